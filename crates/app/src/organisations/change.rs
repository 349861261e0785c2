//! Changing an organisation's data (spec 2.2).

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Localised;
use service_manual_domain::organisation::{Details, MunicipalityCode, Organisation, TypedDetails};
use service_manual_domain::policy::Action;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_store::{ChangedThing, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::organisations::{active, parsed};

/// Changes name and details.
///
/// # Errors
/// [`crate::Error::Conflict`] when somebody changed the organisation since the version `seen`;
/// [`crate::Error::Invalid`] with all problems of the form.
pub async fn change(
    ctx: &Context,
    caller: &Caller,
    id: OrganisationId,
    seen: i64,
    typed: &TypedDetails,
) -> Result<()> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let organisation = tx.organisations().get(id).await?;
    caller.require(Action::EditOrganisation, &organisation.target())?;
    active(&organisation)?;
    let (name, details) = parsed(&mut tx, typed).await?;
    if tx.organisations().has_name(&name, id).await? {
        return Err(vec![Problem::new("name_fi", ProblemCode::NameTaken)].into());
    }
    let event = changes(&mut tx, &organisation, &name, &details).await?;
    tx.organisations().change(id, &name, &details, seen).await?;
    if event.changes.is_empty() {
        return ctx.commit(tx).await;
    }
    tx.feed().changed(ChangedThing::Organisation(id), now).await?;
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit_public(tx).await
}

/// The event, with the names of the fields that differ. Their values are texts, of which an
/// e-mail address may be a person's; only codes stand in the log.
async fn changes(
    tx: &mut Tx,
    organisation: &Organisation,
    name: &Localised<String>,
    details: &Details,
) -> Result<Event> {
    let id = organisation.id;
    let old = tx.organisations().details(id).await?;
    let event = Event::new(EventType::OrganisationChanged, Subject::Organisation(id));
    let fields = [
        ("name", organisation.name != *name),
        ("email", !same_text(&old, details)),
        ("phone", old.phone != details.phone),
        ("web", old.web != details.web),
        ("description", old.description != details.description),
    ];
    let changed = fields.into_iter().filter(|(_, differs)| *differs);
    let mut event = changed
        .fold(event.in_organisation(id), |event, (field, _)| event.change(field, None, None));
    if old.business_id != details.business_id {
        let code = |details: &Details| details.business_id.as_ref().map(ToString::to_string);
        event = event.change("business_id", code(&old).as_deref(), code(details).as_deref());
    }
    if old.municipalities != details.municipalities {
        let codes = |details: &Details| {
            let codes: Vec<&str> =
                details.municipalities.iter().map(MunicipalityCode::as_str).collect();
            (!codes.is_empty()).then(|| codes.join(" "))
        };
        event = event.change("municipalities", codes(&old).as_deref(), codes(details).as_deref());
    }
    Ok(event)
}

/// Whether the addresses are written alike; addresses are equal whatever their case.
fn same_text(old: &Details, new: &Details) -> bool {
    let text = |details: &Details| details.email.as_ref().map(|email| email.as_str().to_owned());
    text(old) == text(new)
}
