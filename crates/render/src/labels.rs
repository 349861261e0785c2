//! Names of the things the rules know: languages, roles, states, problems, events. Every match is
//! exhaustive, so a new thing without a text does not compile.

mod device;
pub(crate) mod help;
pub mod import;
mod link;
pub mod mail;
pub(crate) mod mail_texts;
pub(crate) mod menus;
pub mod search;
pub mod service;
pub mod service_page;
pub(crate) mod settings;

pub use device::device;
pub use link::finding as link_finding;

use service_manual_domain::account::{AccountState, DeactivationReason, PersonName, Role};
use service_manual_domain::audit::EventType;
use service_manual_domain::file::Visibility;
use service_manual_domain::language::Language;
use service_manual_domain::location::AccessibilityFact;
use service_manual_domain::organisation::{OrganisationKind, OrganisationStatus};
use service_manual_domain::problem::ProblemCode;
use service_manual_domain::service::State;
use service_manual_domain::vocabulary::Vocabulary;

use crate::frame::level_label;
use crate::i18n::Texts;
use crate::pages::{info_page, site_notice};

/// The name of a language in itself, as in the language switch.
pub const fn own_name(language: Language) -> &'static str {
    match language {
        Language::Fi => "Suomi",
        Language::Sv => "Svenska",
        Language::En => "English",
    }
}

/// The name of a language in the reader's language, in lower case where that is usual.
pub fn language(t: &Texts, language: Language) -> &'static str {
    match language {
        Language::Fi => t.label_language_fi(),
        Language::Sv => t.label_language_sv(),
        Language::En => t.label_language_en(),
    }
}

/// The name of a language by its code; the code itself for one that is none of the three.
fn in_words(t: &Texts, code: &str) -> String {
    code.parse().map_or(code, |one| language(t, one)).to_owned()
}

