//! Deleting accounts (spec 2.5): every trace of the person's address, names and title goes; what
//! the person wrote and did stays under a pseudonym.

use service_manual_domain::account::{Account, home};
use service_manual_domain::audit::{Event, EventType, Origin, Subject};
use service_manual_domain::language::Language;
use service_manual_render::mail::as_html;
use service_manual_render::{Texts, labels};
use service_manual_store::{ErasedPerson, Tx};

use crate::accounts::deactivate::keep_an_administrator;
use crate::accounts::sign_in;
use crate::context::Context;
use crate::error::Result;
use crate::jobs::{Job, enqueue};

/// Deletes an account within a transaction, and orders that the database forgets the bytes.
/// `event_type` says what kind of deletion it is.
///
/// # Errors
/// [`crate::Error::Invalid`] for the last active administrator, [`crate::Error::Conflict`] when it
/// is deleted already.
pub(crate) async fn erase(
    ctx: &Context,
    tx: &mut Tx,
    account: &Account,
    origin: &Origin,
    event: Event,
) -> Result<()> {
    keep_an_administrator(tx, account).await?;
    let now = ctx.now();
    let memberships = tx.memberships().of_account(account.id).await?;
    let former = home(&memberships).map(|home| home.organisation);
    tx.accounts().erase(account.id, former, now).await?;
    erase_around(tx, account).await?;
    erase_mails(tx, account).await?;
    enqueue(ctx, tx, &Job::ForgetErased).await?;
    let event = match former {
        Some(organisation) => event.in_organisation(organisation),
        None => event,
    };
    Ok(tx.audit().record(&event, origin, now).await?)
}

/// The event of a deletion.
pub(crate) const fn deletion(event_type: EventType, account: &Account) -> Event {
    Event::new(event_type, Subject::Account(account.id))
}

/// Everything that hangs on the account or on its address. A new table with either of them gets
/// its line here.
async fn erase_around(tx: &mut Tx, account: &Account) -> Result<()> {
    let id = account.id;
    tx.sessions().end_all(id).await?;
    tx.second_factors().remove_all(id).await?;
    tx.account_links().remove_all(id).await?;
    tx.email_changes().remove(id).await?;
    tx.known_devices().remove_all(id).await?;
    tx.memberships().remove_all(id).await?;
    tx.life_cycle().forget(id).await?;
    tx.services().forget_updater(id).await?;
    tx.service_forms().forget_account(id).await?;
    tx.service_reports().remove_all(id).await?;
    tx.own_lists().remove_all(id).await?;
    tx.saved_searches().remove_all(id).await?;
    tx.list_columns().remove_all(id).await?;
    tx.invitations().remove_for(&account.email).await?;
    tx.sign_in_failures().clear(&sign_in::account_key(&account.email)).await?;
    Ok(())
}

/// The person's mails, and the person's name in the mails of others.
async fn erase_mails(tx: &mut Tx, account: &Account) -> Result<()> {
    let names = tx.names().accounts(&[account.id]).await?;
    let pseudonym = |language| {
        let name = names.get(&account.id);
        name.map(|name| labels::person(Texts::of(language), language, name)).unwrap_or_default()
    };
    let shown = [account.shown_name(), account.email.as_str().to_owned(), account.email.key()];
    let person = ErasedPerson {
        id: account.id,
        email: account.email.clone(),
        names: shown.iter().flat_map(|name| [name.clone(), as_html(name)]).collect(),
        pseudonyms: Language::ALL.map(pseudonym),
    };
    Ok(tx.mails().erase_person(&person).await?)
}
