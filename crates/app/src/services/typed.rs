//! Keeping what somebody types before it is saved, so that nothing is lost by a closed browser, an
//! ended session or a form that is not right yet (spec 3.3). It is nobody else's to see.

use service_manual_domain::ids::{OrganisationId, ServiceId, ServiceVersionId};
use service_manual_domain::policy::{Action, may};
use service_manual_domain::service::form_page::{FormPage, may_send};
use service_manual_domain::service::typed::TypedService;
use service_manual_domain::time::Length;
use service_manual_store::{KeptForm, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::services::presence;

/// For how long it is kept after the last letter.
pub const KEPT: Length = Length::days(90);

/// Keeps what was typed into a page of the form of a service. `base` is the version that the person
/// saw.
pub async fn keep(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    page: FormPage,
    base: ServiceVersionId,
    typed: &TypedService,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let service = tx.services().get(id).await?;
    caller.require(Action::EditService, &service.target())?;
    let guidance = may(&caller.actor, Action::EditGuidance, &service.target());
    let allowed =
        TypedService::new(typed.sanitiser).replacing(typed, |name| may_send(name, guidance));
    let account = caller.account()?;
    presence::seen(ctx, &mut tx, id, account).await?;
    store(ctx, &mut tx, caller, id, page, Some(base), allowed).await?;
    Ok(tx.commit().await?)
}

/// Keeps what was typed into the first page of a service that does not exist yet.
pub async fn keep_new(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    organiser: Option<OrganisationId>,
    page: FormPage,
    typed: &TypedService,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    if let Some(organiser) = organiser {
        let organisation = tx.organisations().get(organiser).await?;
        caller.require(Action::CreateService, &organisation.target())?;
    }
    if tx.services().find(id).await?.is_none() {
        store(ctx, &mut tx, caller, id, page, None, typed.clone()).await?;
    }
    Ok(tx.commit().await?)
}

async fn store(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    id: ServiceId,
    page: FormPage,
    base: Option<ServiceVersionId>,
    typed: TypedService,
) -> Result<()> {
    let kept = KeptForm { page: page.to_string(), typed, base, saved_at: ctx.now() };
    Ok(tx.service_forms().keep(id, caller.account()?, &kept).await?)
}

/// Throws away what the caller typed into a page and did not save.
pub async fn discard(ctx: &Context, caller: &Caller, id: ServiceId, page: FormPage) -> Result<()> {
    let mut tx = ctx.write().await?;
    tx.service_forms().forget_page(id, caller.account()?, &page.to_string()).await?;
    Ok(tx.commit().await?)
}
