//! Files of pages: adding and removing them. Blocks of pages name them; the public gets those that
//! the version in force names.

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::file::Inspected;
use service_manual_domain::ids::FileId;
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::page_block::{FILES_OF_A_PAGE, PageFile};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_store::UsedBy;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::files::incoming::IncomingBytes;
use crate::files::tidy;

/// A file that comes in. One that is dropped half-way is removed by housekeeping.
pub struct Incoming {
    bytes: IncomingBytes,
    page: InfoPage,
}

/// Makes ready for a file. Nothing is stored yet.
///
/// # Errors
/// Refused to all but administrators.
pub fn begin(ctx: &Context, caller: &Caller, page: InfoPage) -> Result<Incoming> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    Ok(Incoming { bytes: IncomingBytes::new(ctx), page })
}

impl Incoming {
    /// Its bytes, while they come in.
    pub const fn bytes(&mut self) -> &mut IncomingBytes {
        &mut self.bytes
    }

    /// Makes it a file of the page.
    ///
    /// # Errors
    /// [`Error::Invalid`] with what is wrong in the field `file`; nothing is left then.
    pub async fn finish(mut self, caller: &Caller, name: &str) -> Result<FileId> {
        let done = match self.bytes.inspected(name) {
            Ok(found) => self.keep(caller, found).await,
            Err(code) => Err(vec![Problem::new("file", code)].into()),
        };
        self.bytes.discard_unless_kept(done).await
    }

    /// Leaves nothing behind of a file that did not come whole.
    pub async fn discard(self) -> Result<()> {
        self.bytes.discard().await
    }

    async fn keep(&mut self, caller: &Caller, found: Inspected) -> Result<FileId> {
        caller.require(Action::AdministerSite, &Target::Everything)?;
        let pieces = &mut self.bytes.pieces;
        pieces.finish().await?;
        let ctx = pieces.ctx();
        let now = ctx.now();
        let file = PageFile {
            id: pieces.id(),
            page: self.page,
            name: found.name,
            file_type: found.file_type,
            size: found.size,
            sha256: found.sha256,
            uploaded_by: caller.account()?,
            uploaded_at: now,
        };
        let mut tx = ctx.write().await?;
        if tx.page_files().of_page(self.page).await?.len() >= FILES_OF_A_PAGE {
            let code = ProblemCode::TooMany { limit: FILES_OF_A_PAGE };
            return Err(vec![Problem::new("file", code)].into());
        }
        tx.page_files().add(&file).await?;
        tx.audit().record(&added(&file), &caller.origin(), now).await?;
        ctx.commit(tx).await?;
        Ok(file.id)
    }
}

/// Removes a file of a page with its bytes.
///
/// # Errors
/// Refused to all but administrators; [`Error::Invalid`] while the version in force uses it.
pub async fn remove(ctx: &Context, caller: &Caller, page: InfoPage, id: FileId) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.write().await?;
    let row = tx.page_files().find(id).await?.filter(|row| row.file.page == page);
    let row = row.ok_or(Error::NotFound)?;
    if row.used_by == UsedBy::TheLiveVersion {
        return Err(vec![Problem::new("file", ProblemCode::PageFileInUse)].into());
    }
    tx.page_files().remove(id).await?;
    tx.audit().record(&removed(&row.file), &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await?;
    tidy::discard(ctx, id).await
}

/// The event of a file that came.
pub(crate) fn added(file: &PageFile) -> Event {
    let event = Event::new(EventType::PageFileAdded, Subject::Site(file.page.code()));
    facts(file).iter().fold(event, |event, (field, value)| event.change(field, None, Some(value)))
}

/// The event of a file that went.
pub(crate) fn removed(file: &PageFile) -> Event {
    let event = Event::new(EventType::PageFileRemoved, Subject::Site(file.page.code()));
    facts(file).iter().fold(event, |event, (field, value)| event.change(field, Some(value), None))
}

fn facts(file: &PageFile) -> [(&'static str, String); 2] {
    [("file", file.id.to_string()), ("file_type", file.file_type.code().to_owned())]
}
