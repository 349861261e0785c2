//! Freshness by organisation, the worst first, and how it changes.

use askama::Template;
use service_manual_domain::catalogue_count::{Counts, Figure};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::list::{ListRequest, Named, Unread};
use service_manual_domain::organisation::OrganisationKind;
use service_manual_domain::service::freshness_report::{
    FRESHNESS_REPORT, Freshness, FreshnessColumn, FreshnessFilter, FreshnessRequest, YES,
};
use service_manual_domain::service::lists::{
    FRESHNESS, Needs, SERVICES, ServiceFilter, ServiceRequest, Standing,
};
use service_manual_domain::time::Day;

use super::months::MonthTable;
use crate::chart::{MonthChart, Series};
use crate::forms::{Choice, Field};
use crate::frame::{Frame, MenuEntry};
use crate::i18n::Texts;
use crate::list::{Addresses, Cell, Files, Line, ListPart, ListRow, Listing, Words};
use crate::page::Page;
use crate::pages::paging::Part;
use crate::pages::sample;
use crate::{format, labels, urls};

/// The report.
#[derive(Debug, Template)]
#[template(path = "pages/report/freshness.html")]
pub struct FreshnessReportPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What is asked for.
    pub view: FreshnessView,
    /// The organisations of the page.
    pub rows: Vec<FreshnessRow>,
    /// All organisations that the filters let through.
    pub whole: Freshness,
    /// Which part of the list they are.
    pub part: Part,
    /// What was counted in the whole catalogue, month by month; the oldest first.
    pub months: Vec<(Day, Option<Counts>)>,
}

/// What is asked of the report.
#[derive(Debug, Clone)]
pub struct FreshnessView {
    /// Which part of it.
    pub request: FreshnessRequest,
    /// What was asked for and cannot be read.
    pub unread: Unread<FreshnessFilter>,
}

/// An organisation.
#[derive(Debug, Clone)]
pub struct FreshnessRow {
    /// Which.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its services.
    pub freshness: Freshness,
}

impl FreshnessRow {
    /// The row as cells; each number leads to the services that it counts.
    pub fn cells(&self, language: Language) -> Vec<Cell> {
        FRESHNESS_REPORT.columns.iter().map(|column| self.cell(language, column.of)).collect()
    }

    fn cell(&self, language: Language, of: FreshnessColumn) -> Cell {
        let (t, counts) = (Texts::of(language), &self.freshness);
        let (number, needs) = match of {
            FreshnessColumn::Organisation => {
                let href = urls::organisation(language, self.id);
                return Cell::one(Line::text(&*self.name).linked(href));
            }
            FreshnessColumn::InTime => {
                let percent = counts.in_time_percent();
                let line = percent.map(|it| Line::number(it, t.history_percent(it.to_string())));
                return Cell::of(line.map(|line| line.late_if(counts.late() > 0)));
            }
            FreshnessColumn::Published => (counts.published, None),
            FreshnessColumn::DueThisMonth => (counts.due_this_month, Some(Needs::DueThisMonth)),
            FreshnessColumn::Overdue => (counts.overdue, Some(Needs::Overdue)),
            FreshnessColumn::Outdated => (counts.outdated, Some(Needs::Outdated)),
            FreshnessColumn::WithoutUpdater => {
                (counts.without_updater, Some(Needs::WithoutUpdater))
            }
        };
        let line = Line::number(number, number.to_string());
        if number == 0 {
            return Cell::one(line);
        }
        let label = t.field_part(column(t, of), format!("{number}, {}", self.name));
        Cell::one(line.linked(self.href(language, needs)).named(label))
    }

    /// The services that a number counts: the public ones, or those that need somebody.
    fn href(&self, language: Language, needs: Option<Needs>) -> String {
        let (list, filter, value) = needs
            .map_or((&SERVICES, ServiceFilter::State, Standing::Published.code()), |needs| {
                (&FRESHNESS, ServiceFilter::Needs, needs.code())
            });
        let request = ServiceRequest::everything(list).with(filter, value);
        let request = request.with(ServiceFilter::Organiser, &self.id.to_string());
        urls::part_of_services(language, list, &request)
    }
}

