//! The names of what versions of a service name by ids and codes, for showing facts in words.

use std::collections::{BTreeSet, HashMap};

use service_manual_domain::contact::Contact;
use service_manual_domain::file::FileName;
use service_manual_domain::ids::{ContactId, FileId, LocationId, OrganisationId, ServiceId};
use service_manual_domain::language::Localised;
use service_manual_domain::location::Location;
use service_manual_domain::service::facts::FileUse;
use service_manual_domain::service::{Guidance, ServiceContent};
use service_manual_domain::vocabulary::{Terms, Vocabulary};
use service_manual_store::Tx;

use crate::error::Result;

/// Names by ids; of what does not exist any more there is none.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// The terms of all vocabularies.
    pub terms: HashMap<Vocabulary, Terms>,
    /// Places.
    pub locations: HashMap<LocationId, Location>,
    /// Contacts.
    pub contacts: HashMap<ContactId, Contact>,
    /// Files.
    pub files: HashMap<FileId, FileName>,
    /// Organisations.
    pub organisations: HashMap<OrganisationId, Localised<String>>,
    /// Services, in their original languages.
    pub services: HashMap<ServiceId, String>,
}

impl Names {
    /// What some versions name. Who may not read guidance gives none.
    pub(crate) async fn of(
        tx: &mut Tx,
        contents: &[&ServiceContent],
        guidance: &[&Guidance],
    ) -> Result<Self> {
        let mut names = Self { terms: tx.terms().all().await?, ..Self::default() };
        let ids = Ids::of(contents, guidance);
        let locations = tx.locations().find_all(&list(&ids.locations)).await?;
        names.locations = locations.into_iter().map(|one| (one.id, one)).collect();
        let contacts = tx.contacts().find_all(&list(&ids.contacts)).await?;
        names.contacts = contacts.into_iter().map(|one| (one.id, one)).collect();
        let files = tx.files().find_all(&list(&ids.files)).await?;
        names.files = files.into_iter().map(|one| (one.id, one.name)).collect();
        names.organisations = tx.names().organisations(&list(&ids.organisations)).await?;
        names.services = tx.names().services(&list(&ids.services)).await?;
        Ok(names)
    }
}

#[derive(Default)]
struct Ids {
    locations: BTreeSet<LocationId>,
    contacts: BTreeSet<ContactId>,
    files: BTreeSet<FileId>,
    organisations: BTreeSet<OrganisationId>,
    services: BTreeSet<ServiceId>,
}

impl Ids {
    fn of(contents: &[&ServiceContent], guidance: &[&Guidance]) -> Self {
        let mut ids = Self::default();
        let files = |files: &[FileUse]| files.iter().map(|one| one.file).collect::<Vec<_>>();
        for facts in contents.iter().map(|content| &content.facts) {
            ids.locations.extend(facts.occurrences.iter().filter_map(|one| one.location));
            ids.contacts.extend(facts.contacts.iter().map(|one| one.contact));
            ids.files.extend(files(&facts.files));
            ids.organisations.extend(facts.producers.iter().copied());
            ids.services.extend(facts.related_services.iter().copied());
        }
        for facts in guidance.iter().map(|guidance| &guidance.facts) {
            ids.contacts.extend(facts.internal_contacts.iter().map(|one| one.contact));
            ids.files.extend(files(&facts.internal_files));
        }
        ids
    }
}

fn list<T: Copy>(ids: &BTreeSet<T>) -> Vec<T> {
    ids.iter().copied().collect()
}
