//! The pages that tell people what happens to their data, and the privacy policy statement as
//! everybody with an account acknowledges it (spec 2.1).

use askama::Template;
use service_manual_domain::info_page::Fact;
use service_manual_domain::language::Language;
use service_manual_domain::settings::Settings;
use service_manual_domain::time::Day;

use crate::facts::fact;
use crate::forms::{Form, FormState};
use crate::frame::Frame;
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::rich_text::RichText;
use crate::{format, urls};

pub use service_manual_domain::info_page::InfoPage;

/// The text that a page starts with, as typed.
pub fn starting_text(page: InfoPage, language: Language) -> &'static str {
    let t = Texts::of(language);
    match page {
        InfoPage::Privacy => t.info_privacy_text(),
        InfoPage::DataSecurity => t.info_data_security_text(),
    }
}

/// The name of a page.
pub fn name(t: &Texts, page: InfoPage) -> &'static str {
    match page {
        InfoPage::Privacy => t.info_privacy(),
        InfoPage::DataSecurity => t.info_data_security(),
    }
}

/// The text of a page with the facts of the settings in place of their names.
#[derive(Debug, Clone)]
pub struct FilledText(String);

impl FilledText {
    /// Fills a text.
    pub fn of(text: &RichText, settings: &Settings, language: Language) -> Self {
        let filled = Fact::ALL.iter().fold(text.as_html().to_owned(), |html, one| {
            html.replace(&one.mark(), &escaped(&fact(language, settings, *one)))
        });
        Self(filled)
    }

    /// The HTML, whose headings are of the third and fourth level.
    pub(crate) fn html(&self) -> &str {
        &self.0
    }

    /// The same directly under the heading of a page. In clean HTML a heading has no attributes.
    pub(crate) fn html_under_title(&self) -> String {
        let levels = [("h3", "h2"), ("h4", "h3")];
        levels.iter().fold(self.0.clone(), |html, (deep, high)| {
            html.replace(&format!("<{deep}>"), &format!("<{high}>"))
                .replace(&format!("</{deep}>"), &format!("</{high}>"))
        })
    }

    pub(crate) fn sample(page: InfoPage, language: Language) -> Self {
        let text = RichText::from_typed(starting_text(page, language));
        Self::of(&text, &Settings::default(), language)
    }
}

fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
    html
}

/// One of the pages, as everybody reads it.
#[derive(Debug, Template)]
#[template(path = "pages/info_page.html")]
pub struct InfoTextPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which.
    pub page: InfoPage,
    /// Its text.
    pub text: FilledText,
    /// The number of its version.
    pub version: i64,
    /// When that version was written.
    pub written_on: Day,
}

impl Page for InfoTextPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        name(self.frame.t(), self.page).to_owned()
    }
}

impl InfoTextPage {
    /// Both pages.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |(page, pattern)| Self {
            frame: sample::visitor(language, pattern, &[]),
            page,
            text: FilledText::sample(page, language),
            version: 2,
            written_on: sample::today(),
        };
        [(InfoPage::Privacy, urls::PRIVACY), (InfoPage::DataSecurity, urls::DATA_SECURITY)]
            .map(page)
            .into()
    }
}

/// The newest privacy policy statement, for a person who has not acknowledged it. Fields: hidden
/// `version` and `next`.
#[derive(Debug, Template)]
#[template(path = "pages/notice.html")]
pub struct NoticePage {
    /// What surrounds it.
    pub frame: Frame,
    /// Its text.
    pub text: FilledText,
    /// The number of its version.
    pub version: i64,
    /// When that version was written.
    pub written_on: Day,
    /// The page of ours to go on to; empty: the start page.
    pub next: String,
}

impl Page for NoticePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().info_notice_title().to_owned()
    }
}

impl NoticePage {
    fn form(&self) -> Form {
        let t = self.frame.t();
        let action = urls::notice(self.frame.language, None);
        Form::new(t, action, t.info_notice_button(), &FormState::new())
            .hidden("version", self.version.to_string())
            .hidden("next", self.next.as_str())
    }

    /// On the way to a page.
    pub fn samples(language: Language) -> Vec<Self> {
        vec![Self {
            frame: sample::signed_in(language, urls::NOTICE, &[]),
            text: FilledText::sample(InfoPage::Privacy, language),
            version: 2,
            written_on: sample::today(),
            next: urls::my_services(language),
        }]
    }
}
