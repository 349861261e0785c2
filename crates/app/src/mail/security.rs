//! Mails about passwords, second factors and devices (spec 2.6).

use serde::{Deserialize, Serialize};

use service_manual_domain::account::device::Device;
use service_manual_domain::account::second_factor::FactorKind;
use service_manual_domain::ids::AccountId;
use service_manual_domain::time::Instant;

/// A mail to the owner of an account about what keeps the account safe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SecurityMail {
    /// Somebody asked for a new password. Ordered for unknown addresses too, so that both take the
    /// same work; the address itself is not kept.
    PasswordReset {
        /// Whose; nobody's, when the address has no account.
        account: Option<AccountId>,
        /// When.
        at: Instant,
    },
    /// The password was changed.
    PasswordChanged {
        /// Whose.
        account: AccountId,
        /// When.
        at: Instant,
    },
    /// Somebody signed in by a browser that is not known.
    NewDevice {
        /// Whose account.
        account: AccountId,
        /// In what.
        device: Device,
        /// When.
        at: Instant,
    },
    /// A second factor was added.
    FactorAdded {
        /// Whose.
        account: AccountId,
        /// What.
        kind: FactorKind,
        /// When.
        at: Instant,
    },
    /// A second factor was removed.
    FactorRemoved {
        /// Whose.
        account: AccountId,
        /// What.
        kind: FactorKind,
        /// When.
        at: Instant,
    },
}

impl SecurityMail {
    pub(super) fn step_key(&self) -> String {
        let (name, account, at) = match self {
            Self::PasswordReset { account, at } => ("password_reset", *account, at),
            Self::PasswordChanged { account, at } => ("password_changed", Some(*account), at),
            Self::NewDevice { account, at, .. } => ("new_device", Some(*account), at),
            Self::FactorAdded { account, at, .. } => ("factor_added", Some(*account), at),
            Self::FactorRemoved { account, at, .. } => ("factor_removed", Some(*account), at),
        };
        let whose = account.map_or_else(|| "nobody".to_owned(), |id| id.to_string());
        format!("{name}:{whose}:{}", at.milliseconds())
    }
}
