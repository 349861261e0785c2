//! Services as those who write and publish them see them.

use std::collections::HashMap;

use service_manual_domain::account::PersonName;
use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId};
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::policy::{Action, Target, may, scope};
use service_manual_domain::problem::Problem;
use service_manual_domain::service::form_page::may_send;
use service_manual_domain::service::{Service, ServiceContent, Transition};
use service_manual_domain::time::Instant;
use service_manual_store::Page;
pub use service_manual_store::ServiceRow as Row;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::services::publish::missing_to_publish;
use crate::services::{missing, responsibility};

/// Rows on one page.
pub const PAGE_SIZE: i64 = 50;

/// A part of a list of services.
#[derive(Debug, Clone)]
pub struct List {
    /// The rows.
    pub rows: Vec<Row>,
    /// How many rows the whole list has.
    pub total: i64,
    /// The names of organisers and responsible authorities.
    pub organisations: HashMap<OrganisationId, Localised<String>>,
    /// Whether the caller may create services.
    pub may_create: bool,
}

/// The services the caller may work on, the last changed first.
pub async fn mine(ctx: &Context, caller: &Caller, page: i64) -> Result<List> {
    let scope = scope(&caller.actor, Action::EditService);
    if scope.is_empty() {
        caller.require(Action::EditService, &Target::Everything)?;
    }
    let mut tx = ctx.read().await?;
    let rows = tx.service_lists().list(&scope, Page::numbered(page, PAGE_SIZE)).await?;
    let total = tx.service_lists().count(&scope).await?;
    let organisations = tx.names().organisations(&organisations_of(&rows)).await?;
    Ok(List { rows, total, organisations, may_create: may_create(caller) })
}

/// Everything that waits for a reviewer and that the caller may see, the longest waiting first.
pub async fn waiting(ctx: &Context, caller: &Caller, page: i64) -> Result<List> {
    let scope = scope(&caller.actor, Action::ReadWorkLists);
    if scope.is_empty() {
        caller.require(Action::ReadWorkLists, &Target::Everything)?;
    }
    let mut tx = ctx.read().await?;
    let rows = tx.service_lists().waiting(&scope, Page::numbered(page, PAGE_SIZE)).await?;
    let total = tx.service_lists().count_waiting(&scope).await?;
    let organisations = tx.names().organisations(&organisations_of(&rows)).await?;
    Ok(List { rows, total, organisations, may_create: may_create(caller) })
}

/// One service with what may be done with it now.
#[derive(Debug, Clone)]
pub struct Managed {
    /// Where it stands.
    pub service: Service,
    /// Its newest version.
    pub content: ServiceContent,
    /// Who submitted it, while it is submitted.
    pub submitted_by: Option<PersonName>,
    /// Who wrote that.
    pub written_by: Option<PersonName>,
    /// When.
    pub written_at: Instant,
    /// Who owns it.
    pub organiser: Localised<String>,
    /// The slug of its public page in each language, while it is public.
    pub slugs: Vec<(Language, String)>,
    /// What is missing before it can be submitted.
    pub missing_to_submit: Vec<Problem>,
    /// What is missing before it can be published.
    pub missing_to_publish: Vec<Problem>,
    /// The steps that the permission table and the workflow allow the caller now.
    pub may: Vec<Transition>,
}

impl Managed {
    /// The slug of its public page for a reader, while it is public.
    pub fn public_slug(&self, language: Language) -> Option<&str> {
        let original = self.content.texts.original();
        let slug = |wanted| self.slugs.iter().find(|(language, _)| *language == wanted);
        let found = slug(language).or_else(|| slug(original)).or_else(|| self.slugs.first());
        found.map(|(_, slug)| slug.as_str())
    }
}

/// One service, for those who may write a newer version of it.
pub async fn to_edit(ctx: &Context, caller: &Caller, id: ServiceId) -> Result<Managed> {
    let managed = managed(ctx, caller, id).await?;
    caller.require(Action::EditService, &managed.service.target())?;
    managed.service.state.after(Transition::Save)?;
    Ok(managed)
}

/// One service, for those who may see its working copy.
pub async fn managed(ctx: &Context, caller: &Caller, id: ServiceId) -> Result<Managed> {
    let mut tx = ctx.read().await?;
    let service = tx.services().get(id).await?;
    caller.require(Action::SeeWorkingCopies, &service.target())?;
    let version = tx.services().version(service.newest).await?;
    let organiser = tx.organisations().get(service.organiser).await?.name;
    let submitter = service.submission.map(|submission| submission.by);
    let people: Vec<AccountId> = submitter.into_iter().chain([version.written_by]).collect();
    let names = tx.names().accounts(&people).await?;
    let who = responsibility::of_service(ctx, &mut tx, &service).await?;
    let mut to_publish = missing_to_publish(ctx, &mut tx, &service, &version).await?;
    let guidance = may(&caller.actor, Action::EditGuidance, &service.target());
    to_publish.retain(|problem| may_send(&problem.field, guidance));
    let live = tx.services().live(id).await?;
    let slugs = live.map(|live| live.slugs).unwrap_or_default();
    let slugs = Language::ALL
        .into_iter()
        .zip(slugs)
        .filter_map(|(language, slug)| Some((language, slug?.as_str().to_owned())))
        .collect();
    Ok(Managed {
        may: allowed_steps(caller, &service),
        missing_to_submit: missing::to_submit(&version.content, who),
        missing_to_publish: to_publish,
        written_by: names.get(&version.written_by).cloned(),
        submitted_by: submitter.and_then(|id| names.get(&id).cloned()),
        written_at: version.written_at,
        content: version.content,
        organiser,
        slugs,
        service,
    })
}

/// The right that each step of a person needs.
const STEPS: [(Transition, Action); 5] = [
    (Transition::Save, Action::EditService),
    (Transition::Submit, Action::SubmitService),
    (Transition::Withdraw, Action::SubmitService),
    (Transition::Return, Action::PublishService),
    (Transition::Publish, Action::PublishService),
];

fn allowed_steps(caller: &Caller, service: &Service) -> Vec<Transition> {
    let allowed = |(step, action): &(Transition, Action)| {
        service.state.allows(*step) && may(&caller.actor, *action, &service.target())
    };
    STEPS.iter().filter(|step| allowed(step)).map(|(step, _)| *step).collect()
}

fn organisations_of(rows: &[Row]) -> Vec<OrganisationId> {
    let owners = rows.iter().map(|row| row.organiser);
    let mut ids: Vec<OrganisationId> =
        owners.chain(rows.iter().filter_map(|row| row.responsible)).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn may_create(caller: &Caller) -> bool {
    !scope(&caller.actor, Action::CreateService).is_empty()
}
