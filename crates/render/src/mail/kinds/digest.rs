//! The mail with everything that can wait (spec 2.8).

mod searches;
mod services;

pub use searches::{FoundLine, SearchLines};
pub use services::{LinkLine, ServiceLine, ServicePart};

use service_manual_domain::language::Language;
use service_manual_domain::mail_text::{MailKind, Placeholder};
use service_manual_domain::time::Day;

use crate::i18n::Texts;
use crate::mail::{ListLine, ListSection, Mail, Values};
use crate::{format, urls};

/// "This has happened or waits for you", once a week or a day.
#[derive(Debug, Clone)]
pub struct DigestMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// What there is to tell, by kind.
    pub parts: Vec<DigestPart>,
}

/// What there is to tell of one kind.
#[derive(Debug, Clone)]
pub enum DigestPart {
    /// People who will be deactivated, and when.
    WillBeDeactivated(Vec<DigestLine>),
    /// People who were deactivated, and when they will be deleted.
    Deactivated(Vec<DigestLine>),
    /// People who will be deleted, and when.
    WillBeDeleted(Vec<DigestLine>),
    /// People whose membership ends, and its last day.
    Ending(Vec<DigestLine>),
    /// Checks of an organisation's people, and when they were opened.
    Reviews(Vec<DigestLine>),
    /// Invitations that wait for approval, and how many.
    Approvals(Vec<DigestLine>),
    /// Services, and why they are listed.
    Services(ServicePart, Vec<ServiceLine>),
    /// Links of services that do not work.
    BrokenLinks(Vec<LinkLine>),
    /// What is new in saved searches.
    SearchNews(Vec<SearchLines>),
    /// How many organisations have nobody who acts for them.
    WithoutMainUsers(i64),
    /// How many checks of people are overdue.
    OverdueReviews(i64),
    /// How many mails could not be delivered.
    DeadMails(i64),
    /// How many background jobs failed for good.
    FailedJobs(i64),
}

/// A person or an organisation in a digest.
#[derive(Debug, Clone)]
pub struct DigestLine {
    /// The name of the person; empty where the line is about the organisation.
    pub name: String,
    /// The name of the organisation.
    pub organisation: String,
    /// The day that matters.
    pub on: Option<Day>,
    /// How many.
    pub count: i64,
    /// The path of the page about it.
    pub path: String,
}

impl DigestPart {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.size() == 0
    }

    fn size(&self) -> usize {
        match self {
            Self::WillBeDeactivated(lines)
            | Self::Deactivated(lines)
            | Self::WillBeDeleted(lines)
            | Self::Ending(lines)
            | Self::Reviews(lines)
            | Self::Approvals(lines) => lines.len(),
            Self::Services(_, lines) => lines.len(),
            Self::BrokenLinks(lines) => lines.len(),
            Self::SearchNews(searches) => searches.iter().map(SearchLines::size).sum(),
            Self::WithoutMainUsers(count)
            | Self::OverdueReviews(count)
            | Self::DeadMails(count)
            | Self::FailedJobs(count) => usize::from(*count > 0),
        }
    }
}

impl DigestMail {
    fn section(&self, t: &'static Texts, part: &DigestPart) -> ListSection {
        let list = |heading: &str, lines: &[DigestLine], text: &dyn Fn(&DigestLine) -> String| {
            let linked =
                |line: &DigestLine| ListLine::linked(text(line), &self.public_address, &line.path);
            ListSection { heading: heading.to_owned(), lines: lines.iter().map(linked).collect() }
        };
        let one = |text: String, path: String| ListSection {
            heading: t.digest_site().to_owned(),
            lines: vec![ListLine::linked(&text, &self.public_address, &path)],
        };
        let day = |line: &DigestLine| {
            line.on.map(|day| format::day(self.language, day)).unwrap_or_default()
        };
        let language = self.language;
        match part {
            DigestPart::WillBeDeactivated(lines) => {
                list(t.digest_will_be_deactivated(), lines, &|line| {
                    t.digest_will_be_deactivated_line(day(line), &line.name, &line.organisation)
                })
            }
            DigestPart::Deactivated(lines) => list(t.digest_deactivated(), lines, &|line| {
                t.digest_deactivated_line(day(line), &line.name, &line.organisation)
            }),
            DigestPart::WillBeDeleted(lines) => list(t.digest_will_be_deleted(), lines, &|line| {
                t.digest_will_be_deleted_line(day(line), &line.name, &line.organisation)
            }),
            DigestPart::Ending(lines) => list(t.digest_ending(), lines, &|line| {
                t.digest_ending_line(day(line), &line.name, &line.organisation)
            }),
            DigestPart::Reviews(lines) => list(t.digest_reviews(), lines, &|line| {
                t.digest_reviews_line(day(line), &line.organisation)
            }),
            DigestPart::Approvals(lines) => list(t.digest_approvals(), lines, &|line| {
                t.digest_approvals_line(line.count.to_string(), &line.organisation)
            }),
            DigestPart::Services(why, lines) => {
                let line = |line: &ServiceLine| {
                    let text = why.text(t, language, line);
                    ListLine::linked(text, &self.public_address, &line.path)
                };
                let heading = why.heading(t).to_owned();
                ListSection { heading, lines: lines.iter().map(line).collect() }
            }
            DigestPart::BrokenLinks(lines) => {
                let line = |line: &LinkLine| {
                    let text = line.text(t, language);
                    ListLine::linked(text, &self.public_address, &line.path)
                };
                let all = urls::broken_links(language);
                let all = ListLine::linked(t.links_all(), &self.public_address, &all);
                let lines = lines.iter().map(line).chain([all]).collect();
                ListSection { heading: t.links_title().to_owned(), lines }
            }
            DigestPart::SearchNews(searches) => {
                let lines = searches.iter().flat_map(|search| search.lines(t));
                let linked = |(text, path): (String, &str)| {
                    ListLine::linked(text, &self.public_address, path)
                };
                let heading = t.digest_search_news().to_owned();
                ListSection { heading, lines: lines.map(linked).collect() }
            }
            DigestPart::WithoutMainUsers(count) => {
                one(t.digest_without_main_users(count.to_string()), urls::organisations(language))
            }
            DigestPart::OverdueReviews(count) => {
                one(t.digest_overdue_reviews(count.to_string()), urls::organisations(language))
            }
            DigestPart::DeadMails(count) => {
                one(t.digest_dead_mails(count.to_string()), urls::machine_room(language))
            }
            DigestPart::FailedJobs(count) => {
                one(t.digest_failed_jobs(count.to_string()), urls::machine_room(language))
            }
        }
    }
}

impl Mail for DigestMail {
    fn kind(&self) -> MailKind {
        MailKind::Digest
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        let count: usize = self.parts.iter().map(DigestPart::size).sum();
        Values::none()
            .words(Placeholder::Count, t.mail_digest_count(count))
            .list(self.parts.iter().map(|part| self.section(t, part)).collect())
            .button(t.mail_button_start(), &self.public_address, &urls::start(self.language))
    }
}
