//! Statements with `$n` placeholders, and reading typed values from rows. sqlx's own builder
//! writes `?`, which PostgreSQL refuses.

use std::collections::BTreeSet;
use std::fmt::{Display, Write};
use std::str::FromStr;

use sqlx::any::AnyRow;
use sqlx::{Any, AssertSqlSafe, Row};

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::policy::Scope;
use service_manual_domain::time::Instant;

use crate::error::{Error, Result};
use crate::tx::Tx;

/// A part of a long list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// How many rows to leave out.
    pub offset: i64,
    /// How many rows at most.
    pub limit: i64,
}

impl Page {
    /// The rows of page `number` (from 1) with `size` rows on each. Page numbers without end are
    /// taken: they show nothing.
    pub const fn numbered(number: i64, size: i64) -> Self {
        let before = if number > 1 { number - 1 } else { 0 };
        Self { offset: before.saturating_mul(size), limit: size }
    }
}

/// A value for a placeholder.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Text(Option<String>),
    Number(Option<i64>),
    Bytes(Vec<u8>),
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}
impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}
impl From<Option<&str>> for Value {
    fn from(text: Option<&str>) -> Self {
        Self::Text(text.map(str::to_owned))
    }
}
impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(Some(number))
    }
}
impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Number(Some(i64::from(yes)))
    }
}
impl From<Instant> for Value {
    fn from(instant: Instant) -> Self {
        Self::Number(Some(instant.milliseconds()))
    }
}
impl From<Option<Instant>> for Value {
    fn from(instant: Option<Instant>) -> Self {
        Self::Number(instant.map(Instant::milliseconds))
    }
}

/// Anything that is stored as its text: ids, codes, days.
pub(crate) fn text(value: impl Display) -> Value {
    Value::Text(Some(value.to_string()))
}

/// As [`text`], for a value that may be missing.
pub(crate) fn optional_text(value: Option<impl Display>) -> Value {
    Value::Text(value.map(|value| value.to_string()))
}

/// A statement and the values of its placeholders.
#[derive(Debug, Clone)]
pub(crate) struct Sql {
    statement: String,
    values: Vec<Value>,
}

impl Sql {
    /// A statement whose placeholders `$1`, `$2`, … are given with [`Sql::with`], in order.
    pub(crate) fn new(statement: &str) -> Self {
        Self { statement: statement.to_owned(), values: Vec::new() }
    }

    /// The value of the next placeholder that the statement already names.
    pub(crate) fn with(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Appends to the statement.
    pub(crate) fn push(mut self, statement: &str) -> Self {
        self.statement.push_str(statement);
        self
    }

    /// Appends a new placeholder with its value.
    pub(crate) fn bind(self, value: impl Into<Value>) -> Self {
        let mut this = self.with(value);
        let number = this.values.len();
        // Writing to a String cannot fail.
        let _ = write!(this.statement, "${number}");
        this
    }

    /// Appends `($n, $m, …)`; `(NULL)`, which nothing is in, for no values at all.
    pub(crate) fn bind_list(self, values: impl IntoIterator<Item = Value>) -> Self {
        let mut this = self.push("(");
        let mut first = true;
        for value in values {
            this = if first { this } else { this.push(", ") };
            this = this.bind(value);
            first = false;
        }
        if first { this.push("NULL)") } else { this.push(")") }
    }

    /// Appends the condition that a row belongs to the scope. `owner` and `responsible` are the
    /// columns that hold the organisations.
    pub(crate) fn within(self, scope: &Scope, owner: &str, responsible: Option<&str>) -> Self {
        if scope.everything {
            return self.push("1 = 1");
        }
        let list = |ids: &BTreeSet<OrganisationId>| ids.iter().map(text).collect::<Vec<_>>();
        let mut this = self.push(&format!("({owner} IN "));
        this = if scope.providers_under.is_empty() {
            this.bind_list(list(&scope.organisations))
        } else {
            // One list instead of two alternatives: SQLite then reads one index in its order.
            this.push("(SELECT id FROM organisation WHERE id IN ")
                .bind_list(list(&scope.organisations))
                .push(" UNION SELECT provider_id FROM organisation_parent WHERE authority_id IN ")
                .bind_list(list(&scope.providers_under))
                .push(")")
        };
        if let Some(column) = responsible {
            this = this.push(&format!(" OR {column} IN ")).bind_list(list(&scope.responsible));
        }
        this.push(")")
    }

    /// Changes exactly one row.
    ///
    /// # Errors
    /// [`Error::Conflict`] with the table's name when there is none: somebody else was faster.
    pub(crate) async fn change_one(self, tx: &mut Tx, table: &'static str) -> Result<()> {
        if self.execute(tx).await? == 1 { Ok(()) } else { Err(Error::Conflict(table)) }
    }

    /// Runs it; how many rows it touched.
    pub(crate) async fn execute(self, tx: &mut Tx) -> Result<u64> {
        let query = bound(self.statement, self.values);
        Ok(query.execute(tx.connection()).await?.rows_affected())
    }

    /// Runs it; no row or the first.
    pub(crate) async fn find(self, tx: &mut Tx) -> Result<Option<AnyRow>> {
        let query = bound(self.statement, self.values);
        Ok(query.fetch_optional(tx.connection()).await?)
    }

    /// Runs it; the first row, which must be there.
    pub(crate) async fn get(self, tx: &mut Tx, what: &'static str) -> Result<AnyRow> {
        self.find(tx).await?.ok_or(Error::NotFound(what))
    }

    /// Runs it; all rows.
    pub(crate) async fn list(self, tx: &mut Tx) -> Result<Vec<AnyRow>> {
        let query = bound(self.statement, self.values);
        Ok(query.fetch_all(tx.connection()).await?)
    }
}

type Query = sqlx::query::Query<'static, Any, <Any as sqlx::Database>::Arguments>;

fn bound(statement: String, values: Vec<Value>) -> Query {
    // Only this crate makes statements, and every value of a user goes through a placeholder.
    let mut query = sqlx::query(AssertSqlSafe(statement));
    for value in values {
        query = match value {
            Value::Text(text) => query.bind(text),
            Value::Number(number) => query.bind(number),
            Value::Bytes(bytes) => query.bind(bytes),
        };
    }
    query
}

/// Reads the columns of one row; a value that the program would not have written is an
/// inconsistency that names its table and column.
pub(crate) struct Columns<'r> {
    row: &'r AnyRow,
    table: &'static str,
}

