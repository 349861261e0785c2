//! A difference between two versions in words: texts word by word, facts as they were and are.

use service_manual_domain::language::Language;
use service_manual_domain::service::ServiceContent;
use service_manual_domain::service::compare::{Change, Kind, Words};
use service_manual_domain::service::field::{FactField, Field, Part};

use crate::i18n::Texts;
use crate::labels::service as names;
use crate::pages::service_preview::Shown;
use crate::service_facts::{FactWriter, languages};

/// A difference.
#[derive(Debug, Clone)]
pub struct Difference {
    /// What the field is called.
    pub label: String,
    /// What differs in it.
    pub what: What,
}

/// What differs.
#[derive(Debug, Clone)]
pub enum What {
    /// The words of a text in a language.
    Words(Language, Vec<Words>),
    /// Only headings, lists or the like of a text, and no word.
    Form,
    /// A fact, line by line: as it was, and as it is.
    Fact(Vec<String>, Vec<String>),
}

/// Two versions that are compared.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'a> {
    /// The older.
    pub old: Shown<'a>,
    /// The newer.
    pub new: Shown<'a>,
}

impl Pair<'_> {
    /// Differences in words.
    pub fn differences(&self, changes: &[Change]) -> Vec<Difference> {
        changes.iter().map(|change| self.difference(change)).collect()
    }

    fn difference(&self, change: &Change) -> Difference {
        let t = Texts::of(self.old.reader);
        match change {
            Change::Languages => {
                let said = |content: &ServiceContent| {
                    languages(t, content.texts.original(), content.included.iter().copied())
                };
                let what = What::Fact(said(self.old.content), said(self.new.content));
                Difference { label: t.steps_languages().to_owned(), what }
            }
            Change::Fact(field) => {
                let what = What::Fact(fact(&self.old, *field), fact(&self.new, *field));
                Difference { label: names::fact(t, *field).to_owned(), what }
            }
            Change::Text { field, language, words } => {
                let label = names::form_name(t, &format!("{}_{language}", field.code()));
                let same = words.iter().all(|one| one.kind == Kind::Same);
                let what = if same { What::Form } else { What::Words(*language, words.clone()) };
                Difference { label, what }
            }
        }
    }
}

fn fact(shown: &Shown<'_>, field: FactField) -> Vec<String> {
    let original = shown.content.texts.original();
    let writer = FactWriter { language: shown.reader, original, names: shown.names };
    let internal = Field::Fact(field).rule().is_some_and(|rule| rule.part == Part::Internal);
    match shown.guidance {
        Some(guidance) if internal => writer.internal(&guidance.facts, field),
        Some(_) | None => writer.public(&shown.content.facts, field),
    }
}

pub(super) fn samples() -> Vec<Difference> {
    let words = [
        (Kind::Same, "Työtä ja "),
        (Kind::Removed, "ohjausta"),
        (Kind::Added, "tukea nuorille"),
        (Kind::Same, "."),
    ];
    let words = words.map(|(kind, text)| Words { kind, text: text.to_owned() });
    let difference = |label: &str, what| Difference { label: label.to_owned(), what };
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    vec![
        difference("Tiivistelmä (suomeksi)", What::Words(Language::Fi, words.into())),
        difference("Kuvaus (suomeksi)", What::Form),
        difference("Aiheet", What::Fact(lines(&["Työpajat"]), lines(&["Työpajat", "Valmennus"]))),
        difference("Hinta", What::Fact(Vec::new(), lines(&["Maksuton"]))),
    ]
}
