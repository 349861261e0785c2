//! The audit log (spec 2.7).

use askama::Template;
use service_manual_domain::audit::{Change, EventType};
use service_manual_domain::language::Language;
use service_manual_domain::time::Instant;

use crate::frame::{Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::{format, labels, urls};

/// A page of the log, newest first.
#[derive(Debug, Template)]
#[template(path = "pages/log.html")]
pub struct LogPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The rows.
    pub rows: Vec<LogRow>,
    /// The address of the page with newer rows, if there are any.
    pub newer_href: Option<String>,
    /// The address of the page with older rows, if there are any.
    pub older_href: Option<String>,
}

/// One row of the log. Names are looked up when it is shown.
#[derive(Debug, Clone)]
pub struct LogRow {
    /// Its number in the chain.
    pub number: i64,
    /// When.
    pub at: Instant,
    /// What happened.
    pub event: EventType,
    /// Who did it.
    pub actor: LogActor,
    /// The name of the organisation, if any.
    pub organisation: Option<String>,
    /// What it was done to: a name or a pseudonym.
    pub subject: String,
    /// What changed: codes and ids, and neither of both where the value is not recorded.
    pub changes: Vec<Change>,
    /// Why, if a reason was given.
    pub reason: Option<String>,
}

/// Who did something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogActor {
    /// A person: a name, or the pseudonym of a former user.
    Person(String),
    /// Somebody who was not signed in.
    Visitor,
    /// A background job, by name.
    Job(String),
    /// The command line.
    CommandLine,
}

impl Page for LogPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().log_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Log)
    }
}

impl LogPage {
    fn actor(&self, actor: &LogActor) -> String {
        let t = self.frame.t();
        match actor {
            LogActor::Person(name) => name.clone(),
            LogActor::Visitor => t.log_actor_visitor().to_owned(),
            LogActor::Job(name) => t.log_actor_job(name),
            LogActor::CommandLine => t.log_actor_command_line().to_owned(),
        }
    }

    fn value(&self, field: &str, value: Option<&str>) -> String {
        let t = self.frame.t();
        let none = || t.log_none().to_owned();
        value.map_or_else(none, |value| labels::changed_value(t, field, value))
    }

    /// Every event; none.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = || sample::signed_in(language, urls::LOG, &[]);
        let actors = [
            LogActor::Person("Maija Meikäläinen".to_owned()),
            LogActor::Visitor,
            LogActor::Job("reindex".to_owned()),
            LogActor::CommandLine,
        ];
        let change = |field: &str, old: Option<&str>, new: Option<&str>| Change {
            field: field.to_owned(),
            old: old.map(str::to_owned),
            new: new.map(str::to_owned),
        };
        let changes = vec![
            change("role", Some("editor"), Some("main_user")),
            change("state", Some("draft"), Some("published_with_draft")),
            change("kind", None, Some("authority")),
            change("name", None, None),
            change("other", Some("old"), Some("new")),
        ];
        let row = |((event, actor), number): ((&EventType, &LogActor), i64)| LogRow {
            number,
            at: sample::now(),
            event: *event,
            actor: actor.clone(),
            organisation: (number % 2 == 0).then(|| "Esimerkkilän työllisyysalue".to_owned()),
            subject: "Työpaja nuorille".to_owned(),
            changes: changes.clone(),
            reason: (number % 3 == 0).then(|| "Virheellinen rooli".to_owned()),
        };
        let rows = EventType::ALL.iter().zip(actors.iter().cycle()).zip(1..).map(row).collect();
        let older_href = Some(urls::with_query(urls::log(language), &[("before", "1")]));
        let newer_href = Some(urls::with_query(urls::log(language), &[("after", "62")]));
        vec![
            Self { frame: frame(), rows, newer_href, older_href },
            Self { frame: frame(), rows: Vec::new(), newer_href: None, older_href: None },
        ]
    }
}
