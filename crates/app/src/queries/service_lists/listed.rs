//! Rows of lists of services, with what their columns show. What no column shows is not read.

use std::collections::{HashMap, HashSet};

use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::agreed_times::{Waiting, waiting};
use service_manual_domain::service::freshness;
use service_manual_domain::service::lists::{Needs, ServiceColumn};
use service_manual_domain::time::{Day, Instant};
use service_manual_store::{AgeingService, ServiceRow, Task, Tx};

use super::asked::reason;
use crate::context::Context;
use crate::error::Result;

/// A service in a list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The service.
    pub row: ServiceRow,
    /// When its review falls due, while it is public.
    pub due_on: Option<Day>,
    /// How its submission stands, while it is submitted.
    pub waiting: Option<Waiting>,
    /// When it becomes outdated or, if it is, became so.
    pub outdated_on: Option<Day>,
    /// When it is put away, while it is outdated.
    pub archived_on: Option<Day>,
    /// Why its information needs somebody.
    pub needs: Vec<Needs>,
    /// Whether nobody who may keeps it up to date for the organiser.
    pub without_updater: bool,
    /// For how many days it has been in its state.
    pub days: i32,
}

/// What some columns show of some rows.
pub(super) async fn listed(
    ctx: &Context,
    tx: &mut Tx,
    columns: &[ServiceColumn],
    rows: Vec<ServiceRow>,
) -> Result<Vec<Listed>> {
    let shows = |column| columns.contains(&column);
    let ids: Vec<ServiceId> = rows.iter().map(|row| row.id).collect();
    let mut without_updater = HashSet::new();
    if shows(ServiceColumn::Updaters) || shows(ServiceColumn::Needs) {
        let task = Task::WithoutUpdater(ctx.now().day());
        without_updater = tx.service_lists().waiting_of(&ids, task).await?;
    }
    let mut histories = HashMap::new();
    if shows(ServiceColumn::Archived) {
        let outdated = rows.iter().filter(|row| row.state.is_outdated()).map(|row| row.id);
        let found = tx.freshness().of_services(&outdated.collect::<Vec<_>>()).await?;
        histories.extend(found.into_iter().map(|service| (service.id, service)));
    }
    let one = |row: ServiceRow| {
        let without_updater = without_updater.contains(&row.id);
        Listed::of(ctx, histories.get(&row.id), without_updater, row)
    };
    Ok(rows.into_iter().map(one).collect())
}

impl Listed {
    fn of(
        ctx: &Context,
        history: Option<&AgeingService>,
        without_updater: bool,
        row: ServiceRow,
    ) -> Self {
        let (settings, today) = (ctx.settings(), ctx.now().day());
        let due_on = freshness::due_while_public(row.state, row.rhythm, row.renewed_at);
        let outdated_since = row.outdated_at.filter(|_| row.state.is_outdated()).map(Instant::day);
        let leaves = due_on.map(|day| day.plus_days(settings.freshness.outdated_after_days));
        let submitted_at = row.submitted_at.filter(|_| row.state.is_waiting());
        let archived_on = history.zip(outdated_since).map(|(service, since)| {
            service.history.archived_from(&settings.freshness, since, today)
        });
        Self {
            waiting: submitted_at
                .map(|at| waiting(at, row.ever_published, &settings.publishing, today)),
            outdated_on: outdated_since.or(leaves),
            archived_on,
            needs: needs(&row, due_on, without_updater, today),
            days: row.state_since.day().days_until(today).max(0),
            due_on,
            without_updater,
            row,
        }
    }
}

/// The reasons that a row itself shows; what the conditions of the filter say in SQL.
fn needs(row: &ServiceRow, due_on: Option<Day>, without_updater: bool, today: Day) -> Vec<Needs> {
    let holds = |needs: &Needs| match reason(*needs, today) {
        Task::DueBy(day) => due_on.is_some_and(|due| due <= day),
        Task::DueBetween(after, by) => due_on.is_some_and(|due| due > after && due <= by),
        Task::Outdated => row.state.is_outdated(),
        Task::WithoutUpdater(_) => without_updater,
        Task::OutdatedAfter(_) | Task::OutdatedBefore(_) | Task::Ending(..) | Task::Returned => {
            false
        }
    };
    Needs::ALL.into_iter().filter(holds).collect()
}
