//! Mails about people: getting in, staying, rights and security.

use service_manual_domain::account::second_factor::FactorKind;
use service_manual_domain::account::{DeactivationReason, Role};

use super::{NOW, Sample, public_address};
use crate::mail::{
    AccessReviewReminderMail, AccountDeactivatedMail, AccountRestoredMail,
    AdministratorGrantedMail, AdministratorWithdrawnMail, DeactivationWarningMail,
    DeletionWarningMail, EmailChangeConfirmMail, EmailChangeNoticeMail, EmailChangedMail,
    EmailCorrectedMail, Invitation, LastMainUserWarningMail, MembershipRemovedMail, NewDeviceMail,
    PasswordChangedMail, PasswordResetDeactivatedMail, PasswordResetMail, RoleChangedMail,
    RoleCorrectedMail, SecondFactorAddedMail, SecondFactorRemovedMail, SignInBlockedMail,
    WelcomeMail,
};
use crate::urls;

impl Sample {
    pub(super) fn registered(&self) -> WelcomeMail {
        WelcomeMail {
            language: self.language,
            public_address: public_address(),
            email: "maija@esimerkki.example".to_owned(),
            organisation: self.organisation(),
            role: Role::Expert,
        }
    }

    pub(super) fn deactivation_warning(&self) -> DeactivationWarningMail {
        DeactivationWarningMail {
            language: self.language,
            public_address: public_address(),
            on: NOW.day(),
        }
    }

    pub(super) fn account_deactivated(&self) -> AccountDeactivatedMail {
        AccountDeactivatedMail {
            language: self.language,
            reason: DeactivationReason::Inactivity,
            contact: vec![self.organisation()],
            until: NOW.day(),
        }
    }

    pub(super) fn account_restored(&self) -> AccountRestoredMail {
        AccountRestoredMail {
            language: self.language,
            public_address: public_address(),
            by: Some(self.organisation()),
        }
    }

    pub(super) fn deletion_warning(&self) -> DeletionWarningMail {
        DeletionWarningMail {
            language: self.language,
            on: NOW.day(),
            contact: vec![self.organisation()],
        }
    }

    pub(super) fn last_main_user_warning(&self) -> LastMainUserWarningMail {
        LastMainUserWarningMail {
            language: self.language,
            public_address: public_address(),
            organisation: self.organisation(),
            on: NOW.day(),
            path: urls::organisations(self.language),
        }
    }

    pub(super) fn role_changed(&self) -> RoleChangedMail {
        RoleChangedMail {
            language: self.language,
            organisation: self.organisation(),
            old_role: Role::Editor,
            new_role: Role::MainUser,
            reason: Some(self.t.mail_sample_reason().to_owned()),
            contact: vec![self.organisation()],
        }
    }

    pub(super) fn role_corrected(&self) -> RoleCorrectedMail {
        RoleCorrectedMail {
            language: self.language,
            person: "Maija Meikäläinen".to_owned(),
            organisation: self.organisation(),
            old_role: Role::Editor,
            new_role: Role::MainUser,
            reason: self.t.mail_sample_reason().to_owned(),
        }
    }

    pub(super) fn membership_removed(&self) -> MembershipRemovedMail {
        MembershipRemovedMail {
            language: self.language,
            organisation: self.organisation(),
            contact: vec![self.organisation()],
        }
    }

    pub(super) fn administrator_granted(&self) -> AdministratorGrantedMail {
        AdministratorGrantedMail {
            language: self.language,
            public_address: public_address(),
            reason: self.t.mail_sample_reason().to_owned(),
        }
    }

    pub(super) fn administrator_withdrawn(&self) -> AdministratorWithdrawnMail {
        AdministratorWithdrawnMail {
            language: self.language,
            reason: self.t.mail_sample_reason().to_owned(),
        }
    }

    pub(super) fn access_review_reminder(&self) -> AccessReviewReminderMail {
        AccessReviewReminderMail {
            language: self.language,
            public_address: public_address(),
            organisation: self.organisation(),
            opened: NOW.day(),
            path: urls::organisations(self.language),
        }
    }

    pub(super) fn sign_in_blocked(&self) -> SignInBlockedMail {
        SignInBlockedMail { language: self.language, until: NOW }
    }

    pub(super) fn password_reset(&self) -> PasswordResetMail {
        PasswordResetMail {
            language: self.language,
            public_address: public_address(),
            path: urls::start(self.language),
            until: NOW,
        }
    }

    pub(super) fn password_reset_deactivated(&self) -> PasswordResetDeactivatedMail {
        PasswordResetDeactivatedMail { language: self.language, contact: vec![self.organisation()] }
    }

    pub(super) fn password_changed(&self) -> PasswordChangedMail {
        PasswordChangedMail { language: self.language, at: NOW, contact: vec![self.organisation()] }
    }

    pub(super) fn email_change_confirm(&self) -> EmailChangeConfirmMail {
        EmailChangeConfirmMail {
            language: self.language,
            public_address: public_address(),
            path: urls::start(self.language),
            until: NOW,
        }
    }

    pub(super) fn email_change_notice(&self) -> EmailChangeNoticeMail {
        EmailChangeNoticeMail {
            language: self.language,
            at: NOW,
            contact: vec![self.organisation()],
        }
    }

    pub(super) fn email_corrected(&self) -> EmailCorrectedMail {
        EmailCorrectedMail {
            language: self.language,
            email: "maija.meikalainen@esimerkki.example".to_owned(),
            at: NOW,
            contact: Vec::new(),
        }
    }

    pub(super) fn email_changed(&self) -> EmailChangedMail {
        EmailChangedMail { language: self.language, at: NOW, contact: vec![self.organisation()] }
    }

    pub(super) fn new_device(&self) -> NewDeviceMail {
        NewDeviceMail {
            language: self.language,
            public_address: public_address(),
            at: NOW,
            device: self.t.mail_sample_device().to_owned(),
            path: urls::start(self.language),
        }
    }

    pub(super) fn second_factor_added(&self) -> SecondFactorAddedMail {
        SecondFactorAddedMail {
            language: self.language,
            factor: FactorKind::Totp,
            at: NOW,
            contact: vec![self.organisation()],
        }
    }

    pub(super) fn second_factor_removed(&self) -> SecondFactorRemovedMail {
        SecondFactorRemovedMail {
            language: self.language,
            factor: FactorKind::Passkey,
            at: NOW,
            contact: vec![self.organisation()],
        }
    }

    pub(super) fn invitation(&self) -> Invitation {
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
}
