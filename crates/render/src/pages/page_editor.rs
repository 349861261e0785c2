//! The pages for everybody as administrators write them (spec 2.1, 5): list, form with preview, old
//! versions.

mod block_fields;
mod form;

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::time::{Day, Instant};

use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::info_page::{FilledText, InfoPage, name};
use crate::pages::page_blocks::{BlockList, ShownBlock};
use crate::pages::sample;
use crate::{format, labels, urls};

pub use form::{PageEditPage, facts};

/// All pages.
#[derive(Debug, Template)]
#[template(path = "pages/pages.html")]
pub struct PagesPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The pages with their newest versions.
    pub rows: Vec<(InfoPage, VersionRow)>,
}

/// A version in a list.
#[derive(Debug, Clone)]
pub struct VersionRow {
    /// Its number.
    pub number: i64,
    /// When it was written.
    pub written_at: Instant,
    /// By whom; `None`: it came with the program.
    pub written_by: Option<String>,
}

impl Page for PagesPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().pages_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Pages)
    }
}

impl PagesPage {
    /// One page as it came with the program, one rewritten.
    pub fn samples(language: Language) -> Vec<Self> {
        let [newest, first] = sample_versions();
        vec![Self {
            frame: sample::signed_in(language, urls::PAGES, &[]),
            rows: vec![(InfoPage::Privacy, newest), (InfoPage::DataSecurity, first)],
        }]
    }
}

fn sample_versions() -> [VersionRow; 2] {
    let row = |number, written_by: Option<&str>| VersionRow {
        number,
        written_at: sample::now(),
        written_by: written_by.map(str::to_owned),
    };
    [row(2, Some("Maija Meikäläinen")), row(1, None)]
}

fn list_crumb(frame: &Frame) -> Crumb {
    Crumb::new(frame.t().pages_title(), urls::pages(frame.language))
}

/// What a page is made of in each language.
fn in_each_language<'a>(
    frame: &'a Frame,
    blocks: &'a [Vec<ShownBlock>; 3],
) -> Vec<(Language, BlockList<'a>)> {
    let each = Language::ALL.into_iter().zip(blocks);
    let read = |(language, blocks): (Language, &'a Vec<ShownBlock>)| {
        (language, BlockList::in_language(frame, blocks, language))
    };
    each.map(read).collect()
}

/// One version of a page.
#[derive(Debug, Template)]
#[template(path = "pages/page_version.html")]
pub struct PageVersionPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which page.
    pub page: InfoPage,
    /// Which version.
    pub number: i64,
    /// When it was written.
    pub written_on: Day,
    /// What it is made of, in the order of [`Language::ALL`].
    pub blocks: [Vec<ShownBlock>; 3],
}

impl Page for PageVersionPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        t.pages_version_title(self.number.to_string(), name(t, self.page))
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let own = Crumb::new(name(t, self.page), urls::page_edit(language, self.page));
        Some(vec![list_crumb(&self.frame), own])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Pages)
    }
}

impl PageVersionPage {
    fn blocks(&self) -> Vec<(Language, BlockList<'_>)> {
        in_each_language(&self.frame, &self.blocks)
    }

    /// The first version; one of a page with blocks.
    pub fn samples(language: Language) -> Vec<Self> {
        let text = |one| vec![ShownBlock::Text(FilledText::sample(InfoPage::DataSecurity, one))];
        let values = [("page", "data_security"), ("number", "1")];
        let page = || Self {
            frame: sample::signed_in(language, urls::PAGE_VERSION, &values),
            page: InfoPage::DataSecurity,
            number: 1,
            written_on: sample::today(),
            blocks: Language::ALL.map(text),
        };
        vec![page(), Self { blocks: Language::ALL.map(ShownBlock::samples), ..page() }]
    }
}
