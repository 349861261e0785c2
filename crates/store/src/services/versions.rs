//! The immutable versions of services. Their internal guidance is in a table of its own, and read
//! by a statement of its own.

use sqlx::any::AnyRow;

use service_manual_domain::file::Visibility;
use service_manual_domain::ids::{AccountId, FileId, ServiceId, ServiceVersionId};
use service_manual_domain::reference;
use service_manual_domain::service::facts::FileUse;
use service_manual_domain::service::{Guidance, ServiceContent};
use service_manual_domain::time::Instant;

use super::Services;
use crate::error::{Error, Result};
use crate::service_conditions::PUBLIC;
use crate::service_references::VersionPart;
use crate::sql::{Columns, Page, Sql, json, optional_text, text};

const TABLE: &str = "service_version";
const GUIDANCE: &str = "service_guidance";
const COLUMNS: &str = "SELECT id, service_id, number, content, guidance_id, note, written_by, \
     written_at, published_at FROM service_version";
const ROW: &str = "SELECT id, service_id, number, note, written_by, written_at, published_at \
     FROM service_version";

/// An immutable snapshot of a whole service; its internal guidance is only named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceVersion {
    /// Its id.
    pub id: ServiceVersionId,
    /// Of which service.
    pub service: ServiceId,
    /// Facts and texts that everybody may read once it is live.
    pub content: ServiceContent,
    /// The version that brought the internal guidance it has; none: it has no guidance.
    pub guidance: Option<ServiceVersionId>,
    /// What its writer noted about it.
    pub note: Option<String>,
    /// Who wrote it.
    pub written_by: AccountId,
    /// When.
    pub written_at: Instant,
}

/// A version in a list of versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionRow {
    /// Its id.
    pub id: ServiceVersionId,
    /// Of which service.
    pub service: ServiceId,
    /// The number of the version within its service, from 1.
    pub number: i64,
    /// What its writer noted about it.
    pub note: Option<String>,
    /// Who wrote it.
    pub written_by: AccountId,
    /// When.
    pub written_at: Instant,
    /// When it was last published.
    pub published_at: Option<Instant>,
}

