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

impl Protection {
    /// The port that is usual for it.
    const fn usual_port(self) -> u16 {
        match self {
            Self::Tls => 465,
            Self::StartTls => 587,
            Self::Nothing => 25,
        }
    }
}

/// The relay and how to sign in to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmtpUrl {
    /// What protects the connection.
    pub protection: Protection,
    /// The name or address of the relay.
    pub host: String,
    /// The port, the usual one where none is written.
    pub port: u16,
    /// User and password, where the relay wants them.
    pub credentials: Option<Credentials>,
}

/// Who the program is for the relay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    /// The user.
    pub user: String,
    /// The password.
    pub password: Secret<String>,
}

impl fmt::Display for SmtpUrl {
    /// Without user and password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

impl Setting for SmtpUrl {
    const SECRET: bool = true;
    const EXPECTED: &'static str = "smtps://USER:PASSWORD@HOST:465 for TLS, \
        smtp://USER:PASSWORD@HOST:587?tls=required for STARTTLS, or smtp://HOST:25 without either \
        (special characters of user and password as %XX)";

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
        let (credentials, place) = match address.rsplit_once('@') {
            Some((before, place)) => (Some(credentials(before)?), place),
            None => (None, address),
        };
        let (host, port) = host_and_port(place.trim_end_matches('/'))?;
        Ok(Self { protection, host, port: port.unwrap_or(protection.usual_port()), credentials })
    }

    fn written(&self) -> Option<String> {
        None
    }
}

/// Reads `user:password`.
fn credentials(text: &str) -> Result<Credentials, Refusal> {
    let decoded = |part: &str| {
        percent_decoded(part).ok_or_else(|| "has a `%` that no two digits follow".to_owned())
    };
    match text.split_once(':') {
        Some((user, password)) if !user.is_empty() && !password.is_empty() => {
            Ok(Credentials { user: decoded(user)?, password: Secret::new(decoded(password)?) })
        }
        _ => Err("has no `USER:PASSWORD` before the `@`".to_owned()),
    }
}

/// Reads `host`, `host:port` or `[::1]:port`.
fn host_and_port(place: &str) -> Result<(String, Option<u16>), Refusal> {
    let (host, port) = match place.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (place, None),
    };
    let no_port = |_| "has a port that is no number from 0 to 65535".to_owned();
    let port = port.map(str::parse).transpose().map_err(no_port)?;
    if host.is_empty() || host.contains(['/', ' ']) {
        return Err("names no host".to_owned());
    }
    Ok((host.to_owned(), port))
}

/// The text with every `%XX` replaced by the byte it stands for; `None` if that is not possible.
fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}
