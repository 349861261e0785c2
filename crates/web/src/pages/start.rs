//! Where a signed-in person lands.

use service_manual_app::queries::start::{Tasks, start};
use service_manual_render::pages::start::{StartPage, Step, StepKind, Task, TaskKind};

use crate::call::{Call, PageResult, answer};

pub(crate) async fn get(call: Call) -> PageResult {
    let tasks = start(call.ctx(), &call.caller()).await?;
    answer(&StartPage {
        name: call.signed_in()?.account.shown_name(),
        frame: call.frame(),
        tasks: waiting(&tasks),
        steps: steps(&tasks),
    })
}

/// What waits, the most urgent first; nothing with a count of nought.
fn waiting(tasks: &Tasks) -> Vec<Task> {
    let counts = [
        (TaskKind::Returned, tasks.returned),
        (TaskKind::Review, tasks.waiting),
        (TaskKind::Drafts, tasks.drafts),
        (TaskKind::DeadMails, tasks.dead_mails),
        (TaskKind::FailedJobs, tasks.failed_jobs),
    ];
    let task = |(kind, count): (TaskKind, Option<i64>)| {
        let count = usize::try_from(count?).ok().filter(|count| *count > 0)?;
        Some(Task { kind, count })
    };
    let reviews = tasks.reviews.iter().map(|(id, people)| (TaskKind::AccessReview(*id), *people));
    let overdue = tasks.overdue_reviews.first().map(|id| TaskKind::OverdueReviews(*id));
    let number = i64::try_from(tasks.overdue_reviews.len()).ok();
    let approvals = tasks.approvals.map(|(id, count)| (TaskKind::Invitations(id), Some(count)));
    reviews
        .map(|(kind, people)| (kind, Some(people)))
        .chain(approvals)
        .chain(counts)
        .chain(overdue.map(|kind| (kind, number)))
        .filter_map(task)
        .collect()
}

/// First steps for what the person may do.
fn steps(tasks: &Tasks) -> Vec<Step> {
    let mut steps = vec![Step { kind: StepKind::Search, done: false }];
    if let Some(services) = tasks.services {
        steps.push(Step { kind: StepKind::WriteService, done: services > 0 });
    }
    if let Some((organisation, main_users)) = tasks.own_main_users {
        let done = main_users > 1;
        steps.push(Step { kind: StepKind::InviteMainUser(organisation), done });
    }
    steps
}
