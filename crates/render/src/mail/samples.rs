//! A mail of each kind with made-up values: for the preview of a template and for the tests.

use service_manual_domain::account::second_factor::FactorKind;
use service_manual_domain::account::{DeactivationReason, Role};
use service_manual_domain::language::Language;
use service_manual_domain::link_check::Finding;
use service_manual_domain::mail_text::MailKind;
use service_manual_domain::service::ReturnComment;
use service_manual_domain::time::Instant;

use super::{
    AccessReviewReminderMail, AccountDeactivatedMail, AccountRestoredMail,
    AdministratorGrantedMail, AdministratorWithdrawnMail, DeactivationWarningMail,
    DeletionWarningMail, DigestLine, DigestMail, DigestPart, EmailChangeConfirmMail,
    EmailChangeNoticeMail, EmailChangedMail, EmailCorrectedMail, FoundLine, Invitation,
    InvitationJoinMail, InvitationMail, InvitationReminderMail, LastMainUserWarningMail, LinkLine,
    Mail, MembershipRemovedMail, NewDeviceMail, PasswordChangedMail, PasswordResetDeactivatedMail,
    PasswordResetMail, RoleChangedMail, RoleCorrectedMail, SearchLines, SecondFactorAddedMail,
    SecondFactorRemovedMail, ServiceLine, ServiceNotPublishedMail, ServicePart,
    ServicePublishedMail, ServiceReportedMail, ServiceReturnedMail, ServiceSubmittedMail,
    ServicesMail, ServicesNotice, SignInBlockedMail, WelcomeMail,
};
use crate::i18n::Texts;
use crate::urls;

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

    fn registered(&self) -> WelcomeMail {
        WelcomeMail {
            language: self.language,
            public_address: public_address(),
            email: "maija@esimerkki.example".to_owned(),
            organisation: self.organisation(),
            role: Role::Expert,
        }
    }

    fn deactivation_warning(&self) -> DeactivationWarningMail {
        DeactivationWarningMail {
            language: self.language,
            public_address: public_address(),
            on: NOW.day(),
        }
    }

    fn account_deactivated(&self) -> AccountDeactivatedMail {
        AccountDeactivatedMail {
            language: self.language,
            reason: DeactivationReason::Inactivity,
            contact: vec![self.organisation()],
            until: NOW.day(),
        }
    }

    fn account_restored(&self) -> AccountRestoredMail {
        AccountRestoredMail {
            language: self.language,
            public_address: public_address(),
            by: Some(self.organisation()),
        }
    }

    fn deletion_warning(&self) -> DeletionWarningMail {
        DeletionWarningMail {
            language: self.language,
            on: NOW.day(),
            contact: vec![self.organisation()],
        }
    }

    fn last_main_user_warning(&self) -> LastMainUserWarningMail {
        LastMainUserWarningMail {
            language: self.language,
            public_address: public_address(),
            organisation: self.organisation(),
            on: NOW.day(),
            path: urls::organisations(self.language),
        }
    }

    fn role_changed(&self) -> RoleChangedMail {
        RoleChangedMail {
            language: self.language,
            organisation: self.organisation(),
            old_role: Role::Editor,
            new_role: Role::MainUser,
            reason: Some(self.t.mail_sample_reason().to_owned()),
            contact: vec![self.organisation()],
        }
    }

    fn role_corrected(&self) -> RoleCorrectedMail {
        RoleCorrectedMail {
            language: self.language,
            person: "Maija Meikäläinen".to_owned(),
            organisation: self.organisation(),
            old_role: Role::Editor,
            new_role: Role::MainUser,
            reason: self.t.mail_sample_reason().to_owned(),
        }
    }

    fn membership_removed(&self) -> MembershipRemovedMail {
        MembershipRemovedMail {
            language: self.language,
            organisation: self.organisation(),
            contact: vec![self.organisation()],
        }
    }

    fn administrator_granted(&self) -> AdministratorGrantedMail {
        AdministratorGrantedMail {
            language: self.language,
            public_address: public_address(),
            reason: self.t.mail_sample_reason().to_owned(),
        }
    }

    fn administrator_withdrawn(&self) -> AdministratorWithdrawnMail {
        AdministratorWithdrawnMail {
            language: self.language,
            reason: self.t.mail_sample_reason().to_owned(),
        }
    }

    fn access_review_reminder(&self) -> AccessReviewReminderMail {
        AccessReviewReminderMail {
            language: self.language,
            public_address: public_address(),
            organisation: self.organisation(),
            opened: NOW.day(),
            path: urls::organisations(self.language),
        }
    }

    fn sign_in_blocked(&self) -> SignInBlockedMail {
        SignInBlockedMail { language: self.language, until: NOW }
    }

    fn password_reset(&self) -> PasswordResetMail {
        PasswordResetMail {
            language: self.language,
            public_address: public_address(),
            path: urls::start(self.language),
            until: NOW,
        }
    }

    fn password_reset_deactivated(&self) -> PasswordResetDeactivatedMail {
        PasswordResetDeactivatedMail { language: self.language, contact: vec![self.organisation()] }
    }

    fn password_changed(&self) -> PasswordChangedMail {
        PasswordChangedMail { language: self.language, at: NOW, contact: vec![self.organisation()] }
    }

    fn email_change_confirm(&self) -> EmailChangeConfirmMail {
        EmailChangeConfirmMail {
            language: self.language,
            public_address: public_address(),
            path: urls::start(self.language),
            until: NOW,
        }
    }

    fn email_change_notice(&self) -> EmailChangeNoticeMail {
        EmailChangeNoticeMail {
            language: self.language,
            at: NOW,
            contact: vec![self.organisation()],
        }
    }

    fn email_corrected(&self) -> EmailCorrectedMail {
        EmailCorrectedMail {
            language: self.language,
            email: "maija.meikalainen@esimerkki.example".to_owned(),
            at: NOW,
            contact: Vec::new(),
        }
    }

    fn email_changed(&self) -> EmailChangedMail {
        EmailChangedMail { language: self.language, at: NOW, contact: vec![self.organisation()] }
    }

    fn new_device(&self) -> NewDeviceMail {
        NewDeviceMail {
            language: self.language,
            public_address: public_address(),
            at: NOW,
            device: self.t.mail_sample_device().to_owned(),
            path: urls::start(self.language),
        }
    }

    fn second_factor_added(&self) -> SecondFactorAddedMail {
        SecondFactorAddedMail {
            language: self.language,
            factor: FactorKind::Totp,
            at: NOW,
            contact: vec![self.organisation()],
        }
    }

    fn second_factor_removed(&self) -> SecondFactorRemovedMail {
        SecondFactorRemovedMail {
            language: self.language,
            factor: FactorKind::Passkey,
            at: NOW,
            contact: vec![self.organisation()],
        }
    }

    fn service_submitted(&self) -> ServiceSubmittedMail {
        ServiceSubmittedMail {
            language: self.language,
            public_address: public_address(),
            service: self.t.mail_sample_service().to_owned(),
            person: "Maija Meikäläinen".to_owned(),
            organisation: self.organisation(),
            path: urls::my_services(self.language),
        }
    }

    fn service_published(&self) -> ServicePublishedMail {
        ServicePublishedMail {
            language: self.language,
            public_address: public_address(),
            service: self.t.mail_sample_service().to_owned(),
            path: urls::service(self.language, "tyopaja"),
        }
    }

    fn service_not_published(&self) -> ServiceNotPublishedMail {
        ServiceNotPublishedMail {
            language: self.language,
            public_address: public_address(),
            service: self.t.mail_sample_service().to_owned(),
            path: urls::my_services(self.language),
        }
    }

    fn service_returned(&self) -> ServiceReturnedMail {
        ServiceReturnedMail {
            language: self.language,
            public_address: public_address(),
            service: self.t.mail_sample_service().to_owned(),
            person: "Maija Meikäläinen".to_owned(),
            comments: vec![ReturnComment {
                text: self.t.mail_sample_message().to_owned(),
                field: Some(format!("summary_{}", self.language)),
                resolved: false,
            }],
            original: self.language,
            path: urls::my_services(self.language),
        }
    }

    fn service_reported(&self) -> ServiceReportedMail {
        ServiceReportedMail {
            language: self.language,
            public_address: public_address(),
            service: self.t.mail_sample_service().to_owned(),
            person: "Maija Meikäläinen".to_owned(),
            email: "maija@esimerkki.example".to_owned(),
            message: self.t.mail_sample_message().to_owned(),
            path: urls::my_services(self.language),
        }
    }

    fn services(&self, notice: ServicesNotice, part: ServicePart) -> ServicesMail {
        ServicesMail {
            notice,
            language: self.language,
            public_address: public_address(),
            lines: vec![(part, self.service_line())],
        }
    }

    fn digest(&self) -> DigestMail {
        DigestMail {
            language: self.language,
            public_address: public_address(),
            parts: vec![
                DigestPart::WillBeDeactivated(vec![self.line()]),
                DigestPart::Services(ServicePart::ToConfirm, vec![self.service_line()]),
                DigestPart::BrokenLinks(vec![self.link_line()]),
                DigestPart::SearchNews(vec![self.search_lines()]),
                DigestPart::FailedJobs(2),
            ],
        }
    }

    fn invitation(&self) -> Invitation {
        Invitation {
            language: self.language,
            public_address: public_address(),
            organisation: self.organisation(),
            role: Role::MainUser,
            message: Some(self.t.mail_sample_message().to_owned()),
            token: "abc".to_owned(),
            valid_until: NOW.day(),
        }
    }

    fn line(&self) -> DigestLine {
        DigestLine {
            name: "Maija Meikäläinen".to_owned(),
            organisation: self.organisation(),
            on: Some(NOW.day()),
            count: 0,
            path: urls::organisations(self.language),
        }
    }

    fn search_lines(&self) -> SearchLines {
        SearchLines {
            name: "Kielikurssit Espoossa".to_owned(),
            path: urls::search(self.language),
            services: vec![FoundLine {
                service: "Kielikahvila".to_owned(),
                organisation: self.organisation(),
                path: urls::service(self.language, "kielikahvila"),
            }],
            more: 2,
        }
    }

    fn service_line(&self) -> ServiceLine {
        ServiceLine {
            service: self.t.mail_sample_service().to_owned(),
            organisation: self.organisation(),
            on: Some(NOW.day()),
            days: 3,
            late: false,
            path: urls::my_services(self.language),
        }
    }

    fn link_line(&self) -> LinkLine {
        LinkLine {
            service: self.t.mail_sample_service().to_owned(),
            address: "https://esimerkki.example/".to_owned(),
            finding: Finding::NotFound,
            since: NOW.day(),
            path: urls::my_services(self.language),
        }
    }

    fn organisation(&self) -> String {
        self.t.mail_sample_organisation().to_owned()
    }
}

fn public_address() -> String {
    "https://palvelumanuaali.example".to_owned()
}
