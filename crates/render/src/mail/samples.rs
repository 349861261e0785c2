//! A mail of each kind with made-up values: for the preview of a template and for the tests.

mod people;
mod services;

use service_manual_domain::language::Language;
use service_manual_domain::mail_text::MailKind;
use service_manual_domain::time::Instant;

use super::{
    Invitation, InvitationJoinMail, InvitationMail, InvitationReminderMail, Mail, ServicePart,
    ServicesNotice,
};
use crate::i18n::Texts;

const NOW: Instant = Instant::from_milliseconds(1_795_349_100_000);

/// Every mail in one language, by name; also those that lack a value.
pub fn samples(language: Language) -> Vec<(&'static str, Box<dyn Mail>)> {
    let sample = Sample { language, t: Texts::of(language) };
    let short = Invitation { message: None, ..sample.invitation() };
    let mut samples: Vec<(&'static str, Box<dyn Mail>)> =
        MailKind::ALL.iter().map(|kind| (kind.code(), sample.of(*kind))).collect();
    samples.push(("invitation without message", Box::new(InvitationMail(short))));
    samples
}

/// A mail of a kind with made-up values.
pub fn sample(kind: MailKind, language: Language) -> Box<dyn Mail> {
    Sample { language, t: Texts::of(language) }.of(kind)
}

struct Sample {
    language: Language,
    t: &'static Texts,
}

impl Sample {
    fn of(&self, kind: MailKind) -> Box<dyn Mail> {
        match kind {
            MailKind::Invitation => Box::new(InvitationMail(self.invitation())),
            MailKind::InvitationReminder => Box::new(InvitationReminderMail(self.invitation())),
            MailKind::InvitationJoin => Box::new(InvitationJoinMail(self.invitation())),
            MailKind::Registered => Box::new(self.registered()),
            MailKind::DeactivationWarning => Box::new(self.deactivation_warning()),
            MailKind::AccountDeactivated => Box::new(self.account_deactivated()),
            MailKind::AccountRestored => Box::new(self.account_restored()),
            MailKind::DeletionWarning => Box::new(self.deletion_warning()),
            MailKind::LastMainUserWarning => Box::new(self.last_main_user_warning()),
            MailKind::RoleChanged => Box::new(self.role_changed()),
            MailKind::RoleCorrected => Box::new(self.role_corrected()),
            MailKind::MembershipRemoved => Box::new(self.membership_removed()),
            MailKind::AdministratorGranted => Box::new(self.administrator_granted()),
            MailKind::AdministratorWithdrawn => Box::new(self.administrator_withdrawn()),
            MailKind::AccessReviewReminder => Box::new(self.access_review_reminder()),
            MailKind::SignInBlocked => Box::new(self.sign_in_blocked()),
            MailKind::PasswordReset => Box::new(self.password_reset()),
            MailKind::PasswordResetDeactivated => Box::new(self.password_reset_deactivated()),
            MailKind::PasswordChanged => Box::new(self.password_changed()),
            MailKind::EmailChangeConfirm => Box::new(self.email_change_confirm()),
            MailKind::EmailChangeNotice => Box::new(self.email_change_notice()),
            MailKind::EmailChanged => Box::new(self.email_changed()),
            MailKind::EmailCorrected => Box::new(self.email_corrected()),
            MailKind::NewDevice => Box::new(self.new_device()),
            MailKind::SecondFactorAdded => Box::new(self.second_factor_added()),
            MailKind::SecondFactorRemoved => Box::new(self.second_factor_removed()),
            MailKind::ServiceSubmitted => Box::new(self.service_submitted()),
            MailKind::ServicePublished => Box::new(self.service_published()),
            MailKind::ServiceNotPublished => Box::new(self.service_not_published()),
            MailKind::ServiceReturned => Box::new(self.service_returned()),
            MailKind::ServiceReported => Box::new(self.service_reported()),
            MailKind::ServicesWithoutUpdater => {
                Box::new(self.services(ServicesNotice::WithoutUpdater, ServicePart::WillBeOutdated))
            }
            MailKind::ServicesOutdated => {
                Box::new(self.services(ServicesNotice::Outdated, ServicePart::Outdated))
            }
            MailKind::ServicesArchiving => {
                Box::new(self.services(ServicesNotice::Archiving, ServicePart::WillBeArchived))
            }
            MailKind::Digest => Box::new(self.digest()),
        }
    }

    fn organisation(&self) -> String {
        self.t.mail_sample_organisation().to_owned()
    }
}

fn public_address() -> String {
    "https://palvelumanuaali.example".to_owned()
}
