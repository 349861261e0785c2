//! The texts of a row, each in the field where it belongs.

use std::collections::BTreeSet;

use service_manual_domain::import::{Note, shortened};
use service_manual_domain::language::Language;
use service_manual_domain::service::field::TextField;
use service_manual_render::Texts;

use super::super::draft::{Draft, lines_of, name_of};
use super::super::national_words::national_words;
use super::super::node::{Faults, Node};
use super::{Text, labels, of, texts};

/// Texts that say how the service is organised.
const ORGANISED: [&str; 2] = ["Description", "BackgroundDescription"];

/// The name in a language; a row without a kind of name has only one.
pub(super) fn name<'v>(names: &[Text<'v>], language: Language) -> Option<&'v str> {
    let is_name = |text: &Text<'v>| matches!(text.kind, "Name" | "");
    of(names, language).find(is_name).map(|text| text.value)
}

/// Writes names and descriptions. The languages that are whole enough to be public, in our order.
pub(super) fn write(draft: &mut Draft, names: &[Text<'_>], all: &[Text<'_>]) -> Vec<Language> {
    let mut languages = Vec::new();
    for language in Language::ALL {
        let own: Vec<Text<'_>> = of(all, language).collect();
        let Some(name) = name(names, language) else {
            if !own.is_empty() {
                draft.note(Note::LanguageNotIncluded(language.to_string()));
            }
            continue;
        };
        draft.write(TextField::Name, language, &on_one_line(name));
        let described = write_descriptions(draft, language, &own);
        // The original is public whatever it lacks: it must be completed.
        if described || languages.is_empty() {
            languages.push(language);
        } else {
            draft.note(Note::LanguageNotIncluded(language.to_string()));
        }
    }
    languages
}

/// Writes the descriptions of one language; whether there are any for everybody to read.
fn write_descriptions(draft: &mut Draft, language: Language, own: &[Text<'_>]) -> bool {
    let of_kinds = |kinds: &[&str]| {
        let chosen =
            kinds.iter().flat_map(|kind| own.iter().filter(move |text| text.kind == *kind));
        chosen.map(|text| paragraphs(text.value)).collect::<Vec<_>>().join("\n\n")
    };
    let summary = on_one_line(&of_kinds(&["Summary", "ShortDescription"]));
    write_short(draft, TextField::Summary, language, &summary);
    let price = of_kinds(&["ChargeTypeAdditionalInfo"]);
    write_short(draft, TextField::PriceNote, language, &price);
    draft.write(TextField::Conditions, language, &of_kinds(&["ServiceRequirement"]));
    let instruction = of_kinds(&["UserInstruction", "ServiceUserInstruction"]);
    draft.write(TextField::HowToTakePart, language, &instruction);
    let t = Texts::of(language);
    let mut organised = of_kinds(&ORGANISED);
    for (kind, heading) in [
        ("DeadLine", t.import_heading_deadline()),
        ("ProcessingTime", t.import_heading_processing()),
        ("ValidityTime", t.import_heading_validity()),
    ] {
        let text = of_kinds(&[kind]);
        if !text.is_empty() {
            organised = format!("{organised}\n\n## {heading}\n{text}");
        }
    }
    draft.write(TextField::HowOrganised, language, organised.trim());
    !summary.is_empty() || !organised.is_empty()
}

/// Writes plain text; what is too long for its field is shortened.
fn write_short(draft: &mut Draft, field: TextField, language: Language, text: &str) {
    let (text, was_shortened) = shortened(text, field.limit());
    draft.write(field, language, &text);
    if was_shortened {
        draft.note(Note::Shortened(name_of(field, language)));
    }
}

/// Writes what is beside the descriptions: conditions of services, whom it is for, keywords.
pub(super) fn write_more(
    draft: &mut Draft,
    row: &Node<'_>,
    languages: &[Language],
    faults: &mut Faults,
) {
    let conditions = texts(&row.field("requirements", faults), faults);
    let names = texts(&row.either(&["names", "serviceNames"], &mut Vec::new()), &mut Vec::new());
    let words = texts(&row.field("keywords", faults), faults);
    let groups = row.list_of("targetGroups", faults);
    let terms = row.list_of("ontologyTerms", faults);
    let description = row.either(&["generalDescriptionId", "id"], &mut Vec::new());
    let description = description.text(&mut Vec::new()).trim();
    for language in languages.iter().copied() {
        let already = !draft.typed.text(&name_of(TextField::Conditions, language)).is_empty();
        for text in of(&conditions, language).filter(|_| !already) {
            draft.write(TextField::Conditions, language, &paragraphs(text.value));
        }
        let rows = labels(&groups, language, faults);
        let rows: Vec<String> = rows.iter().map(|group| format!("- {group}")).collect();
        draft.write(TextField::TargetGroup, language, &rows.join("\n"));
        let others = of(&names, language).filter(|text| text.kind.starts_with("Alternat"));
        let own = of(&words, language).chain(others).map(|text| text.value);
        let mut keywords = labels(&terms, language, faults);
        keywords.extend(own);
        for phrase in national_words(description, language) {
            keywords.push(phrase);
        }
        write_keywords(draft, language, &keywords);
    }
}

/// Keywords, each once, as many as are taken. None is ever shown, so one that is too long is left
/// out.
fn write_keywords(draft: &mut Draft, language: Language, keywords: &[&str]) {
    let field = TextField::Keywords;
    let Some((most, limit)) = lines_of(field) else { return };
    let mut seen = BTreeSet::new();
    let keywords: Vec<String> =
        keywords.iter().map(|word| on_one_line(word).replace([',', ';'], " ")).collect();
    let fits = |word: &&String| word.chars().count() <= limit && seen.insert(word.to_lowercase());
    let chosen: Vec<&str> = keywords.iter().filter(fits).map(String::as_str).collect();
    if chosen.len() > most {
        draft.note(Note::Shortened(name_of(field, language)));
    }
    let chosen: Vec<&str> = chosen.into_iter().take(most).collect();
    draft.write(field, language, &chosen.join("\n"));
}

/// Lines of national texts are paragraphs, or rows of a list.
fn paragraphs(text: &str) -> String {
    let mut written = String::new();
    let mut before: Option<bool> = None;
    for line in text.lines().map(on_one_line).filter(|line| !line.is_empty()) {
        let row = is_row(&line);
        written.push_str(match before {
            None => "",
            Some(true) if row => "\n",
            Some(_) => "\n\n",
        });
        written.push_str(&line);
        before = Some(row);
    }
    written
}

/// Whether a line is a row of a list, as [`service_manual_render::rich_text`] reads it.
fn is_row(line: &str) -> bool {
    let numbered = line.split_once(". ").is_some_and(|(number, _)| {
        number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    numbered || ["* ", "- ", "• ", "– "].iter().any(|mark| line.starts_with(mark))
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
