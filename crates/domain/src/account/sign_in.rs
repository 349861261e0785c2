//! How long a guesser has to wait (spec 2.6): growing delays per account, the longest of which
//! the true owner can be asked to bear.

use std::net::{IpAddr, Ipv6Addr};

use crate::settings::SignInSettings;
use crate::time::{Instant, Length};

/// Failed sign-ins that belong together: for one user name, or from one network address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Failures {
    /// How many there were since the last success or the last quiet period.
    pub count: u32,
    /// When the last one was.
    pub last_at: Option<Instant>,
}

impl Failures {
    /// The same with one more failure. Failures older than the longest delay are forgotten.
    #[must_use]
    pub fn one_more(self, now: Instant, settings: &SignInSettings) -> Self {
        let forgotten = self.last_at.is_none_or(|last| now.since(last) > forget_after(settings));
        let before = if forgotten { 0 } else { self.count };
        Self { count: before.saturating_add(1), last_at: Some(now) }
    }

    /// Until when sign-in for this user name is refused: after the fifth failure one minute,
    /// then twice as long each time, at most the longest delay.
    pub fn account_blocked_until(self, settings: &SignInSettings) -> Option<Instant> {
        let over = self.count.checked_sub(settings.failures_before_delay)?;
        let minutes = 1_i64.checked_shl(over).filter(|minutes| *minutes > 0).unwrap_or(i64::MAX);
        let delay = Length::minutes(minutes.min(settings.longest_delay_minutes));
        self.last_at.map(|last| last.plus(delay))
    }

    /// Until when sign-in from this network address is refused.
    pub fn address_blocked_until(self, settings: &SignInSettings) -> Option<Instant> {
        let blocked = self.count >= settings.failures_per_address;
        self.last_at
            .filter(|_| blocked)
            .map(|last| last.plus(Length::minutes(settings.longest_delay_minutes)))
    }
}

/// What guesses from a network address are counted under. Of IPv6 that is the `/64`: one line has as
/// many addresses as it likes, and would never be slowed down by one of them.
pub fn guesser(address: &str) -> String {
    match address.parse::<IpAddr>().map(|address| address.to_canonical()) {
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        Ok(IpAddr::V4(address)) => address.to_string(),
        Err(_) => address.to_owned(),
    }
}

/// After this long without a failure, counting starts anew.
fn forget_after(settings: &SignInSettings) -> Length {
    Length::minutes(settings.longest_delay_minutes.saturating_mul(4))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_double_from_the_fifth_failure_and_stop_at_the_longest() {
        let settings = SignInSettings::default();
        let now = Instant::from_milliseconds(1_000_000);
        let minutes = |count| {
            Failures { count, last_at: Some(now) }
                .account_blocked_until(&settings)
                .map(|until| until.since(now).as_seconds() / 60)
        };
        let delays: Vec<_> = (3..12).map(minutes).collect();
        let expected =
            [None, None, Some(1), Some(2), Some(4), Some(8), Some(15), Some(15), Some(15)];
        assert_eq!(delays, expected);
        assert_eq!(minutes(200), Some(15));
    }

    #[test]
    fn all_addresses_of_a_line_are_one_guesser() {
        assert_eq!(guesser("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
        assert_eq!(guesser("2001:db8:1:2:ffff::1"), "2001:db8:1:2::/64");
        assert_ne!(guesser("2001:db8:1:3::1"), guesser("2001:db8:1:2::1"));
        assert_eq!(guesser("192.0.2.77"), "192.0.2.77");
        assert_eq!(guesser("::ffff:192.0.2.77"), "192.0.2.77", "the same machine over IPv6");
    }

    #[test]
    fn a_quiet_hour_is_forgiven() {
        let settings = SignInSettings::default();
        let start = Instant::from_milliseconds(0);
        let failures = Failures { count: 9, last_at: Some(start) };
        assert_eq!(failures.one_more(start.plus(Length::minutes(61)), &settings).count, 1);
        assert_eq!(failures.one_more(start.plus(Length::minutes(59)), &settings).count, 10);
    }
}
