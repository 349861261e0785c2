//! Writing the help of a field anew (spec 5).

use service_manual_domain::help::{HelpTopic, TypedHelp};
use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, Target};
use service_manual_render::help::default_text;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::help_texts::store;

/// Stores the texts. Who types the default gets the default, with all its later improvements; who
/// empties a text takes the help away in that language.
///
/// # Errors
/// Refused to all but administrators; [`crate::Error::Conflict`] when somebody changed the texts
/// since the version `seen`; [`crate::Error::Invalid`] with all problems of the form.
pub async fn change(
    ctx: &Context,
    caller: &Caller,
    (topic, seen): (HelpTopic, i64),
    typed: &TypedHelp,
) -> Result<()> {
    let texts = preview(caller, typed)?;
    let by = caller.account()?;
    let own = Language::ALL.map(|language| {
        let text = language.of(&texts);
        (text != default_text(topic, language)).then(|| text.clone())
    });
    store(ctx, (caller, by), (topic, seen), own).await
}

/// What the texts would be; nothing is stored.
///
/// # Errors
/// Refused to all but administrators; [`crate::Error::Invalid`] with all problems of the form.
pub fn preview(caller: &Caller, typed: &TypedHelp) -> Result<[String; 3]> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    Ok(typed.parse()?)
}
