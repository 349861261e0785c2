//! What locations and contacts have in common: what services may choose, taking out of use,
//! removing.

use service_manual_domain::book::{BookKind, EntryId};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Page, Sql, text};
use crate::tx::Tx;

/// Those of an organisation that can be chosen for services, by name.
pub(crate) fn offered(sql: Sql, organisation: OrganisationId, page: Page) -> Sql {
    let sql = sql.push(" WHERE organisation_id = ").bind(text(organisation));
    let sql = sql.push(" AND retired_at IS NULL ORDER BY sort_key, id LIMIT ").bind(page.limit);
    sql.push(" OFFSET ").bind(page.offset)
}

pub(crate) async fn retire(tx: &mut Tx, id: EntryId, at: Option<Instant>, seen: i64) -> Result<()> {
    let table = table(id.kind());
    let sql = Sql::new("UPDATE ").push(table).push(" SET retired_at = ").bind(at);
    let sql = sql.push(", version = version + 1 WHERE id = ").bind(id.reference().value());
    sql.push(" AND version = ").bind(seen).change_one(tx, table).await?;
    note_alike(tx, id).await
}

/// Counts a change without making one: whoever saw the entry before is told.
pub(crate) async fn touch(tx: &mut Tx, id: EntryId, seen: i64) -> Result<()> {
    let table = table(id.kind());
    let sql = Sql::new("UPDATE ").push(table).push(" SET version = version + 1 WHERE id = ");
    let sql = sql.bind(id.reference().value()).push(" AND version = ").bind(seen);
    sql.change_one(tx, table).await
}

pub(crate) async fn remove(tx: &mut Tx, id: EntryId) -> Result<()> {
    let whose = owner(tx, id).await?;
    let sql = Sql::new("DELETE FROM ").push(table(id.kind())).push(" WHERE id = ");
    sql.bind(id.reference().value()).execute(tx).await?;
    match whose {
        Some(whose) => tx.book_lists().note_alike(id.kind(), whose).await,
        None => Ok(()),
    }
}

/// Notes anew which of its organisation's are probably one, after one was added or changed.
pub(crate) async fn note_alike(tx: &mut Tx, id: EntryId) -> Result<()> {
    match owner(tx, id).await? {
        Some(whose) => tx.book_lists().note_alike(id.kind(), whose).await,
        None => Ok(()),
    }
}

async fn owner(tx: &mut Tx, id: EntryId) -> Result<Option<OrganisationId>> {
    let table = table(id.kind());
    let sql = Sql::new("SELECT organisation_id FROM ").push(table).push(" WHERE id = ");
    let row = sql.bind(id.reference().value()).find(tx).await?;
    row.map(|row| Columns::of(&row, table).parsed("organisation_id")).transpose()
}

/// The table of each book.
pub(crate) const fn table(kind: BookKind) -> &'static str {
    match kind {
        BookKind::Locations => "location",
        BookKind::Contacts => "contact",
    }
}
