//! The notice of a service as those see it who write it.

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::notice::ServiceNotice;
use service_manual_domain::policy::Action;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// The notice of a service.
#[derive(Debug, Clone)]
pub struct Editable {
    /// The name of the service, in its original language.
    pub name: String,
    /// That language.
    pub original: Language,
    /// The notice, and how often it was written.
    pub stored: Option<(ServiceNotice, i64)>,
}

/// The notice of a service, to be written.
///
/// # Errors
/// Refused to those who may not put a notice on it.
pub async fn to_edit(ctx: &Context, caller: &Caller, id: ServiceId) -> Result<Editable> {
    let mut tx = ctx.read().await?;
    let service = tx.services().get(id).await?;
    caller.require(Action::NotifyOnService, &service.target())?;
    let texts = tx.services().version(service.newest).await?.content.texts;
    let original = texts.original();
    let name = texts.best(original).map_or("", |(_, text)| text.name()).to_owned();
    let stored = tx.service_notices().of(&[id]).await?.remove(&id);
    Ok(Editable { name, original, stored })
}
