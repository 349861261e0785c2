//! Background work, for administrators (spec 2.7, 2.8).

use askama::Template;
use service_manual_domain::ids::{JobId, MailId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::mail_delivery::{MailFailure, Renewal};
use service_manual_domain::mail_text::MailKind;
use service_manual_domain::time::Instant;

use crate::frame::{Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::paging::{Paging, Part};
use crate::pages::sample;
use crate::{format, labels, urls};

/// Schedules, the job queue and the outbox.
#[derive(Debug, Template)]
#[template(path = "pages/machine_room.html")]
pub struct MachineRoomPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Why mail does not leave, if it does not.
    pub trouble: Option<MailTrouble>,
    /// How many mails wait.
    pub queued_mails: i64,
    /// When the oldest of them was written.
    pub oldest_mail: Option<Instant>,
    /// When the next of them is tried.
    pub next_try: Option<Instant>,
    /// Mails that were given up.
    pub dead_mails: Vec<DeadMailRow>,
    /// Which part of the list they are.
    pub mails_part: Part,
    /// After so many days they are emptied.
    pub dead_kept_days: u32,
    /// How many of all of them can be sent again.
    pub retryable_mails: usize,
    /// How many jobs wait.
    pub waiting_jobs: i64,
    /// When the oldest of them was added.
    pub oldest_job: Option<Instant>,
    /// Jobs that failed for good.
    pub failed_jobs: Vec<FailedJobRow>,
    /// Which part of the list they are.
    pub jobs_part: Part,
    /// What happens by itself.
    pub schedules: Vec<ScheduleRow>,
}

/// Why mail does not leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailTrouble {
    /// No relay is configured.
    NoRelay,
    /// The oldest mail has waited for more than an hour.
    Late,
}

/// A mail that was given up.
#[derive(Debug, Clone)]
pub struct DeadMailRow {
    /// Its id.
    pub id: MailId,
    /// Which mail it is, if this program knows the kind.
    pub kind: Option<MailKind>,
    /// To whom it was.
    pub recipient: RecipientCell,
    /// Why it was not taken.
    pub failure: Option<MailFailure>,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was given up.
    pub given_up_at: Instant,
    /// Whether it can be sent again.
    pub retryable: bool,
    /// Who makes a new one, if it was emptied because of its secret.
    pub renewal: Option<Renewal>,
}

/// To whom a mail was.
#[derive(Debug, Clone)]
pub enum RecipientCell {
    /// A person with an account: a name or a pseudonym.
    Person(String),
    /// Somebody who was invited into this organisation, with its name.
    Invited(OrganisationId, String),
    /// Not known any more.
    Unknown,
}

/// A job that failed for good.
#[derive(Debug, Clone)]
pub struct FailedJobRow {
    /// Its id.
    pub id: JobId,
    /// The name of its kind.
    pub kind: String,
    /// How often it was tried.
    pub attempts: i64,
    /// What went wrong the last time, as the program says it: in English.
    pub error: String,
    /// When it was given up.
    pub given_up_at: Instant,
    /// Whether it can run again.
    pub retryable: bool,
}

/// Something that happens by itself.
#[derive(Debug, Clone)]
pub struct ScheduleRow {
    /// The name of the schedule.
    pub name: &'static str,
    /// When it last began; `None`: not yet.
    pub last_run: Option<Instant>,
    /// When it begins next; `None`: any moment now.
    pub next_run: Option<Instant>,
    /// Whether it is at work.
    pub running: bool,
}

impl Page for MachineRoomPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().machine_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::MachineRoom)
    }
}

impl DeadMailRow {
    fn kind_text(&self, t: &Texts) -> &'static str {
        self.kind.map_or(t.machine_failure_unknown(), |kind| labels::mail::kind(t, kind))
    }

    fn failure_text(&self, t: &Texts) -> String {
        let unknown = || t.machine_failure_unknown().to_owned();
        self.failure.map_or_else(unknown, |failure| labels::mail::failure(t, failure))
    }
}

impl FailedJobRow {
    /// The name of the kind; its code, if it has no name.
    fn kind_text<'a>(&'a self, t: &'a Texts) -> &'a str {
        match self.kind.as_str() {
            "mail" => t.machine_job_mail(),
            other => other,
        }
    }
}

impl MachineRoomPage {
    fn at(&self, instant: Instant) -> String {
        format::day_and_time(self.frame.language, instant)
    }

    /// A moment; the word for none.
    fn at_or(&self, instant: Option<&Instant>, none: &str) -> String {
        instant.map_or_else(|| none.to_owned(), |instant| self.at(*instant))
    }

