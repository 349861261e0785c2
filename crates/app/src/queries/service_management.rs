//! The page of one service: where it stands, who answers for it, and what the caller may do with it
//! now (spec 3.4).

use std::collections::HashMap;

use service_manual_domain::account::PersonName;
use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId};
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::organisation::OrganisationStatus;
use service_manual_domain::policy::{Action, may, require_second_person};
use service_manual_domain::service::agreed_times::Waiting;
use service_manual_domain::service::behind::behind;
use service_manual_domain::service::facts::Rhythm;
use service_manual_domain::service::freshness;
use service_manual_domain::service::{Service, Side, Transition};
use service_manual_domain::time::Day;
use service_manual_store::Tx;
pub use service_manual_store::VersionRow;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::queries::services::{Managed, managed, managed_with_version};
use crate::services::form::Whole;
use crate::services::publish::four_eyes_demanded;
use crate::services::responsibility::usable_updater;

/// One service with everything its page tells.
#[derive(Debug, Clone)]
pub struct Management {
    /// Where it stands, what it lacks, which steps are allowed.
    pub managed: Managed,
    /// The name of the authority that answers for it.
    pub responsible: Option<Localised<String>>,
    /// Who keeps it up to date, on each side that it has.
    pub updaters: Vec<Updater>,
    /// The newest version.
    pub newest: VersionRow,
    /// What the public sees, where that is an older version.
    pub live: Option<VersionRow>,
    /// The names of all who are mentioned.
    pub people: HashMap<AccountId, PersonName>,
    /// How often it is reviewed: as the live version says, else the newest.
    pub rhythm: Rhythm,
    /// When its review falls due, while it is public.
    pub due_on: Option<Day>,
    /// How its submission stands, while it is submitted.
    pub waiting: Option<Waiting>,
    /// How many texts of each translation are behind the original.
    pub behind: Vec<(Language, usize)>,
    /// What else the caller may do.
    pub rights: Rights,
}

/// Who keeps a service up to date on one side.
#[derive(Debug, Clone)]
pub struct Updater {
    /// On which side.
    pub side: Side,
    /// Who; nobody: the main users of the organisation are meant.
    pub name: Option<PersonName>,
    /// Whether that is a person who may edit the service now.
    pub usable: bool,
}

/// What the caller may do with a service beside the steps of the workflow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent rights, not one state")]
pub struct Rights {
    /// Whether the caller could publish it, if somebody else had written it too.
    pub second_person_needed: bool,
    /// Whether the caller may take back the order to publish.
    pub unschedule: bool,
    /// Whether the caller may mark comments as done.
    pub resolve: bool,
    /// Whether the caller may put a notice on it, which is of use until it is put away.
    pub notify: bool,
    /// Whether the caller may copy it.
    pub copy: bool,
    /// Whether the caller may choose the updater of the responsible authority.
    pub set_authority_updater: bool,
    /// Whether and how the caller may delete it.
    pub delete: Option<Deletion>,
}

/// What deleting a service means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deletion {
    /// It was never published.
    Draft,
    /// It was; it is deleted for good.
    ForGood,
}

/// One service, for those who may see its working copy.
pub async fn management(ctx: &Context, caller: &Caller, id: ServiceId) -> Result<Management> {
    let mut tx = ctx.read().await?;
    let (managed, whole) = managed_with_version(ctx, &mut tx, caller, id).await?;
    let service = &managed.service;
    let live_content = match service.live.filter(|live| *live != service.newest) {
        Some(live) => Some(tx.services().version(live).await?.content),
        None => None,
    };
    let newest = tx.services().version_row(service.newest).await?;
    let live = match service.live.filter(|_| service.state.is_public()) {
        Some(live) if live != service.newest => Some(tx.services().version_row(live).await?),
        Some(_) | None => None,
    };
    let rhythm = live_content.as_ref().unwrap_or(&managed.content).facts.rhythm;
    let renewed_on = service.renewed_at.filter(|_| service.state.is_public());
    let settings = ctx.settings();
    Ok(Management {
        responsible: name_of(&mut tx, service.responsible).await?,
        updaters: updaters(ctx, &mut tx, service).await?,
        people: people(&mut tx, service, &newest, live.as_ref()).await?,
        rhythm,
        due_on: renewed_on.map(|at| freshness::due_on(rhythm, at.day())),
        waiting: service.waiting(&settings.publishing, ctx.now().day()),
        behind: behind_in(&whole),
        rights: rights(&mut tx, caller, &managed).await?,
        newest,
        live,
        managed,
    })
}

