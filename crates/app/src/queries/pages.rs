//! The pages that tell people what happens to their data (spec 2.1).

use service_manual_domain::info_page::InfoPage;
use service_manual_domain::language::Language;
use service_manual_domain::time::Day;
use service_manual_render::pages::info_page::FilledText;

use crate::context::Context;
use crate::error::Result;
use crate::pages;

/// A version of a page as it is read.
#[derive(Debug, Clone)]
pub struct ShownPage {
    /// Its text with the facts of the running settings.
    pub text: FilledText,
    /// The number of the version.
    pub version: i64,
    /// When it was written.
    pub written_on: Day,
}

/// The version in force. Everybody may read it.
pub async fn show(ctx: &Context, page: InfoPage, language: Language) -> Result<ShownPage> {
    let stored = ctx.read().await?.pages().get(page, None).await?;
    let (version, written_on) = (stored.number, stored.written_at.day());
    let text = FilledText::of(&pages::text(stored, language), &ctx.settings(), language);
    Ok(ShownPage { text, version, written_on })
}
