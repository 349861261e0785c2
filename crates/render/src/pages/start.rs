//! The page on which a signed-in person lands.

use askama::Template;
use service_manual_domain::account::first_step::FirstStep;
use service_manual_domain::account::people::PersonStatus;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::lists::{Needs, in_need};
use service_manual_domain::service::lists::{self, ServiceFilter, YES};

use crate::forms::{Form, FormState};
use crate::frame::{Flash, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::guide::GuideRole;
use crate::pages::sample;
use crate::urls;

/// What waits for the person, and how to begin (spec 5, view "Start").
#[derive(Debug, Template)]
#[template(path = "pages/start.html")]
pub struct StartPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The name to greet by.
    pub name: String,
    /// What waits, most urgent first.
    pub tasks: Vec<Task>,
    /// What the person can do where nothing waits.
    pub idle: Idle,
    /// First steps for the person's role; empty when all were taken long ago.
    pub steps: Vec<Step>,
    /// Whether the person has put the first steps away.
    pub steps_hidden: bool,
}

/// Something that waits for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Task {
    /// What.
    pub kind: TaskKind,
    /// How many of them.
    pub count: usize,
    /// For how many days the first of them has waited, where that is told.
    pub days: Option<usize>,
}

/// What the person can do where nothing waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Idle {
    /// Looks for services.
    Read,
    /// Writes services and keeps them up to date.
    Write,
}

/// Kinds of tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskKind {
    /// Something to do about services.
    Services(lists::Task),
    /// Submissions that wait for the person for longer than was agreed.
    LateReviews,
    /// People whose accounts or memberships end soon.
    EndingSoon,
    /// Invitations that wait for the person's approval; the first of them to this organisation.
    Invitations(OrganisationId),
    /// People of this organisation whose access is to be confirmed.
    AccessReview(OrganisationId),
    /// Organisations that need somebody.
    Organisations(Needs),
    /// Links of services that do not work.
    BrokenLinks,
    /// Mails that could not be delivered.
    DeadMails,
    /// Background jobs that failed for good.
    FailedJobs,
}

/// A first step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// What to do.
    pub kind: StepKind,
    /// Whether it was done.
    pub done: bool,
}

/// Kinds of first steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// Tell one's name.
    Profile,
    /// Set up a second factor.
    SecondFactor,
    /// Read the guide of this role.
    Guide(GuideRole),
    /// Look for a service.
    Search,
    /// Write a first draft.
    WriteService,
    /// Submit it.
    Submit,
    /// Invite a second main user to this organisation.
    InviteMainUser(OrganisationId),
    /// Check this organisation's data.
    CheckOrganisation(OrganisationId),
}

impl Page for StartPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().start_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Start)
    }
}

/// A line with a link.
struct Line {
    text: String,
    href: String,
    done: bool,
    /// What else is told of it.
    note: Option<String>,
    /// Whether it stands out, because it is too late.
    late: bool,
    /// Taking the step ticks it: then the way to the page is a form.
    ticked_by: Option<FirstStep>,
}

fn of_services(t: &Texts, task: lists::Task, count: usize) -> String {
    match task {
        lists::Task::Review => t.start_task_review(count),
        lists::Task::Returned => t.start_task_returned(count),
        lists::Task::ToConfirm => t.start_task_to_confirm(count),
        lists::Task::WithoutUpdater => t.start_task_without_updater(count),
        lists::Task::Drafts => t.start_task_drafts(count),
        lists::Task::Translate => t.start_task_translate(count),
    }
}

fn of_organisations(t: &Texts, needs: Needs, count: usize) -> String {
    match needs {
        Needs::NoMainUser => t.start_task_no_main_user(count),
        Needs::OneMainUser => t.start_task_one_main_user(count),
        Needs::NoServices => t.start_task_no_services(count),
        Needs::ReviewOverdue => t.start_task_overdue_reviews(count),
    }
}

