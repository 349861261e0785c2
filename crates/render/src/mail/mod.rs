//! The mails: a typed struct each, written in the recipient's language as plain text and HTML.
//!
//! What a mail says stands in a template ([`MailText`]): the default in `template.ftl`, or what an
//! administrator wrote instead (spec 2.8). A mail gives the values for its placeholders. The filled
//! template is a list of [`Block`]s; one layout writes them as text, one as HTML, so that the two
//! cannot say different things.

mod blocks;
mod defaults;
mod fill;
mod kinds;
mod samples;
mod values;

use service_manual_domain::language::Language;
pub use service_manual_domain::mail_text::{MailKind, MailText, Placeholder};

use crate::RenderError;
use crate::i18n::Texts;

pub use blocks::{Block, ListLine, ListSection};
pub use defaults::default_text;
pub use fill::Filled;
pub use kinds::accounts::{
    AccountDeactivatedMail, AccountRestoredMail, DeactivationWarningMail, DeletionWarningMail,
    LastMainUserWarningMail, WelcomeMail,
};
pub use kinds::digest::{
    DigestLine, DigestMail, DigestPart, FoundLine, LinkLine, SearchLines, ServiceLine, ServicePart,
};
pub use kinds::freshness::{ServicesMail, ServicesNotice};
pub use kinds::invitations::{
    Invitation, InvitationJoinMail, InvitationMail, InvitationReminderMail,
};
pub use kinds::roles::{
    AccessReviewReminderMail, AdministratorGrantedMail, AdministratorWithdrawnMail,
    MembershipRemovedMail, RoleChangedMail, RoleCorrectedMail,
};
pub use kinds::security::{
    EmailChangeConfirmMail, EmailChangeNoticeMail, EmailChangedMail, EmailCorrectedMail,
    NewDeviceMail, PasswordChangedMail, PasswordResetDeactivatedMail, PasswordResetMail,
    SecondFactorAddedMail, SecondFactorRemovedMail, SignInBlockedMail,
};
pub use kinds::services::{
    ServiceNotPublishedMail, ServicePublishedMail, ServiceReportedMail, ServiceReturnedMail,
    ServiceSubmittedMail,
};
pub use samples::{sample, samples};
pub use values::Values;

/// How a text of a person stands in the HTML of a mail.
pub fn as_html(text: &str) -> String {
    askama::filters::escape(text, askama::filters::Html)
        .map_or_else(|_| text.to_owned(), |safe| safe.to_string())
}

/// A mail ready to be put into the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderedMail {
    /// The subject: one line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The same as HTML, with inline styles because mail programs take no others.
    pub html: String,
}

/// A mail with everything it can say.
pub trait Mail {
    /// Which mail it is.
    fn kind(&self) -> MailKind;

    /// The recipient's language.
    fn language(&self) -> Language;

    /// What takes the places of the placeholders.
    fn values(&self, t: &'static Texts) -> Values;

    /// Subject and parts, from a template.
    fn fill(&self, template: &MailText) -> Filled {
        fill::fill(template, self.kind(), &self.values(Texts::of(self.language())))
    }

    /// Subject, text and HTML, from a template.
    fn render(&self, template: &MailText) -> Result<RenderedMail, RenderError> {
        blocks::render(self.language(), self.fill(template))
    }
}
