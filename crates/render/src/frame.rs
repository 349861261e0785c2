//! What surrounds every page: language, address, person, notices.

use service_manual_domain::ids::{OrganisationId, SiteNoticeId};
use service_manual_domain::language::Language;
use service_manual_domain::notice::SiteNotice;
use service_manual_domain::time::Day;

use crate::i18n::Texts;
use crate::urls;

/// What a page knows beside its own content. Made once per request.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The language of the interface.
    pub language: Language,
    /// The address of this page in each language, in the order of [`Language::ALL`], with its
    /// query: for the language switch.
    pub path_in: [String; 3],
    /// Scheme and host of the site, `https://palvelut.example`, for canonical links.
    pub public_address: String,
    /// The signed-in person, if any.
    pub user: Option<FrameUser>,
    /// Notices shown on every page for a while.
    pub notices: Vec<Notice>,
    /// What the person's last action brought about.
    pub flash: Option<Flash>,
    /// What the search box in the header holds.
    pub search_text: String,
    /// Whether this is a demonstration: shows a notice and a link to the mailbox.
    pub demo_mode: bool,
    /// Whether search engines may list the page.
    pub indexable: bool,
}

impl Frame {
    /// The frame of a visitor without notices, not to be listed by search engines.
    pub fn of_visitor(language: Language, path_in: [String; 3], public_address: &str) -> Self {
        Self {
            language,
            path_in,
            public_address: public_address.to_owned(),
            user: None,
            notices: Vec::new(),
            flash: None,
            search_text: String::new(),
            demo_mode: false,
            indexable: false,
        }
    }

    /// The texts in the language of the page.
    pub fn t(&self) -> &'static Texts {
        Texts::of(self.language)
    }

    /// The address of this page in its own language.
    pub fn path(&self) -> &str {
        self.path_to(self.language)
    }

    /// The address of this page in a language.
    pub fn path_to(&self, language: Language) -> &str {
        language.of(&self.path_in).as_str()
    }

    /// All languages with the address of this page in each.
    pub fn languages(&self) -> impl Iterator<Item = (Language, &String)> {
        Language::ALL.into_iter().zip(&self.path_in)
    }
}

/// The signed-in person as the header shows them.
#[derive(Debug, Clone)]
pub struct FrameUser {
    /// Name, or the address of a person without a name.
    pub shown_name: String,
    /// The menu, already limited to what the person may see.
    pub menu: Vec<MenuEntry>,
    /// After how many seconds the session ends, if nothing is done.
    pub session_seconds: i64,
    /// Until when the account may be used without the second factor that it must have.
    pub second_factor_due_on: Option<Day>,
}

/// An entry of the signed-in person's menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuEntry {
    /// Start page.
    Start,
    /// Favourites, own lists and saved searches.
    OwnLists,
    /// Services the person may work on.
    Services,
    /// What waits for publication.
    Waiting,
    /// How long services waited for publication.
    PublicationHistory,
    /// List of organisations.
    Organisations,
    /// The people of all organisations whose people the person manages.
    People,
    /// All accounts.
    Users,
    /// The person's own organisation, where they manage just one.
    Organisation(OrganisationId),
    /// Locations and contacts.
    Books,
    /// The audit log.
    Log,
    /// Background work.
    MachineRoom,
    /// The texts of mails.
    MailTexts,
    /// Pages that administrators write.
    Pages,
    /// Notices on every page.
    SiteNotices,
    /// Lifted services.
    Lifts,
    /// What people search for.
    SearchReport,
    /// Vocabularies.
    Vocabularies,
    /// Everyday words of the search.
    Synonyms,
    /// Importing services.
    Import,
    /// Settings.
    Settings,
    /// Mails of the demonstration.
    Mailbox,
}