impl<'r> Columns<'r> {
    pub(crate) const fn of(row: &'r AnyRow, table: &'static str) -> Self {
        Self { row, table }
    }

    fn inconsistent(&self, column: &'static str, detail: impl Display) -> Error {
        Error::Inconsistent { table: self.table, column, detail: detail.to_string() }
    }

    pub(crate) fn optional_text(&self, column: &'static str) -> Result<Option<String>> {
        self.row.try_get(column).map_err(|error| self.inconsistent(column, error))
    }

    pub(crate) fn text(&self, column: &'static str) -> Result<String> {
        self.row.try_get(column).map_err(|error| self.inconsistent(column, error))
    }

    pub(crate) fn number(&self, column: &'static str) -> Result<i64> {
        self.row.try_get(column).map_err(|error| self.inconsistent(column, error))
    }

    pub(crate) fn bytes(&self, column: &'static str) -> Result<Vec<u8>> {
        self.row.try_get(column).map_err(|error| self.inconsistent(column, error))
    }

    pub(crate) fn optional_number(&self, column: &'static str) -> Result<Option<i64>> {
        self.row.try_get(column).map_err(|error| self.inconsistent(column, error))
    }

    pub(crate) fn yes(&self, column: &'static str) -> Result<bool> {
        Ok(self.number(column)? != 0)
    }

    pub(crate) fn instant(&self, column: &'static str) -> Result<Instant> {
        self.number(column).map(Instant::from_milliseconds)
    }

    pub(crate) fn optional_instant(&self, column: &'static str) -> Result<Option<Instant>> {
        Ok(self.optional_number(column)?.map(Instant::from_milliseconds))
    }

    /// A value that is stored as its text.
    pub(crate) fn parsed<T: FromStr>(&self, column: &'static str) -> Result<T> {
        let text = self.text(column)?;
        text.parse().map_err(|_| self.inconsistent(column, "not one of the known values"))
    }

    /// As [`Columns::parsed`], for a value that may be missing.
    pub(crate) fn optional<T: FromStr>(&self, column: &'static str) -> Result<Option<T>> {
        let Some(text) = self.optional_text(column)? else {
            return Ok(None);
        };
        match text.parse() {
            Ok(value) => Ok(Some(value)),
            Err(_) => Err(self.inconsistent(column, "not one of the known values")),
        }
    }

    /// A value that is stored as JSON.
    pub(crate) fn json<T: serde::de::DeserializeOwned>(&self, column: &'static str) -> Result<T> {
        // What serde says may quote the value; where it stopped reading is enough.
        serde_json::from_str(&self.text(column)?).map_err(|error| {
            let (line, position) = (error.line(), error.column());
            self.inconsistent(column, format!("not as expected at {line}:{position}"))
        })
    }

    /// As [`Columns::json`], for a value that may be missing.
    pub(crate) fn optional_json<T: serde::de::DeserializeOwned>(
        &self,
        column: &'static str,
    ) -> Result<Option<T>> {
        self.optional_text(column)?.map(|_| self.json(column)).transpose()
    }

    /// Three columns, Finnish first, of which Finnish always has a text.
    pub(crate) fn localised(&self, columns: [&'static str; 3]) -> Result<Localised<String>> {
        let [fi, sv, en] = columns;
        let mut value = Localised::new(Language::Fi, self.text(fi)?);
        for (language, column) in [(Language::Sv, sv), (Language::En, en)] {
            if let Some(text) = self.optional_text(column)? {
                value = value.with(language, text);
            }
        }
        Ok(value)
    }

    /// Three columns, Finnish first, of which each may be missing; `None` when all are.
    pub(crate) fn optional_localised(
        &self,
        columns: [&'static str; 3],
    ) -> Result<Option<Localised<String>>> {
        let mut value: Option<Localised<String>> = None;
        for (language, column) in Language::ALL.into_iter().zip(columns) {
            value = match (value, self.optional_text(column)?) {
                (Some(value), Some(text)) => Some(value.with(language, text)),
                (None, Some(text)) => Some(Localised::new(language, text)),
                (value, None) => value,
            };
        }
        Ok(value)
    }
}

/// The value as the JSON text that a column holds.
pub(crate) fn json(value: &impl serde::Serialize, table: &'static str) -> Result<Value> {
    let text = serde_json::to_string(value).map_err(|error| Error::Inconsistent {
        table,
        column: "JSON",
        detail: error.to_string(),
    })?;
    Ok(text.into())
}

/// A pattern for texts in small letters in which `text` occurs.
pub(crate) fn like(text: &str) -> String {
    let mut pattern = String::from("%");
    for c in text.to_lowercase().chars() {
        if matches!(c, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}
