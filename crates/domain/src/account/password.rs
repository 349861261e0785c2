//! What a password must be (spec 2.6). Hashing is the business of the `app` crate.

use zxcvbn::{Score, zxcvbn};

use crate::email::EmailAddress;
use crate::problem::ProblemCode;
use crate::secret::Secret;

/// The shortest password when it is the only factor, in characters.
pub const SHORTEST: usize = 15;
/// The shortest password beside a second factor, in characters.
pub const SHORTEST_WITH_FACTOR: usize = 8;
/// The longest password, in characters.
pub const LONGEST: usize = 128;

/// So many characters are looked at for what is easy to guess. The work grows faster than the
/// length, and whatever is strong is so after these.
const LOOKED_AT: usize = 100;
/// Shorter words are found in good passwords by chance.
const SHORTEST_WORD: usize = 4;

/// What everybody would try first for an account of this service, in its three languages. The
/// dictionaries know common passwords, names and English words.
const SERVICE_WORDS: [&str; 14] = [
    "palvelumanuaali",
    "palvelu",
    "manuaali",
    "servicemanualen",
    "servicemanual",
    "service",
    "manual",
    "salasana",
    "lösenord",
    "losenord",
    "työllisyys",
    "tyollisyys",
    "sysselsättning",
    "employment",
];

/// What the password of one account must be.
#[derive(Debug, Clone)]
pub struct PasswordRules {
    shortest: usize,
    address: String,
    words: Vec<String>,
}

impl PasswordRules {
    /// The rules where the password is the only factor.
    pub fn only_factor(email: &EmailAddress) -> Self {
        let address = email.key();
        let mut words: Vec<String> = SERVICE_WORDS.map(str::to_owned).into();
        words.push(address.clone());
        words.extend(words_of(&address));
        Self { shortest: SHORTEST, address, words }
    }

    /// The same where a second factor is asked for as well.
    #[must_use]
    pub const fn with_second_factor(mut self) -> Self {
        self.shortest = SHORTEST_WITH_FACTOR;
        self
    }

    /// The same with further names that anybody would try: of the person and of organisations.
    #[must_use]
    pub fn with_names<'n>(mut self, names: impl IntoIterator<Item = &'n str>) -> Self {
        for name in names {
            let name = name.to_lowercase();
            self.words.extend(words_of(&name));
            self.words.push(name.chars().filter(|c| c.is_alphanumeric()).collect());
        }
        self
    }

    /// The fewest characters.
    pub const fn shortest(&self) -> usize {
        self.shortest
    }

    /// The password, if it meets the rules.
    ///
    /// # Errors
    /// What is wrong with it; the first reason that applies.
    pub fn check(&self, password: &str) -> Result<Secret<String>, ProblemCode> {
        let length = password.chars().count();
        if password.is_empty() {
            return Err(ProblemCode::Required);
        }
        if length < self.shortest {
            return Err(ProblemCode::TooShort { limit: self.shortest });
        }
        if length > LONGEST {
            return Err(ProblemCode::TooLong { limit: LONGEST });
        }
        let plain = password.to_lowercase();
        let own_name = self.address.split('@').next().unwrap_or_default();
        if plain.contains(&self.address)
            || plain.trim_matches(|c: char| !c.is_alphabetic()) == own_name
        {
            return Err(ProblemCode::PasswordContainsAddress);
        }
        if self.is_easy_to_guess(&plain) {
            Err(ProblemCode::PasswordTooCommon)
        } else {
            Ok(Secret::new(password.to_owned()))
        }
    }

    /// Whether fewer than 10⁸ guesses find it, by dictionaries of common passwords, names and
    /// words, keyboard patterns, dates and repetitions. Spaces are left out: they separate words
    /// and add nothing.
    fn is_easy_to_guess(&self, plain: &str) -> bool {
        let looked_at: String =
            plain.chars().filter(|c| !c.is_whitespace()).take(LOOKED_AT).collect();
        let words: Vec<&str> = self.words.iter().map(String::as_str).collect();
        if zxcvbn(&looked_at, &words).score() < Score::Three {
            return true;
        }
        // One word is stretched to the length by digits and marks at its end.
        let core = looked_at.trim_end_matches(|c: char| !c.is_alphabetic());
        let padding = looked_at.strip_prefix(core).unwrap_or_default();
        !core.is_empty()
            && !padding.is_empty()
            && zxcvbn(core, &words).score() < Score::Two
            && zxcvbn(padding, &[]).score() < Score::Three
    }
}

/// The words of a name or an address that are long enough to mean something.
fn words_of(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= SHORTEST_WORD)
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> PasswordRules {
        let email = EmailAddress::parse("maija.meikalainen@esimerkkila.fi").unwrap();
        PasswordRules::only_factor(&email).with_names(["Esimerkkilän työllisyysalue", "Paja ry"])
    }

    fn code(password: &str) -> Option<ProblemCode> {
        rules().check(password).err()
    }

    #[test]
    fn length_counts_characters_not_bytes() {
        assert_eq!(code("ääääääääää"), Some(ProblemCode::TooShort { limit: 15 }));
        assert_eq!(code("kolme sanaa riittää"), None);
        assert_eq!(code(&"pitkä ".repeat(30)), Some(ProblemCode::TooLong { limit: 128 }));
    }

    #[test]
    fn a_second_factor_allows_eight_characters() {
        let rules = rules().with_second_factor();
        assert_eq!(rules.check("lyhyt 1").err(), Some(ProblemCode::TooShort { limit: 8 }));
        assert_eq!(rules.check("vk4!tuoli").err(), None);
        assert_eq!(rules.check("salasana").err(), Some(ProblemCode::PasswordTooCommon));
    }

    #[test]
    fn what_everybody_would_guess_is_refused() {
        for password in [
            "passwordpassword",
            "Salasana1234567!",
            "aaaaaaaaaaaaaaaa",
            "123456789012345",
            "Palvelumanuaali2026",
            "qwertyuiopasdfgh",
            "Esimerkkilän2026",
            "Servicemanualen1!",
            "lösenord lösenord",
        ] {
            assert_eq!(code(password), Some(ProblemCode::PasswordTooCommon), "{password}");
        }
    }

    #[test]
    fn the_own_address_is_refused() {
        let wrong = Some(ProblemCode::PasswordContainsAddress);
        assert_eq!(code("maija.meikalainen@esimerkkila.fi-2026"), wrong);
        assert_eq!(code("maija.meikalainen2026"), wrong);
        assert_eq!(code("Meikalainen.2026"), Some(ProblemCode::PasswordTooCommon));
    }

    #[test]
    fn sentences_and_random_characters_are_fine() {
        for password in [
            "neljä sanaa riittää tähän",
            "en hund åt upp mina byxor",
            "the lamp is older than my cat",
            "x7#Kq0pL2vN9wR4t",
            "日本語のパスワードはとても長いです",
        ] {
            assert_eq!(code(password), None, "{password}");
        }
    }
}
