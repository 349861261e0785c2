//! Files of services: their bytes in pieces, what they are, and which versions use them (spec 3.2).

use sqlx::any::AnyRow;

use service_manual_domain::file::{FileName, StoredFile, Visibility};
use service_manual_domain::ids::{FileId, ServiceId, ServiceVersionId};
use service_manual_domain::service::facts::Validity;
use service_manual_domain::time::Instant;

use crate::error::{Error, Result};
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "file";
const COLUMNS: &str = "SELECT f.id, f.service_id, f.name, f.file_type, f.size, f.sha256, f.visibility, \
     f.uploaded_by, f.uploaded_at FROM file f";
/// Whether the version `u` of the service `s` is what the public sees.
const IS_LIVE: &str = "CASE WHEN s.live_version_id = u.version_id AND s.state IN \
     ('published', 'published_with_draft', 'published_with_submitted') THEN 1 ELSE 0 END";

repository!(
    /// Files of services.
    Files
);

/// Which version of any service uses a file, the most visible one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UsedBy {
    /// None; it is removed after a while.
    Nothing,
    /// Neither what the public sees nor the newest.
    AnOlderVersion,
    /// The newest.
    TheNewestVersion,
    /// What the public sees.
    TheLiveVersion,
}

/// A file with its use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRow {
    /// The file.
    pub file: StoredFile,
    /// What uses it.
    pub used_by: UsedBy,
}

/// A use of a file by a version of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileUseRow {
    /// The service.
    pub service: ServiceId,
    /// Whether the version is what the public sees while it is valid.
    pub live: bool,
    /// From when until when that version is shown.
    pub validity: Validity,
    /// In which part of the version.
    pub visibility: Visibility,
}

