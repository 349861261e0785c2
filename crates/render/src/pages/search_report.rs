//! What people search for, for administrators (spec 4.3, 5 "Reports").

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::query_log::{Column, PERIODS, SHOWN_FROM, Which};
use service_manual_domain::search::SearchRequest;

use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::paging::{Paging, Part};
use crate::pages::sample;
use crate::{format, labels, urls};

/// The report. The address holds `which`, `days`, `language`, `q`, `sort`, `order` and `page`.
#[derive(Debug, Template)]
#[template(path = "pages/search_report.html")]
pub struct SearchReportPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What is asked for.
    pub filters: ReportFilters,
    /// The rows of the page.
    pub rows: Vec<ReportRow>,
    /// The sums of all rows.
    pub sums: ReportSums,
    /// Which part of all rows the page shows.
    pub part: Part,
}

/// What is asked of the report.
#[derive(Debug, Clone, Default)]
pub struct ReportFilters {
    /// Which searches.
    pub which: Which,
    /// So many days back.
    pub days: i32,
    /// In one language of the pages, or in all.
    pub language: Option<Language>,
    /// A text that occurs in the words.
    pub text: String,
    /// The column and direction that were chosen.
    pub sort: Option<(Column, bool)>,
}

/// What was counted.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReportSums {
    /// Searches.
    pub searches: i64,
    /// Searches with filters.
    pub filtered: i64,
    /// Searches without hits.
    pub in_vain: i64,
    /// The most hits of one search.
    pub hits: i64,
    /// Opened services.
    pub clicks: i64,
    /// The sum of their places.
    pub positions: i64,
}

/// The searches for one text in one language.
#[derive(Debug, Clone)]
pub struct ReportRow {
    /// The words; empty: searches by filters alone.
    pub text: String,
    /// The language of the pages.
    pub language: Language,
    /// What was counted.
    pub sums: ReportSums,
}

/// The head of a column.
struct Head {
    label: &'static str,
    href: Option<String>,
    sorted: Option<&'static str>,
}

impl ReportFilters {
    /// The order that is in force: the largest numbers first, unless another was chosen.
    pub fn order(&self) -> (Column, bool) {
        self.sort.unwrap_or(match self.which {
            Which::Frequent | Which::NeverClicked => (Column::Searches, true),
            Which::WithoutHits => (Column::InVain, true),
        })
    }

    /// As it stands in the address.
    fn query(&self) -> Vec<(&'static str, String)> {
        let mut pairs = vec![
            ("which", self.which.code().to_owned()),
            ("days", self.days.to_string()),
            ("language", self.language.map_or("", Language::code).to_owned()),
            ("q", self.text.clone()),
        ];
        if let Some((column, descending)) = self.sort {
            pairs.push(("sort", column.code().to_owned()));
            pairs.push(("order", if descending { "desc" } else { "asc" }.to_owned()));
        }
        pairs.retain(|(_, value)| !value.is_empty());
        pairs
    }

    fn href(&self, path: String) -> String {
        let pairs = self.query();
        let pairs: Vec<(&str, &str)> =
            pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
        urls::with_query(path, &pairs)
    }
}

impl ReportSums {
    /// The place of an opened service, on an average.
    fn position(&self, language: Language) -> Option<String> {
        let number = |number: i64| i32::try_from(number).map(f64::from).ok();
        let (clicks, positions) = (number(self.clicks)?, number(self.positions)?);
        (clicks > 0.0).then(|| format::score(language, positions / clicks))
    }

    /// The numbers as cells of a table.
    fn cells(&self, language: Language) -> [String; 6] {
        [
            self.searches.to_string(),
            self.filtered.to_string(),
            self.in_vain.to_string(),
            self.hits.to_string(),
            self.clicks.to_string(),
            self.position(language).unwrap_or_default(),
        ]
    }
}

impl Page for SearchReportPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().report_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::SearchReport)
    }
}

/// The heads of a table with the whole report.
pub fn headings(t: &Texts) -> [&'static str; 8] {
    [
        t.report_query(),
        t.report_language(),
        t.report_searches(),
        t.report_filtered(),
        t.report_in_vain(),
        t.report_hits(),
        t.report_clicks(),
        t.report_position(),
    ]
}

impl ReportRow {
    /// The search itself.
    fn href(&self) -> String {
        urls::search_for(self.language, &SearchRequest::for_text(&self.text))
    }

    /// The row as cells under [`headings`].
    pub fn cells(&self, t: &Texts, reader: Language) -> [String; 8] {
        let [searches, filtered, in_vain, hits, clicks, position] = self.sums.cells(reader);
        let language = labels::language(t, self.language).to_owned();
        [self.text.clone(), language, searches, filtered, in_vain, hits, clicks, position]
    }
}

impl SearchReportPage {
    fn lead(&self) -> String {
        self.frame.t().report_lead(SHOWN_FROM.to_string())
    }

