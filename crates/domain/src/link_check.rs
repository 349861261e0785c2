//! The check of links (spec 3.5): which addresses are asked for, when, and what an answer means.
//! Pure: whoever asks the network is elsewhere.

mod addresses;
mod guard;
pub mod report;

use std::fmt;

pub use addresses::{of_content, of_guidance};
pub use guard::is_public;

use crate::codes::coded;
use crate::organisation::WebAddress;
use crate::time::{Instant, Length};

/// How often a link is checked that works.
pub const EVERY: Length = Length::days(28);
/// How soon a link is tried again that failed for the first time. It is called broken when it
/// fails then too, so that a server that is restarted alarms nobody.
pub const TRY_AGAIN_AFTER: Length = Length::days(1);
/// How often a broken link is checked, so that the list tells soon that it was mended.
pub const BROKEN_EVERY: Length = Length::days(7);
/// What was asked for within this time is not asked for again because a service was published.
pub const FRESH_FOR: Length = Length::hours(1);
/// The most redirections that are followed.
pub const REDIRECTIONS: usize = 5;

macro_rules! findings {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $meaning:ident;)+) => {
        coded! {
            /// What asking for an address led to.
            Finding { $($(#[$doc])* $name = $code;)+ }
        }

        impl Finding {
            /// What it says about the link.
            pub const fn meaning(self) -> Meaning {
                match self { $(Self::$name => Meaning::$meaning,)+ }
            }
        }
    };
}

/// What a finding says about a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// It leads somewhere.
    Works,
    /// It leads nowhere.
    Fails,
    /// A program cannot tell; a person may be let in.
    Unknown,
}

findings! {
    /// The page is there.
    Found = "ok", Works;
    /// The page is there, but it moved for good; the link still leads to it.
    Moved = "moved", Works;
    /// The server does not know the page.
    NotFound = "not_found", Fails;
    /// The server reports a failure of its own.
    ServerError = "server_error", Fails;
    /// No answer in time.
    TimedOut = "timed_out", Fails;
    /// There is no server of that name, or it takes no connection.
    Unreachable = "unreachable", Fails;
    /// The certificate of the server is not trusted.
    Untrusted = "untrusted", Fails;
    /// It redirects without end.
    Loop = "loop", Fails;
    /// The server lets no program in, or nobody who has not signed in.
    Refused = "refused", Unknown;
    /// The address is not one of the public network; it is not asked for.
    Private = "private", Unknown;
}

impl Finding {
    /// What the status of an answer that is no redirection means.
    pub const fn of_status(status: u16) -> Self {
        match status {
            200..=399 => Self::Found,
            404 | 410 => Self::NotFound,
            500..=599 => Self::ServerError,
            _ => Self::Refused,
        }
    }
}

/// What is known of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkState {
    /// When it was checked last, and what was found; nothing before the first check.
    pub last: Option<(Instant, Finding)>,
    /// Since when it fails, while it does.
    pub first_failed_at: Option<Instant>,
    /// When it is checked next.
    pub next_check_at: Instant,
}

impl LinkState {
    /// A link that was not seen before: it is checked at once.
    pub const fn new(now: Instant) -> Self {
        Self { last: None, first_failed_at: None, next_check_at: now }
    }

    /// After a check.
    #[must_use]
    pub fn after(self, finding: Finding, now: Instant) -> Self {
        let first_failed_at = match finding.meaning() {
            Meaning::Fails => Some(self.first_failed_at.unwrap_or(now)),
            Meaning::Works | Meaning::Unknown => None,
        };
        let checked = Self { last: Some((now, finding)), first_failed_at, ..self };
        let wait = match (first_failed_at, checked.is_broken()) {
            (None, _) => EVERY,
            (Some(_), false) => TRY_AGAIN_AFTER,
            (Some(_), true) => BROKEN_EVERY,
        };
        Self { next_check_at: now.plus(wait), ..checked }
    }

    /// After a service that has it was published.
    #[must_use]
    pub fn published(self, now: Instant) -> Self {
        let fresh = self.last.is_some_and(|(at, _)| now.since(at) < FRESH_FOR);
        let next_check_at = if fresh { self.next_check_at } else { self.next_check_at.min(now) };
        Self { next_check_at, ..self }
    }

    /// Whether it is called broken: it failed, and a day later it still did.
    pub fn is_broken(&self) -> bool {
        match (self.last, self.first_failed_at) {
            (Some((at, _)), Some(first)) => at.since(first) >= TRY_AGAIN_AFTER,
            (None, _) | (_, None) => false,
        }
    }
}

/// The server of an address, with its port: of each, one page at a time is asked for.
pub fn host(address: &WebAddress) -> &str {
    let shown = address.as_str().split_once("://").map_or(address.as_str(), |(_, rest)| rest);
    let end = shown.find(['/', '?', '#']).unwrap_or(shown.len());
    shown.get(..end).unwrap_or(shown)
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Instant = Instant::from_milliseconds(1_800_000_000_000);

    fn at(length: Length) -> Instant {
        START.plus(length)
    }

    #[test]
    fn a_link_that_works_is_checked_every_28_days() {
        let link = LinkState::new(START);
        assert_eq!(link.next_check_at, START);
        let link = link.after(Finding::Found, START);
        assert_eq!(link.next_check_at, at(Length::days(28)));
        assert!(!link.is_broken());
    }

    #[test]
    fn a_link_is_broken_when_it_still_fails_a_day_later() {
        let link = LinkState::new(START).after(Finding::NotFound, START);
        assert!(!link.is_broken());
        assert_eq!(link.next_check_at, at(Length::days(1)));
        // Published again an hour later: the same day proves nothing.
        let hour = at(Length::hours(1));
        let link = link.published(hour).after(Finding::TimedOut, hour);
        assert!(!link.is_broken());
        let day = at(Length::days(1));
        let link = link.after(Finding::NotFound, day);
        assert!(link.is_broken());
        assert_eq!(link.first_failed_at, Some(START));
        assert_eq!(link.next_check_at, day.plus(Length::days(7)));
        let mended = link.after(Finding::Moved, at(Length::days(8)));
        assert!(!mended.is_broken());
        assert_eq!(mended.first_failed_at, None);
    }

    #[test]
    fn who_lets_no_program_in_is_not_called_broken() {
        let mut link = LinkState::new(START);
        for days in [0, 1, 40] {
            link = link.after(Finding::Refused, at(Length::days(days)));
            assert!(!link.is_broken());
        }
        assert_eq!(Finding::of_status(403), Finding::Refused);
        assert_eq!(Finding::of_status(429), Finding::Refused);
        assert_eq!(Finding::of_status(410), Finding::NotFound);
        assert_eq!(Finding::of_status(204), Finding::Found);
        assert_eq!(Finding::of_status(503), Finding::ServerError);
    }

    #[test]
    fn publishing_makes_a_check_due_but_not_twice_within_an_hour() {
        let link = LinkState::new(START).after(Finding::Found, START);
        let soon = at(Length::minutes(59));
        assert_eq!(link.published(soon), link);
        let later = at(Length::hours(1));
        assert_eq!(link.published(later).next_check_at, later);
    }

    #[test]
    fn a_host_is_what_stands_before_the_path() {
        let of = |text: &str| host(&text.parse().unwrap()).to_owned();
        assert_eq!(of("https://Example.FI/a/b?c"), "example.fi");
        assert_eq!(of("http://example.fi:8080"), "example.fi:8080");
    }

    #[test]
    fn findings_are_read_back() {
        for finding in Finding::ALL {
            assert_eq!(finding.code().parse(), Ok(*finding));
        }
    }
}
