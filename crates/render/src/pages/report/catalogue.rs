//! The catalogue in numbers over time: a chart of one figure, and tables of all.

use askama::Template;
use service_manual_domain::catalogue_count::{Counts, Figure, FigureGroup, PERIODS, USUAL_PERIOD};
use service_manual_domain::language::Language;
use service_manual_domain::list::Named;
use service_manual_domain::time::Day;

use super::months::MonthTable;
use crate::chart::{MonthChart, Series};
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Frame, MenuEntry};
use crate::i18n::Texts;
use crate::list::Value;
use crate::page::Page;
use crate::pages::sample;
use crate::{format, urls};

/// The report. The address holds `months` and `figure`.
#[derive(Debug, Template)]
#[template(path = "pages/report/catalogue.html")]
pub struct CatalogueReportPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What is asked for.
    pub filters: CatalogueFilters,
    /// What was asked for and is not known.
    pub unread: Vec<(CatalogueFilter, String)>,
    /// What was counted last in each month, the oldest first; in some months nothing was.
    pub months: Vec<(Day, Option<Counts>)>,
}

/// What is asked of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CatalogueFilters {
    /// So many calendar months back.
    pub months: i32,
    /// What the chart shows.
    pub figure: Figure,
}

/// What can be asked of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CatalogueFilter {
    /// The period.
    Months,
    /// What the chart shows.
    Figure,
}

impl Default for CatalogueFilters {
    fn default() -> Self {
        Self { months: USUAL_PERIOD, figure: Figure::Published }
    }
}

impl CatalogueFilter {
    fn label(self, t: &Texts) -> &'static str {
        match self {
            Self::Months => t.history_period(),
            Self::Figure => t.reports_figure(),
        }
    }
}

/// The headings of the report as a file.
pub fn headings(t: &'static Texts) -> Vec<&'static str> {
    let figures = Figure::ALL.iter().map(|figure| figure_label(t, *figure));
    [t.reports_day()].into_iter().chain(figures).collect()
}

impl CatalogueReportPage {
    /// A day as a row under [`headings`].
    pub fn cells(day: Day, counts: &Counts) -> Vec<Value> {
        let number =
            |figure: &Figure| counts.get(figure).map_or(Value::Nothing, |it| Value::Number(*it));
        [Value::Day(day)].into_iter().chain(Figure::ALL.iter().map(number)).collect()
    }

    fn unread_lines(&self) -> Vec<String> {
        let t = self.frame.t();
        let line = |(filter, value): &(CatalogueFilter, String)| {
            t.table_unread_value(filter.label(t), value.as_str())
        };
        self.unread.iter().map(line).collect()
    }

    fn form(&self) -> Form {
        let t = self.frame.t();
        let state = FormState::from_pairs([
            ("months", self.filters.months.to_string()),
            ("figure", self.filters.figure.code().to_owned()),
        ]);
        let periods =
            PERIODS.map(|one| Choice::new(one.to_string(), t.history_months(one.to_string())));
        let figures = Figure::ALL.iter();
        let figures = figures.map(|one| Choice::new(one.code(), figure_label(t, *one))).collect();
        let path = urls::catalogue_report(self.frame.language);
        Form::new(t, path, t.history_show(), &state).asking().quiet().fields(vec![
            Field::setting(t, "months", t.history_period(), periods.into()),
            Field::setting(t, "figure", t.reports_figure(), figures),
        ])
    }

    fn chart(&self) -> MonthChart {
        let (t, figure) = (self.frame.t(), self.filters.figure);
        let label = figure_label(t, figure);
        let value = |(_, counts): &(Day, Option<Counts>)| counts.as_ref()?.get(&figure).copied();
        MonthChart {
            id: "numbers",
            title: label.to_owned(),
            description: t.reports_chart_beside().to_owned(),
            language: self.frame.language,
            months: self.months.iter().map(|(month, _)| *month).collect(),
            bars: Series {
                label: label.to_owned(),
                values: self.months.iter().map(value).collect(),
            },
            points: None,
        }
    }

    fn tables(&self) -> Vec<MonthTable> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let table = |group: FigureGroup| {
            let row = |(month, counts): &(Day, Option<Counts>)| {
                let number = |figure| counts.as_ref().and_then(|all| all.get(&figure));
                let told = |figure| number(figure).map(i64::to_string).unwrap_or_default();
                (format::month(language, *month), group.figures().map(told).collect())
            };
            MonthTable {
                id: group_code(group),
                caption: group_label(t, group),
                hint: group_hint(t, group),
                headings: group.figures().map(|figure| figure_label(t, figure)).collect(),
                rows: self.months.iter().rev().map(row).collect(),
            }
        };
        FigureGroup::ALL.map(table).into()
    }

    fn files(&self) -> [(&'static str, String); 2] {
        let (t, language) = (self.frame.t(), self.frame.language);
        let months = self.filters.months.to_string();
        let href = |path| urls::with_query(path, &[("months", months.as_str())]);
        [
            (t.table_csv(), href(urls::CATALOGUE_REPORT_CSV.path(language, &[]))),
            (t.table_xlsx(), href(urls::CATALOGUE_REPORT_XLSX.path(language, &[]))),
        ]
    }

    /// Months with and without counts; nothing counted yet, and asked for what there is not.
    pub fn samples(language: Language) -> Vec<Self> {
        let month = |back: i32| sample::today().first_of_month().plus_months(-back);
        let counts = |all: i64| {
            let number = |(place, figure): (i64, &Figure)| (*figure, all / place);
            Some((1..).zip(Figure::ALL).map(number).collect())
        };
        let page = |months, unread| Self {
            frame: sample::signed_in(language, urls::CATALOGUE_REPORT, &[]),
            filters: CatalogueFilters::default(),
            unread,
            months,
        };
        let months = vec![
            (month(3), counts(1_800)),
            (month(2), None),
            (month(1), counts(1_950)),
            (month(0), counts(2_034)),
        ];
        let unread = vec![
            (CatalogueFilter::Months, "13".to_owned()),
            (CatalogueFilter::Figure, "luck".to_owned()),
        ];
        vec![page(months, Vec::new()), page(Vec::new(), unread)]
    }
}

impl Page for CatalogueReportPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().reports_catalogue_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::CatalogueReport)
    }
}

