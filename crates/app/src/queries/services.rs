//! One service as those who write and publish it see it.

use service_manual_domain::account::PersonName;
use service_manual_domain::ids::{AccountId, ServiceId};
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::policy::{Action, may};
use service_manual_domain::problem::Problem;
use service_manual_domain::service::form_page::may_send;
use service_manual_domain::service::{Service, ServiceContent, Transition};
use service_manual_domain::time::Instant;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::services::publish::missing_to_publish;
use crate::services::{missing, responsibility};

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
const STEPS: [(Transition, Action); 10] = [
    (Transition::Save, Action::EditService),
    (Transition::Submit, Action::SubmitService),
    (Transition::Withdraw, Action::SubmitService),
    (Transition::Return, Action::PublishService),
    (Transition::Publish, Action::PublishService),
    (Transition::Schedule, Action::PublishService),
    (Transition::Confirm, Action::EditService),
    (Transition::MarkOutdated, Action::EditService),
    (Transition::Archive, Action::ArchiveService),
    (Transition::Restore, Action::ArchiveService),
];

pub(super) fn allowed_steps(caller: &Caller, service: &Service) -> Vec<Transition> {
    let allowed = |(step, action): &(Transition, Action)| {
        service.state.allows(*step) && may(&caller.actor, *action, &service.target())
    };
    STEPS.iter().filter(|step| allowed(step)).map(|(step, _)| *step).collect()
}
