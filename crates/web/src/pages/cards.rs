//! Cards and categories as pages show them.

use std::ops::Range;

use service_manual_app::public_data::{Card, PublicData};
use service_manual_app::queries::search::card_facts;
use service_manual_domain::language::Language;
use service_manual_domain::search::Group;
use service_manual_render::pages::card::{CategoryLink, MarkedText, ServiceCard};
use service_manual_render::worded::Worded;
use service_manual_render::{Texts, labels};

/// A service in the reader's language, or in its original.
pub(super) fn card(data: &PublicData, card: &Card, language: Language) -> Option<ServiceCard> {
    marked_card(data, card, language, &[])
}

/// The same, with places of the summary that are marked.
pub(super) fn marked_card(
    data: &PublicData,
    card: &Card,
    language: Language,
    places: &[Range<usize>],
) -> Option<ServiceCard> {
    let (text_language, text) = card.texts.best(language)?;
    let facts = card_facts(data, card, language);
    let charge = |charge| labels::service_page::charge(Texts::of(language), charge);
    Some(ServiceCard {
        slug: text.slug.as_str().to_owned(),
        text_language,
        name: text.name.clone(),
        summary: MarkedText::new(&text.summary, places),
        organiser: card.organiser_name.text(language).to_owned(),
        places: facts.places,
        municipalities: facts.municipalities,
        spoken: facts.spoken,
        charge: card.charge.map(charge),
        next: facts.next,
        updated: card.confirmed_at.day(),
        notice: notice(data, card, language),
        obligation: None,
        guidance: None,
        explanation: Vec::new(),
        star: None,
    })
}

/// The notice of a service on this day.
pub(super) fn notice(data: &PublicData, card: &Card, language: Language) -> Option<Worded> {
    Worded::row(&data.notice_of(card)?.texts, language, card.texts.original())
}

/// The first level of the categories, with the number of their public services.
pub(super) fn categories(data: &PublicData, language: Language) -> Vec<CategoryLink> {
    data.top_categories()
        .map(|term| CategoryLink {
            code: term.code.clone(),
            label: term.label.text(language).to_owned(),
            count: data.count(Group::Category, &term.code),
        })
        .collect()
}
