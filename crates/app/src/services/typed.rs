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
use crate::error::{Error, Result};
use crate::services::create::{FIRST_PAGE, creation_scope};
use crate::services::{form, presence};

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
    let account = caller.account()?;
    presence::seen(ctx, &mut tx, id, account).await?;
    store(ctx, &mut tx, caller, id, page, Some(base), allowed(typed, guidance)).await?;
    Ok(tx.commit().await?)
}

/// Keeps what was typed into the first page of a service that does not exist yet. There is no
/// guidance on it.
///
/// # Errors
/// [`Error::Conflict`] if the service exists by now: its form is another one.
pub async fn keep_new(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    organiser: Option<OrganisationId>,
    typed: &TypedService,
) -> Result<()> {
    creation_scope(caller)?;
    let mut tx = ctx.write().await?;
    if let Some(organiser) = organiser {
        let organisation = tx.organisations().get(organiser).await?;
        caller.require(Action::CreateService, &organisation.target())?;
    }
    if tx.services().find(id).await?.is_some() {
        return Err(Error::Conflict);
    }
    store(ctx, &mut tx, caller, id, FIRST_PAGE, None, allowed(typed, false)).await?;
    Ok(tx.commit().await?)
}

/// What somebody with or without the right to the guidance may send.
fn allowed(typed: &TypedService, guidance: bool) -> TypedService {
    TypedService::new(typed.sanitiser).replacing(typed, |name| may_send(name, guidance))
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
    let service = tx.services().get(id).await?;
    caller.require(Action::EditService, &service.target())?;
    form::require(caller, &service, page)?;
    tx.service_forms().forget_page(id, caller.account()?, &page.to_string()).await?;
    Ok(tx.commit().await?)
}

/// Throws away what the caller typed of a service that was never saved.
pub async fn discard_new(ctx: &Context, caller: &Caller, id: ServiceId) -> Result<()> {
    creation_scope(caller)?;
    let mut tx = ctx.write().await?;
    tx.service_forms().forget_page(id, caller.account()?, &FIRST_PAGE.to_string()).await?;
    Ok(tx.commit().await?)
}
