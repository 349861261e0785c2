//! The texts of the form.

use std::collections::BTreeSet;

use super::reader::Reader;
use super::{INCLUDED, ORIGINAL, facts};
use crate::language::{Language, Localised};
use crate::problem::{ProblemCode, optional_text};
use crate::service::field::{Form, Part, Requirement, TextField};
use crate::service::{Facts, ServiceContent, ServiceText};

/// The whole public part; what could not be read is missing in it.
pub(super) fn content(reader: &mut Reader<'_>) -> ServiceContent {
    let original = original(reader);
    let included = reader
        .many(INCLUDED, |text| text.parse::<Language>().map_err(|_| ProblemCode::UnknownChoice));
    let texts = localised(reader, original, Part::Public, &included);
    let facts = facts::facts(reader);
    ServiceContent {
        texts: without_what_does_not_apply(texts, &facts),
        facts,
        included: included.into_iter().filter(|language| *language != original).collect(),
        sanitiser: reader.typed.sanitiser,
    }
}

pub(super) fn original(reader: &mut Reader<'_>) -> Language {
    let original = reader.typed.original();
    reader.check(ORIGINAL, original).unwrap_or(Language::Fi)
}

/// The texts of one part in every language in which there are any, the original first.
pub(super) fn localised(
    reader: &mut Reader<'_>,
    original: Language,
    part: Part,
    wanted: &BTreeSet<Language>,
) -> Localised<ServiceText> {
    let mut texts = Localised::new(original, one_language(reader, original, part, true));
    for language in Language::ALL.into_iter().filter(|language| *language != original) {
        let written = TextField::of_part(part)
            .any(|(field, _)| !reader.text(&name(field, language)).is_empty());
        if written || wanted.contains(&language) {
            // A language that is only wanted so far is begun on the page of its translation.
            texts = texts.with(language, one_language(reader, language, part, written));
        }
    }
    texts
}

fn one_language(
    reader: &mut Reader<'_>,
    language: Language,
    part: Part,
    written: bool,
) -> ServiceText {
    let mut text = ServiceText::default();
    for (field, rule) in TextField::of_part(part) {
        let name = name(field, language);
        let typed = reader.text(&name);
        if typed.is_empty() && written && rule.requirement == Requirement::Always {
            reader.problems.add(name, ProblemCode::Required);
            continue;
        }
        if let Some(read) = reader.check(&name, read(typed, rule.form)) {
            text.set(field, read);
        }
    }
    text
}

/// The name of the form field of a text.
pub(super) fn name(field: TextField, language: Language) -> String {
    format!("{}_{language}", field.code())
}

fn read(typed: &str, form: Form) -> Result<String, ProblemCode> {
    match form {
        Form::Plain(limit) | Form::Rich(limit) => {
            Ok(optional_text(typed, limit)?.unwrap_or_default())
        }
        Form::Lines(most, limit) => lines(typed, most, limit),
        Form::Fact => Ok(String::new()),
    }
}

/// Words and phrases, one a line or with commas between them; each once.
fn lines(typed: &str, most: usize, limit: usize) -> Result<String, ProblemCode> {
    let mut seen = BTreeSet::new();
    let mut lines: Vec<String> = Vec::new();
    for word in typed.split(['\n', ',', ';']) {
        let Some(word) = optional_text(word, limit)? else { continue };
        if seen.insert(word.to_lowercase()) {
            lines.push(word);
        }
    }
    if lines.len() > most {
        Err(ProblemCode::TooMany { limit: most })
    } else {
        Ok(lines.join("\n"))
    }
}

/// Without a consent there is nothing to say of it.
fn without_what_does_not_apply(
    mut texts: Localised<ServiceText>,
    facts: &Facts,
) -> Localised<ServiceText> {
    for language in Language::ALL {
        if !facts.client_consent && texts.get(language).is_some() {
            texts.entry(language).set(TextField::ConsentNote, String::new());
        }
    }
    texts
}