impl MenuEntry {
    pub(crate) fn label(self, t: &Texts) -> &'static str {
        match self {
            Self::Start => t.frame_menu_start(),
            Self::OwnLists => t.lists_menu(),
            Self::Services => t.frame_menu_services(),
            Self::Waiting => t.frame_menu_waiting(),
            Self::PublicationHistory => t.history_title(),
            Self::Organisations => t.frame_menu_organisations(),
            Self::People => t.frame_menu_people(),
            Self::Users => t.frame_menu_users(),
            Self::Organisation(_) => t.frame_menu_organisation(),
            Self::Books => t.book_title(),
            Self::Log => t.frame_menu_log(),
            Self::MachineRoom => t.frame_menu_machine_room(),
            Self::MailTexts => t.frame_menu_mail_texts(),
            Self::Pages => t.frame_menu_pages(),
            Self::SiteNotices => t.sitenotice_title(),
            Self::Lifts => t.lift_title(),
            Self::SearchReport => t.report_title(),
            Self::Vocabularies => t.vocabulary_title(),
            Self::Synonyms => t.synonym_title(),
            Self::Import => t.import_title(),
            Self::Settings => t.settings_title(),
            Self::Mailbox => t.frame_menu_mailbox(),
        }
    }

    pub(crate) fn href(self, language: Language) -> String {
        match self {
            Self::Start => urls::start(language),
            Self::OwnLists => urls::own_lists(language),
            Self::Services => urls::my_services(language),
            Self::Waiting => urls::waiting(language),
            Self::PublicationHistory => urls::publication_history(language),
            Self::Organisations => urls::organisations(language),
            Self::People => urls::managed_people(language),
            Self::Users => urls::users(language),
            Self::Organisation(id) => urls::organisation(language, id),
            Self::Books => urls::books(language),
            Self::Log => urls::log(language),
            Self::MachineRoom => urls::machine_room(language),
            Self::MailTexts => urls::mail_texts(language),
            Self::Pages => urls::pages(language),
            Self::SiteNotices => urls::site_notices(language),
            Self::Lifts => urls::lifts(language),
            Self::SearchReport => urls::search_report(language),
            Self::Vocabularies => urls::vocabularies(language),
            Self::Synonyms => urls::synonyms(language),
            Self::Import => urls::import(language),
            Self::Settings => urls::settings(language),
            Self::Mailbox => urls::mailbox(language),
        }
    }
}

/// A notice on every page, such as a planned break.
#[derive(Debug, Clone)]
pub struct Notice {
    /// How urgent it is.
    pub level: NoticeLevel,
    /// Its text, written by an administrator.
    pub text: String,
    /// The language it is written in.
    pub language: Language,
    /// What a browser remembers it by in which it was put away; nothing where it stays.
    pub dismiss: Option<String>,
}

pub use crate::breadcrumb::Crumb;
pub use service_manual_domain::notice::NoticeLevel;

impl Notice {
    /// A stored notice for a reader. One that was changed is another to those who put it away.
    pub fn of(
        id: SiteNoticeId,
        version: i64,
        notice: &SiteNotice,
        wanted: Language,
    ) -> Option<Self> {
        let (language, text) = notice.texts.best(wanted, Language::Fi)?;
        let dismiss = notice.dismissible.then(|| format!("{id}-{version}"));
        Some(Self { level: notice.level, text: text.to_owned(), language, dismiss })
    }

    /// The end of the class name.
    pub(crate) const fn class(&self) -> &'static str {
        match self.level {
            NoticeLevel::Info => "info",
            NoticeLevel::Warning => "warning",
            NoticeLevel::Disturbance => "error",
        }
    }

    pub(crate) const fn icon(&self) -> &'static str {
        match self.level {
            NoticeLevel::Info => "info",
            NoticeLevel::Warning => "warning",
            NoticeLevel::Disturbance => "error",
        }
    }

    /// How urgent it is, in words.
    pub(crate) fn label(&self, t: &Texts) -> &'static str {
        level_label(t, self.level)
    }
}

