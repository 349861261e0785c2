//! Going back to the default text of a mail (spec 2.8).

use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::mail_texts::{Seen, store};

/// Throws away what administrators wrote. `confirmed` is the box that has to be ticked, because
/// the text is gone then.
///
/// # Errors
/// As [`crate::mail_texts::change::change`].
pub async fn restore_default(
    ctx: &Context,
    caller: &Caller,
    seen: Seen,
    confirmed: bool,
) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let by = caller.account()?;
    if !confirmed {
        return Err(vec![Problem::new("confirmed", ProblemCode::MustBeAccepted)].into());
    }
    let mut tx = ctx.write().await?;
    store(ctx, &mut tx, (caller, by), seen, None).await?;
    ctx.commit(tx).await
}
