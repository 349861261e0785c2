//! Services, their immutable versions and their addresses.

mod addresses;
mod listed;
mod live;
mod updater_rights;
mod updaters;
mod versions;

use sqlx::any::AnyRow;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::facts::{Facts, Rhythm};
use service_manual_domain::service::lists::Standing;
use service_manual_domain::service::{Guidance, Schedule, Service, ServiceCode, State, Submission};
use service_manual_domain::time::Instant;

use crate::error::{Error, Result};
use crate::service_conditions::PUBLIC;
use crate::sql::{Columns, Sql, Value, json, optional_text, text};
use crate::tx::repository;

pub(crate) use listed::translations;
pub use live::LiveService;
pub(crate) use updater_rights::Changed;
pub use updaters::KeptService;
pub use versions::{ServiceVersion, VersionRow};

const TABLE: &str = "service";
const COLUMNS: &str = "SELECT s.id, s.code, s.organiser_id, s.responsible_id, s.updater_id, \
     s.authority_updater_id, s.state, s.live_version_id, s.newest_version_id, s.submitted_by, \
     s.submitted_at, s.return_comment, s.scheduled_at, s.scheduled_by, s.reason, s.outdated_at, \
     s.renewed_at, s.confirmed_at, s.ever_published, s.version FROM service s";

repository!(
    /// Services and their versions.
    Services
);

