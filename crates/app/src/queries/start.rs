//! The start page: what needs the person now.

use service_manual_domain::policy::{Action, scope};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Counts of what waits for the person; nothing where the person has no such right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tasks {
    /// Services the person may publish and that wait.
    pub waiting: Option<i64>,
    /// Services of the person's that were returned with a comment.
    pub returned: Option<i64>,
    /// Working copies that nobody has submitted.
    pub drafts: Option<i64>,
    /// Services the person may work on.
    pub services: Option<i64>,
}

/// What waits for the caller.
pub async fn tasks(ctx: &Context, caller: &Caller) -> Result<Tasks> {
    let publish = scope(&caller.actor, Action::PublishService);
    let edit = scope(&caller.actor, Action::EditService);
    let mut tx = ctx.read().await?;
    let mut tasks = Tasks { waiting: None, returned: None, drafts: None, services: None };
    if !publish.is_empty() {
        tasks.waiting = Some(tx.service_lists().count_waiting(&publish).await?);
    }
    if !edit.is_empty() {
        tasks.returned = Some(tx.service_lists().count_returned(&edit).await?);
        tasks.drafts = Some(tx.service_lists().count_drafts(&edit).await?);
        tasks.services = Some(tx.service_lists().count(&edit).await?);
    }
    Ok(tasks)
}
