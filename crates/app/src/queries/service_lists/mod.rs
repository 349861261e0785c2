//! Lists of services for those who write, publish and answer for them (spec 5): the one definition
//! of each, for pages, counts and files.

mod asked;
mod listed;

use std::collections::HashMap;

use service_manual_domain::account::PersonName;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::policy::{Action, Scope, Target, scope};
use service_manual_domain::service::lists::{
    FRESHNESS, Needs, SERVICES, ServiceColumn, ServiceFilter, ServiceList, ServiceRequest, Task,
    WAITING,
};
use service_manual_store::{Condition, Page, ServiceOrder, Tx};

pub use asked::Offered;
pub use listed::Listed;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
pub use crate::lists::EXPORT_LIMIT;
use crate::lists::remembered;

/// Rows on one page.
pub const PAGE_SIZE: i64 = 50;
/// Rows read at once for a file.
const PIECE: i64 = 500;

/// A list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// All services that the person may work on.
    Services,
    /// Everything that waits for a reviewer and that the person may see.
    Waiting,
    /// Everything that the person may see and whose information needs somebody.
    Freshness,
}

impl View {
    /// All lists.
    pub const ALL: [Self; 3] = [Self::Services, Self::Waiting, Self::Freshness];

    /// Its columns, filters and orders.
    pub const fn list(self) -> &'static ServiceList {
        match self {
            Self::Services => &SERVICES,
            Self::Waiting => &WAITING,
            Self::Freshness => &FRESHNESS,
        }
    }

    /// What one must be allowed to do to the services in it.
    const fn action(self) -> Action {
        match self {
            Self::Services => Action::EditService,
            Self::Waiting | Self::Freshness => Action::ReadWorkLists,
        }
    }
}

/// A part of a list.
#[derive(Debug, Clone)]
pub struct Found {
    /// The columns to show.
    pub columns: Vec<ServiceColumn>,
    /// The rows.
    pub rows: Vec<Listed>,
    /// How many rows the whole list has.
    pub total: i64,
    /// The names that the columns show.
    pub names: Names,
}

/// The names of those who are mentioned.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Of organisations.
    pub organisations: HashMap<OrganisationId, Localised<String>>,
    /// Of people.
    pub people: HashMap<AccountId, PersonName>,
}

/// Somebody who looks at a list: what is asked for, for whom, in which language.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Which list.
    pub view: View,
    /// Which part of it.
    pub request: &'a ServiceRequest,
    /// In which language names are sorted.
    pub language: Language,
}

/// A page of a list.
pub async fn page(ctx: &Context, caller: &Caller, asked: Asked<'_>) -> Result<Found> {
    let mut tx = ctx.read().await?;
    let look = Look::of(ctx, &mut tx, caller, asked).await?;
    let number = i64::try_from(asked.request.page).unwrap_or(i64::MAX);
    let total = tx.service_lists().count(&look.scope, &look.conditions).await?;
    let mut found = Found { total, ..look.nothing() };
    look.add(ctx, &mut tx, &mut found, Page::numbered(number, PAGE_SIZE)).await?;
    Ok(found)
}

/// All pages of a list, as far as a file goes.
pub async fn all_pages(ctx: &Context, caller: &Caller, asked: Asked<'_>) -> Result<Found> {
    let mut tx = ctx.read().await?;
    let look = Look::of(ctx, &mut tx, caller, asked).await?;
    let total = tx.service_lists().count(&look.scope, &look.conditions).await?;
    let mut found = Found { total, ..look.nothing() };
    for number in 1..=EXPORT_LIMIT.min(total).saturating_add(PIECE - 1) / PIECE {
        look.add(ctx, &mut tx, &mut found, Page::numbered(number, PIECE)).await?;
    }
    Ok(found)
}

/// What the filters of a list offer to choose from.
pub async fn offered(ctx: &Context, caller: &Caller, view: View) -> Result<Offered> {
    let scope = scope_of(caller, view)?;
    Offered::within(&mut ctx.read().await?, &scope).await
}

/// How many services the person's list has for each reason that their information needs somebody,
/// whatever is asked for it otherwise.
pub async fn needs(
    ctx: &Context,
    caller: &Caller,
    request: &ServiceRequest,
) -> Result<Vec<(Needs, i64)>> {
    let mut tx = ctx.read().await?;
    let mut counts = Vec::new();
    for needs in Needs::ALL {
        let request = request.with(ServiceFilter::Needs, needs.code());
        counts.push((needs, count(ctx, &mut tx, caller, View::Freshness, &request).await?));
    }
    Ok(counts)
}

