//! The lists of services for those who write, publish and answer for them (spec 5): which columns
//! and filters each has, and what the values of the filters mean.

mod values;

use crate::list::{Column, Filter, List, ListRequest, Order, Takes, named};

pub use values::{Lacks, Needs, Standing, What, WorkingCopy};

/// A list of services.
pub type ServiceList = List<ServiceColumn, ServiceFilter>;
/// What somebody asks one of them for.
pub type ServiceRequest = ListRequest<ServiceColumn, ServiceFilter>;

named! {
    /// What lists show of a service.
    ServiceColumn {
        /// Its name in the original language.
        Name = "name";
        /// Its short code.
        Code = "code";
        /// Whether something new or a change waits for a reviewer.
        What = "what";
        /// Where it stands, without its working copy.
        State = "state";
        /// Where its working copy stands.
        Copy = "copy";
        /// Why its information needs somebody.
        Needs = "needs";
        /// Its languages, and which of them are behind.
        Languages = "languages";
        /// Where it stands in Finnish.
        Finnish = "fi";
        /// Where it stands in Swedish.
        Swedish = "sv";
        /// Where it stands in English.
        English = "en";
        /// Why somebody should translate it next, and since when.
        Next = "next";
        /// Who owns it.
        Organiser = "organiser";
        /// Who answers for it.
        Responsible = "responsible";
        /// Who keeps it up to date.
        Updaters = "updaters";
        /// When it was submitted.
        Submitted = "submitted";
        /// How long it has waited for a reviewer.
        Waiting = "waiting";
        /// When its review falls due.
        Due = "due";
        /// When it becomes outdated, or became so.
        Outdated = "outdated";
        /// When it is put away, if it stays outdated.
        Archived = "archived";
        /// For how many days it has been in its state.
        Days = "days";
        /// When it last changed.
        Updated = "updated";
    }
}

named! {
    /// What narrows lists of services.
    ServiceFilter {
        /// How a word of the name, or the code, begins.
        Text = "text";
        /// Where it stands: a [`Standing`].
        State = "state";
        /// Where its working copy stands: a [`WorkingCopy`].
        Copy = "copy";
        /// Whether something new or a change waits: a [`What`].
        What = "what";
        /// Why its information needs somebody: a [`Needs`].
        Needs = "needs";
        /// Whether it waits for too long.
        Late = "late";
        /// Whether it waits for the person who looks.
        For = "for";
        /// A language in which it is written.
        Language = "language";
        /// A language in which it is behind the original.
        Behind = "behind";
        /// A language in which it is not whole.
        Into = "into";
        /// What it lacks in that language, or in any: a [`Lacks`].
        Lacks = "lacks";
        /// Who owns it.
        Organiser = "organiser";
        /// Who answers for it.
        Responsible = "responsible";
        /// Who keeps it up to date: [`MYSELF`] or [`NOBODY`].
        Updater = "updater";
        /// How a word of the name begins of who keeps it up to date.
        UpdaterName = "updater_name";
        /// At least so many days in its state.
        Days = "days";
        /// Changed on this day or later.
        ChangedFrom = "changed_from";
        /// Changed on this day or earlier.
        ChangedUntil = "changed_until";
    }
}

/// The person who looks.
pub const MYSELF: &str = "me";
/// Nobody who may.
pub const NOBODY: &str = "nobody";
/// What a box that is ticked sends.
pub const YES: &str = "yes";

const LANGUAGES: &[&str] = &["fi", "sv", "en"];

impl Filter for ServiceFilter {
    fn takes(self) -> Takes {
        match self {
            Self::Text | Self::UpdaterName => Takes::Text,
            Self::State => Takes::OneOf(&Standing::CODES),
            Self::Copy => Takes::OneOf(&WorkingCopy::CODES),
            Self::What => Takes::OneOf(&What::CODES),
            Self::Needs => Takes::OneOf(&Needs::CODES),
            Self::Late => Takes::OneOf(&[YES]),
            Self::For => Takes::OneOf(&[MYSELF]),
            Self::Language | Self::Behind | Self::Into => Takes::OneOf(LANGUAGES),
            Self::Lacks => Takes::OneOf(&Lacks::CODES),
            Self::Organiser => Takes::Offered(&[]),
            Self::Responsible => Takes::Offered(&[NOBODY]),
            Self::Updater => Takes::OneOf(&[MYSELF, NOBODY]),
            Self::Days => Takes::Number,
            Self::ChangedFrom | Self::ChangedUntil => Takes::Day,
        }
    }
}

