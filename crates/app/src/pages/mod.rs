//! The pages that administrators write (spec 2.1, 4.1, 5), in versions that are never changed: what a
//! person acknowledged can always be read again.

pub(crate) mod blocks;
pub mod change;
pub mod files;

use service_manual_domain::info_page::InfoPage;
use service_manual_domain::language::Language;
use service_manual_domain::page_block::Block;
use service_manual_domain::time::Instant;
use service_manual_render::pages::info_page::starting_text;
use service_manual_render::rich_text::{RichText, SANITISER_VERSION};
use service_manual_store::{ChangedThing, PageVersion, Store, Tx};

use crate::error::Result;

/// Gives a database the first version of every page it has none of.
pub async fn install(store: &Store, now: Instant) -> Result<()> {
    let mut tx = store.write().await?;
    let mut installed = false;
    for page in InfoPage::ALL {
        if tx.pages().newest(page).await? == 0 {
            tx.pages().add(&first_version(page, now)).await?;
            installed = true;
        }
    }
    if installed {
        tx.feed().changed(ChangedThing::Site, now).await?;
    }
    Ok(tx.commit().await?)
}

/// The number of the version in force. Whoever registers acknowledges the one of
/// [`InfoPage::Privacy`].
pub async fn current_version(tx: &mut Tx, page: InfoPage) -> Result<i64> {
    Ok(tx.pages().newest(page).await?)
}

fn first_version(page: InfoPage, now: Instant) -> PageVersion {
    let body = |language| RichText::from_typed(starting_text(page, language)).as_html().to_owned();
    PageVersion {
        page,
        number: 1,
        blocks: vec![Block::Text { bodies: Language::ALL.map(body) }],
        sanitiser: SANITISER_VERSION,
        written_by: None,
        written_at: now,
    }
}
