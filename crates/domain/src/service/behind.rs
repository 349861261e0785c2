//! "Translation behind" (spec 3.1): which texts of a language version are older than the original.
//!
//! Each text of a translation remembers, by a short mark, the original text against which it was
//! last written. A text is behind when the original has another mark now. A language version that
//! begins is written against all of the original, so that what was never translated counts as
//! missing and not as behind. A minor change of the original moves the marks along.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::language::{Language, Localised};
use crate::service::ServiceText;
use crate::service::field::TextField;

/// The mark of a text: the first eight bytes of its SHA-256, in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mark(String);

impl Mark {
    /// The mark of a text.
    pub fn of(text: &str) -> Self {
        let digest: [u8; 32] = Sha256::digest(text).into();
        Self(digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect())
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The texts of a language that are behind the original; none in the original itself.
pub fn behind(texts: &Localised<ServiceText>, language: Language) -> Vec<TextField> {
    let (Some(original), Some(text)) = (texts.get(texts.original()), texts.get(language)) else {
        return Vec::new();
    };
    if language == texts.original() {
        return Vec::new();
    }
    let changed = |field: &&TextField| text.against.get(field) != mark(original, **field).as_ref();
    TextField::ALL.iter().filter(changed).copied().collect()
}

/// What was done to the texts beside writing them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edit {
    /// The changes of the original are minor: translations that were up to date still are.
    pub minor: bool,
    /// Texts of translations of which somebody said that they are right as they are.
    pub still_right: Vec<(Language, TextField)>,
}

/// The newly written texts with the marks they should have after the texts `before`.
#[must_use]
pub fn marked(
    now: Localised<ServiceText>,
    before: Option<&Localised<ServiceText>>,
    edit: &Edit,
) -> Localised<ServiceText> {
    let Some(original) = now.get(now.original()).cloned() else { return now };
    // With another original everything is measured anew.
    let before = before.filter(|before| before.original() == now.original());
    let mut marked = Localised::new(now.original(), original.clone().without_marks());
    for (language, text) in now.iter().filter(|(language, _)| *language != now.original()) {
        let history = History {
            original: before.and_then(|before| before.get(before.original())),
            text: before.and_then(|before| before.get(language)),
        };
        let right = |field| {
            history.is_written(text, field)
                || (edit.minor && history.was_right(field))
                || edit.still_right.contains(&(language, field))
        };
        let mut text = text.clone().without_marks();
        for field in TextField::ALL.iter().copied() {
            let now = if right(field) { mark(&original, field) } else { history.mark(field) };
            text.against.extend(now.map(|mark| (field, mark)));
        }
        marked = marked.with(language, text);
    }
    marked
}

/// A language version and its original as they were.
struct History<'a> {
    original: Option<&'a ServiceText>,
    text: Option<&'a ServiceText>,
}

impl History<'_> {
    fn is_written(&self, now: &ServiceText, field: TextField) -> bool {
        self.text.is_none_or(|old| old.get(field) != now.get(field))
    }

    fn was_right(&self, field: TextField) -> bool {
        self.mark(field) == self.original.and_then(|original| mark(original, field))
    }

    fn mark(&self, field: TextField) -> Option<Mark> {
        self.text.and_then(|old| old.against.get(&field).cloned())
    }
}

/// The mark of one text; an empty one has none.
fn mark(text: &ServiceText, field: TextField) -> Option<Mark> {
    let text = text.get(field);
    (!text.is_empty()).then(|| Mark::of(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Fi, Sv};
    use TextField::{Benefits, Name, Summary};

    fn text(name: &str, summary: &str) -> ServiceText {
        ServiceText::default().with(Name, name).with(Summary, summary)
    }

    fn written() -> Localised<ServiceText> {
        let now = Localised::new(Fi, text("Paja", "Työtä.")).with(Sv, text("Verkstad", ""));
        marked(now, None, &Edit::default())
    }

    #[test]
    fn a_translation_falls_behind_field_by_field_and_catches_up() {
        let first = written();
        assert_eq!(behind(&first, Sv), []);
        let changed = first.clone().with(Fi, text("Työpaja", "Työtä ja ohjausta."));
        let changed = marked(changed, Some(&first), &Edit::default());
        assert_eq!(behind(&changed, Sv), [Name, Summary]);
        assert_eq!(behind(&changed, Fi), []);
        let translated = changed.clone().with(Sv, text("Arbetsverkstad", ""));
        let translated = marked(translated, Some(&changed), &Edit::default());
        assert_eq!(behind(&translated, Sv), [Summary]);
        let still_right = Edit { still_right: vec![(Sv, Summary)], ..Edit::default() };
        let right = marked(translated.clone(), Some(&translated), &still_right);
        assert_eq!(behind(&right, Sv), []);
    }

    #[test]
    fn a_minor_change_leaves_behind_what_was_behind_before() {
        let first = written();
        let changed = first.clone().with(Fi, text("Työpaja", "Työtä."));
        let changed = marked(changed, Some(&first), &Edit::default());
        let minor = changed.clone().with(Fi, text("Työpaja!", "Työtä!"));
        let edit = Edit { minor: true, ..Edit::default() };
        assert_eq!(behind(&marked(minor, Some(&changed), &edit), Sv), [Name]);
    }

    #[test]
    fn a_text_that_the_original_gained_or_lost_is_behind() {
        let first = written();
        let gained = first.clone().with(Fi, text("Paja", "Työtä.").with(Benefits, "<p>Etu</p>"));
        assert_eq!(behind(&marked(gained, Some(&first), &Edit::default()), Sv), [Benefits]);
        let lost = first.clone().with(Fi, text("Paja", ""));
        assert_eq!(behind(&marked(lost, Some(&first), &Edit::default()), Sv), [Summary]);
    }
}
