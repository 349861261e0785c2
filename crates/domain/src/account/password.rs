//! What a password must be (spec 2.6). Hashing is the business of the `app` crate.

use crate::email::EmailAddress;
use crate::problem::ProblemCode;
use crate::secret::Secret;

/// The shortest password when it is the only factor, in characters.
pub const SHORTEST: usize = 15;
/// The longest password, in characters.
pub const LONGEST: usize = 128;

/// Beginnings and patterns that people repeat to reach the length. Compared without case, spaces
/// and the digits and marks at the end.
const COMMON: [&str; 12] = [
    "password",
    "salasana",
    "lösenord",
    "losenord",
    "qwertyuiop",
    "qwerty",
    "servicemanual",
    "palvelumanuaali",
    "servicemanualen",
    "työllisyys",
    "tyollisyys",
    "letmein",
];

/// A password that meets the rules for this address.
pub fn check(password: &str, email: &EmailAddress) -> Result<Secret<String>, ProblemCode> {
    let length = password.chars().count();
    if password.is_empty() {
        return Err(ProblemCode::Required);
    }
    if length < SHORTEST {
        return Err(ProblemCode::TooShort { limit: SHORTEST });
    }
    if length > LONGEST {
        return Err(ProblemCode::TooLong { limit: LONGEST });
    }
    let plain = password.to_lowercase();
    let own_name = email.key().split('@').next().unwrap_or_default().to_owned();
    if plain.contains(&email.key()) || plain.trim_matches(|c: char| !c.is_alphabetic()) == own_name
    {
        return Err(ProblemCode::PasswordContainsAddress);
    }
    if is_common(&plain) {
        Err(ProblemCode::PasswordTooCommon)
    } else {
        Ok(Secret::new(password.to_owned()))
    }
}

/// Whether a password, in lower case, is one repeated character, or nothing but one common word
/// repeated and padded with digits and marks.
fn is_common(plain: &str) -> bool {
    let mut characters = plain.chars();
    let first = characters.next();
    if characters.all(|c| Some(c) == first) {
        return true;
    }
    let letters: String = plain.chars().filter(|c| c.is_alphabetic()).collect();
    letters.is_empty() || COMMON.iter().any(|word| letters.replace(word, "").is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(password: &str) -> Option<ProblemCode> {
        let email = EmailAddress::parse("maija@example.fi").unwrap();
        check(password, &email).err()
    }

    #[test]
    fn length_counts_characters_not_bytes() {
        assert_eq!(code("ääääääääää"), Some(ProblemCode::TooShort { limit: 15 }));
        assert_eq!(code("kolme sanaa riittää"), None);
        assert_eq!(code(&"pitkä ".repeat(30)), Some(ProblemCode::TooLong { limit: 128 }));
    }

    #[test]
    fn what_everybody_would_guess_is_refused() {
        for password in [
            "passwordpassword",
            "Salasana1234567!",
            "aaaaaaaaaaaaaaaa",
            "123456789012345",
            "Palvelumanuaali2026",
        ] {
            assert_eq!(code(password), Some(ProblemCode::PasswordTooCommon), "{password}");
        }
        assert_eq!(code("maija@example.fi-2026"), Some(ProblemCode::PasswordContainsAddress));
    }
}