impl StartPage {
    fn task_lines(&self) -> Vec<Line> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let line = |task: &Task| {
            let count = task.count;
            let (text, href) = match task.kind {
                TaskKind::Services(task) => (
                    of_services(t, task, count),
                    urls::part_of_services(language, task.list(), &task.request()),
                ),
                TaskKind::LateReviews => {
                    let all = lists::Task::Review;
                    let late = all.request().with(ServiceFilter::Late, YES);
                    let href = urls::part_of_services(language, all.list(), &late);
                    (t.start_task_late_reviews(count), href)
                }
                TaskKind::EndingSoon => {
                    let soon = [("status", PersonStatus::EndsSoon.code())];
                    let href = urls::with_query(urls::managed_people(language), &soon);
                    (t.start_task_ending_soon(count), href)
                }
                TaskKind::Invitations(id) => {
                    (t.start_task_invitations(count), urls::invitations(language, id))
                }
                TaskKind::AccessReview(id) => {
                    (t.start_task_access_review(count), urls::access_review(language, id))
                }
                TaskKind::Organisations(needs) => (
                    of_organisations(t, needs, count),
                    urls::part_of_organisations(language, &in_need(needs)),
                ),
                TaskKind::BrokenLinks => {
                    (t.start_task_broken_links(count), urls::broken_links(language))
                }
                TaskKind::DeadMails => {
                    (t.start_task_dead_mails(count), urls::machine_room(language))
                }
                TaskKind::FailedJobs => {
                    (t.start_task_failed_jobs(count), urls::machine_room(language))
                }
            };
            let note = task.days.map(|days| t.start_task_days(days));
            let late = task.kind == TaskKind::LateReviews;
            Line { text, href, done: false, ticked_by: None, note, late }
        };
        self.tasks.iter().map(line).collect()
    }

    /// What the person can do where nothing waits, as links.
    fn ideas(&self) -> Vec<(&'static str, String)> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let search = (t.start_idle_search(), urls::search(language));
        match self.idle {
            Idle::Read => vec![search, (t.start_idle_lists(), urls::own_lists(language))],
            Idle::Write => vec![
                (t.start_idle_services(), urls::my_services(language)),
                (t.start_idle_write(), urls::service_new(language)),
                search,
            ],
        }
    }

    /// The button that puts the first steps away, or brings them back.
    fn steps_form(&self) -> Form {
        let (t, hidden) = (self.frame.t(), self.steps_hidden);
        let label = if hidden { t.start_show() } else { t.start_hide() };
        Form::new(t, urls::first_steps(self.frame.language), label, &FormState::new())
            .hidden("hidden", if hidden { "no" } else { "yes" })
            .quiet()
    }

    fn step_lines(&self) -> Vec<Line> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let line = |step: &Step| {
            let (text, href) = match step.kind {
                StepKind::Profile => (t.start_step_profile(), urls::my_account(language)),
                StepKind::SecondFactor => (t.start_step_factor(), urls::second_factors(language)),
                StepKind::Guide(role) => (t.start_step_guide(), role.pattern().path(language, &[])),
                StepKind::Search => (t.start_step_search(), urls::search(language)),
                StepKind::WriteService => (t.start_step_service(), urls::service_new(language)),
                StepKind::Submit => (t.start_step_submit(), urls::my_services(language)),
                StepKind::InviteMainUser(id) => {
                    (t.start_step_invite(), urls::invitations_new(language, id))
                }
                StepKind::CheckOrganisation(id) => {
                    (t.start_step_organisation(), urls::organisation(language, id))
                }
            };
            let ticked_by = match step.kind {
                StepKind::Guide(_) => Some(FirstStep::Guide),
                StepKind::Search => Some(FirstStep::Search),
                _ => None,
            };
            let ticked_by = ticked_by.filter(|_| !step.done);
            Line {
                text: text.to_owned(),
                href,
                done: step.done,
                ticked_by,
                note: None,
                late: false,
            }
        };
        self.steps.iter().map(line).collect()
    }

    /// Everything waits; nothing waits.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = || sample::signed_in(language, urls::START, &[]);
        let name = || "Maija Meikäläinen".to_owned();
        let mut tasks: Vec<Task> = [
            (TaskKind::LateReviews, 1),
            (TaskKind::Services(lists::Task::Returned), 1),
            (TaskKind::Services(lists::Task::ToConfirm), 2),
            (TaskKind::Services(lists::Task::Review), 3),
            (TaskKind::EndingSoon, 4),
            (TaskKind::Services(lists::Task::WithoutUpdater), 6),
            (TaskKind::DeadMails, 2),
            (TaskKind::FailedJobs, 1),
            (TaskKind::BrokenLinks, 5),
            (TaskKind::Services(lists::Task::Drafts), 2),
            (TaskKind::Services(lists::Task::Translate), 4),
        ]
        .map(|(kind, count)| Task { kind, count, days: (count == 3).then_some(31) })
        .into();
        let organisations = Needs::ALL.map(TaskKind::Organisations);
        tasks.extend(organisations.map(|kind| Task { kind, count: 1, days: None }));
        let mut steps = vec![
            Step { kind: StepKind::Profile, done: true },
            Step { kind: StepKind::SecondFactor, done: false },
            Step { kind: StepKind::Guide(GuideRole::Editor), done: false },
            Step { kind: StepKind::Search, done: true },
            Step { kind: StepKind::WriteService, done: false },
            Step { kind: StepKind::Submit, done: false },
        ];
        if let Some(id) = sample::id::<OrganisationId>(1) {
            for (kind, count) in [(TaskKind::Invitations(id), 4), (TaskKind::AccessReview(id), 12)]
            {
                tasks.push(Task { kind, count, days: None });
            }
            steps.push(Step { kind: StepKind::InviteMainUser(id), done: false });
            steps.push(Step { kind: StepKind::CheckOrganisation(id), done: true });
        }
        let idle = |idle| Self {
            frame: frame(),
            name: name(),
            tasks: Vec::new(),
            idle,
            steps: Vec::new(),
            steps_hidden: true,
        };
        vec![
            Self {
                frame: sample::with_messages(frame(), Flash::Registered),
                name: name(),
                tasks,
                idle: Idle::Write,
                steps,
                steps_hidden: false,
            },
            idle(Idle::Write),
            idle(Idle::Read),
        ]
    }
}