impl FreshnessView {
    /// The headings of the report as a file.
    pub fn headings(&self, t: &'static Texts) -> Vec<&'static str> {
        FRESHNESS_REPORT.columns.iter().map(|one| column(t, one.of)).collect()
    }
}

/// The name of a column.
fn column(t: &Texts, of: FreshnessColumn) -> &'static str {
    match of {
        FreshnessColumn::Organisation => t.reports_organisation(),
        FreshnessColumn::Published => t.reports_published(),
        FreshnessColumn::DueThisMonth => t.manage_needs_month(),
        FreshnessColumn::Overdue => t.manage_needs_overdue(),
        FreshnessColumn::Outdated => t.manage_needs_outdated(),
        FreshnessColumn::WithoutUpdater => t.manage_needs_without_updater(),
        FreshnessColumn::InTime => t.reports_in_time(),
    }
}

struct OfOrganisations {
    t: &'static Texts,
}

impl Words<FreshnessColumn, FreshnessFilter> for OfOrganisations {
    fn column(&self, of: FreshnessColumn) -> &'static str {
        column(self.t, of)
    }

    fn filter(&self, filter: FreshnessFilter) -> &'static str {
        match filter {
            FreshnessFilter::Text => self.t.reports_filter_name(),
            FreshnessFilter::Kind => self.t.reports_kind(),
            FreshnessFilter::ToDo => self.t.reports_filter_to_do(),
        }
    }

    fn value(&self, filter: FreshnessFilter, value: &str) -> String {
        let choice = self.choices(filter).into_iter().find(|choice| choice.value == value);
        choice.map_or_else(|| value.to_owned(), |choice| choice.label)
    }

    fn field(&self, filter: FreshnessFilter) -> Field {
        let (t, name, label) = (self.t, filter.code(), self.filter(filter));
        match filter {
            FreshnessFilter::Text => Field::text(t, name, label).hint(t.manage_filter_name_hint()),
            FreshnessFilter::Kind | FreshnessFilter::ToDo => {
                Field::filter(t, name, label, self.choices(filter))
            }
        }
    }
}

impl OfOrganisations {
    fn choices(&self, filter: FreshnessFilter) -> Vec<Choice> {
        let kind = |kind: OrganisationKind| {
            Choice::new(kind.code(), labels::organisation_kind(self.t, kind))
        };
        match filter {
            FreshnessFilter::Text => Vec::new(),
            FreshnessFilter::Kind => {
                [OrganisationKind::Authority, OrganisationKind::Provider].map(kind).into()
            }
            FreshnessFilter::ToDo => vec![Choice::new(YES, self.t.reports_filter_to_do_yes())],
        }
    }
}

impl Page for FreshnessReportPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().reports_freshness_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::FreshnessReport)
    }
}

impl FreshnessReportPage {
    /// What all organisations have together.
    fn gist(&self) -> String {
        let (t, whole) = (self.frame.t(), &self.whole);
        let percent = whole.in_time_percent().unwrap_or(100).to_string();
        t.reports_freshness_gist(
            whole.outdated.to_string(),
            whole.overdue.to_string(),
            percent,
            whole.published.to_string(),
        )
    }

    fn table(&self) -> ListPart {
        let (t, language) = (self.frame.t(), self.frame.language);
        let columns: Vec<FreshnessColumn> =
            FRESHNESS_REPORT.columns.iter().map(|column| column.of).collect();
        let listing = Listing {
            language,
            addresses: Addresses {
                page: urls::freshness_report(language),
                files: Some(Files {
                    csv: urls::FRESHNESS_REPORT_CSV.path(language, &[]),
                    xlsx: urls::FRESHNESS_REPORT_XLSX.path(language, &[]),
                }),
                bulk: None,
            },
            caption: t.reports_freshness_title(),
            list: &FRESHNESS_REPORT,
            request: &self.view.request,
            unread: &self.view.unread,
            columns: &columns,
            part: self.part,
        };
        let row = |row: &FreshnessRow| ListRow {
            id: row.id.to_string(),
            name: row.name.clone(),
            cells: row.cells(language),
        };
        let empty = if self.view.request.is_filtered() {
            t.reports_no_hits()
        } else {
            t.reports_freshness_empty()
        };
        listing.part(&OfOrganisations { t }, self.rows.iter().map(row).collect(), empty)
    }