impl Files<'_> {
    /// Makes room for the pieces of a file that begins to come in.
    pub async fn begin(&mut self, id: FileId, now: Instant) -> Result<()> {
        Sql::new("INSERT INTO file_content (id, begun_at) VALUES ($1, $2)")
            .with(text(id))
            .with(now)
            .execute(self.tx)
            .await
            .map_err(|error| Error::unique(error, "file_content"))?;
        Ok(())
    }

    /// Adds a piece; they are numbered from 0.
    pub async fn add_piece(&mut self, id: FileId, number: i64, bytes: Vec<u8>) -> Result<()> {
        Sql::new("INSERT INTO file_piece (file_id, number, bytes) VALUES ($1, $2, $3)")
            .with(text(id))
            .with(number)
            .with(bytes)
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// One piece of a file.
    pub async fn piece(&mut self, id: FileId, number: i64) -> Result<Vec<u8>> {
        let row = Sql::new("SELECT bytes FROM file_piece WHERE file_id = $1 AND number = $2")
            .with(text(id))
            .with(number)
            .get(self.tx, "file_piece")
            .await?;
        Columns::of(&row, "file_piece").bytes("bytes")
    }

    /// Makes a file of pieces that have all come in.
    pub async fn add(&mut self, file: &StoredFile) -> Result<()> {
        Sql::new(
            "INSERT INTO file (id, service_id, name, file_type, size, sha256, visibility, \
             uploaded_by, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .with(text(file.id))
        .with(text(file.service))
        .with(file.name.as_str())
        .with(file.file_type.code())
        .with(i64::try_from(file.size).unwrap_or(i64::MAX))
        .with(file.sha256.as_str())
        .with(file.visibility.code())
        .with(text(file.uploaded_by))
        .with(file.uploaded_at)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// One file, if there is such a one.
    pub async fn find(&mut self, id: FileId) -> Result<Option<StoredFile>> {
        let sql = Sql::new(COLUMNS).push(" WHERE f.id = ").bind(text(id));
        sql.find(self.tx).await?.as_ref().map(file).transpose()
    }

    /// The files with these ids; those that do not exist are left out.
    pub async fn find_all(&mut self, ids: &[FileId]) -> Result<Vec<StoredFile>> {
        let sql = Sql::new(COLUMNS).push(" WHERE f.id IN ").bind_list(ids.iter().map(text));
        sql.list(self.tx).await?.iter().map(file).collect()
    }

    /// The files that were added to a service, the newest first.
    pub async fn of_service(&mut self, service: ServiceId) -> Result<Vec<FileRow>> {
        let columns = COLUMNS.replace(" FROM file f", "");
        let statement = format!(
            "{columns}, CAST(COALESCE((SELECT MAX(CASE WHEN {IS_LIVE} = 1 THEN 3 \
             WHEN s.newest_version_id = u.version_id THEN 2 ELSE 1 END) FROM file_use u \
             JOIN service_version v ON v.id = u.version_id JOIN service s ON s.id = v.service_id \
             WHERE u.file_id = f.id), 0) AS BIGINT) AS used_by FROM file f WHERE f.service_id = $1 \
             ORDER BY f.uploaded_at DESC, f.id DESC"
        );
        let rows = Sql::new(&statement).with(text(service)).list(self.tx).await?;
        let row = |row: &AnyRow| {
            let used_by = match Columns::of(row, "file_use").number("used_by")? {
                3 => UsedBy::TheLiveVersion,
                2 => UsedBy::TheNewestVersion,
                1 => UsedBy::AnOlderVersion,
                _ => UsedBy::Nothing,
            };
            Ok(FileRow { file: file(row)?, used_by })
        };
        rows.iter().map(row).collect()
    }

    /// Every use of a file.
    pub async fn uses(&mut self, id: FileId) -> Result<Vec<FileUseRow>> {
        let statement = format!(
            "SELECT DISTINCT v.service_id, u.visibility, CAST({IS_LIVE} AS BIGINT) AS live, \
             s.live_valid_from, s.live_valid_until FROM file_use u JOIN service_version v ON v.id = u.version_id \
             JOIN service s ON s.id = v.service_id WHERE u.file_id = $1"
        );
        let rows = Sql::new(&statement).with(text(id)).list(self.tx).await?;
        let use_row = |row: &AnyRow| {
            let columns = Columns::of(row, "file_use");
            Ok(FileUseRow {
                service: columns.parsed("service_id")?,
                live: columns.yes("live")?,
                validity: Validity {
                    from: columns.optional("live_valid_from")?,
                    until: columns.optional("live_valid_until")?,
                },
                visibility: columns.parsed("visibility")?,
            })
        };
        rows.iter().map(use_row).collect()
    }

    /// Notes that a new version of a service uses a file, in its public or its internal part. One
    /// that was removed since is passed over.
    pub async fn use_in(
        &mut self,
        version: ServiceVersionId,
        id: FileId,
        visibility: Visibility,
    ) -> Result<()> {
        Sql::new(
            "INSERT INTO file_use (file_id, version_id, visibility) \
             SELECT f.id, v.id, $1 FROM file f, service_version v WHERE f.id = $2 AND v.id = $3 \
             ON CONFLICT (file_id, version_id, visibility) DO NOTHING",
        )
        .with(visibility.code())
        .with(text(id))
        .with(text(version))
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Files that were added before a moment and that no version uses.
    pub async fn unused(&mut self, before: Instant, limit: i64) -> Result<Vec<StoredFile>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE f.uploaded_at < ")
            .bind(before)
            .push(" AND NOT EXISTS (SELECT 1 FROM file_use u WHERE u.file_id = f.id)")
            .push(" ORDER BY f.uploaded_at, f.id LIMIT ")
            .bind(limit)
            .list(self.tx)
            .await?;
        rows.iter().map(file).collect()
    }

    /// Takes a file away; its pieces are left for [`Files::remove_pieces`]. Whether it was there.
    pub async fn remove(&mut self, id: FileId) -> Result<bool> {
        Sql::new("DELETE FROM file_use WHERE file_id = $1").with(text(id)).execute(self.tx).await?;
        let removed = Sql::new("DELETE FROM file WHERE id = $1").with(text(id));
        Ok(removed.execute(self.tx).await? == 1)
    }

    /// Pieces without a file whose coming in began before a moment.
    pub async fn left_over(&mut self, before: Instant, limit: i64) -> Result<Vec<FileId>> {
        let rows = Sql::new(
            "SELECT c.id FROM file_content c WHERE c.begun_at < $1 \
             AND NOT EXISTS (SELECT 1 FROM file f WHERE f.id = c.id) \
             AND NOT EXISTS (SELECT 1 FROM page_file p WHERE p.id = c.id) \
             ORDER BY c.begun_at LIMIT $2",
        )
        .with(before)
        .with(limit)
        .list(self.tx)
        .await?;
        rows.iter().map(|row| Columns::of(row, "file_content").parsed("id")).collect()
    }

    /// Removes the first pieces that are left of what has no file; how many.
    pub async fn remove_pieces(&mut self, id: FileId, limit: i64) -> Result<u64> {
        Sql::new(
            "DELETE FROM file_piece WHERE file_id = $1 AND number IN \
             (SELECT number FROM file_piece WHERE file_id = $2 ORDER BY number LIMIT $3) \
             AND NOT EXISTS (SELECT 1 FROM file f WHERE f.id = $4) \
             AND NOT EXISTS (SELECT 1 FROM page_file g WHERE g.id = $5)",
        )
        .with(text(id))
        .with(text(id))
        .with(limit)
        .with(text(id))
        .with(text(id))
        .execute(self.tx)
        .await
    }

    /// Ends what has neither pieces nor a file.
    pub async fn end(&mut self, id: FileId) -> Result<()> {
        Sql::new(
            "DELETE FROM file_content WHERE id = $1 \
             AND NOT EXISTS (SELECT 1 FROM file_piece p WHERE p.file_id = $2) \
             AND NOT EXISTS (SELECT 1 FROM file f WHERE f.id = $3) \
             AND NOT EXISTS (SELECT 1 FROM page_file g WHERE g.id = $4)",
        )
        .with(text(id))
        .with(text(id))
        .with(text(id))
        .with(text(id))
        .execute(self.tx)
        .await?;
        Ok(())
    }
}

fn file(row: &AnyRow) -> Result<StoredFile> {
    let columns = Columns::of(row, TABLE);
    Ok(StoredFile {
        id: columns.parsed("id")?,
        service: columns.parsed("service_id")?,
        name: FileName::stored(columns.text("name")?),
        file_type: columns.parsed("file_type")?,
        size: columns.number("size")?.unsigned_abs(),
        sha256: columns.text("sha256")?,
        visibility: columns.parsed("visibility")?,
        uploaded_by: columns.parsed("uploaded_by")?,
        uploaded_at: columns.instant("uploaded_at")?,
    })
}
