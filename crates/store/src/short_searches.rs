//! Short addresses of searches. Nothing says who made them, and they are never removed.

use service_manual_domain::saved_search::{KeptSearch, ShortCode};
use service_manual_domain::time::Day;

use crate::error::{Error, Result};
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "short_search";

repository!(
    /// Short addresses of searches.
    ShortSearches
);

impl ShortSearches<'_> {
    /// The search of a short address.
    pub async fn find(&mut self, code: &ShortCode) -> Result<Option<KeptSearch>> {
        let sql = Sql::new("SELECT asked FROM short_search WHERE code = $1").with(code.as_str());
        let row = sql.find(self.tx).await?;
        row.map(|row| Columns::of(&row, TABLE).text("asked").map(KeptSearch::from_stored))
            .transpose()
    }

    /// How many there are.
    pub async fn count(&mut self) -> Result<i64> {
        let sql = Sql::new("SELECT CAST(COUNT(*) AS BIGINT) AS found FROM short_search");
        Columns::of(&sql.get(self.tx, TABLE).await?, TABLE).number("found")
    }

    /// Adds one.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody was faster.
    pub async fn add(&mut self, search: &KeptSearch, today: Day) -> Result<()> {
        Sql::new("INSERT INTO short_search (code, asked, made_on) VALUES ($1, $2, $3)")
            .with(search.code().as_str())
            .with(search.as_str())
            .with(text(today))
            .execute(self.tx)
            .await
            .map_err(|error| Error::unique(error, TABLE))?;
        Ok(())
    }
}
