//! The start page: what needs the person now.

use service_manual_domain::account::Role;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::policy::{Action, scope};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::queries::machine_room;

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
    /// The one organisation whose people the person manages, with the number of its main users.
    pub own_main_users: Option<(OrganisationId, usize)>,
    /// Mails that could not be delivered.
    pub dead_mails: Option<i64>,
    /// Background jobs that failed for good.
    pub failed_jobs: Option<i64>,
}

/// What waits for the caller.
pub async fn start(ctx: &Context, caller: &Caller) -> Result<Tasks> {
    let publish = scope(&caller.actor, Action::PublishService);
    let edit = scope(&caller.actor, Action::EditService);
    let mut tx = ctx.read().await?;
    let failures = machine_room::failures(&mut tx, caller).await?;
    let mut tasks = Tasks {
        waiting: None,
        returned: None,
        drafts: None,
        services: None,
        own_main_users: None,
        dead_mails: failures.map(|(mails, _)| mails),
        failed_jobs: failures.map(|(_, jobs)| jobs),
    };
    if !publish.is_empty() {
        tasks.waiting = Some(tx.service_lists().count_waiting(&publish).await?);
    }
    if !edit.is_empty() {
        tasks.returned = Some(tx.service_lists().count_returned(&edit).await?);
        tasks.drafts = Some(tx.service_lists().count_drafts(&edit).await?);
        tasks.services = Some(tx.service_lists().count(&edit).await?);
    }
    if let Some(own) = own_organisation(caller) {
        let main_users = tx.memberships().with_roles(&[own], &[Role::MainUser]).await?;
        tasks.own_main_users = Some((own, main_users.len()));
    }
    Ok(tasks)
}

/// The first organisation in which the caller is a main user; the home organisation before others.
fn own_organisation(caller: &Caller) -> Option<OrganisationId> {
    let main_user = caller.actor.memberships.iter().find(|one| one.role == Role::MainUser);
    main_user.map(|membership| membership.organisation)
}
