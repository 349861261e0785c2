//! What a person's last action brought about, told once on the next page.

use crate::i18n::Texts;

macro_rules! flashes {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $text:ident;)+) => {
        /// What a person's last action brought about, told once on the next page.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Flash {
            $($(#[$doc])* $name,)+
        }

        impl Flash {
            /// All messages.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The code that travels to the next page.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            pub(crate) fn text(self, t: &Texts) -> &'static str {
                match self { $(Self::$name => t.$text(),)+ }
            }
        }
    };
}

flashes! {
    /// Signed out.
    SignedOut = "signed_out", flash_signed_out;
    /// The session ended by itself.
    SessionEnded = "session_ended", flash_session_ended;
    /// Registered and signed in.
    Registered = "registered", flash_registered;
    /// An organisation was created.
    OrganisationCreated = "organisation_created", flash_organisation_created;
    /// An organisation's data was saved.
    OrganisationSaved = "organisation_saved", flash_organisation_saved;
    /// A provider was put under an authority.
    ProviderAttached = "provider_attached", flash_provider_attached;
    /// A provider was taken from under an authority.
    ProviderDetached = "provider_detached", flash_provider_detached;
    /// An organisation was closed.
    OrganisationClosed = "organisation_closed", flash_organisation_closed;
    /// An invitation was approved and sent.
    InvitationApproved = "invitation_approved", flash_invitation_approved;
    /// An invitation was sent again.
    InvitationResent = "invitation_resent", flash_invitation_resent;
    /// Role or last day of an invitation were changed.
    InvitationChanged = "invitation_changed", flash_invitation_changed;
    /// An invitation was revoked.
    InvitationRevoked = "invitation_revoked", flash_invitation_revoked;
    /// The person joined a further organisation.
    InvitationAccepted = "invitation_accepted", flash_invitation_accepted;
    /// A service was created as a draft.
    ServiceCreated = "service_created", flash_service_created;
    /// A service was saved as a draft.
    ServiceSaved = "service_saved", flash_service_saved;
    /// A service was submitted.
    ServiceSubmitted = "service_submitted", flash_service_submitted;
    /// A submission was withdrawn.
    ServiceWithdrawn = "service_withdrawn", flash_service_withdrawn;
    /// A service was returned with a comment.
    ServiceReturned = "service_returned", flash_service_returned;
    /// A service was published.
    ServicePublished = "service_published", flash_service_published;
    /// The newest version of a service will be published at a set time.
    ServiceScheduled = "service_scheduled", flash_service_scheduled;
    /// That order was taken back.
    ServiceUnscheduled = "service_unscheduled", flash_service_unscheduled;
    /// Somebody confirmed that a service is still correct.
    ServiceConfirmed = "service_confirmed", flash_service_confirmed;
    /// A service was marked as outdated.
    ServiceOutdated = "service_outdated", flash_service_outdated;
    /// A service was put into the archive.
    ServiceArchived = "service_archived", flash_service_archived;
    /// A service was taken out of the archive.
    ServiceRestored = "service_restored", flash_service_restored;
    /// A service was deleted.
    ServiceDeleted = "service_deleted", flash_service_deleted;
    /// A service was copied as a new draft.
    ServiceCopied = "service_copied", flash_service_copied;
    /// A comment of a reviewer was marked as done.
    CommentDone = "comment_done", flash_comment_done;
    /// A comment of a reviewer is to be done again.
    CommentUndone = "comment_undone", flash_comment_undone;
    /// An old version is the working copy now.
    VersionRestored = "version_restored", flash_version_restored;
    /// A failed job was put back into the queue.
    JobRetried = "job_retried", flash_job_retried;
    /// A failed job was discarded.
    JobDiscarded = "job_discarded", flash_job_discarded;
    /// A dead mail was put back into the outbox.
    MailRetried = "mail_retried", flash_mail_retried;
    /// All dead mails were put back into the outbox.
    MailsRetried = "mails_retried", flash_mails_retried;
    /// A dead mail was discarded.
    MailDiscarded = "mail_discarded", flash_mail_discarded;
    /// The text of a mail was saved.
    MailTextSaved = "mail_text_saved", flash_mail_text_saved;
    /// The text of a mail is the default again.
    MailTextRestored = "mail_text_restored", flash_mail_text_restored;
    /// A new version of a page is in force.
    PageSaved = "page_saved", flash_page_saved;
    /// The own profile was saved.
    ProfileSaved = "profile_saved", flash_profile_saved;
    /// A link was mailed to a new address.
    EmailChangeAsked = "email_change_asked", flash_email_change_asked;
    /// The own address was changed.
    EmailChanged = "email_changed", flash_email_changed;
    /// The own account was closed.
    AccountClosed = "account_closed", flash_account_closed;
    /// Settings were saved.
    SettingsSaved = "settings_saved", flash_settings_saved;
    /// A role was changed.
    RoleChanged = "role_changed", flash_role_changed;
    /// The last day of a membership was changed.
    EndDateChanged = "end_date_changed", flash_end_date_changed;
    /// Somebody's account was deactivated.
    PersonDeactivated = "person_deactivated", flash_person_deactivated;
    /// Somebody's account was restored.
    PersonRestored = "person_restored", flash_person_restored;
    /// Somebody was removed from an organisation.
    PersonRemoved = "person_removed", flash_person_removed;
    /// Services were handed over.
    ServicesHandedOver = "services_handed_over", flash_services_handed_over;
    /// Somebody's address was corrected.
    EmailCorrected = "email_corrected", flash_email_corrected;
    /// Somebody's account was deleted.
    AccountDeleted = "account_deleted", flash_account_deleted;
    /// Somebody was made administrator.
    AdministratorGranted = "administrator_granted", flash_administrator_granted;
    /// Somebody is no administrator any more.
    AdministratorWithdrawn = "administrator_withdrawn", flash_administrator_withdrawn;
    /// The people of an organisation were confirmed.
    ReviewConfirmed = "review_confirmed", flash_review_confirmed;
    /// The own password was changed.
    PasswordChanged = "password_changed", flash_password_changed;
    /// The password was replaced by a mailed link.
    PasswordReset = "password_reset", flash_password_reset;
    /// A second factor was added.
    FactorAdded = "factor_added", flash_factor_added;
    /// A second factor was removed.
    FactorRemoved = "factor_removed", flash_factor_removed;
    /// One of the own sessions was ended.
    OwnSessionEnded = "own_session_ended", flash_own_session_ended;
    /// The other own sessions were ended.
    OwnSessionsEnded = "own_sessions_ended", flash_own_sessions_ended;
    /// The second step of signing in came too late.
    SignInAnew = "sign_in_anew", flash_sign_in_anew;
    /// A file was added to a service.
    FileAdded = "file_added", flash_file_added;
    /// A file of a service was removed.
    FileRemoved = "file_removed", flash_file_removed;
    /// A location was saved.
    LocationSaved = "location_saved", flash_location_saved;
    /// A contact was saved.
    ContactSaved = "contact_saved", flash_contact_saved;
    /// A location or contact was taken out of use.
    EntryRetired = "entry_retired", flash_entry_retired;
    /// A location or contact was taken back into use.
    EntryRestored = "entry_restored", flash_entry_restored;
    /// A location or contact was removed.
    EntryRemoved = "entry_removed", flash_entry_removed;
    /// A term was saved.
    TermSaved = "term_saved", flash_term_saved;
    /// A term was taken out of use.
    TermRetired = "term_retired", flash_term_retired;
    /// A term was taken into use.
    TermActivated = "term_activated", flash_term_activated;
    /// A term was deleted.
    TermDeleted = "term_deleted", flash_term_deleted;
    /// A term was merged into another.
    TermMerged = "term_merged", flash_term_merged;
    /// A line of everyday words was saved.
    SynonymSaved = "synonym_saved", flash_synonym_saved;
    /// A line of everyday words was removed.
    SynonymRemoved = "synonym_removed", flash_synonym_removed;
    /// A line of the starting list was switched off.
    SynonymOff = "synonym_off", flash_synonym_off;
    /// A line of the starting list was switched on.
    SynonymOn = "synonym_on", flash_synonym_on;
    /// A lift was saved.
    LiftSaved = "lift_saved", flash_lift_saved;
    /// A lift was removed.
    LiftRemoved = "lift_removed", flash_lift_removed;
    /// A notice was saved.
    NoticeSaved = "notice_saved", flash_notice_saved;
    /// A notice was removed.
    NoticeRemoved = "notice_removed", flash_notice_removed;
    /// A vocabulary was imported.
    ConceptsImported = "concepts_imported", flash_concepts_imported;
    /// An imported vocabulary was removed.
    ConceptsRemoved = "concepts_removed", flash_concepts_removed;
    /// A file that was to be imported was thrown away.
    ImportDiscarded = "import_discarded", flash_import_discarded;
    /// A message was sent to the updater of a service.
    ReportSent = "report_sent", flash_report_sent;
    /// An own list was made or renamed.
    ListSaved = "list_saved", flash_list_saved;
    /// An own list was removed.
    ListRemoved = "list_removed", flash_list_removed;
    /// A service was put into an own list.
    ServiceListed = "service_listed", flash_service_listed;
    /// A service was taken out of an own list.
    ServiceUnlisted = "service_unlisted", flash_service_unlisted;
    /// A note was saved.
    NoteSaved = "note_saved", flash_note_saved;
    /// A link to an own list was ended.
    ShareEnded = "share_ended", flash_share_ended;
    /// A search was saved.
    SearchSaved = "search_saved", flash_search_saved;
    /// A saved search was removed.
    SearchRemoved = "search_removed", flash_search_removed;
}

impl Flash {
    /// The message with this code; `None` for anything else a stranger may have typed.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|flash| flash.code() == code)
    }
}
