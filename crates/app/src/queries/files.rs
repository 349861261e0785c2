//! The files of a service, for those who work on it.

use std::collections::HashMap;

use service_manual_domain::account::PersonName;
use service_manual_domain::file::{Visibility, may_change};
use service_manual_domain::ids::{AccountId, ServiceId};
use service_manual_domain::service::Transition;
pub use service_manual_store::{FileRow, UsedBy};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::queries::services::{Managed, managed};

/// A service with its files.
#[derive(Debug, Clone)]
pub struct ServiceFiles {
    /// The service.
    pub managed: Managed,
    /// The files that the caller may know of, the newest first.
    pub files: Vec<FileRow>,
    /// Who added them.
    pub people: HashMap<AccountId, PersonName>,
    /// For whom the caller may add files now, and remove them.
    pub may_add: Vec<Visibility>,
}

/// The files of a service, for those who see its working copy; internal ones only for those who
/// edit its guidance.
pub async fn of_service(ctx: &Context, caller: &Caller, id: ServiceId) -> Result<ServiceFiles> {
    let managed = managed(ctx, caller, id).await?;
    let target = managed.service.target();
    let mut tx = ctx.read().await?;
    let mut files = tx.files().of_service(id).await?;
    files.retain(|row| may_change(&caller.actor, row.file.visibility, &target));
    let people: Vec<AccountId> = files.iter().map(|row| row.file.uploaded_by).collect();
    let people = tx.names().accounts(&people).await?;
    let open = managed.service.state.allows(Transition::Save);
    let may_add = Visibility::ALL
        .into_iter()
        .filter(|visibility| open && may_change(&caller.actor, *visibility, &target))
        .collect();
    Ok(ServiceFiles { managed, files, people, may_add })
}
