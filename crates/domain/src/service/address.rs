//! The addresses of a service: the permanent code, and the readable slug of each language.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::problem::ProblemCode;
use crate::random::Random;
use crate::service::ServiceContent;

/// The short code of a service's permanent address: eight letters and digits that cannot be
/// misread.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ServiceCode(String);

impl ServiceCode {
    const ALPHABET: &'static [u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    const LENGTH: usize = 8;

    /// A new random code.
    pub fn new(random: &dyn Random) -> Self {
        let mut bytes = [0_u8; Self::LENGTH];
        random.fill(&mut bytes);
        let letter = |byte: u8| Self::ALPHABET.get(usize::from(byte % 32)).copied().unwrap_or(b'a');
        Self(bytes.into_iter().map(letter).map(char::from).collect())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ServiceCode {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        let right = text.len() == Self::LENGTH && text.bytes().all(|b| Self::ALPHABET.contains(&b));
        if right { Ok(Self(text.to_owned())) } else { Err(ProblemCode::UnknownChoice) }
    }
}

/// The readable part of a service's address, made from its name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Slug(String);

impl Slug {
    /// The longest slug before the code, in characters.
    const LIMIT: usize = 60;

    /// Lower-case letters a–z and digits, words joined with hyphens: "Työpaja nuorille" becomes
    /// `tyopaja-nuorille`. A name without any usable letter becomes `palvelu`.
    pub fn from_name(name: &str) -> Self {
        let mut slug = String::new();
        for c in name.to_lowercase().chars() {
            match plain_letter(c) {
                Some(letter) => slug.push(letter),
                None if slug.is_empty() || slug.ends_with('-') => {}
                None => slug.push('-'),
            }
            if slug.len() >= Self::LIMIT {
                break;
            }
        }
        let slug = slug.trim_end_matches('-');
        Self(if slug.is_empty() { "palvelu".to_owned() } else { slug.to_owned() })
    }

    /// The same with a number, when another service has it already.
    #[must_use]
    pub fn numbered(&self, number: usize) -> Self {
        Self(format!("{}-{number}", self.0))
    }

    /// From an address or the database; anything that was never given out finds nothing.
    pub fn received(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

const fn plain_letter(c: char) -> Option<char> {
    match c {
        'a'..='z' | '0'..='9' => Some(c),
        'ä' | 'å' | 'á' | 'à' | 'â' => Some('a'),
        'ö' | 'ø' | 'ó' | 'õ' => Some('o'),
        'é' | 'è' | 'ê' => Some('e'),
        'ü' | 'ú' => Some('u'),
        'š' => Some('s'),
        'ž' => Some('z'),
        _ => None,
    }
}

/// The slug of every language in which the service is public.
pub fn slugs(content: &ServiceContent) -> Vec<(Language, Slug)> {
    let texts = content.public();
    texts.iter().map(|(language, text)| (language, Slug::from_name(text.name()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_readable_and_safe() {
        assert_eq!(
            Slug::from_name("Työpaja nuorille (18–29 v.)").as_str(),
            "tyopaja-nuorille-18-29-v"
        );
        assert_eq!(Slug::from_name("  !!! ").as_str(), "palvelu");
        assert_eq!(Slug::from_name("../../etc/passwd").as_str(), "etc-passwd");
    }
}