/// How many services a task of the start page has; nothing for those who have no such list.
pub(crate) async fn count_task(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    task: Task,
) -> Result<Option<i64>> {
    let (view, action) = match task {
        Task::Review => (View::Waiting, Action::PublishService),
        Task::Returned | Task::ToConfirm | Task::Drafts => (View::Services, Action::EditService),
    };
    if caller.actor.account.is_none() || scope(&caller.actor, action).is_empty() {
        return Ok(None);
    }
    Ok(Some(count(ctx, tx, caller, view, &task.request()).await?))
}

async fn count(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    view: View,
    request: &ServiceRequest,
) -> Result<i64> {
    let scope = scope_of(caller, view)?;
    let conditions = asked::conditions(ctx, caller, view, request)?;
    Ok(tx.service_lists().count(&scope, &conditions).await?)
}

/// Whether there is such an organisation.
pub async fn organisation_exists(ctx: &Context, id: OrganisationId) -> Result<bool> {
    let names = ctx.read().await?.names().organisations(&[id]).await?;
    Ok(names.contains_key(&id))
}

/// Whether the caller may create services.
pub fn may_create(caller: &Caller) -> bool {
    !scope(&caller.actor, Action::CreateService).is_empty()
}

fn scope_of(caller: &Caller, view: View) -> Result<Scope> {
    let scope = scope(&caller.actor, view.action());
    if scope.is_empty() {
        caller.require(view.action(), &Target::Everything)?;
    }
    Ok(scope)
}

/// Everything that is needed to read rows.
struct Look {
    scope: Scope,
    guidance: Scope,
    conditions: Vec<Condition>,
    order: ServiceOrder,
    columns: Vec<ServiceColumn>,
}

impl Look {
    async fn of(ctx: &Context, tx: &mut Tx, caller: &Caller, asked: Asked<'_>) -> Result<Self> {
        let (list, request) = (asked.view.list(), asked.request);
        let scope = scope_of(caller, asked.view)?;
        let remembered = remembered(tx, caller, list).await?;
        Ok(Self {
            scope,
            guidance: service_manual_domain::policy::scope(&caller.actor, Action::EditGuidance),
            conditions: asked::conditions(ctx, caller, asked.view, request)?,
            order: ServiceOrder {
                order: request.order,
                language: asked.language,
                today: ctx.now().day(),
            },
            columns: list.shown(request, remembered.as_deref()),
        })
    }

    fn nothing(&self) -> Found {
        let (columns, names) = (self.columns.clone(), Names::default());
        Found { columns, rows: Vec::new(), total: 0, names }
    }

    async fn add(&self, ctx: &Context, tx: &mut Tx, found: &mut Found, page: Page) -> Result<()> {
        let (scope, guidance) = (&self.scope, &self.guidance);
        let lists = &mut tx.service_lists();
        let rows = lists.page(scope, guidance, &self.conditions, self.order, page).await?;
        let rows = listed::listed(ctx, tx, &self.columns, rows).await?;
        found.names.add(tx, &self.columns, &rows).await?;
        found.rows.extend(rows);
        Ok(())
    }
}

impl Names {
    /// Adds the names that the columns show of some rows.
    async fn add(&mut self, tx: &mut Tx, columns: &[ServiceColumn], rows: &[Listed]) -> Result<()> {
        let rows = || rows.iter().map(|listed| &listed.row);
        let mut organisations: Vec<OrganisationId> = Vec::new();
        if columns.contains(&ServiceColumn::Organiser) {
            organisations.extend(rows().map(|row| row.organiser));
        }
        if columns.contains(&ServiceColumn::Responsible) {
            organisations.extend(rows().map(|row| row.responsible.unwrap_or(row.organiser)));
        }
        organisations.retain(|id| !self.organisations.contains_key(id));
        organisations.sort_unstable();
        organisations.dedup();
        self.organisations.extend(tx.names().organisations(&organisations).await?);
        if columns.contains(&ServiceColumn::Updaters) {
            let both = rows().flat_map(|row| [row.updater, row.authority_updater]).flatten();
            let mut people: Vec<AccountId> = both.collect();
            people.retain(|id| !self.people.contains_key(id));
            people.sort_unstable();
            people.dedup();
            self.people.extend(tx.names().accounts(&people).await?);
        }
        Ok(())
    }
}
