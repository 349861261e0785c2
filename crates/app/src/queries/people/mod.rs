//! People as those who manage them see them (spec 2.4, 2.5).

mod beside;
mod person;
mod review;
mod users;

use std::collections::HashMap;

use service_manual_domain::account::lifecycle::{Ends, History, unused_since};
use service_manual_domain::account::people::{
    MANAGED_PEOPLE, PEOPLE, PeopleList, PeopleRequest, PersonColumn, PersonFilter, PersonStatus,
};
use service_manual_domain::account::{AccountState, PersonName};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::organisation::Organisation;
use service_manual_domain::policy::{Action, Scope, Target, may, scope};
use service_manual_domain::time::Day;
use service_manual_store::{AskedOrganisation, Page, PeopleFilter, PeopleOrder, Soon, Tx};
pub use service_manual_store::{HomeMembership, KeptService, PeopleCounts, Person, UserRow};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::lists::{Organisations, remembered, shown_page};
use beside::Beside;

pub use person::{OtherMembership, PersonPage, person};
pub use review::{Review, review};
pub(crate) use users::users_for_file;
pub use users::{FoundUsers, ListedUser, UserPage, UserView, organisations_of_users, user, users};

/// Rows on one page.
pub const PAGE_SIZE: i64 = 50;

/// Whose people a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Those of one organisation.
    Organisation(OrganisationId),
    /// Those of all organisations whose people the caller manages.
    Managed,
}

impl View {
    /// Its columns, filters and orders.
    pub const fn list(self) -> &'static PeopleList {
        match self {
            Self::Organisation(_) => &PEOPLE,
            Self::Managed => &MANAGED_PEOPLE,
        }
    }
}

/// Somebody who looks at a list: what is asked for, in which language.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Whose people.
    pub view: View,
    /// Which part of the list.
    pub request: &'a PeopleRequest,
    /// In which language names of organisations are sorted.
    pub language: Language,
}

/// A row of a list.
#[derive(Debug, Clone)]
pub struct Row {
    /// The person.
    pub person: Person,
    /// When the account is deactivated and deleted, by itself, if nothing happens before.
    pub ends: Option<Ends>,
    /// Whether the caller may take the account into use again.
    pub can_restore: bool,
    /// Who invited the person, where a column shows it and it is known.
    pub invited_by: Option<AccountId>,
    /// How many services the person keeps up to date for the organisation, where a column shows it.
    pub services: i64,
}

/// Rows with what their columns show.
#[derive(Debug, Clone)]
pub struct Found<R> {
    /// The columns to show.
    pub columns: Vec<PersonColumn>,
    /// The rows.
    pub rows: Vec<R>,
    /// The names that the columns show.
    pub names: Names,
}

impl<R> Found<R> {
    /// Adds further rows with the same columns.
    pub(crate) fn add(&mut self, more: Self) {
        self.rows.extend(more.rows);
        self.names.organisations.extend(more.names.organisations);
        self.names.people.extend(more.names.people);
    }
}

/// The names of those who are mentioned.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Of organisations.
    pub organisations: HashMap<OrganisationId, Localised<String>>,
    /// Of people.
    pub people: HashMap<AccountId, PersonName>,
}

/// A part of a list.
#[derive(Debug, Clone)]
pub struct List {
    /// The organisation, unless the list has those of several.
    pub organisation: Option<Organisation>,
    /// The rows.
    pub found: Found<Row>,
    /// How many people the filters find, by state.
    pub counts: PeopleCounts,
    /// The number of the page, from 1: the last one, if a later one was asked for.
    pub page: i64,
    /// How many rows all pages have.
    pub total: i64,
    /// The organisations by which a list of several can be narrowed.
    pub organisations: Organisations,
    /// The last day of what the filter calls "soon".
    pub soon: Day,
}

/// People of an organisation, or of all whose people the caller manages.
pub async fn list(ctx: &Context, caller: &Caller, asked: Asked<'_>) -> Result<List> {
    let mut tx = ctx.read().await?;
    let scope = scope_of(&mut tx, caller, asked.view).await?;
    let organisation = match asked.view {
        View::Organisation(id) => Some(tx.organisations().get(id).await?),
        View::Managed => None,
    };
    let organisations = match asked.view {
        View::Organisation(_) => Organisations::none(),
        View::Managed => Organisations::within(&mut tx, &scope).await?,
    };
    let columns = columns(&mut tx, caller, asked).await?;
    let filter = filter(ctx, asked.request);
    let counts = tx.people().counts(&scope, &filter).await?;
    let total = counts.rows(filter.status);
    let page = shown_page(asked.request.page, PAGE_SIZE, total);
    let rows = Page::numbered(page, PAGE_SIZE);
    let found = found(ctx, &mut tx, caller, &scope, asked, columns, rows).await?;
    Ok(List { organisation, found, counts, page, total, organisations, soon: filter.soon.ends_by })
}

/// The columns that the caller sees of a list.
pub(crate) async fn columns(
    tx: &mut Tx,
    caller: &Caller,
    asked: Asked<'_>,
) -> Result<Vec<PersonColumn>> {
    let list = asked.view.list();
    let remembered = remembered(tx, caller, list).await?;
    Ok(list.shown(asked.request, remembered.as_deref()))
}

