//! Cards and categories as pages show them.

use service_manual_app::public_data::{Card, PublicData};
use service_manual_domain::language::Language;
use service_manual_render::pages::card::{CategoryLink, ServiceCard};

/// A service in the reader's language, or in its original.
pub(super) fn card(card: &Card, language: Language) -> Option<ServiceCard> {
    let (text_language, text) = card.texts.best(language)?;
    Some(ServiceCard {
        slug: text.slug.as_str().to_owned(),
        text_language,
        name: text.name.clone(),
        summary: text.summary.clone(),
        organiser: card.organiser_name.text(language).to_owned(),
        updated: card.confirmed_at.day(),
    })
}

/// The first level of the categories, with the number of their public services.
pub(super) fn categories(data: &PublicData, language: Language) -> Vec<CategoryLink> {
    data.top_categories()
        .map(|term| CategoryLink {
            code: term.code.clone(),
            label: term.label.text(language).to_owned(),
            count: data.category_counts.get(&term.code).copied().unwrap_or_default(),
        })
        .collect()
}
