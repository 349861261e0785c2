//! Changing the own address (spec 2.1): confirmed by a link to the new one, and the old one is
//! told. Whoever asks for an address that has an account learns nothing of it: no link is mailed.

use service_manual_domain::account::{Account, AccountState};
use service_manual_domain::audit::{Event, EventType, Initiator, Subject};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::Problem;
use service_manual_domain::secret::Token;
use service_manual_store::{EmailChange, Tx};

use crate::accounts::deactivate::in_home;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::jobs::{Job, MailOrder, enqueue};
use crate::mail::EmailChangeMail;

/// Asks for another address.
///
/// # Errors
/// [`Error::ConfirmFirst`] unless the password was typed a short while ago; [`Error::Invalid`]
/// when it is not an address.
pub async fn ask(ctx: &Context, caller: &Caller, typed: &str) -> Result<()> {
    let id = caller.account()?;
    caller.require(Action::ManageOwnAccount, &Target::Account(id))?;
    caller.require_recent(ctx)?;
    let email = EmailAddress::parse(typed).map_err(|code| vec![Problem::new("email", code)])?;
    let now = ctx.now();
    let token = Token::new(ctx.random());
    let mut tx = ctx.write().await?;
    let account = tx.accounts().get(id).await?;
    let owner = tx.accounts().find_by_email(&email).await?;
    if owner.is_none_or(|owner| owner.id == id) {
        let valid_until = now.plus(ctx.settings().sign_in.email_link());
        let change = EmailChange { account: id, email, valid_until };
        tx.email_changes().put(&change, &token.hash()).await?;
    } else {
        tx.email_changes().remove(id).await?;
    }
    let token = token.reveal().to_owned();
    let mails = [
        EmailChangeMail::Link { account: id, token, at: now },
        EmailChangeMail::Notice { account: id, at: now },
    ];
    for mail in mails {
        enqueue(ctx, &mut tx, &Job::Mail(MailOrder::EmailChange(mail))).await?;
    }
    let event = Event::new(EventType::EmailChangeAsked, Subject::Account(account.id));
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await
}

/// Whether the link of a mail can be used; changes nothing, because mail scanners open links.
pub async fn is_usable(ctx: &Context, token: &Token) -> Result<bool> {
    Ok(find(ctx, &mut ctx.read().await?, token).await?.is_some())
}

/// Uses the link: from now on the account has the new address. Links for a new password are of no
/// use any more, because they were mailed to the old one.
///
/// # Errors
/// [`Error::NotFound`] when the link does not work (any more); [`Error::Conflict`] when the address
/// got an account meanwhile.
pub async fn confirm(ctx: &Context, caller: &Caller, token: &Token) -> Result<()> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let (account, email) = find(ctx, &mut tx, token).await?.ok_or(Error::NotFound)?;
    let id = account.id;
    if !tx.email_changes().remove(id).await? {
        return Err(Error::NotFound);
    }
    let owner = tx.accounts().find_by_email(&email).await?;
    if owner.is_some_and(|owner| owner.id != id) {
        ctx.commit(tx).await?;
        return Err(Error::Conflict);
    }
    tx.accounts().set_email(&account, &email).await?;
    tx.account_links().end_resets(id, now).await?;
    let before = account.email.as_str().to_owned();
    let mail = EmailChangeMail::Changed { account: id, before, at: now };
    enqueue(ctx, &mut tx, &Job::Mail(MailOrder::EmailChange(mail))).await?;
    let event = Event::new(EventType::EmailChanged, Subject::Account(id));
    let event = in_home(&mut tx, id, event).await?;
    // Whoever can read the mail need not be signed in here.
    let origin = caller.origin_of(Initiator::Account(id));
    tx.audit().record(&event, &origin, now).await?;
    ctx.commit(tx).await
}

async fn find(
    ctx: &Context,
    tx: &mut Tx,
    token: &Token,
) -> Result<Option<(Account, EmailAddress)>> {
    let change = tx.email_changes().find(&token.hash()).await?;
    let Some(change) = change.filter(|change| ctx.now() < change.valid_until) else {
        return Ok(None);
    };
    let account = tx.accounts().find(change.account).await?;
    let account = account.filter(|account| account.state == AccountState::Active);
    Ok(account.map(|account| (account, change.email)))
}
