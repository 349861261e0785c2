//! The report of an import as a table.

use service_manual_domain::import::{Report, RowReport};
use service_manual_render::{Texts, labels};

use crate::error::Result;
use crate::exports::csv::Csv;

/// The report of a file, a line for each row.
pub fn as_table(t: &Texts, report: &Report) -> Result<Vec<u8>> {
    let headings = [
        t.import_row(),
        t.import_source_id(),
        t.import_name(),
        t.import_outcome(),
        t.import_published(),
        t.import_remarks(),
        t.import_missing_fields(),
        t.import_default_fields(),
    ];
    let mut table = Csv::with_headings(&headings)?;
    for row in &report.rows {
        table.row(&cells(t, row))?;
    }
    table.take()
}

fn cells(t: &Texts, row: &RowReport) -> [String; 8] {
    let published = if row.published { t.import_yes() } else { t.import_no() };
    [
        row.number.to_string(),
        row.source_id.clone(),
        row.name.clone(),
        labels::import::outcome(t, row.outcome).to_owned(),
        published.to_owned(),
        labels::import::told(t, row).join(" "),
        labels::import::fields(t, &row.missing),
        labels::import::fields(t, &row.defaults),
    ]
}
