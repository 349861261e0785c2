//! From the bytes of a file to rows with a form each. It takes processor time, and no database.

use std::collections::HashMap;

use service_manual_domain::import::{Fault, Format, Unreadable};

use super::known::Known;
use super::{ReadRow, items, ptv, table};

/// The rows of a file. Of rows with the same id the first counts; the others are refused.
pub(super) fn read(
    format: Format,
    bytes: &[u8],
    known: &Known,
) -> Result<Vec<ReadRow>, Unreadable> {
    let text = text(bytes)?;
    let mut rows = match format {
        Format::Ptv => {
            let mut rows = Vec::new();
            items::read(text, &mut |number, value| rows.push(ptv::read(number, value, known)))?;
            rows
        }
        Format::Csv => table::read(text, known)?,
    };
    if rows.is_empty() {
        return Err(Unreadable::Empty);
    }
    refuse_twice(&mut rows);
    Ok(rows)
}

/// The file as text, without the mark at its beginning by which spreadsheets know UTF-8.
fn text(bytes: &[u8]) -> Result<&str, Unreadable> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let lines = good.split(|byte| *byte == b'\n').count();
        Unreadable::NotUtf8 { line: lines }
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() { Err(Unreadable::Empty) } else { Ok(text) }
}

fn refuse_twice(rows: &mut [ReadRow]) {
    let mut first: HashMap<String, usize> = HashMap::new();
    for row in rows.iter_mut().filter(|row| !row.source_id.is_empty()) {
        match first.get(&row.source_id) {
            Some(first) => {
                let fault = Fault::Twice { first: *first };
                match &mut row.form {
                    Ok(_) => row.form = Err(vec![fault]),
                    Err(faults) => faults.push(fault),
                }
            }
            None => {
                first.insert(row.source_id.clone(), row.number);
            }
        }
    }
}
