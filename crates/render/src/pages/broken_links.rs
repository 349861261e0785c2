//! The list of broken links.

use askama::Template;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::link_check::Finding;
use service_manual_domain::organisation::WebAddress;
use service_manual_domain::time::Day;

use crate::frame::{Frame, MenuEntry};
use crate::page::Page;
use crate::pages::paging::{Paging, Part};
use crate::pages::sample;
use crate::{format, labels, urls};

/// The broken links of public services, the longest broken first.
#[derive(Debug, Template)]
#[template(path = "pages/broken_links.html")]
pub struct BrokenLinksPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The links.
    pub rows: Vec<BrokenLinkRow>,
    /// Which part of the list they are.
    pub part: Part,
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
    /// Whether it stands in the guidance.
    pub internal: bool,
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
            Some(Self { address, finding, since: sample::today(), internal })
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
    fn paging(&self) -> Paging {
        let path = urls::broken_links(self.frame.language);
        Paging::of_list(self.frame.t(), self.part, &path)
    }

    /// Some; none.
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
            rows,
            part: Part { page: 1, size: 50, total },
        };
        vec![page(BrokenLink::samples().into_iter().map(row).collect(), 52), page(Vec::new(), 0)]
    }
}
