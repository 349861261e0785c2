//! The parts of a mail, and its layouts as text and as HTML.

use askama::Template;
use service_manual_domain::language::Language;

use super::{Filled, RenderedMail};
use crate::i18n::Texts;
use crate::{RenderError, urls};

/// A part of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph, line breaks kept.
    Paragraph(String),
    /// Words of a person, line breaks kept.
    Quote(String),
    /// The one thing to do, with its full address.
    Button {
        /// What it does.
        label: String,
        /// Where it leads.
        href: String,
    },
    /// What has happened or waits, under headings.
    List(Vec<ListSection>),
}

/// A part of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListSection {
    /// Its heading.
    pub heading: String,
    /// What stands under it.
    pub lines: Vec<ListLine>,
}

/// A line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListLine {
    /// What it says.
    pub text: String,
    /// The full address of the page about it.
    pub href: Option<String>,
}

impl ListLine {
    /// A line that leads to a page of ours.
    pub fn linked(text: impl Into<String>, public_address: &str, path: &str) -> Self {
        Self { text: text.into(), href: Some(urls::absolute(public_address, path)) }
    }

    /// A line without a page.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), href: None }
    }
}

#[derive(Template)]
#[template(path = "mail/mail.txt")]
struct TextMail<'a> {
    t: &'static Texts,
    blocks: &'a [Block],
}

#[derive(Template)]
#[template(path = "mail/mail.html")]
struct HtmlMail<'a> {
    t: &'static Texts,
    language: Language,
    subject: &'a str,
    blocks: &'a [Block],
}

pub(super) fn render(language: Language, filled: Filled) -> Result<RenderedMail, RenderError> {
    let t = Texts::of(language);
    let Filled { subject, blocks } = filled;
    let text = TextMail { t, blocks: &blocks }.render()?;
    let html = HtmlMail { t, language, subject: &subject, blocks: &blocks }.render()?;
    Ok(RenderedMail { subject, text, html })
}
