//! A table of numbers by month.

/// The table: a row a month, the latest first.
#[derive(Debug, Clone)]
pub(super) struct MonthTable {
    pub(super) id: &'static str,
    pub(super) caption: &'static str,
    /// What else must be known of it.
    pub(super) hint: Option<&'static str>,
    pub(super) headings: Vec<&'static str>,
    /// Months by their names, with the numbers under the headings.
    pub(super) rows: Vec<(String, Vec<String>)>,
}
