//! Mails about rights (spec 2.4, 2.5).

use service_manual_domain::account::Role;
use service_manual_domain::language::Language;
use service_manual_domain::mail_text::{MailKind, Placeholder};
use service_manual_domain::time::Day;

use crate::i18n::Texts;
use crate::mail::values::contact;
use crate::mail::{Mail, Values};
use crate::{format, labels, urls};

/// "Your role is another one now".
#[derive(Debug, Clone)]
pub struct RoleChangedMail {
    /// The recipient's language.
    pub language: Language,
    /// The name of the organisation.
    pub organisation: String,
    /// The role before.
    pub old_role: Role,
    /// The role now.
    pub new_role: Role,
    /// Why, in the words of the one who did it.
    pub reason: Option<String>,
    /// The names of the organisations whose main users to ask; none: the administrators.
    pub contact: Vec<String>,
}

impl Mail for RoleChangedMail {
    fn kind(&self) -> MailKind {
        MailKind::RoleChanged
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .words(Placeholder::Organisation, &self.organisation)
            .words(Placeholder::OldRole, labels::role(t, self.old_role))
            .words(Placeholder::NewRole, labels::role(t, self.new_role))
            .quote(Placeholder::Reason, self.reason.as_deref())
            .words(Placeholder::Contact, contact(t, &self.contact))
    }
}

/// "An administrator changed the role of one of your people", to the main users.
#[derive(Debug, Clone)]
pub struct RoleCorrectedMail {
    /// The recipient's language.
    pub language: Language,
    /// The name of the person.
    pub person: String,
    /// The name of the organisation.
    pub organisation: String,
    /// The role before.
    pub old_role: Role,
    /// The role now.
    pub new_role: Role,
    /// Why, in the words of the one who did it.
    pub reason: String,
}

impl Mail for RoleCorrectedMail {
    fn kind(&self) -> MailKind {
        MailKind::RoleCorrected
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .words(Placeholder::Person, &self.person)
            .words(Placeholder::Organisation, &self.organisation)
            .words(Placeholder::OldRole, labels::role(t, self.old_role))
            .words(Placeholder::NewRole, labels::role(t, self.new_role))
            .quote(Placeholder::Reason, Some(&self.reason))
    }
}

/// "You do not belong to the organisation any more".
#[derive(Debug, Clone)]
pub struct MembershipRemovedMail {
    /// The recipient's language.
    pub language: Language,
    /// The name of the organisation.
    pub organisation: String,
    /// The names of the organisations whose main users to ask; none: the administrators.
    pub contact: Vec<String>,
}

impl Mail for MembershipRemovedMail {
    fn kind(&self) -> MailKind {
        MailKind::MembershipRemoved
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .words(Placeholder::Organisation, &self.organisation)
            .words(Placeholder::Contact, contact(t, &self.contact))
    }
}

/// "You are an administrator now".
#[derive(Debug, Clone)]
pub struct AdministratorGrantedMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// Why, in the words of the one who did it.
    pub reason: String,
}

impl Mail for AdministratorGrantedMail {
    fn kind(&self) -> MailKind {
        MailKind::AdministratorGranted
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none().quote(Placeholder::Reason, Some(&self.reason)).button(
            t.mail_button_start(),
            &self.public_address,
            &urls::start(self.language),
        )
    }
}

/// "You are no administrator any more".
#[derive(Debug, Clone)]
pub struct AdministratorWithdrawnMail {
    /// The recipient's language.
    pub language: Language,
    /// Why, in the words of the one who did it.
    pub reason: String,
}

impl Mail for AdministratorWithdrawnMail {
    fn kind(&self) -> MailKind {
        MailKind::AdministratorWithdrawn
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, _: &'static Texts) -> Values {
        Values::none().quote(Placeholder::Reason, Some(&self.reason))
    }
}

/// "Your people are still to be confirmed", to main users.
#[derive(Debug, Clone)]
pub struct AccessReviewReminderMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// The name of the organisation.
    pub organisation: String,
    /// When the check was opened.
    pub opened: Day,
    /// The path of the page to do it on.
    pub path: String,
}

impl Mail for AccessReviewReminderMail {
    fn kind(&self) -> MailKind {
        MailKind::AccessReviewReminder
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .words(Placeholder::Organisation, &self.organisation)
            .words(Placeholder::Day, format::day(self.language, self.opened))
            .button(t.mail_button_access_review(), &self.public_address, &self.path)
    }
}
