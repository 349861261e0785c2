//! How long services waited to be published (spec 5 "Publication history").

mod rounds;
mod samples;

use askama::Template;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::service::publication_history::{
    PERIODS, RoundKind, RoundOrder, RoundSummary, USUAL_PERIOD,
};
use service_manual_domain::settings::PublishingSettings;
use service_manual_domain::time::Day;

pub use rounds::{RoundRow, headings};

use crate::chart::{MonthChart, Series};
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::paging::{Paging, Part};
use crate::{format, labels, urls};

/// The history. The address holds `months`, `authority`, `kind`, `order` and `page`.
#[derive(Debug, Template)]
#[template(path = "pages/publication_history.html")]
pub struct PublicationHistoryPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What is asked for.
    pub filters: HistoryFilters,
    /// What was asked for and is not known.
    pub unread: Vec<(HistoryFilter, String)>,
    /// The authorities one may ask for, by name.
    pub reviewers: Vec<(OrganisationId, String)>,
    /// The times that are agreed now.
    pub agreed: PublishingSettings,
    /// How many services wait now, and how many of them for too long.
    pub waiting: (i64, i64),
    /// All rounds of the period.
    pub whole: RoundSummary,
    /// Each month by its first day, the oldest first.
    pub months: Vec<(Day, RoundSummary)>,
    /// By authority, in the order of their names; nothing where none was chosen.
    pub authorities: Vec<(Option<String>, RoundSummary)>,
    /// By language.
    pub languages: Vec<(Language, RoundSummary)>,
    /// A page of the rounds.
    pub rounds: Vec<RoundRow>,
    /// Which part of all rounds it is.
    pub part: Part,
    /// The most rounds of a table for spreadsheets.
    pub table_rows: usize,
}

/// What is asked of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HistoryFilters {
    /// So many calendar months back.
    pub months: i32,
    /// Reviewed by one authority, or by any.
    pub authority: Option<OrganisationId>,
    /// New services or changes, or both.
    pub kind: Option<RoundKind>,
    /// The order of the rounds.
    pub order: RoundOrder,
}

/// What can be asked of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistoryFilter {
    /// The period.
    Months,
    /// Who reviewed.
    Authority,
    /// What was published.
    Kind,
    /// The order of the rounds.
    Order,
}

/// A table of summaries.
struct Summaries {
    id: &'static str,
    caption: &'static str,
    /// What its rows are.
    of: &'static str,
    rows: Vec<(String, RoundSummary)>,
    /// What else must be known of it.
    hint: Option<&'static str>,
}

impl Default for HistoryFilters {
    fn default() -> Self {
        Self { months: USUAL_PERIOD, authority: None, kind: None, order: RoundOrder::default() }
    }
}

impl HistoryFilter {
    fn label(self, t: &Texts) -> &'static str {
        match self {
            Self::Months => t.history_period(),
            Self::Authority => t.history_authority(),
            Self::Kind => t.history_kind(),
            Self::Order => t.history_order(),
        }
    }
}

impl HistoryFilters {
    /// As it stands in the address; what is as usual is left out.
    fn query(&self) -> Vec<(&'static str, String)> {
        let usual = Self::default();
        let mut pairs = Vec::new();
        if self.months != usual.months {
            pairs.push(("months", self.months.to_string()));
        }
        if let Some(authority) = self.authority {
            pairs.push(("authority", authority.to_string()));
        }
        if let Some(kind) = self.kind {
            pairs.push(("kind", kind.code().to_owned()));
        }
        if self.order != usual.order {
            pairs.push(("order", self.order.code().to_owned()));
        }
        pairs
    }

    fn href(&self, path: String) -> String {
        let pairs = self.query();
        let pairs: Vec<(&str, &str)> =
            pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
        urls::with_query(path, &pairs)
    }

    /// Whether there would be more without a filter.
    const fn is_narrowed(&self) -> bool {
        self.authority.is_some() || self.kind.is_some()
    }
}

impl Page for PublicationHistoryPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().history_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::PublicationHistory)
    }
}

impl PublicationHistoryPage {
    fn path(&self) -> String {
        urls::publication_history(self.frame.language)
    }

    fn agreed_times(&self) -> String {
        let days = |kind: RoundKind| kind.agreed_days(&self.agreed).to_string();
        self.frame.t().history_agreed(days(RoundKind::Change), days(RoundKind::New))
    }

    fn waiting_now(&self) -> String {
        let (waiting, late) = self.waiting;
        self.frame.t().history_waiting(waiting.to_string(), late.to_string())
    }

