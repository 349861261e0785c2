//! What versions of a service name by ids and a page shows in words.

use std::collections::{BTreeSet, HashMap};

use service_manual_domain::contact::Contact;
use service_manual_domain::file::{StoredFile, Visibility};
use service_manual_domain::ids::{ContactId, FileId, LocationId, OrganisationId};
use service_manual_domain::language::Localised;
use service_manual_domain::location::Location;
use service_manual_domain::service::facts::Facts;
use service_manual_domain::service::guidance::GuidanceFacts;
use service_manual_store::Tx;

use crate::error::Result;

/// The things by their ids. What does not exist any more is not there.
#[derive(Debug, Clone, Default)]
pub struct Named {
    /// Places.
    pub locations: HashMap<LocationId, Location>,
    /// Contacts.
    pub contacts: HashMap<ContactId, Contact>,
    /// Files.
    pub files: HashMap<FileId, StoredFile>,
    /// Names of organisations.
    pub organisations: HashMap<OrganisationId, Localised<String>>,
}

/// The ids of the things.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    locations: BTreeSet<LocationId>,
    contacts: BTreeSet<ContactId>,
    files: BTreeSet<FileId>,
    organisations: BTreeSet<OrganisationId>,
}

impl Ids {
    /// The same with what a public part names.
    #[must_use]
    pub(crate) fn and_facts(mut self, facts: &Facts) -> Self {
        self.locations.extend(facts.occurrences.iter().filter_map(|one| one.location));
        self.contacts.extend(facts.contacts.iter().map(|one| one.contact));
        self.files.extend(facts.files.iter().map(|one| one.file));
        self.organisations.extend(facts.producers.iter().copied());
        self
    }

    /// The same with what guidance names.
    #[must_use]
    pub(crate) fn and_guidance(mut self, facts: &GuidanceFacts) -> Self {
        self.contacts.extend(facts.internal_contacts.iter().map(|one| one.contact));
        self.files.extend(facts.internal_files.iter().map(|one| one.file));
        self
    }
}

impl Named {
    /// What public parts name; further organisations beside the producers. An internal file is
    /// never public, whatever names it.
    pub(crate) async fn publicly<'a>(
        tx: &mut Tx,
        facts: impl IntoIterator<Item = &'a Facts>,
        organisations: impl IntoIterator<Item = OrganisationId>,
    ) -> Result<Self> {
        let mut ids = facts.into_iter().fold(Ids::default(), Ids::and_facts);
        ids.organisations.extend(organisations);
        let mut named = Self::of(tx, &ids).await?;
        named.files.retain(|_, file| file.visibility == Visibility::Public);
        Ok(named)
    }

    /// What the guidance names.
    pub(crate) async fn internally(tx: &mut Tx, facts: &GuidanceFacts) -> Result<Self> {
        Self::of(tx, &Ids::default().and_guidance(facts)).await
    }

    /// The things with these ids.
    pub(crate) async fn of(tx: &mut Tx, ids: &Ids) -> Result<Self> {
        let locations = tx.locations().find_all(&list(&ids.locations)).await?;
        let contacts = tx.contacts().find_all(&list(&ids.contacts)).await?;
        let files = tx.files().find_all(&list(&ids.files)).await?;
        Ok(Self {
            locations: locations.into_iter().map(|one| (one.id, one)).collect(),
            contacts: contacts.into_iter().map(|one| (one.id, one)).collect(),
            files: files.into_iter().map(|one| (one.id, one)).collect(),
            organisations: tx.names().organisations(&list(&ids.organisations)).await?,
        })
    }
}

fn list<T: Copy>(ids: &BTreeSet<T>) -> Vec<T> {
    ids.iter().copied().collect()
}
