//! What somebody asks the search for, and the address that says it (spec 4.3): words, filters,
//! order and page. Everything is in the address, so that a link brings the same page.

mod request;

use std::fmt;

use crate::codes::coded;
use crate::time::Day;
use crate::vocabulary::Vocabulary;

pub use request::{NOT_FILTERED, SearchRequest, TEXT_LIMIT, Unread};

macro_rules! groups {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $bit:literal;)+) => {
        coded! {
            /// A group of filters. Options of one group are alternatives; every group that has a
            /// chosen option must agree.
            Group[] { $($(#[$doc])* $name = $code;)+ }
        }

        impl Group {
            /// The group's own bit, for sets of groups.
            pub const fn bit(self) -> u16 {
                match self { $(Self::$name => 1 << $bit,)+ }
            }
        }
    };
}

groups! {
    /// Where the client lives.
    Municipality = "municipality", 0;
    /// What it is about.
    Category = "category", 1;
    /// The situation of the client.
    Situation = "situation", 2;
    /// For whom it is.
    Audience = "audience", 3;
    /// The age of the client.
    Age = "age", 4;
    /// The language in which it is given.
    ServiceLanguage = "spoken", 5;
    /// What it costs.
    Charge = "charge", 6;
    /// How it is given.
    Delivery = "delivery", 7;
    /// The city in which it takes place.
    Place = "place", 8;
    /// When it begins next.
    Start = "start", 9;
    /// What is accessible.
    Accessibility = "accessibility", 10;
    /// Who organises or produces it.
    Organisation = "organisation", 11;
    /// The language of its description.
    TextLanguage = "language", 12;
}

impl Group {
    /// The vocabulary whose terms are the options, where there is one.
    pub const fn vocabulary(self) -> Option<Vocabulary> {
        match self {
            Self::Municipality => Some(Vocabulary::Municipality),
            Self::Category => Some(Vocabulary::Category),
            Self::Situation => Some(Vocabulary::ClientSituation),
            Self::ServiceLanguage => Some(Vocabulary::ServiceLanguage),
            Self::Delivery => Some(Vocabulary::WayOfDelivery),
            Self::Accessibility => Some(Vocabulary::Accessibility),
            Self::Audience
            | Self::Age
            | Self::Charge
            | Self::Place
            | Self::Start
            | Self::Organisation
            | Self::TextLanguage => None,
        }
    }

    /// Whether only one value makes sense.
    pub const fn takes_one(self) -> bool {
        matches!(self, Self::Age | Self::Start)
    }
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The option of [`Group::Municipality`] for services that do not mind where the client lives.
pub const EVERYWHERE: &str = "everywhere";
/// The option of [`Group::Place`] for services that name no city: those that are given remotely, and
/// those that do not say where.
pub const NO_PLACE: &str = "none";
/// The options of [`Group::Charge`].
pub const FREE: &str = "free";
/// See [`FREE`].
pub const CHARGEABLE: &str = "chargeable";

coded! {
    /// How soon something begins, the shortest first.
    StartsWithin[] {
        /// Two weeks.
        TwoWeeks = "2-weeks";
        /// A month.
        OneMonth = "1-month";
        /// Three months.
        ThreeMonths = "3-months";
    }
}

impl StartsWithin {
    /// The last day that counts.
    pub fn last_day(self, today: Day) -> Day {
        match self {
            Self::TwoWeeks => today.plus_days(14),
            Self::OneMonth => today.plus_months(1),
            Self::ThreeMonths => today.plus_months(3),
        }
    }
}

coded! {
    /// In which order services are shown, the usual one first.
    #[derive(Default)]
    Sort[] {
        /// What fits the words best; without words, the most recently confirmed first.
        #[default]
        Relevance = "relevance";
        /// The most recently confirmed first.
        Updated = "updated";
        /// By name.
        Name = "name";
        /// What begins soonest first.
        Start = "start";
    }
}