    fn filter(&self) -> Form {
        let t = self.frame.t();
        let pairs = [("months", self.filters.months.to_string())];
        let state = FormState::from_pairs(pairs.into_iter().chain(self.filters.query()));
        let months =
            PERIODS.map(|one| Choice::new(one.to_string(), t.history_months(one.to_string())));
        let authority =
            |(id, name): &(OrganisationId, String)| Choice::new(id.to_string(), name.clone());
        let authorities = self.reviewers.iter().map(authority).collect();
        let kinds = RoundKind::ALL.map(|kind| Choice::new(kind.code(), kind_label(t, kind)));
        let orders = RoundOrder::ALL.map(|order| Choice::new(order.code(), order_label(t, order)));
        Form::new(t, self.path(), t.history_show(), &state).asking().quiet().fields(vec![
            Field::setting(t, "months", t.history_period(), months.into()),
            Field::filter(t, "authority", t.history_authority(), authorities),
            Field::filter(t, "kind", t.history_kind(), kinds.into()),
            Field::setting(t, "order", t.history_order(), orders.into()),
        ])
    }

    fn chart(&self) -> MonthChart {
        let t = self.frame.t();
        let series = |label: &str, value: fn(&RoundSummary) -> Option<i64>| Series {
            label: label.to_owned(),
            values: self.months.iter().map(|(_, summary)| value(summary)).collect(),
        };
        MonthChart {
            id: "days",
            title: t.history_chart().to_owned(),
            description: t.history_chart_gist(days(self.whole.median), days(self.whole.ninetieth)),
            language: self.frame.language,
            months: self.months.iter().map(|(month, _)| *month).collect(),
            bars: series(t.history_median(), |summary| summary.median),
            points: Some(series(t.history_ninetieth(), |summary| summary.ninetieth)),
        }
    }

    /// By month, the latest first; by authority; by language.
    fn summaries(&self) -> [Summaries; 3] {
        let (t, language) = (self.frame.t(), self.frame.language);
        let months = self.months.iter().rev();
        let authority = |name: &Option<String>| {
            name.clone().unwrap_or_else(|| t.history_no_authority().to_owned())
        };
        [
            Summaries {
                id: "by-month",
                caption: t.history_by_month(),
                of: t.history_month(),
                rows: months.map(|(day, sum)| (format::month(language, *day), *sum)).collect(),
                hint: None,
            },
            Summaries {
                id: "by-authority",
                caption: t.history_by_authority(),
                of: t.history_authority(),
                rows: self.authorities.iter().map(|(name, sum)| (authority(name), *sum)).collect(),
                hint: None,
            },
            Summaries {
                id: "by-language",
                caption: t.history_by_language(),
                of: t.history_language(),
                rows: self
                    .languages
                    .iter()
                    .map(|(one, sum)| (labels::language(t, *one).to_owned(), *sum))
                    .collect(),
                hint: Some(t.history_language_hint()),
            },
        ]
    }

    /// A summary as cells with their headings.
    fn cells(&self, summary: &RoundSummary) -> [(&'static str, String); 4] {
        let t = self.frame.t();
        let percent = summary.in_time_percent().map(|percent| percent.to_string());
        [
            (t.history_rounds(), summary.rounds.to_string()),
            (t.history_median(), days(summary.median)),
            (t.history_ninetieth(), days(summary.ninetieth)),
            (t.history_in_time(), percent.map(|it| t.history_percent(it)).unwrap_or_default()),
        ]
    }

    /// The rounds as files.
    fn files(&self) -> [(&'static str, String); 2] {
        let (t, language) = (self.frame.t(), self.frame.language);
        let href = |file: urls::Pattern| self.filters.href(file.path(language, &[]));
        [
            (t.table_csv(), href(urls::PUBLICATION_HISTORY_CSV)),
            (t.table_xlsx(), href(urls::PUBLICATION_HISTORY_XLSX)),
        ]
    }

    /// How many rounds a file has, where it does not have them all.
    fn file_limit(&self) -> Option<String> {
        let is_cut = self.part.total > self.table_rows;
        is_cut.then(|| self.frame.t().table_files_limit(self.table_rows))
    }

    fn unread_lines(&self) -> Vec<String> {
        let t = self.frame.t();
        let line = |(filter, value): &(HistoryFilter, String)| {
            t.table_unread_value(filter.label(t), value.as_str())
        };
        self.unread.iter().map(line).collect()
    }

    fn paging(&self) -> Paging {
        let href = self.filters.href(self.path());
        Paging::of_list(self.frame.t(), self.part, &href)
    }
}

fn days(days: Option<i64>) -> String {
    days.map(|days| days.to_string()).unwrap_or_default()
}

fn kind_label(t: &Texts, kind: RoundKind) -> &'static str {
    match kind {
        RoundKind::New => t.history_kind_new(),
        RoundKind::Change => t.history_kind_change(),
    }
}

fn order_label(t: &Texts, order: RoundOrder) -> &'static str {
    match order {
        RoundOrder::Latest => t.history_order_latest(),
        RoundOrder::Longest => t.history_order_longest(),
    }
}
