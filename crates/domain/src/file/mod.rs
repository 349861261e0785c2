//! Files of services (spec 3.2): which are taken, what they are called, and who may have them.
//! Versions of a service refer to files by their ids; titles and languages are theirs to hold.

mod access;
mod file_type;
mod inspection;
mod name;
mod office;
mod old_office;
#[cfg(test)]
pub(crate) mod samples;

pub use access::{FileUse, Readers, may_change, readers};
pub use file_type::FileType;
pub use inspection::{Inspected, Inspection};
pub use name::FileName;

use crate::codes::coded;
use crate::ids::{AccountId, FileId, ServiceId};
use crate::time::Instant;

/// The largest file that any setting allows, in megabytes (spec 3.2).
pub const LARGEST_MEGABYTES: i64 = 50;

/// Files of one service, used or not: far more than a page can show, so that nobody fills the
/// database by mistake.
pub const FILES_OF_A_SERVICE: usize = 100;

/// The bytes in a megabyte, as file managers count them.
pub const MEGABYTE: u64 = 1024 * 1024;

coded! {
    /// For whom a file was added. An internal file is never public, whatever uses it.
    Visibility[] {
        /// For everybody, once a published version uses it as public.
        Public = "public";
        /// For those who may read internal guidance.
        Internal = "internal";
    }
}

/// A file that was taken. Its bytes and everything said here never change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// Its id.
    pub id: FileId,
    /// The service it was added to; the organisation that organises it owns the file.
    pub service: ServiceId,
    /// What it is called.
    pub name: FileName,
    /// What it is, by its content.
    pub file_type: FileType,
    /// How many bytes.
    pub size: u64,
    /// The SHA-256 of the content in hexadecimal.
    pub sha256: String,
    /// For whom it was added.
    pub visibility: Visibility,
    /// Who added it.
    pub uploaded_by: AccountId,
    /// When.
    pub uploaded_at: Instant,
}
