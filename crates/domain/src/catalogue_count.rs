//! The catalogue in numbers (spec 5 "Reports"): what is counted every day. No figure is about a
//! person.

use std::collections::BTreeMap;

use crate::account::Role;
use crate::language::Language;
use crate::list::Named;
use crate::organisation::OrganisationKind;
use crate::service::State;
use crate::time::Day;

/// So many calendar months back one can look, the present one included.
pub const PERIODS: [i32; 4] = [12, 24, 60, 120];
/// The period that nobody chose.
pub const USUAL_PERIOD: i32 = 12;

/// The counts of a day.
pub type Counts = BTreeMap<Figure, i64>;

macro_rules! figures {
    ($($(#[$doc:meta])* $name:ident = $code:literal in $group:ident;)+) => {
        /// What is counted.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Figure {
            $($(#[$doc])* $name,)+
        }

        impl Named for Figure {
            const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The name in addresses and in the database; it never changes.
            fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }
        }

        impl Figure {
            /// What it is about.
            pub const fn group(self) -> FigureGroup {
                match self { $(Self::$name => FigureGroup::$group,)+ }
            }
        }
    };
}

figures! {
    /// Services that the public can read, also while their validity has not begun or is over.
    Published = "published" in Services;
    /// Services that were never published or came back from the archive, and that nobody submitted.
    Drafts = "drafts" in Services;
    /// Services that wait for a reviewer, new ones and changes of public ones.
    Waiting = "waiting" in Services;
    /// Public services whose review has fallen due.
    Overdue = "overdue" in Services;
    /// Outdated services.
    Outdated = "outdated" in Services;
    /// Services that are put away.
    Archived = "archived" in Services;
    /// Services that the public can read in Finnish.
    InFinnish = "published_fi" in Languages;
    /// Services that the public can read in Swedish.
    InSwedish = "published_sv" in Languages;
    /// Services that the public can read in English.
    InEnglish = "published_en" in Languages;
    /// Authorities that take part.
    Authorities = "authorities" in Organisations;
    /// Providers that take part.
    Providers = "providers" in Organisations;
    /// People who are main users of an organisation. Whoever has several roles counts in each.
    MainUsers = "main_users" in People;
    /// People who are editors in one.
    Editors = "editors" in People;
    /// People who are experts in one.
    Experts = "experts" in People;
    /// Administrators of the whole service.
    Administrators = "administrators" in People;
}

/// What figures are about: each has a table of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureGroup {
    /// Services by where they stand.
    Services,
    /// Public services by language.
    Languages,
    /// Organisations by kind.
    Organisations,
    /// People by role.
    People,
}

impl FigureGroup {
    /// All groups, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Services, Self::Languages, Self::Organisations, Self::People];

    /// Its figures.
    pub fn figures(self) -> impl Iterator<Item = Figure> {
        Figure::ALL.iter().copied().filter(move |figure| figure.group() == self)
    }
}

impl Figure {
    /// The figures in which a service counts that stands in a state.
    pub fn of_state(state: State) -> impl Iterator<Item = Self> {
        let figures = [
            (Self::Published, state.is_public()),
            (Self::Drafts, state == State::Draft),
            (Self::Waiting, state.is_waiting()),
            (Self::Outdated, state.is_outdated()),
            (Self::Archived, state == State::Archived),
        ];
        figures.into_iter().filter(|(_, counts)| *counts).map(|(figure, _)| figure)
    }

    /// The figure of public services in a language.
    pub const fn of_language(language: Language) -> Self {
        match language {
            Language::Fi => Self::InFinnish,
            Language::Sv => Self::InSwedish,
            Language::En => Self::InEnglish,
        }
    }

    /// The figure of organisations of a kind.
    pub const fn of_kind(kind: OrganisationKind) -> Self {
        match kind {
            OrganisationKind::Authority => Self::Authorities,
            OrganisationKind::Provider => Self::Providers,
        }
    }

    /// The figure of people with a role.
    pub const fn of_role(role: Role) -> Self {
        match role {
            Role::MainUser => Self::MainUsers,
            Role::Editor => Self::Editors,
            Role::Expert => Self::Experts,
        }
    }
}

/// The first days of the months from the one of the first count to the present one, the oldest
/// first, with what was counted last in each. In a month without a count nothing is known.
pub fn by_month(days: &[(Day, Counts)], today: Day) -> Vec<(Day, Option<&Counts>)> {
    let Some(first) = days.iter().map(|(day, _)| day.first_of_month()).min() else {
        return Vec::new();
    };
    let mut months = Vec::new();
    let mut month = first;
    while month <= today.first_of_month() {
        let of_month = days.iter().filter(|(day, _)| day.first_of_month() == month);
        let last = of_month.max_by_key(|(day, _)| *day);
        months.push((month, last.map(|(_, counts)| counts)));
        month = month.plus_months(1);
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn every_service_counts_where_it_stands() {
        let codes = |state| Figure::of_state(state).map(Named::code).collect::<Vec<_>>().join(",");
        let counted = State::ALL.map(|state| (state, codes(state)));
        let expected = [
            (State::Draft, "drafts"),
            (State::Submitted, "waiting"),
            (State::Published, "published"),
            (State::PublishedWithDraft, "published"),
            (State::PublishedWithSubmitted, "published,waiting"),
            (State::Outdated, "outdated"),
            (State::OutdatedWithDraft, "outdated"),
            (State::Archived, "archived"),
        ];
        assert_eq!(counted, expected.map(|(state, codes)| (state, codes.to_owned())));
    }

    #[test]
    fn a_month_says_what_was_counted_last_in_it() {
        let counts = |number| Counts::from([(Figure::Published, number)]);
        let days = [
            (day("2026-09-30"), counts(3)),
            (day("2026-11-02"), counts(5)),
            (day("2026-11-01"), counts(4)),
        ];
        let months = by_month(&days, day("2026-12-24"));
        let months: Vec<(String, Option<i64>)> = months
            .into_iter()
            .map(|(month, counts)| (month.to_string(), counts.map(|it| it[&Figure::Published])))
            .collect();
        let expected = [
            ("2026-09-01", Some(3)),
            ("2026-10-01", None),
            ("2026-11-01", Some(5)),
            ("2026-12-01", None),
        ];
        assert_eq!(months, expected.map(|(month, number)| (month.to_owned(), number)));
        assert!(by_month(&[], day("2026-12-24")).is_empty());
    }

    #[test]
    fn every_figure_is_in_one_table() {
        let shown: Vec<Figure> =
            FigureGroup::ALL.into_iter().flat_map(FigureGroup::figures).collect();
        assert_eq!(shown, Figure::ALL);
    }
}
