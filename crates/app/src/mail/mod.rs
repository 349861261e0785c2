//! Mail: what is ordered by use cases, composed into the outbox, and handed over.

pub mod compose;
mod email_change;
mod life_cycle;
mod rights;
mod security;
mod services_notice;
mod transport;

use serde::{Deserialize, Serialize};

pub use email_change::EmailChangeMail;
pub use life_cycle::LifeCycleMail;
pub use rights::RightsMail;
pub use security::SecurityMail;
pub use services_notice::{NoticedService, ServicesNotice, ServicesNoticeKind};
pub use transport::{Encryption, SmtpOptions, SmtpRelay, Transport};

use service_manual_domain::ids::{AccountId, InvitationId, ServiceId, ServiceReportId};
use service_manual_domain::service::ReturnComment;
use service_manual_domain::service::report::About;
use service_manual_domain::time::Instant;

/// A mail that a step of a use case calls for. It is ordered in the step's transaction and
/// composed by a job.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailOrder {
    /// To the invited.
    Invitation {
        /// Which.
        invitation: InvitationId,
        /// The secret of the link. It stands here and in the outbox until the mail is sent.
        token: String,
        /// When it was sent, or sent again.
        at: Instant,
    },
    /// To the invited, who have not answered.
    InvitationReminder {
        /// Which.
        invitation: InvitationId,
        /// The secret of a further link.
        token: String,
        /// When.
        at: Instant,
    },
    /// To a person who has just registered.
    Registered {
        /// Who.
        account: AccountId,
    },
    /// About the life cycle of an account.
    LifeCycle(LifeCycleMail),
    /// About roles, administrators and corrected addresses.
    Rights(RightsMail),
    /// About a change of the own address.
    EmailChange(EmailChangeMail),
    /// About passwords, second factors and devices.
    Security(SecurityMail),
    /// About services that nobody confirmed.
    Services(ServicesNotice),
    /// To the owner of an account that somebody tried too often to get into.
    SignInBlocked {
        /// Whose; nobody's, when the address has no account.
        account: Option<AccountId>,
        /// When.
        at: Instant,
        /// Until when sign-in is refused.
        until: Instant,
    },
    /// To those who may publish the service.
    ServiceSubmitted {
        /// Which.
        service: ServiceId,
        /// When.
        at: Instant,
    },
    /// To the submitter and the updaters.
    ServicePublished {
        /// Which.
        service: ServiceId,
        /// Which of them.
        to: AccountId,
        /// When.
        at: Instant,
    },
    /// To whoever set a time at which it could not be published.
    ServiceNotPublished {
        /// Which.
        service: ServiceId,
        /// Who set the time.
        to: AccountId,
        /// When.
        at: Instant,
    },
    /// To the submitter.
    ServiceReturned {
        /// Which.
        service: ServiceId,
        /// Who submitted it.
        to: AccountId,
        /// Who returned it.
        by: AccountId,
        /// What to mend.
        #[serde(default)]
        comments: Vec<ReturnComment>,
        /// When.
        at: Instant,
    },
    /// To those who keep the service up to date.
    ServiceReported {
        /// Which message.
        report: ServiceReportId,
        /// About which service.
        service: ServiceId,
        /// Who wrote it.
        by: AccountId,
        /// What it is about.
        about: About,
        /// Its words.
        message: String,
    },
}

impl MailOrder {
    /// Names the one mail of the step that goes to an account.
    pub fn step_key_to(&self, account: AccountId) -> String {
        format!("{}:{account}", self.step_key())
    }

    /// Names the step. A step gets its mail once for each recipient, whatever happens between.
    pub fn step_key(&self) -> String {
        match self {
            Self::Invitation { invitation, at, .. } => {
                format!("invitation:{invitation}:{}", at.milliseconds())
            }
            Self::InvitationReminder { invitation, at, .. } => {
                format!("invitation_reminder:{invitation}:{}", at.milliseconds())
            }
            Self::Registered { account } => format!("registered:{account}"),
            Self::EmailChange(mail) => mail.step_key(),
            Self::LifeCycle(mail) => mail.step_key(),
            Self::Rights(mail) => mail.step_key(),
            Self::Security(mail) => mail.step_key(),
            Self::Services(notice) => notice.step_key(),
            Self::SignInBlocked { account, at, .. } => {
                let whose = account.map_or_else(|| "nobody".to_owned(), |id| id.to_string());
                format!("sign_in_blocked:{whose}:{}", at.milliseconds())
            }
            Self::ServiceSubmitted { service, at } => {
                format!("service_submitted:{service}:{}", at.milliseconds())
            }
            Self::ServicePublished { service, to, at } => {
                format!("service_published:{service}:{to}:{}", at.milliseconds())
            }
            Self::ServiceNotPublished { service, at, .. } => {
                format!("service_not_published:{service}:{}", at.milliseconds())
            }
            Self::ServiceReturned { service, at, .. } => {
                format!("service_returned:{service}:{}", at.milliseconds())
            }
            Self::ServiceReported { report, .. } => format!("service_reported:{report}"),
        }
    }
}
