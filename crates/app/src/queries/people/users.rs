//! All accounts, for administrators.

use std::collections::HashMap;

use service_manual_domain::account::lifecycle::Ends;
use service_manual_domain::account::people::{
    ADMINISTRATORS, PersonColumn, SEARCHED_USERS, USERS, UserFilter, UserList, UserRequest,
    UserStatus,
};
use service_manual_domain::account::{Account, AccountState};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::list::FILE_LIMIT;
use service_manual_domain::policy::{Action, Scope, Target, require_another};
use service_manual_store::{self as store, AskedOrganisation, Tx, UserOrder, UserRow};

use super::beside::Beside;
use super::{Found, Names, OtherMembership, PAGE_SIZE};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::lists::{Organisations, remembered};

/// Rows read at once for a file.
const PIECE: i64 = 500;

/// Which accounts a list has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UserView {
    /// All of them.
    Users,
    /// Those of administrators.
    Administrators,
}

impl UserView {
    /// Its columns, filters and orders; what cannot be sorted while a text is searched for is known
    /// only with the text.
    pub const fn list(self, is_searched: bool) -> &'static UserList {
        match (self, is_searched) {
            (Self::Users, false) => &USERS,
            (Self::Users, true) => &SEARCHED_USERS,
            (Self::Administrators, _) => &ADMINISTRATORS,
        }
    }

    /// The list, as far as its columns matter.
    pub(crate) const fn columns(self) -> &'static UserList {
        self.list(false)
    }

    const fn action(self) -> Action {
        match self {
            Self::Users => Action::AdministerOrganisations,
            Self::Administrators => Action::GrantAdministrator,
        }
    }

    /// Refuses the list to those who have none.
    pub(crate) fn require(self, caller: &Caller) -> Result<()> {
        caller.require(self.action(), &Target::Everything)
    }

    fn filter(self, request: &UserRequest) -> store::UserFilter {
        let value = |filter| request.value(filter);
        store::UserFilter {
            text: value(UserFilter::Text).unwrap_or_default().to_owned(),
            status: match self {
                Self::Users => value(UserFilter::Status).and_then(UserStatus::from_code),
                Self::Administrators => Some(UserStatus::Administrator),
            },
            role: value(UserFilter::Role).and_then(|role| role.parse().ok()),
            organisation: value(UserFilter::Organisation).map(AskedOrganisation::asked),
        }
    }
}

/// An account of a list.
#[derive(Debug, Clone)]
pub struct ListedUser {
    /// The account.
    pub user: UserRow,
    /// When it is deactivated and deleted, if nothing happens before.
    pub ends: Option<Ends>,
    /// Who invited the person to the home organisation, where a column shows it and it is known.
    pub invited_by: Option<AccountId>,
    /// How many services the person keeps up to date, where a column shows it.
    pub services: i64,
}

/// A part of the list of all accounts.
#[derive(Debug, Clone)]
pub struct FoundUsers {
    /// The rows.
    pub found: Found<ListedUser>,
    /// The account after which the next page begins, if there is one.
    pub next: Option<AccountId>,
}

/// Accounts, after the one that ended the page before. Who is searched for by a text is listed by
/// what was found, whatever the order that is asked for.
pub async fn users(
    ctx: &Context,
    caller: &Caller,
    view: UserView,
    request: &UserRequest,
    after: Option<AccountId>,
) -> Result<FoundUsers> {
    view.require(caller)?;
    let mut tx = ctx.read().await?;
    let remembered = remembered(&mut tx, caller, view.columns()).await?;
    let columns = view.columns().shown(request, remembered.as_deref());
    let (users, next) = page(&mut tx, view, request, after, PAGE_SIZE).await?;
    let found = found(ctx, &mut tx, columns, users).await?;
    Ok(FoundUsers { found, next })
}

/// The first accounts of a list, as many as a file has.
pub(crate) async fn users_for_file(
    ctx: &Context,
    caller: &Caller,
    view: UserView,
    request: &UserRequest,
) -> Result<Found<ListedUser>> {
    view.require(caller)?;
    let mut tx = ctx.read().await?;
    let remembered = remembered(&mut tx, caller, view.columns()).await?;
    let columns = view.columns().shown(request, remembered.as_deref());
    let mut all = found(ctx, &mut tx, columns.clone(), Vec::new()).await?;
    let (mut after, mut missing) = (None, i64::from(FILE_LIMIT));
    while missing > 0 {
        let (users, next) = page(&mut tx, view, request, after, PIECE.min(missing)).await?;
        all.add(found(ctx, &mut tx, columns.clone(), users).await?);
        if next.is_none() {
            break;
        }
        (after, missing) = (next, missing - PIECE);
    }
    Ok(all)
}

