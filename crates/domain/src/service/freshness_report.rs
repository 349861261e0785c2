//! Freshness by organisation (spec 5 "Reports"): what is shown of each organisation, and which is
//! worst.

use crate::list::{Column, Filter, List, ListRequest, Order, Takes, named};
use crate::organisation::OrganisationKind;

/// What somebody asks the report for.
pub type FreshnessRequest = ListRequest<FreshnessColumn, FreshnessFilter>;

named! {
    /// What the report shows of an organisation.
    FreshnessColumn {
        /// Its name.
        Organisation = "organisation";
        /// How many public services it has.
        Published = "published";
        /// How many reviews fall due later this month.
        DueThisMonth = "month";
        /// How many have fallen due.
        Overdue = "overdue";
        /// How many services are outdated.
        Outdated = "outdated";
        /// How many nobody keeps up to date who may.
        WithoutUpdater = "without_updater";
        /// How large a part is reviewed in time.
        InTime = "in_time";
    }
}

named! {
    /// What narrows the report.
    FreshnessFilter {
        /// How a word of the name begins.
        Text = "text";
        /// The kind of the organisation.
        Kind = "kind";
        /// Only organisations that have something to do.
        ToDo = "to_do";
    }
}

/// What a box that is ticked sends.
pub const YES: &str = "yes";

impl Filter for FreshnessFilter {
    fn takes(self) -> Takes {
        match self {
            Self::Text => Takes::Text,
            Self::Kind => Takes::OneOf(&["authority", "provider"]),
            Self::ToDo => Takes::OneOf(&[YES]),
        }
    }
}

/// The report. The worst comes first.
pub const FRESHNESS_REPORT: List<FreshnessColumn, FreshnessFilter> = List {
    code: "freshness-by-organisation",
    columns: &[
        Column::always(FreshnessColumn::Organisation),
        Column::always(FreshnessColumn::Published),
        Column::always(FreshnessColumn::DueThisMonth),
        Column::always(FreshnessColumn::Overdue),
        Column::always(FreshnessColumn::Outdated),
        Column::always(FreshnessColumn::WithoutUpdater),
        Column::always(FreshnessColumn::InTime),
    ],
    filters: &[FreshnessFilter::Text, FreshnessFilter::Kind, FreshnessFilter::ToDo],
    order: Order { by: FreshnessColumn::InTime, descending: false },
};

/// The services of an organisation, by how fresh they are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Freshness {
    /// Public.
    pub published: i64,
    /// Public, and their review falls due later this month.
    pub due_this_month: i64,
    /// Public, and their review has fallen due.
    pub overdue: i64,
    /// Outdated.
    pub outdated: i64,
    /// Not archived, and without somebody who keeps them up to date and may.
    pub without_updater: i64,
}

impl Freshness {
    /// How many of a hundred are reviewed in time, of those that readers should find: the public and
    /// the outdated ones. Without fractions, so that 100 means all; nothing where there are none.
    pub const fn in_time_percent(&self) -> Option<i64> {
        let all = self.published + self.outdated;
        if all == 0 { None } else { Some((self.published - self.overdue) * 100 / all) }
    }

    /// How many are not reviewed in time.
    pub const fn late(&self) -> i64 {
        self.overdue + self.outdated
    }

    /// Whether somebody must do something.
    pub const fn is_to_do(&self) -> bool {
        self.late() > 0 || self.without_updater > 0
    }

    /// Adds those of another organisation.
    pub const fn add(&mut self, other: &Self) {
        self.published += other.published;
        self.due_this_month += other.due_this_month;
        self.overdue += other.overdue;
        self.outdated += other.outdated;
        self.without_updater += other.without_updater;
    }

    /// What it is sorted by: the value of a column. Among the same part in time, more that are late
    /// come first; where nothing needs to be fresh, the organisation comes last, as one where all is
    /// well. Names are sorted otherwise.
    pub const fn key(&self, column: FreshnessColumn) -> (i64, i64) {
        match column {
            FreshnessColumn::Organisation => (0, 0),
            FreshnessColumn::Published => (self.published, 0),
            FreshnessColumn::DueThisMonth => (self.due_this_month, 0),
            FreshnessColumn::Overdue => (self.overdue, 0),
            FreshnessColumn::Outdated => (self.outdated, 0),
            FreshnessColumn::WithoutUpdater => (self.without_updater, 0),
            FreshnessColumn::InTime => match self.in_time_percent() {
                Some(percent) => (percent, -self.late()),
                None => (101, 0),
            },
        }
    }
}

/// Whether a filter on the kind lets an organisation through.
pub fn has_kind(request: &FreshnessRequest, kind: OrganisationKind) -> bool {
    request.value(FreshnessFilter::Kind).is_none_or(|code| code == kind.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(published: i64, overdue: i64, outdated: i64) -> Freshness {
        Freshness { published, overdue, outdated, ..Freshness::default() }
    }

    #[test]
    fn the_worst_comes_first() {
        let mut all = [of(10, 0, 0), of(0, 0, 0), of(10, 5, 0), of(2, 0, 2), of(100, 50, 0)];
        all.sort_by_key(|one| one.key(FreshnessColumn::InTime));
        let shares = all.map(|one| (one.in_time_percent(), one.late()));
        let expected = [(Some(50), 50), (Some(50), 5), (Some(50), 2), (Some(100), 0), (None, 0)];
        assert_eq!(shares, expected);
    }

    #[test]
    fn all_but_one_is_not_all() {
        assert_eq!(of(1_000, 1, 0).in_time_percent(), Some(99));
        assert_eq!(of(1_000, 0, 1).in_time_percent(), Some(99));
        assert!(!of(3, 0, 0).is_to_do());
        assert!(Freshness { without_updater: 1, ..of(3, 0, 0) }.is_to_do());
    }
}
