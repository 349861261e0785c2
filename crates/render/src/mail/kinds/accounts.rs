//! Mails about the life of an account (spec 2.5).

use service_manual_domain::account::{DeactivationReason, Role};
use service_manual_domain::language::Language;
use service_manual_domain::mail_text::{MailKind, Placeholder};
use service_manual_domain::time::Day;

use crate::i18n::Texts;
use crate::mail::values::contact;
use crate::mail::{Mail, Values};
use crate::{format, labels, urls};

/// "Your account is ready", after registration.
#[derive(Debug, Clone)]
pub struct WelcomeMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// The address that is the user name.
    pub email: String,
    /// The name of the home organisation.
    pub organisation: String,
    /// The role in it.
    pub role: Role,
}

impl Mail for WelcomeMail {
    fn kind(&self) -> MailKind {
        MailKind::Registered
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .words(Placeholder::Email, &self.email)
            .words(Placeholder::Organisation, &self.organisation)
            .words(Placeholder::Role, labels::role(t, self.role))
            .button(t.mail_button_start(), &self.public_address, &urls::start(self.language))
    }
}

/// "Sign in, or your account will be deactivated".
#[derive(Debug, Clone)]
pub struct DeactivationWarningMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// The day of the deactivation.
    pub on: Day,
}

impl Mail for DeactivationWarningMail {
    fn kind(&self) -> MailKind {
        MailKind::DeactivationWarning
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none().words(Placeholder::Day, format::day(self.language, self.on)).button(
            t.mail_button_sign_in(),
            &self.public_address,
            &urls::sign_in(self.language, None),
        )
    }
}

/// "Your account is deactivated".
#[derive(Debug, Clone)]
pub struct AccountDeactivatedMail {
    /// The recipient's language.
    pub language: Language,
    /// Why.
    pub reason: DeactivationReason,
    /// The names of the organisations whose main users to ask; none: the administrators.
    pub contact: Vec<String>,
    /// The last day on which it can be restored.
    pub until: Day,
}

impl Mail for AccountDeactivatedMail {
    fn kind(&self) -> MailKind {
        MailKind::AccountDeactivated
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .words(Placeholder::Cause, cause(t, self.reason))
            .words(Placeholder::Contact, contact(t, &self.contact))
            .words(Placeholder::Day, format::day(self.language, self.until))
    }
}

fn cause(t: &Texts, reason: DeactivationReason) -> &'static str {
    match reason {
        DeactivationReason::Inactivity => t.mail_cause_inactivity(),
        DeactivationReason::EndDate => t.mail_cause_end_date(),
        DeactivationReason::Removal => t.mail_cause_removal(),
        DeactivationReason::Manual => t.mail_cause_manual(),
    }
}

/// "Your account is in use again".
#[derive(Debug, Clone)]
pub struct AccountRestoredMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// The name of the organisation whose main user did it; `None`: an administrator.
    pub by: Option<String>,
}

impl Mail for AccountRestoredMail {
    fn kind(&self) -> MailKind {
        MailKind::AccountRestored
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none().words(Placeholder::RestoredBy, contact(t, self.by.as_slice())).button(
            t.mail_button_sign_in(),
            &self.public_address,
            &urls::sign_in(self.language, None),
        )
    }
}

/// "Your account will be deleted".
#[derive(Debug, Clone)]
pub struct DeletionWarningMail {
    /// The recipient's language.
    pub language: Language,
    /// The day of the deletion.
    pub on: Day,
    /// The names of the organisations whose main users to ask; none: the administrators.
    pub contact: Vec<String>,
}

impl Mail for DeletionWarningMail {
    fn kind(&self) -> MailKind {
        MailKind::DeletionWarning
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .words(Placeholder::Day, format::day(self.language, self.on))
            .words(Placeholder::Contact, contact(t, &self.contact))
    }
}

/// "An organisation is about to have no main user", to those above it.
#[derive(Debug, Clone)]
pub struct LastMainUserWarningMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// The name of the organisation.
    pub organisation: String,
    /// The day of the deactivation of its last main user.
    pub on: Day,
    /// The path of the page of the organisation.
    pub path: String,
}

impl Mail for LastMainUserWarningMail {
    fn kind(&self) -> MailKind {
        MailKind::LastMainUserWarning
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .words(Placeholder::Organisation, &self.organisation)
            .words(Placeholder::Day, format::day(self.language, self.on))
            .button(t.mail_button_organisation(), &self.public_address, &self.path)
    }
}
