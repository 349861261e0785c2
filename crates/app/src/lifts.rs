//! Services that administrators lift, on the front page and in searches (spec 4.1, 4.3); and how they
//! name services in forms.

pub mod change;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;

use crate::public_data::{CardText, PublicData};

/// The public service with this name in any language, or at this address.
pub(crate) fn find(data: &PublicData, typed: &str) -> Option<ServiceId> {
    let name = typed.trim().to_lowercase();
    let address = typed.trim().split(['?', '#']).next().unwrap_or_default();
    let slug = address.contains('/').then(|| address.rsplit('/').next()).flatten();
    let is_meant = |text: &CardText| {
        text.name.to_lowercase() == name || slug.is_some_and(|slug| text.slug.as_str() == slug)
    };
    let mut cards = data.latest();
    cards.find(|card| card.texts.iter().any(|(_, text)| is_meant(text))).map(|card| card.id)
}

/// How [`find`] finds a public service: by its name or, where another service has the same, by its
/// address.
pub(crate) fn typed_name(data: &PublicData, id: ServiceId) -> Option<String> {
    let card = data.cards.get(&id)?;
    let (language, text) = card.texts.best(card.texts.original())?;
    if find(data, &text.name) == Some(id) {
        return Some(text.name.clone());
    }
    Some(address(language, text))
}

fn address(language: Language, text: &CardText) -> String {
    service_manual_render::urls::service(language, text.slug.as_str())
}
