//! Changing an organisation's data (spec 2.2).

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::organisation::OrganisationNames;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_store::ChangedThing;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Changes the name.
///
/// # Errors
/// [`crate::Error::Conflict`] when somebody changed it since the version `seen`;
/// [`crate::Error::Invalid`] with all problems of the form.
pub async fn change(
    ctx: &Context,
    caller: &Caller,
    id: OrganisationId,
    seen: i64,
    typed: &OrganisationNames,
) -> Result<()> {
    let name = typed.parse();
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let organisation = tx.organisations().get(id).await?;
    let target = Target::Organisation { id, parents: &organisation.parents };
    caller.require(Action::EditOrganisation, &target)?;
    let name = name?;
    if tx.organisations().has_name(&name, id).await? {
        return Err(vec![Problem::new("name_fi", ProblemCode::NameTaken)].into());
    }
    tx.organisations().rename(id, &name, seen).await?;
    tx.feed().changed(ChangedThing::Organisation(id), now).await?;
    let event = Event::new(EventType::OrganisationChanged, Subject::Organisation(id))
        .in_organisation(id)
        .change("name", None, None);
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit_public(tx).await
}
