//! The values of the filters of lists of services, and what they mean.

use crate::list::values;
use crate::service::State;

values! {
    /// Where services stand, as one looks for them: a public one with a working copy is in two
    /// groups.
    Standing {
        /// With a working copy that nobody has submitted.
        Draft = "draft";
        /// Waiting for a reviewer.
        Submitted = "submitted";
        /// Public.
        Published = "published";
        /// Outdated.
        Outdated = "outdated";
        /// Put away.
        Archived = "archived";
    }
}

values! {
    /// Where the working copy of a service stands.
    WorkingCopy {
        /// Somebody writes it, and no reviewer gave it back.
        Draft = "draft";
        /// A reviewer gave it back, and nobody has submitted it since.
        Returned = "returned";
        /// It waits for a reviewer.
        Submitted = "submitted";
        /// There is none.
        Missing = "none";
    }
}

values! {
    /// What waits for a reviewer.
    What {
        /// A service that was never public.
        New = "new";
        /// A change of one that was.
        Change = "change";
    }
}

values! {
    /// Why the information of a service needs somebody (spec 3.5). Several may hold.
    Needs {
        /// It is public, and its review falls due later this month.
        DueThisMonth = "month";
        /// It is public, and its review has fallen due.
        Overdue = "overdue";
        /// It is outdated.
        Outdated = "outdated";
        /// It is not archived, and nobody who may keeps it up to date for the organiser.
        WithoutUpdater = "without_updater";
    }
}

values! {
    /// What a service lacks in a language; one of them, or nothing.
    Lacks {
        /// A text is older than the original. Internal guidance counts for those who may edit it.
        Behind = "behind";
        /// Somebody chose to include the language, and it is not whole yet.
        Wanted = "wanted";
        /// Something is written and not included.
        Apart = "apart";
        /// Nothing is written.
        Missing = "missing";
    }
}

impl Standing {
    /// The states in the group.
    pub fn states(self) -> impl Iterator<Item = State> {
        State::ALL.into_iter().filter(move |state| self.has(*state))
    }

    /// The states in which a service stands here without its working copy. For how many days it has
    /// been in its state counts from when it came into one of them, so that a new working copy
    /// changes neither what lists say of its state nor for how long (spec 5 "days in state").
    pub fn shown_of(self) -> impl Iterator<Item = State> {
        State::ALL.into_iter().filter(move |state| Self::without_copy(*state) == self)
    }

    /// Whether a state is in the group.
    pub const fn has(self, state: State) -> bool {
        match self {
            Self::Draft => {
                matches!(state, State::Draft | State::PublishedWithDraft | State::OutdatedWithDraft)
            }
            Self::Submitted => state.is_waiting(),
            Self::Published => state.is_public(),
            Self::Outdated => state.is_outdated(),
            Self::Archived => matches!(state, State::Archived),
        }
    }

    /// Where a service stands without its working copy.
    pub const fn without_copy(state: State) -> Self {
        match state {
            State::Draft => Self::Draft,
            State::Submitted => Self::Submitted,
            State::Published | State::PublishedWithDraft | State::PublishedWithSubmitted => {
                Self::Published
            }
            State::Outdated | State::OutdatedWithDraft => Self::Outdated,
            State::Archived => Self::Archived,
        }
    }
}

impl WorkingCopy {
    /// Where the working copy of a service stands, by its state and whether a reviewer's comment
    /// stands open.
    pub const fn of(state: State, returned: bool) -> Self {
        match state {
            State::Draft | State::PublishedWithDraft | State::OutdatedWithDraft => {
                if returned {
                    Self::Returned
                } else {
                    Self::Draft
                }
            }
            State::Submitted | State::PublishedWithSubmitted => Self::Submitted,
            State::Published | State::Outdated | State::Archived => Self::Missing,
        }
    }
}
