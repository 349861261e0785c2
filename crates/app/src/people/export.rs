//! Taking a list of people out of the service as a file (spec 2.4, 2.7). Whether or not the file
//! arrives, the log has it.

use std::collections::BTreeMap;

use service_manual_domain::account::people::UserRequest;
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::OrganisationId;
use service_manual_store::Page;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::queries::people::{
    Asked, Found, ListedUser, Names, Row, UserView, View, columns, found, scope_of, users_for_file,
};

/// Rows read at once.
const PIECE: i64 = 500;

/// Refuses the file of a list to those who may not have it now, before anything is done for it.
///
/// # Errors
/// As [`export`].
pub async fn require(ctx: &Context, caller: &Caller, view: View) -> Result<()> {
    caller.require_recent(ctx)?;
    scope_of(&mut ctx.read().await?, caller, view).await.map(drop)
}

/// Everything that the filters of a list find, with what its columns show. The export is recorded
/// for every organisation of which people are in it.
///
/// # Errors
/// As the list; [`crate::Error::ConfirmFirst`] when the password was typed too long ago.
pub async fn export(ctx: &Context, caller: &Caller, asked: Asked<'_>) -> Result<Found<Row>> {
    caller.require_recent(ctx)?;
    let found = everything(ctx, caller, asked).await?;
    let mut counts: BTreeMap<OrganisationId, usize> = BTreeMap::new();
    if let View::Organisation(id) = asked.view {
        counts.insert(id, 0);
    }
    for row in &found.rows {
        *counts.entry(row.person.membership.organisation).or_default() += 1;
    }
    let mut tx = ctx.write().await?;
    for (organisation, count) in counts {
        let event = Event::new(EventType::PeopleExported, Subject::Organisation(organisation))
            .in_organisation(organisation)
            .change("people", None, Some(&count.to_string()));
        tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    }
    ctx.commit(tx).await?;
    Ok(found)
}

async fn everything(ctx: &Context, caller: &Caller, asked: Asked<'_>) -> Result<Found<Row>> {
    let mut tx = ctx.read().await?;
    let scope = scope_of(&mut tx, caller, asked.view).await?;
    let columns = columns(&mut tx, caller, asked).await?;
    let mut all = Found { columns: columns.clone(), rows: Vec::new(), names: Names::default() };
    let mut offset = 0;
    loop {
        let page = Page { offset, limit: PIECE };
        let piece = found(ctx, &mut tx, caller, &scope, asked, columns.clone(), page).await?;
        let last = piece.rows.len() < usize::try_from(PIECE).unwrap_or(usize::MAX);
        all.add(piece);
        if last {
            return Ok(all);
        }
        offset += PIECE;
    }
}

/// Refuses the file of accounts to those who may not have it now, before anything is done for it.
///
/// # Errors
/// As [`export_users`].
pub fn require_users(ctx: &Context, caller: &Caller, view: UserView) -> Result<()> {
    caller.require_recent(ctx)?;
    view.require(caller)
}

/// Accounts that the filters of a list find, with what its columns show, as many as a file has. The
/// export is recorded once: administrators alone see all accounts, and the log of it.
///
/// # Errors
/// As the list; [`crate::Error::ConfirmFirst`] when the password was typed too long ago.
pub async fn export_users(
    ctx: &Context,
    caller: &Caller,
    view: UserView,
    request: &UserRequest,
) -> Result<Found<ListedUser>> {
    caller.require_recent(ctx)?;
    let found = users_for_file(ctx, caller, view, request).await?;
    let count = found.rows.len().to_string();
    let event = Event::new(EventType::UsersExported, Subject::Site(view.columns().code)).change(
        "people",
        None,
        Some(&count),
    );
    let mut tx = ctx.write().await?;
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await?;
    Ok(found)
}
