//! Mails about signing in, passwords and addresses (spec 2.1, 2.6). Those that warn carry no link
//! where none is needed: they are the kind of mail that deceivers imitate.

use service_manual_domain::account::second_factor::FactorKind;
use service_manual_domain::language::Language;
use service_manual_domain::mail_text::{MailKind, Placeholder};
use service_manual_domain::time::Instant;

use crate::format;
use crate::i18n::Texts;
use crate::mail::values::contact;
use crate::mail::{Mail, Values};

/// "Somebody tried your password too often".
#[derive(Debug, Clone, Copy)]
pub struct SignInBlockedMail {
    /// The recipient's language.
    pub language: Language,
    /// Until when sign-in is refused.
    pub until: Instant,
}

impl Mail for SignInBlockedMail {
    fn kind(&self) -> MailKind {
        MailKind::SignInBlocked
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, _: &'static Texts) -> Values {
        Values::none().words(Placeholder::Time, format::at_time(self.language, self.until))
    }
}

/// "Choose a new password": carries the link with the token.
#[derive(Debug, Clone)]
pub struct PasswordResetMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// The path of the link, with its token.
    pub path: String,
    /// Until when the link works.
    pub until: Instant,
}

impl Mail for PasswordResetMail {
    fn kind(&self) -> MailKind {
        MailKind::PasswordReset
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .button(t.mail_button_new_password(), &self.public_address, &self.path)
            .words(Placeholder::Time, format::at_time(self.language, self.until))
    }
}

/// "Your account is not in use", to a person who asked for a new password.
#[derive(Debug, Clone)]
pub struct PasswordResetDeactivatedMail {
    /// The recipient's language.
    pub language: Language,
    /// The names of the organisations whose main users to ask; none: the administrators.
    pub contact: Vec<String>,
}

impl Mail for PasswordResetDeactivatedMail {
    fn kind(&self) -> MailKind {
        MailKind::PasswordResetDeactivated
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none().words(Placeholder::Contact, contact(t, &self.contact))
    }
}

/// "Your password is another one now".
#[derive(Debug, Clone)]
pub struct PasswordChangedMail {
    /// The recipient's language.
    pub language: Language,
    /// When it happened.
    pub at: Instant,
    /// The names of the organisations whose main users to ask; none: the administrators.
    pub contact: Vec<String>,
}

impl Mail for PasswordChangedMail {
    fn kind(&self) -> MailKind {
        MailKind::PasswordChanged
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .words(Placeholder::Time, format::day_and_time(self.language, self.at))
            .words(Placeholder::Contact, contact(t, &self.contact))
    }
}

/// "Confirm that the address is yours", to the new address.
#[derive(Debug, Clone)]
pub struct EmailChangeConfirmMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// The path of the link, with its token.
    pub path: String,
    /// Until when the link works.
    pub until: Instant,
}

impl Mail for EmailChangeConfirmMail {
    fn kind(&self) -> MailKind {
        MailKind::EmailChangeConfirm
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .button(t.mail_button_confirm_email(), &self.public_address, &self.path)
            .words(Placeholder::Time, format::day_and_time(self.language, self.until))
    }
}

/// "A change of your address was asked for", to the address in use. It does not name the new one.
#[derive(Debug, Clone)]
pub struct EmailChangeNoticeMail {
    /// The recipient's language.
    pub language: Language,
    /// When it happened.
    pub at: Instant,
    /// The names of the organisations whose main users to ask; none: the administrators.
    pub contact: Vec<String>,
}

impl Mail for EmailChangeNoticeMail {
    fn kind(&self) -> MailKind {
        MailKind::EmailChangeNotice
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .words(Placeholder::Time, format::day_and_time(self.language, self.at))
            .words(Placeholder::Contact, contact(t, &self.contact))
    }
}

/// "Your address is another one now", to the address before.
#[derive(Debug, Clone)]
pub struct EmailChangedMail {
    /// The recipient's language.
    pub language: Language,
    /// When it happened.
    pub at: Instant,
    /// The names of the organisations whose main users to ask; none: the administrators.
    pub contact: Vec<String>,
}

impl Mail for EmailChangedMail {
    fn kind(&self) -> MailKind {
        MailKind::EmailChanged
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .words(Placeholder::Time, format::day_and_time(self.language, self.at))
            .words(Placeholder::Contact, contact(t, &self.contact))
    }
}

/// "Your address was corrected", to the address that was set.
#[derive(Debug, Clone)]
pub struct EmailCorrectedMail {
    /// The recipient's language.
    pub language: Language,
    /// The address that is the user name now.
    pub email: String,
    /// When it happened.
    pub at: Instant,
    /// The names of the organisations whose main users to ask; none: the administrators.
    pub contact: Vec<String>,
}

impl Mail for EmailCorrectedMail {
    fn kind(&self) -> MailKind {
        MailKind::EmailCorrected
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .words(Placeholder::Email, &self.email)
            .words(Placeholder::Time, format::day_and_time(self.language, self.at))
            .words(Placeholder::Contact, contact(t, &self.contact))
    }
}

/// "Somebody signed in on a new device".
#[derive(Debug, Clone)]
pub struct NewDeviceMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// When it happened.
    pub at: Instant,
    /// Browser and system, in words.
    pub device: String,
    /// The path of the page with the sessions.
    pub path: String,
}

impl Mail for NewDeviceMail {
    fn kind(&self) -> MailKind {
        MailKind::NewDevice
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .words(Placeholder::Time, format::day_and_time(self.language, self.at))
            .words(Placeholder::Device, &self.device)
            .button(t.mail_button_sessions(), &self.public_address, &self.path)
    }
}

/// What a factor is called in the middle of a sentence.
fn factor_name(kind: FactorKind, t: &Texts) -> &'static str {
    match kind {
        FactorKind::Totp => t.mail_factor_totp(),
        FactorKind::Passkey => t.mail_factor_passkey(),
    }
}

/// "A second factor was added".
#[derive(Debug, Clone)]
pub struct SecondFactorAddedMail {
    /// The recipient's language.
    pub language: Language,
    /// Which.
    pub factor: FactorKind,
    /// When it happened.
    pub at: Instant,
    /// The names of the organisations whose main users to ask; none: the administrators.
    pub contact: Vec<String>,
}

impl Mail for SecondFactorAddedMail {
    fn kind(&self) -> MailKind {
        MailKind::SecondFactorAdded
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .words(Placeholder::Factor, factor_name(self.factor, t))
            .words(Placeholder::Time, format::day_and_time(self.language, self.at))
            .words(Placeholder::Contact, contact(t, &self.contact))
    }
}

/// "A second factor was removed".
#[derive(Debug, Clone)]
pub struct SecondFactorRemovedMail {
    /// The recipient's language.
    pub language: Language,
    /// Which.
    pub factor: FactorKind,
    /// When it happened.
    pub at: Instant,
    /// The names of the organisations whose main users to ask; none: the administrators.
    pub contact: Vec<String>,
}

impl Mail for SecondFactorRemovedMail {
    fn kind(&self) -> MailKind {
        MailKind::SecondFactorRemoved
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .words(Placeholder::Factor, factor_name(self.factor, t))
            .words(Placeholder::Time, format::day_and_time(self.language, self.at))
            .words(Placeholder::Contact, contact(t, &self.contact))
    }
}
