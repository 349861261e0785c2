//! Background work as administrators see it: schedules, jobs, and mail on its way out.

use std::collections::HashMap;

use service_manual_domain::account::PersonName;
use service_manual_domain::ids::{AccountId, InvitationId, OrganisationId};
use service_manual_domain::language::Localised;
use service_manual_domain::mail_delivery::Renewal;
use service_manual_domain::mail_text::MailKind;
use service_manual_domain::policy::{Action, Target, may};
use service_manual_domain::time::{Instant, Length};
pub use service_manual_store::FailedJob;
use service_manual_store::{DeadMail, OutboxState, Page, QueueState, ScheduleState, Store, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::jobs::{SCHEDULES, Schedule};

/// Rows of each list on one page.
pub const PAGE_SIZE: i64 = 20;

/// Mail that waits longer than this does not leave as it should.
const LATE_AFTER: Length = Length::hours(1);

/// Everything the page shows.
#[derive(Debug, Clone)]
pub struct MachineRoom {
    /// What happens by itself.
    pub schedules: Vec<ScheduledWork>,
    /// What waits in the queue.
    pub queue: QueueState,
    /// Jobs that failed for good, the newest first.
    pub failed_jobs: Vec<FailedJob>,
    /// How many of them there are.
    pub failed_job_count: i64,
    /// What waits in the outbox.
    pub outbox: OutboxState,
    /// Mails that were given up, the newest first.
    pub dead_mails: Vec<Undelivered>,
    /// How many of them there are.
    pub dead_mail_count: i64,
    /// How many of them can be sent again.
    pub retryable_mail_count: i64,
    /// Why mail does not leave, if it does not.
    pub trouble: Option<MailTrouble>,
}

/// Something that happens by itself.
#[derive(Debug, Clone)]
pub struct ScheduledWork {
    /// Its name.
    pub name: &'static str,
    /// When it last began; `None`: not yet.
    pub last_run: Option<Instant>,
    /// When it begins next; in the past, if it is overdue.
    pub next_run: Option<Instant>,
    /// Whether a process is at it now.
    pub running: bool,
}

/// A mail that was given up, with what is known of its recipient.
#[derive(Debug, Clone)]
pub struct Undelivered {
    /// The mail.
    pub mail: DeadMail,
    /// Which mail it is, if this program knows the kind.
    pub kind: Option<MailKind>,
    /// To whom.
    pub recipient: Recipient,
    /// Who makes a new one, if this one was emptied because of its secret.
    pub renewal: Option<Renewal>,
}

/// To whom a mail was.
#[derive(Debug, Clone)]
pub enum Recipient {
    /// A person with an account: the shown name.
    Account(PersonName),
    /// Somebody who was invited into this organisation.
    Invited(OrganisationId, Localised<String>),
    /// Not known any more.
    Unknown,
}

/// Why mail does not leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailTrouble {
    /// No mail relay is configured.
    NoRelay,
    /// The oldest mail has waited too long.
    Late,
}

/// Counts that say at a glance whether background work goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Mails that wait.
    pub queued_mails: i64,
    /// When the oldest of them was written.
    pub oldest_mail: Option<Instant>,
    /// Mails that were given up.
    pub dead_mails: i64,
    /// Jobs that failed for good.
    pub failed_jobs: i64,
}

/// The machine room, with one page of each list.
///
/// # Errors
/// Refused to all but administrators.
pub async fn machine_room(
    ctx: &Context,
    caller: &Caller,
    jobs_page: i64,
    mails_page: i64,
) -> Result<MachineRoom> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let now = ctx.now();
    let mut tx = ctx.read().await?;
    let states = tx.jobs().schedules().await?;
    let outbox = tx.mails().outbox().await?;
    let dead = tx.mails().dead(Page::numbered(mails_page, PAGE_SIZE)).await?;
    Ok(MachineRoom {
        schedules: SCHEDULES.iter().map(|schedule| scheduled(schedule, &states, now)).collect(),
        queue: tx.jobs().queue().await?,
        failed_jobs: tx.jobs().failed(Page::numbered(jobs_page, PAGE_SIZE)).await?,
        failed_job_count: tx.jobs().count_failed().await?,
        outbox,
        dead_mails: undelivered(&mut tx, dead).await?,
        dead_mail_count: tx.mails().count_dead().await?,
        retryable_mail_count: tx.mails().count_dead_and_whole().await?,
        trouble: trouble(ctx, &outbox),
    })
}

