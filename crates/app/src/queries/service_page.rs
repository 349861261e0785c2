//! The public page of a service.

use std::sync::Arc;

use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, may};
use service_manual_domain::service::field::TextField;
use service_manual_domain::service::{ServiceText, Slug};
use service_manual_render::rich_text::RichText;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::public_data::Card;

/// What an address of a service leads to.
#[derive(Debug, Clone)]
pub enum ServicePage {
    /// The service.
    Found(Box<PublicService>),
    /// It has another address now.
    Moved(Slug),
    /// There is none, or it is not public.
    NotFound,
}

/// A public service with the text of its live version for one reader.
#[derive(Debug, Clone)]
pub struct PublicService {
    /// Names, addresses, organiser, categories.
    pub card: Arc<Card>,
    /// The language of the text: the reader's, or the original where that is missing.
    pub language: Language,
    /// The text.
    pub text: ServiceText,
    /// Whether the reader may see its working copy.
    pub may_manage: bool,
    /// Its description, clean.
    pub description: RichText,
}

/// What the address leads to. Services without a text in the reader's language are found by the
/// slug of their original language.
pub async fn service_page(
    ctx: &Context,
    caller: &Caller,
    language: Language,
    slug: &Slug,
) -> Result<ServicePage> {
    let mut tx = ctx.read().await?;
    let mut found = None;
    for candidate in [language, Language::Fi, Language::Sv, Language::En] {
        if found.is_none() {
            found = tx.services().find_by_slug(candidate, slug).await?;
        }
    }
    let Some((id, _)) = found else {
        return Ok(ServicePage::NotFound);
    };
    let Some(live) = tx.services().live(id).await? else {
        return Ok(ServicePage::NotFound);
    };
    let data = ctx.public_data();
    let Some(card) = data.cards.get(&id) else {
        return Ok(ServicePage::NotFound);
    };
    let Some((_, shown)) = card.texts.best(language) else {
        return Ok(ServicePage::NotFound);
    };
    if shown.slug != *slug {
        return Ok(ServicePage::Moved(shown.slug.clone()));
    }
    let texts = live.content.public();
    let Some((text_language, text)) = texts.best(language) else {
        return Ok(ServicePage::NotFound);
    };
    // Visitors, who are most readers, have no working copies to see: nothing is read for them.
    let may_manage = match caller.actor.account {
        Some(_) => {
            let service = tx.services().get(id).await?;
            may(&caller.actor, Action::SeeWorkingCopies, &service.target())
        }
        None => false,
    };
    Ok(ServicePage::Found(Box::new(PublicService {
        may_manage,
        card: Arc::clone(card),
        language: text_language,
        description: RichText::from_stored(
            text.get(TextField::HowOrganised).to_owned(),
            live.content.sanitiser,
        ),
        text: (*text).clone(),
    })))
}
