//! What the form offers, in the reader's language.

use std::collections::HashMap;

use service_manual_app::public_data::Card;
use service_manual_app::queries::search::{PAGE_SIZE, best};
use service_manual_app::queries::service_form::{FormData, Offers};
use service_manual_domain::account::Account;
use service_manual_domain::collation::sort_key;
use service_manual_domain::file::Visibility;
use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::organisation::Organisation;
use service_manual_domain::vocabulary::{Term, Terms, Vocabulary};
use service_manual_render::forms::{Choice, FormState};
use service_manual_render::pages::service_form::FormChoices;

use crate::call::Call;
use crate::error::Failure;
use crate::pages::organisations::choice;

/// The most services that a search for related ones offers.
const FOUND: usize = 20;

/// What may be chosen for an existing service. What the form has already is offered even if it
/// could not be chosen any more.
pub(super) fn of_service(data: &FormData, language: Language, form: &FormState) -> FormChoices {
    let offers = &data.offers;
    let files = |visibility| {
        let of = offers.files.iter().filter(|row| row.file.visibility == visibility);
        of.map(|row| Choice::new(row.file.id.to_string(), row.file.name.as_str())).collect()
    };
    let mut choices = terms(&offers.terms, language, form);
    choices.locations = by_name(locations(offers, language));
    choices.contacts = by_name(contacts(offers, language));
    choices.files = files(Visibility::Public);
    choices.internal_files = files(Visibility::Internal);
    choices.producers = by_name(organisations(&offers.producers, language));
    choices.updaters = by_name(people(&offers.updaters));
    if data.may_set_responsible {
        choices.responsible = by_name(organisations(&offers.authorities, language));
    }
    if data.may_set_authority_updater {
        choices.authority_updaters = by_name(people(&offers.authority_updaters));
    }
    choices
}

/// What may be chosen for a new service.
pub(super) fn of_new(
    offered: &[Organisation],
    vocabularies: &HashMap<Vocabulary, Terms>,
    language: Language,
    form: &FormState,
) -> FormChoices {
    FormChoices {
        organisers: offered.iter().map(|one| choice(one, language)).collect(),
        ..terms(vocabularies, language, form)
    }
}

fn terms(all: &HashMap<Vocabulary, Terms>, language: Language, form: &FormState) -> FormChoices {
    let of = |vocabulary| all.get(&vocabulary).map(|terms| leaves(terms, language, form));
    let list = |vocabulary| of(vocabulary).unwrap_or_default();
    FormChoices {
        categories: all
            .get(&Vocabulary::Category)
            .map(|terms| grouped(terms, offered(terms, form), language))
            .unwrap_or_default(),
        service_languages: list(Vocabulary::ServiceLanguage),
        client_situations: list(Vocabulary::ClientSituation),
        accessibility: list(Vocabulary::Accessibility),
        ways_of_delivery: list(Vocabulary::WayOfDelivery),
        other_benefits: list(Vocabulary::OtherBenefit),
        municipalities: by_name(list(Vocabulary::Municipality)),
        ..FormChoices::default()
    }
}

fn leaves(terms: &Terms, language: Language, form: &FormState) -> Vec<Choice> {
    offered(terms, form).map(|term| of_term(term, language)).collect()
}

/// What may be chosen, and what is chosen already.
fn offered<'t>(terms: &'t Terms, form: &FormState) -> impl Iterator<Item = &'t Term> {
    let accepted = |term: &&Term| terms.accepts(&term.code, has(form, term.code.as_str()));
    terms.iter().filter(accepted)
}

fn of_term(term: &Term, language: Language) -> Choice {
    Choice::new(term.code.as_str(), term.label.text(language))
}

/// Leaves under the names of their groups; leaves without a group are one of their own.
pub(crate) fn grouped<'t>(
    terms: &'t Terms,
    leaves: impl Iterator<Item = &'t Term>,
    language: Language,
) -> Vec<(String, Vec<Choice>)> {
    let mut groups: Vec<(String, Vec<Choice>)> = Vec::new();
    for leaf in leaves {
        let parent = leaf.parent.as_ref().and_then(|code| terms.find(code));
        let name = parent.unwrap_or(leaf).label.text(language).to_owned();
        match groups.iter_mut().find(|(group, _)| *group == name) {
            Some((_, group)) => group.push(of_term(leaf, language)),
            None => groups.push((name, vec![of_term(leaf, language)])),
        }
    }
    groups
}

fn has(form: &FormState, value: &str) -> bool {
    form.iter().any(|(_, values)| values.iter().any(|one| one == value))
}

fn locations(offers: &Offers, language: Language) -> Vec<Choice> {
    let locations = offers.locations.iter();
    locations
        .map(|one| Choice::new(one.id.to_string(), one.data.name_and_address(language)))
        .collect()
}

fn contacts(offers: &Offers, language: Language) -> Vec<Choice> {
    let contacts = offers.contacts.iter();
    contacts.map(|one| Choice::new(one.id.to_string(), one.data.shown_name(language))).collect()
}

fn organisations(all: &[(OrganisationId, Localised<String>)], language: Language) -> Vec<Choice> {
    all.iter().map(|(id, name)| Choice::new(id.to_string(), name.text(language))).collect()
}

fn people(all: &[Account]) -> Vec<Choice> {
    all.iter().map(|one| Choice::new(one.id.to_string(), one.shown_name())).collect()
}

/// Adds the related services: those that are chosen, and those that words find.
pub(super) fn add_related(
    call: &Call,
    data: &FormData,
    form: &FormState,
    choices: &mut FormChoices,
    words: Option<&str>,
) -> Result<(), Failure> {
    let (public, language) = (call.ctx().public_data(), call.language());
    let name = |id: ServiceId| {
        let known = data.offers.related.iter().find(|(one, _)| *one == id);
        let card = public.cards.get(&id);
        known.map(|(_, name)| name.clone()).or_else(|| card.map(|card| card_name(card, language)))
    };
    let chosen = form.values("related_services").iter().filter_map(|id| id.parse().ok());
    let chosen: Vec<ServiceId> = chosen.collect();
    let mut found = Vec::new();
    if let Some(text) = words {
        let cards = best(call.ctx(), &public, language, text, PAGE_SIZE)?;
        found.extend(cards.iter().map(|card| card.id).filter(|id| *id != data.service.id));
        found.truncate(FOUND);
        choices.related_found = Some(found.len());
    }
    let mut all: Vec<ServiceId> = chosen;
    for id in found {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    let offered = all.into_iter().filter_map(|id| Some(Choice::new(id.to_string(), name(id)?)));
    choices.related = offered.collect();
    Ok(())
}

fn card_name(card: &Card, language: Language) -> String {
    card.texts.best(language).map_or_else(String::new, |(_, text)| text.name.clone())
}

fn by_name(mut choices: Vec<Choice>) -> Vec<Choice> {
    choices.sort_by_cached_key(|choice| sort_key(&choice.label));
    choices
}
