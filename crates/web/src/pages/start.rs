//! Where a signed-in person lands.

use service_manual_app::accounts::hide_first_steps::hide_first_steps;
use service_manual_app::accounts::take_first_step::take_first_step;
use service_manual_app::queries::first_steps::{FirstSteps, first_steps};
use service_manual_app::queries::start::{Tasks, start};
use service_manual_app::{Caller, Error};
use service_manual_domain::account::Role;
use service_manual_domain::account::first_step::FirstStep;
use service_manual_render::pages::guide::GuideRole;
use service_manual_render::pages::start::{StartPage, Step, StepKind, Task, TaskKind};
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
        tasks: waiting(&tasks),
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

/// What waits, the most urgent first; nothing with a count of nought.
fn waiting(tasks: &Tasks) -> Vec<Task> {
    let counts = [
        (TaskKind::BrokenLinks, tasks.broken_links),
        (TaskKind::DeadMails, tasks.dead_mails),
        (TaskKind::FailedJobs, tasks.failed_jobs),
    ];
    let task = |(kind, count): (TaskKind, Option<i64>)| {
        let count = usize::try_from(count?).ok().filter(|count| *count > 0)?;
        Some(Task { kind, count })
    };
    let reviews = tasks.reviews.iter().map(|(id, people)| (TaskKind::AccessReview(*id), *people));
    let organisations = tasks.organisations.iter();
    let organisations =
        organisations.map(|(needs, count)| (TaskKind::Organisations(*needs), Some(*count)));
    let approvals = tasks.approvals.map(|(id, count)| (TaskKind::Invitations(id), Some(count)));
    let services = tasks.services.iter();
    let services = services.map(|(task, count)| (TaskKind::Services(*task), Some(*count)));
    reviews
        .map(|(kind, people)| (kind, Some(people)))
        .chain(approvals)
        .chain(services)
        .chain(counts)
        .chain(organisations)
        .filter_map(task)
        .collect()
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
