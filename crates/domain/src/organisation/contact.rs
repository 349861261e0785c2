//! How an organisation is reached: telephone and web.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::email::looks_like_a_domain;
use crate::problem::ProblemCode;

/// The longest web address, in characters.
pub const WEB_LIMIT: usize = 500;
/// The longest telephone number, in characters.
pub const PHONE_LIMIT: usize = 30;
/// How many digits a telephone number has: short numbers of an exchange, and the longest of the
/// world.
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 3..=15;

/// A telephone number as people write it, with single spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// As typed, with single spaces.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What a `tel:` link dials: digits, and a plus at the beginning. The zero of `+358 (0)9` is
    /// for those who dial without the plus.
    pub fn dialled(&self) -> String {
        let number =
            if self.0.starts_with('+') { self.0.replace("(0)", "") } else { self.0.clone() };
        number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    }
}

impl FromStr for PhoneNumber {
    type Err = ProblemCode;

    /// Reads digits with spaces, hyphens and brackets between them, and a plus before them.
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        if text.chars().count() > PHONE_LIMIT {
            return Err(ProblemCode::TooLong { limit: PHONE_LIMIT });
        }
        let tidy = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let number = tidy.strip_prefix('+').unwrap_or(&tidy);
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let usual = |c: char| c.is_ascii_digit() || " -()".contains(c);
        if PHONE_DIGITS.contains(&digits) && number.chars().all(usual) {
            Ok(Self(tidy))
        } else {
            Err(ProblemCode::NotAPhoneNumber)
        }
    }
}

/// The address of a web page: `http` or `https`, a domain, nothing that could hide where it
/// leads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WebAddress(String);

impl WebAddress {
    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as people read it: without scheme, and without a slash that ends it.
    pub fn shown(&self) -> &str {
        let shown = self.0.split_once("://").map_or(self.0.as_str(), |(_, rest)| rest);
        shown.strip_suffix('/').unwrap_or(shown)
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for WebAddress {
    type Err = ProblemCode;

    /// Reads an address and makes it uniform: `https` where no scheme was typed, scheme and
    /// domain in small letters, a slash after a bare domain. A user name in the address, another
    /// scheme or characters that do not belong into an address are refused.
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        let text = text.trim();
        if text.chars().count() > WEB_LIMIT {
            return Err(ProblemCode::TooLong { limit: WEB_LIMIT });
        }
        let (scheme, rest) = text.split_once("://").unwrap_or(("https", text));
        let scheme = scheme.to_ascii_lowercase();
        let path_at = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (host, path) = rest.split_at_checked(path_at).unwrap_or((rest, ""));
        let plain = path
            .chars()
            .all(|c| !c.is_whitespace() && !c.is_control() && !"<>\"\\^`{|}".contains(c));
        if !plain || !["http", "https"].contains(&scheme.as_str()) || !is_host(host) {
            return Err(ProblemCode::NotAWebAddress);
        }
        let slash = if path.starts_with('/') { "" } else { "/" };
        Ok(Self(format!("{scheme}://{}{slash}{path}", host.to_lowercase())))
    }
}

/// A domain with an optional port.
fn is_host(host: &str) -> bool {
    let (domain, port) = host.split_once(':').unwrap_or((host, "443"));
    looks_like_a_domain(domain) && port.parse::<u16>().is_ok_and(|port| port > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_addresses_are_made_uniform() {
        for (typed, stored, shown) in [
            ("www.example.fi", "https://www.example.fi/", "www.example.fi"),
            (" HTTP://Example.FI/Polku ", "http://example.fi/Polku", "example.fi/Polku"),
            ("https://example.fi?a=1", "https://example.fi/?a=1", "example.fi/?a=1"),
            ("https://työ.example:8443/", "https://työ.example:8443/", "työ.example:8443"),
        ] {
            let address: WebAddress = typed.parse().unwrap();
            assert_eq!((address.as_str(), address.shown()), (stored, shown));
        }
    }

    #[test]
    fn what_is_not_the_address_of_a_page_is_refused() {
        for text in [
            "example",
            "javascript:alert(1)",
            "javascript://example.fi/%0aalert(1)",
            "ftp://example.fi",
            "mailto:a@example.fi",
            "https://maija@example.fi",
            "https://example.fi/a b",
            "https://example.fi/\"onclick",
            "https://",
            "//example.fi",
            "https://example.fi:0",
        ] {
            assert_eq!(text.parse::<WebAddress>(), Err(ProblemCode::NotAWebAddress), "{text}");
        }
    }

    #[test]
    fn telephone_numbers_are_taken_as_people_write_them() {
        for (typed, stored, dialled) in [
            ("040 123 4567", "040 123 4567", "0401234567"),
            (" +358  (0)9-1234 ", "+358 (0)9-1234", "+35891234"),
            ("116 117", "116 117", "116117"),
        ] {
            let number: PhoneNumber = typed.parse().unwrap();
            assert_eq!((number.as_str(), number.dialled().as_str()), (stored, dialled));
        }
        for text in ["12", "soita", "040+123", "040 123 4567 ext", "1234567890123456"] {
            assert_eq!(text.parse::<PhoneNumber>(), Err(ProblemCode::NotAPhoneNumber), "{text}");
        }
    }
}
