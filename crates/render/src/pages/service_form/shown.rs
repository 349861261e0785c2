//! What stands in the form, in words: for pages that show facts without asking for them.

use std::collections::BTreeMap;

use service_manual_domain::language::Language;
use service_manual_domain::service::facts::{Audience, LanguageLevel, Rhythm};
use service_manual_domain::service::field::{FIELDS, FactField, Field, Part, is_rich};
use service_manual_domain::service::guidance::{MunicipalityKind, Obligation, Statement};
use service_manual_domain::service::occurrence::Kind;
use service_manual_domain::service::typed::{INCLUDED, ORIGINAL};

use super::context::FormChoices;
use crate::forms::{Choice, FormState};
use crate::i18n::Texts;
use crate::labels;
use crate::labels::service as names;
use crate::rich_text::RichText;

/// The facts of a version that say something, each with its lines.
pub(super) fn facts(
    t: &Texts,
    choices: &FormChoices,
    form: &FormState,
    guidance: bool,
) -> Vec<(&'static str, Vec<String>)> {
    let shown = FIELDS.iter().filter(|rule| guidance || rule.part == Part::Public);
    shown
        .filter_map(|rule| match rule.field {
            Field::Fact(field) if field.is_of_version() => {
                let lines = fact(t, choices, form, field);
                (!lines.is_empty()).then(|| (names::fact(t, field), lines))
            }
            Field::Fact(_) | Field::Text(_) => None,
        })
        .collect()
}

/// One fact, a line for each value or row.
pub(super) fn fact(
    t: &Texts,
    choices: &FormChoices,
    form: &FormState,
    field: FactField,
) -> Vec<String> {
    let code = field.code();
    let mut lines: Vec<String> = Vec::new();
    let mut rows: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let of_field = form.iter().filter(|(name, _)| Field::of_name(name) == Some(Field::Fact(field)));
    for (name, values) in of_field {
        let values: Vec<String> = values
            .iter()
            .filter(|value| !value.is_empty())
            .map(|value| self::value(t, choices, name, value))
            .filter(|value| !value.is_empty())
            .collect();
        if values.is_empty() {
            continue;
        }
        let rest = name.get(code.len()..).unwrap_or_default().trim_start_matches('_');
        let number = rest.split('_').next().and_then(|part| part.parse().ok());
        match number {
            _ if rest.is_empty() => lines.extend(values),
            Some(number) => rows.entry(number).or_default().push(values.join(", ")),
            None => {
                let part = names::part(t, Field::Fact(field), rest);
                lines.push(t.field_part(part, values.join(", ")));
            }
        }
    }
    lines.into_iter().chain(rows.into_values().map(|row| row.join("; "))).collect()
}

/// The languages of the form: the original, or those that are public beside it.
pub(super) fn languages(form: &FormState, name: &str) -> Vec<String> {
    debug_assert!(matches!(name, ORIGINAL | INCLUDED), "a field of languages");
    let own = |code: &String| {
        code.parse::<Language>()
            .map_or_else(|_| code.clone(), |one| labels::own_name(one).to_owned())
    };
    form.values(name).iter().map(own).collect()
}

/// A value as a person reads it.
fn value(t: &Texts, choices: &FormChoices, name: &str, value: &str) -> String {
    if is_rich(name) {
        return RichText::clean(value).to_plain();
    }
    let part = name.rsplit('_').next().unwrap_or_default();
    let known = of_code(t, name, part, value).or_else(|| of_choice(t, choices, name, part, value));
    known.unwrap_or_else(|| value.to_owned())
}

/// The names of fixed choices.
fn of_code(t: &Texts, name: &str, part: &str, value: &str) -> Option<String> {
    let text = match (name, part, value) {
        ("client_consent", _, "yes") => t.field_consent_yes(),
        ("archiving_applies", _, "yes") => t.field_archiving_yes(),
        ("client_consent" | "archiving_applies", ..) => "",
        ("charge", _, "free") => t.field_charge_free(),
        ("charge", _, "chargeable") => t.field_charge_chargeable(),
        ("age", _, "all") => t.field_age_all(),
        ("age", _, "range") => t.field_age_range(),
        ("home_municipality", _, "any") => t.field_home_any(),
        ("home_municipality", _, "some") => t.field_home_some(),
        ("audience", ..) => names::audience(t, value.parse::<Audience>().ok()?),
        ("obligation", ..) => names::obligation(t, value.parse::<Obligation>().ok()?),
        ("statement", ..) => names::statement(t, value.parse::<Statement>().ok()?),
        ("rhythm", ..) => return Some(names::rhythm(t, value.parse::<Rhythm>().ok()?)),
        (_, "level", _) => names::level(t, value.parse::<LanguageLevel>().ok()?),
        (_, "kind", _) => names::municipality_kind(t, value.parse::<MunicipalityKind>().ok()?),
        (_, "when", _) => names::when(t, Kind::ALL.into_iter().find(|kind| kind.code() == value)?),
        _ => return None,
    };
    Some(text.to_owned())
}

/// The names of what was offered. What is not there any more has none, and its id tells nobody
/// anything.
fn of_choice(
    t: &Texts,
    choices: &FormChoices,
    name: &str,
    part: &str,
    value: &str,
) -> Option<String> {
    let find = |all: &[Choice]| {
        all.iter().find(|choice| choice.value == value).map(|choice| choice.label.clone())
    };
    let found = match (name, part) {
        ("categories", _) => choices.categories.iter().find_map(|(_, group)| find(group)),
        ("client_situations", _) => find(&choices.client_situations),
        ("accessibility", _) => find(&choices.accessibility),
        ("ways_of_delivery", _) => find(&choices.ways_of_delivery),
        ("other_benefits", _) => find(&choices.other_benefits),
        ("producers", _) => find(&choices.producers),
        ("responsible", _) => find(&choices.responsible),
        ("updater", _) => find(&choices.updaters),
        ("authority_updater", _) => find(&choices.authority_updaters),
        ("related_services", _) => find(&choices.related),
        (_, "codes" | "municipality") => find(&choices.municipalities),
        (_, "language") => find(&choices.service_languages),
        (_, "location") => find(&choices.locations),
        (_, "contact") => find(&choices.contacts),
        (_, "file") => find(&choices.files).or_else(|| find(&choices.internal_files)),
        _ => return None,
    };
    Some(found.unwrap_or_else(|| t.versions_removed_thing().to_owned()))
}
