//! Names of what an import knows: what became of rows, and why.

use service_manual_domain::import::{
    Expected, Fault, Format, Note, Outcome, RowReport, SOURCE_ID_LIMIT, Unreadable,
};
use service_manual_domain::language::Language;
use service_manual_domain::service::typed::language_of;

use super::{in_words, problem, service::form_name};
use crate::i18n::Texts;

/// A kind of file.
pub fn format(t: &Texts, format: Format) -> &'static str {
    match format {
        Format::Ptv => t.import_format_ptv(),
        Format::Csv => t.import_format_csv(),
    }
}

/// What becomes of a row.
pub fn outcome(t: &Texts, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Created => t.import_created(),
        Outcome::Updated => t.import_updated(),
        Outcome::Unchanged => t.import_unchanged(),
        Outcome::EditedHere => t.import_edited_here(),
        Outcome::Archived => t.import_archived(),
        Outcome::Refused => t.import_refused(),
    }
}

/// What the event of an import counts; none for a field of another event.
pub(super) fn counted(t: &Texts, field: &str) -> Option<&'static str> {
    match field.strip_prefix("import_")? {
        "source" => Some(t.import_source()),
        "published" => Some(t.import_published()),
        code => {
            let found = Outcome::ALL.into_iter().find(|one| one.code() == code)?;
            Some(outcome(t, found))
        }
    }
}

/// What should be known of a row.
pub fn note(t: &Texts, note: &Note) -> String {
    match note {
        Note::Shortened(field) => t.import_note_shortened(form_name(t, field)),
        Note::NoCategory(classes) => t.import_note_no_category(classes.join(", ")),
        Note::LanguageLeftOut(language) => t.import_note_language_left_out(language),
        Note::LanguageNotIncluded(code) => t.import_note_language_not_included(in_words(t, code)),
        Note::AddressLeftOut(address) => t.import_note_address_left_out(address),
        Note::TermLeftOut(term) => t.import_note_term_left_out(term),
        Note::PriceUnknown => t.import_note_price_unknown().to_owned(),
        Note::SecondPersonNeeded => t.import_note_second_person().to_owned(),
    }
}

/// Why a row is refused.
pub fn fault(t: &Texts, fault: &Fault) -> String {
    match fault {
        Fault::WrongType { path, expected } => {
            let path = if path.is_empty() { t.import_fault_row() } else { path };
            match expected {
                Expected::Text => t.import_fault_text(path),
                Expected::List => t.import_fault_list(path),
                Expected::Object => t.import_fault_object(path),
            }
        }
        Fault::NoId => t.import_fault_no_id().to_owned(),
        Fault::IdTooLong => t.import_fault_id_too_long(SOURCE_ID_LIMIT.to_string()),
        Fault::NoName => t.import_fault_no_name().to_owned(),
        Fault::Twice { first } => t.import_fault_twice(first.to_string()),
        Fault::Cells { found, headings } => {
            t.import_fault_cells(found.to_string(), headings.to_string())
        }
        Fault::UnknownTerm { field, value } => t.import_fault_term(form_name(t, field), value),
        Fault::Form(one) => t.import_fault_form(form_name(t, &one.field), problem(t, &one.code)),
    }
}

/// Why nothing of a file can be read.
pub fn unreadable(t: &Texts, why: &Unreadable) -> String {
    match why {
        Unreadable::Empty => t.import_unreadable_empty().to_owned(),
        Unreadable::NotUtf8 { line } => t.import_unreadable_utf8(line.to_string()),
        Unreadable::NotJson { line, column } => {
            t.import_unreadable_json(column.to_string(), line.to_string())
        }
        Unreadable::NoList => t.import_unreadable_list().to_owned(),
        Unreadable::NotCsv { line } => t.import_unreadable_csv(line.to_string()),
        Unreadable::UnknownColumn(column) => t.import_unreadable_column(column),
        Unreadable::ColumnTwice(column) => t.import_unreadable_column_twice(column),
        Unreadable::MissingColumn(column) => t.import_unreadable_column_missing(*column),
    }
}

/// Everything that should be known of a row, a sentence each: what is wrong first.
pub fn remarks(t: &Texts, row: &RowReport) -> Vec<String> {
    let mut remarks = told(t, row);
    if !row.missing.is_empty() {
        remarks.push(t.import_missing(fields(t, &row.missing)));
    }
    if !row.defaults.is_empty() {
        remarks.push(t.import_defaults(fields(t, &row.defaults)));
    }
    remarks
}

/// Why a row is refused, and what else should be known of it, without lists of fields.
pub fn told(t: &Texts, row: &RowReport) -> Vec<String> {
    let faults = row.faults.iter().map(|one| fault(t, one));
    faults.chain(row.notes.iter().map(|one| note(t, one))).collect()
}

/// Fields by their names on the form, each once, with the languages in which it is meant.
pub fn fields(t: &Texts, names: &[String]) -> String {
    let mut fields: Vec<(String, Vec<&str>)> = Vec::new();
    for name in names {
        let language = language_of(name).map(Language::code);
        let end = language.map_or(0, |code| code.len() + 1);
        let rest = name.get(..name.len().saturating_sub(end)).unwrap_or(name);
        let label = form_name(t, rest);
        match fields.iter_mut().find(|(known, _)| *known == label) {
            Some((_, languages)) => languages.extend(language),
            None => fields.push((label, language.into_iter().collect())),
        }
    }
    let shown = fields.into_iter().map(|(label, languages)| match languages.as_slice() {
        [] => label,
        languages => format!("{label} ({})", languages.join(", ")),
    });
    shown.collect::<Vec<_>>().join(", ")
}
