//! Mails about a change of the own address (spec 2.1).

use serde::{Deserialize, Serialize};

use service_manual_domain::ids::AccountId;
use service_manual_domain::time::Instant;

/// A mail about a change of address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EmailChangeMail {
    /// The link, to the new address. Ordered also when nobody may get it, so that both take the
    /// same work.
    Link {
        /// Whose address is to change.
        account: AccountId,
        /// The secret of the link. It stands here and in the outbox until the mail is sent.
        token: String,
        /// When.
        at: Instant,
    },
    /// That somebody asked, to the address in use.
    Notice {
        /// Whose address is to change.
        account: AccountId,
        /// When.
        at: Instant,
    },
    /// That it was changed, to the address before.
    Changed {
        /// Whose address was changed.
        account: AccountId,
        /// The address before, which stands nowhere else any more.
        before: String,
        /// When.
        at: Instant,
    },
}

impl EmailChangeMail {
    pub(super) fn step_key(&self) -> String {
        let (name, account, at) = match self {
            Self::Link { account, at, .. } => ("email_change_link", account, at),
            Self::Notice { account, at } => ("email_change_notice", account, at),
            Self::Changed { account, at, .. } => ("email_changed", account, at),
        };
        format!("{name}:{account}:{}", at.milliseconds())
    }
}
