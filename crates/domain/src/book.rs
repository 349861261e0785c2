//! What locations and contacts of organisations have in common: their lists, which of them are
//! probably one, and merging those that are (spec 3.2, 5).

pub mod alike;
pub mod lists;
mod merged;

pub use merged::Merged;

use crate::contact::Contact;
use crate::ids::{ContactId, LocationId, OrganisationId};
use crate::language::Language;
use crate::location::Location;
use crate::reference::Reference;

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BookKind {
    /// Places where services take place.
    Locations,
    /// People and units that services name.
    Contacts,
}

impl BookKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Locations, Self::Contacts];
}

/// One location or contact, by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryId {
    /// A location.
    Location(LocationId),
    /// A contact.
    Contact(ContactId),
}

impl EntryId {
    /// The id of one of a kind, from its text.
    pub fn of_kind(kind: BookKind, text: &str) -> Option<Self> {
        match kind {
            BookKind::Locations => text.parse().map(Self::Location).ok(),
            BookKind::Contacts => text.parse().map(Self::Contact).ok(),
        }
    }

    /// Which of the two.
    pub const fn kind(self) -> BookKind {
        match self {
            Self::Location(_) => BookKind::Locations,
            Self::Contact(_) => BookKind::Contacts,
        }
    }

    /// What services name.
    pub const fn reference(self) -> Reference {
        match self {
            Self::Location(id) => Reference::Location(id),
            Self::Contact(id) => Reference::Contact(id),
        }
    }
}

/// A location or a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A location.
    Location(Location),
    /// A contact.
    Contact(Contact),
}

impl Entry {
    /// Its id.
    pub const fn id(&self) -> EntryId {
        match self {
            Self::Location(one) => EntryId::Location(one.id),
            Self::Contact(one) => EntryId::Contact(one.id),
        }
    }

    /// Whose it is.
    pub const fn organisation(&self) -> OrganisationId {
        match self {
            Self::Location(one) => one.organisation,
            Self::Contact(one) => one.organisation,
        }
    }

    /// Counts the saves.
    pub const fn version(&self) -> i64 {
        match self {
            Self::Location(one) => one.version,
            Self::Contact(one) => one.version,
        }
    }

    /// Whether it can no longer be chosen for a service.
    pub const fn is_retired(&self) -> bool {
        match self {
            Self::Location(one) => one.retired,
            Self::Contact(one) => one.retired,
        }
    }

    /// What it is called in lists.
    pub fn shown_name(&self, language: Language) -> String {
        match self {
            Self::Location(one) => one.data.shown_name(language).to_owned(),
            Self::Contact(one) => one.data.shown_name(language),
        }
    }
}

/// The most that are merged at once.
pub const MERGED_AT_ONCE: usize = 20;

/// Why some entries cannot be merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmergeable {
    /// There are fewer than two.
    TooFew,
    /// There are more than [`MERGED_AT_ONCE`].
    TooMany,
    /// One of them is out of use.
    Retired,
    /// They belong to several organisations; only administrators merge those.
    SeveralOrganisations,
}

/// Whether some entries can be merged, by somebody who may merge across organisations or not.
///
/// # Errors
/// Why they cannot.
pub fn can_be_merged(entries: &[Entry], across_organisations: bool) -> Result<(), Unmergeable> {
    let several = entries
        .windows(2)
        .any(|two| matches!(two, [one, other] if one.organisation() != other.organisation()));
    match entries.len() {
        0 | 1 => Err(Unmergeable::TooFew),
        count if count > MERGED_AT_ONCE => Err(Unmergeable::TooMany),
        _ if entries.iter().any(Entry::is_retired) => Err(Unmergeable::Retired),
        _ if several && !across_organisations => Err(Unmergeable::SeveralOrganisations),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::TypedContact;
    use crate::random::SeededRandom;
    use crate::time::Instant;

    #[test]
    fn two_of_one_organisation_that_are_in_use_can_be_merged() {
        let (now, random) = (Instant::from_milliseconds(1), SeededRandom::new(1));
        let [own, other] = [(); 2].map(|()| OrganisationId::new(now, &random));
        let entry = |organisation, retired| {
            let typed = TypedContact {
                kind: "unit".to_owned(),
                name: "Neuvonta".to_owned(),
                phone: "09 123".to_owned(),
                ..TypedContact::default()
            };
            let id = ContactId::new(now, &random);
            let data = typed.parse().unwrap();
            Entry::Contact(Contact { id, organisation, data, retired, version: 1 })
        };
        let one = || entry(own, false);
        assert_eq!(can_be_merged(&[one()], true), Err(Unmergeable::TooFew));
        assert_eq!(can_be_merged(&[one(), one()], false), Ok(()));
        let retired = [one(), entry(own, true)];
        assert_eq!(can_be_merged(&retired, true), Err(Unmergeable::Retired));
        let several = [one(), entry(other, false)];
        assert_eq!(can_be_merged(&several, false), Err(Unmergeable::SeveralOrganisations));
        assert_eq!(can_be_merged(&several, true), Ok(()));
        let many: Vec<Entry> = (0..=MERGED_AT_ONCE).map(|_| one()).collect();
        assert_eq!(can_be_merged(&many, true), Err(Unmergeable::TooMany));
    }
}
