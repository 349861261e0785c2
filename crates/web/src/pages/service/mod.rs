//! What readers see of a service: the public page, the guidance, and the form on it.

mod calendar;
mod guidance;
mod lines;
pub(crate) mod pdf;
mod public;
mod short;

pub(crate) use calendar::{all as calendar, row as calendar_row};
pub(crate) use guidance::{get as guidance, report};
pub(crate) use pdf::get as pdf;
pub(crate) use public::{get, page, related_to};
pub(crate) use short::get as short;

use service_manual_app::public_data::Card;
use service_manual_app::queries::own_lists::favourites_among;
use service_manual_app::queries::service_page::Rights;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_render::pages::card::Star;
use service_manual_render::pages::service::ServiceHead;
use service_manual_render::urls;
use service_manual_render::worded::Worded;

use crate::call::Call;
use crate::error::Failure;

/// Whether a service is a favourite of the reader, if the reader keeps any.
async fn star(call: &Call, service: ServiceId) -> Result<Option<Star>, Failure> {
    let favourites = favourites_among(call.ctx(), &call.caller(), &[service]).await?;
    Ok(favourites.map(|all| Star { service, is_on: all.contains(&service) }))
}

/// Name and tabs of a service.
fn head(card: &Card, language: Language, rights: Rights) -> ServiceHead {
    let (name, slug) = match card.texts.best(language) {
        Some((language, text)) => (Worded::new(language, text.name.clone()), text.slug.as_str()),
        None => (Worded::new(language, String::new()), ""),
    };
    ServiceHead {
        name,
        slug: slug.to_owned(),
        shows_tabs: rights.read_guidance,
        manage_href: rights.manage.then(|| urls::service_manage(language, card.id)),
        star: None,
    }
}

/// The address of the same page for readers of each language.
fn addresses(card: &Card, address: impl Fn(Language, &str) -> String) -> [String; 3] {
    Language::ALL.map(|language| {
        let slug = card.texts.best(language).map_or("", |(_, text)| text.slug.as_str());
        address(language, slug)
    })
}
