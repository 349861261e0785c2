//! What the link of an invitation leads to (spec 2.3). Opening it changes nothing, because mail
//! scanners open links; only the forms of its page consume it.

use service_manual_domain::account::AccountState;
use service_manual_domain::account::invitation::{Invitation, Unusable};
use service_manual_domain::ids::AccountId;
use service_manual_domain::language::Localised;
use service_manual_domain::organisation::{Organisation, OrganisationStatus};
use service_manual_domain::secret::Token;
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// What the link of an invitation leads to. Whether the address has an account is looked up when
/// the link is opened, not when it is sent: two organisations may invite the same new person.
#[derive(Debug, Clone)]
pub enum Opened {
    /// The link was never sent, or not like this.
    Unknown,
    /// It cannot be used. This is told before anybody looks whether the address has an account.
    Closed {
        /// Why.
        why: Unusable,
        /// Whom to ask.
        organisation: Localised<String>,
    },
    /// Somebody else is signed in; whether the invited person has an account is not told.
    SomebodyElse {
        /// Who invites.
        organisation: Localised<String>,
    },
    /// The invited person has an account, and must sign in to answer.
    SignIn {
        /// Who invites.
        organisation: Localised<String>,
    },
    /// The invited person has an account that is out of use.
    Deactivated {
        /// Whose main users can restore it.
        organisations: Vec<Localised<String>>,
    },
    /// The signed-in person belongs to the organisation already.
    AlreadyMember {
        /// Which.
        organisation: Localised<String>,
    },
    /// The signed-in person is the invited one, and may join.
    Join(Box<Offer>),
    /// The invited person has no account, and may register.
    Register(Box<Offer>),
}

/// What an invitation that can be used offers.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The invitation.
    pub invitation: Invitation,
    /// Who invites.
    pub organisation: Organisation,
    /// The organisation's own process for adding users.
    pub process: Option<Localised<String>>,
}

/// What the link of an invitation leads to; changes nothing.
pub async fn open(ctx: &Context, caller: &Caller, token: &Token) -> Result<Opened> {
    let mut tx = ctx.read().await?;
    find(ctx, caller, &mut tx, token).await
}

/// As [`open`], within a transaction.
pub(super) async fn find(
    ctx: &Context,
    caller: &Caller,
    tx: &mut Tx,
    token: &Token,
) -> Result<Opened> {
    let Some(invitation) = tx.invitations().find_by_token(&token.hash()).await? else {
        return Ok(Opened::Unknown);
    };
    let organisation = tx.organisations().get(invitation.organisation).await?;
    let usable = match organisation.status {
        OrganisationStatus::Active => invitation.usable(ctx.now(), &ctx.settings().invitations),
        OrganisationStatus::Closed => Err(Unusable::Revoked),
    };
    if let Err(why) = usable {
        return Ok(Opened::Closed { why, organisation: organisation.name });
    }
    match caller.actor.account {
        Some(account) => for_signed_in(tx, account, invitation, organisation).await,
        None => for_visitor(tx, invitation, organisation).await,
    }
}

async fn for_signed_in(
    tx: &mut Tx,
    account: AccountId,
    invitation: Invitation,
    organisation: Organisation,
) -> Result<Opened> {
    let account = tx.accounts().get(account).await?;
    if invitation.email.as_ref() != Some(&account.email) {
        return Ok(Opened::SomebodyElse { organisation: organisation.name });
    }
    let there = tx.memberships().find(account.id, organisation.id).await?;
    if there.is_some_and(|membership| membership.ended.is_none()) {
        return Ok(Opened::AlreadyMember { organisation: organisation.name });
    }
    Ok(Opened::Join(offer(tx, invitation, organisation).await?))
}

async fn for_visitor(
    tx: &mut Tx,
    invitation: Invitation,
    organisation: Organisation,
) -> Result<Opened> {
    let email = invitation.email.as_ref().ok_or(Error::NotFound)?;
    let Some(account) = tx.accounts().find_by_email(email).await? else {
        return Ok(Opened::Register(offer(tx, invitation, organisation).await?));
    };
    if account.state == AccountState::Active {
        return Ok(Opened::SignIn { organisation: organisation.name });
    }
    let mut organisations = Vec::new();
    for membership in tx.memberships().of_account(account.id).await? {
        organisations.push(tx.organisations().get(membership.organisation).await?);
    }
    organisations.retain(|one| one.status == OrganisationStatus::Active);
    let organisations = organisations.into_iter().map(|one| one.name).collect();
    Ok(Opened::Deactivated { organisations })
}

async fn offer(
    tx: &mut Tx,
    invitation: Invitation,
    organisation: Organisation,
) -> Result<Box<Offer>> {
    let process = tx.organisations().rules(organisation.id).await?.process;
    Ok(Box::new(Offer { invitation, organisation, process }))
}
