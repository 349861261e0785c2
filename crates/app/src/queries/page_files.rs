//! The files of a page, for those who write it.

use std::collections::HashMap;

use service_manual_domain::account::PersonName;
use service_manual_domain::ids::AccountId;
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::policy::{Action, Target};
pub use service_manual_store::{PageFileRow, UsedBy};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// The files of a page.
#[derive(Debug, Clone)]
pub struct PageFiles {
    /// The files, the newest first.
    pub files: Vec<PageFileRow>,
    /// Who added them.
    pub people: HashMap<AccountId, PersonName>,
}

/// The files of a page.
///
/// # Errors
/// Refused to all but administrators.
pub async fn of_page(ctx: &Context, caller: &Caller, page: InfoPage) -> Result<PageFiles> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.read().await?;
    let files = tx.page_files().of_page(page).await?;
    let people: Vec<AccountId> = files.iter().map(|row| row.file.uploaded_by).collect();
    let people = tx.names().accounts(&people).await?;
    Ok(PageFiles { files, people })
}
