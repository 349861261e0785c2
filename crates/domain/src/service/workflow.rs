//! The workflow of spec 3.4: the only list of what may follow what.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::policy::Action;
use crate::problem::ProblemCode;
use crate::service::NotAllowedFrom;

/// Where a service stands. A public service may at the same time have a working copy; that is a
/// state of its own here, so that no impossible combination can be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Being written; not public.
    Draft,
    /// Waits for a reviewer; not public.
    Submitted,
    /// Public.
    Published,
    /// Public, and a newer version is being written.
    PublishedWithDraft,
    /// Public, and a newer version waits for a reviewer.
    PublishedWithSubmitted,
    /// Not public any more: nobody confirmed that it is right.
    Outdated,
    /// Outdated, and a newer version is being written.
    OutdatedWithDraft,
    /// Put away; can be restored with everything.
    Archived,
}

/// A step of the workflow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Transition {
    /// A new version was written.
    Save,
    /// The writers hand it to the reviewers.
    Submit,
    /// The writers take it back.
    Withdraw,
    /// The reviewers give it back with a comment.
    Return,
    /// The newest version becomes public.
    Publish,
    /// The reviewers order that the newest version becomes public later.
    Schedule,
    /// "Still correct".
    Confirm,
    /// It leaves the public site.
    MarkOutdated,
    /// It is put away.
    Archive,
    /// It is put away because the organisation that owns it is closed (spec 2.2).
    Close,
    /// It is taken out of the archive.
    Restore,
}

impl Transition {
    /// All steps.
    pub const ALL: [Self; 11] = [
        Self::Save,
        Self::Submit,
        Self::Withdraw,
        Self::Return,
        Self::Publish,
        Self::Schedule,
        Self::Confirm,
        Self::MarkOutdated,
        Self::Archive,
        Self::Close,
        Self::Restore,
    ];

    /// The right that somebody needs to take the step (spec 3.4).
    pub const fn needs(self) -> Action {
        match self {
            Self::Save | Self::Confirm | Self::MarkOutdated => Action::EditService,
            Self::Submit | Self::Withdraw => Action::SubmitService,
            Self::Return | Self::Publish | Self::Schedule => Action::PublishService,
            Self::Archive | Self::Restore => Action::ArchiveService,
            Self::Close => Action::AdministerOrganisations,
        }
    }
}

use State::{
    Archived, Draft, Outdated, OutdatedWithDraft, Published, PublishedWithDraft,
    PublishedWithSubmitted, Submitted,
};

/// From which state which step leads where. What is not here is not allowed.
pub const TRANSITIONS: &[(Transition, State, State)] = &[
    (Transition::Save, Draft, Draft),
    (Transition::Save, Submitted, Draft),
    (Transition::Save, Published, PublishedWithDraft),
    (Transition::Save, PublishedWithDraft, PublishedWithDraft),
    (Transition::Save, PublishedWithSubmitted, PublishedWithDraft),
    (Transition::Save, Outdated, OutdatedWithDraft),
    (Transition::Save, OutdatedWithDraft, OutdatedWithDraft),
    (Transition::Submit, Draft, Submitted),
    (Transition::Submit, Outdated, Submitted),
    (Transition::Submit, OutdatedWithDraft, Submitted),
    (Transition::Submit, PublishedWithDraft, PublishedWithSubmitted),
    (Transition::Withdraw, Submitted, Draft),
    (Transition::Withdraw, PublishedWithSubmitted, PublishedWithDraft),
    (Transition::Return, Submitted, Draft),
    (Transition::Return, PublishedWithSubmitted, PublishedWithDraft),
    (Transition::Publish, Draft, Published),
    (Transition::Publish, Submitted, Published),
    (Transition::Publish, Outdated, Published),
    (Transition::Publish, OutdatedWithDraft, Published),
    (Transition::Publish, PublishedWithDraft, Published),
    (Transition::Publish, PublishedWithSubmitted, Published),
    (Transition::Schedule, Draft, Draft),
    (Transition::Schedule, Submitted, Submitted),
    (Transition::Schedule, Outdated, Outdated),
    (Transition::Schedule, OutdatedWithDraft, OutdatedWithDraft),
    (Transition::Schedule, PublishedWithDraft, PublishedWithDraft),
    (Transition::Schedule, PublishedWithSubmitted, PublishedWithSubmitted),
    (Transition::Confirm, Published, Published),
    (Transition::Confirm, PublishedWithDraft, PublishedWithDraft),
    (Transition::Confirm, PublishedWithSubmitted, PublishedWithSubmitted),
    (Transition::MarkOutdated, Published, Outdated),
    (Transition::MarkOutdated, PublishedWithDraft, OutdatedWithDraft),
    (Transition::MarkOutdated, PublishedWithSubmitted, OutdatedWithDraft),
    (Transition::MarkOutdated, Submitted, OutdatedWithDraft),
    (Transition::MarkOutdated, Draft, OutdatedWithDraft),
    (Transition::Archive, Published, Archived),
    (Transition::Archive, PublishedWithDraft, Archived),
    (Transition::Archive, PublishedWithSubmitted, Archived),
    (Transition::Archive, Outdated, Archived),
    (Transition::Archive, OutdatedWithDraft, Archived),
    (Transition::Close, Draft, Archived),
    (Transition::Close, Submitted, Archived),
    (Transition::Close, Published, Archived),
    (Transition::Close, PublishedWithDraft, Archived),
    (Transition::Close, PublishedWithSubmitted, Archived),
    (Transition::Close, Outdated, Archived),
    (Transition::Close, OutdatedWithDraft, Archived),
    (Transition::Restore, Archived, Draft),
];

