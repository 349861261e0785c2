//! Lists of services for those who write, publish and answer for them (spec 5): the one definition
//! of each, for pages, counts and files.

mod asked;
mod listed;
mod names;

use std::collections::HashMap;

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::list::{FILE_LIMIT, PAGED_LIMIT};
use service_manual_domain::policy::{Action, Scope, Target, scope};
use service_manual_domain::service::lists::{
    FRESHNESS, Needs, SERVICES, ServiceColumn, ServiceFilter, ServiceList, ServiceRequest,
    TRANSLATIONS, Task, WAITING, YES,
};
use service_manual_domain::time::Instant;
use service_manual_store::{Condition, Page, ServiceOrder, ServiceRow, Tx, Wanted};

pub use asked::Offered;
pub use listed::Listed;
pub use names::{Apart, Names};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::lists::{remembered, shown_page};

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
    /// All services that the person may translate, with where each stands in each language.
    Translations,
}

impl View {
    /// All lists.
    pub const ALL: [Self; 4] = [Self::Services, Self::Waiting, Self::Freshness, Self::Translations];

    /// Its columns, filters and orders.
    pub const fn list(self) -> &'static ServiceList {
        match self {
            Self::Services => &SERVICES,
            Self::Waiting => &WAITING,
            Self::Freshness => &FRESHNESS,
            Self::Translations => &TRANSLATIONS,
        }
    }

    /// What one must be allowed to do to the services in it.
    const fn action(self) -> Action {
        match self {
            Self::Services | Self::Translations => Action::EditService,
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
    /// How many rows the whole list has; a page counts to [`PAGED_LIMIT`] and a file
    /// to [`FILE_LIMIT`], and one more says that there are more.
    pub total: i64,
    /// The number of the page, from 1: the last one, if a later one was asked for.
    pub page: i64,
    /// The names that the columns show.
    pub names: Names,
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
    page_counted_to(ctx, caller, asked, PAGED_LIMIT).await
}

/// The same of a list that is counted to a limit, and paged through no further.
pub async fn page_counted_to(
    ctx: &Context,
    caller: &Caller,
    asked: Asked<'_>,
    limit: u16,
) -> Result<Found> {
    let limit = i64::from(limit);
    let mut tx = ctx.read().await?;
    let look = Look::of(ctx, &mut tx, caller, asked).await?;
    let mut found = look.nothing();
    let mut rows = Vec::new();
    found.page = shown_page(asked.request.page, PAGE_SIZE, limit);
    while rows.is_empty() {
        let page = Page::numbered(found.page, PAGE_SIZE);
        let lists = &mut tx.service_lists();
        (rows, found.total) = lists.counted_part(&look.wanted(), page, limit).await?;
        let last = shown_page(asked.request.page, PAGE_SIZE, found.total.min(limit));
        if last == found.page {
            break;
        }
        found.page = last;
    }
    look.add(ctx, &mut tx, &mut found, rows).await?;
    Ok(found)
}

/// All pages of a list, as far as a file goes.
pub async fn all_pages(ctx: &Context, caller: &Caller, asked: Asked<'_>) -> Result<Found> {
    let mut tx = ctx.read().await?;
    let look = Look::of(ctx, &mut tx, caller, asked).await?;
    let mut found = look.nothing();
    let limit = i64::from(FILE_LIMIT);
    let lists = &mut tx.service_lists();
    found.total = lists.count_up_to(limit + 1, &look.scope, &look.conditions).await?;
    for number in 1..=found.total.min(limit).saturating_add(PIECE - 1) / PIECE {
        let page = Page::numbered(number, PIECE);
        let rows = tx.service_lists().part(&look.wanted(), page).await?;
        look.add(ctx, &mut tx, &mut found, rows).await?;
    }
    Ok(found)
}

/// Refuses a list to those who have none, before anything is done for it.
pub fn require(caller: &Caller, view: View) -> Result<()> {
    scope_for(caller, view).map(drop)
}

/// What the filters of a list offer to choose from.
pub async fn offered(ctx: &Context, caller: &Caller, view: View) -> Result<Offered> {
    let mut tx = ctx.read().await?;
    let scope = scope_of(&mut tx, caller, view).await?;
    Offered::within(&mut tx, &scope).await
}

/// How many services the person's list has for each reason that their information needs somebody,
/// whatever is asked for it otherwise.
pub async fn needs(
    ctx: &Context,
    caller: &Caller,
    request: &ServiceRequest,
) -> Result<Vec<(Needs, i64)>> {
    let mut tx = ctx.read().await?;
    let scope = scope_of(&mut tx, caller, View::Freshness).await?;
    let list = |needs: Needs| {
        let request = request.with(ServiceFilter::Needs, needs.code());
        let conditions = asked::conditions(ctx, caller, View::Freshness, &request)?;
        Ok((needs.code(), conditions))
    };
    let lists = Needs::ALL.into_iter().map(list).collect::<Result<Vec<_>>>()?;
    let counts = tx.service_lists().counts(&scope, &lists).await?;
    Ok(Needs::ALL.into_iter().zip(counts).collect())
}

/// Submissions that wait for the person: how many of them for longer than was agreed, and since when
/// the first of them waits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Lateness {
    /// How many are late.
    pub late: i64,
    /// When the longest waiting was submitted.
    pub since: Option<Instant>,
}