/// How a service is deleted by the caller, who must have the right to that.
pub async fn to_delete(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
) -> Result<(Managed, Deletion)> {
    let managed = managed(ctx, caller, id).await?;
    let deletion = deletion(&managed.service);
    caller.require(managed.service.delete_action(), &managed.service.target())?;
    Ok((managed, deletion))
}

const fn deletion(service: &Service) -> Deletion {
    if service.ever_published { Deletion::ForGood } else { Deletion::Draft }
}

async fn name_of(tx: &mut Tx, id: Option<OrganisationId>) -> Result<Option<Localised<String>>> {
    match id {
        Some(id) => Ok(Some(tx.organisations().get(id).await?.name)),
        None => Ok(None),
    }
}

async fn updaters(ctx: &Context, tx: &mut Tx, service: &Service) -> Result<Vec<Updater>> {
    let of_provider = !service.organiser_parents.is_empty();
    let mut updaters = Vec::new();
    for side in Side::ALL.into_iter().filter(|side| of_provider || *side == Side::Organiser) {
        let name = match service.updater_of(side) {
            Some(id) => tx.names().accounts(&[id]).await?.remove(&id),
            None => None,
        };
        let usable = usable_updater(ctx, tx, service, side).await?.is_some();
        updaters.push(Updater { side, name, usable });
    }
    Ok(updaters)
}

async fn people(
    tx: &mut Tx,
    service: &Service,
    newest: &VersionRow,
    live: Option<&VersionRow>,
) -> Result<HashMap<AccountId, PersonName>> {
    let mentioned = [
        Some(newest.written_by),
        live.map(|live| live.written_by),
        service.submission.map(|submission| submission.by),
        service.scheduled.map(|order| order.by),
    ];
    let ids: Vec<AccountId> = mentioned.into_iter().flatten().collect();
    Ok(tx.names().accounts(&ids).await?)
}

/// Texts of the guidance count for those only who may edit it; for others it was not even loaded.
fn behind_in(whole: &Whole) -> Vec<(Language, usize)> {
    let count = |language| {
        let internal = whole.guidance.as_ref().map(|guidance| behind(&guidance.texts, language));
        behind(&whole.content().texts, language).len() + internal.unwrap_or_default().len()
    };
    let languages = whole.content().texts.iter().map(|(language, _)| language);
    languages.map(|language| (language, count(language))).filter(|(_, count)| *count > 0).collect()
}

async fn rights(tx: &mut Tx, caller: &Caller, managed: &Managed) -> Result<Rights> {
    let service = &managed.service;
    let may_here = |action| may(&caller.actor, action, &service.target());
    let organisation = tx.organisations().get(service.organiser).await?;
    Ok(Rights {
        second_person_needed: managed.may.contains(&Transition::Publish)
            && second_person_needed(tx, caller, service).await?,
        unschedule: service.scheduled.is_some() && may_here(Action::PublishService),
        resolve: may_here(Action::EditService),
        notify: may_here(Action::NotifyOnService) && service.state.allows(Transition::Save),
        copy: organisation.status == OrganisationStatus::Active
            && may(&caller.actor, Action::CreateService, &organisation.target()),
        set_authority_updater: may_here(Action::SetAuthorityUpdater),
        delete: may_here(service.delete_action()).then(|| deletion(service)),
    })
}

/// Whether an authority demands a second person and the caller alone wrote what would be published.
async fn second_person_needed(tx: &mut Tx, caller: &Caller, service: &Service) -> Result<bool> {
    let demanded = four_eyes_demanded(tx, service).await?;
    let writers = tx.services().writers_since_published(service.id).await?;
    Ok(require_second_person(&caller.actor, demanded, &writers).is_err())
}
