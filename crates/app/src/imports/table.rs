//! A table with one service a row, as spreadsheets write it: UTF-8, semicolons or commas, the names
//! of the form in the first row.

use csv::{ReaderBuilder, StringRecord};

use service_manual_domain::import::{Fault, SOURCE_ID_LIMIT, Unreadable};
use service_manual_domain::language::Language;
use service_manual_domain::service::field::TextField;

use super::ReadRow;
use super::column::{self, Column};
use super::draft::{Draft, name_of};
use super::known::Known;

/// Reads the rows of a table.
pub(super) fn read(text: &str, known: &Known) -> Result<Vec<ReadRow>, Unreadable> {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let headings = match records.next() {
        Some(record) => record.map_err(|error| broken(&error))?,
        None => return Err(Unreadable::Empty),
    };
    let columns = columns_of(&headings)?;
    let mut rows = Vec::new();
    // The headings are row 1 of a spreadsheet.
    for (number, record) in (2..).zip(records) {
        let record = record.map_err(|error| broken(&error))?;
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(row(number, &record, &columns, known));
        }
    }
    Ok(rows)
}

/// The names of all columns that a table may have, for the documentation and for who asks.
pub fn columns() -> Vec<String> {
    column::all().map(super::column::Column::heading).collect()
}

/// The sign between cells: whichever of two stands in the first line more often.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |sign: char| first.matches(sign).count();
    if count(',') > count(';') { b',' } else { b';' }
}

fn broken(error: &csv::Error) -> Unreadable {
    Unreadable::NotCsv { line: error.position().map_or(0, csv::Position::line) }
}

fn columns_of(headings: &StringRecord) -> Result<Vec<Column>, Unreadable> {
    let mut columns: Vec<Column> = Vec::new();
    for heading in headings {
        let heading = heading.trim().to_lowercase();
        let Some(column) = column::all().find(|column| column.heading() == heading) else {
            return Err(Unreadable::UnknownColumn(heading.chars().take(50).collect()));
        };
        if columns.contains(&column) {
            return Err(Unreadable::ColumnTwice(heading));
        }
        columns.push(column);
    }
    if !columns.contains(&Column::Id) {
        return Err(Unreadable::MissingColumn("id"));
    }
    let named = |language| columns.contains(&Column::Text(TextField::Name, language));
    if !Language::ALL.into_iter().any(named) {
        return Err(Unreadable::MissingColumn("name_fi"));
    }
    Ok(columns)
}

fn row(number: usize, record: &StringRecord, columns: &[Column], known: &Known) -> ReadRow {
    let mut faults = Vec::new();
    let mut draft = Draft::new();
    let mut source_id = String::new();
    let mut original = None;
    for (column, cell) in columns.iter().zip(record).filter(|(_, cell)| !cell.trim().is_empty()) {
        match column {
            Column::Id => cell.trim().clone_into(&mut source_id),
            Column::Original => original = Some(cell.trim().to_lowercase()),
            column => column.write(&mut draft, cell, known, &mut faults),
        }
    }
    // Spreadsheets leave out empty cells at the end of a row.
    if record.len() > columns.len() {
        faults.push(Fault::Cells { found: record.len(), headings: columns.len() });
    }
    if source_id.is_empty() {
        faults.push(Fault::NoId);
    }
    if source_id.chars().count() > SOURCE_ID_LIMIT {
        faults.push(Fault::IdTooLong);
    }
    let languages = languages(&draft, original.as_deref(), &mut faults);
    draft.speak(&languages);
    let name = languages.first().map(|language| name_of(TextField::Name, *language));
    let name = name.map_or("", |name| draft.typed.text(&name)).to_owned();
    ReadRow {
        number,
        source_id: source_id.chars().take(SOURCE_ID_LIMIT).collect(),
        name,
        form: if faults.is_empty() { Ok(draft.typed) } else { Err(faults) },
        notes: draft.notes,
    }
}

/// The languages in which a row has a name, the original first.
fn languages(draft: &Draft, original: Option<&str>, faults: &mut Vec<Fault>) -> Vec<Language> {
    let named =
        |language: &Language| !draft.typed.text(&name_of(TextField::Name, *language)).is_empty();
    let mut languages: Vec<Language> = Language::ALL.into_iter().filter(named).collect();
    if let Some(original) = original {
        match original.parse::<Language>().ok().filter(|one| languages.contains(one)) {
            Some(original) => languages.sort_by_key(|language| *language != original),
            None => faults.push(Fault::UnknownTerm {
                field: "original".to_owned(),
                value: original.chars().take(50).collect(),
            }),
        }
    }
    if languages.is_empty() {
        faults.push(Fault::NoName);
    }
    languages
}