/// How urgent a notice is, in words.
pub(crate) fn level_label(t: &Texts, level: NoticeLevel) -> &'static str {
    match level {
        NoticeLevel::Info => t.frame_notice_info(),
        NoticeLevel::Warning => t.frame_notice_warning(),
        NoticeLevel::Disturbance => t.frame_notice_disturbance(),
    }
}

/// What a person's last action brought about, told once on the next page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flash {
    /// Signed out.
    SignedOut,
    /// The session ended by itself.
    SessionEnded,
    /// Registered and signed in.
    Registered,
    /// An organisation was created.
    OrganisationCreated,
    /// An organisation's data was saved.
    OrganisationSaved,
    /// A provider was put under an authority.
    ProviderAttached,
    /// A provider was taken from under an authority.
    ProviderDetached,
    /// An organisation was closed.
    OrganisationClosed,
    /// An invitation was approved and sent.
    InvitationApproved,
    /// An invitation was sent again.
    InvitationResent,
    /// Role or last day of an invitation were changed.
    InvitationChanged,
    /// An invitation was revoked.
    InvitationRevoked,
    /// The person joined a further organisation.
    InvitationAccepted,
    /// A service was created as a draft.
    ServiceCreated,
    /// A service was saved as a draft.
    ServiceSaved,
    /// A service was submitted.
    ServiceSubmitted,
    /// A submission was withdrawn.
    ServiceWithdrawn,
    /// A service was returned with a comment.
    ServiceReturned,
    /// A service was published.
    ServicePublished,
    /// The newest version of a service will be published at a set time.
    ServiceScheduled,
    /// That order was taken back.
    ServiceUnscheduled,
    /// Somebody confirmed that a service is still correct.
    ServiceConfirmed,
    /// A service was marked as outdated.
    ServiceOutdated,
    /// A service was put into the archive.
    ServiceArchived,
    /// A service was taken out of the archive.
    ServiceRestored,
    /// A service was deleted.
    ServiceDeleted,
    /// A service was copied as a new draft.
    ServiceCopied,
    /// A comment of a reviewer was marked as done.
    CommentDone,
    /// A comment of a reviewer is to be done again.
    CommentUndone,
    /// An old version is the working copy now.
    VersionRestored,
    /// A failed job was put back into the queue.
    JobRetried,
    /// A failed job was discarded.
    JobDiscarded,
    /// A dead mail was put back into the outbox.
    MailRetried,
    /// All dead mails were put back into the outbox.
    MailsRetried,
    /// A dead mail was discarded.
    MailDiscarded,
    /// The text of a mail was saved.
    MailTextSaved,
    /// The text of a mail is the default again.
    MailTextRestored,
    /// A new version of a page is in force.
    PageSaved,
    /// The own profile was saved.
    ProfileSaved,
    /// A link was mailed to a new address.
    EmailChangeAsked,
    /// The own address was changed.
    EmailChanged,
    /// The own account was closed.
    AccountClosed,
    /// Settings were saved.
    SettingsSaved,
    /// A role was changed.
    RoleChanged,
    /// The last day of a membership was changed.
    EndDateChanged,
    /// Somebody's account was deactivated.
    PersonDeactivated,
    /// Somebody's account was restored.
    PersonRestored,
    /// Somebody was removed from an organisation.
    PersonRemoved,
    /// Services were handed over.
    ServicesHandedOver,
    /// Somebody's address was corrected.
    EmailCorrected,
    /// Somebody's account was deleted.
    AccountDeleted,
    /// Somebody was made administrator.
    AdministratorGranted,
    /// Somebody is no administrator any more.
    AdministratorWithdrawn,
    /// The people of an organisation were confirmed.
    ReviewConfirmed,
    /// The own password was changed.
    PasswordChanged,
    /// The password was replaced by a mailed link.
    PasswordReset,
    /// A second factor was added.
    FactorAdded,
    /// A second factor was removed.
    FactorRemoved,
    /// One of the own sessions was ended.
    OwnSessionEnded,
    /// The other own sessions were ended.
    OwnSessionsEnded,
    /// The second step of signing in came too late.
    SignInAnew,
    /// A file was added to a service.
    FileAdded,
    /// A file of a service was removed.
    FileRemoved,
    /// A location was saved.
    LocationSaved,
    /// A contact was saved.
    ContactSaved,
    /// A location or contact was taken out of use.
    EntryRetired,
    /// A location or contact was taken back into use.
    EntryRestored,
    /// A location or contact was removed.
    EntryRemoved,
    /// A term was saved.
    TermSaved,
    /// A term was taken out of use.
    TermRetired,
    /// A term was taken into use.
    TermActivated,
    /// A term was deleted.
    TermDeleted,
    /// A term was merged into another.
    TermMerged,
    /// A line of everyday words was saved.
    SynonymSaved,
    /// A line of everyday words was removed.
    SynonymRemoved,
    /// A line of the starting list was switched off.
    SynonymOff,
    /// A line of the starting list was switched on.
    SynonymOn,
    /// A lift was saved.
    LiftSaved,
    /// A lift was removed.
    LiftRemoved,
    /// A notice was saved.
    NoticeSaved,
    /// A notice was removed.
    NoticeRemoved,
    /// A vocabulary was imported.
    ConceptsImported,
    /// An imported vocabulary was removed.
    ConceptsRemoved,
    /// A file that was to be imported was thrown away.
    ImportDiscarded,
    /// A message was sent to the updater of a service.
    ReportSent,
    /// An own list was made or renamed.
    ListSaved,
    /// An own list was removed.
    ListRemoved,
    /// A service was put into an own list.
    ServiceListed,
    /// A service was taken out of an own list.
    ServiceUnlisted,
    /// A note was saved.
    NoteSaved,
    /// A link to an own list was ended.
    ShareEnded,
    /// A search was saved.
    SearchSaved,
    /// A saved search was removed.
    SearchRemoved,
}

