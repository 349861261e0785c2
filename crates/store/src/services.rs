//! Services, their immutable versions and their addresses.

mod updaters;

use sqlx::any::AnyRow;

use service_manual_domain::collation::sort_key;
use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId, ServiceVersionId};
use service_manual_domain::language::Language;
use service_manual_domain::reference;
use service_manual_domain::service::{
    Service, ServiceCode, ServiceContent, Slug, State, Submission,
};
use service_manual_domain::time::Instant;

use crate::error::{Error, Result};
use crate::service_references::VersionPart;
use crate::sql::{Columns, Sql, json, optional_text, text};
use crate::tx::repository;

pub use updaters::KeptService;

const TABLE: &str = "service";
const COLUMNS: &str = "SELECT s.id, s.code, s.organiser_id, s.responsible_id, s.updater_id, s.authority_updater_id, \
     s.state, s.live_version_id, s.newest_version_id, s.submitted_by, s.submitted_at, s.return_comment, \
     s.confirmed_at, s.ever_published, s.version FROM service s";

repository!(
    /// Services and their versions.
    Services
);

/// An immutable snapshot of a whole service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceVersion {
    /// Its id.
    pub id: ServiceVersionId,
    /// Of which service.
    pub service: ServiceId,
    /// Facts and texts.
    pub content: ServiceContent,
    /// Who wrote it.
    pub written_by: AccountId,
    /// When.
    pub written_at: Instant,
}

/// What the public sees of a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveService {
    /// Which.
    pub id: ServiceId,
    /// Who owns it.
    pub organiser: OrganisationId,
    /// Facts and texts of the live version.
    pub content: ServiceContent,
    /// The current slug in each language, in the order of [`Language::ALL`].
    pub slugs: [Option<Slug>; 3],
    /// When it was last published or confirmed.
    pub confirmed_at: Instant,
}