impl State {
    /// All states.
    pub const ALL: [Self; 8] = [
        Draft,
        Submitted,
        Published,
        PublishedWithDraft,
        PublishedWithSubmitted,
        Outdated,
        OutdatedWithDraft,
        Archived,
    ];

    /// The code in the database and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Draft => "draft",
            Submitted => "submitted",
            Published => "published",
            PublishedWithDraft => "published_with_draft",
            PublishedWithSubmitted => "published_with_submitted",
            Outdated => "outdated",
            OutdatedWithDraft => "outdated_with_draft",
            Archived => "archived",
        }
    }

    /// Whether everybody can read the live version.
    pub const fn is_public(self) -> bool {
        match self {
            Published | PublishedWithDraft | PublishedWithSubmitted => true,
            Draft | Submitted | Outdated | OutdatedWithDraft | Archived => false,
        }
    }

    /// Whether a version waits for a reviewer.
    pub const fn is_waiting(self) -> bool {
        match self {
            Submitted | PublishedWithSubmitted => true,
            Draft | Published | PublishedWithDraft | Outdated | OutdatedWithDraft | Archived => {
                false
            }
        }
    }

    /// Whether it left the public site because nobody confirmed that it is right.
    pub const fn is_outdated(self) -> bool {
        match self {
            Outdated | OutdatedWithDraft => true,
            Draft
            | Submitted
            | Published
            | PublishedWithDraft
            | PublishedWithSubmitted
            | Archived => false,
        }
    }

    /// Whether the table lists the step from this state.
    pub fn allows(self, transition: Transition) -> bool {
        self.after(transition).is_ok()
    }

    /// The state after a step.
    pub fn after(self, transition: Transition) -> Result<Self, NotAllowedFrom> {
        TRANSITIONS
            .iter()
            .find(|(step, from, _)| *step == transition && *from == self)
            .map(|(_, _, to)| *to)
            .ok_or(NotAllowedFrom { transition, state: self })
    }
}

impl FromStr for State {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        Self::ALL.into_iter().find(|state| state.code() == text).ok_or(ProblemCode::UnknownChoice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_as_agreed() {
        let mut table = String::new();
        for state in State::ALL {
            for step in Transition::ALL {
                let to = state.after(step).map_or("–", State::code);
                table.push_str(&format!("{:26}{:14}{to}\n", state.code(), format!("{step:?}")));
            }
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn no_step_has_two_ends() {
        for (index, (step, from, _)) in TRANSITIONS.iter().enumerate() {
            let again = TRANSITIONS.iter().skip(index + 1).any(|(s, f, _)| s == step && f == from);
            assert!(!again, "{step:?} from {from:?} stands twice");
        }
    }

    #[test]
    fn nothing_becomes_public_but_by_publishing() {
        for (step, from, to) in TRANSITIONS {
            if to.is_public() && !from.is_public() {
                assert_eq!(*step, Transition::Publish);
            }
        }
    }

    #[test]
    fn what_is_archived_comes_back_only_as_a_draft() {
        for step in Transition::ALL {
            match Archived.after(step) {
                Ok(to) => assert_eq!((step, to), (Transition::Restore, Draft)),
                Err(refused) => assert_eq!(refused.state, Archived),
            }
        }
    }
}