/// What is wrong and how to mend it.
pub fn problem(t: &Texts, code: &ProblemCode) -> String {
    match code {
        ProblemCode::Required => t.problem_required().to_owned(),
        ProblemCode::TooLong { limit } => t.problem_too_long(*limit),
        ProblemCode::TooShort { limit } => t.problem_too_short(*limit),
        ProblemCode::TooMany { limit } => t.problem_too_many(*limit),
        ProblemCode::NotAnEmailAddress => t.problem_not_an_email_address().to_owned(),
        ProblemCode::UnknownChoice => t.problem_unknown_choice().to_owned(),
        ProblemCode::MustBeAccepted => t.problem_must_be_accepted().to_owned(),
        ProblemCode::PasswordTooCommon => t.problem_password_too_common().to_owned(),
        ProblemCode::PasswordContainsAddress => t.problem_password_contains_address().to_owned(),
        ProblemCode::WrongCredentials => t.problem_wrong_credentials().to_owned(),
        ProblemCode::WrongCode => t.problem_wrong_code().to_owned(),
        ProblemCode::PasskeyRefused => t.problem_passkey_refused().to_owned(),
        ProblemCode::PasswordTooShortAlone { limit } => t.problem_password_too_short_alone(*limit),
        ProblemCode::WrongPassword => t.problem_wrong_password().to_owned(),
        ProblemCode::NotABusinessId => t.problem_not_a_business_id().to_owned(),
        ProblemCode::NotADomain => t.problem_not_a_domain().to_owned(),
        ProblemCode::NotAWebAddress => t.problem_not_a_web_address().to_owned(),
        ProblemCode::NotAPhoneNumber => t.problem_not_a_phone_number().to_owned(),
        ProblemCode::LastAuthority => t.problem_last_authority().to_owned(),
        ProblemCode::NotAPostalCode => t.problem_not_a_postal_code().to_owned(),
        ProblemCode::NotDegrees => t.problem_not_degrees().to_owned(),
        ProblemCode::OutsideFinland => t.problem_outside_finland().to_owned(),
        ProblemCode::EmailOrPhone => t.problem_email_or_phone().to_owned(),
        ProblemCode::NotACode => t.problem_not_a_code().to_owned(),
        ProblemCode::CodeTaken => t.problem_code_taken().to_owned(),
        ProblemCode::NotADay => t.problem_not_a_day().to_owned(),
        ProblemCode::NotTimes => t.problem_not_times().to_owned(),
        ProblemCode::TimesOverlap => t.problem_times_overlap().to_owned(),
        ProblemCode::NotAPrice => t.problem_not_a_price().to_owned(),
        ProblemCode::ChosenTwice => t.problem_chosen_twice().to_owned(),
        ProblemCode::TermInUse => t.problem_term_in_use().to_owned(),
        ProblemCode::EndsBeforeItBegins => t.problem_ends_before_it_begins().to_owned(),
        ProblemCode::NobodyFound => t.problem_nobody_found().to_owned(),
        ProblemCode::NoSuchService => t.problem_no_such_service().to_owned(),
        ProblemCode::NoSuchOrganisation => t.problem_no_such_organisation().to_owned(),
        ProblemCode::AddressTaken => t.problem_address_taken().to_owned(),
        ProblemCode::OwnAccount => t.problem_own_account().to_owned(),
        ProblemCode::LastAdministrator => t.problem_last_administrator().to_owned(),
        ProblemCode::OrganisationClosed => t.problem_organisation_closed().to_owned(),
        ProblemCode::DayIsOver => t.problem_day_is_over().to_owned(),
        ProblemCode::NameTaken => t.problem_name_taken().to_owned(),
        ProblemCode::OutOfRange { least, most } => t.problem_out_of_range(*least, *most),
        ProblemCode::WarningTooLate { days } => t.problem_warning_too_late(t.period_days(*days)),
        ProblemCode::PeriodTooShort { days } => t.problem_period_too_short(t.period_days(*days)),
        ProblemCode::FileEmpty => t.problem_file_empty().to_owned(),
        ProblemCode::FileTooLarge { megabytes } => t.problem_file_too_large(megabytes.to_string()),
        ProblemCode::FileTypeNotTaken => t.problem_file_type_not_taken().to_owned(),
        ProblemCode::FileHasMacros => t.problem_file_has_macros().to_owned(),
        ProblemCode::FileNameMisleads { found } => t.problem_file_name_misleads(found),
        ProblemCode::FileIncomplete => t.problem_file_incomplete().to_owned(),
        ProblemCode::FilesBusy => t.problem_files_busy().to_owned(),
        ProblemCode::FileInUse => t.problem_file_in_use().to_owned(),
        ProblemCode::SecondPersonNeeded => t.problem_second_person_needed().to_owned(),
        ProblemCode::NotTheName => t.problem_not_the_name().to_owned(),
        ProblemCode::ListNameTaken => t.problem_list_name_taken().to_owned(),
        ProblemCode::MostReached { limit } => t.problem_most_reached(*limit),
        ProblemCode::UnknownPlaceholder { mark } => t.problem_unknown_placeholder(mark),
        ProblemCode::MissingPlaceholder { mark } => t.problem_missing_placeholder(mark),
        ProblemCode::PlaceholderNotAlone { mark } => t.problem_placeholder_not_alone(mark),
        ProblemCode::PhraseTooLong { phrase, limit } => {
            t.problem_phrase_too_long(limit.to_string(), phrase)
        }
        ProblemCode::PhraseOfTooManyWords { phrase, limit } => {
            t.problem_phrase_of_too_many_words(limit.to_string(), phrase)
        }
        ProblemCode::PhraseSaysNothing { phrase } => t.problem_phrase_says_nothing(phrase),
        ProblemCode::PhraseKnown { phrase } => t.problem_phrase_known(phrase),
        ProblemCode::NotTurtle { line, column } => {
            t.problem_not_turtle(column.to_string(), line.to_string())
        }
        ProblemCode::NoConcepts => t.problem_no_concepts().to_owned(),
        ProblemCode::TooManyConcepts { concepts, labels } => {
            t.problem_too_many_concepts(concepts.to_string(), labels.to_string())
        }
    }
}

/// For whom a file is.
pub fn visibility(t: &Texts, visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public => t.files_public(),
        Visibility::Internal => t.files_internal(),
    }
}

/// The name of a role, in lower case where that is usual.
pub fn role(t: &Texts, role: Role) -> &'static str {
    match role {
        Role::MainUser => t.label_role_main_user(),
        Role::Editor => t.label_role_editor(),
        Role::Expert => t.label_role_expert(),
    }
}

/// What people with a role do.
pub fn role_hint(t: &Texts, role: Role) -> &'static str {
    match role {
        Role::MainUser => t.label_role_main_user_hint(),
        Role::Editor => t.label_role_editor_hint(),
        Role::Expert => t.label_role_expert_hint(),
    }
}

/// The kind of an organisation.
pub fn organisation_kind(t: &Texts, kind: OrganisationKind) -> &'static str {
    match kind {
        OrganisationKind::Authority => t.label_kind_authority(),
        OrganisationKind::Provider => t.label_kind_provider(),
    }
}

