//! The names of what versions of a service name by ids and codes, for showing facts in words.

use std::collections::HashMap;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::{Guidance, ServiceContent};
use service_manual_domain::vocabulary::{Terms, Vocabulary};
use service_manual_store::Tx;

use crate::error::Result;
use crate::queries::named::{Ids, Named};

/// Names by ids; of what does not exist any more there is none.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// The terms of all vocabularies.
    pub terms: HashMap<Vocabulary, Terms>,
    /// Places, contacts, files and organisations.
    pub named: Named,
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
        let facts = contents.iter().map(|content| &content.facts);
        let ids = facts.clone().fold(Ids::default(), Ids::and_facts);
        let ids = guidance.iter().map(|one| &one.facts).fold(ids, Ids::and_guidance);
        let mut related: Vec<ServiceId> =
            facts.flat_map(|facts| facts.related_services.iter().copied()).collect();
        related.sort_unstable();
        related.dedup();
        Ok(Self {
            terms: tx.terms().all().await?,
            named: Named::of(tx, &ids).await?,
            services: tx.names().services(&related).await?,
        })
    }
}
