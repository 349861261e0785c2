//! Locations and contacts of organisations.

mod form;
mod list;
mod merge;
mod organisations;

use service_manual_domain::ids::OrganisationId;

use crate::frame::{Crumb, Frame};
use crate::urls;

pub use form::{BookEntry, BookFormPage, ExistingEntry};
pub use list::{BookListPage, BookRow, BookView};
pub use merge::{BookMergePage, MergedEntry};
pub use organisations::{BooksPage, BooksRow};

/// The organisation whose locations and contacts they are.
#[derive(Debug, Clone)]
pub struct BookOwner {
    /// Its id.
    pub id: OrganisationId,
    /// Its name as shown.
    pub name: String,
}

/// The way to the lists of one organisation.
fn crumbs(frame: &Frame) -> Vec<Crumb> {
    vec![Crumb::new(frame.t().book_title(), urls::books(frame.language))]
}
