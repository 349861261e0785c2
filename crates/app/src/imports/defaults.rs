//! What stands in a form where the file says nothing and something must stand. Who imports asks for
//! it, and the report names every field.

use service_manual_domain::import::shortened;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::field::{FactField, Field, Part, TextField};
use service_manual_domain::service::typed::{INCLUDED, TypedService, language_of, part_of};
use service_manual_domain::vocabulary::Vocabulary;
use service_manual_render::Texts;
use service_manual_render::rich_text::RichText;

use super::draft::{name_of, received};
use super::known::Known;
use super::plan::says;

/// The form with defaults in the fields that are missing, as far as there are any; and their names.
pub(super) fn fill(
    mut typed: TypedService,
    missing: &[Problem],
    category: Option<&str>,
    known: &Known,
) -> (TypedService, Vec<String>) {
    let mut filled = Vec::new();
    let missing = missing.iter().filter(|problem| problem.code == ProblemCode::Required);
    for name in missing.map(|problem| problem.field.as_ref()) {
        let values = values(&typed, name, category, known);
        if !values.is_empty() {
            filled.push(name.to_owned());
        }
        for (name, value) in values {
            typed = typed.with(name, value);
        }
    }
    (typed, filled)
}

/// The default of a field: names of the form with their values.
fn values(
    typed: &TypedService,
    name: &str,
    category: Option<&str>,
    known: &Known,
) -> Vec<(String, String)> {
    let one = |value: String| vec![(name.to_owned(), value)];
    let first = |vocabulary| known.first(vocabulary).map(one).unwrap_or_default();
    match Field::of_name(name) {
        Some(Field::Text(field)) => match language_of(name) {
            Some(language) => text(typed, field, language).map(one).unwrap_or_default(),
            None => Vec::new(),
        },
        Some(Field::Fact(field)) if field.code() == name => match field {
            FactField::Categories => {
                let found = category.and_then(|code| known.code(Vocabulary::Category, code));
                found.map(one).unwrap_or_default()
            }
            FactField::ServiceLanguages => service_languages(typed, known),
            FactField::Charge => charge(typed),
            FactField::ClientSituations => first(Vocabulary::ClientSituation),
            FactField::WaysOfDelivery => first(Vocabulary::WayOfDelivery),
            FactField::Age => one("all".to_owned()),
            FactField::HomeMunicipality => one("any".to_owned()),
            FactField::Audience => one("jobseekers".to_owned()),
            FactField::Obligation => one("not_binding".to_owned()),
            FactField::Statement => one("not_given".to_owned()),
            _ => Vec::new(),
        },
        Some(Field::Fact(_)) | None => Vec::new(),
    }
}

/// A summary is the beginning of the description; any other text says that nothing is described.
fn text(typed: &TypedService, field: TextField, language: Language) -> Option<String> {
    let name = name_of(field, language);
    match field {
        TextField::Name => None,
        TextField::Summary => {
            let described = typed.text(&name_of(TextField::HowOrganised, language));
            let plain = RichText::clean(described).to_plain();
            let first = plain.lines().find(|line| !line.trim().is_empty())?;
            Some(shortened(first.trim(), field.limit()).0)
        }
        _ => Some(received(&name, Texts::of(language).import_not_described())),
    }
}

/// A service is given in the languages in which it is described.
fn service_languages(typed: &TypedService, known: &Known) -> Vec<(String, String)> {
    let mut codes: Vec<&str> = typed.original().ok().map(Language::code).into_iter().collect();
    codes.extend(typed.values(INCLUDED).iter().map(String::as_str));
    let terms = codes.into_iter().filter_map(|code| known.code(Vocabulary::ServiceLanguage, code));
    let row = |(row, term)| (format!("service_languages_{row}_language"), term);
    terms.enumerate().map(row).collect()
}

/// Free, and a note that nobody knows.
fn charge(typed: &TypedService) -> Vec<(String, String)> {
    let mut values = vec![("charge".to_owned(), "free".to_owned())];
    for language in Language::ALL {
        let is_written = !typed.text(&name_of(TextField::Name, language)).is_empty();
        let name = name_of(TextField::PriceNote, language);
        if is_written && typed.text(&name).is_empty() {
            values.push((name, Texts::of(language).import_price_not_told().to_owned()));
        }
    }
    values
}

/// The fields that were filled in last time and of which a row still says nothing.
pub(super) fn kept(filled: &[String], typed: &TypedService) -> Vec<String> {
    filled.iter().filter(|name| !says(typed, name)).cloned().collect()
}

/// The form with what was filled in last time.
pub(super) fn keep(typed: TypedService, written: &TypedService, kept: &[String]) -> TypedService {
    let own = typed.clone();
    let is_kept = |name: &str| {
        let field = Field::of_name(name);
        let of_price = field == Some(Field::Text(TextField::PriceNote));
        kept.iter().any(|one| match Field::of_name(one) {
            Some(Field::Text(_)) => one == name,
            Some(Field::Fact(FactField::Charge)) if of_price => !says(&own, name),
            kept => kept == field,
        })
    };
    typed.replacing(written, is_kept)
}

/// Whether a row says anything of the internal guidance.
pub(super) fn says_guidance(typed: &TypedService) -> bool {
    typed.iter().any(|(name, _)| part_of(name) == Some(Part::Internal))
}
