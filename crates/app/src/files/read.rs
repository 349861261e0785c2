//! Reading a file, for those who may have it. Whether it exists is told to nobody else.

use service_manual_domain::file::{FileName, FileType, FileUse, Readers, StoredFile, readers};
use service_manual_domain::ids::{FileId, ServiceId};
use service_manual_domain::page_block::PageFile;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::service::Service;
use service_manual_store::{FileUseRow, Tx, UsedBy};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::files::PIECE;

/// A file, for this caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readable {
    /// Which.
    pub id: FileId,
    /// What it is called.
    pub name: FileName,
    /// What it is, by its content.
    pub file_type: FileType,
    /// How many bytes.
    pub size: u64,
    /// The SHA-256 of the content in hexadecimal.
    pub sha256: String,
    /// Who else may have it.
    pub readers: Readers,
}

/// The file, if the caller may have it.
///
/// # Errors
/// [`Error::NotFound`] in every other case.
pub async fn open(ctx: &Context, caller: &Caller, id: FileId) -> Result<Readable> {
    let mut tx = ctx.read().await?;
    let Some(file) = tx.files().find(id).await? else {
        return of_page(&mut tx, caller, id).await;
    };
    let rows = tx.files().uses(id).await?;
    let services = services(&mut tx, &file, &rows).await?;
    let today = ctx.now().day();
    let target = |id: ServiceId| services.iter().find(|one| one.id == id).map(Service::target);
    let uses: Vec<FileUse<'_>> = rows
        .iter()
        .filter_map(|row| {
            let service = target(row.service)?;
            let live = row.live && row.validity.covers(today);
            Some(FileUse { service, live, visibility: row.visibility })
        })
        .collect();
    let home = target(file.service).ok_or(Error::NotFound)?;
    let readers = readers(&caller.actor, file.visibility, &home, &uses).ok_or(Error::NotFound)?;
    let StoredFile { name, file_type, size, sha256, .. } = file;
    Ok(Readable { id, name, file_type, size, sha256, readers })
}

/// A file of a page: for everybody while the version in force uses it, and else for those who write
/// pages.
async fn of_page(tx: &mut Tx, caller: &Caller, id: FileId) -> Result<Readable> {
    let row = tx.page_files().find(id).await?.ok_or(Error::NotFound)?;
    let writes_pages = || caller.require(Action::AdministerSite, &Target::Everything).is_ok();
    let readers = match row.used_by {
        UsedBy::TheLiveVersion => Readers::Everybody,
        UsedBy::TheNewestVersion | UsedBy::AnOlderVersion | UsedBy::Nothing if writes_pages() => {
            Readers::ThisPerson
        }
        UsedBy::TheNewestVersion | UsedBy::AnOlderVersion | UsedBy::Nothing => {
            return Err(Error::NotFound);
        }
    };
    let PageFile { name, file_type, size, sha256, .. } = row.file;
    Ok(Readable { id, name, file_type, size, sha256, readers })
}

/// The service of the file and all that use it, each once.
async fn services(tx: &mut Tx, file: &StoredFile, rows: &[FileUseRow]) -> Result<Vec<Service>> {
    let mut ids: Vec<ServiceId> =
        rows.iter().map(|row| row.service).chain([file.service]).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut services = Vec::new();
    for id in ids {
        services.push(tx.services().get(id).await?);
    }
    Ok(services)
}

/// A part of a file that is read piece by piece. No transaction is open between two pieces, so a
/// slow reader holds nothing up; a file that is removed meanwhile breaks off.
pub struct Part {
    ctx: Context,
    id: FileId,
    next: u64,
    end: u64,
}

impl Part {
    /// The bytes from `start` up to, and not including, `end`.
    pub fn of(ctx: &Context, id: FileId, start: u64, end: u64) -> Self {
        Self { ctx: ctx.clone(), id, next: start, end }
    }

    /// The next bytes; `None` after the last.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>> {
        if self.next >= self.end {
            return Ok(None);
        }
        let size = u64::try_from(PIECE).unwrap_or(u64::MAX);
        let number = i64::try_from(self.next / size).unwrap_or(i64::MAX);
        let mut tx = self.ctx.read().await?;
        let mut bytes = tx.files().piece(self.id, number).await?;
        drop(tx);
        let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
        bytes.truncate(place(self.end - (self.next - self.next % size)));
        bytes.drain(..place(self.next % size).min(bytes.len()));
        if bytes.is_empty() {
            return Err(Error::Internal("a piece of a file is shorter than it was".to_owned()));
        }
        self.next = self.next.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        Ok(Some(bytes))
    }
}
