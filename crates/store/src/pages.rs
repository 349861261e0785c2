//! Pages that administrators write, in versions that are never changed (spec 2.1).

use sqlx::any::AnyRow;

use service_manual_domain::ids::{AccountId, FileId};
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::page_block::{Block, joined_texts};
use service_manual_domain::time::Instant;

use crate::error::{Error, Result};
use crate::sql::{Columns, Sql, Value, json, optional_text, text};
use crate::tx::repository;

const TABLE: &str = "page_version";
const COLUMNS: &str = "SELECT page, number, body_fi, body_sv, body_en, blocks, sanitiser, written_by, \
     written_at FROM page_version";

repository!(
    /// Pages that administrators write.
    Pages
);

/// One version of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageVersion {
    /// Of which page.
    pub page: InfoPage,
    /// Counts up from 1.
    pub number: i64,
    /// What it is made of, in its order.
    pub blocks: Vec<Block>,
    /// The sanitiser that cleaned the HTML.
    pub sanitiser: u32,
    /// Who wrote it; `None`: it came with the program.
    pub written_by: Option<AccountId>,
    /// When.
    pub written_at: Instant,
}

/// A version in the list of versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageVersionRow {
    /// Counts up from 1.
    pub number: i64,
    /// Who wrote it; `None`: it came with the program.
    pub written_by: Option<AccountId>,
    /// When.
    pub written_at: Instant,
}

impl Pages<'_> {
    /// The number of the newest version; 0 while there is none.
    pub async fn newest(&mut self, page: InfoPage) -> Result<i64> {
        let row = Sql::new(
            "SELECT CAST(COALESCE(MAX(number), 0) AS BIGINT) AS number FROM page_version \
             WHERE page = $1",
        )
        .with(page.code())
        .get(self.tx, TABLE)
        .await?;
        Columns::of(&row, TABLE).number("number")
    }

    /// One version, or the newest.
    pub async fn get(&mut self, page: InfoPage, number: Option<i64>) -> Result<PageVersion> {
        let statement = Sql::new(COLUMNS).push(" WHERE page = ").bind(page.code());
        let statement = match number {
            Some(number) => statement.push(" AND number = ").bind(number),
            None => statement.push(" ORDER BY number DESC LIMIT 1"),
        };
        version(&statement.get(self.tx, TABLE).await?)
    }

    /// All versions without their texts, the newest first.
    pub async fn versions(&mut self, page: InfoPage) -> Result<Vec<PageVersionRow>> {
        let rows = Sql::new(
            "SELECT number, written_by, written_at FROM page_version WHERE page = $1 \
             ORDER BY number DESC",
        )
        .with(page.code())
        .list(self.tx)
        .await?;
        let version = |row: &AnyRow| {
            let columns = Columns::of(row, TABLE);
            Ok(PageVersionRow {
                number: columns.number("number")?,
                written_by: columns.optional("written_by")?,
                written_at: columns.instant("written_at")?,
            })
        };
        rows.iter().map(version).collect()
    }

    /// Adds a version.
    ///
    /// # Errors
    /// [`Error::Conflict`] when the page has a version with this number.
    pub async fn add(&mut self, version: &PageVersion) -> Result<()> {
        let [fi, sv, en] = joined_texts(&version.blocks);
        Sql::new(
            "INSERT INTO page_version (page, number, body_fi, body_sv, body_en, blocks, sanitiser, \
             written_by, written_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .with(version.page.code())
        .with(version.number)
        .with(fi.as_str())
        .with(sv.as_str())
        .with(en.as_str())
        .with(stored_blocks(&version.blocks)?)
        .with(i64::from(version.sanitiser))
        .with(optional_text(version.written_by))
        .with(version.written_at)
        .execute(self.tx)
        .await
        .map_err(|error| Error::unique(error, TABLE))?;
        for file in version.blocks.iter().flat_map(Block::files) {
            self.use_file(version, file.file).await?;
        }
        Ok(())
    }

    /// Notes that a version uses a file. One that was removed since is passed over.
    async fn use_file(&mut self, version: &PageVersion, id: FileId) -> Result<()> {
        Sql::new(
            "INSERT INTO page_file_use (file_id, page, number) \
             SELECT f.id, v.page, v.number FROM page_file f, page_version v \
             WHERE f.id = $1 AND v.page = $2 AND v.number = $3 \
             ON CONFLICT (file_id, page, number) DO NOTHING",
        )
        .with(text(id))
        .with(version.page.code())
        .with(version.number)
        .execute(self.tx)
        .await?;
        Ok(())
    }
}

/// The blocks as they are stored: a page that is one text needs none.
fn stored_blocks(blocks: &[Block]) -> Result<Value> {
    match blocks {
        [Block::Text { .. }] => Ok(optional_text(None::<&str>)),
        others => json(&others, TABLE),
    }
}

fn version(row: &AnyRow) -> Result<PageVersion> {
    let columns = Columns::of(row, TABLE);
    let bodies = [columns.text("body_fi")?, columns.text("body_sv")?, columns.text("body_en")?];
    let blocks: Option<Vec<Block>> = columns.optional_json("blocks")?;
    Ok(PageVersion {
        page: columns.parsed("page")?,
        number: columns.number("number")?,
        blocks: blocks.unwrap_or_else(|| vec![Block::Text { bodies }]),
        // A number that no sanitiser had makes the text be cleaned again.
        sanitiser: u32::try_from(columns.number("sanitiser")?).unwrap_or_default(),
        written_by: columns.optional("written_by")?,
        written_at: columns.instant("written_at")?,
    })
}
