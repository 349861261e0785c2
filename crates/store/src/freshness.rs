//! The freshness of services: which may have a step due, and which steps were taken (spec 3.5).

use std::collections::HashMap;

use sqlx::any::AnyRow;

use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId};
use service_manual_domain::service::State;
use service_manual_domain::service::facts::{Rhythm, Validity};
use service_manual_domain::service::freshness::{Done, History, Phase, Step};
use service_manual_domain::time::{Day, Instant};

use crate::error::Result;
use crate::service_conditions::{OUTDATED, PUBLIC};
use crate::services::rhythm;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "freshness_step";
const COLUMNS: &str = "SELECT s.id, s.organiser_id, s.responsible_id, s.updater_id, s.state, \
     s.rhythm, s.live_valid_from, s.live_valid_until, s.outdated_at, \
     COALESCE(s.renewed_at, s.confirmed_at, s.created_at) AS renewed_at FROM service s";

repository!(
    /// The freshness of services.
    Freshness
);

/// A service with what its freshness depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgeingService {
    /// Which.
    pub id: ServiceId,
    /// Who owns it.
    pub organiser: OrganisationId,
    /// Who answers for it.
    pub responsible: Option<OrganisationId>,
    /// Who keeps it up to date on the organiser's side.
    pub updater: Option<AccountId>,
    /// What is stored. Whether the updater may edit it now is not: `has_updater` says whether there
    /// is any.
    pub history: History,
    /// When it was renewed, for going on with a list.
    renewed_at: Instant,
    /// When it became outdated, for going on with a list.
    outdated_at: Option<Instant>,
}

/// Services that may have a step due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ageing {
    /// Public ones of a rhythm that were renewed before a day.
    Renewed(Rhythm, Day),
    /// Public ones whose validity ends on one of these days.
    Ending(Day, Day),
    /// Outdated ones that became so before a day.
    Outdated(Day),
}

