//! Files of pages (spec 5): what they are, and which versions use them. Their bytes are kept with those
//! of services.

use sqlx::any::AnyRow;

use service_manual_domain::file::FileName;
use service_manual_domain::ids::FileId;
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::page_block::PageFile;
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::files::UsedBy;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "page_file";
/// Columns of a file, with what uses it: 2 the version in force, 1 one before it, 0 none.
const COLUMNS: &str = "SELECT f.id, f.page, f.name, f.file_type, f.size, f.sha256, f.uploaded_by, \
     f.uploaded_at, CAST(COALESCE((SELECT MAX(CASE WHEN u.number = (SELECT MAX(v.number) \
     FROM page_version v WHERE v.page = u.page) THEN 2 ELSE 1 END) FROM page_file_use u \
     WHERE u.file_id = f.id), 0) AS BIGINT) AS used_by FROM page_file f";

repository!(
    /// Files of pages.
    PageFiles
);

/// A file of a page with its use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageFileRow {
    /// The file.
    pub file: PageFile,
    /// What uses it. What is in force is what the public sees.
    pub used_by: UsedBy,
}

impl PageFiles<'_> {
    /// Makes a file of pieces that have all come in.
    pub async fn add(&mut self, file: &PageFile) -> Result<()> {
        Sql::new(
            "INSERT INTO page_file (id, page, name, file_type, size, sha256, uploaded_by, \
             uploaded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .with(text(file.id))
        .with(file.page.code())
        .with(file.name.as_str())
        .with(file.file_type.code())
        .with(i64::try_from(file.size).unwrap_or(i64::MAX))
        .with(file.sha256.as_str())
        .with(text(file.uploaded_by))
        .with(file.uploaded_at)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// One file, if there is such a one.
    pub async fn find(&mut self, id: FileId) -> Result<Option<PageFileRow>> {
        let sql = Sql::new(COLUMNS).push(" WHERE f.id = ").bind(text(id));
        sql.find(self.tx).await?.as_ref().map(row).transpose()
    }

    /// The files that were added to a page, the newest first.
    pub async fn of_page(&mut self, page: InfoPage) -> Result<Vec<PageFileRow>> {
        let sql = Sql::new(COLUMNS).push(" WHERE f.page = ").bind(page.code());
        let sql = sql.push(" ORDER BY f.uploaded_at DESC, f.id DESC");
        sql.list(self.tx).await?.iter().map(row).collect()
    }

    /// Files that were added before a moment and that no version uses.
    pub async fn unused(&mut self, before: Instant, limit: i64) -> Result<Vec<PageFile>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE f.uploaded_at < ")
            .bind(before)
            .push(" AND NOT EXISTS (SELECT 1 FROM page_file_use u WHERE u.file_id = f.id)")
            .push(" ORDER BY f.uploaded_at, f.id LIMIT ")
            .bind(limit)
            .list(self.tx)
            .await?;
        rows.iter().map(|one| Ok(row(one)?.file)).collect()
    }

    /// Takes a file away; its pieces are left for [`crate::Files::remove_pieces`]. Whether it
    /// was there.
    pub async fn remove(&mut self, id: FileId) -> Result<bool> {
        let uses = Sql::new("DELETE FROM page_file_use WHERE file_id = $1").with(text(id));
        uses.execute(self.tx).await?;
        let removed = Sql::new("DELETE FROM page_file WHERE id = $1").with(text(id));
        Ok(removed.execute(self.tx).await? == 1)
    }
}

fn row(row: &AnyRow) -> Result<PageFileRow> {
    let columns = Columns::of(row, TABLE);
    let file = PageFile {
        id: columns.parsed("id")?,
        page: columns.parsed("page")?,
        name: FileName::stored(columns.text("name")?),
        file_type: columns.parsed("file_type")?,
        size: columns.number("size")?.unsigned_abs(),
        sha256: columns.text("sha256")?,
        uploaded_by: columns.parsed("uploaded_by")?,
        uploaded_at: columns.instant("uploaded_at")?,
    };
    let used_by = match columns.number("used_by")? {
        2 => UsedBy::TheLiveVersion,
        1 => UsedBy::AnOlderVersion,
        _ => UsedBy::Nothing,
    };
    Ok(PageFileRow { file, used_by })
}
