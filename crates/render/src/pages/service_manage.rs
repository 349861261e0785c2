//! One service as its writers and reviewers see it: where it stands, what is missing, what may be
//! done with it.

mod actions;
mod samples;

use askama::Template;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::agreed_times::Waiting;
use service_manual_domain::service::facts::Rhythm;
use service_manual_domain::service::field::Step;
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::{Reason, Side, State};
use service_manual_domain::time::{Day, Instant};

use crate::forms::{Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::broken_links::BrokenLink;
use crate::pages::service_missing::{Lacking, MissingLine};
use crate::{format, labels, urls};

pub use actions::ServiceActions;

/// The page of one service. Its forms carry a hidden `version`; that of a set time has the fields
/// `publish_on` and `publish_time`, that of copying the hidden `new_id`.
#[derive(Debug, Template)]
#[template(path = "pages/service_manage.html")]
pub struct ServiceManagePage {
    /// What surrounds it.
    pub frame: Frame,
    /// Its id.
    pub id: ServiceId,
    /// The version the person sees.
    pub version: i64,
    /// Its name in the reader's language or, failing that, in the original.
    pub name: String,
    /// The language of that name.
    pub text_language: Language,
    /// Where it stands.
    pub state: State,
    /// The name of the owning organisation.
    pub organiser: String,
    /// The authority that answers for it.
    pub responsible: Responsible,
    /// Who keeps it up to date, on each side that it has.
    pub updaters: Vec<UpdaterLine>,
    /// Names of its categories.
    pub categories: Vec<String>,
    /// How often it is reviewed.
    pub rhythm: Rhythm,
    /// When its review falls due, while it is public, and whether that day is over.
    pub due: Option<(Day, bool)>,
    /// The newest version: the working copy, if the public sees an older one.
    pub newest: VersionLine,
    /// What the public sees, where that is an older version.
    pub live: Option<VersionLine>,
    /// Its languages, the original first.
    pub languages: Vec<LanguageLine>,
    /// Who submitted it and when, while it is submitted.
    pub submission: Option<SubmissionLine>,
    /// When it will be published by itself, and who ordered that.
    pub scheduled: Option<PersonAndTime>,
    /// Why it was marked as outdated, archived or restored.
    pub reason: Option<Reason>,
    /// What a reviewer asked for when returning it.
    pub comments: Vec<CommentLine>,
    /// What is missing before it can be submitted.
    pub missing_to_submit: Vec<Problem>,
    /// What is missing before it can be published.
    pub missing_to_publish: Vec<Problem>,
    /// The links of its live version that do not work.
    pub broken_links: Vec<BrokenLink>,
    /// The address of its public page, while it is public.
    pub public_href: Option<String>,
    /// Where the working copy is compared with what is public, while both are there.
    pub compare_href: Option<String>,
    /// Which buttons to show.
    pub actions: ServiceActions,
    /// The id that a copy would get.
    pub new_id: String,
    /// What was typed into the form of the set time, and what is wrong with it.
    pub schedule_form: FormState,
    /// Why a step was refused.
    pub refused: Option<Refused>,
    /// A day for the example of a set time.
    pub tomorrow: Day,
}

/// The authority that answers for a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Responsible {
    /// None is needed: an authority organises it.
    NotNeeded,
    /// None was chosen yet.
    Missing,
    /// Its name.
    Named(String),
}

/// Who keeps a service up to date on one side.
#[derive(Debug, Clone)]
pub struct UpdaterLine {
    /// On which side.
    pub side: Side,
    /// Who.
    pub name: Option<String>,
    /// Whether that is a person who may edit it now.
    pub usable: bool,
}

/// A version in a line.
#[derive(Debug, Clone)]
pub struct VersionLine {
    /// Its number.
    pub number: i64,
    /// Who wrote it.
    pub person: String,
    /// When.
    pub at: Instant,
}

/// A language of a service.
#[derive(Debug, Clone)]
pub struct LanguageLine {
    /// The language.
    pub language: Language,
    /// The name in it; empty if nothing was written.
    pub name: String,
    /// Whether it is the original.
    pub original: bool,
    /// Whether it is public when the version is.
    pub included: bool,
    /// How many texts are behind the original.
    pub behind: usize,
}

/// A submission that waits.
#[derive(Debug, Clone)]
pub struct SubmissionLine {
    /// Who submitted, and when.
    pub by: PersonAndTime,
    /// For how long it has waited.
    pub waiting: Waiting,
}

/// Somebody and a moment.
#[derive(Debug, Clone)]
pub struct PersonAndTime {
    /// Who.
    pub person: String,
    /// When.
    pub at: Instant,
}

/// What a reviewer asked for.
#[derive(Debug, Clone)]
pub struct CommentLine {
    /// What to mend.
    pub text: String,
    /// The name of the field of the form; none: the whole service.
    pub field: Option<String>,
    /// Whether it was marked as done.
    pub resolved: bool,
}

