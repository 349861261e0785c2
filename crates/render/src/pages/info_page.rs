//! The pages that administrators write, as everybody reads them (spec 2.1, 4.1), and the privacy
//! policy statement as everybody with an account acknowledges it.

use askama::Template;
use service_manual_domain::email::EmailAddress;
use service_manual_domain::info_page::Fact;
use service_manual_domain::language::Language;
use service_manual_domain::settings::Settings;
use service_manual_domain::time::Day;

use crate::facts::fact;
use crate::forms::{Form, FormState};
use crate::frame::Frame;
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::guide::GuideRole;
use crate::pages::page_blocks::{BlockList, ShownBlock};
use crate::pages::sample;
use crate::rich_text::{RichText, SANITISER_VERSION};
use crate::{format, urls};

pub use service_manual_domain::info_page::InfoPage;

/// The text that a page starts with, as typed.
pub fn starting_text(page: InfoPage, language: Language) -> &'static str {
    let t = Texts::of(language);
    match page {
        InfoPage::Jobseekers => t.audience_jobseekers_text(),
        InfoPage::Experts => t.audience_experts_text(),
        InfoPage::Providers => t.audience_providers_text(),
        InfoPage::Help => t.support_help_text(),
        InfoPage::Faq => t.support_faq_text(),
        InfoPage::Contact => t.support_contact_text(),
        InfoPage::Privacy => t.info_privacy_text(),
        InfoPage::DataSecurity => t.info_data_security_text(),
        InfoPage::Cookies => t.statement_cookies_text(),
        InfoPage::Accessibility => t.statement_accessibility_text(),
    }
}

/// The name of a page.
pub fn name(t: &Texts, page: InfoPage) -> &'static str {
    match page {
        InfoPage::Jobseekers => t.audience_jobseekers(),
        InfoPage::Experts => t.audience_experts(),
        InfoPage::Providers => t.audience_providers(),
        InfoPage::Help => t.support_help(),
        InfoPage::Faq => t.support_faq(),
        InfoPage::Contact => t.support_contact(),
        InfoPage::Privacy => t.info_privacy(),
        InfoPage::DataSecurity => t.info_data_security(),
        InfoPage::Cookies => t.statement_cookies(),
        InfoPage::Accessibility => t.statement_accessibility(),
    }
}

/// A name and an address of ours.
type Link = (&'static str, String);

/// Links to pages, in their order.
pub(crate) fn links(t: &Texts, language: Language, pages: &[InfoPage]) -> Vec<Link> {
    pages.iter().map(|page| (name(t, *page), urls::info_page(language, *page))).collect()
}

/// What to read or do next. Texts of pages cannot link to pages of ours: they would not follow a
/// changed address.
fn next_pages(page: InfoPage) -> &'static [InfoPage] {
    match page {
        InfoPage::Jobseekers => &[InfoPage::Help, InfoPage::Faq, InfoPage::Contact],
        InfoPage::Experts | InfoPage::Providers => &[InfoPage::Faq, InfoPage::Contact],
        InfoPage::Help => &[InfoPage::Faq, InfoPage::Accessibility, InfoPage::Contact],
        InfoPage::Faq | InfoPage::Accessibility => &[InfoPage::Help, InfoPage::Contact],
        InfoPage::Contact => &[InfoPage::Faq, InfoPage::Privacy, InfoPage::Accessibility],
        InfoPage::Privacy => &[InfoPage::DataSecurity, InfoPage::Cookies],
        InfoPage::DataSecurity => &[InfoPage::Privacy, InfoPage::Cookies],
        InfoPage::Cookies => &[InfoPage::Privacy, InfoPage::DataSecurity],
    }
}

/// The text of a page with the facts of the settings in place of their names.
#[derive(Debug, Clone)]
pub struct FilledText(String);

impl FilledText {
    /// Fills a text.
    pub fn of(text: &RichText, settings: &Settings, language: Language) -> Self {
        let html = text.as_html().to_owned();
        Self(Fact::ALL.iter().fold(html, |html, one| {
            let value = fact(language, settings, *one);
            filled(&html, *one, &value)
        }))
    }

