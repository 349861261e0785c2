//! The map of the site for search engines (sitemaps.org): an index, and parts with the addresses.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::time::Instant;

use crate::urls;

/// The parts of the map.
#[derive(Debug, Clone, Template)]
#[template(path = "machines/sitemap_index.xml")]
pub struct SitemapIndex {
    /// Scheme and host of the site.
    pub public_address: String,
    /// The parts.
    pub parts: Vec<SitemapPart>,
}

/// A part of the map.
#[derive(Debug, Clone)]
pub struct SitemapPart {
    /// Its name in its address.
    pub name: String,
    /// When one of its pages changed last, if that is known.
    pub modified: Option<Instant>,
}

impl SitemapIndex {
    fn address(&self, part: &SitemapPart) -> String {
        urls::absolute(&self.public_address, &urls::sitemap_part(&part.name))
    }
}

/// The addresses of a part.
#[derive(Debug, Clone, Template)]
#[template(path = "machines/sitemap.xml")]
pub struct Sitemap {
    /// Scheme and host of the site.
    pub public_address: String,
    /// The pages.
    pub pages: Vec<SitemapPage>,
}

/// A page with its addresses in all languages.
#[derive(Debug, Clone)]
pub struct SitemapPage {
    /// Its paths, in the order of [`Language::ALL`].
    pub path_in: [String; 3],
    /// When it changed last, if that is known.
    pub modified: Option<Instant>,
}

impl Sitemap {
    /// The full addresses of a page, each with its language.
    fn addresses(&self, page: &SitemapPage) -> Vec<(Language, String)> {
        let paths = Language::ALL.into_iter().zip(&page.path_in);
        paths.map(|(language, path)| (language, self.address(path))).collect()
    }

    /// The full address for people of all other languages.
    fn for_others(&self, page: &SitemapPage) -> String {
        let [finnish, ..] = &page.path_in;
        self.address(finnish)
    }

    fn address(&self, path: &str) -> String {
        urls::absolute(&self.public_address, path)
    }
}
