//! The three languages of the interface, the content and every mail.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language of the product, in the order in which they are offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Finnish, the default.
    Fi,
    /// Swedish.
    Sv,
    /// English.
    En,
}

/// A text that names none of the three languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not one of the languages fi, sv, en")]
pub struct NotALanguage;

impl Language {
    /// All languages, the default first.
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    /// The language tag, as in `lang="fi"`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = NotALanguage;
    fn from_str(text: &str) -> Result<Self, NotALanguage> {
        Self::ALL.into_iter().find(|language| language.code() == text).ok_or(NotALanguage)
    }
}

/// A value in up to three languages, of which one always exists: the original.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Localised<T> {
    original: Language,
    fi: Option<T>,
    sv: Option<T>,
    en: Option<T>,
}

impl<T> Localised<T> {
    /// A value that exists in its original language only.
    pub fn new(original: Language, value: T) -> Self {
        let empty = Self { original, fi: None, sv: None, en: None };
        empty.with(original, value)
    }

    /// The same with one language set.
    #[must_use]
    pub fn with(mut self, language: Language, value: T) -> Self {
        *self.slot(language) = Some(value);
        self
    }

    /// The same with another original language.
    #[must_use]
    pub fn with_original(self, original: Language) -> Self {
        Self { original, ..self }
    }

    /// The language in which the value was first written.
    pub const fn original(&self) -> Language {
        self.original
    }

    /// The value in exactly this language.
    pub const fn get(&self, language: Language) -> Option<&T> {
        match language {
            Language::Fi => self.fi.as_ref(),
            Language::Sv => self.sv.as_ref(),
            Language::En => self.en.as_ref(),
        }
    }

    /// The value for a reader of `wanted`: in that language, else in the original, else in the
    /// first there is; with the language it is in, so that the page can mark it with `lang`.
    pub fn best(&self, wanted: Language) -> Option<(Language, &T)> {
        let order = [wanted, self.original, Language::Fi, Language::Sv, Language::En];
        order.into_iter().find_map(|language| Some((language, self.get(language)?)))
    }

    /// Every language that has a value.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &T)> {
        Language::ALL.into_iter().filter_map(|language| Some((language, self.get(language)?)))
    }

    const fn slot(&mut self, language: Language) -> &mut Option<T> {
        match language {
            Language::Fi => &mut self.fi,
            Language::Sv => &mut self.sv,
            Language::En => &mut self.en,
        }
    }
}

impl Localised<String> {
    /// The text for a reader of `wanted`; empty only if no language has one.
    pub fn text(&self, wanted: Language) -> &str {
        self.best(wanted).map_or("", |(_, text)| text.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_to_the_original() {
        let name = Localised::new(Language::Sv, "Arbetspraktik").with(Language::En, "Work trial");
        assert_eq!(name.best(Language::En), Some((Language::En, &"Work trial")));
        assert_eq!(name.best(Language::Fi), Some((Language::Sv, &"Arbetspraktik")));
        assert_eq!(name.get(Language::Fi), None);
    }
}
