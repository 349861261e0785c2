//! What a person sees of the own account (spec 2.1).

use service_manual_domain::account::{Account, Membership, Role};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Localised;
use service_manual_domain::policy::{Action, Target, scope};
use service_manual_domain::time::Day;
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// A membership of the person.
#[derive(Debug, Clone)]
pub struct OwnMembership {
    /// The organisation's name.
    pub organisation: Localised<String>,
    /// The role there.
    pub role: Role,
    /// Whether it is the home organisation.
    pub home: bool,
    /// The last day, if it has one.
    pub ends_on: Option<Day>,
}

/// The own account.
#[derive(Debug, Clone)]
pub struct MyAccount {
    /// The account.
    pub account: Account,
    /// Memberships that have not ended, the home organisation first.
    pub memberships: Vec<OwnMembership>,
    /// A new address that waits to be confirmed.
    pub new_email: Option<EmailAddress>,
    /// When the account is deactivated if nobody uses it from now on.
    pub deactivated_on: Day,
    /// Whether there are services that the person reviews.
    pub publishes: bool,
}

/// The caller's account.
pub async fn my_account(ctx: &Context, caller: &Caller) -> Result<MyAccount> {
    let id = caller.account()?;
    caller.require(Action::ManageOwnAccount, &Target::Account(id))?;
    let mut tx = ctx.read().await?;
    let account = tx.accounts().get(id).await?;
    let mut memberships = Vec::new();
    for one in active(&mut tx, &account).await? {
        let organisation = tx.organisations().get(one.organisation).await?.name;
        let (role, home, ends_on) = (one.role, one.home, one.ends_on);
        memberships.push(OwnMembership { organisation, role, home, ends_on });
    }
    let new_email = tx.email_changes().of_account(id).await?;
    let deactivated_on = ctx.settings().life_cycle.deactivate_after.after(ctx.now().day());
    let publishes = !scope(&caller.actor, Action::PublishService).is_empty();
    Ok(MyAccount { account, memberships, new_email, deactivated_on, publishes })
}

/// What closing the own account would leave behind.
#[derive(Debug, Clone)]
pub struct Closing {
    /// Organisations whose last main user the person is.
    pub last_main_user_of: Vec<Localised<String>>,
    /// Whether the person is the last active administrator, who cannot close the account.
    pub last_administrator: bool,
}

/// What closing the caller's account would leave behind.
pub async fn closing(ctx: &Context, caller: &Caller) -> Result<Closing> {
    let id = caller.account()?;
    caller.require(Action::ManageOwnAccount, &Target::Account(id))?;
    let mut tx = ctx.read().await?;
    let account = tx.accounts().get(id).await?;
    let mut last_main_user_of = Vec::new();
    for one in active(&mut tx, &account).await? {
        if one.role == Role::MainUser && is_last(&mut tx, one.organisation).await? {
            last_main_user_of.push(tx.organisations().get(one.organisation).await?.name);
        }
    }
    let last_administrator =
        account.administrator && tx.accounts().administrators().await?.len() < 2;
    Ok(Closing { last_main_user_of, last_administrator })
}

async fn active(tx: &mut Tx, account: &Account) -> Result<Vec<Membership>> {
    let mut memberships = tx.memberships().of_account(account.id).await?;
    memberships.retain(|one| one.ended.is_none());
    memberships.sort_by_key(|one| !one.home);
    Ok(memberships)
}

async fn is_last(tx: &mut Tx, organisation: OrganisationId) -> Result<bool> {
    let main_users = tx.memberships().with_roles(&[organisation], &[Role::MainUser]).await?;
    Ok(main_users.len() < 2)
}
