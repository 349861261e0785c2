//! How the links of public services stand, by organisation or by the host that they lead to.

use askama::Template;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::link_check::report::{
    HOST, LINK_REPORT, LinkColumn, LinkFilter, LinkRequest, YES,
};
use service_manual_domain::list::{ListRequest, Named, Unread};
use service_manual_domain::time::Day;

use crate::forms::{Choice, Field};
use crate::frame::{Frame, MenuEntry};
use crate::i18n::Texts;
use crate::list::{Addresses, Cell, Files, Line, ListPart, ListRow, Listing, Words};
use crate::page::Page;
use crate::pages::paging::Part;
use crate::pages::sample;
use crate::urls;

/// The report.
#[derive(Debug, Template)]
#[template(path = "pages/report/links.html")]
pub struct LinkReportPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What is asked for.
    pub view: LinkView,
    /// The organisations or hosts of the page.
    pub rows: Vec<LinkRow>,
    /// Whether links are checked: the operator switches it on.
    pub is_on: bool,
    /// Links of all that the filters let through: all, asked for, broken.
    pub whole: [i64; 3],
    /// Which part of the list they are.
    pub part: Part,
}

/// What is asked of the report.
#[derive(Debug, Clone)]
pub struct LinkView {
    /// Which part of it.
    pub request: LinkRequest,
    /// What was asked for and cannot be read.
    pub unread: Unread<LinkFilter>,
}

/// Whose links a row counts.
#[derive(Debug, Clone)]
pub enum LinkOf {
    /// Of the services of an organisation.
    Organiser(OrganisationId),
    /// To a host.
    Host(String),
}

/// An organisation or a host.
#[derive(Debug, Clone)]
pub struct LinkRow {
    /// Which.
    pub of: LinkOf,
    /// Its name.
    pub name: String,
    /// How many links there are.
    pub links: i64,
    /// How many of them were asked for.
    pub checked: i64,
    /// How many do not work.
    pub broken: i64,
    /// Since when the first of these does not.
    pub since: Option<Day>,
    /// When the one that was not asked for longest was asked for.
    pub oldest: Option<Day>,
}

impl LinkRow {
    /// The row as cells; the number of broken links leads to them.
    pub fn cells(&self, language: Language) -> Vec<Cell> {
        LINK_REPORT.columns.iter().map(|column| self.cell(language, column.of)).collect()
    }

    fn cell(&self, language: Language, of: LinkColumn) -> Cell {
        let number = |number: i64| Line::number(number, number.to_string());
        match of {
            LinkColumn::Name => Cell::one(match &self.of {
                LinkOf::Organiser(id) => {
                    Line::text(&*self.name).linked(urls::organisation(language, *id))
                }
                LinkOf::Host(host) => Line::text(host),
            }),
            LinkColumn::Links => Cell::one(number(self.links)),
            LinkColumn::Checked => Cell::one(number(self.checked)),
            LinkColumn::Broken if self.broken == 0 => Cell::one(number(0)),
            LinkColumn::Broken => {
                let t = Texts::of(language);
                let label = t.field_part(column(t, of), format!("{}, {}", self.broken, self.name));
                let line = number(self.broken).linked(self.href(language)).named(label);
                Cell::one(line.late_if(true))
            }
            LinkColumn::Since => Cell::of(self.since.map(Line::day)),
            LinkColumn::OldestCheck => Cell::of(self.oldest.map(Line::day)),
        }
    }

    /// The broken links that are counted.
    fn href(&self, language: Language) -> String {
        let path = urls::broken_links(language);
        match &self.of {
            LinkOf::Organiser(id) => urls::with_query(path, &[("organiser", &id.to_string())]),
            LinkOf::Host(host) => urls::with_query(path, &[("host", host)]),
        }
    }
}

impl LinkView {
    /// The headings of the report as a file.
    pub fn headings(&self, t: &'static Texts) -> Vec<&'static str> {
        LINK_REPORT.columns.iter().map(|one| column(t, one.of)).collect()
    }
}

/// The name of a column.
fn column(t: &Texts, of: LinkColumn) -> &'static str {
    match of {
        LinkColumn::Name => t.reports_link_name(),
        LinkColumn::Links => t.reports_links(),
        LinkColumn::Checked => t.reports_links_checked(),
        LinkColumn::Broken => t.reports_links_broken(),
        LinkColumn::Since => t.reports_links_since(),
        LinkColumn::OldestCheck => t.reports_links_oldest(),
    }
}