/// Whether an organisation takes part.
pub fn organisation_status(t: &Texts, status: OrganisationStatus) -> &'static str {
    match status {
        OrganisationStatus::Active => t.label_status_active(),
        OrganisationStatus::Closed => t.label_status_closed(),
    }
}

/// Whether an account may be used.
pub fn account_state(t: &Texts, state: AccountState) -> &'static str {
    match state {
        AccountState::Active => t.label_person_active(),
        AccountState::Deactivated { .. } => t.label_person_deactivated(),
    }
}

/// Why an account was taken out of use, as a part of a sentence.
pub fn deactivation_reason(t: &Texts, reason: DeactivationReason) -> &'static str {
    match reason {
        DeactivationReason::Inactivity => t.people_reason_inactivity(),
        DeactivationReason::EndDate => t.people_reason_end_date(),
        DeactivationReason::Removal => t.people_reason_removal(),
        DeactivationReason::Manual => t.people_reason_manual(),
    }
}

/// The name of a person, or the pseudonym of a deleted one (spec 2.5).
pub fn person(t: &Texts, language: Language, name: &PersonName) -> String {
    match name {
        PersonName::Known(name) => name.clone(),
        PersonName::Former { number, organisation: Some(organisation) } => {
            t.label_former_user_of(number.to_string(), organisation.text(language))
        }
        PersonName::Former { number, organisation: None } => {
            t.label_former_user(number.to_string())
        }
    }
}

/// One label of a service's state: the end of its class name, and its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StateLabel {
    /// The end of the class name.
    pub(crate) class: &'static str,
    /// The text.
    pub(crate) text: &'static str,
}

/// The labels of a service's state; two where a working copy stands beside the live version.
pub(crate) fn state(t: &Texts, state: State) -> Vec<StateLabel> {
    let draft = StateLabel { class: "draft", text: t.label_state_draft() };
    let submitted = StateLabel { class: "submitted", text: t.label_state_submitted() };
    let published = StateLabel { class: "published", text: t.label_state_published() };
    let outdated = StateLabel { class: "outdated", text: t.label_state_outdated() };
    let archived = StateLabel { class: "archived", text: t.label_state_archived() };
    match state {
        State::Draft => vec![draft],
        State::Submitted => vec![submitted],
        State::Published => vec![published],
        State::PublishedWithDraft => vec![published, draft],
        State::PublishedWithSubmitted => vec![published, submitted],
        State::Outdated => vec![outdated],
        State::OutdatedWithDraft => vec![outdated, draft],
        State::Archived => vec![archived],
    }
}

/// A service's state in words.
pub fn state_name(t: &Texts, of: State) -> String {
    let labels: Vec<&str> = state(t, of).iter().map(|label| label.text).collect();
    labels.join(", ")
}

