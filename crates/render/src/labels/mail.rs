//! Names of mails, and why one was not taken.

use service_manual_domain::mail_delivery::MailFailure;
use service_manual_domain::mail_text::MailKind;

use crate::i18n::Texts;

/// Which mail it is, in lower case where that is usual.
pub fn kind(t: &Texts, kind: MailKind) -> &'static str {
    match kind {
        MailKind::Invitation => t.label_mail_invitation(),
        MailKind::InvitationReminder => t.label_mail_invitation_reminder(),
        MailKind::InvitationJoin => t.label_mail_invitation_join(),
        MailKind::Registered => t.label_mail_registered(),
        MailKind::DeactivationWarning => t.label_mail_deactivation_warning(),
        MailKind::AccountDeactivated => t.label_mail_account_deactivated(),
        MailKind::AccountRestored => t.label_mail_account_restored(),
        MailKind::DeletionWarning => t.label_mail_deletion_warning(),
        MailKind::LastMainUserWarning => t.label_mail_last_main_user_warning(),
        MailKind::RoleChanged => t.label_mail_role_changed(),
        MailKind::RoleCorrected => t.label_mail_role_corrected(),
        MailKind::MembershipRemoved => t.label_mail_membership_removed(),
        MailKind::AdministratorGranted => t.label_mail_administrator_granted(),
        MailKind::AdministratorWithdrawn => t.label_mail_administrator_withdrawn(),
        MailKind::AccessReviewReminder => t.label_mail_access_review_reminder(),
        MailKind::SignInBlocked => t.label_mail_sign_in_blocked(),
        MailKind::PasswordReset => t.label_mail_password_reset(),
        MailKind::PasswordResetDeactivated => t.label_mail_password_reset_deactivated(),
        MailKind::PasswordChanged => t.label_mail_password_changed(),
        MailKind::EmailChangeConfirm => t.label_mail_email_change_confirm(),
        MailKind::EmailChangeNotice => t.label_mail_email_change_notice(),
        MailKind::EmailChanged => t.label_mail_email_changed(),
        MailKind::EmailCorrected => t.label_mail_email_corrected(),
        MailKind::NewDevice => t.label_mail_new_device(),
        MailKind::SecondFactorAdded => t.label_mail_second_factor_added(),
        MailKind::SecondFactorRemoved => t.label_mail_second_factor_removed(),
        MailKind::ServiceSubmitted => t.label_mail_service_submitted(),
        MailKind::ServicePublished => t.label_mail_service_published(),
        MailKind::ServiceNotPublished => t.label_mail_service_not_published(),
        MailKind::ServiceReturned => t.label_mail_service_returned(),
        MailKind::ServiceReported => t.label_mail_service_reported(),
        MailKind::ServicesWithoutUpdater => t.label_mail_services_without_updater(),
        MailKind::ServicesOutdated => t.label_mail_services_outdated(),
        MailKind::ServicesArchiving => t.label_mail_services_archiving(),
        MailKind::Digest => t.label_mail_digest(),
    }
}

/// Why a mail was not taken, with what the relay answered.
pub fn failure(t: &Texts, failure: MailFailure) -> String {
    let text = match failure {
        MailFailure::NoConnection => t.label_failure_no_connection(),
        MailFailure::NotAdmitted(_) => t.label_failure_not_admitted(),
        MailFailure::NotNow(_) => t.label_failure_not_now(),
        MailFailure::Refused(_) => t.label_failure_refused(),
        MailFailure::NotAMessage => t.label_failure_not_a_message(),
    };
    let status = failure.status();
    status.map_or_else(|| text.to_owned(), |status| format!("{text} ({status})"))
}