    /// Its first paragraph, for search engines.
    fn opening(&self) -> String {
        let plain = RichText::from_stored(self.0.clone(), SANITISER_VERSION).to_plain();
        plain.lines().next().unwrap_or_default().to_owned()
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

/// HTML with a fact in place of its name.
fn filled(html: &str, fact: Fact, value: &str) -> String {
    let mark = fact.mark();
    let mut parts = html.split(&mark);
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // The address of a link can name a fact too.
        let in_tag = filled.rfind('<') > filled.rfind('>');
        filled.push_str(&if in_tag { escaped(value) } else { as_html(fact, value) });
        filled.push_str(part);
    }
    filled
}

/// A fact, for a page; addresses to write to become links.
fn as_html(fact: Fact, text: &str) -> String {
    if fact != Fact::Contact {
        return escaped(text);
    }
    let word = |word: &str| {
        let address = word.trim_matches(|letter| ",;.()<>".contains(letter));
        let shown = escaped(word);
        if EmailAddress::parse(address).is_err() {
            return shown;
        }
        let address = escaped(address);
        shown.replacen(&address, &format!("<a href=\"mailto:{address}\">{address}</a>"), 1)
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
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
    /// What it is made of.
    pub blocks: Vec<ShownBlock>,
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

    fn description(&self) -> String {
        let text = self.blocks.iter().find_map(|block| match block {
            ShownBlock::Text(text) => Some(text),
            ShownBlock::Services { .. }
            | ShownBlock::Cards { .. }
            | ShownBlock::Links { .. }
            | ShownBlock::Files { .. } => None,
        });
        text.map(FilledText::opening).unwrap_or_default()
    }
}

impl InfoTextPage {
    fn blocks(&self) -> BlockList<'_> {
        BlockList::under_title(&self.frame, &self.blocks)
    }

    fn is_wide(&self) -> bool {
        self.blocks.iter().any(ShownBlock::is_wide)
    }

    /// What the reader can do next.
    fn next(&self) -> Vec<Link> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let guide = |role: GuideRole| (role.title(t), role.pattern().path(language, &[]));
        let sign_in = || (t.frame_sign_in(), urls::sign_in(language, None));
        let mut next = match self.page {
            InfoPage::Jobseekers | InfoPage::Help => {
                vec![(t.frame_search_link(), urls::search(language))]
            }
            InfoPage::Experts => vec![guide(GuideRole::Expert)],
            InfoPage::Providers => vec![guide(GuideRole::Editor), guide(GuideRole::MainUser)],
            _ => Vec::new(),
        };
        let has_account = matches!(self.page, InfoPage::Experts | InfoPage::Providers);
        if has_account && self.frame.user.is_none() {
            next.push(sign_in());
        }
        next.extend(links(t, language, next_pages(self.page)));
        next
    }

    /// All pages, one as somebody reads it who is signed in, one with every kind of block.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |page| Self {
            frame: sample::visitor(language, urls::info_pattern(page), &[]),
            page,
            blocks: vec![ShownBlock::Text(FilledText::sample(page, language))],
            version: 2,
            written_on: sample::today(),
        };
        let signed_in = sample::signed_in(language, urls::FOR_EXPERTS, &[]);
        let mut all: Vec<Self> = InfoPage::ALL.map(page).into();
        all.push(Self { frame: signed_in, ..page(InfoPage::Experts) });
        all.push(Self { blocks: ShownBlock::samples(language), ..page(InfoPage::Jobseekers) });
        all
    }
}

/// The newest privacy policy statement, for a person who has not acknowledged it. Fields: hidden
/// `version` and `next`.
#[derive(Debug, Template)]
#[template(path = "pages/notice.html")]
pub struct NoticePage {
    /// What surrounds it.
    pub frame: Frame,
    /// What it is made of.
    pub blocks: Vec<ShownBlock>,
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
    fn blocks(&self) -> BlockList<'_> {
        BlockList::under_title(&self.frame, &self.blocks)
    }

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
            blocks: vec![ShownBlock::Text(FilledText::sample(InfoPage::Privacy, language))],
            version: 2,
            written_on: sample::today(),
            next: urls::my_services(language),
        }]
    }
}
