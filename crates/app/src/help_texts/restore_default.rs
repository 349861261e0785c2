//! Going back to the default help of a field (spec 5).

use service_manual_domain::help::{HelpTopic, OwnTexts};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::help_texts::store;

/// Puts the defaults into force again, in all languages. `confirmed` is the box that has to be
/// ticked; what administrators wrote stays in the history.
///
/// # Errors
/// As [`crate::help_texts::change::change`].
pub async fn restore_default(
    ctx: &Context,
    caller: &Caller,
    (topic, seen): (HelpTopic, i64),
    confirmed: bool,
) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let by = caller.account()?;
    if !confirmed {
        return Err(vec![Problem::new("confirmed", ProblemCode::MustBeAccepted)].into());
    }
    store(ctx, (caller, by), (topic, seen), OwnTexts::default()).await
}
