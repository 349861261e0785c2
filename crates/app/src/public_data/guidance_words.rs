//! What the internal guidance of services says in words: for the index, and for those who found a
//! service by it.

use std::collections::HashMap;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::{Language, Texts};
use service_manual_domain::service::field::Part;
use service_manual_domain::service::guidance::Obligation;
use service_manual_domain::service::{Guidance, ServiceText};
use service_manual_domain::vocabulary::{TermCode, Vocabulary};
use service_manual_render::rich_text::RichText;
use service_manual_render::{Texts as Labels, labels};
use service_manual_store::{Term, Tx};

use crate::error::Result;
use crate::public_data::indexed::written;
use crate::public_data::labels_today;

/// The guidance of some services. Whoever gets this must have the right to read guidance, or give it
/// to the index only.
pub(crate) struct GuidanceWords {
    of: HashMap<ServiceId, Guidance>,
    /// The standard texts of other benefits.
    benefits: Vec<Term>,
}

impl GuidanceWords {
    /// The guidance of the live versions of public services.
    pub(crate) async fn of(tx: &mut Tx, services: &[ServiceId]) -> Result<Self> {
        let of: HashMap<_, _> = tx.services().live_guidance(services).await?.into_iter().collect();
        let names_benefits = of.values().any(|one| !one.facts.other_benefits.is_empty());
        let benefits = if names_benefits {
            tx.terms().list(Vocabulary::OtherBenefit.code()).await?
        } else {
            Vec::new()
        };
        Ok(Self { of, benefits })
    }

    /// Whether taking part in a service is binding, if its guidance says so.
    pub(crate) fn obligation(&self, service: ServiceId) -> Option<Obligation> {
        self.of.get(&service)?.facts.obligation
    }

    /// The languages in which there is guidance of a service.
    pub(crate) fn languages(&self, service: ServiceId) -> impl Iterator<Item = Language> {
        let guidance = self.of.get(&service);
        guidance.into_iter().flat_map(|one| one.texts.iter().map(|(language, _)| language))
    }

    /// What the guidance of a service says in a language, text by text, without markup. Names of
    /// contacts are not searched.
    pub(crate) fn said(&self, service: ServiceId, language: Language) -> Vec<String> {
        let Some(guidance) = self.of.get(&service) else { return Vec::new() };
        let written = |text: &ServiceText| written(text, Part::Internal, guidance.sanitiser);
        let mut all = guidance.texts.get(language).map(written).unwrap_or_default();
        all.extend(self.chosen(guidance, language));
        let facts = &guidance.facts;
        let rows =
            facts.municipality_guidance.iter().map(|row| plain(guidance, &row.text, language));
        all.extend(rows);
        all.extend(facts.internal_links.iter().map(|link| link.text.get(language).to_owned()));
        all.extend(facts.internal_files.iter().map(|file| file.title.get(language).to_owned()));
        all.retain(|text| !text.trim().is_empty());
        all
    }

    /// The labels of what was chosen from lists.
    fn chosen(&self, guidance: &Guidance, language: Language) -> Vec<String> {
        let (t, facts) = (Labels::of(language), &guidance.facts);
        let codes = facts.other_benefits.iter().map(TermCode::as_str);
        let mut all = labels_today(&self.benefits, codes, language);
        all.extend(facts.statement.map(|one| labels::service_page::statement(t, one).to_owned()));
        all
    }
}

fn plain(guidance: &Guidance, texts: &Texts, language: Language) -> String {
    RichText::from_stored(texts.get(language).to_owned(), guidance.sanitiser).to_plain()
}