impl Services<'_> {
    /// Adds a service with its first version.
    pub async fn add(
        &mut self,
        service: &Service,
        first: &ServiceVersion,
        guidance: Option<&Guidance>,
    ) -> Result<()> {
        Sql::new(
            "INSERT INTO service (id, code, organiser_id, responsible_id, updater_id, \
             authority_updater_id, state, newest_version_id, ever_published, name, name_key, \
             original, languages, created_at, changed_at, state_since, version) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, '', '', 'fi', '', $9, $10, $11, $12)",
        )
        .with(text(service.id))
        .with(service.code.as_str())
        .with(text(service.organiser))
        .with(optional_text(service.responsible))
        .with(optional_text(service.updater))
        .with(optional_text(service.authority_updater))
        .with(service.state.code())
        .with(text(service.newest))
        .with(first.written_at)
        .with(first.written_at)
        .with(first.written_at)
        .with(service.version)
        .execute(self.tx)
        .await
        .map_err(|error| Error::unique(error, TABLE))?;
        self.add_version(first, guidance).await?;
        self.note_listed(service.id).await
    }

    /// Stores where the service stands, if nobody did since the version `seen`.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody did.
    pub async fn save(&mut self, service: &Service, seen: i64, now: Instant) -> Result<()> {
        Sql::new(
            "UPDATE service SET responsible_id = $1, updater_id = $2, authority_updater_id = $3, \
             state = $4, live_version_id = $5, newest_version_id = $6, submitted_by = $7, \
             submitted_at = $8, return_comment = $9, scheduled_at = $10, scheduled_by = $11, \
             reason = $12, outdated_at = $13, renewed_at = $14, confirmed_at = $15, \
             ever_published = $16, changed_at = $17, version = version + 1, \
             state_since = CASE WHEN state IN ",
        )
        .with(optional_text(service.responsible))
        .with(optional_text(service.updater))
        .with(optional_text(service.authority_updater))
        .with(service.state.code())
        .with(optional_text(service.live))
        .with(text(service.newest))
        .with(optional_text(service.submission.map(|submission| submission.by)))
        .with(service.submission.map(|submission| submission.at))
        .with(comments(service)?)
        .with(service.scheduled.map(|schedule| schedule.at))
        .with(optional_text(service.scheduled.map(|schedule| schedule.by)))
        .with(reason(service)?)
        .with(service.outdated_at)
        .with(service.renewed_at)
        .with(service.confirmed_at)
        .with(service.ever_published)
        .with(now)
        // What lists show beside it is the state without the working copy.
        .bind_list(Standing::without_copy(service.state).shown_of().map(|state| text(state.code())))
        .push(" THEN state_since ELSE ")
        .bind(now)
        .push(" END WHERE id = ")
        .bind(text(service.id))
        .push(" AND version = ")
        .bind(seen)
        .change_one(self.tx, TABLE)
        .await?;
        self.note_listed(service.id).await?;
        self.tx.publication_rounds().follow(service, now).await?;
        if !service.state.is_public() {
            self.tx.links().remove_of(service.id).await?;
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

    /// Notes that the newest version became the live one, with the facts of it that lists and jobs
    /// ask for. Where the service stands is saved apart.
    pub async fn went_live(
        &mut self,
        service: &Service,
        facts: &Facts,
        now: Instant,
    ) -> Result<()> {
        Sql::new(
            "UPDATE service SET rhythm = $1, live_valid_from = $2, live_valid_until = $3 \
             WHERE id = $4",
        )
        .with(months(facts.rhythm))
        .with(optional_text(facts.validity.from))
        .with(optional_text(facts.validity.until))
        .with(text(service.id))
        .execute(self.tx)
        .await?;
        self.mark_published(service.newest, now).await?;
        self.note_listed(service.id).await
    }

    /// Removes a service with everything that belongs to it. Its files must be gone before.
    pub async fn remove(&mut self, id: ServiceId) -> Result<()> {
        for table in [
            "service_slug",
            "service_word",
            "service_reference",
            "service_link",
            "service_typed",
            "service_presence",
            "service_source",
            "freshness_step",
            "lift",
            "publication_round",
            "service_notice",
            "service_version",
            "service_guidance",
        ] {
            Sql::new(&format!("DELETE FROM {table} WHERE service_id = $1"))
                .with(text(id))
                .execute(self.tx)
                .await?;
        }
        Sql::new("DELETE FROM service WHERE id = $1").with(text(id)).execute(self.tx).await?;
        Ok(())
    }

    /// One service that must exist.
    pub async fn get(&mut self, id: ServiceId) -> Result<Service> {
        let row =
            Sql::new(COLUMNS).push(" WHERE s.id = ").bind(text(id)).get(self.tx, TABLE).await?;
        self.service(&row).await
    }

    /// One service, if it exists.
    pub async fn find(&mut self, id: ServiceId) -> Result<Option<Service>> {
        let sql = Sql::new(COLUMNS).push(" WHERE s.id = ").bind(text(id));
        match sql.find(self.tx).await? {
            Some(row) => self.service(&row).await.map(Some),
            None => Ok(None),
        }
    }

    /// The service of a permanent short code.
    pub async fn find_by_code(&mut self, code: &ServiceCode) -> Result<Option<Service>> {
        let sql = Sql::new(COLUMNS).push(" WHERE s.code = ").bind(code.as_str());
        match sql.find(self.tx).await? {
            Some(row) => self.service(&row).await.map(Some),
            None => Ok(None),
        }
    }

    /// Those of some services that everybody can read.
    pub async fn public_of(&mut self, ids: &[ServiceId]) -> Result<Vec<ServiceId>> {
        let sql = Sql::new("SELECT s.id FROM service s WHERE ").push(PUBLIC).push(" AND s.id IN ");
        let rows = sql.bind_list(ids.iter().map(text)).list(self.tx).await?;
        rows.iter().map(|row| Columns::of(row, TABLE).parsed("id")).collect()
    }

    /// The services whose order to publish is due, the longest due first.
    pub async fn due_to_publish(&mut self, now: Instant, limit: i64) -> Result<Vec<ServiceId>> {
        let rows = Sql::new(
            "SELECT id FROM service WHERE scheduled_at IS NOT NULL AND scheduled_at <= $1 \
             ORDER BY scheduled_at, id LIMIT $2",
        )
        .with(now)
        .with(limit)
        .list(self.tx)
        .await?;
        rows.iter().map(|row| Columns::of(row, TABLE).parsed("id")).collect()
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
        let order = (columns.optional("scheduled_by")?, columns.optional_instant("scheduled_at")?);
        let scheduled = match order {
            (Some(by), Some(at)) => Some(Schedule { at, by }),
            (Some(_), None) | (None, Some(_) | None) => None,
        };
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
            comments: columns.optional_json("return_comment")?.unwrap_or_default(),
            scheduled,
            reason: columns.optional_json("reason")?,
            outdated_at: columns.optional_instant("outdated_at")?,
            confirmed_at: columns.optional_instant("confirmed_at")?,
            renewed_at: columns.optional_instant("renewed_at")?,
            ever_published: columns.yes("ever_published")?,
            version: columns.number("version")?,
        })
    }
}

fn comments(service: &Service) -> Result<Value> {
    match service.comments.as_slice() {
        [] => Ok(None::<&str>.into()),
        comments => json(&comments, TABLE),
    }
}

fn reason(service: &Service) -> Result<Value> {
    match &service.reason {
        None => Ok(None::<&str>.into()),
        Some(reason) => json(reason, TABLE),
    }
}

/// A rhythm as its column has it.
pub(crate) fn months(rhythm: Rhythm) -> i64 {
    rhythm.months().into()
}

/// The rhythm of a column. One that is not offered any more is the usual one.
pub(crate) fn rhythm(months: i64) -> Rhythm {
    u8::try_from(months).ok().and_then(|months| months.try_into().ok()).unwrap_or_default()
}
