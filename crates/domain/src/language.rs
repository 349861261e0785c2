//! The three languages of the interface, the content and every mail.

use std::collections::BTreeMap;
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

    /// Its value of one for each language, in the order of [`Language::ALL`].
    pub const fn of<T>(self, each: &[T; 3]) -> &T {
        let [fi, sv, en] = each;
        match self {
            Self::Fi => fi,
            Self::Sv => sv,
            Self::En => en,
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

    /// The values of some languages; that of the original stays in any case.
    pub fn only(&self, wanted: impl Fn(Language) -> bool) -> Localised<&T> {
        let value =
            |language| self.get(language).filter(|_| language == self.original || wanted(language));
        Localised {
            original: self.original,
            fi: value(Language::Fi),
            sv: value(Language::Sv),
            en: value(Language::En),
        }
    }

    const fn slot(&mut self, language: Language) -> &mut Option<T> {
        match language {
            Language::Fi => &mut self.fi,
            Language::Sv => &mut self.sv,
            Language::En => &mut self.en,
        }
    }
}

impl<T: Default> Localised<T> {
    /// A value without content, to be filled in.
    pub fn empty(original: Language) -> Self {
        Self::new(original, T::default())
    }

    /// The value of a language, to be changed; an empty one where there was none.
    pub fn entry(&mut self, language: Language) -> &mut T {
        self.slot(language).get_or_insert_default()
    }
}

/// A short text in the languages in which somebody wrote it; perhaps in none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(BTreeMap<Language, String>);

impl Texts {
    /// The same with the text of one language; an empty text is none.
    #[must_use]
    pub fn with(mut self, language: Language, text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            self.0.remove(&language);
        } else {
            self.0.insert(language, text);
        }
        self
    }

    /// The text in exactly this language; empty if there is none.
    pub fn get(&self, language: Language) -> &str {
        self.0.get(&language).map_or("", String::as_str)
    }

    /// The text of each language, in the order of [`Language::ALL`], where there is one.
    pub fn each(&self) -> [Option<String>; 3] {
        Language::ALL.map(|language| self.0.get(&language).cloned())
    }

    /// The text for a reader of `wanted`: in that language, else in the original one, else in the
    /// first there is; with the language it is in.
    pub fn best(&self, wanted: Language, original: Language) -> Option<(Language, &str)> {
        let order = [wanted, original, Language::Fi, Language::Sv, Language::En];
        let text = |language| Some((language, self.0.get(&language)?.as_str()));
        order.into_iter().find_map(text)
    }

    /// Every language that has a text.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, text)| (*language, text.as_str()))
    }

    /// Whether no language has a text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
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
