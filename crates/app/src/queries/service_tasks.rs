//! What waits for somebody to do something about a service: which lists there are and who sees
//! which, for digests, pages and counts (spec 3.4, 3.5).

use service_manual_domain::ids::AccountId;
use service_manual_domain::organisation::OrganisationKind;
use service_manual_domain::policy::{Action, Actor, Scope, roles_that_may, scope};
use service_manual_domain::service::agreed_times::{Waiting, waiting};
use service_manual_domain::service::freshness::{outdated_before, shown_if_due_by};
use service_manual_domain::settings::Settings;
use service_manual_domain::time::{Day, Instant, Period};
use service_manual_store::{AgeingService, Of, Page, Reviewer, Task, TaskRow, Tx};

use crate::error::Result;

/// A list of services that wait for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// To whoever keeps them up to date: are they still correct? With the day on which they become
    /// outdated.
    ToConfirm,
    /// To the main users of both sides: they become outdated soon, on this day.
    WillBeOutdated,
    /// To the same and to whoever keeps them up to date: they became outdated.
    Outdated,
    /// To the main users of both sides: they will be archived, on this day.
    WillBeArchived,
    /// To whoever keeps them up to date: their validity ends on this day.
    ValidityEnds,
    /// To whoever keeps them up to date: they were returned.
    Returned,
    /// To the main users of the organiser: nobody keeps them up to date who may.
    WithoutUpdater,
}

impl List {
    /// All lists, in the order in which they are read.
    pub const ALL: [Self; 7] = [
        Self::ToConfirm,
        Self::Returned,
        Self::ValidityEnds,
        Self::WillBeOutdated,
        Self::Outdated,
        Self::WillBeArchived,
        Self::WithoutUpdater,
    ];
}

/// A service of a list, with the day that matters.
pub type Listed = (TaskRow, Option<Day>);

/// Somebody who reads lists, at a time.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    actor: &'a Actor,
    account: AccountId,
    settings: &'a Settings,
    today: Day,
    /// The services that this person may edit.
    editable: Scope,
    /// The services of the organisations whose main user this person is, on either side.
    as_main_user: Scope,
}

impl<'a> Reader<'a> {
    /// A person, on a day.
    pub fn new(actor: &'a Actor, account: AccountId, settings: &'a Settings, today: Day) -> Self {
        let own = scope(actor, Action::ManageMembers).organisations;
        let as_main_user =
            Scope { organisations: own.clone(), responsible: own, ..Scope::default() };
        let editable = scope(actor, Action::EditService);
        Self { actor, account, settings, today, editable, as_main_user }
    }

    /// The services of a part of a list. `since` is when the person was told last of what became
    /// outdated.
    pub async fn rows(
        &self,
        tx: &mut Tx,
        list: List,
        since: Instant,
        page: Page,
    ) -> Result<Vec<TaskRow>> {
        let mut rows = Vec::new();
        for of in self.whose(list) {
            rows.extend(tx.service_tasks().list(of, self.task(list, since), page).await?);
        }
        let mut seen = std::collections::HashSet::new();
        rows.retain(|row| seen.insert(row.id));
        Ok(rows)
    }

    /// Services of a list with the days that matter.
    pub async fn with_days(
        &self,
        tx: &mut Tx,
        list: List,
        rows: Vec<TaskRow>,
    ) -> Result<Vec<Listed>> {
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        let ageing = tx.freshness().of_services(&ids).await?;
        let on = |row: &TaskRow| {
            let found = ageing.iter().find(|service| service.id == row.id);
            self.day(list, row, found)
        };
        Ok(rows.into_iter().map(|row| (on(&row), row)).map(|(on, row)| (row, on)).collect())
    }

    /// The submissions that wait for the person to publish or return them.
    pub async fn to_publish(&self, tx: &mut Tx, page: Page) -> Result<Vec<(TaskRow, Waiting)>> {
        let rows = tx.service_tasks().to_publish(&self.reviewer(), page).await?;
        let with_time = |row: TaskRow| {
            let times = &self.settings.publishing;
            let at = row.submitted_at?;
            let waiting = waiting(at, row.ever_published, times, self.today);
            Some((row, waiting))
        };
        Ok(rows.into_iter().filter_map(with_time).collect())
    }

    /// The person as somebody for whom submissions wait.
    pub(crate) fn reviewer(&self) -> Reviewer {
        let roles = roles_that_may(Action::PublishService, OrganisationKind::Authority);
        let may = |kind, role| kind == OrganisationKind::Authority && roles.contains(&role);
        let memberships = self.actor.memberships.iter();
        let own = memberships.filter(|one| may(one.kind, one.role)).map(|one| one.organisation);
        Reviewer {
            account: self.account,
            scope: scope(self.actor, Action::PublishService),
            authorities: own.collect(),
            today: self.today,
        }
    }

    fn whose(&self, list: List) -> Vec<Of<'_>> {
        let kept = Of::KeptBy(self.account, &self.editable);
        let as_main_user = Of::Within(&self.as_main_user);
        let no_main_user = self.as_main_user.is_empty();
        match list {
            List::ToConfirm | List::ValidityEnds | List::Returned => vec![kept],
            List::Outdated if no_main_user => vec![kept],
            List::Outdated => vec![kept, as_main_user],
            List::WillBeOutdated | List::WillBeArchived | List::WithoutUpdater => {
                if no_main_user {
                    Vec::new()
                } else {
                    vec![as_main_user]
                }
            }
        }
    }

    fn task(&self, list: List, since: Instant) -> Task {
        let settings = &self.settings.freshness;
        match list {
            List::ToConfirm => Task::DueBy(self.today),
            List::WillBeOutdated => Task::DueBy(shown_if_due_by(settings, self.today)),
            List::Outdated => Task::OutdatedAfter(since),
            List::WillBeArchived => {
                let ahead = Period::days(settings.warn_before_archiving_days);
                Task::OutdatedBefore(outdated_before(settings, ahead.after(self.today)))
            }
            List::ValidityEnds => {
                let until = self.today.plus_days(settings.ask_before_end_days);
                Task::Ending(self.today, until)
            }
            List::Returned => Task::Returned,
            List::WithoutUpdater => Task::WithoutUpdater(self.today),
        }
    }

    fn day(&self, list: List, row: &TaskRow, ageing: Option<&AgeingService>) -> Option<Day> {
        let settings = &self.settings.freshness;
        match list {
            List::ToConfirm | List::WillBeOutdated => {
                ageing.map(|service| service.history.outdated_from(settings))
            }
            List::Outdated => row.outdated_at.map(Instant::day),
            List::WillBeArchived => {
                let since = row.outdated_at?.day();
                ageing.map(|service| service.history.archived_from(settings, since, self.today))
            }
            List::ValidityEnds => row.valid_until,
            List::Returned | List::WithoutUpdater => None,
        }
    }
}
