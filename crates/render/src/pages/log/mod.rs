//! The audit log, the own events, and the check of the chain (spec 2.7).

mod check;
mod filters;
mod row;

use askama::Template;
use service_manual_domain::audit::{Change, EventType};
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::forms::FormState;
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::{format, labels, urls};

pub use check::{LogCheckFinding, LogCheckPage, LogCheckProgress};
pub use filters::{FILTERS, LogFilters};
pub use row::{LogChange, LogIds, LogRow, LogWho, headings};

/// A page of the log, newest first.
#[derive(Debug, Template)]
#[template(path = "pages/log.html")]
pub struct LogPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Whether these are the reader's own events, and not the log of organisations.
    pub own: bool,
    /// Which rows are asked for.
    pub filters: LogFilters,
    /// The rows.
    pub rows: Vec<LogRow>,
    /// The address of the page with newer rows, if there are any.
    pub newer_href: Option<String>,
    /// The address of the page with older rows, if there are any.
    pub older_href: Option<String>,
    /// The addresses of the same rows as CSV and JSON, if there are any.
    pub export_hrefs: Option<[String; 2]>,
    /// The address of the check, for those who may make it.
    pub check_href: Option<String>,
}

impl Page for LogPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        if self.own { t.log_own_title().to_owned() } else { t.log_title().to_owned() }
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        (!self.own).then_some(MenuEntry::Log)
    }

    fn has_problems(&self) -> bool {
        self.filters.state().has_problems()
    }
}

impl LogPage {
    fn newest_href(&self) -> String {
        self.filters.href(&[])
    }

    /// Every event; filtered to nothing; filters with problems; none at all; own events.
    pub fn samples(language: Language) -> Vec<Self> {
        let form = |state| LogFilters::of_log(language, state, sample_names());
        let of_log = |filters, rows| Self::sample(language, urls::LOG, filters, rows);
        let chosen = FormState::new()
            .with("from", "1.11.2026")
            .with("event", EventType::SignInFailed.code())
            .with("actor", "maija@esimerkki.example")
            .with("organisation", "Esimerkkilän työllisyysalue");
        let wrong = ["from", "actor", "organisation"].into_iter().zip([
            ProblemCode::NotADay,
            ProblemCode::NobodyFound,
            ProblemCode::NoSuchOrganisation,
        ]);
        let problems = wrong.map(|(field, code)| Problem::new(field, code)).collect();
        let refused = chosen.clone().with_problems(problems);
        let own = LogFilters::of_own_events(language, FormState::new());
        let all = of_log(form(FormState::new()), sample_rows());
        let paged = Self {
            older_href: Some(all.filters.href(&[("before", "1795349100000-1")])),
            newer_href: Some(all.filters.href(&[("after", "1795349100000-62")])),
            export_hrefs: Some(["csv", "json"].map(|_| all.newest_href())),
            check_href: Some(urls::log_check(language)),
            ..all
        };
        vec![
            paged,
            of_log(form(chosen), Vec::new()),
            of_log(form(refused), Vec::new()),
            of_log(form(FormState::new()), Vec::new()),
            Self { own: true, ..Self::sample(language, urls::OWN_EVENTS, own, sample_rows()) },
        ]
    }

    fn sample(
        language: Language,
        pattern: urls::Pattern,
        filters: LogFilters,
        rows: Vec<LogRow>,
    ) -> Self {
        Self {
            frame: sample::signed_in(language, pattern, &[]),
            own: false,
            filters,
            rows,
            newer_href: None,
            older_href: None,
            export_hrefs: None,
            check_href: None,
        }
    }
}

fn sample_names() -> Vec<String> {
    ["Esimerkkilän työllisyysalue", "Föreningen Exempel rf"].map(str::to_owned).into()
}

fn sample_rows() -> Vec<LogRow> {
    let actors = [
        LogWho::Named("Maija Meikäläinen".to_owned()),
        LogWho::Visitor,
        LogWho::Job("queue".to_owned()),
        LogWho::CommandLine,
        LogWho::Gone,
    ];
    let change = |field: &str, old: Option<&str>, new: Option<&str>| Change {
        field: field.to_owned(),
        old: old.map(str::to_owned),
        new: new.map(str::to_owned),
    };
    let mut changes: Vec<LogChange> = [
        change("role", Some("editor"), Some("main_user")),
        change("state", Some("draft"), Some("published_with_draft")),
        change("kind", None, Some("authority")),
        change("name", None, None),
        change("other", Some("old"), Some("new")),
    ]
    .map(|change| LogChange { change, old: None, new: None })
    .into();
    changes.push(LogChange {
        change: change("updater", None, Some("01KAG5D0000000000000000001")),
        old: None,
        new: Some(LogWho::Named("Maija Meikäläinen".to_owned())),
    });
    let row = |((event, actor), number): ((&EventType, &LogWho), i64)| LogRow {
        number,
        at: sample::now(),
        event: *event,
        actor: actor.clone(),
        organisation: (number % 2 == 0)
            .then(|| LogWho::Named("Esimerkkilän työllisyysalue".to_owned())),
        subject: LogWho::Named("Työpaja nuorille".to_owned()),
        changes: changes.clone(),
        reason: (number % 3 == 0).then(|| "Virheellinen rooli".to_owned()),
        address: (number % 2 == 1).then(|| "192.0.2.0/24".to_owned()),
        ids: LogIds::default(),
    };
    EventType::ALL.iter().zip(actors.iter().cycle()).zip(1..).map(row).collect()
}

fn crumb_to_log(frame: &Frame) -> Crumb {
    Crumb::new(frame.t().log_title(), urls::log(frame.language))
}
