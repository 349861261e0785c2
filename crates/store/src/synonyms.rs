//! Everyday words of the search: lines that administrators wrote, and lines of the starting list that
//! they switched off (spec 4.3).

use std::collections::BTreeSet;

use sqlx::any::AnyRow;

use service_manual_domain::ids::SynonymLineId;
use service_manual_domain::synonym::{LineKey, SynonymLine};

use crate::error::Result;
use crate::sql::{Columns, Sql, json, text};
use crate::tx::repository;

repository!(
    /// Everyday words of the search.
    Synonyms
);

/// A line that administrators wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnLine {
    /// Its id.
    pub id: SynonymLineId,
    /// What it says.
    pub line: SynonymLine,
    /// Counts its changes.
    pub version: i64,
}

impl Synonyms<'_> {
    /// All lines, the newest first.
    pub async fn all(&mut self) -> Result<Vec<OwnLine>> {
        let rows = Sql::new(COLUMNS).push(" ORDER BY id DESC").list(self.tx).await?;
        rows.iter().map(own_line).collect()
    }

    /// One line, which must exist.
    pub async fn get(&mut self, id: SynonymLineId) -> Result<OwnLine> {
        let sql = Sql::new(COLUMNS).push(" WHERE id = ").bind(text(id));
        own_line(&sql.get(self.tx, "synonym_line").await?)
    }

    /// Adds a line.
    pub async fn add(&mut self, id: SynonymLineId, line: &SynonymLine) -> Result<()> {
        Sql::new("INSERT INTO synonym_line (id, language, typed, found) VALUES ($1, $2, $3, $4)")
            .with(text(id))
            .with(line.language.code())
            .with(json(&line.typed, "synonym_line")?)
            .with(json(&line.found, "synonym_line")?)
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Changes a line that somebody saw in a version.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when it was changed or removed since.
    pub async fn change(&mut self, id: SynonymLineId, seen: i64, line: &SynonymLine) -> Result<()> {
        Sql::new(
            "UPDATE synonym_line SET language = $1, typed = $2, found = $3, version = version + 1 \
             WHERE id = $4 AND version = $5",
        )
        .with(line.language.code())
        .with(json(&line.typed, "synonym_line")?)
        .with(json(&line.found, "synonym_line")?)
        .with(text(id))
        .with(seen)
        .change_one(self.tx, "synonym_line")
        .await
    }

    /// Removes a line that somebody saw in a version.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when it was changed or removed since.
    pub async fn remove(&mut self, id: SynonymLineId, seen: i64) -> Result<()> {
        Sql::new("DELETE FROM synonym_line WHERE id = $1 AND version = $2")
            .with(text(id))
            .with(seen)
            .change_one(self.tx, "synonym_line")
            .await
    }

    /// The lines of the starting list that are switched off.
    pub async fn off(&mut self) -> Result<BTreeSet<LineKey>> {
        let rows = Sql::new("SELECT line_key FROM synonym_line_off").list(self.tx).await?;
        rows.iter().map(|row| Columns::of(row, "synonym_line_off").parsed("line_key")).collect()
    }

    /// Switches a line of the starting list off, or on again. Whether that changed anything.
    pub async fn switch(&mut self, key: &LineKey, on: bool) -> Result<bool> {
        let statement = if on {
            "DELETE FROM synonym_line_off WHERE line_key = $1"
        } else {
            "INSERT INTO synonym_line_off (line_key) VALUES ($1) ON CONFLICT (line_key) DO NOTHING"
        };
        Ok(Sql::new(statement).with(key.as_str()).execute(self.tx).await? == 1)
    }
}

const COLUMNS: &str = "SELECT id, language, typed, found, version FROM synonym_line";

fn own_line(row: &AnyRow) -> Result<OwnLine> {
    let columns = Columns::of(row, "synonym_line");
    Ok(OwnLine {
        id: columns.parsed("id")?,
        line: SynonymLine {
            language: columns.parsed("language")?,
            typed: columns.json("typed")?,
            found: columns.json("found")?,
        },
        version: columns.number("version")?,
    })
}
