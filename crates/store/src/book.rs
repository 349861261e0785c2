//! What locations and contacts have in common: lists of one organisation, and taking out of use.

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Page, Sql, Value, like, text};
use crate::tx::Tx;

/// Which locations or contacts of an organisation a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BookFilter {
    /// Those in which this occurs; empty: all.
    pub text: String,
    /// Also those that are out of use.
    pub with_retired: bool,
}

pub(crate) fn listed(
    sql: Sql,
    organisation: OrganisationId,
    filter: &BookFilter,
    page: Page,
) -> Sql {
    let sql = condition(sql, organisation, filter);
    sql.push(" ORDER BY sort_key, id LIMIT ").bind(page.limit).push(" OFFSET ").bind(page.offset)
}

pub(crate) async fn count(
    tx: &mut Tx,
    table: &'static str,
    organisation: OrganisationId,
    filter: &BookFilter,
) -> Result<i64> {
    let sql = Sql::new("SELECT COUNT(*) AS found FROM ").push(table);
    let row = condition(sql, organisation, filter).get(tx, table).await?;
    Columns::of(&row, table).number("found")
}

pub(crate) async fn retire(
    tx: &mut Tx,
    table: &'static str,
    id: Value,
    at: Option<Instant>,
    seen: i64,
) -> Result<()> {
    let sql = Sql::new("UPDATE ").push(table).push(" SET retired_at = ").bind(at);
    let sql = sql.push(", version = version + 1 WHERE id = ").bind(id);
    sql.push(" AND version = ").bind(seen).change_one(tx, table).await
}

pub(crate) async fn remove(tx: &mut Tx, table: &'static str, id: Value) -> Result<()> {
    let sql = Sql::new("DELETE FROM ").push(table).push(" WHERE id = ").bind(id);
    sql.execute(tx).await?;
    Ok(())
}

fn condition(sql: Sql, organisation: OrganisationId, filter: &BookFilter) -> Sql {
    let mut sql = sql.push(" WHERE organisation_id = ").bind(text(organisation));
    if !filter.text.is_empty() {
        sql = sql.push(" AND search_text LIKE ").bind(like(&filter.text)).push(" ESCAPE '!'");
    }
    if filter.with_retired { sql } else { sql.push(" AND retired_at IS NULL") }
}