impl Flash {
    /// All messages.
    pub const ALL: [Self; 93] = [
        Self::SignedOut,
        Self::SessionEnded,
        Self::Registered,
        Self::OrganisationCreated,
        Self::OrganisationSaved,
        Self::ProviderAttached,
        Self::ProviderDetached,
        Self::OrganisationClosed,
        Self::InvitationApproved,
        Self::InvitationResent,
        Self::InvitationChanged,
        Self::InvitationRevoked,
        Self::InvitationAccepted,
        Self::ServiceCreated,
        Self::ServiceSaved,
        Self::ServiceSubmitted,
        Self::ServiceWithdrawn,
        Self::ServiceReturned,
        Self::ServicePublished,
        Self::ServiceScheduled,
        Self::ServiceUnscheduled,
        Self::ServiceConfirmed,
        Self::ServiceOutdated,
        Self::ServiceArchived,
        Self::ServiceRestored,
        Self::ServiceDeleted,
        Self::ServiceCopied,
        Self::CommentDone,
        Self::CommentUndone,
        Self::VersionRestored,
        Self::JobRetried,
        Self::JobDiscarded,
        Self::MailRetried,
        Self::MailsRetried,
        Self::MailDiscarded,
        Self::MailTextSaved,
        Self::MailTextRestored,
        Self::PageSaved,
        Self::ProfileSaved,
        Self::EmailChangeAsked,
        Self::EmailChanged,
        Self::AccountClosed,
        Self::SettingsSaved,
        Self::RoleChanged,
        Self::EndDateChanged,
        Self::PersonDeactivated,
        Self::PersonRestored,
        Self::PersonRemoved,
        Self::ServicesHandedOver,
        Self::EmailCorrected,
        Self::AccountDeleted,
        Self::AdministratorGranted,
        Self::AdministratorWithdrawn,
        Self::ReviewConfirmed,
        Self::PasswordChanged,
        Self::PasswordReset,
        Self::FactorAdded,
        Self::FactorRemoved,
        Self::OwnSessionEnded,
        Self::OwnSessionsEnded,
        Self::SignInAnew,
        Self::FileAdded,
        Self::FileRemoved,
        Self::LocationSaved,
        Self::ContactSaved,
        Self::EntryRetired,
        Self::EntryRestored,
        Self::EntryRemoved,
        Self::TermSaved,
        Self::TermRetired,
        Self::TermActivated,
        Self::TermDeleted,
        Self::TermMerged,
        Self::SynonymSaved,
        Self::SynonymRemoved,
        Self::SynonymOff,
        Self::SynonymOn,
        Self::LiftSaved,
        Self::LiftRemoved,
        Self::NoticeSaved,
        Self::NoticeRemoved,
        Self::ConceptsImported,
        Self::ConceptsRemoved,
        Self::ImportDiscarded,
        Self::ReportSent,
        Self::ListSaved,
        Self::ListRemoved,
        Self::ServiceListed,
        Self::ServiceUnlisted,
        Self::NoteSaved,
        Self::ShareEnded,
        Self::SearchSaved,
        Self::SearchRemoved,
    ];

