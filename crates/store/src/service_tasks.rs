//! What waits for somebody to do something about a service: the one definition of each list, for
//! digests, pages and counts (spec 3.4, 3.5).

use std::collections::BTreeSet;

use sqlx::any::AnyRow;

use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::policy::Scope;
use service_manual_domain::service::Side;
use service_manual_domain::time::{Day, Instant};

use crate::error::Result;
use crate::service_conditions::{
    OUTDATED, OWNER, PUBLIC, RESPONSIBLE, RETURNED, WAITING, due_between, due_by, kept_by,
    without_updater,
};
use crate::sql::{Columns, Page, Sql, text};
use crate::tx::repository;

const TABLE: &str = "service";
/// What lists show of a service.
const COLUMNS: &str = "SELECT s.id, s.name, s.original, s.organiser_id, s.submitted_at, \
     s.ever_published, s.outdated_at, s.live_valid_until FROM service s WHERE ";

repository!(
    /// What waits for somebody.
    ServiceTasks
);

/// Whose services a list has.
#[derive(Debug, Clone, Copy)]
pub enum Of<'a> {
    /// Those that a person keeps up to date, on either side, and may edit: those of the scope.
    KeptBy(AccountId, &'a Scope),
    /// Those of a scope.
    Within(&'a Scope),
}

/// Why services wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Public, and their review fell due by this day.
    DueBy(Day),
    /// Public, and their review falls due after the first day and by the second.
    DueBetween(Day, Day),
    /// They are outdated.
    Outdated,
    /// They became outdated after this moment.
    OutdatedAfter(Instant),
    /// They became outdated before this day.
    OutdatedBefore(Day),
    /// Public, and their validity ends on one of these days.
    Ending(Day, Day),
    /// A reviewer gave them back and nobody has submitted them since.
    Returned,
    /// Not archived, and on this day nobody who may edit them keeps them up to date for the
    /// organiser.
    WithoutUpdater(Day),
}

/// Who reviews: the updater of the authority; where there is none who may, everybody of it who may
/// publish (spec 3.4).
#[derive(Debug, Clone)]
pub struct Reviewer {
    /// Who.
    pub account: AccountId,
    /// What this person may publish at all.
    pub scope: Scope,
    /// The authorities in which this person may publish.
    pub authorities: BTreeSet<OrganisationId>,
    /// The day on which it is asked.
    pub today: Day,
}

/// A service of such a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskRow {
    /// Which.
    pub id: ServiceId,
    /// Its name in the original language.
    pub name: String,
    /// The language of that name.
    pub original: Language,
    /// Who owns it.
    pub organiser: OrganisationId,
    /// Since when it waits for a reviewer.
    pub submitted_at: Option<Instant>,
    /// Whether it was ever published.
    pub ever_published: bool,
    /// Since when it is outdated.
    pub outdated_at: Option<Instant>,
    /// The last day of its validity.
    pub valid_until: Option<Day>,
}

impl ServiceTasks<'_> {
    /// The services that wait, those that wait for longest first.
    pub async fn list(&mut self, of: Of<'_>, task: Task, page: Page) -> Result<Vec<TaskRow>> {
        let rows = of_whom(because(Sql::new(COLUMNS), task), of)
            .push(" ORDER BY ")
            .push(order(task))
            .push(", s.id LIMIT ")
            .bind(page.limit)
            .push(" OFFSET ")
            .bind(page.offset)
            .list(self.tx)
            .await?;
        rows.iter().map(task_row).collect()
    }

    /// The submissions that wait for a reviewer, the longest waiting first.
    pub async fn to_publish(&mut self, reviewer: &Reviewer, page: Page) -> Result<Vec<TaskRow>> {
        let rows = for_reviewer(Sql::new(COLUMNS), reviewer)
            .push(" ORDER BY s.submitted_at, s.id LIMIT ")
            .bind(page.limit)
            .push(" OFFSET ")
            .bind(page.offset)
            .list(self.tx)
            .await?;
        rows.iter().map(task_row).collect()
    }
}

const fn order(task: Task) -> &'static str {
    match task {
        Task::DueBy(_) | Task::DueBetween(..) => "s.renewed_at",
        Task::Outdated | Task::OutdatedAfter(_) | Task::OutdatedBefore(_) => "s.outdated_at",
        Task::Ending(..) => "s.live_valid_until",
        Task::Returned => "s.changed_at",
        Task::WithoutUpdater(_) => "s.name_key",
    }
}

/// Appends why a service is in the list.
pub(crate) fn because(sql: Sql, task: Task) -> Sql {
    match task {
        Task::DueBy(day) => due_by(sql, day),
        Task::DueBetween(after, by) => due_between(sql, after, by),
        Task::Outdated => sql.push(OUTDATED),
        Task::OutdatedAfter(moment) => {
            sql.push(OUTDATED).push(" AND s.outdated_at > ").bind(moment)
        }
        Task::OutdatedBefore(day) => {
            sql.push(OUTDATED).push(" AND s.outdated_at < ").bind(day.start())
        }
        Task::Ending(from, until) => sql
            .push(PUBLIC)
            .push(" AND s.live_valid_until >= ")
            .bind(text(from))
            .push(" AND s.live_valid_until <= ")
            .bind(text(until)),
        Task::Returned => sql.push(RETURNED),
        Task::WithoutUpdater(today) => {
            let sql = sql.push("s.state <> 'archived' AND ");
            without_updater(sql, Side::Organiser, today)
        }
    }
}

/// Appends whose services they are.
fn of_whom(sql: Sql, of: Of<'_>) -> Sql {
    match of {
        Of::Within(scope) => sql.push(" AND ").within(scope, OWNER, RESPONSIBLE),
        Of::KeptBy(account, scope) => {
            kept_by(sql.push(" AND "), account).push(" AND ").within(scope, OWNER, RESPONSIBLE)
        }
    }
}

/// Appends that a submission waits for this reviewer. The authority that reviews is the responsible
/// one, else the organiser itself, else each of those that the provider works under.
pub(crate) fn for_reviewer(sql: Sql, reviewer: &Reviewer) -> Sql {
    let own = || reviewer.authorities.iter().map(text);
    let sql = sql
        .push(WAITING)
        .push(" AND ")
        .within(&reviewer.scope, OWNER, RESPONSIBLE)
        .push(" AND (s.authority_updater_id = ")
        .bind(text(reviewer.account))
        .push(" OR (");
    without_updater(sql, Side::Authority, reviewer.today)
        .push(" AND (s.responsible_id IN ")
        .bind_list(own())
        .push(" OR (s.responsible_id IS NULL AND (s.organiser_id IN ")
        .bind_list(own())
        .push(" OR s.organiser_id IN (SELECT provider_id FROM organisation_parent WHERE authority_id IN ")
        .bind_list(own())
        .push("))))))")
}

fn task_row(row: &AnyRow) -> Result<TaskRow> {
    let columns = Columns::of(row, TABLE);
    Ok(TaskRow {
        id: columns.parsed("id")?,
        name: columns.text("name")?,
        original: columns.parsed("original")?,
        organiser: columns.parsed("organiser_id")?,
        submitted_at: columns.optional_instant("submitted_at")?,
        ever_published: columns.yes("ever_published")?,
        outdated_at: columns.optional_instant("outdated_at")?,
        valid_until: columns.optional("live_valid_until")?,
    })
}
