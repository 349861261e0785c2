//! The Finnish Service Catalogue's Open API v11: a general description or a service as a form of
//! ours. What national texts are called differs between the two, and between versions of the API.

mod facts;
mod texts;

use serde_json::Value;

use service_manual_domain::import::{Fault, Note, SOURCE_ID_LIMIT};
use service_manual_domain::language::Language;

use super::ReadRow;
use super::draft::Draft;
use super::known::Known;
use super::node::{Faults, Node};

/// A text of a row in one language.
#[derive(Clone, Copy)]
struct Text<'v> {
    language: &'v str,
    /// What kind of text it is, where a list holds several.
    kind: &'v str,
    value: &'v str,
}

/// The form that a row fills in.
pub(super) fn read(number: usize, value: &Value, known: &Known) -> ReadRow {
    let row = Node::row(value);
    let mut faults = Faults::new();
    let source_id = row.text_of("id", &mut faults).trim();
    let names = texts(&row.either(&["names", "serviceNames"], &mut faults), &mut faults);
    let descriptions =
        texts(&row.either(&["descriptions", "serviceDescriptions"], &mut faults), &mut faults);
    let mut draft = Draft::new();
    leave_out(&mut draft, names.iter().chain(&descriptions));
    let languages = texts::write(&mut draft, &names, &descriptions);
    texts::write_more(&mut draft, &row, &languages, &mut faults);
    facts::write(&mut draft, &row, &languages, known, &mut faults);
    if source_id.is_empty() && faults.is_empty() {
        faults.push(Fault::NoId);
    }
    if source_id.chars().count() > SOURCE_ID_LIMIT {
        faults.push(Fault::IdTooLong);
    }
    if languages.is_empty() && faults.is_empty() {
        faults.push(Fault::NoName);
    }
    draft.speak(&languages);
    let name = languages.first().and_then(|language| texts::name(&names, *language));
    ReadRow {
        number,
        source_id: source_id.chars().take(SOURCE_ID_LIMIT).collect(),
        name: name.unwrap_or_default().to_owned(),
        form: if faults.is_empty() { Ok(draft.typed) } else { Err(faults) },
        notes: draft.notes,
    }
}

/// The texts of a list.
fn texts<'v>(list: &Node<'v>, faults: &mut Faults) -> Vec<Text<'v>> {
    let nodes = list.list(faults);
    let text = |node: Node<'v>| Text {
        language: node.text_of("language", faults),
        kind: node.text_of("type", faults),
        value: node.text_of("value", faults).trim(),
    };
    nodes.into_iter().map(text).filter(|text| !text.value.is_empty()).collect()
}

/// The texts of one language.
fn of<'t, 'v>(all: &'t [Text<'v>], language: Language) -> impl Iterator<Item = Text<'v>> + 't {
    all.iter().copied().filter(move |text| text.language == language.code())
}

fn leave_out<'t>(draft: &mut Draft, texts: impl Iterator<Item = &'t Text<'t>>) {
    for text in texts.filter(|text| text.language.parse::<Language>().is_err()) {
        draft.note(Note::LanguageLeftOut(text.language.chars().take(20).collect()));
    }
}

/// The names of terms in one language.
fn labels<'v>(terms: &[Node<'v>], language: Language, faults: &mut Faults) -> Vec<&'v str> {
    let names = |term: &Node<'v>| {
        let names = texts(&term.either(&["name", "names"], faults), faults);
        of(&names, language).map(|text| text.value).collect::<Vec<_>>()
    };
    terms.iter().flat_map(names).collect()
}

/// The code of a term: the end of its address, or what is called so.
fn code<'v>(term: &Node<'v>, faults: &mut Faults) -> &'v str {
    let uri = term.text_of("uri", faults);
    match uri.rsplit([':', '/']).next().filter(|end| !end.is_empty()) {
        Some(end) => end,
        None => term.text_of("code", faults),
    }
}
