//! Taking a list of people out of the service as a file (spec 2.4, 2.7).

use std::collections::BTreeMap;

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::policy::Scope;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::queries::people::{Asked, Row, View, rows, scope_of};
use service_manual_store::{Page, Tx};

/// Rows read at once.
const PIECE: i64 = 500;

/// Everything that the filters of a list find. The export is recorded for every organisation of
/// which people are in it, whether or not the file arrives.
///
/// # Errors
/// As the list; [`crate::Error::ConfirmFirst`] when the password was typed too long ago.
pub async fn export(ctx: &Context, caller: &Caller, view: View, asked: &Asked) -> Result<Vec<Row>> {
    caller.require_recent(ctx)?;
    let mut tx = ctx.read().await?;
    let scope = scope_of(&mut tx, caller, view).await?;
    let found = everything(ctx, &mut tx, caller, &scope, asked).await?;
    drop(tx);
    let mut counts: BTreeMap<OrganisationId, usize> = BTreeMap::new();
    if let View::Organisation(id) = view {
        counts.insert(id, 0);
    }
    for row in &found {
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

async fn everything(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    scope: &Scope,
    asked: &Asked,
) -> Result<Vec<Row>> {
    let mut found = Vec::new();
    let mut offset = 0;
    loop {
        let page = Page { offset, limit: PIECE };
        let piece = rows(ctx, tx, caller, scope, asked, page).await?;
        let last = piece.len() < usize::try_from(PIECE).unwrap_or(usize::MAX);
        found.extend(piece);
        if last {
            return Ok(found);
        }
        offset += PIECE;
    }
}
