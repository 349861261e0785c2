//! The menus of the public pages as administrators see and edit them (spec 5).

use service_manual_domain::account::PersonName;
use service_manual_domain::menu::{MenuItem, MenuPlace, Menus};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::time::Instant;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// A menu with who changed it.
#[derive(Debug, Clone)]
pub struct MenuToEdit {
    /// Where it stands.
    pub place: MenuPlace,
    /// Its links as readers see them.
    pub items: Vec<MenuItem>,
    /// Whether administrators changed it.
    pub own: bool,
    /// When it was changed last, and by whom; `None`: never.
    pub changed: Option<(Instant, Option<PersonName>)>,
    /// Counts the changes; 0: none.
    pub version: i64,
}

/// All menus, in the order of the page.
///
/// # Errors
/// Refused to all but administrators.
pub async fn list(ctx: &Context, caller: &Caller) -> Result<Vec<MenuToEdit>> {
    let mut all = Vec::with_capacity(MenuPlace::ALL.len());
    for place in MenuPlace::ALL {
        all.push(to_edit(ctx, caller, place).await?);
    }
    Ok(all)
}

/// A menu.
///
/// # Errors
/// Refused to all but administrators.
pub async fn to_edit(ctx: &Context, caller: &Caller, place: MenuPlace) -> Result<MenuToEdit> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.read().await?;
    let Some(stored) = tx.menus().find(place).await? else {
        let items = Menus::default().items(place);
        return Ok(MenuToEdit { place, items, own: false, changed: None, version: 0 });
    };
    let by = stored.changed_by;
    let person = tx.names().accounts(&[by]).await?.remove(&by);
    let own = stored.items.is_some();
    Ok(MenuToEdit {
        place,
        items: Menus::new(stored.items.map(|items| (place, items))).items(place),
        own,
        changed: Some((stored.changed_at, person)),
        version: stored.version,
    })
}
