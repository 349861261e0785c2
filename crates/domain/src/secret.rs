//! Values that must not appear in logs, and the links' secret tokens.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::random::Random;

/// A value that neither prints itself nor ends up in a log by accident.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret<T>(T);

impl<T> Secret<T> {
    /// Wraps a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value; the call makes every use visible to a reader of the code.
    pub const fn reveal(&self) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// A random token of 160 bits that stands in a link or a cookie; the database holds only its
/// [`TokenHash`].
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new token.
    pub fn new(random: &dyn Random) -> Self {
        let mut bytes = [0_u8; 20];
        random.fill(&mut bytes);
        Self(hexadecimal(&bytes))
    }

    /// A token as it came from a link or a cookie. Anything is taken: a wrong one has a hash
    /// that matches nothing.
    pub fn received(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The text for the link or the cookie.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What the database stores.
    pub fn hash(&self) -> TokenHash {
        TokenHash(hexadecimal(&Sha256::digest(self.0.as_bytes())))
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The SHA-256 of a token, in hexadecimal. A token has 160 random bits, so a fast hash is enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenHash(String);

impl TokenHash {
    /// The hexadecimal text, for the database.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// From the database.
    pub const fn from_stored(text: String) -> Self {
        Self(text)
    }
}

/// A short text that differs as soon as a long one does.
pub fn fingerprint(text: &str) -> String {
    hexadecimal(&Sha256::digest(text.as_bytes()))
}

/// Lower-case hexadecimal digits of the bytes.
pub fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
