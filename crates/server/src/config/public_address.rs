//! The address that people type.

use std::fmt;

use super::setting::{Refusal, Setting, quoted};

/// `https://host` or, for this machine itself, `http://host:port`; no path and no slash at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicAddress(String);

impl PublicAddress {
    /// The address of a program that only this machine reaches.
    pub(super) fn this_machine() -> Self {
        Self("http://localhost:8080".to_owned())
    }

    /// The address at a port of this machine, for the demo and for tests.
    pub fn on_this_machine(port: u16) -> Self {
        Self(format!("http://localhost:{port}"))
    }

    /// The address, to put a path behind.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether browsers come by TLS, so that cookies can be `Secure`.
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// Host and port as browsers send them in `Host`.
    pub fn host(&self) -> &str {
        self.0.split_once("://").map_or("", |(_, host)| host)
    }
}

impl fmt::Display for PublicAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Setting for PublicAddress {
    const EXPECTED: &'static str =
        "https://HOST without a path, or http://localhost:PORT on this machine";

    fn parse(text: &str) -> Result<Self, Refusal> {
        let text = text.trim_end_matches('/');
        let Some((scheme, host)) = text.split_once("://") else {
            return Err("has no `https://` at its beginning".to_owned());
        };
        if host.is_empty() || host.contains(['/', '?', '#', '@', ' ']) {
            return Err("is more or less than a host".to_owned());
        }
        match scheme {
            "https" => Ok(Self(text.to_owned())),
            "http" if is_this_machine(host) => Ok(Self(text.to_owned())),
            "http" => {
                Err("is `http://`, but browsers keep sign-in cookies for `https://` only"
                    .to_owned())
            }
            _ => Err("begins with neither `https://` nor `http://`".to_owned()),
        }
    }

    fn written(&self) -> Option<String> {
        Some(quoted(&self.0))
    }
}

fn is_this_machine(host: &str) -> bool {
    ["localhost", "127.0.0.1", "[::1]"].into_iter().any(|name| {
        host.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
    })
}