    fn organisation_href(&self, id: &OrganisationId) -> String {
        urls::organisation(self.frame.language, *id)
    }

    /// What tells the buttons of one row from those of the others, for those who hear them.
    fn about(&self, kind: &str, at: Instant) -> String {
        self.frame.t().machine_about(kind, self.at(at))
    }

    fn mails_paging(&self) -> Paging {
        self.paging(self.mails_part, "mails", ("jobs", self.jobs_part))
    }

    fn jobs_paging(&self) -> Paging {
        self.paging(self.jobs_part, "jobs", ("mails", self.mails_part))
    }

    /// The pages of one list, while the other one stays where it is.
    fn paging(&self, part: Part, name: &str, (other, stays): (&str, Part)) -> Paging {
        let path = urls::machine_room(self.frame.language);
        Paging::new(self.frame.t(), part, |page| {
            let (page, stays) = (page.to_string(), stays.page.to_string());
            urls::with_query(path.clone(), &[(name, page.as_str()), (other, stays.as_str())])
        })
    }

    /// Every failure, recipient and state, with further pages; nothing at all; mail that is late.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = || sample::signed_in(language, urls::MACHINE_ROOM, &[]);
        let part = |total| Part { page: 1, size: 20, total };
        let empty = |trouble| Self {
            frame: frame(),
            trouble,
            queued_mails: 0,
            oldest_mail: None,
            next_try: None,
            dead_mails: Vec::new(),
            mails_part: part(0),
            dead_kept_days: 30,
            retryable_mails: 0,
            waiting_jobs: 0,
            oldest_job: None,
            failed_jobs: Vec::new(),
            jobs_part: part(0),
            schedules: Vec::new(),
        };
        let full = Self {
            queued_mails: 17,
            oldest_mail: Some(sample::now()),
            next_try: Some(sample::now()),
            dead_mails: sample_mails(),
            mails_part: part(45),
            retryable_mails: 40,
            waiting_jobs: 1,
            oldest_job: Some(sample::now()),
            failed_jobs: sample_jobs(),
            jobs_part: part(21),
            schedules: sample_schedules(),
            ..empty(Some(MailTrouble::NoRelay))
        };
        vec![full, empty(None), empty(Some(MailTrouble::Late))]
    }
}

/// Mails of every kind, one after the other with every failure and recipient.
fn sample_mails() -> Vec<DeadMailRow> {
    let failures =
        [0, 421, 451, 550].map(|status| (status > 0).then(|| MailFailure::from_status(status)));
    let others = [Some(MailFailure::NoConnection), Some(MailFailure::NotAMessage)];
    let failures: Vec<Option<MailFailure>> = failures.into_iter().chain(others).collect();
    let organisation = "Esimerkkilän työllisyysalue".to_owned();
    let recipients = [
        Some(RecipientCell::Person("Maija Meikäläinen".to_owned())),
        sample::id(1).map(|id| RecipientCell::Invited(id, organisation)),
        Some(RecipientCell::Unknown),
    ];
    let mut causes = failures.iter().cycle();
    let mut people = recipients.iter().flatten().cycle();
    let row = |(kind, number): (Option<MailKind>, u8)| {
        let renewal = kind.and_then(MailKind::renewal);
        Some(DeadMailRow {
            id: sample::id(number)?,
            kind,
            recipient: people.next()?.clone(),
            failure: *causes.next()?,
            attempts: 7,
            given_up_at: sample::now(),
            retryable: renewal.is_none(),
            renewal,
        })
    };
    let kinds = MailKind::ALL.iter().map(|kind| Some(*kind)).chain([None]);
    kinds.zip(1..).filter_map(row).collect()
}

fn sample_jobs() -> Vec<FailedJobRow> {
    let row = |(kind, number): (&str, u8)| {
        Some(FailedJobRow {
            id: sample::id(number)?,
            kind: kind.to_owned(),
            attempts: 7,
            error: "not found".to_owned(),
            given_up_at: sample::now(),
            retryable: number % 2 == 1,
        })
    };
    ["mail", "other"].into_iter().zip(1..).filter_map(row).collect()
}

fn sample_schedules() -> Vec<ScheduleRow> {
    let at = Some(sample::now());
    let row = |(name, at, running)| ScheduleRow { name, last_run: at, next_run: at, running };
    [
        ("housekeeping", at, true),
        ("log_retention", at, false),
        ("log_check", None, false),
        ("other", None, false),
    ]
    .map(row)
    .into()
}
