//! What readers see of a service: the public page, and the guidance for those who may read it.

use std::collections::BTreeSet;
use std::sync::Arc;

use service_manual_domain::account;
use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::organisation::MunicipalityCode;
use service_manual_domain::policy::{Action, may};
use service_manual_domain::service::guidance::Guidance;
use service_manual_domain::service::{Service, ServiceCode, ServiceContent, Slug};
use service_manual_domain::vocabulary::{TermCode, Vocabulary};
use service_manual_store::{LiveService, Term, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::public_data::{Card, labels_today};
use crate::queries::named::Named;

/// What an address of a service leads to.
#[derive(Debug, Clone)]
pub enum ServicePage<T> {
    /// The service.
    Found(Box<T>),
    /// It has another address now.
    Moved(Slug),
    /// There is none, or it is not public.
    NotFound,
}

/// The public part of a service's live version.
#[derive(Debug, Clone)]
pub struct PublicService {
    /// Names, addresses, organiser, categories.
    pub card: Arc<Card>,
    /// What the version says.
    pub content: ServiceContent,
    /// What it names.
    pub named: Named,
    /// The authority that answers for it.
    pub responsible: Option<OrganisationId>,
    /// What the reader may do.
    pub rights: Rights,
}

impl PublicService {
    /// What a version says and names, for a reader without rights.
    pub(crate) async fn of(tx: &mut Tx, card: Arc<Card>, live: LiveService) -> Result<Self> {
        let (content, responsible) = (live.content, live.responsible);
        let shown = [Some(live.organiser), responsible].into_iter().flatten();
        let named = Named::publicly(tx, [&content.facts], shown).await?;
        Ok(Self { card, content, named, responsible, rights: Rights::default() })
    }
}

/// The guidance of a service's live version.
#[derive(Debug, Clone)]
pub struct ReadableGuidance {
    /// Names and addresses.
    pub card: Arc<Card>,
    /// In which languages the version is public.
    pub languages: BTreeSet<Language>,
    /// What was written, if anything.
    pub guidance: Option<Guidance>,
    /// What it names.
    pub named: Named,
    /// The standard texts of other benefits.
    benefits: Vec<Term>,
    /// The municipalities of the reader's home organisation.
    pub own: BTreeSet<MunicipalityCode>,
    /// What the reader may do.
    pub rights: Rights,
}

impl ReadableGuidance {
    /// The standard texts of the other benefits.
    pub fn benefits(&self, language: Language) -> Vec<String> {
        let codes = self.guidance.iter().flat_map(|one| &one.facts.other_benefits);
        labels_today(&self.benefits, codes.map(TermCode::as_str), language)
    }
}

/// What a reader may do with a public service.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rights {
    /// See its working copy.
    pub manage: bool,
    /// Read its guidance.
    pub read_guidance: bool,
}

/// The public page at an address. Services without a text in the reader's language are found by
/// the slug of their original language.
///
/// Places, contacts and files are read here, a statement each, and not kept in memory: anonymous
/// pages are kept by the page cache, and signed-in people are few.
pub async fn service_page(
    ctx: &Context,
    caller: &Caller,
    language: Language,
    slug: &Slug,
) -> Result<ServicePage<PublicService>> {
    let mut tx = ctx.read().await?;
    let (card, live) = match at_address(ctx, &mut tx, language, slug).await? {
        ServicePage::Found(found) => *found,
        ServicePage::Moved(slug) => return Ok(ServicePage::Moved(slug)),
        ServicePage::NotFound => return Ok(ServicePage::NotFound),
    };
    // Visitors, who are most readers, have no rights beyond the page: nothing is read for them.
    let rights = match caller.actor.account {
        Some(_) => rights(caller, &tx.services().get(live.id).await?),
        None => Rights::default(),
    };
    let public = PublicService::of(&mut tx, card, live).await?;
    Ok(ServicePage::Found(Box::new(PublicService { rights, ..public })))
}

/// The end of the address of the service that has a short code, for readers of a language.
///
/// # Errors
/// [`Error::NotFound`] when no service has the code that the public sees today.
pub async fn slug_of_code(ctx: &Context, language: Language, code: &ServiceCode) -> Result<Slug> {
    let service = ctx.read().await?.services().find_by_code(code).await?.ok_or(Error::NotFound)?;
    let data = ctx.public_data();
    let card = data.cards.get(&service.id).ok_or(Error::NotFound)?;
    let (_, text) = card.texts.best(language).ok_or(Error::NotFound)?;
    Ok(text.slug.clone())
}