fn figure_label(t: &Texts, figure: Figure) -> &'static str {
    match figure {
        Figure::Published => t.reports_published(),
        Figure::Drafts => t.reports_drafts(),
        Figure::Waiting => t.reports_waiting(),
        Figure::Overdue => t.manage_needs_overdue(),
        Figure::Outdated => t.manage_needs_outdated(),
        Figure::Archived => t.reports_archived(),
        Figure::InFinnish => t.reports_in_finnish(),
        Figure::InSwedish => t.reports_in_swedish(),
        Figure::InEnglish => t.reports_in_english(),
        Figure::Authorities => t.reports_authorities(),
        Figure::Providers => t.reports_providers(),
        Figure::MainUsers => t.reports_main_users(),
        Figure::Editors => t.reports_editors(),
        Figure::Experts => t.reports_experts(),
        Figure::Administrators => t.reports_administrators(),
    }
}

const fn group_code(group: FigureGroup) -> &'static str {
    match group {
        FigureGroup::Services => "services",
        FigureGroup::Languages => "languages",
        FigureGroup::Organisations => "organisations",
        FigureGroup::People => "people",
    }
}

fn group_label(t: &Texts, group: FigureGroup) -> &'static str {
    match group {
        FigureGroup::Services => t.reports_group_services(),
        FigureGroup::Languages => t.reports_group_languages(),
        FigureGroup::Organisations => t.reports_group_organisations(),
        FigureGroup::People => t.reports_group_people(),
    }
}

fn group_hint(t: &Texts, group: FigureGroup) -> Option<&'static str> {
    match group {
        FigureGroup::Services => Some(t.reports_last_of_month()),
        FigureGroup::People => Some(t.reports_people_hint()),
        FigureGroup::Languages | FigureGroup::Organisations => None,
    }
}
