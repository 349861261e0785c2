//! The templates that the product comes with.

use service_manual_domain::language::Language;
use service_manual_domain::mail_text::{MailKind, MailText};

use crate::i18n::Texts;

/// The template of a kind where no administrator wrote another one.
pub fn default_text(kind: MailKind, language: Language) -> MailText {
    let t = Texts::of(language);
    MailText { subject: subject(t, kind).to_owned(), body: body(t, kind).to_owned() }
}

fn subject(t: &Texts, kind: MailKind) -> &'static str {
    match kind {
        MailKind::Invitation => t.template_invitation_subject(),
        MailKind::InvitationReminder => t.template_invitation_reminder_subject(),
        MailKind::InvitationJoin => t.template_invitation_join_subject(),
        MailKind::Registered => t.template_registered_subject(),
        MailKind::DeactivationWarning => t.template_deactivation_warning_subject(),
        MailKind::AccountDeactivated => t.template_account_deactivated_subject(),
        MailKind::AccountRestored => t.template_account_restored_subject(),
        MailKind::DeletionWarning => t.template_deletion_warning_subject(),
        MailKind::LastMainUserWarning => t.template_last_main_user_warning_subject(),
        MailKind::RoleChanged => t.template_role_changed_subject(),
        MailKind::RoleCorrected => t.template_role_corrected_subject(),
        MailKind::MembershipRemoved => t.template_membership_removed_subject(),
        MailKind::AdministratorGranted => t.template_administrator_granted_subject(),
        MailKind::AdministratorWithdrawn => t.template_administrator_withdrawn_subject(),
        MailKind::AccessReviewReminder => t.template_access_review_reminder_subject(),
        MailKind::SignInBlocked => t.template_sign_in_blocked_subject(),
        MailKind::PasswordReset => t.template_password_reset_subject(),
        MailKind::PasswordResetDeactivated => t.template_password_reset_deactivated_subject(),
        MailKind::PasswordChanged => t.template_password_changed_subject(),
        MailKind::EmailChangeConfirm => t.template_email_change_confirm_subject(),
        MailKind::EmailChangeNotice => t.template_email_change_notice_subject(),
        MailKind::EmailChanged => t.template_email_changed_subject(),
        MailKind::EmailCorrected => t.template_email_corrected_subject(),
        MailKind::NewDevice => t.template_new_device_subject(),
        MailKind::SecondFactorAdded => t.template_second_factor_added_subject(),
        MailKind::SecondFactorRemoved => t.template_second_factor_removed_subject(),
        MailKind::ServiceSubmitted => t.template_service_submitted_subject(),
        MailKind::ServicePublished => t.template_service_published_subject(),
        MailKind::ServiceNotPublished => t.template_service_not_published_subject(),
        MailKind::ServiceReturned => t.template_service_returned_subject(),
        MailKind::ServiceReported => t.template_service_reported_subject(),
        MailKind::ServicesWithoutUpdater => t.template_services_without_updater_subject(),
        MailKind::ServicesOutdated => t.template_services_outdated_subject(),
        MailKind::ServicesArchiving => t.template_services_archiving_subject(),
        MailKind::Digest => t.template_digest_subject(),
    }
}

fn body(t: &Texts, kind: MailKind) -> &'static str {
    match kind {
        MailKind::Invitation => t.template_invitation_body(),
        MailKind::InvitationReminder => t.template_invitation_reminder_body(),
        MailKind::InvitationJoin => t.template_invitation_join_body(),
        MailKind::Registered => t.template_registered_body(),
        MailKind::DeactivationWarning => t.template_deactivation_warning_body(),
        MailKind::AccountDeactivated => t.template_account_deactivated_body(),
        MailKind::AccountRestored => t.template_account_restored_body(),
        MailKind::DeletionWarning => t.template_deletion_warning_body(),
        MailKind::LastMainUserWarning => t.template_last_main_user_warning_body(),
        MailKind::RoleChanged => t.template_role_changed_body(),
        MailKind::RoleCorrected => t.template_role_corrected_body(),
        MailKind::MembershipRemoved => t.template_membership_removed_body(),
        MailKind::AdministratorGranted => t.template_administrator_granted_body(),
        MailKind::AdministratorWithdrawn => t.template_administrator_withdrawn_body(),
        MailKind::AccessReviewReminder => t.template_access_review_reminder_body(),
        MailKind::SignInBlocked => t.template_sign_in_blocked_body(),
        MailKind::PasswordReset => t.template_password_reset_body(),
        MailKind::PasswordResetDeactivated => t.template_password_reset_deactivated_body(),
        MailKind::PasswordChanged => t.template_password_changed_body(),
        MailKind::EmailChangeConfirm => t.template_email_change_confirm_body(),
        MailKind::EmailChangeNotice => t.template_email_change_notice_body(),
        MailKind::EmailChanged => t.template_email_changed_body(),
        MailKind::EmailCorrected => t.template_email_corrected_body(),
        MailKind::NewDevice => t.template_new_device_body(),
        MailKind::SecondFactorAdded => t.template_second_factor_added_body(),
        MailKind::SecondFactorRemoved => t.template_second_factor_removed_body(),
        MailKind::ServiceSubmitted => t.template_service_submitted_body(),
        MailKind::ServicePublished => t.template_service_published_body(),
        MailKind::ServiceNotPublished => t.template_service_not_published_body(),
        MailKind::ServiceReturned => t.template_service_returned_body(),
        MailKind::ServiceReported => t.template_service_reported_body(),
        MailKind::ServicesWithoutUpdater => t.template_services_without_updater_body(),
        MailKind::ServicesOutdated => t.template_services_outdated_body(),
        MailKind::ServicesArchiving => t.template_services_archiving_body(),
        MailKind::Digest => t.template_digest_body(),
    }
}
