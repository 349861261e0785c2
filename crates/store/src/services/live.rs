//! What the public sees of services. Nothing here reads internal guidance.

use sqlx::any::AnyRow;

use service_manual_domain::ids::{OrganisationId, ServiceId, ServiceVersionId};
use service_manual_domain::service::facts::Validity;
use service_manual_domain::service::{ServiceCode, ServiceContent, Slug};
use service_manual_domain::time::Instant;

use super::{Services, TABLE};
use crate::error::Result;
use crate::sql::{Columns, Sql, text};

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
    /// The version.
    pub version: ServiceVersionId,
    /// The short code of its permanent address.
    pub code: ServiceCode,
    /// The authority that answers for it.
    pub responsible: Option<OrganisationId>,
}

impl LiveService {
    /// From when until when it is shown.
    pub const fn validity(&self) -> Validity {
        self.content.facts.validity
    }
}

impl Services<'_> {
    /// What the public sees of a service; nothing while it is not public.
    pub async fn live(&mut self, id: ServiceId) -> Result<Option<LiveService>> {
        let sql = Sql::new(LIVE).push(" AND s.id = ").bind(text(id));
        let Some(row) = sql.find(self.tx).await? else { return Ok(None) };
        let mut found = live(&row)?;
        self.tx.merged_entries().read_contents([&mut found.content]).await?;
        Ok(Some(found))
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
        let mut found: Vec<LiveService> = rows.iter().map(live).collect::<Result<_>>()?;
        let contents = found.iter_mut().map(|one| &mut one.content);
        self.tx.merged_entries().read_contents(contents).await?;
        Ok(found)
    }
}

const LIVE: &str = "SELECT s.id, s.code, s.organiser_id, s.responsible_id, s.live_version_id, s.confirmed_at, \
     v.content, \
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
        version: columns.parsed("live_version_id")?,
        code: columns.parsed("code")?,
        responsible: columns.optional("responsible_id")?,
    })
}
