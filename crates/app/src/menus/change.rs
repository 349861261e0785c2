//! Changing a menu, and going back to the default.

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::content_history::ContentKind;
use service_manual_domain::ids::AccountId;
use service_manual_domain::menu::{MenuItem, MenuPlace, Menus, TypedMenu};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_store::{ChangedThing, StoredMenu};

use crate::caller::Caller;
use crate::content_changes;
use crate::context::Context;
use crate::error::Result;

/// Stores a menu. Who makes the default again gets the default, with all its later pages.
///
/// # Errors
/// Refused to all but administrators; [`crate::Error::Conflict`] when somebody changed the menu
/// since the version `seen`; [`crate::Error::Invalid`] with all problems of the form.
pub async fn change(
    ctx: &Context,
    caller: &Caller,
    (place, seen): (MenuPlace, i64),
    typed: &TypedMenu,
) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let by = caller.account()?;
    let items = typed.parse(place)?;
    let own = (items != place.default_items()).then_some(items);
    store(ctx, (caller, by), (place, seen), own).await
}

/// Puts the default into force again. `confirmed` is the box that has to be ticked; what was there
/// stays in the history.
///
/// # Errors
/// As [`change`].
pub async fn restore_default(
    ctx: &Context,
    caller: &Caller,
    (place, seen): (MenuPlace, i64),
    confirmed: bool,
) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let by = caller.account()?;
    if !confirmed {
        return Err(vec![Problem::new("confirmed", ProblemCode::MustBeAccepted)].into());
    }
    store(ctx, (caller, by), (place, seen), None).await
}

async fn store(
    ctx: &Context,
    (caller, by): (&Caller, AccountId),
    (place, version): (MenuPlace, i64),
    items: Option<Vec<MenuItem>>,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let before = tx.menus().find(place).await?;
    let (seen, before) = before.map(|stored| (stored.version, stored.items)).unwrap_or_default();
    if seen == version && before == items {
        return ctx.commit(tx).await;
    }
    let now = ctx.now();
    let [old, new] = [&before, &items].map(|items| [Some(said(place, items.clone()))]);
    let changes = content_changes::between(["menu_items"], old, new);
    let source = |own: bool| Some(if own { "own" } else { "default" });
    let event = Event::new(EventType::MenuChanged, Subject::Site("menus"))
        .change("menu_place", None, Some(place.code()))
        .change("menu_source", source(before.is_some()), source(items.is_some()));
    let change = StoredMenu { place, items, changed_at: now, changed_by: by, version };
    tx.menus().put(&change).await?;
    let thing = (ContentKind::Menus, place.code().to_owned(), version.saturating_add(1));
    content_changes::add(&mut tx, thing, changes, (by, now)).await?;
    tx.feed().changed(ChangedThing::Site, now).await?;
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit_public(tx).await
}

/// The links for the history, one a line: pages by their codes in brackets, which readers get in
/// words of their language.
fn said(place: MenuPlace, own: Option<Vec<MenuItem>>) -> String {
    let items = Menus::new(own.map(|items| (place, items))).items(place);
    let line = |item: &MenuItem| match item {
        MenuItem::Page(page) => format!("[{}]", page.code()),
        MenuItem::Own(link) => {
            format!("{}: {}", link.labels.join(" / "), link.addresses.join(" "))
        }
    };
    items.iter().map(line).collect::<Vec<_>>().join("\n")
}
