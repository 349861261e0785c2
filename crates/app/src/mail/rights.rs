//! Mails that a change of somebody's rights calls for (spec 2.4).

use serde::{Deserialize, Serialize};

use service_manual_domain::account::Role;
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::time::Instant;

/// A mail about somebody's rights.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RightsMail {
    /// To the person whose role was changed; to the main users too, if it was corrected by an
    /// administrator.
    RoleChanged {
        /// Whose.
        account: AccountId,
        /// Where.
        organisation: OrganisationId,
        /// Before.
        from: Role,
        /// After.
        to: Role,
        /// Why; always told when an administrator did it.
        reason: Option<String>,
        /// The administrator who did it.
        corrected_by: Option<AccountId>,
        /// When.
        at: Instant,
    },
    /// To a new administrator.
    AdministratorGranted {
        /// Who.
        account: AccountId,
        /// Why.
        reason: String,
        /// When.
        at: Instant,
    },
    /// To a person who is no administrator any more.
    AdministratorWithdrawn {
        /// Who.
        account: AccountId,
        /// Why.
        reason: String,
        /// When.
        at: Instant,
    },
    /// To the address before and to the new one.
    EmailCorrected {
        /// Whose.
        account: AccountId,
        /// The address before.
        before: EmailAddress,
        /// When.
        at: Instant,
    },
}

impl RightsMail {
    /// Names the step.
    pub fn step_key(&self) -> String {
        match self {
            Self::RoleChanged { account, organisation, at, .. } => {
                format!("role_changed:{account}:{organisation}:{}", at.milliseconds())
            }
            Self::AdministratorGranted { account, at, .. } => {
                format!("administrator_granted:{account}:{}", at.milliseconds())
            }
            Self::AdministratorWithdrawn { account, at, .. } => {
                format!("administrator_withdrawn:{account}:{}", at.milliseconds())
            }
            Self::EmailCorrected { account, at, .. } => {
                format!("email_corrected:{account}:{}", at.milliseconds())
            }
        }
    }
}
