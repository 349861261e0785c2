//! All accounts, for administrators.

use std::collections::HashMap;

use service_manual_domain::account::people::UserStatus;
use service_manual_domain::account::{Account, AccountState};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::policy::{Action, Target, require_another};
use service_manual_domain::time::Day;
use service_manual_store::{UserFilter, UserRow};

use super::{OtherMembership, PAGE_SIZE};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// A part of the list of all accounts.
#[derive(Debug, Clone)]
pub struct Users {
    /// The rows.
    pub rows: Vec<UserRow>,
    /// When each account is deactivated or deleted, if nothing happens before.
    pub ends_on: HashMap<AccountId, Day>,
    /// The account after which the next page begins, if there is one.
    pub next: Option<AccountId>,
}

/// Accounts by the beginning of a name or an address, after the one that ended the page before.
pub async fn users(
    ctx: &Context,
    caller: &Caller,
    text: &str,
    status: Option<UserStatus>,
    after: Option<AccountId>,
) -> Result<Users> {
    caller.require(Action::AdministerOrganisations, &Target::Everything)?;
    let mut tx = ctx.read().await?;
    let filter = UserFilter { text: text.to_owned(), status };
    let mut rows = tx.people().users(&filter, after, PAGE_SIZE.saturating_add(1)).await?;
    let size = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let more = rows.len() > size;
    rows.truncate(size);
    let next = rows.last().filter(|_| more).map(|row| row.account.id);
    let ids: Vec<AccountId> = rows.iter().map(|row| row.account.id).collect();
    let ends_on = super::ends(ctx, &mut tx, &ids).await?;
    Ok(Users { rows, ends_on, next })
}

/// The administrators, deactivated ones too, by name.
pub async fn administrators(ctx: &Context, caller: &Caller) -> Result<Vec<UserRow>> {
    caller.require(Action::GrantAdministrator, &Target::Everything)?;
    let filter = UserFilter { status: Some(UserStatus::Administrator), ..UserFilter::default() };
    Ok(ctx.read().await?.people().users(&filter, None, i64::from(i32::MAX)).await?)
}

/// One account, for administrators.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each right stands for itself")]
pub struct UserPage {
    /// The account.
    pub account: Account,
    /// When it is deactivated or deleted, if nothing happens before.
    pub ends_on: Option<Day>,
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
        ends_on: super::ends(ctx, &mut tx, &[id]).await?.get(&id).copied(),
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
