//! One service as those who write and publish it see it.

use service_manual_domain::account::PersonName;
use service_manual_domain::ids::{AccountId, ServiceId};
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::policy::{Action, may};
use service_manual_domain::problem::Problem;
use service_manual_domain::service::{Service, ServiceContent, Slug, Transition};
use service_manual_domain::time::Instant;
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::services::form::Whole;
use crate::services::missing::Missing;

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

/// One service, for those who may see its working copy.
pub async fn managed(ctx: &Context, caller: &Caller, id: ServiceId) -> Result<Managed> {
    Ok(managed_with_version(ctx, &mut ctx.read().await?, caller, id).await?.0)
}

/// The same within a transaction, with its newest version.
pub(super) async fn managed_with_version(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    id: ServiceId,
) -> Result<(Managed, Whole)> {
    let service = tx.services().get(id).await?;
    caller.require(Action::SeeWorkingCopies, &service.target())?;
    let whole = Whole::load(tx, caller, &service, service.newest).await?;
    let version = &whole.version;
    let submitter = service.submission.map(|submission| submission.by);
    let people: Vec<AccountId> = submitter.into_iter().chain([version.written_by]).collect();
    let names = tx.names().accounts(&people).await?;
    let missing = Missing::of(ctx, tx, &service, version).await?.shown(whole.may_edit_guidance);
    let managed = Managed {
        may: allowed_steps(caller, &service),
        missing_to_submit: missing.to_submit,
        missing_to_publish: missing.to_publish,
        written_by: names.get(&version.written_by).cloned(),
        submitted_by: submitter.and_then(|id| names.get(&id).cloned()),
        written_at: version.written_at,
        content: version.content.clone(),
        organiser: tx.organisations().get(service.organiser).await?.name,
        slugs: slugs(tx, id).await?,
        service,
    };
    Ok((managed, whole))
}

async fn slugs(tx: &mut Tx, id: ServiceId) -> Result<Vec<(Language, String)>> {
    let live = tx.services().live(id).await?;
    let slugs = Language::ALL.into_iter().zip(live.map(|live| live.slugs).unwrap_or_default());
    let known = |(language, slug): (_, Option<Slug>)| Some((language, slug?.as_str().to_owned()));
    Ok(slugs.filter_map(known).collect())
}

/// The steps that the permission table and the workflow allow somebody now.
pub(super) fn allowed_steps(caller: &Caller, service: &Service) -> Vec<Transition> {
    let allowed = |step: &Transition| {
        service.state.allows(*step) && may(&caller.actor, step.needs(), &service.target())
    };
    Transition::ALL.into_iter().filter(allowed).collect()
}