    /// The code that travels to the next page.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SignedOut => "signed_out",
            Self::SessionEnded => "session_ended",
            Self::Registered => "registered",
            Self::OrganisationCreated => "organisation_created",
            Self::OrganisationSaved => "organisation_saved",
            Self::ProviderAttached => "provider_attached",
            Self::ProviderDetached => "provider_detached",
            Self::OrganisationClosed => "organisation_closed",
            Self::InvitationApproved => "invitation_approved",
            Self::InvitationResent => "invitation_resent",
            Self::InvitationChanged => "invitation_changed",
            Self::InvitationRevoked => "invitation_revoked",
            Self::InvitationAccepted => "invitation_accepted",
            Self::ServiceCreated => "service_created",
            Self::ServiceSaved => "service_saved",
            Self::ServiceSubmitted => "service_submitted",
            Self::ServiceWithdrawn => "service_withdrawn",
            Self::ServiceReturned => "service_returned",
            Self::ServicePublished => "service_published",
            Self::ServiceScheduled => "service_scheduled",
            Self::ServiceUnscheduled => "service_unscheduled",
            Self::ServiceConfirmed => "service_confirmed",
            Self::ServiceOutdated => "service_outdated",
            Self::ServiceArchived => "service_archived",
            Self::ServiceRestored => "service_restored",
            Self::ServiceDeleted => "service_deleted",
            Self::ServiceCopied => "service_copied",
            Self::CommentDone => "comment_done",
            Self::CommentUndone => "comment_undone",
            Self::VersionRestored => "version_restored",
            Self::JobRetried => "job_retried",
            Self::JobDiscarded => "job_discarded",
            Self::MailRetried => "mail_retried",
            Self::MailsRetried => "mails_retried",
            Self::MailDiscarded => "mail_discarded",
            Self::MailTextSaved => "mail_text_saved",
            Self::MailTextRestored => "mail_text_restored",
            Self::PageSaved => "page_saved",
            Self::ProfileSaved => "profile_saved",
            Self::EmailChangeAsked => "email_change_asked",
            Self::EmailChanged => "email_changed",
            Self::AccountClosed => "account_closed",
            Self::SettingsSaved => "settings_saved",
            Self::RoleChanged => "role_changed",
            Self::EndDateChanged => "end_date_changed",
            Self::PersonDeactivated => "person_deactivated",
            Self::PersonRestored => "person_restored",
            Self::PersonRemoved => "person_removed",
            Self::ServicesHandedOver => "services_handed_over",
            Self::EmailCorrected => "email_corrected",
            Self::AccountDeleted => "account_deleted",
            Self::AdministratorGranted => "administrator_granted",
            Self::AdministratorWithdrawn => "administrator_withdrawn",
            Self::ReviewConfirmed => "review_confirmed",
            Self::PasswordChanged => "password_changed",
            Self::PasswordReset => "password_reset",
            Self::FactorAdded => "factor_added",
            Self::FactorRemoved => "factor_removed",
            Self::OwnSessionEnded => "own_session_ended",
            Self::OwnSessionsEnded => "own_sessions_ended",
            Self::SignInAnew => "sign_in_anew",
            Self::FileAdded => "file_added",
            Self::FileRemoved => "file_removed",
            Self::LocationSaved => "location_saved",
            Self::ContactSaved => "contact_saved",
            Self::EntryRetired => "entry_retired",
            Self::EntryRestored => "entry_restored",
            Self::EntryRemoved => "entry_removed",
            Self::TermSaved => "term_saved",
            Self::TermRetired => "term_retired",
            Self::TermActivated => "term_activated",
            Self::TermDeleted => "term_deleted",
            Self::TermMerged => "term_merged",
            Self::SynonymSaved => "synonym_saved",
            Self::SynonymRemoved => "synonym_removed",
            Self::SynonymOff => "synonym_off",
            Self::SynonymOn => "synonym_on",
            Self::LiftSaved => "lift_saved",
            Self::LiftRemoved => "lift_removed",
            Self::NoticeSaved => "notice_saved",
            Self::NoticeRemoved => "notice_removed",
            Self::ConceptsImported => "concepts_imported",
            Self::ConceptsRemoved => "concepts_removed",
            Self::ImportDiscarded => "import_discarded",
            Self::ReportSent => "report_sent",
            Self::ListSaved => "list_saved",
            Self::ListRemoved => "list_removed",
            Self::ServiceListed => "service_listed",
            Self::ServiceUnlisted => "service_unlisted",
            Self::NoteSaved => "note_saved",
            Self::ShareEnded => "share_ended",
            Self::SearchSaved => "search_saved",
            Self::SearchRemoved => "search_removed",
        }
    }

    /// The message with this code; `None` for anything else a stranger may have typed.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|flash| flash.code() == code)
    }

    pub(crate) fn text(self, t: &Texts) -> &'static str {
        match self {
            Self::SignedOut => t.flash_signed_out(),
            Self::SessionEnded => t.flash_session_ended(),
            Self::Registered => t.flash_registered(),
            Self::OrganisationCreated => t.flash_organisation_created(),
            Self::OrganisationSaved => t.flash_organisation_saved(),
            Self::ProviderAttached => t.flash_provider_attached(),
            Self::ProviderDetached => t.flash_provider_detached(),
            Self::OrganisationClosed => t.flash_organisation_closed(),
            Self::InvitationApproved => t.flash_invitation_approved(),
            Self::InvitationResent => t.flash_invitation_resent(),
            Self::InvitationChanged => t.flash_invitation_changed(),
            Self::InvitationRevoked => t.flash_invitation_revoked(),
            Self::InvitationAccepted => t.flash_invitation_accepted(),
            Self::ServiceCreated => t.flash_service_created(),
            Self::ServiceSaved => t.flash_service_saved(),
            Self::ServiceSubmitted => t.flash_service_submitted(),
            Self::ServiceWithdrawn => t.flash_service_withdrawn(),
            Self::ServiceReturned => t.flash_service_returned(),
            Self::ServicePublished => t.flash_service_published(),
            Self::ServiceScheduled => t.flash_service_scheduled(),
            Self::ServiceUnscheduled => t.flash_service_unscheduled(),
            Self::ServiceConfirmed => t.flash_service_confirmed(),
            Self::ServiceOutdated => t.flash_service_outdated(),
            Self::ServiceArchived => t.flash_service_archived(),
            Self::ServiceRestored => t.flash_service_restored(),
            Self::ServiceDeleted => t.flash_service_deleted(),
            Self::ServiceCopied => t.flash_service_copied(),
            Self::CommentDone => t.flash_comment_done(),
            Self::CommentUndone => t.flash_comment_undone(),
            Self::VersionRestored => t.flash_version_restored(),
            Self::JobRetried => t.flash_job_retried(),
            Self::JobDiscarded => t.flash_job_discarded(),
            Self::MailRetried => t.flash_mail_retried(),
            Self::MailsRetried => t.flash_mails_retried(),
            Self::MailDiscarded => t.flash_mail_discarded(),
            Self::MailTextSaved => t.flash_mail_text_saved(),
            Self::MailTextRestored => t.flash_mail_text_restored(),
            Self::PageSaved => t.flash_page_saved(),
            Self::ProfileSaved => t.flash_profile_saved(),
            Self::EmailChangeAsked => t.flash_email_change_asked(),
            Self::EmailChanged => t.flash_email_changed(),
            Self::AccountClosed => t.flash_account_closed(),
            Self::SettingsSaved => t.flash_settings_saved(),
            Self::RoleChanged => t.flash_role_changed(),
            Self::EndDateChanged => t.flash_end_date_changed(),
            Self::PersonDeactivated => t.flash_person_deactivated(),
            Self::PersonRestored => t.flash_person_restored(),
            Self::PersonRemoved => t.flash_person_removed(),
            Self::ServicesHandedOver => t.flash_services_handed_over(),
            Self::EmailCorrected => t.flash_email_corrected(),
            Self::AccountDeleted => t.flash_account_deleted(),
            Self::AdministratorGranted => t.flash_administrator_granted(),
            Self::AdministratorWithdrawn => t.flash_administrator_withdrawn(),
            Self::ReviewConfirmed => t.flash_review_confirmed(),
            Self::PasswordChanged => t.flash_password_changed(),
            Self::PasswordReset => t.flash_password_reset(),
            Self::FactorAdded => t.flash_factor_added(),
            Self::FactorRemoved => t.flash_factor_removed(),
            Self::OwnSessionEnded => t.flash_own_session_ended(),
            Self::OwnSessionsEnded => t.flash_own_sessions_ended(),
            Self::SignInAnew => t.flash_sign_in_anew(),
            Self::FileAdded => t.flash_file_added(),
            Self::FileRemoved => t.flash_file_removed(),
            Self::LocationSaved => t.flash_location_saved(),
            Self::ContactSaved => t.flash_contact_saved(),
            Self::EntryRetired => t.flash_entry_retired(),
            Self::EntryRestored => t.flash_entry_restored(),
            Self::EntryRemoved => t.flash_entry_removed(),
            Self::TermSaved => t.flash_term_saved(),
            Self::TermRetired => t.flash_term_retired(),
            Self::TermActivated => t.flash_term_activated(),
            Self::TermDeleted => t.flash_term_deleted(),
            Self::TermMerged => t.flash_term_merged(),
            Self::SynonymSaved => t.flash_synonym_saved(),
            Self::SynonymRemoved => t.flash_synonym_removed(),
            Self::SynonymOff => t.flash_synonym_off(),
            Self::SynonymOn => t.flash_synonym_on(),
            Self::LiftSaved => t.flash_lift_saved(),
            Self::LiftRemoved => t.flash_lift_removed(),
            Self::NoticeSaved => t.flash_notice_saved(),
            Self::NoticeRemoved => t.flash_notice_removed(),
            Self::ConceptsImported => t.flash_concepts_imported(),
            Self::ConceptsRemoved => t.flash_concepts_removed(),
            Self::ImportDiscarded => t.flash_import_discarded(),
            Self::ReportSent => t.flash_report_sent(),
            Self::ListSaved => t.flash_list_saved(),
            Self::ListRemoved => t.flash_list_removed(),
            Self::ServiceListed => t.flash_service_listed(),
            Self::ServiceUnlisted => t.flash_service_unlisted(),
            Self::NoteSaved => t.flash_note_saved(),
            Self::ShareEnded => t.flash_share_ended(),
            Self::SearchSaved => t.flash_search_saved(),
            Self::SearchRemoved => t.flash_search_removed(),
        }
    }
}
