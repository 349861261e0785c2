//! The addresses of a service: the permanent code, and the readable slug of each language.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::problem::ProblemCode;
use crate::random::Random;
use crate::service::ServiceContent;
use crate::slug::Slug;

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

/// The slug of every language in which the service is public.
pub fn slugs(content: &ServiceContent) -> Vec<(Language, Slug)> {
    let texts = content.public();
    texts.iter().map(|(language, text)| (language, Slug::from_name(text.name()))).collect()
}
