//! A person's own lists of services (spec 4.4), and a list that somebody shares.

mod entry;
mod link;
mod list;
mod overview;
mod shared;

pub use entry::{OwnListNotePage, OwnListPutPage};
pub use link::OwnListLinkPage;
pub use list::{ListedLine, OwnListPage, ShareLine};
pub use overview::{ListLine, OwnListsPage, SearchLine};
pub use shared::{SharedList, SharedListPage};

use crate::frame::{Crumb, Frame};
use crate::i18n::Texts;
use crate::urls;

/// The name of a list; `None`: the favourites.
fn list_name(t: &Texts, name: Option<&String>) -> String {
    name.cloned().unwrap_or_else(|| t.lists_favourites().to_owned())
}

/// The way to the lists.
fn to_lists(frame: &Frame) -> Crumb {
    Crumb::new(frame.t().lists_title(), urls::own_lists(frame.language))
}