impl Services<'_> {
    /// Adds a service with its first version.
    pub async fn add(&mut self, service: &Service, first: &ServiceVersion) -> Result<()> {
        Sql::new(
            "INSERT INTO service (id, code, organiser_id, responsible_id, updater_id, state, \
             newest_version_id, ever_published, name, name_key, original, languages, created_at, \
             changed_at, version) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, 0, '', '', 'fi', '', $8, $9, $10)",
        )
        .with(text(service.id))
        .with(service.code.as_str())
        .with(text(service.organiser))
        .with(optional_text(service.responsible))
        .with(optional_text(service.updater))
        .with(service.state.code())
        .with(text(service.newest))
        .with(first.written_at)
        .with(first.written_at)
        .with(service.version)
        .execute(self.tx)
        .await
        .map_err(|error| Error::unique(error, TABLE))?;
        self.add_version(first).await
    }

    /// Adds a newer version; lists show its name from now on.
    pub async fn add_version(&mut self, version: &ServiceVersion) -> Result<()> {
        Sql::new(
            "INSERT INTO service_version (id, service_id, number, content, written_by, written_at) \
             VALUES ($1, $2, (SELECT COALESCE(MAX(number), 0) + 1 FROM service_version \
             WHERE service_id = $3), $4, $5, $6)",
        )
        .with(text(version.id))
        .with(text(version.service))
        .with(text(version.service))
        .with(json(&version.content, "service_version")?)
        .with(text(version.written_by))
        .with(version.written_at)
        .execute(self.tx)
        .await?;
        let texts = &version.content.texts;
        let name = texts.best(texts.original()).map_or("", |(_, text)| text.name());
        let languages: Vec<&str> = texts.iter().map(|(language, _)| language.code()).collect();
        Sql::new("UPDATE service SET name = $1, name_key = $2, original = $3, languages = $4 WHERE id = $5")
            .with(name)
            .with(sort_key(name))
            .with(text(texts.original()))
            .with(languages.join(","))
            .with(text(version.service))
            .execute(self.tx)
            .await?;
        let named = reference::of_content(&version.content);
        self.tx.service_references().put(version.service, VersionPart::Content, &named).await
    }

    /// Stores where the service stands, if nobody did since the version `seen`.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody did.
    pub async fn save(&mut self, service: &Service, seen: i64, now: Instant) -> Result<()> {
        let comments = match service.comments.as_slice() {
            [] => None::<&str>.into(),
            comments => json(&comments, TABLE)?,
        };
        let saved = Sql::new(
            "UPDATE service SET responsible_id = $1, authority_updater_id = $2, state = $3, \
             live_version_id = $4, newest_version_id = $5, submitted_by = $6, submitted_at = $7, \
             return_comment = $8, confirmed_at = $9, ever_published = $10, changed_at = $11, \
             version = version + 1 WHERE id = $12 AND version = $13",
        )
        .with(optional_text(service.responsible))
        .with(optional_text(service.authority_updater))
        .with(service.state.code())
        .with(optional_text(service.live))
        .with(text(service.newest))
        .with(optional_text(service.submission.map(|submission| submission.by)))
        .with(service.submission.map(|submission| submission.at))
        .with(comments)
        .with(service.confirmed_at)
        .with(service.ever_published)
        .with(now)
        .with(text(service.id))
        .with(seen)
        .execute(self.tx)
        .await?;
        if saved != 1 {
            return Err(Error::Conflict(TABLE));
        }
        match service.live {
            None => self.tx.service_references().none_is_live(service.id).await,
            Some(live) if live == service.newest => {
                self.tx.service_references().newest_is_live(service.id).await
            }
            // A version becomes live only while it is the newest; here it was live before.
            Some(_) => Ok(()),
        }
    }

    /// One service that must exist.
    pub async fn get(&mut self, id: ServiceId) -> Result<Service> {
        let row =
            Sql::new(COLUMNS).push(" WHERE s.id = ").bind(text(id)).get(self.tx, TABLE).await?;
        self.service(&row).await
    }

    /// The service of a permanent short code.
    pub async fn find_by_code(&mut self, code: &ServiceCode) -> Result<Option<Service>> {
        let sql = Sql::new(COLUMNS).push(" WHERE s.code = ").bind(code.as_str());
        match sql.find(self.tx).await? {
            Some(row) => self.service(&row).await.map(Some),
            None => Ok(None),
        }
    }

    /// The service of an address; with whether the address is the current one.
    pub async fn find_by_slug(
        &mut self,
        language: Language,
        slug: &Slug,
    ) -> Result<Option<(ServiceId, bool)>> {
        let row = Sql::new(
            "SELECT service_id, is_current FROM service_slug WHERE language = $1 AND slug = $2",
        )
        .with(text(language))
        .with(slug.as_str())
        .find(self.tx)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let columns = Columns::of(&row, "service_slug");
        Ok(Some((columns.parsed("service_id")?, columns.yes("is_current")?)))
    }

    /// Makes `slug` the current address in a language; older ones stay and redirect. When another
    /// service has it, the first free number is added.
    pub async fn set_slug(&mut self, id: ServiceId, language: Language, slug: &Slug) -> Result<()> {
        let mut free = slug.clone();
        for number in 2.. {
            match self.find_by_slug(language, &free).await? {
                Some((owner, true)) if owner == id => return Ok(()),
                Some((owner, _)) if owner != id => free = slug.numbered(number),
                Some(_) | None => break,
            }
        }
        Sql::new("UPDATE service_slug SET is_current = 0 WHERE service_id = $1 AND language = $2")
            .with(text(id))
            .with(text(language))
            .execute(self.tx)
            .await?;
        Sql::new(
            "INSERT INTO service_slug (language, slug, service_id, is_current) \
             VALUES ($1, $2, $3, 1) ON CONFLICT (language, slug) DO UPDATE SET is_current = 1",
        )
        .with(text(language))
        .with(free.as_str())
        .with(text(id))
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// One version that must exist.
    pub async fn version(&mut self, id: ServiceVersionId) -> Result<ServiceVersion> {
        let row = Sql::new(
            "SELECT id, service_id, content, written_by, written_at FROM service_version \
             WHERE id = $1",
        )
        .with(text(id))
        .get(self.tx, "service_version")
        .await?;
        let columns = Columns::of(&row, "service_version");
        Ok(ServiceVersion {
            id: columns.parsed("id")?,
            service: columns.parsed("service_id")?,
            content: columns.json("content")?,
            written_by: columns.parsed("written_by")?,
            written_at: columns.instant("written_at")?,
        })
    }

    /// What the public sees of a service; nothing while it is not public.
    pub async fn live(&mut self, id: ServiceId) -> Result<Option<LiveService>> {
        let sql = Sql::new(LIVE).push(" AND s.id = ").bind(text(id));
        sql.find(self.tx).await?.as_ref().map(live).transpose()
    }

    /// Public services with a larger id than `after`, in the order of ids: for building an index
    /// piece by piece.
    pub async fn live_after(
        &mut self,
        after: Option<ServiceId>,
        limit: i64,
    ) -> Result<Vec<LiveService>> {
        let after = after.map(|id| id.to_string()).unwrap_or_default();
        let sql = Sql::new(LIVE).push(" AND s.id > ").bind(after);
        let rows = sql.push(" ORDER BY s.id LIMIT ").bind(limit).list(self.tx).await?;
        rows.iter().map(live).collect()
    }

    async fn service(&mut self, row: &AnyRow) -> Result<Service> {
        let columns = Columns::of(row, TABLE);
        let organiser = columns.parsed("organiser_id")?;
        let submitted =
            (columns.optional("submitted_by")?, columns.optional_instant("submitted_at")?);
        let submission = match submitted {
            (Some(by), Some(at)) => Some(Submission { by, at }),
            (Some(_), None) | (None, Some(_) | None) => None,
        };
        let confirmed_at = columns.optional_instant("confirmed_at")?;
        Ok(Service {
            id: columns.parsed("id")?,
            code: columns.parsed::<ServiceCode>("code")?,
            organiser,
            organiser_parents: self.tx.organisations().parents(organiser).await?,
            responsible: columns.optional("responsible_id")?,
            updater: columns.optional("updater_id")?,
            authority_updater: columns.optional("authority_updater_id")?,
            state: columns.parsed::<State>("state")?,
            live: columns.optional("live_version_id")?,
            newest: columns.parsed("newest_version_id")?,
            submission,
            comments: match columns.optional_text("return_comment")? {
                Some(_) => columns.json("return_comment")?,
                None => Vec::new(),
            },
            scheduled: None,
            reason: None,
            outdated_at: None,
            confirmed_at,
            renewed_at: confirmed_at.max(submission.map(|submission| submission.at)),
            ever_published: columns.yes("ever_published")?,
            version: columns.number("version")?,
        })
    }
}

const LIVE: &str = "SELECT s.id, s.organiser_id, s.confirmed_at, v.content, \
     f.slug AS slug_fi, w.slug AS slug_sv, e.slug AS slug_en FROM service s \
     JOIN service_version v ON v.id = s.live_version_id \
     LEFT JOIN service_slug f ON f.service_id = s.id AND f.language = 'fi' AND f.is_current = 1 \
     LEFT JOIN service_slug w ON w.service_id = s.id AND w.language = 'sv' AND w.is_current = 1 \
     LEFT JOIN service_slug e ON e.service_id = s.id AND e.language = 'en' AND e.is_current = 1 \
     WHERE s.state IN ('published', 'published_with_draft', 'published_with_submitted')";

fn live(row: &AnyRow) -> Result<LiveService> {
    let columns = Columns::of(row, TABLE);
    let slug =
        |column| columns.optional_text(column).map(|slug| slug.map(|text| Slug::received(&text)));
    Ok(LiveService {
        id: columns.parsed("id")?,
        organiser: columns.parsed("organiser_id")?,
        content: columns.json("content")?,
        slugs: [slug("slug_fi")?, slug("slug_sv")?, slug("slug_en")?],
        confirmed_at: columns.instant("confirmed_at")?,
    })
}