    fn path(&self) -> String {
        urls::search_report(self.frame.language)
    }

    fn filter(&self) -> Form {
        let t = self.frame.t();
        let state = FormState::from_pairs(self.filters.query());
        let which = Which::ALL.map(|one| Choice::new(one.code(), which_label(t, one)));
        let days =
            PERIODS.map(|days| Choice::new(days.to_string(), t.report_days(days.to_string())));
        let languages = Language::ALL.map(|one| Choice::new(one.code(), labels::language(t, one)));
        Form::new(t, self.path(), t.report_show(), &state).asking().quiet().fields(vec![
            Field::setting(t, "which", t.report_which(), which.into()),
            Field::setting(t, "days", t.report_period(), days.into()),
            Field::filter(t, "language", t.report_language(), languages.into()),
            Field::text(t, "q", t.report_filter()).unmarked(),
        ])
    }

    /// The columns; those by which one can sort with the address that does.
    fn heads(&self) -> Vec<Head> {
        let (current, descending) = self.filters.order();
        let columns = [
            Some(Column::Text),
            None,
            Some(Column::Searches),
            None,
            Some(Column::InVain),
            Some(Column::Hits),
            Some(Column::Clicks),
            None,
        ];
        let head = |(column, label): (Option<Column>, &'static str)| {
            let is_current = column == Some(current);
            // Words begin with A, numbers with the largest; a second click turns the order.
            let turned = if is_current { !descending } else { column != Some(Column::Text) };
            let sorted = |column| {
                let sort = Some((column, turned));
                ReportFilters { sort, ..self.filters.clone() }.href(self.path())
            };
            let direction = if descending { "descending" } else { "ascending" };
            Head { label, href: column.map(sorted), sorted: is_current.then_some(direction) }
        };
        columns.into_iter().zip(headings(self.frame.t())).map(head).collect()
    }

    fn export_href(&self) -> String {
        self.filters.href(urls::search_report_csv(self.frame.language))
    }

    /// The form of a new line of everyday words, with these words.
    fn synonym_href(&self, row: &ReportRow) -> String {
        let words = [("typed", row.text.as_str()), ("language", row.language.code())];
        urls::with_query(urls::synonym_new(self.frame.language), &words)
    }

    fn cells(&self, sums: &ReportSums) -> Vec<(&'static str, String)> {
        let labels = headings(self.frame.t()).into_iter().skip(2);
        labels.zip(sums.cells(self.frame.language)).collect()
    }

    fn is_narrowed(&self) -> bool {
        self.filters.which != Which::Frequent
            || self.filters.language.is_some()
            || !self.filters.text.is_empty()
    }

    fn paging(&self) -> Paging {
        let path = self.filters.href(self.path());
        Paging::of_list(self.frame.t(), self.part, &path)
    }

    /// Many searches; nothing counted yet; nothing of this kind.
    pub fn samples(language: Language) -> Vec<Self> {
        let row = |text: &str, language, searches, in_vain, hits, clicks| ReportRow {
            text: text.to_owned(),
            language,
            sums: ReportSums {
                searches,
                filtered: searches / 3,
                in_vain,
                hits,
                clicks,
                positions: clicks * 2 + 1,
            },
        };
        let rows = vec![
            row("kesätyö", Language::Fi, 1_204, 0, 57, 640),
            row("", Language::Fi, 300, 2, 900, 41),
            row("hitta jobb", Language::Sv, 12, 12, 0, 0),
        ];
        let sums = rows.iter().fold(ReportSums::default(), |all, row| ReportSums {
            searches: all.searches + row.sums.searches,
            filtered: all.filtered + row.sums.filtered,
            in_vain: all.in_vain + row.sums.in_vain,
            hits: all.hits.max(row.sums.hits),
            clicks: all.clicks + row.sums.clicks,
            positions: all.positions + row.sums.positions,
        });
        let filters = ReportFilters { days: 30, ..ReportFilters::default() };
        let narrow = ReportFilters {
            which: Which::WithoutHits,
            language: Some(Language::Sv),
            text: "zzz".to_owned(),
            sort: Some((Column::Text, false)),
            ..filters.clone()
        };
        let page = |filters, rows, sums, total| Self {
            frame: sample::signed_in(language, urls::SEARCH_REPORT, &[]),
            filters,
            rows,
            sums,
            part: Part { page: 1, size: 50, total },
        };
        vec![
            page(filters.clone(), rows, sums, 120),
            page(filters, Vec::new(), ReportSums::default(), 0),
            page(narrow, Vec::new(), ReportSums::default(), 0),
        ]
    }
}

fn which_label(t: &Texts, which: Which) -> &'static str {
    match which {
        Which::Frequent => t.report_which_frequent(),
        Which::WithoutHits => t.report_which_without_hits(),
        Which::NeverClicked => t.report_which_never_clicked(),
    }
}
