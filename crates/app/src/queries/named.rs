//! What a part of a version names by its id and a page shows in words.

use std::collections::{BTreeSet, HashMap};

use service_manual_domain::contact::Contact;
use service_manual_domain::file::{StoredFile, Visibility};
use service_manual_domain::ids::{ContactId, FileId, LocationId, OrganisationId};
use service_manual_domain::language::Localised;
use service_manual_domain::location::Location;
use service_manual_domain::service::facts::{ContactUse, Facts, FileUse};
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
    /// Files that may stand in this part.
    pub files: HashMap<FileId, StoredFile>,
    /// Names of organisations.
    pub organisations: HashMap<OrganisationId, Localised<String>>,
}

impl Named {
    /// What the public part names; further organisations beside the producers.
    pub(crate) async fn publicly(
        tx: &mut Tx,
        facts: &Facts,
        organisations: impl IntoIterator<Item = OrganisationId>,
    ) -> Result<Self> {
        let locations: Vec<LocationId> =
            once(facts.occurrences.iter().filter_map(|one| one.location));
        let organisations = once(facts.producers.iter().copied().chain(organisations));
        let mut named = Self::listed(tx, &facts.contacts, &facts.files, Visibility::Public).await?;
        let found = tx.locations().find_all(&locations).await?;
        named.locations = found.into_iter().map(|one| (one.id, one)).collect();
        named.organisations = tx.names().organisations(&organisations).await?;
        Ok(named)
    }

    /// What the guidance names.
    pub(crate) async fn internally(tx: &mut Tx, facts: &GuidanceFacts) -> Result<Self> {
        let (contacts, files) = (&facts.internal_contacts, &facts.internal_files);
        Self::listed(tx, contacts, files, Visibility::Internal).await
    }

    async fn listed(
        tx: &mut Tx,
        contacts: &[ContactUse],
        files: &[FileUse],
        visibility: Visibility,
    ) -> Result<Self> {
        let contacts: Vec<ContactId> = once(contacts.iter().map(|one| one.contact));
        let files: Vec<FileId> = once(files.iter().map(|one| one.file));
        let contacts = tx.contacts().find_all(&contacts).await?;
        let files = tx.files().find_all(&files).await?.into_iter();
        // An internal file is never public, whatever names it.
        let may_stand = |file: &StoredFile| {
            visibility == Visibility::Internal || file.visibility == Visibility::Public
        };
        Ok(Self {
            contacts: contacts.into_iter().map(|one| (one.id, one)).collect(),
            files: files.filter(may_stand).map(|one| (one.id, one)).collect(),
            ..Self::default()
        })
    }
}

/// Each id once.
fn once<T: Ord>(ids: impl IntoIterator<Item = T>) -> Vec<T> {
    ids.into_iter().collect::<BTreeSet<T>>().into_iter().collect()
}
