//! Mails that carry an invitation (spec 2.3).

use service_manual_domain::account::Role;
use service_manual_domain::language::Language;
use service_manual_domain::mail_text::{MailKind, Placeholder};
use service_manual_domain::time::Day;

use crate::i18n::Texts;
use crate::mail::{Mail, Values};
use crate::{format, labels, urls};

/// What every mail with an invitation says.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// The language chosen by the inviter, or that of the invited account.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// The name of the inviting organisation.
    pub organisation: String,
    /// The role in it.
    pub role: Role,
    /// A few words of the inviter.
    pub message: Option<String>,
    /// The token of the link.
    pub token: String,
    /// The last day on which the link works.
    pub valid_until: Day,
}

impl Invitation {
    fn values(&self, t: &Texts, button: &str) -> Values {
        let path = urls::invitation(self.language, &self.token);
        Values::none()
            .words(Placeholder::Organisation, &self.organisation)
            .words(Placeholder::Role, labels::role(t, self.role))
            .quote(Placeholder::Message, self.message.as_deref())
            .button(button, &self.public_address, &path)
            .words(Placeholder::Day, format::day(self.language, self.valid_until))
    }
}

/// "You are invited": carries the link with the token.
#[derive(Debug, Clone)]
pub struct InvitationMail(pub Invitation);

impl Mail for InvitationMail {
    fn kind(&self) -> MailKind {
        MailKind::Invitation
    }

    fn language(&self) -> Language {
        self.0.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        self.0.values(t, t.mail_button_accept())
    }
}

/// "You have not answered yet", after 3 and 10 days.
#[derive(Debug, Clone)]
pub struct InvitationReminderMail(pub Invitation);

impl Mail for InvitationReminderMail {
    fn kind(&self) -> MailKind {
        MailKind::InvitationReminder
    }

    fn language(&self) -> Language {
        self.0.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        self.0.values(t, t.mail_button_accept())
    }
}

/// "Join a further organisation", to a person with an account, who answers signed in.
#[derive(Debug, Clone)]
pub struct InvitationJoinMail(pub Invitation);

impl Mail for InvitationJoinMail {
    fn kind(&self) -> MailKind {
        MailKind::InvitationJoin
    }

    fn language(&self) -> Language {
        self.0.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        self.0.values(t, t.mail_button_answer())
    }
}