/// Why a step was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// Somebody changed the service meanwhile.
    Stale,
    /// Something is missing; the lists of the page say what.
    NotReady,
    /// Something forbids it.
    Because(ProblemCode),
}

impl Page for ServiceManagePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.name.clone()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let href = urls::my_services(self.frame.language);
        Some(vec![Crumb::new(self.frame.t().manage_list_title(), href)])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }

    fn has_problems(&self) -> bool {
        self.schedule_form.has_problems() || self.refused.is_some()
    }
}

/// The breadcrumb of a page below that of a service.
pub(crate) fn crumbs(frame: &Frame, id: ServiceId, name: &str) -> Vec<Crumb> {
    let language = frame.language;
    vec![
        Crumb::new(frame.t().manage_list_title(), urls::my_services(language)),
        Crumb::new(name, urls::service_manage(language, id)),
    ]
}

impl ServiceManagePage {
    fn schedule_form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let example = format::day(Language::Fi, self.tomorrow);
        let day = Field::text(t, "publish_on", t.steps_schedule_day())
            .hint(t.steps_schedule_day_hint(example))
            .required();
        let time = Field::text(t, "publish_time", t.steps_schedule_time())
            .hint(t.steps_schedule_time_hint());
        let action = urls::service_schedule(language, self.id);
        Form::new(t, action, t.steps_schedule_submit(), &self.schedule_form)
            .hidden("version", self.version.to_string())
            .fields(vec![day, time])
            .quiet()
    }

    fn missing(&self, problems: &[Problem]) -> Vec<MissingLine> {
        self.lacking().lines(&self.frame, problems)
    }

    fn lacking(&self) -> Lacking {
        let original = self.languages.iter().find(|line| line.original);
        let original = original.map_or(self.text_language, |line| line.language);
        Lacking {
            id: self.id,
            original,
            has_form: self.actions.edit,
            may_set_authority_updater: self.actions.set_authority_updater,
        }
    }

    /// What publishing needs beside what submitting needs.
    fn missing_to_publish(&self) -> Vec<MissingLine> {
        let more = self.missing_to_publish.iter();
        let more = more.filter(|problem| !self.missing_to_submit.contains(problem));
        self.missing(&more.cloned().collect::<Vec<_>>())
    }

    /// Who may publish it at once does not need to submit it first.
    const fn submit_class(&self) -> &'static str {
        if self.actions.publish { "button button--secondary" } else { "button" }
    }

    fn version_line(&self, line: &VersionLine) -> String {
        let time = format::day_and_time(self.frame.language, line.at);
        self.frame.t().steps_version_line(line.number.to_string(), &line.person, time)
    }

    fn newest_label(&self) -> &'static str {
        let t = self.frame.t();
        if self.live.is_some() { t.steps_working_copy() } else { t.steps_newest() }
    }

    fn updater_label(&self, line: &UpdaterLine) -> &'static str {
        let t = self.frame.t();
        match line.side {
            Side::Organiser => t.field_updater(),
            Side::Authority => t.field_authority_updater(),
        }
    }

    fn comment_label(&self, comment: &CommentLine) -> String {
        match &comment.field {
            Some(field) => self.lacking().line(&self.frame, field).label,
            None => self.frame.t().steps_comment_whole().to_owned(),
        }
    }

    fn comment_href(&self, comment: &CommentLine) -> Option<String> {
        self.lacking().line(&self.frame, comment.field.as_ref()?).href
    }

    fn language_href(&self, line: &LanguageLine) -> String {
        let page = if line.original {
            FormPage::Step(Step::Basics)
        } else {
            FormPage::Translation(line.language)
        };
        urls::service_step(self.frame.language, self.id, page)
    }

    fn waited(&self, waiting: &Waiting) -> String {
        let t = self.frame.t();
        let days = t.waiting_days_count(waiting.days);
        t.steps_waiting(days, format::day(self.frame.language, waiting.until))
    }

    fn reason_text(&self, reason: &Reason) -> String {
        reason_text(self.frame.t(), reason)
    }

    fn refused_text(&self) -> Option<String> {
        let t = self.frame.t();
        self.refused.as_ref().map(|refused| match refused {
            Refused::Stale => t.steps_stale().to_owned(),
            Refused::NotReady => t.steps_not_ready().to_owned(),
            Refused::Because(code) => labels::problem(t, code),
        })
    }

    fn refused_title(&self) -> &'static str {
        let t = self.frame.t();
        match self.refused {
            Some(Refused::Stale) => t.steps_stale_title(),
            Some(Refused::NotReady | Refused::Because(_)) | None => t.steps_not_done(),
        }
    }
}

/// Why a service was marked as outdated, archived or restored, in words.
fn reason_text(t: &Texts, reason: &Reason) -> String {
    match reason {
        Reason::Written(text) => text.clone(),
        Reason::NotConfirmed => t.steps_reason_not_confirmed().to_owned(),
        Reason::LeftOutdated => t.steps_reason_left_outdated().to_owned(),
        Reason::OrganisationClosed => t.steps_reason_organisation_closed().to_owned(),
    }
}