/// How long the submissions wait that a task of the start page counts.
pub(crate) async fn lateness(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    task: Task,
) -> Result<Lateness> {
    let request = task.request();
    let scope = scope_of(tx, caller, View::Waiting).await?;
    let conditions = asked::conditions(ctx, caller, View::Waiting, &request)?;
    let late = request.with(ServiceFilter::Late, YES);
    let late = asked::conditions(ctx, caller, View::Waiting, &late)?;
    let (late, since) = tx.service_lists().lateness(&scope, &conditions, &late).await?;
    Ok(Lateness { late, since })
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
        Task::WithoutUpdater => (View::Freshness, Action::ReadWorkLists),
        Task::Translate => (View::Translations, Action::EditService),
    };
    if caller.actor.account.is_none() || scope(&caller.actor, action).is_empty() {
        return Ok(None);
    }
    Ok(Some(count(ctx, tx, caller, view, &task.request()).await?))
}

/// How many services of a list each organisation has for which one filter holds.
pub(crate) async fn count_by_organiser(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    (view, filter, value): (View, ServiceFilter, &str),
) -> Result<HashMap<OrganisationId, i64>> {
    let request = ServiceRequest::everything(view.list()).with(filter, value);
    let conditions = asked::conditions(ctx, caller, view, &request)?;
    let scope = scope_of(tx, caller, view).await?;
    Ok(tx.service_lists().count_by_organiser(&scope, &conditions).await?)
}

async fn count(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    view: View,
    request: &ServiceRequest,
) -> Result<i64> {
    let scope = scope_of(tx, caller, view).await?;
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

async fn scope_of(tx: &mut Tx, caller: &Caller, view: View) -> Result<Scope> {
    Ok(tx.organisations().with_providers(scope_for(caller, view)?).await?)
}

fn scope_for(caller: &Caller, view: View) -> Result<Scope> {
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
    /// The people of these organisations are listed for the caller, with their addresses.
    members: Scope,
    conditions: Vec<Condition>,
    order: ServiceOrder,
    columns: Vec<ServiceColumn>,
}

impl Look {
    async fn of(ctx: &Context, tx: &mut Tx, caller: &Caller, asked: Asked<'_>) -> Result<Self> {
        let (list, request) = (asked.view.list(), asked.request);
        let scope = scope_of(tx, caller, asked.view).await?;
        let guidance = service_manual_domain::policy::scope(&caller.actor, Action::EditGuidance);
        let remembered = remembered(tx, caller, list).await?;
        Ok(Self {
            scope,
            guidance: tx.organisations().with_providers(guidance).await?,
            members: service_manual_domain::policy::scope(&caller.actor, Action::ManageMembers),
            conditions: asked::conditions(ctx, caller, asked.view, request)?,
            order: ServiceOrder {
                order: request.order,
                language: asked.language,
                today: ctx.now().day(),
            },
            columns: list.shown(request, remembered.as_deref()),
        })
    }

    /// The list without its rows.
    fn nothing(&self) -> Found {
        let (columns, names) = (self.columns.clone(), Names::default());
        Found { columns, rows: Vec::new(), total: 0, page: 1, names }
    }

    fn wanted(&self) -> Wanted<'_> {
        let Self { scope, guidance, conditions, order, .. } = self;
        Wanted { scope, guidance, conditions, order: *order }
    }

    async fn add(
        &self,
        ctx: &Context,
        tx: &mut Tx,
        found: &mut Found,
        rows: Vec<ServiceRow>,
    ) -> Result<()> {
        let rows = listed::listed(ctx, tx, &self.columns, rows).await?;
        found.names.add(tx, &self.columns, &rows).await?;
        found.names.tell_apart(tx, &self.members, &self.columns, &rows).await?;
        found.rows.extend(rows);
        Ok(())
    }
}
