//! When each mail is sent, and what its placeholders are, for those who write its text.

use service_manual_domain::mail_text::{MailKind, Placeholder};

use crate::i18n::Texts;

/// When it is sent, and to whom.
pub(crate) fn when(t: &Texts, kind: MailKind) -> &'static str {
    match kind {
        MailKind::Invitation => t.mailtext_when_invitation(),
        MailKind::InvitationReminder => t.mailtext_when_invitation_reminder(),
        MailKind::InvitationJoin => t.mailtext_when_invitation_join(),
        MailKind::Registered => t.mailtext_when_registered(),
        MailKind::DeactivationWarning => t.mailtext_when_deactivation_warning(),
        MailKind::AccountDeactivated => t.mailtext_when_account_deactivated(),
        MailKind::AccountRestored => t.mailtext_when_account_restored(),
        MailKind::DeletionWarning => t.mailtext_when_deletion_warning(),
        MailKind::LastMainUserWarning => t.mailtext_when_last_main_user_warning(),
        MailKind::RoleChanged => t.mailtext_when_role_changed(),
        MailKind::RoleCorrected => t.mailtext_when_role_corrected(),
        MailKind::MembershipRemoved => t.mailtext_when_membership_removed(),
        MailKind::AdministratorGranted => t.mailtext_when_administrator_granted(),
        MailKind::AdministratorWithdrawn => t.mailtext_when_administrator_withdrawn(),
        MailKind::AccessReviewReminder => t.mailtext_when_access_review_reminder(),
        MailKind::SignInBlocked => t.mailtext_when_sign_in_blocked(),
        MailKind::PasswordReset => t.mailtext_when_password_reset(),
        MailKind::PasswordResetDeactivated => t.mailtext_when_password_reset_deactivated(),
        MailKind::PasswordChanged => t.mailtext_when_password_changed(),
        MailKind::EmailChangeConfirm => t.mailtext_when_email_change_confirm(),
        MailKind::EmailChangeNotice => t.mailtext_when_email_change_notice(),
        MailKind::EmailChanged => t.mailtext_when_email_changed(),
        MailKind::EmailCorrected => t.mailtext_when_email_corrected(),
        MailKind::NewDevice => t.mailtext_when_new_device(),
        MailKind::SecondFactorAdded => t.mailtext_when_second_factor_added(),
        MailKind::SecondFactorRemoved => t.mailtext_when_second_factor_removed(),
        MailKind::ServiceSubmitted => t.mailtext_when_service_submitted(),
        MailKind::ServicePublished => t.mailtext_when_service_published(),
        MailKind::ServiceNotPublished => t.mailtext_when_service_not_published(),
        MailKind::ServiceReturned => t.mailtext_when_service_returned(),
        MailKind::ServiceReported => t.mailtext_when_service_reported(),
        MailKind::ServicesWithoutUpdater => t.mailtext_when_services_without_updater(),
        MailKind::ServicesOutdated => t.mailtext_when_services_outdated(),
        MailKind::ServicesArchiving => t.mailtext_when_services_archiving(),
        MailKind::Digest => t.mailtext_when_digest(),
    }
}

/// What takes the place of a placeholder.
pub(crate) fn placeholder(t: &Texts, placeholder: Placeholder) -> &'static str {
    match placeholder {
        Placeholder::Organisation => t.mailtext_placeholder_organisation(),
        Placeholder::Role => t.mailtext_placeholder_role(),
        Placeholder::OldRole => t.mailtext_placeholder_old_role(),
        Placeholder::NewRole => t.mailtext_placeholder_new_role(),
        Placeholder::Person => t.mailtext_placeholder_person(),
        Placeholder::Service => t.mailtext_placeholder_service(),
        Placeholder::Email => t.mailtext_placeholder_email(),
        Placeholder::Day => t.mailtext_placeholder_day(),
        Placeholder::Time => t.mailtext_placeholder_time(),
        Placeholder::Cause => t.mailtext_placeholder_cause(),
        Placeholder::Contact => t.mailtext_placeholder_contact(),
        Placeholder::RestoredBy => t.mailtext_placeholder_restored_by(),
        Placeholder::Device => t.mailtext_placeholder_device(),
        Placeholder::Factor => t.mailtext_placeholder_factor(),
        Placeholder::Count => t.mailtext_placeholder_count(),
        Placeholder::Message => t.mailtext_placeholder_message(),
        Placeholder::Reason => t.mailtext_placeholder_reason(),
        Placeholder::Button => t.mailtext_placeholder_button(),
        Placeholder::List => t.mailtext_placeholder_list(),
    }
}
