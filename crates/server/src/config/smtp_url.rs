//! The address of the mail relay.

use std::fmt;

use service_manual_domain::secret::Secret;

use super::setting::{Refusal, Setting};

/// What protects the connection to the relay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protection {
    /// TLS from the first byte (`smtps://`).
    Tls,
    /// TLS after `STARTTLS`, and no mail without it (`smtp://…?tls=required`).
    StartTls,
    /// None (`smtp://`): for a relay on this machine or in a network of its own.
    Nothing,
}

/// The relay and how to sign in to it. It may hold a password, so it shows only host and kind.
#[derive(Clone, PartialEq, Eq)]
pub struct SmtpUrl {
    protection: Protection,
    host: String,
    password: bool,
    url: Secret<String>,
}

impl SmtpUrl {
    /// What protects the connection.
    pub const fn protection(&self) -> Protection {
        self.protection
    }

    /// The name or address of the relay.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether the program signs in to the relay.
    pub const fn signs_in(&self) -> bool {
        self.password
    }

    /// The whole address, in the form that the mail library reads.
    pub fn reveal(&self) -> &str {
        self.url.reveal()
    }
}

impl fmt::Debug for SmtpUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SmtpUrl({:?}, {}, …)", self.protection, self.host)
    }
}

impl Setting for SmtpUrl {
    const SECRET: bool = true;
    const EXPECTED: &'static str = "smtps://USER:PASSWORD@HOST:465 for TLS, \
        smtp://USER:PASSWORD@HOST:587?tls=required for STARTTLS, or smtp://HOST:25 without either";

    fn parse(text: &str) -> Result<Self, Refusal> {
        let Some((scheme, rest)) = text.split_once("://") else {
            return Err("has no `smtp://` or `smtps://` at its beginning".to_owned());
        };
        let (address, query) = rest.split_once('?').unwrap_or((rest, ""));
        let protection = match (scheme, query) {
            ("smtps", "") => Protection::Tls,
            ("smtp", "tls=required") => Protection::StartTls,
            ("smtp", "") => Protection::Nothing,
            ("smtp" | "smtps", _) => return Err("has an unknown part after `?`".to_owned()),
            _ => return Err("begins with neither `smtp://` nor `smtps://`".to_owned()),
        };
        let (user, place) = address.rsplit_once('@').unwrap_or(("", address));
        let host = host_of(place.trim_end_matches('/'))?;
        let password = !user.is_empty();
        Ok(Self {
            protection,
            host,
            password,
            url: Secret::new(text.to_owned()),
        })
    }

    fn written(&self) -> Option<String> {
        None
    }
}

/// The host of `host`, `host:port` or `[::1]:port`, after a check of the port.
fn host_of(place: &str) -> Result<String, Refusal> {
    let (host, port) = match place.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (place, None),
    };
    if port.is_some_and(|port| port.parse::<u16>().is_err()) {
        return Err("has a port that is no number from 0 to 65535".to_owned());
    }
    if host.is_empty() || host.contains(['/', ' ', '@']) {
        return Err("names no host".to_owned());
    }
    Ok(host.to_owned())
}
