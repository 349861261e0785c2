//! How a value of the configuration is read and written.

use std::net::SocketAddr;
use std::num::NonZeroU16;
use std::path::PathBuf;

use service_manual_domain::email::EmailAddress;

/// A value as it was written, before its type is known.
#[derive(Clone)]
pub(super) enum Raw {
    /// A string of the file, or an environment variable.
    Text(String),
    /// A number of the file.
    Number(String),
    /// `true` or `false` in the file.
    Switch(bool),
    /// A list of strings in the file.
    List(Vec<String>),
    /// What no key takes: a date, a table, a list of other things.
    Other(&'static str),
}

impl Raw {
    /// The text of a single value.
    fn single(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Number(text) => Some(text.trim()),
            Self::Switch(true) => Some("true"),
            Self::Switch(false) => Some("false"),
            Self::List(_) | Self::Other(_) => None,
        }
    }

    /// What kind of value it is, for messages.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Number(_) => "a number",
            Self::Switch(_) => "true or false",
            Self::List(_) => "a list",
            Self::Other(kind) => kind,
        }
    }
}

/// Why a value was not taken, as the end of "the value …".
pub(super) type Refusal = String;

/// A type that a key of the configuration can have.
pub(super) trait Setting: Sized {
    /// Whether the value must never be shown, and may come from a file named by `…_FILE`.
    const SECRET: bool = false;

    /// What is expected, as the object of "write …".
    const EXPECTED: &'static str;

    /// Reads a single value.
    fn parse(text: &str) -> Result<Self, Refusal>;

    /// Reads a value as it stands in the file or the environment.
    fn read(raw: &Raw) -> Result<Self, Refusal> {
        match raw.single() {
            Some(text) => Self::parse(text),
            None => Err(format!("is {}", raw.kind())),
        }
    }

    /// The value as it is written in the file; `None` where nothing is set.
    fn written(&self) -> Option<String>;
}

/// One key: what the documentation says about it and how the environment names it.
#[derive(Debug, Clone)]
pub struct Key {
    /// The table of the file that it stands in.
    pub section: &'static str,
    /// Its name in the table.
    pub name: &'static str,
    /// What it means.
    pub about: &'static str,
    /// What may be written.
    pub expected: &'static str,
    /// Whether its value is hidden and may come from a file of its own.
    pub secret: bool,
    /// The default as it is written in the file, if there is one.
    pub default: Option<String>,
}

impl Key {
    /// `section.name`, as messages and documents call it.
    pub fn path(&self) -> String {
        format!("{}.{}", self.section, self.name)
    }

    /// The environment variable that sets it.
    pub fn variable(&self) -> String {
        format!("{}{}_{}", super::PREFIX, self.section.to_uppercase(), self.name.to_uppercase())
    }

    /// The environment variable that names the file with its value; secrets only.
    pub fn file_variable(&self) -> Option<String> {
        self.secret.then(|| format!("{}_FILE", self.variable()))
    }
}

/// Text in quotation marks, as the file's format wants it.
pub(super) fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

impl<T: Setting> Setting for Option<T> {
    const SECRET: bool = T::SECRET;
    const EXPECTED: &'static str = T::EXPECTED;

    fn parse(text: &str) -> Result<Self, Refusal> {
        T::parse(text).map(Some)
    }

    fn written(&self) -> Option<String> {
        self.as_ref().and_then(Setting::written)
    }
}

impl<T: Setting> Setting for Vec<T> {
    const SECRET: bool = T::SECRET;
    const EXPECTED: &'static str = T::EXPECTED;

    /// A list in one text: parts with commas between them.
    fn parse(text: &str) -> Result<Self, Refusal> {
        text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(T::parse).collect()
    }

    fn read(raw: &Raw) -> Result<Self, Refusal> {
        match raw {
            Raw::List(parts) => parts.iter().map(|part| T::parse(part.trim())).collect(),
            Raw::Text(text) => Self::parse(text),
            Raw::Number(_) | Raw::Switch(_) | Raw::Other(_) => Err(format!("is {}", raw.kind())),
        }
    }

    fn written(&self) -> Option<String> {
        let parts: Vec<String> = self.iter().filter_map(Setting::written).collect();
        Some(format!("[{}]", parts.join(", ")))
    }
}

impl Setting for bool {
    const EXPECTED: &'static str = "true or false";

    fn parse(text: &str) -> Result<Self, Refusal> {
        text.parse().map_err(|_| "is neither true nor false".to_owned())
    }

    fn written(&self) -> Option<String> {
        Some(self.to_string())
    }
}

impl Setting for NonZeroU16 {
    const EXPECTED: &'static str = "a whole number from 1 to 65535";

    fn parse(text: &str) -> Result<Self, Refusal> {
        text.parse().map_err(|_| "is not such a number".to_owned())
    }

    fn written(&self) -> Option<String> {
        Some(self.to_string())
    }
}

impl Setting for String {
    const EXPECTED: &'static str = "a text";

    fn parse(text: &str) -> Result<Self, Refusal> {
        let printable = !text.is_empty() && !text.contains(char::is_control);
        if printable { Ok(text.to_owned()) } else { Err("is empty or has a line break".to_owned()) }
    }

    fn written(&self) -> Option<String> {
        Some(quoted(self))
    }
}

impl Setting for PathBuf {
    const EXPECTED: &'static str = "a path";

    fn parse(text: &str) -> Result<Self, Refusal> {
        if text.is_empty() { Err("is empty".to_owned()) } else { Ok(Self::from(text)) }
    }

    fn written(&self) -> Option<String> {
        Some(quoted(&self.to_string_lossy()))
    }
}

impl Setting for SocketAddr {
    const EXPECTED: &'static str = "an address and a port, such as 127.0.0.1:8080 or [::]:8080";

    fn parse(text: &str) -> Result<Self, Refusal> {
        text.parse().map_err(|_| "is not an address with a port".to_owned())
    }

    fn written(&self) -> Option<String> {
        Some(quoted(&self.to_string()))
    }
}

impl Setting for EmailAddress {
    const EXPECTED: &'static str = "an e-mail address";

    fn parse(text: &str) -> Result<Self, Refusal> {
        Self::parse(text).map_err(|_| "is not an e-mail address".to_owned())
    }

    fn written(&self) -> Option<String> {
        Some(quoted(self.as_str()))
    }
}
