//! A version as its readers will see it, before they do.

use std::sync::Arc;

use service_manual_domain::account::PersonName;
use service_manual_domain::ids::{ServiceId, ServiceVersionId};
use service_manual_domain::language::Localised;
use service_manual_domain::policy::Action;
use service_manual_domain::service::{Guidance, Service, ServiceContent};
use service_manual_store::{LiveService, VersionRow};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::public_data::Card;
use crate::queries::service_names::Names;
use crate::queries::service_page::PublicService;
use crate::services::form::Whole;

/// A version with the names of what it names.
#[derive(Debug)]
pub struct Preview {
    /// Its service.
    pub service: Service,
    /// Which version.
    pub row: VersionRow,
    /// Its public part.
    pub content: ServiceContent,
    /// Its guidance, for those only who may edit it.
    pub guidance: Option<Guidance>,
    /// Who owns the service.
    pub organiser: Localised<String>,
    /// Who wrote it.
    pub written_by: PersonName,
    /// Names of what it names.
    pub names: Names,
}

/// A version of a service, the newest unless another is asked for; for those who may see its
/// working copy.
///
/// # Errors
/// [`Error::NotFound`] for a version of another service.
pub async fn preview(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    version: Option<ServiceVersionId>,
) -> Result<Preview> {
    let mut tx = ctx.read().await?;
    let service = tx.services().get(id).await?;
    caller.require(Action::SeeWorkingCopies, &service.target())?;
    let row = tx.services().version_row(version.unwrap_or(service.newest)).await?;
    if row.service != id {
        return Err(Error::NotFound);
    }
    let whole = Whole::load(&mut tx, caller, &service, row.id).await?;
    let guidance: Vec<&Guidance> = whole.guidance.iter().collect();
    let names = Names::of(&mut tx, &[whole.content()], &guidance).await?;
    let organiser = tx.organisations().get(service.organiser).await?.name;
    let written_by = tx.names().accounts(&[row.written_by]).await?.remove(&row.written_by);
    let written_by = written_by.ok_or(Error::NotFound)?;
    let (content, guidance) = (whole.version.content, whole.guidance);
    Ok(Preview { service, row, content, guidance, organiser, written_by, names })
}

/// The same with what the public would see if the version were live now. Translations are looked at
/// before they are included.
pub async fn public_preview(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    version: Option<ServiceVersionId>,
) -> Result<(Preview, PublicService)> {
    let found = preview(ctx, caller, id, version).await?;
    let (service, mut content) = (&found.service, found.content.clone());
    content.included = content.texts.iter().map(|(language, _)| language).collect();
    let live = LiveService {
        id,
        organiser: service.organiser,
        content,
        slugs: [const { None }; 3],
        confirmed_at: found.row.written_at,
        version: found.row.id,
        code: service.code.clone(),
        responsible: service.responsible,
    };
    let organiser = Arc::new(found.organiser.clone());
    let card = Card::of(&live, organiser, &ctx.public_data()).ok_or(Error::NotFound)?;
    let public = PublicService::of(&mut ctx.read().await?, Arc::new(card), live).await?;
    Ok((found, public))
}
