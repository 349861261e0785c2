//! E-mail addresses, which are also the user names (spec 2.1).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::problem::ProblemCode;

/// The longest address that mail systems accept.
const LIMIT: usize = 254;

/// An address as the person typed it, compared without regard to case.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address: `name@domain.tld`, no spaces, at most 254 characters.
    pub fn parse(text: &str) -> Result<Self, ProblemCode> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ProblemCode::Required);
        }
        if text.chars().count() > LIMIT {
            return Err(ProblemCode::TooLong { limit: LIMIT });
        }
        if looks_like_an_address(text) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ProblemCode::NotAnEmailAddress)
        }
    }

    /// An address that was checked when it was stored.
    pub const fn from_stored(text: String) -> Self {
        Self(text)
    }

    /// As typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which addresses are compared and looked up.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }

    /// The part after the `@`, in lower case.
    pub fn domain(&self) -> String {
        self.0.rsplit('@').next().unwrap_or_default().to_lowercase()
    }
}

impl PartialEq for EmailAddress {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for EmailAddress {}

impl fmt::Debug for EmailAddress {
    /// Hidden: addresses are personal data and stay out of the logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmailAddress(…)")
    }
}

fn looks_like_an_address(text: &str) -> bool {
    let forbidden = |c: char| c.is_whitespace() || c.is_control() || "<>()[]\\,;:\"".contains(c);
    let Some((name, domain)) = text.split_once('@') else {
        return false;
    };
    !name.is_empty() && has_labels(domain) && !domain.contains('@') && !text.contains(forbidden)
}

/// Whether a text can be what follows the `@` of an address: two or more labels of letters,
/// digits and hyphens.
pub(crate) fn looks_like_a_domain(text: &str) -> bool {
    has_labels(text) && text.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.')
}

fn has_labels(domain: &str) -> bool {
    let mut labels = domain.split('.');
    domain.contains('.') && labels.all(|label| !label.is_empty() && !label.starts_with('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_compared_without_case_and_kept_as_typed() {
        let address = EmailAddress::parse(" Maija.Meikalainen@Example.FI ").unwrap();
        assert_eq!(address.as_str(), "Maija.Meikalainen@Example.FI");
        assert_eq!(address, EmailAddress::parse("maija.meikalainen@example.fi").unwrap());
        assert_eq!(address.domain(), "example.fi");
    }

    #[test]
    fn what_is_not_an_address_is_refused() {
        for text in
            ["maija", "maija@", "@x.fi", "a@b", "a b@x.fi", "a@x..fi", "a@b@x.fi", "a@x.fi,b@x.fi"]
        {
            assert_eq!(EmailAddress::parse(text), Err(ProblemCode::NotAnEmailAddress), "{text}");
        }
        assert_eq!(EmailAddress::parse("  "), Err(ProblemCode::Required));
    }
}
