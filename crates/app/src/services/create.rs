//! Writing a new service (spec 3.3).

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::{OrganisationId, ServiceId, ServiceVersionId};
use service_manual_domain::organisation::Organisation;
use service_manual_domain::policy::{Action, Scope, Target, may, scope};
use service_manual_domain::problem::Problem;
use service_manual_domain::service::behind::Edit;
use service_manual_domain::service::field::Step;
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::typed::TypedService;
use service_manual_domain::service::{Guidance, Service, ServiceCode};
use service_manual_store::{ServiceVersion, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::organisations::active;
use crate::services::load::new_version;
use crate::services::offered::Choosable;

/// The page of the form with which a service begins.
pub(crate) const FIRST_PAGE: FormPage = FormPage::Step(Step::Basics);

/// Where the caller may write new services; refused to those who may nowhere.
pub(crate) fn creation_scope(caller: &Caller) -> Result<Scope> {
    let scope = scope(&caller.actor, Action::CreateService);
    if scope.is_empty() {
        caller.require(Action::CreateService, &Target::Everything)?;
    }
    Ok(scope)
}

/// Creates a service as a draft. The id was made when the empty form was shown, so that a form
/// sent twice makes one service.
///
/// # Errors
/// [`crate::Error::Invalid`] with all problems of the form.
pub async fn create(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    organiser: OrganisationId,
    typed: &TypedService,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let organisation = tx.organisations().get(organiser).await?;
    caller.require(Action::CreateService, &organisation.target())?;
    active(&organisation)?;
    if let Some(existing) = tx.services().find(id).await? {
        // The same form again is answered as the first time; another's service is not shown.
        return caller.require(Action::SeeWorkingCopies, &existing.target());
    }
    let service = new_service(ctx, caller, id, &organisation);
    let content = Choosable::of(&mut tx, &service, None, typed).await?.content(typed)?;
    let content = content.following(None, &Edit::default());
    let version = new_version(ctx, caller, (id, service.newest), content, None)?;
    add(ctx, &mut tx, caller, &service, &version, None).await?;
    tx.service_forms().forget_page(id, caller.account()?, &FIRST_PAGE.to_string()).await?;
    ctx.commit(tx).await
}

/// A new service of an organisation. Whoever writes it for the own organisation keeps it up to
/// date, until somebody else does.
pub(super) fn new_service(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    organisation: &Organisation,
) -> Service {
    let first = ServiceVersionId::new(ctx.now(), ctx.random());
    let mut service = Service::new(id, ServiceCode::new(ctx.random()), organisation, first);
    let writer = caller.actor.account;
    service.updater = writer.filter(|_| caller.actor.belongs_to(organisation.id));
    let answers = |authority| caller.actor.belongs_to(authority);
    let reviews = service.responsible.is_some_and(answers)
        && may(&caller.actor, Action::SetAuthorityUpdater, &service.target());
    service.authority_updater = writer.filter(|_| reviews);
    service
}

/// Stores a new service with its first version and its event.
pub(super) async fn add(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    service: &Service,
    version: &ServiceVersion,
    guidance: Option<&Guidance>,
) -> Result<()> {
    tx.services().add(service, version, guidance).await?;
    Ok(tx.audit().record(&created_event(service), &caller.origin(), ctx.now()).await?)
}

/// What is recorded of a new service.
pub(crate) fn created_event(service: &Service) -> Event {
    Event::new(EventType::ServiceCreated, Subject::Service(service.id))
        .in_organisation(service.organiser)
}

/// Everything that is wrong with what was typed for a service whose organisation was not chosen
/// yet.
pub async fn problems(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    offered: &[Organisation],
    typed: &TypedService,
) -> Result<Vec<Problem>> {
    let Some(any) = offered.first() else { return Ok(Vec::new()) };
    let mut tx = ctx.read().await?;
    let service = new_service(ctx, caller, id, any);
    let choosable = Choosable::of(&mut tx, &service, None, typed).await?;
    Ok(choosable.content(typed).err().unwrap_or_default())
}
