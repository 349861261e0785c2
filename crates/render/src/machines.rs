//! Documents that programs read and people do not: the map of the site, the feed of the latest
//! services, how browsers search. Each is a struct with everything it says, and a template.

mod calendar;
mod feed;
mod open_search;
mod sitemap;

use askama::Template;

use crate::RenderError;

pub use calendar::{Calendar, CalendarEvent};
pub use feed::{Feed, FeedEntry};
pub use open_search::OpenSearch;
pub use sitemap::{Sitemap, SitemapIndex, SitemapPage, SitemapPart};

/// The document as XML.
///
/// # Errors
/// When its template fails.
pub fn xml(document: &impl Template) -> Result<String, RenderError> {
    let mut text = document.render()?;
    // XML has no way to write the other control characters, and no program can read them.
    text.retain(|c| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..));
    Ok(text)
}