impl Services<'_> {
    /// Adds a newer version; lists show its name from now on. New guidance is stored under the id
    /// of the version; without any, the version has the guidance that it names.
    pub async fn add_version(
        &mut self,
        version: &ServiceVersion,
        new_guidance: Option<&Guidance>,
    ) -> Result<()> {
        if let Some(guidance) = new_guidance {
            self.add_guidance(version, guidance).await?;
        }
        let guidance_id = new_guidance.map(|_| version.id).or(version.guidance);
        Sql::new(
            "INSERT INTO service_version (id, service_id, number, content, guidance_id, note, \
             written_by, written_at) \
             VALUES ($1, $2, (SELECT COALESCE(MAX(number), 0) + 1 FROM service_version \
             WHERE service_id = $3), $4, $5, $6, $7, $8)",
        )
        .with(text(version.id))
        .with(text(version.service))
        .with(text(version.service))
        .with(json(&version.content, TABLE)?)
        .with(optional_text(guidance_id))
        .with(version.note.as_deref())
        .with(text(version.written_by))
        .with(version.written_at)
        .execute(self.tx)
        .await
        // Somebody else adds one with the same number at this moment.
        .map_err(|error| Error::unique(error, TABLE))?;
        let mut guidance = match (new_guidance, version.guidance) {
            (Some(new), _) => Some(new.clone()),
            (None, Some(_)) => self.guidance(version).await?,
            (None, None) => None,
        };
        self.tx.merged_entries().read_guidance(&mut guidance).await?;
        self.show_in_lists(version, guidance.as_ref()).await?;
        // Somebody may have merged what the form named while it was open.
        let mut content = version.content.clone();
        self.tx.merged_entries().read_contents([&mut content]).await?;
        let named = reference::of_content(&content);
        self.tx.service_references().put(version.service, VersionPart::Content, &named).await?;
        let files = &version.content.facts.files;
        self.use_files(version.id, files, Visibility::Public).await?;
        let named = guidance.as_ref().map(reference::of_guidance).unwrap_or_default();
        self.tx.service_references().put(version.service, VersionPart::Guidance, &named).await?;
        let internal = guidance.map(|guidance| guidance.facts.internal_files).unwrap_or_default();
        self.use_files(version.id, &internal, Visibility::Internal).await
    }

    async fn add_guidance(&mut self, version: &ServiceVersion, guidance: &Guidance) -> Result<()> {
        Sql::new("INSERT INTO service_guidance (id, service_id, content) VALUES ($1, $2, $3)")
            .with(text(version.id))
            .with(text(version.service))
            .with(json(guidance, GUIDANCE)?)
            .execute(self.tx)
            .await?;
        Ok(())
    }

    async fn use_files(
        &mut self,
        version: ServiceVersionId,
        files: &[FileUse],
        visibility: Visibility,
    ) -> Result<()> {
        let ids: std::collections::BTreeSet<FileId> = files.iter().map(|file| file.file).collect();
        for id in ids {
            self.tx.files().use_in(version, id, visibility).await?;
        }
        Ok(())
    }

    /// One version that must exist, with what everybody may read of it.
    pub async fn version(&mut self, id: ServiceVersionId) -> Result<ServiceVersion> {
        let sql = Sql::new(COLUMNS).push(" WHERE id = ").bind(text(id));
        let row = sql.get(self.tx, TABLE).await?;
        let columns = Columns::of(&row, TABLE);
        let mut content: ServiceContent = columns.json("content")?;
        self.tx.merged_entries().read_contents([&mut content]).await?;
        Ok(ServiceVersion {
            id: columns.parsed("id")?,
            service: columns.parsed("service_id")?,
            content,
            guidance: columns.optional("guidance_id")?,
            note: columns.optional_text("note")?,
            written_by: columns.parsed("written_by")?,
            written_at: columns.instant("written_at")?,
        })
    }

    /// A version as lists show it.
    pub async fn version_row(&mut self, id: ServiceVersionId) -> Result<VersionRow> {
        let sql = Sql::new(ROW).push(" WHERE id = ").bind(text(id));
        version_row(&sql.get(self.tx, TABLE).await?)
    }

    /// The internal guidance of a version, for those with the right to read it.
    pub async fn guidance(&mut self, version: &ServiceVersion) -> Result<Option<Guidance>> {
        let Some(id) = version.guidance else { return Ok(None) };
        let row = Sql::new("SELECT content FROM service_guidance WHERE id = $1")
            .with(text(id))
            .get(self.tx, GUIDANCE)
            .await?;
        let mut guidance: Guidance = Columns::of(&row, GUIDANCE).json("content")?;
        self.tx.merged_entries().read_guidance([&mut guidance]).await?;
        Ok(Some(guidance))
    }

    /// The internal guidance of the live versions of public services, for those with the right to
    /// read it. Services without any are not there.
    pub async fn live_guidance(
        &mut self,
        services: &[ServiceId],
    ) -> Result<Vec<(ServiceId, Guidance)>> {
        let sql = Sql::new(
            "SELECT s.id, g.content FROM service s \
             JOIN service_version v ON v.id = s.live_version_id \
             JOIN service_guidance g ON g.id = v.guidance_id WHERE ",
        );
        let sql = sql.push(PUBLIC).push(" AND s.id IN ");
        let rows = sql.bind_list(services.iter().map(text)).list(self.tx).await?;
        let guidance = |row| {
            let columns = Columns::of(row, GUIDANCE);
            Ok((columns.parsed("id")?, columns.json("content")?))
        };
        let mut all: Vec<(ServiceId, Guidance)> =
            rows.iter().map(guidance).collect::<Result<_>>()?;
        self.tx.merged_entries().read_guidance(all.iter_mut().map(|(_, one)| one)).await?;
        Ok(all)
    }

    /// The versions of a service, the newest first.
    pub async fn versions(&mut self, service: ServiceId, page: Page) -> Result<Vec<VersionRow>> {
        let sql = Sql::new(ROW).push(" WHERE service_id = ").bind(text(service));
        let sql = sql.push(" ORDER BY number DESC LIMIT ").bind(page.limit);
        let rows = sql.push(" OFFSET ").bind(page.offset).list(self.tx).await?;
        rows.iter().map(version_row).collect()
    }

    /// How many versions a service has.
    pub async fn count_versions(&mut self, service: ServiceId) -> Result<i64> {
        let sql = Sql::new("SELECT COUNT(*) AS found FROM service_version WHERE service_id = $1");
        let row = sql.with(text(service)).get(self.tx, TABLE).await?;
        Columns::of(&row, TABLE).number("found")
    }

    /// Who wrote the versions of a service after the last published one, each once: whose work is
    /// published next (spec 3.4, four eyes).
    pub async fn writers_since_published(&mut self, service: ServiceId) -> Result<Vec<AccountId>> {
        let rows = Sql::new(
            "SELECT DISTINCT written_by FROM service_version WHERE service_id = $1 AND number > \
             (SELECT COALESCE(MAX(number), 0) FROM service_version WHERE service_id = $2 \
             AND published_at IS NOT NULL)",
        )
        .with(text(service))
        .with(text(service))
        .list(self.tx)
        .await?;
        rows.iter().map(|row| Columns::of(row, TABLE).parsed("written_by")).collect()
    }

    /// Notes that a version became the live one, and when.
    pub async fn mark_published(&mut self, id: ServiceVersionId, now: Instant) -> Result<()> {
        Sql::new("UPDATE service_version SET published_at = $1 WHERE id = $2")
            .with(now)
            .with(text(id))
            .execute(self.tx)
            .await?;
        Ok(())
    }
}

fn version_row(row: &AnyRow) -> Result<VersionRow> {
    let columns = Columns::of(row, TABLE);
    Ok(VersionRow {
        id: columns.parsed("id")?,
        service: columns.parsed("service_id")?,
        number: columns.number("number")?,
        note: columns.optional_text("note")?,
        written_by: columns.parsed("written_by")?,
        written_at: columns.instant("written_at")?,
        published_at: columns.optional_instant("published_at")?,
    })
}
