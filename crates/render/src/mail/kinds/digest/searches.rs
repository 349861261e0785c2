//! What the digest says about saved searches.

use crate::i18n::Texts;

/// What is new in a saved search.
#[derive(Debug, Clone)]
pub struct SearchLines {
    /// What its owner calls it.
    pub name: String,
    /// The path of its results, the newest first.
    pub path: String,
    /// New services.
    pub services: Vec<FoundLine>,
    /// How many more there are.
    pub more: usize,
}

/// A new service.
#[derive(Debug, Clone)]
pub struct FoundLine {
    /// Its name.
    pub service: String,
    /// The name of the organisation that owns it.
    pub organisation: String,
    /// The path of its page.
    pub path: String,
}

impl SearchLines {
    pub(super) fn size(&self) -> usize {
        self.services.len() + self.more
    }

    /// Each new service and the way to all results, with their paths.
    pub(super) fn lines(&self, t: &'static Texts) -> Vec<(String, &str)> {
        let service = |one: &FoundLine| t.digest_service_line(&one.organisation, &one.service);
        let services = self.services.iter().map(|one| (service(one), one.path.as_str()));
        let all = if self.more == 0 {
            t.digest_search_all(&self.name)
        } else {
            t.digest_search_more(self.more, &self.name)
        };
        services.chain([(all, self.path.as_str())]).collect()
    }
}
