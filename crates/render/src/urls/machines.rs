//! What programs read.

use service_manual_domain::language::Language;

use super::{Pattern, patterns};

patterns! {
    /// The latest services, for feed readers.
    FEED = "/uusimmat.atom", "/sv/senaste.atom", "/en/latest.atom";
    /// How a browser searches from its address bar.
    OPEN_SEARCH = "/opensearch.xml", "/sv/opensearch.xml", "/en/opensearch.xml";
    /// The map of the site for search engines. The same in every language.
    SITEMAP = "/sitemap.xml", "/sitemap.xml", "/sitemap.xml";
    /// A part of it. The same in every language.
    SITEMAP_PART = "/sitemap/{part}", "/sitemap/{part}", "/sitemap/{part}";
    /// What programs that walk through the site should leave out. The same in every language.
    ROBOTS = "/robots.txt", "/robots.txt", "/robots.txt";
    /// Whom to tell of a weakness (RFC 9116). The same in every language.
    SECURITY_TXT = "/.well-known/security.txt", "/.well-known/security.txt",
        "/.well-known/security.txt";
    /// Styles, script, icon. The same in every language.
    ASSET = "/assets/{file}", "/assets/{file}", "/assets/{file}";
    /// Whether the process lives. The same in every language.
    HEALTH_LIVE = "/health/live", "/health/live", "/health/live";
    /// Whether it can serve requests. The same in every language.
    HEALTH_READY = "/health/ready", "/health/ready", "/health/ready";
}

/// [`FEED`]
pub fn feed(language: Language) -> String {
    FEED.path(language, &[])
}

/// [`OPEN_SEARCH`]
pub fn open_search(language: Language) -> String {
    OPEN_SEARCH.path(language, &[])
}

/// [`SITEMAP_PART`]
pub fn sitemap_part(name: &str) -> String {
    SITEMAP_PART.path(Language::Fi, &[("part", name)])
}
