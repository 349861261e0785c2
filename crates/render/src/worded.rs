//! Words in a language that may be another than the page's: each is shown with its own `lang`.

use service_manual_domain::language::{Language, Localised, Texts};

/// Something written, and the language it is written in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded<T = String> {
    /// In which language.
    pub language: Language,
    /// What.
    pub text: T,
}

impl<T> Worded<T> {
    /// Something in a language.
    pub const fn new(language: Language, text: T) -> Self {
        Self { language, text }
    }
}

impl Worded {
    /// A name for a reader of `wanted`: in that language or, failing that, in the original.
    pub fn name(name: &Localised<String>, wanted: Language) -> Self {
        let (language, text) = name.best(wanted).unwrap_or((wanted, &EMPTY));
        Self::new(language, text.clone())
    }

    /// A short text of a row; nothing if nobody wrote one.
    pub fn row(texts: &Texts, wanted: Language, original: Language) -> Option<Self> {
        let (language, text) = texts.best(wanted, original)?;
        Some(Self::new(language, text.to_owned()))
    }
}

static EMPTY: String = String::new();
