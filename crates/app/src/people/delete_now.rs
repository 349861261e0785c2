//! Deleting an account at once (spec 2.4).

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::AccountId;
use service_manual_domain::policy::{Action, Target, require_another};
use service_manual_domain::problem::{ProblemCode, Problems};

use super::reason;
use crate::accounts::delete::{deletion, erase};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// Deletes an account for good: every trace of the person goes, and nobody can restore it.
///
/// # Errors
/// [`Error::Denied`] for all but administrators, and for the own account. [`Error::Invalid`]
/// without a reason or the tick that it is meant, and for the last active administrator.
pub async fn delete_now(
    ctx: &Context,
    caller: &Caller,
    id: AccountId,
    why: &str,
    confirmed: bool,
) -> Result<()> {
    caller.require_recent(ctx)?;
    caller.require(Action::AdministerOrganisations, &Target::Everything)?;
    require_another(&caller.actor, id)?;
    let mut problems = Problems::none();
    let why = problems.check("reason", reason(why));
    if !confirmed {
        problems.add("confirmed", ProblemCode::MustBeAccepted);
    }
    let (Some(why), true) = (why, problems.is_empty()) else {
        return Err(Error::Invalid(problems.into_vec()));
    };
    let mut tx = ctx.write().await?;
    tx.accounts().lock(id).await?;
    let account = tx.accounts().get(id).await?;
    let event = deletion(EventType::AccountDeleted, &account).because(why);
    erase(ctx, &mut tx, &account, &caller.origin(), event).await?;
    ctx.commit(tx).await
}