/// Dead mails and failed jobs, for those who may do something about them.
pub(super) async fn failures(tx: &mut Tx, caller: &Caller) -> Result<Option<(i64, i64)>> {
    if !may(&caller.actor, Action::AdministerSite, &Target::Everything) {
        return Ok(None);
    }
    Ok(Some((tx.mails().count_dead().await?, tx.jobs().count_failed().await?)))
}

/// How background work stands, for the command line, which has the database and no context.
pub async fn counts(store: &Store) -> Result<Counts> {
    let mut tx = store.read().await?;
    let outbox = tx.mails().outbox().await?;
    Ok(Counts {
        queued_mails: outbox.queued,
        oldest_mail: outbox.oldest,
        dead_mails: tx.mails().count_dead().await?,
        failed_jobs: tx.jobs().count_failed().await?,
    })
}

fn scheduled(schedule: &Schedule, states: &[ScheduleState], now: Instant) -> ScheduledWork {
    let state = states.iter().find(|state| state.name == schedule.name);
    ScheduledWork {
        name: schedule.name,
        last_run: state.map(|state| state.last_started_at),
        next_run: state.map(|state| state.last_started_at.plus(schedule.every)),
        running: state.is_some_and(|state| state.lease_until >= now),
    }
}

fn trouble(ctx: &Context, outbox: &OutboxState) -> Option<MailTrouble> {
    if !ctx.transport().is_ready() {
        return Some(MailTrouble::NoRelay);
    }
    let late = |oldest: Instant| ctx.now().since(oldest) > LATE_AFTER;
    outbox.oldest.is_some_and(late).then_some(MailTrouble::Late)
}

async fn undelivered(tx: &mut Tx, dead: Vec<DeadMail>) -> Result<Vec<Undelivered>> {
    let recipients = Recipients::load(tx, &dead).await?;
    let one = |mail: DeadMail| {
        let kind: Option<MailKind> = mail.kind.parse().ok();
        Undelivered {
            recipient: recipients.of(&mail),
            renewal: kind.and_then(MailKind::renewal).filter(|_| !mail.whole),
            kind,
            mail,
        }
    };
    Ok(dead.into_iter().map(one).collect())
}

/// The recipients of a page of mails, found with one query a kind.
struct Recipients {
    accounts: HashMap<AccountId, PersonName>,
    inviters: HashMap<InvitationId, OrganisationId>,
    organisations: HashMap<OrganisationId, Localised<String>>,
}

impl Recipients {
    async fn load(tx: &mut Tx, mails: &[DeadMail]) -> Result<Self> {
        let accounts: Vec<AccountId> = mails.iter().filter_map(|mail| mail.account).collect();
        let invitations: Vec<InvitationId> = mails.iter().filter_map(invitation).collect();
        let inviters = tx.names().inviting_organisations(&invitations).await?;
        let organisations: Vec<OrganisationId> = inviters.values().copied().collect();
        Ok(Self {
            accounts: tx.names().accounts(&accounts).await?,
            inviters,
            organisations: tx.names().organisations(&organisations).await?,
        })
    }

    fn of(&self, mail: &DeadMail) -> Recipient {
        if let Some(name) = mail.account.and_then(|id| self.accounts.get(&id)) {
            return Recipient::Account(name.clone());
        }
        let organisation = invitation(mail).and_then(|id| self.inviters.get(&id));
        organisation
            .and_then(|id| Some(Recipient::Invited(*id, self.organisations.get(id)?.clone())))
            .unwrap_or(Recipient::Unknown)
    }
}

/// The invitation that a mail without an account belongs to: its step key is the name of the step
/// and the id of the invitation, and for some steps more.
fn invitation(mail: &DeadMail) -> Option<InvitationId> {
    mail.step_key.split(':').nth(1)?.parse().ok().filter(|_| mail.account.is_none())
}
