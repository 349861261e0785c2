//! The mail with everything that can wait (spec 2.8).

mod searches;
mod services;

pub use searches::{FoundLine, SearchLines};
pub use services::{LinkLine, ServiceLine, ServicePart};

use service_manual_domain::account::people::{MANAGED_PEOPLE, PersonStatus};
use service_manual_domain::language::Language;
use service_manual_domain::list::FirstOf;
use service_manual_domain::mail_text::{MailKind, Placeholder};
use service_manual_domain::organisation::lists::{Needs, in_need};
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
    WillBeDeactivated(FirstOf<DigestLine>),
    /// People who were deactivated, and when they will be deleted.
    Deactivated(FirstOf<DigestLine>),
    /// People who will be deleted, and when.
    WillBeDeleted(FirstOf<DigestLine>),
    /// People whose membership ends, and its last day.
    Ending(FirstOf<DigestLine>),
    /// Checks of an organisation's people, and when they were opened.
    Reviews(Vec<DigestLine>),
    /// Invitations that wait for approval, and how many.
    Approvals(Vec<DigestLine>),
    /// Services, and why they are listed.
    Services(ServicePart, FirstOf<ServiceLine>),
    /// Links of services that do not work.
    BrokenLinks(FirstOf<LinkLine>),
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
            | Self::Ending(lines) => lines.total(),
            Self::Reviews(lines) | Self::Approvals(lines) => lines.len(),
            Self::Services(_, lines) => lines.total(),
            Self::BrokenLinks(lines) => lines.total(),
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
        let language = self.language;
        match part {
            DigestPart::WillBeDeactivated(lines) => self.people(
                (t.digest_will_be_deactivated(), PersonStatus::EndsSoon),
                lines,
                |day, one| t.digest_will_be_deactivated_line(day, &one.name, &one.organisation),
            ),
            DigestPart::Deactivated(lines) => self.people(
                (t.digest_deactivated(), PersonStatus::Deactivated),
                lines,
                |day, one| t.digest_deactivated_line(day, &one.name, &one.organisation),
            ),
            DigestPart::WillBeDeleted(lines) => self.people(
                (t.digest_will_be_deleted(), PersonStatus::Deactivated),
                lines,
                |day, one| t.digest_will_be_deleted_line(day, &one.name, &one.organisation),
            ),
            DigestPart::Ending(lines) => {
                self.people((t.digest_ending(), PersonStatus::EndsSoon), lines, |day, one| {
                    t.digest_ending_line(day, &one.name, &one.organisation)
                })
            }
            DigestPart::Reviews(lines) => self.dated(t.digest_reviews(), lines, |day, one| {
                t.digest_reviews_line(day, &one.organisation)
            }),
            DigestPart::Approvals(lines) => self.dated(t.digest_approvals(), lines, |_, one| {
                t.digest_approvals_line(one.count.to_string(), &one.organisation)
            }),
            DigestPart::Services(why, lines) => {
                let all = why.all(language);
                let more = more(t, lines.more, &all);
                let lines = lines.shown.iter();
                let lines = lines.map(|one| (why.text(t, language, one), one.path.as_str()));
                self.list(why.heading(t), lines.chain(more))
            }
            DigestPart::BrokenLinks(lines) => {
                let path = urls::broken_links(language);
                let all = more(t, lines.more, &path);
                let all = all.unwrap_or_else(|| (t.links_all().to_owned(), path.as_str()));
                let lines = lines.shown.iter();
                let lines = lines.map(|one| (one.text(t, language), one.path.as_str()));
                self.list(t.links_title(), lines.chain([all]))
            }
            DigestPart::SearchNews(searches) => {
                let lines = searches.iter().flat_map(|search| search.lines(t));
                self.list(t.digest_search_news(), lines)
            }
            DigestPart::WithoutMainUsers(count) => {
                let text = t.digest_without_main_users(count.to_string());
                self.organisations(text, Needs::NoMainUser)
            }
            DigestPart::OverdueReviews(count) => {
                let text = t.digest_overdue_reviews(count.to_string());
                self.organisations(text, Needs::ReviewOverdue)
            }
            DigestPart::DeadMails(count) => {
                let text = t.digest_dead_mails(count.to_string());
                self.list(t.digest_site(), [(text, urls::machine_room(language).as_str())])
            }
            DigestPart::FailedJobs(count) => {
                let text = t.digest_failed_jobs(count.to_string());
                self.list(t.digest_site(), [(text, urls::machine_room(language).as_str())])
            }
        }
    }

    /// Lines about people, and the way to all who stand so.
    fn people(
        &self,
        (heading, status): (&str, PersonStatus),
        lines: &FirstOf<DigestLine>,
        text: impl Fn(String, &DigestLine) -> String,
    ) -> ListSection {
        let all = status.part_of(&MANAGED_PEOPLE);
        let all = urls::part_of_managed_people(self.language, &all);
        let more = more(Texts::of(self.language), lines.more, &all);
        self.list(heading, self.worded(&lines.shown, text).chain(more))
    }

    /// Lines about organisations.
    fn dated(
        &self,
        heading: &str,
        lines: &[DigestLine],
        text: impl Fn(String, &DigestLine) -> String,
    ) -> ListSection {
        self.list(heading, self.worded(lines, text))
    }

    /// Lines worded with the day that matters.
    fn worded<'a>(
        &self,
        lines: &'a [DigestLine],
        text: impl Fn(String, &DigestLine) -> String,
    ) -> impl Iterator<Item = (String, &'a str)> {
        let language = self.language;
        let day = move |on: Option<Day>| on.map(|day| format::day(language, day));
        let worded = move |one: &DigestLine| text(day(one.on).unwrap_or_default(), one);
        lines.iter().map(move |one| (worded(one), one.path.as_str()))
    }

    /// A line about organisations that need somebody, which leads to them.
    fn organisations(&self, text: String, needs: Needs) -> ListSection {
        let part = urls::part_of_organisations(self.language, &in_need(needs));
        self.list(Texts::of(self.language).digest_site(), [(text, part.as_str())])
    }

    /// Lines with the paths of the pages about them.
    fn list<'a>(
        &self,
        heading: &str,
        lines: impl IntoIterator<Item = (String, &'a str)>,
    ) -> ListSection {
        let linked =
            |(text, path): (String, &str)| ListLine::linked(text, &self.public_address, path);
        let lines = lines.into_iter().map(linked).collect();
        ListSection { heading: heading.to_owned(), lines }
    }
}

/// The line after those that are told, if there are more.
fn more<'a>(t: &'static Texts, more: usize, path: &'a str) -> Option<(String, &'a str)> {
    (more > 0).then(|| (t.digest_more(more), path))
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
