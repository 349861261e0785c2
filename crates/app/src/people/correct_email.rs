//! Correcting the address of somebody's account (spec 2.4).

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::AccountId;
use service_manual_domain::policy::{Action, Target, require_another};
use service_manual_domain::problem::{ProblemCode, Problems};

use super::reason;
use crate::accounts::deactivate::in_home;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::jobs::{Job, MailOrder, enqueue};
use crate::mail::RightsMail;

/// Gives an account another address, which is the user name from now on. Both addresses are told.
///
/// # Errors
/// [`Error::Denied`] for all but administrators, and for the own account, whose address changes by
/// a link to the new one. [`Error::Invalid`] with all problems of the form.
pub async fn correct_email(
    ctx: &Context,
    caller: &Caller,
    id: AccountId,
    email: &str,
    why: &str,
) -> Result<()> {
    caller.require_recent(ctx)?;
    caller.require(Action::AdministerOrganisations, &Target::Everything)?;
    require_another(&caller.actor, id)?;
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    tx.accounts().lock(id).await?;
    let account = tx.accounts().get(id).await?;
    let mut problems = Problems::none();
    let email = problems.check("email", EmailAddress::parse(email));
    if let Some(email) = &email {
        let owner = tx.accounts().find_by_email(email).await?;
        if owner.is_some_and(|owner| owner.id != id) {
            problems.add("email", ProblemCode::AddressTaken);
        }
    }
    let why = problems.check("reason", reason(why));
    let (Some(email), Some(why), true) = (email, why, problems.is_empty()) else {
        return Err(Error::Invalid(problems.into_vec()));
    };
    tx.accounts().set_email(&account, &email).await?;
    // Links that were mailed to the address before must not open the account any more.
    tx.account_links().remove_all(id).await?;
    tx.email_changes().remove(id).await?;
    let mail = RightsMail::EmailCorrected { account: id, before: account.email, at: now };
    enqueue(ctx, &mut tx, &Job::Mail(MailOrder::Rights(mail))).await?;
    let event = Event::new(EventType::EmailChanged, Subject::Account(id)).because(why);
    let event = in_home(&mut tx, id, event).await?;
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await
}