/// All services that somebody may work on.
pub const SERVICES: ServiceList = List {
    code: "services",
    columns: &[
        Column::always(ServiceColumn::Name),
        Column::on_demand(ServiceColumn::Code),
        Column::at_first(ServiceColumn::State),
        Column::at_first(ServiceColumn::Copy),
        Column::at_first(ServiceColumn::Languages).unsorted(),
        Column::at_first(ServiceColumn::Organiser),
        Column::on_demand(ServiceColumn::Responsible),
        Column::on_demand(ServiceColumn::Updaters).unsorted(),
        Column::at_first(ServiceColumn::Due),
        Column::on_demand(ServiceColumn::Days),
        Column::at_first(ServiceColumn::Updated),
    ],
    filters: &[
        ServiceFilter::Text,
        ServiceFilter::State,
        ServiceFilter::Copy,
        ServiceFilter::Needs,
        ServiceFilter::Updater,
        ServiceFilter::UpdaterName,
        ServiceFilter::Organiser,
        ServiceFilter::Responsible,
        ServiceFilter::Language,
        ServiceFilter::Behind,
        ServiceFilter::Days,
        ServiceFilter::ChangedFrom,
        ServiceFilter::ChangedUntil,
    ],
    order: Order { by: ServiceColumn::Updated, descending: true },
};

/// Everything that waits for a reviewer, changes of public services too (spec 3.4).
pub const WAITING: ServiceList = List {
    code: "waiting",
    columns: &[
        Column::always(ServiceColumn::Name),
        Column::on_demand(ServiceColumn::Code),
        Column::at_first(ServiceColumn::What),
        Column::at_first(ServiceColumn::Organiser),
        Column::at_first(ServiceColumn::Responsible),
        Column::at_first(ServiceColumn::Updaters).unsorted(),
        Column::at_first(ServiceColumn::Submitted),
        Column::at_first(ServiceColumn::Waiting),
    ],
    filters: &[
        ServiceFilter::Text,
        ServiceFilter::Responsible,
        ServiceFilter::Organiser,
        ServiceFilter::What,
        ServiceFilter::Updater,
        ServiceFilter::Late,
        ServiceFilter::For,
    ],
    order: Order { by: ServiceColumn::Waiting, descending: true },
};

/// Everything whose information needs somebody (spec 3.5).
pub const FRESHNESS: ServiceList = List {
    code: "freshness",
    columns: &[
        Column::always(ServiceColumn::Name),
        Column::on_demand(ServiceColumn::Code),
        Column::at_first(ServiceColumn::Needs).unsorted(),
        Column::at_first(ServiceColumn::Organiser),
        Column::on_demand(ServiceColumn::Responsible),
        Column::at_first(ServiceColumn::Updaters).unsorted(),
        Column::at_first(ServiceColumn::Due),
        Column::at_first(ServiceColumn::Outdated).unsorted(),
        Column::at_first(ServiceColumn::Archived).unsorted(),
        Column::on_demand(ServiceColumn::Updated),
    ],
    filters: &[
        ServiceFilter::Needs,
        ServiceFilter::Text,
        ServiceFilter::Updater,
        ServiceFilter::UpdaterName,
        ServiceFilter::Organiser,
        ServiceFilter::Responsible,
    ],
    order: Order { by: ServiceColumn::Due, descending: false },
};

