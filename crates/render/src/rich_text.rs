//! Rich text: the little HTML that editors may use, and nothing else.

mod blocks;
mod editor;
mod read;
mod typed;

use std::sync::LazyLock;

use ammonia::Builder;
use service_manual_domain::language::Language;

use crate::pdf::Block;

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
        Self(with_our_names(POLICY.clean(html).to_string()))
    }

    /// HTML as it was stored together with the [`SANITISER_VERSION`] of then.
    pub fn from_stored(html: String, version: u32) -> Self {
        if version == SANITISER_VERSION { Self(html) } else { Self::clean(&html) }
    }

    /// Text as a person types it into a plain text area: an empty line starts a paragraph, `- `
    /// or `1. ` a list row, `## ` and `### ` a heading; `**bold**`, `_italic_`,
    /// `[text](https://address)`. [`Self::to_typed`] gives it back.
    pub fn from_typed(text: &str) -> Self {
        Self::clean(&typed::to_html(text))
    }

    /// HTML as the editor of the form sends it, with whatever was pasted there: lists and bold of
    /// word processors become ours, empty paragraphs and everything else is dropped.
    pub fn from_editor(html: &str) -> Self {
        Self::clean(&editor::tidy(html))
    }

    /// Plain text as HTML, line by line.
    pub fn of_plain(text: &str) -> String {
        typed::of_plain(text)
    }

    /// The text as [`Self::from_typed`] reads it, for the form.
    pub fn to_typed(&self) -> String {
        read::to_typed(&self.0)
    }

    /// The words alone, one line per paragraph, row or heading: for search and summaries.
    pub fn to_plain(&self) -> String {
        read::to_plain(&self.0)
    }

    /// The text as blocks of a document.
    pub(crate) fn to_blocks(&self, language: Language) -> Vec<Block> {
        blocks::of_html(&self.0, language)
    }

    /// Whether there is no text in it.
    pub fn is_empty(&self) -> bool {
        self.to_plain().is_empty()
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
        .add_tags(["b", "i", "h1", "h2", "h5", "h6"])
        .clean_content_tags(["script", "style", "title"].into())
        .add_tag_attributes("a", &["href"])
        .url_schemes(["http", "https", "mailto", "tel"].into())
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer"));
    builder
});

/// Word processors write other names for the same things. In clean HTML a tag without attributes
/// is always written like this, and no text contains a `<`.
fn with_our_names(html: String) -> String {
    let names =
        [("b", "strong"), ("i", "em"), ("h1", "h3"), ("h2", "h3"), ("h5", "h4"), ("h6", "h4")];
    names.iter().fold(html, |html, (theirs, ours)| {
        html.replace(&format!("<{theirs}>"), &format!("<{ours}>"))
            .replace(&format!("</{theirs}>"), &format!("</{ours}>"))
    })
}
