//! What may be chosen for a service: looked up for what was typed, so that nothing is named that
//! does not exist, is another's, or was retired.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use service_manual_domain::file::Visibility;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::problem::Problem;
use service_manual_domain::reference::{self, Reference};
use service_manual_domain::service::facts::FileUse;
use service_manual_domain::service::typed::{Offered, Things, TypedService};
use service_manual_domain::service::{Guidance, Service, ServiceContent};
use service_manual_domain::vocabulary::{TermCode, Terms, Vocabulary};
use service_manual_store::Tx;

use crate::error::Result;

/// What may be chosen for one service.
pub struct Choosable {
    organiser: OrganisationId,
    terms: Arc<HashMap<Vocabulary, Terms>>,
    already: BTreeSet<Reference>,
    public: Things,
    internal: Things,
}

impl Choosable {
    /// What may be chosen of what was typed. What the version `before` has may stay, whatever
    /// became of it.
    pub async fn of(
        tx: &mut Tx,
        service: &Service,
        before: Option<(&ServiceContent, Option<&Guidance>)>,
        typed: &TypedService,
    ) -> Result<Self> {
        let content = before.map(|(content, _)| content);
        let guidance = before.and_then(|(_, guidance)| guidance);
        let terms = Arc::new(tx.terms().all().await?);
        let mut choosable = Self::of_terms(service.organiser, terms, before);
        choosable.look_up(tx, service, &typed.named()).await?;
        let kept = |files: &[FileUse]| files.iter().map(|file| file.file).collect::<Vec<_>>();
        choosable
            .public
            .files
            .extend(content.map(|one| kept(&one.facts.files)).unwrap_or_default());
        let internal = guidance.map(|one| kept(&one.facts.internal_files)).unwrap_or_default();
        choosable.internal.files.extend(internal);
        if let Some(content) = content {
            choosable.public.services.extend(content.facts.related_services.iter().copied());
            choosable.public.organisations.extend(content.facts.producers.iter().copied());
        }
        Ok(choosable)
    }

    /// What may be chosen where nothing but terms is chosen.
    pub fn of_terms(
        organiser: OrganisationId,
        terms: Arc<HashMap<Vocabulary, Terms>>,
        before: Option<(&ServiceContent, Option<&Guidance>)>,
    ) -> Self {
        let content = before.map(|(content, _)| content);
        let guidance = before.and_then(|(_, guidance)| guidance);
        let mut already = content.map(reference::of_content).unwrap_or_default();
        already.extend(guidance.map(reference::of_guidance).unwrap_or_default());
        let (public, internal) = (Things::default(), Things::default());
        Self { organiser, terms, already, public, internal }
    }

    /// The public part that the form says, or everything that is wrong with it.
    pub fn content(
        &self,
        typed: &TypedService,
    ) -> std::result::Result<ServiceContent, Vec<Problem>> {
        let term = |vocabulary, code: &TermCode| self.accepts(vocabulary, code);
        typed.parse(&self.offered(&term, &self.public))
    }

    /// The guidance that the form says, or everything that is wrong with it.
    pub fn guidance(&self, typed: &TypedService) -> std::result::Result<Guidance, Vec<Problem>> {
        let term = |vocabulary, code: &TermCode| self.accepts(vocabulary, code);
        typed.parse_guidance(&self.offered(&term, &self.internal))
    }

    fn offered<'a>(
        &self,
        term: &'a dyn Fn(Vocabulary, &TermCode) -> bool,
        things: &Things,
    ) -> Offered<'a> {
        Offered { organiser: Some(self.organiser), term, things: things.clone() }
    }

    fn accepts(&self, vocabulary: Vocabulary, code: &TermCode) -> bool {
        let already = self.already.contains(&Reference::Term(vocabulary, code.clone()));
        self.terms.get(&vocabulary).is_some_and(|terms| terms.accepts(code, already))
    }

    async fn look_up(&mut self, tx: &mut Tx, service: &Service, named: &Things) -> Result<()> {
        let whose: Vec<OrganisationId> =
            service.responsible.into_iter().chain([service.organiser]).collect();
        let locations: Vec<_> = named.locations.iter().copied().collect();
        for location in tx.locations().find_all(&locations).await? {
            let known = self.already.contains(&Reference::Location(location.id));
            if known || (!location.retired && whose.contains(&location.organisation)) {
                self.public.locations.insert(location.id);
            }
        }
        let contacts: Vec<_> = named.contacts.iter().copied().collect();
        for contact in tx.contacts().find_all(&contacts).await? {
            let known = self.already.contains(&Reference::Contact(contact.id));
            if known || (!contact.retired && whose.contains(&contact.organisation)) {
                self.public.contacts.insert(contact.id);
                self.internal.contacts.insert(contact.id);
            }
        }
        for row in tx.files().of_service(service.id).await? {
            match row.file.visibility {
                Visibility::Public => self.public.files.insert(row.file.id),
                Visibility::Internal => self.internal.files.insert(row.file.id),
            };
        }
        self.look_up_others(tx, service, named).await
    }

    async fn look_up_others(
        &mut self,
        tx: &mut Tx,
        service: &Service,
        named: &Things,
    ) -> Result<()> {
        let organisations: Vec<_> = named.organisations.iter().copied().collect();
        self.public.organisations.extend(tx.organisations().active_of(&organisations).await?);
        let others: Vec<_> =
            named.services.iter().copied().filter(|id| *id != service.id).collect();
        self.public.services.extend(tx.services().public_of(&others).await?);
        Ok(())
    }
}
