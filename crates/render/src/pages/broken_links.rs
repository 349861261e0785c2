//! The list of broken links.

use askama::Template;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::link_check::Finding;
use service_manual_domain::organisation::WebAddress;
use service_manual_domain::time::Day;

use crate::frame::{Frame, MenuEntry};
use crate::i18n::Texts;
use crate::list::Value;
use crate::page::Page;
use crate::pages::paging::{Paging, Part};
use crate::pages::sample;
use crate::urls::Pattern;
use crate::{format, labels, urls};

/// The broken links of public services, the longest broken first.
#[derive(Debug, Template)]
#[template(path = "pages/broken_links.html")]
pub struct BrokenLinksPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Whose links they are, if not all: the name of an organisation or of a host.
    pub only: Option<String>,
    /// What the address asks for: its name and value, if it narrows the list.
    pub asked: Option<(&'static str, String)>,
    /// Values of the address that there are not: `organiser`.
    pub unread: Option<String>,
    /// The links.
    pub rows: Vec<BrokenLinkRow>,
    /// Which part of the list they are.
    pub part: Part,
    /// The most rows of a file.
    pub file_rows: usize,
}

/// A broken link of a service.
#[derive(Debug, Clone)]
pub struct BrokenLinkRow {
    /// The service.
    pub service: ServiceId,
    /// Its name in the original language.
    pub name: String,
    /// That language.
    pub text_language: Language,
    /// The name of the owning organisation.
    pub organiser: String,
    /// The link.
    pub link: BrokenLink,
}

/// A link that does not work.
#[derive(Debug, Clone)]
pub struct BrokenLink {
    /// Where it leads.
    pub address: WebAddress,
    /// What was found last.
    pub finding: Finding,
    /// Since when.
    pub since: Day,
    /// When it was checked last.
    pub checked: Day,
    /// Whether it stands in the guidance.
    pub internal: bool,
}

/// The headings of the list as a file.
pub fn headings(t: &'static Texts) -> Vec<&'static str> {
    vec![
        t.waiting_service(),
        t.field_organiser(),
        t.links_link(),
        t.links_finding(),
        t.reports_links_since(),
        t.links_checked(),
        t.links_part(),
    ]
}

impl BrokenLinkRow {
    /// The row as cells under [`headings`].
    pub fn cells(&self, t: &Texts) -> Vec<Value> {
        let link = &self.link;
        let part = if link.internal { t.links_internal() } else { t.links_public() };
        vec![
            Value::Text(self.name.clone()),
            Value::Text(self.organiser.clone()),
            Value::Text(link.address.as_str().to_owned()),
            Value::Text(labels::link_finding(t, link.finding).to_owned()),
            Value::Day(link.since),
            Value::Day(link.checked),
            Value::Text(part.to_owned()),
        ]
    }
}

impl BrokenLink {
    /// What was found, and since when.
    pub(super) fn found(&self, frame: &Frame) -> String {
        let (t, since) = (frame.t(), format::day(frame.language, self.since));
        t.links_found(labels::link_finding(t, self.finding), since)
    }

    /// A link of the public part with a long address, and one of the guidance.
    pub(super) fn samples() -> Vec<Self> {
        let one = |address: &str, finding, internal| {
            let address = address.parse().ok()?;
            let (since, checked) = (sample::today(), sample::today());
            Some(Self { address, finding, since, checked, internal })
        };
        let long = "https://esimerkki.fi/tyollisyyspalvelut/tyopajat/nuorille/ilmoittautuminen";
        let both = [
            one(long, Finding::NotFound, false),
            one("https://intra.esimerkki.fi", Finding::TimedOut, true),
        ];
        both.into_iter().flatten().collect()
    }
}

impl Page for BrokenLinksPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().links_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }
}

impl BrokenLinksPage {
    fn unread_lines(&self) -> Vec<String> {
        let t = self.frame.t();
        let line = |value: &String| t.table_unread_value(t.field_organiser(), value.as_str());
        self.unread.iter().map(line).collect()
    }

    /// An address with what this one asks for.
    fn href(&self, pattern: Pattern) -> String {
        let asked = self.asked.iter().map(|(name, value)| (*name, value.as_str()));
        let asked: Vec<(&str, &str)> = asked.collect();
        urls::with_query(pattern.path(self.frame.language, &[]), &asked)
    }

    /// The list as files.
    fn files(&self) -> [(&'static str, String); 2] {
        let t = self.frame.t();
        [
            (t.table_csv(), self.href(urls::BROKEN_LINKS_CSV)),
            (t.table_xlsx(), self.href(urls::BROKEN_LINKS_XLSX)),
        ]
    }

    /// How many rows a file has, where it does not have them all.
    fn file_limit(&self) -> Option<String> {
        let is_cut = self.part.total > self.file_rows;
        is_cut.then(|| self.frame.t().table_files_limit(self.file_rows))
    }

    fn paging(&self) -> Paging {
        let path = self.href(urls::BROKEN_LINKS);
        Paging::of_list(self.frame.t(), self.part, &path)
    }

    /// Some; those of one organisation; none, and asked for an organisation that there is not.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(service) = sample::id::<ServiceId>(4) else { return Vec::new() };
        let row = |link| BrokenLinkRow {
            service,
            name: "Työpaja nuorille".to_owned(),
            text_language: Language::Fi,
            organiser: "Esimerkkilän työllisyysalue".to_owned(),
            link,
        };
        let page = |rows: Vec<BrokenLinkRow>, total| Self {
            frame: sample::signed_in(language, urls::BROKEN_LINKS, &[]),
            only: None,
            asked: None,
            unread: None,
            rows,
            part: Part { page: 1, size: 50, total },
            file_rows: 50,
        };
        let some = || BrokenLink::samples().into_iter().map(row).collect();
        let of_one = Self {
            only: Some("www.esimerkki.fi".to_owned()),
            asked: Some(("host", "www.esimerkki.fi".to_owned())),
            ..page(some(), 2)
        };
        let unknown = Self { unread: Some("Paja".to_owned()), ..page(Vec::new(), 0) };
        vec![page(some(), 52), of_one, unknown]
    }
}
