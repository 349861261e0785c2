//! Background work: jobs that use cases leave behind, and schedules. Safe with any number of
//! processes on one database: a job and a schedule belong to whoever holds the lease.

mod access_reviews;
mod batches;
mod catalogue_counts;
mod digests;
mod housekeeping;
mod invitations;
mod life_cycle;
mod link_check;
mod log_retention;
mod queue;
mod schedule;
mod send_mail;
mod service_freshness;
mod worker;

use serde::{Deserialize, Serialize};

pub(crate) use digests::OVERLAP as DIGEST_OVERLAP;

pub use crate::mail::MailOrder;
pub use queue::{enqueue, run_next_due as run_one_due};
pub use schedule::{SCHEDULES, Schedule, run_if_due};
pub use worker::{follow_until, run_all_due, run_until};

use service_manual_domain::time::Length;

/// For how long a process may keep a job, a mail or a schedule before another one takes over.
pub const LEASE: Length = Length::minutes(5);

/// A job of the queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Job {
    /// Write a mail into the outbox, for everybody who should get it.
    Mail(MailOrder),
    /// Make the database forget the bytes of what was erased.
    ForgetErased,
}

impl Job {
    /// The name of the kind, for the log and the list of jobs.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Mail(_) => "mail",
            Self::ForgetErased => "forget_erased",
        }
    }

    /// Two jobs with the same key are one.
    pub fn dedup_key(&self) -> Option<String> {
        match self {
            Self::Mail(order) => Some(format!("mail:{}", order.step_key())),
            Self::ForgetErased => None,
        }
    }
}