/// Where the translations of services stand, those to translate next first
/// ([`crate::service::translations::Next`]).
pub const TRANSLATIONS: ServiceList = List {
    code: "translations",
    columns: &[
        Column::always(ServiceColumn::Name),
        Column::on_demand(ServiceColumn::Code),
        Column::at_first(ServiceColumn::State),
        Column::at_first(ServiceColumn::Finnish).unsorted(),
        Column::at_first(ServiceColumn::Swedish).unsorted(),
        Column::at_first(ServiceColumn::English).unsorted(),
        Column::at_first(ServiceColumn::Organiser),
        Column::on_demand(ServiceColumn::Responsible),
        Column::on_demand(ServiceColumn::Updaters).unsorted(),
        Column::at_first(ServiceColumn::Next),
        Column::on_demand(ServiceColumn::Updated),
    ],
    filters: &[
        ServiceFilter::Lacks,
        ServiceFilter::Into,
        ServiceFilter::Text,
        ServiceFilter::State,
        ServiceFilter::Updater,
        ServiceFilter::UpdaterName,
        ServiceFilter::Organiser,
        ServiceFilter::Responsible,
    ],
    order: Order { by: ServiceColumn::Next, descending: false },
};

/// What the start page counts, and the part of a list to which it leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Submissions that wait for the person to publish or return them.
    Review,
    /// Services that the person keeps up to date and that a reviewer gave back.
    Returned,
    /// Services that the person keeps up to date and whose review has fallen due.
    ToConfirm,
    /// Services that nobody keeps up to date who may.
    WithoutUpdater,
    /// Working copies that nobody has submitted yet.
    Drafts,
    /// Services of which a translation is behind the original.
    Translate,
}

impl Task {
    /// All tasks, the most urgent first.
    pub const ALL: [Self; 6] = [
        Self::Returned,
        Self::ToConfirm,
        Self::Review,
        Self::WithoutUpdater,
        Self::Drafts,
        Self::Translate,
    ];

    /// The list.
    pub const fn list(self) -> &'static ServiceList {
        match self {
            Self::Review => &WAITING,
            Self::WithoutUpdater => &FRESHNESS,
            Self::Returned | Self::ToConfirm | Self::Drafts => &SERVICES,
            Self::Translate => &TRANSLATIONS,
        }
    }

    /// The part of it.
    pub fn request(self) -> ServiceRequest {
        let request = ListRequest::everything(self.list());
        match self {
            Self::Review => request.with(ServiceFilter::For, MYSELF),
            Self::Returned => request
                .with(ServiceFilter::Copy, WorkingCopy::Returned.code())
                .with(ServiceFilter::Updater, MYSELF),
            Self::ToConfirm => request
                .with(ServiceFilter::Needs, Needs::Overdue.code())
                .with(ServiceFilter::Updater, MYSELF),
            Self::WithoutUpdater => {
                request.with(ServiceFilter::Needs, Needs::WithoutUpdater.code())
            }
            Self::Drafts => request.with(ServiceFilter::Copy, WorkingCopy::Draft.code()),
            Self::Translate => request.with(ServiceFilter::Lacks, Lacks::Behind.code()),
        }
    }
}

/// The list with a name.
pub fn by_code(code: &str) -> Option<&'static ServiceList> {
    [&SERVICES, &WAITING, &FRESHNESS, &TRANSLATIONS].into_iter().find(|list| list.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::State;

    #[test]
    fn every_state_has_one_standing_and_one_working_copy() {
        for state in State::ALL {
            assert!(Standing::without_copy(state).has(state), "{state:?}");
            let shown = Standing::ALL.into_iter().filter(|one| one.shown_of().any(|s| s == state));
            assert!(shown.eq([Standing::without_copy(state)]), "{state:?}");
            for returned in [false, true] {
                let copy = WorkingCopy::of(state, returned);
                let standing = match copy {
                    WorkingCopy::Draft | WorkingCopy::Returned => Standing::Draft,
                    WorkingCopy::Submitted => Standing::Submitted,
                    WorkingCopy::Missing => Standing::without_copy(state),
                };
                assert!(standing.has(state), "{state:?} {copy:?}");
            }
        }
    }

    #[test]
    fn lists_are_found_by_their_names_and_sort_by_what_they_have() {
        for list in [&SERVICES, &WAITING, &FRESHNESS, &TRANSLATIONS] {
            assert_eq!(by_code(list.code).unwrap().code, list.code);
            assert!(list.column(list.order.by).is_some_and(|column| column.sorts), "{}", list.code);
        }
        assert!(by_code("people").is_none());
    }
}
