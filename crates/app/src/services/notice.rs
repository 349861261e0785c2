//! The short notice of a service (spec 4.1): written without a new version, and seen at once.

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::ServiceId;
use service_manual_domain::notice::{ServiceNotice, TypedServiceNotice};
use service_manual_domain::policy::Action;
use service_manual_domain::service::Service;
use service_manual_domain::time::Day;
use service_manual_store::{ChangedThing, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// Writes the notice of a service, or writes it anew. `seen` is the version of the notice that the
/// person saw, 0 where there was none.
///
/// # Errors
/// Refused to those who may not put a notice on it; [`Error::Conflict`] when somebody wrote it since;
/// [`Error::Invalid`] with all problems of the form.
pub async fn write(
    ctx: &Context,
    caller: &Caller,
    (id, seen): (ServiceId, i64),
    typed: &TypedServiceNotice,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let (service, before) = begin(&mut tx, caller, id, seen).await?;
    let original = tx.services().version(service.newest).await?.content.texts.original();
    let notice = typed.parse(original, ctx.now().day())?;
    tx.service_notices().put(id, seen, &notice).await?;
    end(ctx, caller, tx, id, &told(&service, before.as_ref(), Some(&notice))).await
}

/// Removes the notice of a service.
///
/// # Errors
/// Refused to those who may not put a notice on it; [`Error::Conflict`] when somebody wrote or removed
/// it since the version `seen`.
pub async fn remove(ctx: &Context, caller: &Caller, id: ServiceId, seen: i64) -> Result<()> {
    let mut tx = ctx.write().await?;
    let (service, before) = begin(&mut tx, caller, id, seen).await?;
    tx.service_notices().remove(id, seen).await?;
    end(ctx, caller, tx, id, &told(&service, before.as_ref(), None)).await
}

/// The service and its notice, as the person saw it.
async fn begin(
    tx: &mut Tx,
    caller: &Caller,
    id: ServiceId,
    seen: i64,
) -> Result<(Service, Option<ServiceNotice>)> {
    let service = tx.services().get(id).await?;
    caller.require(Action::NotifyOnService, &service.target())?;
    let stored = tx.service_notices().of(&[id]).await?.remove(&id);
    let (notice, version) = stored.map_or((None, 0), |(notice, version)| (Some(notice), version));
    if version == seen { Ok((service, notice)) } else { Err(Error::Conflict) }
}

async fn end(
    ctx: &Context,
    caller: &Caller,
    mut tx: Tx,
    id: ServiceId,
    event: &Event,
) -> Result<()> {
    tx.feed().changed(ChangedThing::Service(id), ctx.now()).await?;
    tx.audit().record(event, &caller.origin(), ctx.now()).await?;
    ctx.commit_public(tx).await
}

/// The event with what the notice said and says.
pub(crate) fn told(
    service: &Service,
    before: Option<&ServiceNotice>,
    after: Option<&ServiceNotice>,
) -> Event {
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    let said = |notice: &ServiceNotice| {
        let [fi, sv, en] = notice.texts.each();
        [fi, sv, en, day(notice.days.from), day(notice.days.until)]
    };
    let fields = ["text_fi", "text_sv", "text_en", "shown_from", "shown_until"];
    Event::new(EventType::ServiceNoticeChanged, Subject::Service(service.id))
        .in_organisation(service.organiser)
        .compared(fields, before.map(said), after.map(said))
}
