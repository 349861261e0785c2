//! Rich text: the little HTML that editors may use, and nothing else.

use std::sync::LazyLock;

use ammonia::Builder;

/// Counts the changes of the policy below. Texts stored under another number are cleaned again.
pub const SANITISER_VERSION: u32 = 1;

/// HTML that holds only what the policy allows: paragraphs, lists, headings of the third and
/// fourth level, bold, italic, and links to web pages, mail addresses and telephone numbers
/// (spec 3.2).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RichText(String);

impl RichText {
    /// Cleans any HTML; what is not allowed is dropped, its text kept.
    pub fn clean(html: &str) -> Self {
        Self(POLICY.clean(&with_semantic_names(html)).to_string())
    }

    /// HTML as it was stored together with the [`SANITISER_VERSION`] of then.
    pub fn from_stored(html: String, version: u32) -> Self {
        if version == SANITISER_VERSION {
            Self(html)
        } else {
            Self::clean(&html)
        }
    }

    /// The HTML.
    pub fn as_html(&self) -> &str {
        &self.0
    }
}

static POLICY: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(["p", "ul", "ol", "li", "h3", "h4", "strong", "em", "a", "br"].into())
        .clean_content_tags(["script", "style", "title"].into())
        .add_tag_attributes("a", &["href"])
        .url_schemes(["http", "https", "mailto", "tel"].into())
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer"));
    builder
});

/// Word processors write `b` and `i` where `strong` and `em` are meant.
fn with_semantic_names(html: &str) -> String {
    let pairs = [
        ("<b>", "<strong>"),
        ("</b>", "</strong>"),
        ("<i>", "<em>"),
        ("</i>", "</em>"),
    ];
    pairs
        .iter()
        .fold(html.to_owned(), |html, (from, to)| html.replace(from, to))
}
