//! Changing the settings (spec 2.5: all periods are settings). Pages and mails that name a period
//! say the new one from then on.

use std::collections::BTreeMap;

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::settings::{Kind, LifeCycleSettings, SettingChange, Settings};
use service_manual_store::{ChangedThing, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// Stores what was typed into the form, by the names of its fields.
///
/// # Errors
/// Refused to all but administrators; [`Error::Conflict`] when somebody changed the settings since
/// the version `seen`; [`Error::Invalid`] with all problems of the form.
pub async fn change(
    ctx: &Context,
    caller: &Caller,
    seen: i64,
    typed: &BTreeMap<&str, String>,
) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let settings =
        Settings::parse(typed).map_err(|problems| Error::Invalid(problems.into_vec()))?;
    let tx = ctx.write().await?;
    store(ctx, caller, tx, seen, |_| settings).await
}

/// Takes over one of the offered life cycles and leaves all other settings as they are.
///
/// # Errors
/// As [`change`]; [`Error::Invalid`] when it does not fit to the other settings.
pub async fn set_life_cycle(
    ctx: &Context,
    caller: &Caller,
    seen: i64,
    life_cycle: LifeCycleSettings,
) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let tx = ctx.write().await?;
    store(ctx, caller, tx, seen, |settings| Settings { life_cycle, ..settings }).await
}

async fn store(
    ctx: &Context,
    caller: &Caller,
    mut tx: Tx,
    seen: i64,
    edit: impl FnOnce(Settings) -> Settings,
) -> Result<()> {
    let (old, version) = tx.settings().versioned().await?;
    if version != seen {
        return Err(Error::Conflict);
    }
    let new = edit(old.clone());
    let problems = new.problems();
    if !problems.is_empty() {
        return Err(Error::Invalid(problems.into_vec()));
    }
    let changes = old.changes_to(&new);
    if changes.is_empty() {
        return Ok(());
    }
    let now = ctx.now();
    tx.settings().save(&new, seen).await?;
    tx.feed().changed(ChangedThing::Site, now).await?;
    let event = Event::new(EventType::SettingsChanged, Subject::Site("settings"));
    let event = changes.iter().fold(event, recorded);
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit_public(tx).await
}

/// Texts may name a person, so of them only the name of the field stands in the log.
fn recorded(event: Event, change: &SettingChange) -> Event {
    match change.field.kind {
        Kind::Text => event.change(change.field.name, None, None),
        Kind::Number(..) | Kind::Days(..) | Kind::Weekday => {
            event.change(change.field.name, Some(&change.old), Some(&change.new))
        }
    }
}
