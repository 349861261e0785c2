//! Where a signed-in person lands.

use service_manual_app::accounts::hide_first_steps::hide_first_steps;
use service_manual_app::accounts::take_first_step::take_first_step;
use service_manual_app::queries::first_steps::{FirstSteps, first_steps};
use service_manual_app::queries::start::{Tasks, start};
use service_manual_app::{Caller, Error};
use service_manual_domain::account::Role;
use service_manual_domain::account::first_step::FirstStep;
use service_manual_domain::organisation::lists::Needs;
use service_manual_domain::service::lists;
use service_manual_domain::time::{Day, Instant};
use service_manual_render::pages::guide::GuideRole;
use service_manual_render::pages::start::{Idle, StartPage, Step, StepKind, Task, TaskKind};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer};
use crate::form::Typed;

pub(crate) async fn get(call: Call) -> PageResult {
    let caller = call.caller();
    let tasks = start(call.ctx(), &caller).await?;
    let first = first_steps(call.ctx(), &caller).await?;
    answer(&StartPage {
        name: call.signed_in()?.account.shown_name(),
        frame: call.frame(),
        tasks: waiting(&tasks, call.ctx().now().day()),
        idle: if tasks.kept.is_some() { Idle::Write } else { Idle::Read },
        steps: if first.hidden { Vec::new() } else { steps(&tasks, &first, guide(&caller)) },
        steps_hidden: first.hidden,
    })
}

pub(crate) async fn show_first_steps(call: Call, typed: Typed) -> PageResult {
    hide_first_steps(call.ctx(), &call.caller(), typed.is_ticked("hidden")).await?;
    call.go_to(&urls::start(call.language()), None)
}

/// Ticks the step and leads to its page.
pub(crate) async fn take_step(call: Call, typed: Typed) -> PageResult {
    let (caller, language) = (call.caller(), call.language());
    let step = typed.value("step").parse().map_err(|_| Error::NotFound)?;
    take_first_step(call.ctx(), &caller, step).await?;
    let path = match step {
        FirstStep::Guide => guide(&caller).pattern().path(language, &[]),
        FirstStep::Search => urls::search(language),
    };
    call.go_to(&path, None)
}

/// The guide for what the person does most.
fn guide(caller: &Caller) -> GuideRole {
    let has = |role| caller.actor.memberships.iter().any(|one| one.role == role);
    if caller.actor.administrator {
        GuideRole::Administrator
    } else if has(Role::MainUser) {
        GuideRole::MainUser
    } else if has(Role::Editor) {
        GuideRole::Editor
    } else {
        GuideRole::Expert
    }
}

/// What waits, the most urgent first; nothing with a count of nought. What is late comes before what
/// others wait for, that before what is to be mended, and what nobody waits for comes last.
fn waiting(tasks: &Tasks, today: Day) -> Vec<Task> {
    let service = |task: lists::Task| {
        let count = tasks.services.iter().find(|(one, _)| *one == task);
        (TaskKind::Services(task), count.map(|(_, count)| *count))
    };
    let organisation = |needs: Needs| {
        let count = tasks.organisations.iter().find(|(one, _)| *one == needs);
        (TaskKind::Organisations(needs), count.map(|(_, count)| *count))
    };
    let reviews = tasks.reviews.iter();
    let reviews = reviews.map(|(id, people)| (TaskKind::AccessReview(*id), Some(*people)));
    let approvals = tasks.approvals.map(|(id, count)| (TaskKind::Invitations(id), Some(count)));
    [(TaskKind::LateReviews, Some(tasks.review.late))]
        .into_iter()
        .chain([organisation(Needs::ReviewOverdue)])
        .chain([service(lists::Task::Returned), service(lists::Task::ToConfirm)])
        .chain(reviews)
        .chain([service(lists::Task::Review)])
        .chain(approvals)
        .chain([
            (TaskKind::EndingSoon, tasks.ending_soon),
            (TaskKind::DeadMails, tasks.dead_mails),
            (TaskKind::FailedJobs, tasks.failed_jobs),
            organisation(Needs::NoMainUser),
            service(lists::Task::WithoutUpdater),
            (TaskKind::BrokenLinks, tasks.broken_links),
            service(lists::Task::Drafts),
            service(lists::Task::Translate),
        ])
        .filter_map(|(kind, count)| {
            let count = usize::try_from(count?).ok().filter(|count| *count > 0)?;
            let since = tasks.review.since.filter(|_| kind == REVIEW);
            Some(Task { kind, count, days: since.and_then(|since| days_waited(since, today)) })
        })
        .collect()
}

/// The task of which the longest wait is told.
const REVIEW: TaskKind = TaskKind::Services(lists::Task::Review);

/// For how many days something has waited; nothing on its first day.
fn days_waited(since: Instant, today: Day) -> Option<usize> {
    usize::try_from(since.day().days_until(today)).ok().filter(|days| *days > 0)
}

/// First steps for what the person may do.
fn steps(tasks: &Tasks, first: &FirstSteps, guide: GuideRole) -> Vec<Step> {
    let mut steps = vec![
        Step { kind: StepKind::Guide(guide), done: first.taken.contains(FirstStep::Guide) },
        Step { kind: StepKind::Profile, done: first.has_name },
        Step { kind: StepKind::SecondFactor, done: first.has_second_factor },
        Step { kind: StepKind::Search, done: first.taken.contains(FirstStep::Search) },
    ];
    if let Some((kept, submitted)) = tasks.kept {
        steps.push(Step { kind: StepKind::WriteService, done: kept > 0 });
        steps.push(Step { kind: StepKind::Submit, done: submitted > 0 });
    }
    if let Some((organisation, main_users)) = tasks.own_main_users {
        let done = main_users > 1;
        steps.push(Step { kind: StepKind::InviteMainUser(organisation), done });
    }
    steps
}
