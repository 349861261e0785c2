//! The start page: what needs the person now.

use service_manual_domain::account::Role;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::organisation::lists::Needs;
use service_manual_domain::policy::{Action, Scope, scope};
use service_manual_domain::service::lists;
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::queries::organisations::list::count_in_need;
use crate::queries::people::ending_soon;
pub use crate::queries::service_lists::Lateness;
use crate::queries::service_lists::{count_task, lateness};
use crate::queries::{links, machine_room};

/// Counts of what waits for the person; nothing where the person has no such right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tasks {
    /// What services wait for, with their numbers.
    pub services: Vec<(lists::Task, i64)>,
    /// How long the submissions wait that the person is to publish or to return.
    pub review: Lateness,
    /// Services that the person keeps up to date, and how many of them were ever submitted.
    pub kept: Option<(i64, i64)>,
    /// The one organisation whose people the person manages, with the number of its main users.
    pub own_main_users: Option<(OrganisationId, usize)>,
    /// The organisations whose people wait for the person's check, with their numbers of people.
    pub reviews: Vec<(OrganisationId, i64)>,
    /// Why organisations need somebody, with their numbers: those without a main user, of those whose
    /// people the person manages; for administrators, those whose check of people is overdue.
    pub organisations: Vec<(Needs, i64)>,
    /// Invitations that wait for the caller's approval, with an organisation to which one is.
    pub approvals: Option<(OrganisationId, i64)>,
    /// People whose accounts or memberships end soon, of those whom the person manages.
    pub ending_soon: Option<i64>,
    /// Links that do not work, of services in the person's lists.
    pub broken_links: Option<i64>,
    /// Mails that could not be delivered.
    pub dead_mails: Option<i64>,
    /// Background jobs that failed for good.
    pub failed_jobs: Option<i64>,
}

/// What waits for the caller.
pub async fn start(ctx: &Context, caller: &Caller) -> Result<Tasks> {
    let edit = scope(&caller.actor, Action::EditService);
    let mut tx = ctx.read().await?;
    let failures = machine_room::failures(&mut tx, caller).await?;
    let mut tasks = Tasks {
        services: Vec::new(),
        review: Lateness::default(),
        kept: None,
        own_main_users: None,
        approvals: None,
        reviews: Vec::new(),
        organisations: Vec::new(),
        ending_soon: ending_soon(ctx, &mut tx, caller).await?,
        broken_links: links::count(&mut tx, caller).await?,
        dead_mails: failures.map(|(mails, _)| mails),
        failed_jobs: failures.map(|(_, jobs)| jobs),
    };
    for task in lists::Task::ALL {
        let count = count_task(ctx, &mut tx, caller, task).await?;
        tasks.services.extend(count.map(|count| (task, count)));
        if task == lists::Task::Review && count.is_some_and(|count| count > 0) {
            tasks.review = lateness(ctx, &mut tx, caller, task).await?;
        }
    }
    if let (Some(account), false) = (caller.actor.account, edit.is_empty()) {
        tasks.kept = Some(tx.service_lists().count_kept(account).await?);
    }
    let people = scope(&caller.actor, Action::ManageMembers);
    if let (Some(account), false) = (caller.actor.account, people.is_empty()) {
        tasks.approvals = tx.invitations().to_approve(&people, account).await?;
        let without = count_in_need(&mut tx, &people, Needs::NoMainUser).await?;
        tasks.organisations.push((Needs::NoMainUser, without));
    }
    if let Some(own) = own_organisation(caller) {
        let main_users = tx.memberships().with_roles(&[own], &[Role::MainUser]).await?;
        tasks.own_main_users = Some((own, main_users.len()));
    }
    let confirm = scope(&caller.actor, Action::ConfirmMembers);
    tasks.reviews = reviews(&mut tx, &confirm).await?;
    let all = scope(&caller.actor, Action::AdministerOrganisations);
    if all.everything {
        let overdue = count_in_need(&mut tx, &all, Needs::ReviewOverdue).await?;
        tasks.organisations.push((Needs::ReviewOverdue, overdue));
    }
    Ok(tasks)
}

/// The open checks of the person's own organisations, with the numbers of their people.
async fn reviews(tx: &mut Tx, confirm: &Scope) -> Result<Vec<(OrganisationId, i64)>> {
    let own: Vec<OrganisationId> = confirm.organisations.iter().copied().collect();
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let open = tx.access_reviews().open_of(&own).await?;
    let open: Vec<OrganisationId> = open.into_iter().map(|review| review.organisation).collect();
    let people = tx.memberships().counts(&open).await?;
    Ok(open.into_iter().map(|id| (id, people.get(&id).copied().unwrap_or_default())).collect())
}

/// The first organisation in which the caller is a main user; the home organisation before others.
fn own_organisation(caller: &Caller) -> Option<OrganisationId> {
    let main_user = caller.actor.memberships.iter().find(|one| one.role == Role::MainUser);
    main_user.map(|membership| membership.organisation)
}