impl Freshness<'_> {
    /// Keeps other transactions from changing a service until this one ends.
    pub async fn lock(&mut self, id: ServiceId) -> Result<()> {
        Sql::new("UPDATE service SET version = version WHERE id = $1")
            .with(text(id))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// What is stored about one service.
    pub async fn find(&mut self, id: ServiceId) -> Result<Option<AgeingService>> {
        let row = Sql::new(COLUMNS).push(" WHERE s.id = ").bind(text(id)).find(self.tx).await?;
        Ok(self.with_steps(row.as_slice()).await?.pop())
    }

    /// What is stored about some services.
    pub async fn of_services(&mut self, ids: &[ServiceId]) -> Result<Vec<AgeingService>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE s.id IN ")
            .bind_list(ids.iter().map(text))
            .list(self.tx)
            .await?;
        self.with_steps(&rows).await
    }

    /// Services that may have a step due, those that wait for longest first.
    pub async fn ageing(
        &mut self,
        which: Ageing,
        after: Option<&AgeingService>,
        limit: i64,
    ) -> Result<Vec<AgeingService>> {
        let sql = Sql::new(COLUMNS).push(" WHERE ");
        let (sql, column) = match which {
            Ageing::Renewed(rhythm, before) => {
                let sql = sql.push(PUBLIC).push(" AND s.rhythm = ");
                let sql = sql.bind(i64::from(rhythm.months())).push(" AND s.renewed_at < ");
                (sql.bind(before.start()), "s.renewed_at")
            }
            Ageing::Ending(from, until) => {
                let sql = sql.push(PUBLIC).push(" AND s.live_valid_until >= ").bind(text(from));
                let sql = sql.push(" AND s.live_valid_until <= ").bind(text(until));
                (sql, "s.live_valid_until")
            }
            Ageing::Outdated(before) => {
                let sql = sql.push(OUTDATED).push(" AND s.outdated_at < ").bind(before.start());
                (sql, "s.outdated_at")
            }
        };
        let sql = match after {
            Some(last) => {
                let sql = sql.push(" AND (").push(column).push(", s.id) > (");
                let sql = match which {
                    Ageing::Renewed(..) => sql.bind(last.renewed_at),
                    Ageing::Ending(..) => {
                        sql.bind(last.history.validity.until.map(|day| day.to_string()).as_deref())
                    }
                    Ageing::Outdated(_) => sql.bind(last.outdated_at),
                };
                sql.push(", ").bind(text(last.id)).push(")")
            }
            None => sql,
        };
        let sql = sql.push(" ORDER BY ").push(column).push(", s.id LIMIT ").bind(limit);
        let rows = sql.list(self.tx).await?;
        self.with_steps(&rows).await
    }

    /// Notes that a step was taken; those of earlier phases are forgotten, but for the questions
    /// about the end of the validity.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when it was taken already: another process was faster.
    pub async fn done(
        &mut self,
        service: ServiceId,
        phase: Phase,
        step: Step,
        on: Day,
    ) -> Result<()> {
        Sql::new(
            "INSERT INTO freshness_step (service_id, phase, step, done_on) \
             VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        )
        .with(text(service))
        .with(text(phase))
        .with(text(step))
        .with(text(on))
        .change_one(self.tx, TABLE)
        .await?;
        Sql::new(
            "DELETE FROM freshness_step WHERE service_id = $1 AND phase <> $2 \
             AND step NOT LIKE 'ask:%'",
        )
        .with(text(service))
        .with(text(phase))
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Steps that were taken on a day or later and are not forgotten, by service: what the report of
    /// a simulation shows.
    pub async fn taken_since(&mut self, day: Day) -> Result<Vec<(ServiceId, Done)>> {
        let rows = Sql::new(
            "SELECT service_id, step, done_on FROM freshness_step WHERE done_on >= $1 \
             ORDER BY service_id, done_on, step",
        )
        .with(text(day))
        .list(self.tx)
        .await?;
        let taken = |row: &AnyRow| {
            let columns = Columns::of(row, TABLE);
            let done = Done { step: columns.parsed("step")?, on: columns.parsed("done_on")? };
            Ok((columns.parsed("service_id")?, done))
        };
        rows.iter().map(taken).collect()
    }

    async fn with_steps(&mut self, rows: &[AnyRow]) -> Result<Vec<AgeingService>> {
        let mut services = rows.iter().map(ageing_service).collect::<Result<Vec<_>>>()?;
        let mut steps = self.steps(&services).await?;
        for service in &mut services {
            let phase = service.history.phase().to_string();
            let done = steps.remove(&service.id).unwrap_or_default().into_iter();
            let counts = |(of, done): &(String, Done)| {
                *of == phase || matches!(done.step, Step::AskAboutEnd(_))
            };
            service.history.done = done.filter(counts).map(|(_, done)| done).collect();
        }
        Ok(services)
    }

    async fn steps(
        &mut self,
        services: &[AgeingService],
    ) -> Result<HashMap<ServiceId, Vec<(String, Done)>>> {
        let mut steps: HashMap<_, Vec<_>> = HashMap::new();
        if services.is_empty() {
            return Ok(steps);
        }
        let rows = Sql::new(
            "SELECT service_id, phase, step, done_on FROM freshness_step WHERE service_id IN ",
        )
        .bind_list(services.iter().map(|service| text(service.id)))
        .list(self.tx)
        .await?;
        for row in &rows {
            let columns = Columns::of(row, TABLE);
            let done = Done { step: columns.parsed("step")?, on: columns.parsed("done_on")? };
            let service = columns.parsed("service_id")?;
            steps.entry(service).or_default().push((columns.text("phase")?, done));
        }
        Ok(steps)
    }
}

fn ageing_service(row: &AnyRow) -> Result<AgeingService> {
    let columns = Columns::of(row, "service");
    let renewed_at = columns.instant("renewed_at")?;
    let outdated_at = columns.optional_instant("outdated_at")?;
    let updater = columns.optional("updater_id")?;
    let validity = Validity {
        from: columns.optional("live_valid_from")?,
        until: columns.optional("live_valid_until")?,
    };
    let history = History {
        state: columns.parsed::<State>("state")?,
        renewed_on: renewed_at.day(),
        outdated_on: outdated_at.map(Instant::day),
        rhythm: columns.number("rhythm").map(rhythm)?,
        validity,
        has_updater: updater.is_some(),
        done: Vec::new(),
    };
    Ok(AgeingService {
        id: columns.parsed("id")?,
        organiser: columns.parsed("organiser_id")?,
        responsible: columns.optional("responsible_id")?,
        updater,
        history,
        renewed_at,
        outdated_at,
    })
}