/// A field whose change the log holds; its code, if it has no name.
pub(crate) fn changed_field<'a>(t: &Texts, field: &'a str) -> &'a str {
    match field {
        "role" => t.organisation_role(),
        "state" => t.manage_state(),
        "kind" | "job_kind" | "mail_kind" => t.organisation_kind(),
        "status" => t.organisation_status(),
        "parent" => t.organisation_parents(),
        "email" => t.organisation_email(),
        "phone" => t.organisation_phone(),
        "web" => t.organisation_web(),
        "business_id" => t.organisation_business_id(),
        "description" => t.organisation_description(),
        "municipalities" => t.organisation_municipalities(),
        "process" => t.organisation_process(),
        "allowed_domains" => t.organisation_allowed_domains(),
        "approval_required" => t.organisation_approval_required(),
        "expert_end_date_required" => t.organisation_expert_end_date(),
        "second_factor_required" => t.organisation_second_factor(),
        "publish_at" => t.log_field_publish_at(),
        "resolved" => t.log_field_resolved(),
        "four_eyes" => t.organisation_four_eyes(),
        "name" => t.organisation_name(),
        "job" => t.log_subject_job(),
        "mail" => t.log_subject_mail(),
        "mail_count" => t.machine_count(),
        "responsible" => t.field_responsible(),
        "updater" => t.people_side_organiser(),
        "authority_updater" => t.people_side_authority(),
        "ends_on" => t.people_end_date(),
        "kept" => t.people_review_keep(),
        "removed" => t.people_review_remove(),
        "people" => t.people_title(),
        "mail_text" => t.mailtext_state(),
        "help_topic" => t.help_field(),
        "menu_place" => t.menus_menu(),
        "menu_items" | "menu_source" => t.menus_links(),
        "language" => t.mailtext_language(),
        "month" => t.log_field_month(),
        "first_number" => t.log_field_first_number(),
        "last_number" => t.log_field_last_number(),
        "row" => t.log_field_row(),
        "version" => t.pages_version(),
        "file" => t.files_file(),
        "file_type" => t.files_type(),
        "visibility" => t.files_visibility(),
        "location" => t.event_field_location(),
        "contact" => t.event_field_contact(),
        "street" => t.book_street(),
        "postal_code" => t.book_postal_code(),
        "city" => t.book_city(),
        "accessibility" => t.book_accessibility(),
        "note" => t.book_note(),
        "coordinates" => t.book_coordinates(),
        "role_text" => t.book_role(),
        "term" => t.event_field_term(),
        "share" => t.event_field_share(),
        "with_notes" => t.event_field_with_notes(),
        "label" => t.vocabulary_label(),
        "label_fi" => t.vocabulary_label_fi(),
        "label_sv" => t.vocabulary_label_sv(),
        "label_en" => t.vocabulary_label_en(),
        "subject" => t.mailtext_subject(),
        "body" => t.mailtext_body(),
        "order" => t.vocabulary_order(),
        "active" => t.vocabulary_active(),
        "synonym_line" => t.synonym_line(),
        "lift" => t.lift_one(),
        "service" => t.lift_service(),
        "searches" => t.lift_searches(),
        "shown_from" => t.lift_from(),
        "shown_until" => t.lift_until(),
        "notice" => t.frame_notice_info(),
        "level" => t.sitenotice_level(),
        "audience" => t.sitenotice_audience(),
        "dismissible" => t.sitenotice_dismissible(),
        "text_fi" | "help_fi" => t.sitenotice_text_fi(),
        "text_sv" | "help_sv" => t.sitenotice_text_sv(),
        "text_en" | "help_en" => t.sitenotice_text_en(),
        "typed_words" => t.synonym_typed(),
        "found_words" => t.synonym_found(),
        "concept_scheme" => t.vocabulary_vocabulary(),
        "concepts_added" => t.synonym_added(),
        "concepts_changed" => t.synonym_changed(),
        "concepts_removed" => t.synonym_removed(),
        other => import::counted(t, other).or_else(|| settings::name(t, other)).unwrap_or(other),
    }
}

/// The value of such a field; as the log holds it, if it has no name.
pub(crate) fn changed_value(t: &Texts, field: &str, value: &str) -> String {
    let name = match field {
        "role" => value.parse().ok().map(|one| role(t, one).to_owned()),
        "state" => value.parse().ok().map(|one| state_name(t, one)),
        "kind" => value.parse().ok().map(|one| organisation_kind(t, one).to_owned()),
        "status" => value.parse().ok().map(|one| organisation_status(t, one).to_owned()),
        "mail_kind" => value.parse().ok().map(|one| mail::kind(t, one).to_owned()),
        "visibility" => value.parse().ok().map(|one| visibility(t, one).to_owned()),
        "import_source" => value.parse().ok().map(|one| import::format(t, one).to_owned()),
        "menu_place" => value.parse().ok().map(|one| menus::place(t, one)),
        "menu_items" => Some(menus::said(t, value)),
        "mail_text" | "menu_source" | "help_fi" | "help_sv" | "help_en" => {
            text_source(t, value).map(str::to_owned)
        }
        "digest-weekday" => value.parse().ok().map(|one| settings::weekday(t, one).to_owned()),
        "help_topic" => value.parse().ok().map(|one| help::name(t, one)),
        "language" => value.parse().ok().map(|one| language(t, one).to_owned()),
        "level" => value.parse().ok().map(|one| level_label(t, one).to_owned()),
        "audience" => value.parse().ok().map(|one| site_notice::audience(t, one).to_owned()),
        "active" if value == "yes" => Some(t.vocabulary_state_active().to_owned()),
        "active" if value == "no" => Some(t.vocabulary_state_retired().to_owned()),
        _ => None,
    };
    name.unwrap_or_else(|| value.to_owned())
}

/// Whose a text is that administrators can replace.
fn text_source(t: &Texts, value: &str) -> Option<&'static str> {
    match value {
        "own" => Some(t.mailtext_own()),
        "default" => Some(t.mailtext_default()),
        _ => None,
    }
}

