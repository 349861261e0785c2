//! Network addresses in the log, which are shortened when they are no longer needed whole.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The network that an address belongs to, with its length: `192.0.2.0/24`, `2001:db8:1::/48`
/// (spec 2.7: shortened after 30 days). The slash tells a shortened address from a whole one.
/// `None` for a text that is not an address, of which nothing may be kept.
pub fn shortened(address: &str) -> Option<String> {
    match address.trim().parse::<IpAddr>().ok()?.to_canonical() {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            Some(format!("{}/24", Ipv4Addr::new(a, b, c, 0)))
        }
        IpAddr::V6(address) => {
            let [a, b, c, ..] = address.segments();
            Some(format!("{}/48", Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_an_address_is_left_out() {
        let short = |address| shortened(address).unwrap_or_default();
        assert_eq!(short("192.0.2.77"), "192.0.2.0/24");
        assert_eq!(short("2001:db8:1:2:3:4:5:6"), "2001:db8:1::/48");
        assert_eq!(short("::ffff:192.0.2.77"), "192.0.2.0/24");
        assert_eq!(shortened("192.0.2.0/24"), None);
        assert_eq!(shortened("somewhere"), None);
    }
}
