//! A text in up to three languages, as typed into three fields of a form.

use crate::language::{Language, Localised};
use crate::problem::{Problems, optional_text};

/// What was typed into the fields of one text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedTexts {
    /// In Finnish.
    pub fi: String,
    /// In Swedish.
    pub sv: String,
    /// In English.
    pub en: String,
}

/// The checked text, `None` when no language has one. `fields` are the names of the three fields,
/// to which problems are noted.
pub(crate) fn optional_texts(
    problems: &mut Problems,
    fields: [&'static str; 3],
    typed: &TypedTexts,
    limit: usize,
) -> Option<Localised<String>> {
    let languages = Language::ALL.into_iter().zip(fields).zip([&typed.fi, &typed.sv, &typed.en]);
    let mut texts: Option<Localised<String>> = None;
    for ((language, field), text) in languages {
        let checked = problems.check(field, optional_text(text, limit)).flatten();
        texts = match (texts, checked) {
            (Some(texts), Some(text)) => Some(texts.with(language, text)),
            (None, Some(text)) => Some(Localised::new(language, text)),
            (texts, None) => texts,
        };
    }
    texts
}