struct OfLinks {
    t: &'static Texts,
}

impl Words<LinkColumn, LinkFilter> for OfLinks {
    fn column(&self, of: LinkColumn) -> &'static str {
        column(self.t, of)
    }

    fn filter(&self, filter: LinkFilter) -> &'static str {
        match filter {
            LinkFilter::By => self.t.reports_links_by(),
            LinkFilter::Text => self.t.reports_links_text(),
            LinkFilter::Broken => self.t.reports_links_broken(),
        }
    }

    fn value(&self, filter: LinkFilter, value: &str) -> String {
        let choice = self.choices(filter).into_iter().find(|choice| choice.value == value);
        choice.map_or_else(|| value.to_owned(), |choice| choice.label)
    }

    fn field(&self, filter: LinkFilter) -> Field {
        let (t, name, label) = (self.t, filter.code(), self.filter(filter));
        match filter {
            LinkFilter::Text => Field::text(t, name, label),
            LinkFilter::By => {
                let organisation = Choice::new("", t.reports_links_by_organisation());
                let choices = [organisation].into_iter().chain(self.choices(filter));
                Field::setting(t, name, label, choices.collect())
            }
            LinkFilter::Broken => Field::filter(t, name, label, self.choices(filter)),
        }
    }
}

impl OfLinks {
    fn choices(&self, filter: LinkFilter) -> Vec<Choice> {
        match filter {
            LinkFilter::Text => Vec::new(),
            LinkFilter::By => vec![Choice::new(HOST, self.t.reports_links_by_host())],
            LinkFilter::Broken => vec![Choice::new(YES, self.t.reports_links_broken_yes())],
        }
    }
}

impl Page for LinkReportPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().reports_links_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::LinkReport)
    }
}

impl LinkReportPage {
    fn gist(&self) -> String {
        let [links, checked, broken] = self.whole.map(|number| number.to_string());
        self.frame.t().reports_links_gist(broken, checked, links)
    }

    fn table(&self) -> ListPart {
        let (t, language) = (self.frame.t(), self.frame.language);
        let columns: Vec<LinkColumn> = LINK_REPORT.columns.iter().map(|one| one.of).collect();
        let listing = Listing {
            language,
            addresses: Addresses {
                page: urls::link_report(language),
                files: Some(Files {
                    csv: urls::LINK_REPORT_CSV.path(language, &[]),
                    xlsx: urls::LINK_REPORT_XLSX.path(language, &[]),
                }),
                bulk: None,
            },
            caption: t.reports_links_title(),
            list: &LINK_REPORT,
            request: &self.view.request,
            unread: &self.view.unread,
            columns: &columns,
            part: self.part,
        };
        let row = |row: &LinkRow| ListRow {
            id: row.name.clone(),
            name: row.name.clone(),
            cells: row.cells(language),
        };
        let empty = if self.view.request.is_filtered() {
            t.reports_no_hits()
        } else {
            t.reports_links_empty()
        };
        listing.part(&OfLinks { t }, self.rows.iter().map(row).collect(), empty)
    }

    /// By organisation; by host; no links; none of this kind.
    pub fn samples(language: Language) -> Vec<Self> {
        let everything = ListRequest::everything(&LINK_REPORT);
        let row = |of, name: &str, broken: i64| LinkRow {
            of,
            name: name.to_owned(),
            links: 120,
            checked: 118,
            broken,
            since: (broken > 0).then(sample::today),
            oldest: Some(sample::today()),
        };
        let page = |request, rows: Vec<LinkRow>| Self {
            frame: sample::signed_in(language, urls::LINK_REPORT, &[]),
            view: LinkView { request, unread: Unread::default() },
            whole: [240, 236, 3],
            part: Part { page: 1, size: 50, total: rows.len() },
            rows,
            is_on: true,
        };
        let organisation = sample::id(1).map(LinkOf::Organiser);
        let organisation = organisation.map(|of| row(of, "Esimerkkilän työllisyysalue", 3));
        let host = "www.esimerkki-pitka-verkko-osoite.fi";
        let hosts = vec![row(LinkOf::Host(host.to_owned()), host, 0)];
        vec![
            page(everything.clone(), organisation.into_iter().collect()),
            page(everything.with(LinkFilter::By, HOST), hosts),
            Self { is_on: false, ..page(everything.clone(), Vec::new()) },
            page(everything.with(LinkFilter::Broken, YES), Vec::new()),
        ]
    }
}
