//! The latest services as an Atom feed (RFC 4287), one for each language.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::time::Instant;

use crate::i18n::Texts;
use crate::urls;

/// The feed in a language.
#[derive(Debug, Clone, Template)]
#[template(path = "machines/feed.xml")]
pub struct Feed {
    /// In which language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// When it changed last.
    pub updated: Instant,
    /// The services, the most recently confirmed first.
    pub entries: Vec<FeedEntry>,
}

/// A service of the feed.
#[derive(Debug, Clone)]
pub struct FeedEntry {
    /// The short code of its permanent address, by which readers know it again.
    pub code: String,
    /// The end of its address.
    pub slug: String,
    /// The language of name and summary: the reader's or, failing that, the original.
    pub text_language: Language,
    /// The name.
    pub name: String,
    /// The summary.
    pub summary: String,
    /// The owning organisation.
    pub organiser: String,
    /// What its categories are called.
    pub categories: Vec<String>,
    /// When it was last published or confirmed.
    pub updated: Instant,
}

impl Feed {
    fn t(&self) -> &'static Texts {
        Texts::of(self.language)
    }

    fn own_address(&self) -> String {
        urls::absolute(&self.public_address, &urls::feed(self.language))
    }

    fn front(&self) -> String {
        urls::absolute(&self.public_address, &urls::front(self.language))
    }

    /// What a reader knows the entry by, whatever the service is called later.
    fn id(&self, entry: &FeedEntry) -> String {
        urls::absolute(&self.public_address, &urls::service_short(self.language, &entry.code))
    }

    fn address(&self, entry: &FeedEntry) -> String {
        urls::absolute(&self.public_address, &urls::service(self.language, &entry.slug))
    }
}
