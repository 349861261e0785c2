//! Where people tell of a weakness of the site.

use std::fmt;

use service_manual_domain::email::EmailAddress;
use service_manual_domain::time::Day;

use super::setting::{Refusal, Setting, quoted};

/// An address as `security.txt` has it: `mailto:`, `https:` or `tel:`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportingAddress(String);

impl fmt::Display for ReportingAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Setting for ReportingAddress {
    const EXPECTED: &'static str = "an e-mail address, or an address with https: or tel:";

    fn parse(text: &str) -> Result<Self, Refusal> {
        if text.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err("has a space or a line break".to_owned());
        }
        let known = ["https://", "tel:+"].iter().any(|start| text.starts_with(start));
        let email = text.strip_prefix("mailto:").unwrap_or(text);
        match EmailAddress::parse(email) {
            Ok(email) => Ok(Self(format!("mailto:{}", email.as_str()))),
            Err(_) if known => Ok(Self(text.to_owned())),
            Err(_) => Err("is no such address".to_owned()),
        }
    }

    fn written(&self) -> Option<String> {
        Some(quoted(&self.0))
    }
}

impl Setting for Day {
    const EXPECTED: &'static str = "a day as YYYY-MM-DD, in quotation marks";

    fn parse(text: &str) -> Result<Self, Refusal> {
        text.parse().map_err(|_| "is not such a day".to_owned())
    }

    fn written(&self) -> Option<String> {
        Some(quoted(&self.to_string()))
    }
}