/// Rows with what some columns show of them. What no column shows is not read.
pub(crate) async fn found(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    scope: &Scope,
    asked: Asked<'_>,
    columns: Vec<PersonColumn>,
    page: Page,
) -> Result<Found<Row>> {
    let order = PeopleOrder { order: asked.request.order, language: asked.language };
    let mut rows = rows(ctx, tx, caller, scope, &filter(ctx, asked.request), order, page).await?;
    let ids: Vec<AccountId> = rows.iter().map(|row| row.person.account.id).collect();
    let beside = Beside::of(tx, &columns, &ids).await?;
    for row in &mut rows {
        let key = (row.person.account.id, row.person.membership.organisation);
        (row.invited_by, row.services) = beside.of_membership(key);
    }
    let inviters = rows.iter().filter_map(|row| row.invited_by).collect();
    let organisations: Vec<OrganisationId> = if columns.contains(&PersonColumn::Organisation) {
        rows.iter().map(|row| row.person.membership.organisation).collect()
    } else {
        Vec::new()
    };
    let names = Names::of(tx, organisations, inviters).await?;
    Ok(Found { columns, rows, names })
}

impl Names {
    async fn of(
        tx: &mut Tx,
        mut organisations: Vec<OrganisationId>,
        mut people: Vec<AccountId>,
    ) -> Result<Self> {
        organisations.sort_unstable();
        organisations.dedup();
        people.sort_unstable();
        people.dedup();
        Ok(Self {
            organisations: tx.names().organisations(&organisations).await?,
            people: tx.names().accounts(&people).await?,
        })
    }
}

/// The organisations whose people the caller sees in a list.
///
/// # Errors
/// [`Error::NotFound`] for those who manage everybody: there is another list for them.
pub(crate) async fn scope_of(tx: &mut Tx, caller: &Caller, view: View) -> Result<Scope> {
    match view {
        View::Organisation(id) => {
            let organisation = tx.organisations().get(id).await?;
            caller.require(Action::ManageMembers, &organisation.target())?;
            Ok(Scope { organisations: [id].into(), ..Scope::default() })
        }
        View::Managed => {
            let scope = scope(&caller.actor, Action::ManageMembers);
            if scope.is_empty() {
                caller.require(Action::ManageMembers, &Target::Everything)?;
            }
            if scope.everything { Err(Error::NotFound) } else { Ok(scope) }
        }
    }
}

/// The people of a scope, without what only some columns show.
pub(crate) async fn rows(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    scope: &Scope,
    filter: &PeopleFilter,
    order: PeopleOrder,
    page: Page,
) -> Result<Vec<Row>> {
    let people = tx.people().list(scope, filter, order, page).await?;
    let ids: Vec<AccountId> = people.iter().map(|person| person.account.id).collect();
    let ends = ends(ctx, tx, &ids).await?;
    let row = |person: Person| Row {
        ends: ends.get(&person.account.id).copied(),
        can_restore: can_restore(caller, &person),
        invited_by: None,
        services: 0,
        person,
    };
    Ok(people.into_iter().map(row).collect())
}

/// Whether the caller, who manages the person's organisation, manages the account too: those of
/// the organisation where the person belongs do. Accounts of administrators are theirs.
fn can_restore(caller: &Caller, person: &Person) -> bool {
    let everybody = may(&caller.actor, Action::ManageMembers, &Target::Everything);
    let belongs = person.membership.home || person.membership.ended.is_some();
    person.account.state != AccountState::Active
        && (everybody || (belongs && !person.account.administrator))
}

/// When the life cycle deactivates and deletes each account, if nothing happens before.
async fn ends(ctx: &Context, tx: &mut Tx, ids: &[AccountId]) -> Result<HashMap<AccountId, Ends>> {
    let (settings, today) = (ctx.settings(), ctx.now().day());
    let histories = tx.life_cycle().of_accounts(ids).await?;
    let ends = |history: &History| history.ends(&settings.life_cycle, today);
    Ok(histories.iter().map(|(id, history)| (*id, ends(history))).collect())
}

/// How many people end soon in the list of all whom the caller manages, which says so of each;
/// nothing for those who have no such list.
pub(crate) async fn ending_soon(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
) -> Result<Option<i64>> {
    let scope = scope(&caller.actor, Action::ManageMembers);
    if scope.is_empty() || scope.everything {
        return Ok(None);
    }
    let request = PeopleRequest::everything(&MANAGED_PEOPLE);
    let request = request.with(PersonFilter::Status, PersonStatus::EndsSoon.code());
    Ok(Some(tx.people().counts(&scope, &filter(ctx, &request)).await?.ending_soon))
}

fn filter(ctx: &Context, request: &PeopleRequest) -> PeopleFilter {
    let value = |filter| request.value(filter);
    PeopleFilter {
        text: value(PersonFilter::Text).unwrap_or_default().to_owned(),
        role: value(PersonFilter::Role).and_then(|role| role.parse().ok()),
        status: value(PersonFilter::Status).and_then(PersonStatus::from_code),
        organisation: value(PersonFilter::Organisation).map(AskedOrganisation::asked),
        soon: soon(ctx),
    }
}

/// Who counts as going to be deactivated soon.
fn soon(ctx: &Context) -> Soon {
    let settings = ctx.settings();
    let ends_by = ctx.now().day().plus_days(settings.life_cycle.first_warning_days());
    Soon { unused_since: unused_since(&settings.life_cycle, ends_by), ends_by }
}
