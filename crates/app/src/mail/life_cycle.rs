//! Mails that the life cycle of accounts calls for (spec 2.5).

use serde::{Deserialize, Serialize};

use service_manual_domain::ids::{AccessReviewId, AccountId, OrganisationId};
use service_manual_domain::time::Instant;

/// A mail about the life cycle of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LifeCycleMail {
    /// To a person whose account will be deactivated.
    DeactivationWarning {
        /// Whose.
        account: AccountId,
        /// The phase the account was in: pointless once it is in another one.
        phase: String,
        /// So many days before.
        days: i32,
    },
    /// To the main users of the parents, and to the administrators: the last main user of an
    /// organisation will be deactivated.
    LastMainUserWarning {
        /// Who.
        account: AccountId,
        /// Of which organisation.
        organisation: OrganisationId,
        /// The phase the account was in.
        phase: String,
    },
    /// To a person whose account was deactivated.
    Deactivated {
        /// Whose.
        account: AccountId,
        /// When.
        at: Instant,
    },
    /// To a person whose account was restored.
    Restored {
        /// Whose.
        account: AccountId,
        /// The organisation whose main user, or for which an administrator, did it.
        organisation: Option<OrganisationId>,
        /// When.
        at: Instant,
    },
    /// To a person whose account will be deleted.
    DeletionWarning {
        /// Whose.
        account: AccountId,
        /// The phase the account was in: pointless once it is in another one.
        phase: String,
        /// So many days before.
        days: i32,
    },
    /// To a person who no longer belongs to an organisation, but to another one.
    MembershipRemoved {
        /// Who.
        account: AccountId,
        /// Where no longer.
        organisation: OrganisationId,
        /// When.
        at: Instant,
    },
    /// To the main users who have not checked their people yet.
    ReviewReminder {
        /// Which check.
        review: AccessReviewId,
        /// Whose people.
        organisation: OrganisationId,
        /// When the check was opened.
        opened_at: Instant,
    },
}

impl LifeCycleMail {
    /// Names the step.
    pub fn step_key(&self) -> String {
        match self {
            Self::DeactivationWarning { account, phase, days } => {
                format!("deactivation_warning:{account}:{phase}:{days}")
            }
            Self::LastMainUserWarning { account, organisation, phase } => {
                format!("last_main_user_warning:{organisation}:{account}:{phase}")
            }
            Self::Deactivated { account, at } => {
                format!("account_deactivated:{account}:{}", at.milliseconds())
            }
            Self::Restored { account, at, .. } => {
                format!("account_restored:{account}:{}", at.milliseconds())
            }
            Self::DeletionWarning { account, phase, days } => {
                format!("deletion_warning:{account}:{phase}:{days}")
            }
            Self::MembershipRemoved { account, organisation, at } => {
                format!("membership_removed:{account}:{organisation}:{}", at.milliseconds())
            }
            Self::ReviewReminder { review, .. } => format!("access_review_reminder:{review}"),
        }
    }
}
