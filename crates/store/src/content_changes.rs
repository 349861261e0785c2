//! What whole texts said before and after each change (spec 5). Rows are only added.

use sqlx::any::AnyRow;

use service_manual_domain::audit::Change;
use service_manual_domain::content_history::ContentKind;
use service_manual_domain::ids::AccountId;
use service_manual_domain::time::Instant;

use crate::error::{Error, Result};
use crate::sql::{Columns, Sql, json, text};
use crate::tx::repository;

const TABLE: &str = "content_change";

repository!(
    /// Changes of whole texts.
    ContentChanges
);

/// A change of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentChange {
    /// What kind of content.
    pub kind: ContentKind,
    /// Which of them: its id or code.
    pub thing: String,
    /// The version that the change made.
    pub number: i64,
    /// The fields, with what they said before and after.
    pub changes: Vec<Change>,
    /// When.
    pub changed_at: Instant,
    /// Who did it.
    pub changed_by: AccountId,
}

impl ContentChanges<'_> {
    /// Adds a change.
    ///
    /// # Errors
    /// [`Error::Conflict`] when there is one with its number.
    pub async fn add(&mut self, change: &ContentChange) -> Result<()> {
        Sql::new(
            "INSERT INTO content_change (kind, thing, number, changes, changed_at, changed_by) \
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .with(change.kind.code())
        .with(change.thing.as_str())
        .with(change.number)
        .with(json(&change.changes, TABLE)?)
        .with(change.changed_at)
        .with(text(change.changed_by))
        .execute(self.tx)
        .await
        .map_err(|error| Error::unique(error, TABLE))?;
        Ok(())
    }

    /// At most `limit` changes of a kind, or of one of its things, the newest first.
    pub async fn list(
        &mut self,
        kind: ContentKind,
        thing: Option<&str>,
        limit: i64,
    ) -> Result<Vec<ContentChange>> {
        let sql = Sql::new(
            "SELECT thing, number, changes, changed_at, changed_by FROM content_change \
             WHERE kind = ",
        )
        .bind(kind.code());
        let sql = match thing {
            Some(thing) => sql.push(" AND thing = ").bind(thing),
            None => sql,
        };
        let sql = sql.push(" ORDER BY changed_at DESC, thing DESC, number DESC LIMIT ");
        let rows = sql.bind(limit).list(self.tx).await?;
        rows.iter().map(|row| change(row, kind)).collect()
    }
}

fn change(row: &AnyRow, kind: ContentKind) -> Result<ContentChange> {
    let columns = Columns::of(row, TABLE);
    Ok(ContentChange {
        kind,
        thing: columns.text("thing")?,
        number: columns.number("number")?,
        changes: columns.json("changes")?,
        changed_at: columns.instant("changed_at")?,
        changed_by: columns.parsed("changed_by")?,
    })
}
