//! How a browser searches the site from its address bar (`OpenSearch` 1.1).

use askama::Template;
use service_manual_domain::language::Language;

use crate::i18n::Texts;
use crate::{assets, urls};

/// The description in a language.
#[derive(Debug, Clone, Template)]
#[template(path = "machines/open_search.xml")]
pub struct OpenSearch {
    /// In which language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
}

impl OpenSearch {
    fn t(&self) -> &'static Texts {
        Texts::of(self.language)
    }

    fn address(&self, path: &str) -> String {
        urls::absolute(&self.public_address, path)
    }
}
