//! People as those who manage them see them (spec 2.4, 2.5).

mod person;
mod review;
mod users;

use std::collections::HashMap;

use service_manual_domain::account::lifecycle::{History, unused_since};
use service_manual_domain::account::people::{PeopleOrder, PersonStatus};
use service_manual_domain::account::{AccountState, Role};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::Localised;
use service_manual_domain::organisation::Organisation;
use service_manual_domain::policy::{Action, Scope, Target, may, scope};
use service_manual_domain::time::Day;
pub use service_manual_store::{KeptService, PeopleCounts, Person, UserRow};
use service_manual_store::{Page, PeopleFilter, Soon, Tx};

pub use person::{OtherMembership, PersonPage, person};
pub use review::{Review, review};
pub use users::{UserPage, Users, administrators, user, users};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

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

/// What the filters of a list ask for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// How a name or an address begins.
    pub text: String,
    /// People with this role.
    pub role: Option<Role>,
    /// People in this state.
    pub status: Option<PersonStatus>,
    /// The order.
    pub order: PeopleOrder,
}

/// A row of a list.
#[derive(Debug, Clone)]
pub struct Row {
    /// The person.
    pub person: Person,
    /// When the account is deactivated, or deleted if it is deactivated already; by itself, if
    /// nothing happens before.
    pub ends_on: Option<Day>,
    /// Whether the caller may take the account into use again.
    pub can_restore: bool,
}

/// A part of a list.
#[derive(Debug, Clone)]
pub struct List {
    /// The organisation, unless the list has those of several.
    pub organisation: Option<Organisation>,
    /// The rows.
    pub rows: Vec<Row>,
    /// How many people the filters find, by state.
    pub counts: PeopleCounts,
    /// The names of the organisations of a list of several.
    pub names: HashMap<OrganisationId, Localised<String>>,
    /// The last day of what the filter calls "soon".
    pub soon: Day,
}

/// People of an organisation, or of all whose people the caller manages.
pub async fn list(
    ctx: &Context,
    caller: &Caller,
    view: View,
    asked: &Asked,
    page: i64,
) -> Result<List> {
    let mut tx = ctx.read().await?;
    let scope = scope_of(&mut tx, caller, view).await?;
    let organisation = match view {
        View::Organisation(id) => Some(tx.organisations().get(id).await?),
        View::Managed => None,
    };
    let filter = filter(ctx, asked);
    let counts = tx.people().counts(&scope, &filter).await?;
    let rows = rows(ctx, &mut tx, caller, &scope, asked, Page::numbered(page, PAGE_SIZE)).await?;
    let names = match view {
        View::Organisation(_) => HashMap::new(),
        View::Managed => names_of(&mut tx, &rows).await?,
    };
    Ok(List { organisation, rows, counts, names, soon: filter.soon.ends_by })
}

/// The names of the organisations of some rows.
pub async fn organisation_names(
    ctx: &Context,
    rows: &[Row],
) -> Result<HashMap<OrganisationId, Localised<String>>> {
    names_of(&mut ctx.read().await?, rows).await
}

async fn names_of(tx: &mut Tx, rows: &[Row]) -> Result<HashMap<OrganisationId, Localised<String>>> {
    let mut ids: Vec<OrganisationId> =
        rows.iter().map(|row| row.person.membership.organisation).collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(tx.names().organisations(&ids).await?)
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

pub(crate) async fn rows(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    scope: &Scope,
    asked: &Asked,
    page: Page,
) -> Result<Vec<Row>> {
    let people = tx.people().list(scope, &filter(ctx, asked), asked.order, page).await?;
    let ids: Vec<AccountId> = people.iter().map(|person| person.account.id).collect();
    let ends = ends(ctx, tx, &ids).await?;
    let row = |person: Person| Row {
        ends_on: ends.get(&person.account.id).copied(),
        can_restore: can_restore(caller, &person),
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

/// When the life cycle deactivates or deletes each account, if nothing happens before.
async fn ends(ctx: &Context, tx: &mut Tx, ids: &[AccountId]) -> Result<HashMap<AccountId, Day>> {
    let (settings, today) = (ctx.settings(), ctx.now().day());
    let histories = tx.life_cycle().of_accounts(ids).await?;
    let end = |history: &History| history.ends_on(&settings.life_cycle, today);
    Ok(histories.iter().map(|(id, history)| (*id, end(history))).collect())
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
    let asked = Asked { status: Some(PersonStatus::EndsSoon), ..Asked::default() };
    Ok(Some(tx.people().counts(&scope, &filter(ctx, &asked)).await?.ending_soon))
}

fn filter(ctx: &Context, asked: &Asked) -> PeopleFilter {
    let settings = ctx.settings();
    let ends_by = ctx.now().day().plus_days(settings.life_cycle.first_warning_days());
    PeopleFilter {
        text: asked.text.clone(),
        role: asked.role,
        status: asked.status,
        soon: Soon { unused_since: unused_since(&settings.life_cycle, ends_by), ends_by },
    }
}
