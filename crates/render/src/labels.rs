//! Names of the things the rules know: languages, roles, states, problems, events. Every match is
//! exhaustive, so a new thing without a text does not compile.

pub(crate) mod blocks;
mod device;
pub(crate) mod help;
pub mod import;
mod link;
mod log;
pub mod mail;
pub(crate) mod mail_texts;
pub(crate) mod menus;
mod problem;
pub mod search;
pub mod service;
pub mod service_page;
pub(crate) mod settings;

pub use device::device;
pub use link::finding as link_finding;
pub(crate) use log::{changed_field, changed_value};
pub use log::{event, job, part_of_site};
pub use problem::problem;

use service_manual_domain::account::{AccountState, DeactivationReason, PersonName, Role};
use service_manual_domain::file::Visibility;
use service_manual_domain::language::Language;
use service_manual_domain::location::AccessibilityFact;
use service_manual_domain::organisation::{OrganisationKind, OrganisationStatus};
use service_manual_domain::service::State;
use service_manual_domain::vocabulary::Vocabulary;

use crate::i18n::Texts;

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
