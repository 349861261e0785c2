//! What a person's last action brought about, told once on the next page.

use crate::i18n::Texts;

macro_rules! flashes {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $text:path;)+) => {
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
                match self { $(Self::$name => $text(t),)+ }
            }
        }
    };
}

flashes! {
    /// Signed out.
    SignedOut = "signed_out", Texts::flash_signed_out;
    /// The session ended by itself.
    SessionEnded = "session_ended", Texts::flash_session_ended;
    /// Registered and signed in.
    Registered = "registered", Texts::flash_registered;
    /// An organisation was created.
    OrganisationCreated = "organisation_created", Texts::flash_organisation_created;
    /// An organisation's data was saved.
    OrganisationSaved = "organisation_saved", Texts::flash_organisation_saved;
    /// A provider was put under an authority.
    ProviderAttached = "provider_attached", Texts::flash_provider_attached;
    /// A provider was taken from under an authority.
    ProviderDetached = "provider_detached", Texts::flash_provider_detached;
    /// An organisation was closed.
    OrganisationClosed = "organisation_closed", Texts::flash_organisation_closed;
    /// An invitation was approved and sent.
    InvitationApproved = "invitation_approved", Texts::flash_invitation_approved;
    /// An invitation was sent again.
    InvitationResent = "invitation_resent", Texts::flash_invitation_resent;
    /// Role or last day of an invitation were changed.
    InvitationChanged = "invitation_changed", Texts::flash_invitation_changed;
    /// An invitation was revoked.
    InvitationRevoked = "invitation_revoked", Texts::flash_invitation_revoked;
    /// The person joined a further organisation.
    InvitationAccepted = "invitation_accepted", Texts::flash_invitation_accepted;
    /// A service was created as a draft.
    ServiceCreated = "service_created", Texts::flash_service_created;
    /// A service was saved as a draft.
    ServiceSaved = "service_saved", Texts::flash_service_saved;
    /// A service was submitted.
    ServiceSubmitted = "service_submitted", Texts::flash_service_submitted;
    /// A submission was withdrawn.
    ServiceWithdrawn = "service_withdrawn", Texts::flash_service_withdrawn;
    /// A service was returned with a comment.
    ServiceReturned = "service_returned", Texts::flash_service_returned;
    /// A service was published.
    ServicePublished = "service_published", Texts::flash_service_published;
    /// The newest version of a service will be published at a set time.
    ServiceScheduled = "service_scheduled", Texts::flash_service_scheduled;
    /// That order was taken back.
    ServiceUnscheduled = "service_unscheduled", Texts::flash_service_unscheduled;
    /// Somebody confirmed that a service is still correct.
    ServiceConfirmed = "service_confirmed", Texts::flash_service_confirmed;
    /// A service was marked as outdated.
    ServiceOutdated = "service_outdated", Texts::flash_service_outdated;
    /// A service was put into the archive.
    ServiceArchived = "service_archived", Texts::flash_service_archived;
    /// A service was taken out of the archive.
    ServiceRestored = "service_restored", Texts::flash_service_restored;
    /// A service was deleted.
    ServiceDeleted = "service_deleted", Texts::flash_service_deleted;
    /// A service was copied as a new draft.
    ServiceCopied = "service_copied", Texts::flash_service_copied;
    /// A comment of a reviewer was marked as done.
    CommentDone = "comment_done", Texts::flash_comment_done;
    /// A comment of a reviewer is to be done again.
    CommentUndone = "comment_undone", Texts::flash_comment_undone;
    /// An old version is the working copy now.
    VersionRestored = "version_restored", Texts::flash_version_restored;
    /// A failed job was put back into the queue.
    JobRetried = "job_retried", Texts::flash_job_retried;
    /// A failed job was discarded.
    JobDiscarded = "job_discarded", Texts::flash_job_discarded;
    /// A dead mail was put back into the outbox.
    MailRetried = "mail_retried", Texts::flash_mail_retried;
    /// All dead mails were put back into the outbox.
    MailsRetried = "mails_retried", Texts::flash_mails_retried;
    /// A dead mail was discarded.
    MailDiscarded = "mail_discarded", Texts::flash_mail_discarded;
    /// The text of a mail was saved.
    MailTextSaved = "mail_text_saved", Texts::flash_mail_text_saved;
    /// The text of a mail is the default again.
    MailTextRestored = "mail_text_restored", Texts::flash_mail_text_restored;
    /// The help of a field was saved.
    HelpSaved = "help_saved", Texts::flash_help_saved;
    /// The help of a field is the default again.
    HelpRestored = "help_restored", Texts::flash_help_restored;
    /// A menu was saved.
    MenuSaved = "menu_saved", Texts::flash_menu_saved;
    /// A menu is the default again.
    MenuRestored = "menu_restored", Texts::flash_menu_restored;
    /// A new version of a page is in force.
    PageSaved = "page_saved", Texts::flash_page_saved;
    /// The own profile was saved.
    ProfileSaved = "profile_saved", Texts::flash_profile_saved;
    /// A link was mailed to a new address.
    EmailChangeAsked = "email_change_asked", Texts::flash_email_change_asked;
    /// The own address was changed.
    EmailChanged = "email_changed", Texts::flash_email_changed;
    /// The own account was closed.
    AccountClosed = "account_closed", Texts::flash_account_closed;
    /// Settings were saved.
    SettingsSaved = "settings_saved", Texts::flash_settings_saved;
    /// A role was changed.
    RoleChanged = "role_changed", Texts::flash_role_changed;
    /// The last day of a membership was changed.
    EndDateChanged = "end_date_changed", Texts::flash_end_date_changed;
    /// Somebody's account was deactivated.
    PersonDeactivated = "person_deactivated", Texts::flash_person_deactivated;
    /// Somebody's account was restored.
    PersonRestored = "person_restored", Texts::flash_person_restored;
    /// Somebody was removed from an organisation.
    PersonRemoved = "person_removed", Texts::flash_person_removed;
    /// Services were handed over.
    ServicesHandedOver = "services_handed_over", Texts::flash_services_handed_over;
    /// Somebody's address was corrected.
    EmailCorrected = "email_corrected", Texts::flash_email_corrected;
    /// Somebody's account was deleted.
    AccountDeleted = "account_deleted", Texts::flash_account_deleted;
    /// Somebody was made administrator.
    AdministratorGranted = "administrator_granted", Texts::flash_administrator_granted;
    /// Somebody is no administrator any more.
    AdministratorWithdrawn = "administrator_withdrawn", Texts::flash_administrator_withdrawn;
    /// The people of an organisation were confirmed.
    ReviewConfirmed = "review_confirmed", Texts::flash_review_confirmed;
    /// The own password was changed.
    PasswordChanged = "password_changed", Texts::flash_password_changed;
    /// The password was replaced by a mailed link.
    PasswordReset = "password_reset", Texts::flash_password_reset;
    /// A second factor was added.
    FactorAdded = "factor_added", Texts::flash_factor_added;
    /// A second factor was removed.
    FactorRemoved = "factor_removed", Texts::flash_factor_removed;
    /// One of the own sessions was ended.
    OwnSessionEnded = "own_session_ended", Texts::flash_own_session_ended;
    /// The other own sessions were ended.
    OwnSessionsEnded = "own_sessions_ended", Texts::flash_own_sessions_ended;
    /// The second step of signing in came too late.
    SignInAnew = "sign_in_anew", Texts::flash_sign_in_anew;
    /// A file was added to a service.
    FileAdded = "file_added", Texts::flash_file_added;
    /// A file of a service was removed.
    FileRemoved = "file_removed", Texts::flash_file_removed;
    /// A location was saved.
    LocationSaved = "location_saved", Texts::flash_location_saved;
    /// A contact was saved.
    ContactSaved = "contact_saved", Texts::flash_contact_saved;
    /// A location or contact was taken out of use.
    EntryRetired = "entry_retired", Texts::flash_entry_retired;
    /// A location or contact was taken back into use.
    EntryRestored = "entry_restored", Texts::flash_entry_restored;
    /// A location or contact was removed.
    EntryRemoved = "entry_removed", Texts::flash_entry_removed;
    /// Locations or contacts were merged.
    EntriesMerged = "entries_merged", Texts::flash_entries_merged;
    /// A term was saved.
    TermSaved = "term_saved", Texts::flash_term_saved;
    /// A term was taken out of use.
    TermRetired = "term_retired", Texts::flash_term_retired;
    /// A term was taken into use.
    TermActivated = "term_activated", Texts::flash_term_activated;
    /// A term was deleted.
    TermDeleted = "term_deleted", Texts::flash_term_deleted;
    /// A term was merged into another.
    TermMerged = "term_merged", Texts::flash_term_merged;
    /// A line of everyday words was saved.
    SynonymSaved = "synonym_saved", Texts::flash_synonym_saved;
    /// A line of everyday words was removed.
    SynonymRemoved = "synonym_removed", Texts::flash_synonym_removed;
    /// A line of the starting list was switched off.
    SynonymOff = "synonym_off", Texts::flash_synonym_off;
    /// A line of the starting list was switched on.
    SynonymOn = "synonym_on", Texts::flash_synonym_on;
    /// A lift was saved.
    LiftSaved = "lift_saved", Texts::flash_lift_saved;
    /// A lift was removed.
    LiftRemoved = "lift_removed", Texts::flash_lift_removed;
    /// A notice was saved.
    NoticeSaved = "notice_saved", Texts::flash_notice_saved;
    /// A notice was removed.
    NoticeRemoved = "notice_removed", Texts::flash_notice_removed;
    /// A vocabulary was imported.
    ConceptsImported = "concepts_imported", Texts::flash_concepts_imported;
    /// An imported vocabulary was removed.
    ConceptsRemoved = "concepts_removed", Texts::flash_concepts_removed;
    /// A file that was to be imported was thrown away.
    ImportDiscarded = "import_discarded", Texts::flash_import_discarded;
    /// A message was sent to the updater of a service.
    ReportSent = "report_sent", Texts::flash_report_sent;
    /// An own list was made or renamed.
    ListSaved = "list_saved", Texts::flash_list_saved;
    /// An own list was removed.
    ListRemoved = "list_removed", Texts::flash_list_removed;
    /// A service was put into an own list.
    ServiceListed = "service_listed", Texts::flash_service_listed;
    /// A service was taken out of an own list.
    ServiceUnlisted = "service_unlisted", Texts::flash_service_unlisted;
    /// A note was saved.
    NoteSaved = "note_saved", Texts::flash_note_saved;
    /// A link to an own list was ended.
    ShareEnded = "share_ended", Texts::flash_share_ended;
    /// A search was saved.
    SearchSaved = "search_saved", Texts::flash_search_saved;
    /// A saved search was removed.
    SearchRemoved = "search_removed", Texts::flash_search_removed;
}

impl Flash {
    /// The message with this code; `None` for anything else a stranger may have typed.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|flash| flash.code() == code)
    }
}
