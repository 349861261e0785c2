//! The readable part of the address of a page, made from a name.

use std::fmt;

/// The readable part of the address of a page: that of a service or an organisation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// The longest slug before its number, in characters.
    const LIMIT: usize = 60;

    /// Lower-case letters a–z and digits, words joined with hyphens: "Työpaja nuorille" becomes
    /// `tyopaja-nuorille`. A name of a service without any usable letter becomes `palvelu`.
    pub fn from_name(name: &str) -> Self {
        Self::of_words(name, "palvelu")
    }

    /// The same for an organisation; without any usable letter, `organisaatio`.
    pub fn of_organisation(name: &str) -> Self {
        Self::of_words(name, "organisaatio")
    }

    fn of_words(name: &str, otherwise: &str) -> Self {
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
        Self(if slug.is_empty() { otherwise } else { slug }.to_owned())
    }

    /// The same with a number, when another page of the kind has it already.
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
        assert_eq!(Slug::of_organisation("…").as_str(), "organisaatio");
        assert_eq!(Slug::of_organisation("Åbo stad").numbered(2).as_str(), "abo-stad-2");
    }
}