    /// Months are shown once there is something to compare, with the first page of the whole.
    fn has_months(&self) -> bool {
        self.part.page == 1 && !self.view.request.is_filtered() && !self.months.is_empty()
    }

    fn chart(&self) -> MonthChart {
        let t = self.frame.t();
        let series = |label: &str, figure| Series {
            label: label.to_owned(),
            values: self.months.iter().map(|(_, counts)| number(counts.as_ref(), figure)).collect(),
        };
        MonthChart {
            id: "freshness",
            title: t.reports_freshness_chart().to_owned(),
            description: t.reports_chart_beside().to_owned(),
            language: self.frame.language,
            months: self.months.iter().map(|(month, _)| *month).collect(),
            bars: series(t.manage_needs_overdue(), Figure::Overdue),
            points: Some(series(t.manage_needs_outdated(), Figure::Outdated)),
        }
    }

    fn by_month(&self) -> MonthTable {
        let (t, language) = (self.frame.t(), self.frame.language);
        let row = |(month, counts): &(Day, Option<Counts>)| {
            let of = |figure| number(counts.as_ref(), figure);
            let told = |value: Option<i64>| value.map(|it| it.to_string()).unwrap_or_default();
            let freshness = Freshness {
                published: of(Figure::Published).unwrap_or_default(),
                overdue: of(Figure::Overdue).unwrap_or_default(),
                outdated: of(Figure::Outdated).unwrap_or_default(),
                ..Freshness::default()
            };
            let percent = freshness.in_time_percent();
            let cells = vec![
                told(of(Figure::Published)),
                told(of(Figure::Overdue)),
                told(of(Figure::Outdated)),
                percent.map(|it| t.history_percent(it.to_string())).unwrap_or_default(),
            ];
            (format::month(language, *month), cells)
        };
        MonthTable {
            id: "by-month",
            caption: t.reports_freshness_by_month(),
            hint: Some(t.reports_last_of_month()),
            headings: vec![
                t.reports_published(),
                t.manage_needs_overdue(),
                t.manage_needs_outdated(),
                t.reports_in_time(),
            ],
            rows: self.months.iter().rev().map(row).collect(),
        }
    }

    /// Organisations of each kind, with months; nothing yet; nothing of this kind.
    pub fn samples(language: Language) -> Vec<Self> {
        let everything = ListRequest::everything(&FRESHNESS_REPORT);
        let page = |request, rows: Vec<FreshnessRow>, months| Self {
            frame: sample::signed_in(language, urls::FRESHNESS_REPORT, &[]),
            view: FreshnessView { request, unread: Unread::default() },
            whole: rows.first().map(|row| row.freshness).unwrap_or_default(),
            part: Part { page: 1, size: 50, total: rows.len() * 40 },
            rows,
            months,
        };
        let narrow = everything.with(FreshnessFilter::ToDo, YES);
        vec![
            page(everything.clone(), sample_rows(), sample_months()),
            page(everything, Vec::new(), Vec::new()),
            page(narrow, Vec::new(), Vec::new()),
        ]
    }
}

fn number(counts: Option<&Counts>, figure: Figure) -> Option<i64> {
    counts?.get(&figure).copied()
}

fn sample_rows() -> Vec<FreshnessRow> {
    let freshness = Freshness {
        published: 120,
        due_this_month: 7,
        overdue: 12,
        outdated: 5,
        without_updater: 3,
    };
    let row = |(number, name, freshness): (u8, &str, _)| {
        Some(FreshnessRow { id: sample::id(number)?, name: name.to_owned(), freshness })
    };
    let rows = [
        (1, "Esimerkkilän työllisyysalue", freshness),
        (2, "Föreningen Exempel rf", Freshness::default()),
    ];
    rows.into_iter().filter_map(row).collect()
}

fn sample_months() -> Vec<(Day, Option<Counts>)> {
    let counts = |overdue| {
        Counts::from([
            (Figure::Published, 120),
            (Figure::Overdue, overdue),
            (Figure::Outdated, overdue / 2),
        ])
    };
    let month = |back: i32| sample::today().first_of_month().plus_months(-back);
    vec![(month(2), Some(counts(30))), (month(1), None), (month(0), Some(counts(12)))]
}