/// The organisations by which the list can be narrowed.
pub async fn organisations_of_users(ctx: &Context, caller: &Caller) -> Result<Organisations> {
    caller.require(Action::AdministerOrganisations, &Target::Everything)?;
    let everything = Scope { everything: true, ..Scope::default() };
    Organisations::within(&mut ctx.read().await?, &everything).await
}

/// So many accounts, and the one after which there are more.
async fn page(
    tx: &mut Tx,
    view: UserView,
    request: &UserRequest,
    after: Option<AccountId>,
    size: i64,
) -> Result<(Vec<UserRow>, Option<AccountId>)> {
    let order = UserOrder {
        by_last_activity: request.order.by == PersonColumn::LastActive,
        descending: request.order.descending,
    };
    let filter = view.filter(request);
    let mut users = tx.people().users(&filter, order, after, size.saturating_add(1)).await?;
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let more = users.len() > size;
    users.truncate(size);
    let next = users.last().filter(|_| more).map(|row| row.account.id);
    Ok((users, next))
}

/// Some accounts with what some columns show of them.
async fn found(
    ctx: &Context,
    tx: &mut Tx,
    columns: Vec<PersonColumn>,
    users: Vec<UserRow>,
) -> Result<Found<ListedUser>> {
    let rows = listed(ctx, tx, &columns, users).await?;
    let inviters = rows.iter().filter_map(|row| row.invited_by).collect();
    let names = Names::of(tx, Vec::new(), inviters).await?;
    Ok(Found { columns, rows, names })
}

async fn listed(
    ctx: &Context,
    tx: &mut Tx,
    columns: &[PersonColumn],
    users: Vec<UserRow>,
) -> Result<Vec<ListedUser>> {
    let ids: Vec<AccountId> = users.iter().map(|row| row.account.id).collect();
    let ends = super::ends(ctx, tx, &ids).await?;
    let beside = Beside::of(tx, columns, &ids).await?;
    let services = beside.services_of_accounts();
    let row = |user: UserRow| {
        let id = user.account.id;
        let home = user.home.as_ref();
        ListedUser {
            ends: ends.get(&id).copied(),
            invited_by: home.and_then(|home| beside.of_membership((id, home.organisation)).0),
            services: services.get(&id).copied().unwrap_or_default(),
            user,
        }
    };
    Ok(users.into_iter().map(row).collect())
}

/// One account, for administrators.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each right stands for itself")]
pub struct UserPage {
    /// The account.
    pub account: Account,
    /// When it is deactivated and deleted, if nothing happens before.
    pub ends: Option<Ends>,
    /// Its memberships, ended ones too.
    pub memberships: Vec<OtherMembership>,
    /// Whether this is the caller.
    pub is_self: bool,
    /// Whether the caller may take it out of use.
    pub can_deactivate: bool,
    /// Whether the caller may take it into use again.
    pub can_restore: bool,
    /// Whether the caller may make the person an administrator.
    pub can_grant: bool,
    /// Whether the caller may withdraw that.
    pub can_withdraw: bool,
    /// How many services the person keeps up to date, by organisation.
    pub kept: HashMap<OrganisationId, usize>,
}

/// One account, for administrators.
pub async fn user(ctx: &Context, caller: &Caller, id: AccountId) -> Result<UserPage> {
    caller.require(Action::AdministerOrganisations, &Target::Everything)?;
    let mut tx = ctx.read().await?;
    let account = tx.accounts().get(id).await?;
    let mut memberships = Vec::new();
    let mut kept = HashMap::new();
    for membership in tx.memberships().of_account(id).await? {
        let organisation = tx.organisations().get(membership.organisation).await?.name;
        let services = tx.services().kept_by(id, membership.organisation).await?;
        kept.insert(membership.organisation, services.len());
        memberships.push(OtherMembership { membership, organisation });
    }
    let is_self = require_another(&caller.actor, id).is_err();
    let active = account.state == AccountState::Active;
    Ok(UserPage {
        ends: super::ends(ctx, &mut tx, &[id]).await?.get(&id).copied(),
        memberships,
        is_self,
        can_deactivate: !is_self && active,
        can_restore: !active,
        can_grant: !is_self && active && !account.administrator,
        can_withdraw: !is_self && account.administrator,
        kept,
        account,
    })
}