/// The guidance of the service at an address, for those who may read it; for everybody else there
/// is no such page. It is loaded here and nowhere else for readers.
pub async fn service_guidance(
    ctx: &Context,
    caller: &Caller,
    language: Language,
    slug: &Slug,
) -> Result<ServicePage<ReadableGuidance>> {
    let mut tx = ctx.read().await?;
    let (card, live) = match at_address(ctx, &mut tx, language, slug).await? {
        ServicePage::Found(found) => *found,
        ServicePage::Moved(slug) => return Ok(ServicePage::Moved(slug)),
        ServicePage::NotFound => return Ok(ServicePage::NotFound),
    };
    let service = tx.services().get(live.id).await?;
    let rights = rights(caller, &service);
    if !rights.read_guidance {
        return Ok(ServicePage::NotFound);
    }
    let version = tx.services().version(service.live.ok_or(Error::NotFound)?).await?;
    let guidance = tx.services().guidance(&version).await?;
    let named = match &guidance {
        Some(guidance) => Named::internally(&mut tx, &guidance.facts).await?,
        None => Named::default(),
    };
    let benefits = tx.terms().list(Vocabulary::OtherBenefit.code()).await?;
    let own = own_municipalities(&mut tx, caller).await?;
    let languages = live.content.public().iter().map(|(language, _)| language).collect();
    let found = ReadableGuidance { card, languages, guidance, named, benefits, own, rights };
    Ok(ServicePage::Found(Box::new(found)))
}

/// The id of the service at an address whose guidance the caller may read: who may not learns
/// nothing of it.
pub(crate) async fn readable_service(
    ctx: &Context,
    caller: &Caller,
    language: Language,
    slug: &Slug,
) -> Result<ServiceId> {
    let mut tx = ctx.read().await?;
    match at_address(ctx, &mut tx, language, slug).await? {
        ServicePage::Found(found) => {
            let (_, live) = *found;
            let service = tx.services().get(live.id).await?;
            if rights(caller, &service).read_guidance { Ok(live.id) } else { Err(Error::NotFound) }
        }
        ServicePage::Moved(_) | ServicePage::NotFound => Err(Error::NotFound),
    }
}

/// What the public sees today at an address.
async fn at_address(
    ctx: &Context,
    tx: &mut Tx,
    language: Language,
    slug: &Slug,
) -> Result<ServicePage<(Arc<Card>, LiveService)>> {
    let mut found = None;
    for candidate in [language, Language::Fi, Language::Sv, Language::En] {
        if found.is_none() {
            found = tx.services().find_by_slug(candidate, slug).await?;
        }
    }
    let Some((id, _)) = found else { return Ok(ServicePage::NotFound) };
    let Some(live) = tx.services().live(id).await? else { return Ok(ServicePage::NotFound) };
    let data = ctx.public_data();
    let Some(card) = data.cards.get(&id) else { return Ok(ServicePage::NotFound) };
    // The cards may be a moment behind what was just read.
    if !live.content.facts.validity.covers(ctx.now().day()) {
        return Ok(ServicePage::NotFound);
    }
    match card.texts.best(language) {
        None => Ok(ServicePage::NotFound),
        Some((_, shown)) if shown.slug != *slug => Ok(ServicePage::Moved(shown.slug.clone())),
        Some(_) => Ok(ServicePage::Found(Box::new((Arc::clone(card), live)))),
    }
}

fn rights(caller: &Caller, service: &Service) -> Rights {
    let may = |action| may(&caller.actor, action, &service.target());
    Rights { manage: may(Action::SeeWorkingCopies), read_guidance: may(Action::ReadGuidance) }
}

/// The municipalities that the caller's home organisation covers.
pub(crate) async fn own_municipalities(
    tx: &mut Tx,
    caller: &Caller,
) -> Result<BTreeSet<MunicipalityCode>> {
    let Some(id) = caller.actor.account else { return Ok(BTreeSet::new()) };
    let memberships = tx.memberships().of_account(id).await?;
    match account::home(&memberships) {
        Some(home) => Ok(tx.organisations().details(home.organisation).await?.municipalities),
        None => Ok(BTreeSet::new()),
    }
}
