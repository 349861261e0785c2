//! What differs between two versions: field by field, texts word by word (spec 3.3).

use serde::Serialize;
use serde_json::Value;
use similar::{ChangeTag, TextDiff};

use crate::language::{Language, Localised};
use crate::service::field::{FIELDS, FactField, Field, Form, Part, TextField};
use crate::service::{Guidance, ServiceContent, ServiceText};

/// A difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The original language, or which languages are public.
    Languages,
    /// A fact; both versions say what it was and is.
    Fact(FactField),
    /// A text of one language.
    Text {
        /// Which.
        field: TextField,
        /// In which language.
        language: Language,
        /// The words. If all of them stayed, only their form changed, such as a heading.
        words: Vec<Words>,
    },
}

/// Some words, with the spaces between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What became of them.
    pub kind: Kind,
    /// The words.
    pub text: String,
}

/// What became of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// They stayed.
    Same,
    /// They are only in the older version.
    Removed,
    /// They are only in the newer version.
    Added,
}

/// What differs in the public part, in the order of the form. `plain` makes readable text of rich
/// text.
pub fn compare(
    old: &ServiceContent,
    new: &ServiceContent,
    plain: &dyn Fn(&str) -> String,
) -> Vec<Change> {
    let languages = old.texts.original() != new.texts.original() || old.included != new.included;
    let texts = (&old.texts, &new.texts);
    let fields = fields(Part::Public, texts, &changed_facts(&old.facts, &new.facts), plain);
    languages.then_some(Change::Languages).into_iter().chain(fields).collect()
}

/// What differs in the guidance, in the order of the form.
pub fn compare_guidance(
    old: &Guidance,
    new: &Guidance,
    plain: &dyn Fn(&str) -> String,
) -> Vec<Change> {
    let facts = changed_facts(&old.facts, &new.facts);
    fields(Part::Internal, (&old.texts, &new.texts), &facts, plain)
}

/// The facts whose values differ. Facts are stored under the codes of their fields.
fn changed_facts<T: Serialize>(old: &T, new: &T) -> Vec<FactField> {
    let [old, new] = [old, new].map(|facts| serde_json::to_value(facts).unwrap_or_default());
    let differs = |field: &&FactField| value(&old, **field) != value(&new, **field);
    FactField::ALL.iter().filter(differs).copied().collect()
}

fn value(facts: &Value, field: FactField) -> Option<&Value> {
    facts.get(field.code())
}

fn fields(
    part: Part,
    (old, new): (&Localised<ServiceText>, &Localised<ServiceText>),
    facts: &[FactField],
    plain: &dyn Fn(&str) -> String,
) -> Vec<Change> {
    let mut changes = Vec::new();
    for rule in FIELDS.iter().filter(|rule| rule.part == part) {
        match rule.field {
            Field::Fact(field) if facts.contains(&field) => changes.push(Change::Fact(field)),
            Field::Fact(_) => {}
            Field::Text(field) => {
                let rich = matches!(rule.form, Form::Rich(_));
                let readable = |text: &str| if rich { plain(text) } else { text.to_owned() };
                changes.extend(Language::ALL.into_iter().filter_map(|language| {
                    let text = |texts: &Localised<ServiceText>| {
                        texts.get(language).map_or(String::new(), |text| text.get(field).to_owned())
                    };
                    let (old, new) = (text(old), text(new));
                    let words = || words(&readable(&old), &readable(&new));
                    (old != new).then(|| Change::Text { field, language, words: words() })
                }));
            }
        }
    }
    changes
}

/// The words of two texts, what was removed before what was added in its place.
pub fn words(old: &str, new: &str) -> Vec<Words> {
    let mut all: Vec<Words> = Vec::new();
    for change in TextDiff::from_words(old, new).iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => Kind::Same,
            ChangeTag::Delete => Kind::Removed,
            ChangeTag::Insert => Kind::Added,
        };
        match all.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(change.value()),
            _ => all.push(Words { kind, text: change.value().to_owned() }),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::service::facts::{Charge, Facts, Rhythm};
    use crate::service::guidance::GuidanceFacts;

    fn content(summary: &str) -> ServiceContent {
        let text = ServiceText::default().with(TextField::Name, "Paja");
        ServiceContent::new(Language::Fi, text.with(TextField::Summary, summary), 1)
    }

    #[test]
    fn facts_are_stored_under_the_codes_of_their_fields() {
        let keys = |value: Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        let mut stored = keys(serde_json::to_value(Facts::default()).unwrap());
        stored.extend(keys(serde_json::to_value(GuidanceFacts::default()).unwrap()));
        // These belong to the service and not to its versions.
        stored
            .extend(["organiser", "responsible", "updater", "authority_updater"].map(String::from));
        let mut codes: Vec<String> =
            FactField::ALL.iter().map(|field| field.code().to_owned()).collect();
        stored.sort();
        codes.sort();
        assert_eq!(stored, codes);
    }

    #[test]
    fn differences_are_told_field_by_field_and_word_by_word() {
        let old = content("Työtä ja ohjausta.");
        let mut new = content("Työtä ja tukea nuorille.");
        new.facts.charge = Some(Charge::Free);
        new.facts.rhythm = Rhythm::try_from(6).unwrap();
        new.included.insert(Language::Sv);
        let changes = compare(&old, &new, &str::to_owned);
        let word = |kind, text: &str| Words { kind, text: text.to_owned() };
        let words = vec![
            word(Kind::Same, "Työtä ja "),
            word(Kind::Removed, "ohjausta."),
            word(Kind::Added, "tukea nuorille."),
        ];
        let expected = [
            Change::Languages,
            Change::Text { field: TextField::Summary, language: Language::Fi, words },
            Change::Fact(FactField::Charge),
            Change::Fact(FactField::Rhythm),
        ];
        assert_eq!(changes, expected);
        assert_eq!(compare(&new, &new, &str::to_owned), []);
    }

    proptest! {
        #[test]
        fn the_words_give_both_texts_back(old in "[a-c äö.\n]{0,60}", new in "[a-c äö.\n]{0,60}") {
            let words = words(&old, &new);
            let without = |kind| -> String {
                words.iter().filter(|one| one.kind != kind).map(|one| one.text.as_str()).collect()
            };
            prop_assert_eq!(without(Kind::Added), old);
            prop_assert_eq!(without(Kind::Removed), new);
        }
    }
}