/// A part of the whole service that an event is about; its code, if it has no name.
pub fn part_of_site<'a>(t: &Texts, part: &'a str) -> &'a str {
    match part {
        "job" => t.log_subject_job(),
        "mail" | "mail_text" => t.log_subject_mail(),
        "log" => t.log_subject_log(),
        "settings" => t.settings_title(),
        "help_texts" => t.help_title(),
        "menus" => t.menus_title(),
        "synonyms" => t.synonym_title(),
        "lifts" => t.lift_title(),
        "site_notices" => t.sitenotice_title(),
        "concept_scheme" => t.synonym_schemes(),
        "import" => t.import_title(),
        other => {
            let page = || other.parse().map_or(other, |page| info_page::name(t, page));
            other.parse().map_or_else(|_| page(), |one| vocabulary(t, one))
        }
    }
}

/// The name of a vocabulary.
pub fn vocabulary(t: &Texts, vocabulary: Vocabulary) -> &'static str {
    match vocabulary {
        Vocabulary::Category => t.vocabulary_category(),
        Vocabulary::ClientSituation => t.vocabulary_client_situation(),
        Vocabulary::Accessibility => t.vocabulary_accessibility(),
        Vocabulary::WayOfDelivery => t.vocabulary_way_of_delivery(),
        Vocabulary::ServiceLanguage => t.vocabulary_service_language(),
        Vocabulary::OtherBenefit => t.vocabulary_other_benefit(),
        Vocabulary::Municipality => t.vocabulary_municipality(),
    }
}

/// What is accessible at a place.
pub fn accessibility_fact(t: &Texts, fact: AccessibilityFact) -> &'static str {
    match fact {
        AccessibilityFact::StepFree => t.book_step_free(),
        AccessibilityFact::AutomaticDoor => t.book_automatic_door(),
        AccessibilityFact::Lift => t.book_lift(),
        AccessibilityFact::Toilet => t.book_toilet(),
        AccessibilityFact::Parking => t.book_parking(),
        AccessibilityFact::InductionLoop => t.book_induction_loop(),
    }
}

/// A background job that did something, by its name in the log; that name, if it has no other.
pub fn job<'a>(t: &Texts, name: &'a str) -> &'a str {
    match name {
        "queue" => t.log_job_queue(),
        "send_mail" => t.log_job_send_mail(),
        "housekeeping" => t.log_job_housekeeping(),
        "unused_files" => t.log_job_unused_files(),
        "log_retention" => t.log_job_retention(),
        "log_check" => t.log_job_check(),
        "life_cycle" => t.log_job_life_cycle(),
        "invitations" => t.log_job_invitations(),
        "access_reviews" => t.log_job_access_reviews(),
        "service_freshness" => t.log_job_service_freshness(),
        "set_times" => t.log_job_set_times(),
        other => other,
    }
}

