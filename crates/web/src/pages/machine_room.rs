//! Background work, for administrators.

use service_manual_app::machine_room::discard_job::discard_job;
use service_manual_app::machine_room::discard_mail::discard_mail;
use service_manual_app::machine_room::retry_job::retry_job;
use service_manual_app::machine_room::retry_mail::{retry_all_mails, retry_mail as retry};
use service_manual_app::queries::machine_room as query;
use service_manual_render::frame::Flash;
use service_manual_render::pages::machine_room::{
    DeadMailRow, FailedJobRow, MachineRoomPage, MailTrouble, RecipientCell, ScheduleRow,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, count, part};

pub(crate) async fn get(call: Call) -> PageResult {
    let (jobs_page, mails_page) = (page(&call, "jobs"), page(&call, "mails"));
    let room = query::machine_room(call.ctx(), &call.caller(), jobs_page, mails_page).await?;
    let kept_days = call.ctx().settings().mail.dead_kept_days;
    answer(&MachineRoomPage {
        frame: call.frame(),
        trouble: room.trouble.map(trouble),
        queued_mails: room.outbox.queued,
        oldest_mail: room.outbox.oldest,
        next_try: room.outbox.next_try,
        dead_mails: room.dead_mails.into_iter().map(|one| mail_row(&call, one)).collect(),
        mails_part: part(mails_page, query::PAGE_SIZE, room.dead_mail_count),
        dead_kept_days: u32::try_from(kept_days).unwrap_or_default(),
        retryable_mails: count(room.retryable_mail_count),
        waiting_jobs: room.queue.waiting,
        oldest_job: room.queue.oldest,
        failed_jobs: room.failed_jobs.into_iter().map(job_row).collect(),
        jobs_part: part(jobs_page, query::PAGE_SIZE, room.failed_job_count),
        schedules: room.schedules.iter().map(schedule_row).collect(),
    })
}

pub(crate) async fn run_job(call: Call) -> PageResult {
    retry_job(call.ctx(), &call.caller(), call.id()?).await?;
    back(&call, Some(Flash::JobRetried))
}

pub(crate) async fn remove_job(call: Call) -> PageResult {
    discard_job(call.ctx(), &call.caller(), call.id()?).await?;
    back(&call, Some(Flash::JobDiscarded))
}

pub(crate) async fn retry_mail(call: Call) -> PageResult {
    retry(call.ctx(), &call.caller(), call.id()?).await?;
    back(&call, Some(Flash::MailRetried))
}

pub(crate) async fn retry_mails(call: Call) -> PageResult {
    let count = retry_all_mails(call.ctx(), &call.caller()).await?;
    back(&call, (count > 0).then_some(Flash::MailsRetried))
}

pub(crate) async fn remove_mail(call: Call) -> PageResult {
    discard_mail(call.ctx(), &call.caller(), call.id()?).await?;
    back(&call, Some(Flash::MailDiscarded))
}

fn back(call: &Call, flash: Option<Flash>) -> PageResult {
    call.go_to(&urls::machine_room(call.language()), flash)
}

/// The page of one of the two lists, from 1.
fn page(call: &Call, list: &str) -> i64 {
    call.query(list).and_then(|page| page.parse().ok()).unwrap_or(1).max(1)
}

const fn trouble(trouble: query::MailTrouble) -> MailTrouble {
    match trouble {
        query::MailTrouble::NoRelay => MailTrouble::NoRelay,
        query::MailTrouble::Late => MailTrouble::Late,
    }
}

fn mail_row(call: &Call, one: query::Undelivered) -> DeadMailRow {
    let recipient = match one.recipient {
        query::Recipient::Account(name) => RecipientCell::Person(call.person(&name)),
        query::Recipient::Invited(id, name) => {
            RecipientCell::Invited(id, name.text(call.language()).to_owned())
        }
        query::Recipient::Unknown => RecipientCell::Unknown,
    };
    DeadMailRow {
        id: one.mail.id,
        kind: one.kind,
        recipient,
        failure: one.mail.failure,
        attempts: one.mail.attempts,
        given_up_at: one.mail.given_up_at,
        retryable: one.mail.whole,
        renewal: one.renewal,
    }
}

fn job_row(job: query::FailedJob) -> FailedJobRow {
    FailedJobRow {
        id: job.id,
        kind: job.kind,
        attempts: job.attempts,
        error: job.error,
        given_up_at: job.given_up_at,
        retryable: job.whole,
    }
}

fn schedule_row(work: &query::ScheduledWork) -> ScheduleRow {
    ScheduleRow {
        name: work.name,
        last_run: work.last_run,
        next_run: work.next_run,
        running: work.running,
    }
}
