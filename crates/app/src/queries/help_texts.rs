//! The help beside fields as administrators see and edit it (spec 5).

use service_manual_domain::account::PersonName;
use service_manual_domain::help::{HelpForm, HelpTopic};
use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::time::Instant;
use service_manual_render::help::default_text;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// A topic in the list.
#[derive(Debug, Clone)]
pub struct HelpRow {
    /// The topic.
    pub topic: HelpTopic,
    /// The languages in which administrators wrote a text of their own, or took it away.
    pub own_in: Vec<Language>,
}

/// All topics, form by form.
///
/// # Errors
/// Refused to all but administrators.
pub async fn list(ctx: &Context, caller: &Caller) -> Result<Vec<(HelpForm, Vec<HelpRow>)>> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let stored = ctx.read().await?.help_texts().all().await?;
    let own_in = |topic| {
        let texts = stored.iter().find(|one| one.topic == topic).map(|one| &one.texts);
        let own = |language: &Language| texts.is_some_and(|texts| language.of(texts).is_some());
        Language::ALL.into_iter().filter(own).collect()
    };
    let row = |topic| HelpRow { topic, own_in: own_in(topic) };
    let rows = |form: HelpForm| (form, form.topics().map(row).collect());
    Ok(HelpForm::ALL.into_iter().map(rows).collect())
}

/// The help of a field.
#[derive(Debug, Clone)]
pub struct HelpToEdit {
    /// What readers see now, in the order of [`Language::ALL`].
    pub texts: [String; 3],
    /// The languages in which administrators wrote it.
    pub own_in: Vec<Language>,
    /// When it was changed last, and by whom; `None`: never.
    pub changed: Option<(Instant, Option<PersonName>)>,
    /// Counts the changes; 0: none.
    pub version: i64,
}

/// The help of a field.
///
/// # Errors
/// Refused to all but administrators.
pub async fn to_edit(ctx: &Context, caller: &Caller, topic: HelpTopic) -> Result<HelpToEdit> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.read().await?;
    let default = |language: Language| default_text(topic, language).to_owned();
    let Some(stored) = tx.help_texts().find(topic).await? else {
        let texts = Language::ALL.map(default);
        return Ok(HelpToEdit { texts, own_in: Vec::new(), changed: None, version: 0 });
    };
    let by = stored.changed_by;
    let person = tx.names().accounts(&[by]).await?.remove(&by);
    let own = |language: &Language| language.of(&stored.texts).clone();
    Ok(HelpToEdit {
        texts: Language::ALL.map(|language| own(&language).unwrap_or_else(|| default(language))),
        own_in: Language::ALL.into_iter().filter(|one| own(one).is_some()).collect(),
        changed: Some((stored.changed_at, person)),
        version: stored.version,
    })
}
