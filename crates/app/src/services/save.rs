//! Writing a service: a new one, or a newer version of one (spec 3.3, 3.4).

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::{OrganisationId, ServiceId, ServiceVersionId};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::Problem;
use service_manual_domain::service::typed::{Offered, Things, TypedService};
use service_manual_domain::service::{Service, ServiceCode, ServiceContent};
use service_manual_domain::vocabulary::{TermCode, Vocabulary};
use service_manual_store::{ServiceVersion, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::organisations::active;
use crate::services::load::{for_step, store_step};

/// Creates a service as a draft. The id was made when the empty form was shown, so that a form
/// sent twice makes one service.
///
/// # Errors
/// [`Error::Invalid`] with all problems of the form.
pub async fn create(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    organiser: OrganisationId,
    typed: &TypedService,
) -> Result<()> {
    let content = parse(ctx, Some(organiser), typed)?;
    let mut tx = ctx.write().await?;
    let organisation = tx.organisations().get(organiser).await?;
    let target = Target::Organisation { id: organiser, parents: &organisation.parents };
    caller.require(Action::CreateService, &target)?;
    active(&organisation)?;
    if let Ok(existing) = tx.services().get(id).await {
        return sent_twice(caller, &existing);
    }
    let version = new_version(ctx, caller, id, content)?;
    let mut service = Service::new(id, ServiceCode::new(ctx.random()), &organisation, version.id);
    // Whoever writes it for the own organisation keeps it up to date, until somebody else does.
    service.updater = caller.actor.account.filter(|_| caller.actor.belongs_to(organiser));
    tx.services().add(&service, &version).await?;
    let event =
        Event::new(EventType::ServiceCreated, Subject::Service(id)).in_organisation(organiser);
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await
}

/// Saves a newer version as the working copy.
///
/// # Errors
/// [`Error::Conflict`] when somebody saved since the version `seen`; [`Error::Invalid`] with all
/// problems of the form.
pub async fn save(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    seen: i64,
    typed: &TypedService,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let service = for_step(&mut tx, caller, Action::EditService, id, seen).await?;
    let content = parse(ctx, Some(service.organiser), typed)?;
    let version = new_version(ctx, caller, id, content)?;
    let saved = service.clone().save(version.id)?;
    tx.services().add_version(&version).await?;
    store_step(ctx, &mut tx, caller, &service, &saved, EventType::ServiceSaved).await?;
    ctx.commit(tx).await
}

/// Everything that is wrong with a typed service.
pub fn problems(ctx: &Context, typed: &TypedService) -> Vec<Problem> {
    parse(ctx, None, typed).err().unwrap_or_default()
}

fn parse(
    ctx: &Context,
    organiser: Option<OrganisationId>,
    typed: &TypedService,
) -> std::result::Result<ServiceContent, Vec<Problem>> {
    let data = ctx.public_data();
    let term = |vocabulary, code: &TermCode| {
        let mut categories = data.choosable_categories();
        vocabulary == Vocabulary::Category && categories.any(|term| term.code == code.as_str())
    };
    typed.parse(&Offered { organiser, term: &term, things: Things::default() })
}

/// The same form again is answered as the first time; somebody else's service is not shown.
fn sent_twice(caller: &Caller, existing: &Service) -> Result<()> {
    caller.require(Action::SeeWorkingCopies, &existing.target())
}

fn new_version(
    ctx: &Context,
    caller: &Caller,
    service: ServiceId,
    content: ServiceContent,
) -> Result<ServiceVersion> {
    let now = ctx.now();
    let id = ServiceVersionId::new(now, ctx.random());
    Ok(ServiceVersion { id, service, content, written_by: caller.account()?, written_at: now })
}

/// The newest version of a service.
pub async fn newest_version(tx: &mut Tx, service: &Service) -> Result<ServiceVersion> {
    tx.services().version(service.newest).await.map_err(Error::from)
}
