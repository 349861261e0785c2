//! The form of a service, for those who may write it: what it holds and what it offers (spec 3.3).

use std::collections::HashMap;

use service_manual_domain::account::Account;
use service_manual_domain::contact::Contact;
use service_manual_domain::file::Visibility;
use service_manual_domain::ids::{OrganisationId, ServiceId, ServiceVersionId};
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::location::Location;
use service_manual_domain::organisation::OrganisationKind;
use service_manual_domain::policy::{Action, may};
use service_manual_domain::problem::Problem;
use service_manual_domain::service::behind::behind;
use service_manual_domain::service::field::TextField;
use service_manual_domain::service::form_page::may_send;
use service_manual_domain::service::typed::TypedService;
use service_manual_domain::service::{Guidance, Service, ServiceContent, Side, Transition};
use service_manual_domain::vocabulary::{Terms, Vocabulary};
use service_manual_store::{FileRow, KeptForm, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::queries::{contacts, locations};
use crate::services::form::{Whole, named_now};
use crate::services::missing::Missing;
use crate::services::presence::{self, Present};
use crate::services::responsibility::candidates;

/// The form of an existing service.
#[derive(Debug)]
pub struct FormData {
    /// Where it stands.
    pub service: Service,
    /// Its newest version, which the form shows.
    pub newest: ServiceVersionId,
    /// The form as if somebody had just typed the newest version, with who is responsible for it.
    /// Guidance is in it for those only who may edit it.
    pub typed: TypedService,
    /// The public part of the newest version.
    pub content: ServiceContent,
    /// Its guidance, for those only who may edit it.
    pub guidance: Option<Guidance>,
    /// Whether the caller may edit the guidance.
    pub may_edit_guidance: bool,
    /// Whether the caller may choose the responsible authority.
    pub may_set_responsible: bool,
    /// Whether the caller may choose the updater of the responsible authority.
    pub may_set_authority_updater: bool,
    /// What may be chosen.
    pub offers: Offers,
    /// What the caller typed and has not saved.
    pub kept: Vec<KeptForm>,
    /// Who else has the form open.
    pub present: Vec<Present>,
    /// What is missing before it can be submitted.
    pub missing_to_submit: Vec<Problem>,
    /// What is missing before it can be published, as far as the caller may know of it.
    pub missing_to_publish: Vec<Problem>,
}

impl FormData {
    /// The texts of a language that are behind the original.
    pub fn behind(&self, language: Language) -> Vec<TextField> {
        let mut fields = behind(&self.content.texts, language);
        if let Some(guidance) = &self.guidance {
            fields.extend(behind(&guidance.texts, language));
        }
        fields
    }
}

/// What may be chosen in a form.
#[derive(Debug, Default)]
pub struct Offers {
    /// The terms of each vocabulary, also those that cannot be chosen any more.
    pub terms: HashMap<Vocabulary, Terms>,
    /// Locations of the organiser and the responsible authority.
    pub locations: Vec<Location>,
    /// Contacts of both.
    pub contacts: Vec<Contact>,
    /// Files of the service; internal ones for those only who may edit the guidance.
    pub files: Vec<FileRow>,
    /// The authorities that could answer for it.
    pub authorities: Vec<(OrganisationId, Localised<String>)>,
    /// The organisations that produce it now, or are likely to: by their names.
    pub producers: Vec<(OrganisationId, Localised<String>)>,
    /// The names of its related services, by their ids.
    pub related: Vec<(ServiceId, String)>,
    /// Who may keep it up to date on the organiser's side.
    pub updaters: Vec<Account>,
    /// Who may on the side of the responsible authority.
    pub authority_updaters: Vec<Account>,
}

/// Refuses the form to those who may not write a newer version of the service.
pub async fn may_open(ctx: &Context, caller: &Caller, id: ServiceId) -> Result<()> {
    editable(&mut ctx.read().await?, caller, id).await?;
    Ok(())
}

async fn editable(tx: &mut Tx, caller: &Caller, id: ServiceId) -> Result<Service> {
    let service = tx.services().get(id).await?;
    caller.require(Action::EditService, &service.target())?;
    service.state.after(Transition::Save)?;
    Ok(service)
}

/// The form of a service, for those who may write a newer version of it.
pub async fn service_form(ctx: &Context, caller: &Caller, id: ServiceId) -> Result<FormData> {
    let mut tx = ctx.read().await?;
    let service = editable(&mut tx, caller, id).await?;
    let whole = Whole::load(&mut tx, caller, &service, service.newest).await?;
    let missing = Missing::of(ctx, &mut tx, &service, &whole.version).await?;
    let missing = missing.shown(whole.may_edit_guidance);
    let account = caller.account()?;
    let may = |action| may(&caller.actor, action, &service.target());
    let mut kept = tx.service_forms().kept(id, account).await?;
    for one in &mut kept {
        // A right may have been lost since.
        one.typed = TypedService::new(one.typed.sanitiser)
            .replacing(&one.typed, |name| may_send(name, whole.may_edit_guidance));
        one.typed = named_now(&mut tx, &one.typed).await?;
    }
    Ok(FormData {
        typed: with_responsibility(whole.typed(), &service),
        missing_to_submit: missing.to_submit,
        missing_to_publish: missing.to_publish,
        may_set_responsible: may(Action::SetResponsibleAuthority),
        may_set_authority_updater: may(Action::SetAuthorityUpdater),
        offers: offers(&mut tx, &service, &whole).await?,
        present: presence::others(ctx, &mut tx, id, account).await?,
        kept,
        newest: service.newest,
        may_edit_guidance: whole.may_edit_guidance,
        guidance: whole.guidance,
        content: whole.version.content,
        service,
    })
}

/// The form with who answers for the service and keeps it up to date.
fn with_responsibility(typed: TypedService, service: &Service) -> TypedService {
    let id = |id: Option<String>| id.unwrap_or_default();
    typed
        .with("responsible", id(service.responsible.map(|id| id.to_string())))
        .with(Side::Organiser.field(), id(service.updater.map(|id| id.to_string())))
        .with(Side::Authority.field(), id(service.authority_updater.map(|id| id.to_string())))
}

async fn offers(tx: &mut Tx, service: &Service, whole: &Whole) -> Result<Offers> {
    let terms = tx.terms().all().await?;
    let chosen = whole.typed().named();
    let locations_now: Vec<_> = chosen.locations.iter().copied().collect();
    let contacts_now: Vec<_> = chosen.contacts.iter().copied().collect();
    let mut locations = locations::choices(tx, service.organiser, &locations_now).await?;
    let mut contacts = contacts::choices(tx, service.organiser, &contacts_now).await?;
    if let Some(authority) = service.responsible.filter(|id| *id != service.organiser) {
        locations.extend(locations::choices(tx, authority, &[]).await?);
        contacts.extend(contacts::choices(tx, authority, &[]).await?);
        locations.sort_by_key(|one| one.id);
        locations.dedup_by_key(|one| one.id);
        contacts.sort_by_key(|one| one.id);
        contacts.dedup_by_key(|one| one.id);
    }
    let mut files = tx.files().of_service(service.id).await?;
    files.retain(|row| whole.may_edit_guidance || row.file.visibility == Visibility::Public);
    let related: Vec<_> = whole.content().facts.related_services.clone();
    let mut names = tx.names().services(&related).await?;
    Ok(Offers {
        terms,
        locations,
        contacts,
        files,
        authorities: named_organisations(tx, &service.organiser_parents).await?,
        producers: producers(tx, service, whole.content()).await?,
        related: related.into_iter().filter_map(|id| Some((id, names.remove(&id)?))).collect(),
        updaters: candidates(tx, service.organiser).await?,
        authority_updaters: match service.responsible {
            Some(authority) => candidates(tx, authority).await?,
            None => Vec::new(),
        },
    })
}

/// The producers of the version, the organiser, and the providers of an authority that organises.
async fn producers(
    tx: &mut Tx,
    service: &Service,
    content: &ServiceContent,
) -> Result<Vec<(OrganisationId, Localised<String>)>> {
    let mut ids: Vec<OrganisationId> = content.facts.producers.iter().copied().collect();
    ids.push(service.organiser);
    let organiser = tx.organisations().get(service.organiser).await?;
    if organiser.kind == OrganisationKind::Authority {
        let providers = tx.organisations().providers(organiser.id).await?;
        ids.extend(providers.iter().map(|provider| provider.id));
    }
    ids.sort_unstable();
    ids.dedup();
    named_organisations(tx, &ids).await
}

async fn named_organisations(
    tx: &mut Tx,
    ids: &[OrganisationId],
) -> Result<Vec<(OrganisationId, Localised<String>)>> {
    let mut names = tx.names().organisations(ids).await?;
    Ok(ids.iter().filter_map(|id| Some((*id, names.remove(id)?))).collect())
}