/// What happened, as the log says it.
pub fn event(t: &Texts, event: EventType) -> &'static str {
    match event {
        EventType::SignInSucceeded => t.event_sign_in_succeeded(),
        EventType::SignInFailed => t.event_sign_in_failed(),
        EventType::SignInBlocked => t.event_sign_in_blocked(),
        EventType::SignedOut => t.event_signed_out(),
        EventType::SessionEnded => t.event_session_ended(),
        EventType::PasswordChanged => t.event_password_changed(),
        EventType::PasswordResetAsked => t.event_password_reset_asked(),
        EventType::PasswordResetDone => t.event_password_reset_done(),
        EventType::SecondFactorAdded => t.event_second_factor_added(),
        EventType::SecondFactorRemoved => t.event_second_factor_removed(),
        EventType::SecondFactorFailed => t.event_second_factor_failed(),
        EventType::EmailChangeAsked => t.event_email_change_asked(),
        EventType::EmailChanged => t.event_email_changed(),
        EventType::ProfileChanged => t.event_profile_changed(),
        EventType::NoticeAcknowledged => t.event_notice_acknowledged(),
        EventType::OwnDataExported => t.event_own_data_exported(),
        EventType::OwnListShared => t.event_own_list_shared(),
        EventType::OwnListShareEnded => t.event_own_list_share_ended(),
        EventType::AccountClosed => t.event_account_closed(),
        EventType::AccountCreated => t.event_account_created(),
        EventType::InvitationSent => t.event_invitation_sent(),
        EventType::InvitationApproved => t.event_invitation_approved(),
        EventType::InvitationResent => t.event_invitation_resent(),
        EventType::InvitationChanged => t.event_invitation_changed(),
        EventType::InvitationRevoked => t.event_invitation_revoked(),
        EventType::InvitationAccepted => t.event_invitation_accepted(),
        EventType::InvitationDeclined => t.event_invitation_declined(),
        EventType::InvitationExpired => t.event_invitation_expired(),
        EventType::MembershipAdded => t.event_membership_added(),
        EventType::MembershipRoleChanged => t.event_membership_role_changed(),
        EventType::MembershipEndDateChanged => t.event_membership_end_date_changed(),
        EventType::MembershipRemoved => t.event_membership_removed(),
        EventType::AccountDeactivated => t.event_account_deactivated(),
        EventType::AccountRestored => t.event_account_restored(),
        EventType::AccountDeleted => t.event_account_deleted(),
        EventType::AdministratorGranted => t.event_administrator_granted(),
        EventType::AdministratorWithdrawn => t.event_administrator_withdrawn(),
        EventType::OrganisationCreated => t.event_organisation_created(),
        EventType::OrganisationChanged => t.event_organisation_changed(),
        EventType::OrganisationAttached => t.event_organisation_attached(),
        EventType::OrganisationDetached => t.event_organisation_detached(),
        EventType::LocationCreated => t.event_location_created(),
        EventType::LocationChanged => t.event_location_changed(),
        EventType::LocationRetired => t.event_location_retired(),
        EventType::LocationRestored => t.event_location_restored(),
        EventType::LocationRemoved => t.event_location_removed(),
        EventType::ContactCreated => t.event_contact_created(),
        EventType::ContactChanged => t.event_contact_changed(),
        EventType::ContactRetired => t.event_contact_retired(),
        EventType::ContactRestored => t.event_contact_restored(),
        EventType::ContactRemoved => t.event_contact_removed(),
        EventType::OrganisationClosed => t.event_organisation_closed(),
        EventType::AccessReviewOpened => t.event_access_review_opened(),
        EventType::AccessReviewConfirmed => t.event_access_review_confirmed(),
        EventType::AccessReviewOverdue => t.event_access_review_overdue(),
        EventType::ServiceCreated => t.event_service_created(),
        EventType::ServiceSaved => t.event_service_saved(),
        EventType::ServiceSubmitted => t.event_service_submitted(),
        EventType::ServiceWithdrawn => t.event_service_withdrawn(),
        EventType::ServiceReturned => t.event_service_returned(),
        EventType::ServicePublished => t.event_service_published(),
        EventType::ServiceScheduled => t.event_service_scheduled(),
        EventType::ServiceCommentResolved => t.event_service_comment_resolved(),
        EventType::ServiceConfirmed => t.event_service_confirmed(),
        EventType::ServiceOutdated => t.event_service_outdated(),
        EventType::ServiceArchived => t.event_service_archived(),
        EventType::ServiceResponsibleChanged => t.event_service_responsible_changed(),
        EventType::ServiceUpdaterChanged => t.event_service_updater_changed(),
        EventType::ServiceRestored => t.event_service_restored(),
        EventType::ServiceDeleted => t.event_service_deleted(),
        EventType::FileAdded => t.event_file_added(),
        EventType::FileRemoved => t.event_file_removed(),
        EventType::PeopleExported => t.event_people_exported(),
        EventType::SettingsChanged => t.event_settings_changed(),
        EventType::VocabularyChanged => t.event_vocabulary_changed(),
        EventType::PageChanged => t.event_page_changed(),
        EventType::MailTextChanged => t.event_mail_text_changed(),
        EventType::MenuChanged => t.event_menu_changed(),
        EventType::HelpTextChanged => t.event_help_text_changed(),
        EventType::SynonymsChanged => t.event_synonyms_changed(),
        EventType::LiftsChanged => t.event_lifts_changed(),
        EventType::SiteNoticeChanged => t.event_site_notice_changed(),
        EventType::ServiceNoticeChanged => t.event_service_notice_changed(),
        EventType::LogMonthsCut => t.event_log_months_cut(),
        EventType::LogCheckFailed => t.event_log_check_failed(),
        EventType::JobFailed => t.event_job_failed(),
        EventType::JobRetried => t.event_job_retried(),
        EventType::JobDiscarded => t.event_job_discarded(),
        EventType::MailGivenUp => t.event_mail_given_up(),
        EventType::MailRetried => t.event_mail_retried(),
        EventType::MailDiscarded => t.event_mail_discarded(),
        EventType::ImportRun => t.event_import_run(),
    }
}
