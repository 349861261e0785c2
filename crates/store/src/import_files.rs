//! Files between their check and their import in the browser.

use service_manual_domain::ids::ImportId;
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "import_file";

repository!(
    /// Files that are about to be imported.
    ImportFiles
);

/// A file that is about to be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportFile {
    /// Which import.
    pub id: ImportId,
    /// What the file was called.
    pub name: String,
    /// How it is to be imported, as JSON.
    pub orders: String,
    /// What is in it.
    pub content: Vec<u8>,
}

impl ImportFiles<'_> {
    /// Keeps a file.
    pub async fn add(&mut self, file: ImportFile, now: Instant) -> Result<()> {
        Sql::new(
            "INSERT INTO import_file (id, name, orders, content, received_at) \
             VALUES ($1, $2, $3, $4, $5)",
        )
        .with(text(file.id))
        .with(file.name)
        .with(file.orders)
        .with(file.content)
        .with(now)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// A file that must be there.
    pub async fn get(&mut self, id: ImportId) -> Result<ImportFile> {
        let row = Sql::new("SELECT id, name, orders, content FROM import_file WHERE id = $1")
            .with(text(id))
            .get(self.tx, TABLE)
            .await?;
        let columns = Columns::of(&row, TABLE);
        Ok(ImportFile {
            id: columns.parsed("id")?,
            name: columns.text("name")?,
            orders: columns.text("orders")?,
            content: columns.bytes("content")?,
        })
    }

    /// Removes a file; whether there was one.
    pub async fn remove(&mut self, id: ImportId) -> Result<bool> {
        let sql = Sql::new("DELETE FROM import_file WHERE id = $1").with(text(id));
        Ok(sql.execute(self.tx).await? > 0)
    }

    /// Removes files that nobody imported.
    pub async fn remove_older(&mut self, before: Instant) -> Result<()> {
        let sql = Sql::new("DELETE FROM import_file WHERE received_at < $1").with(before);
        sql.execute(self.tx).await?;
        Ok(())
    }
}
