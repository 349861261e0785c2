//! What the pages of one organisation show beside its people.

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::organisation::{
    Details, Organisation, OrganisationKind, OrganisationRules, OrganisationStatus,
};
use service_manual_domain::policy::{Action, Target, may};
use service_manual_store::{Term, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::organisations::active;
use crate::vocabularies;

/// What the page of one organisation shows beside its people.
#[derive(Debug, Clone)]
pub struct Facts {
    /// What it says about itself.
    pub details: Details,
    /// Names of the municipalities it covers.
    pub municipalities: Vec<Localised<String>>,
    /// What it demands of its people.
    pub rules: OrganisationRules,
    /// How many active main users it has.
    pub main_users: i64,
    /// How many active providers work under it.
    pub providers: usize,
    /// Whether the caller may create, attach and detach providers.
    pub may_attach: bool,
    /// Whether the caller may close it.
    pub may_close: bool,
}

/// What the page of an organisation shows, for those who manage its people.
pub async fn facts(ctx: &Context, caller: &Caller, id: OrganisationId) -> Result<Facts> {
    let mut tx = ctx.read().await?;
    let organisation = tx.organisations().get(id).await?;
    let target = organisation.target();
    caller.require(Action::ManageMembers, &target)?;
    let details = tx.organisations().details(id).await?;
    let municipalities = tx.terms().list(vocabularies::MUNICIPALITIES).await?;
    let covered = municipalities
        .into_iter()
        .filter(|term| details.municipalities.iter().any(|code| code.as_str() == term.code));
    let is_active = organisation.status == OrganisationStatus::Active;
    let is_authority = organisation.kind == OrganisationKind::Authority;
    Ok(Facts {
        municipalities: covered.map(|term| term.label).collect(),
        rules: tx.organisations().rules(id).await?,
        main_users: tx
            .organisations()
            .main_user_counts(&[id])
            .await?
            .get(&id)
            .copied()
            .unwrap_or(0),
        providers: tx.organisations().providers(id).await?.len(),
        may_attach: is_active
            && is_authority
            && may(&caller.actor, Action::CreateProvider, &target),
        may_close: is_active
            && may(&caller.actor, Action::AdministerOrganisations, &Target::Everything),
        details,
    })
}

/// What the form of an organisation's data begins with.
#[derive(Debug, Clone)]
pub struct Editable {
    /// The organisation.
    pub organisation: Organisation,
    /// What it says about itself.
    pub details: Details,
}

/// The data of an organisation that the caller may change.
pub async fn editable(ctx: &Context, caller: &Caller, id: OrganisationId) -> Result<Editable> {
    let mut tx = ctx.read().await?;
    let organisation = to_edit(&mut tx, caller, id).await?;
    let details = tx.organisations().details(id).await?;
    Ok(Editable { organisation, details })
}

/// The rules of an organisation that the caller may change.
pub async fn editable_rules(
    ctx: &Context,
    caller: &Caller,
    id: OrganisationId,
) -> Result<(Organisation, OrganisationRules)> {
    let mut tx = ctx.read().await?;
    let organisation = to_edit(&mut tx, caller, id).await?;
    let rules = tx.organisations().rules(id).await?;
    Ok((organisation, rules))
}

/// The municipalities that may be chosen, by name in a language.
pub async fn municipalities(ctx: &Context, language: Language) -> Result<Vec<Term>> {
    let mut terms = ctx.read().await?.terms().list(vocabularies::MUNICIPALITIES).await?;
    terms.retain(|term| term.active);
    terms.sort_by_cached_key(|term| {
        service_manual_domain::collation::sort_key(term.label.text(language))
    });
    Ok(terms)
}

async fn to_edit(tx: &mut Tx, caller: &Caller, id: OrganisationId) -> Result<Organisation> {
    let organisation = tx.organisations().get(id).await?;
    caller.require(Action::EditOrganisation, &organisation.target())?;
    active(&organisation)?;
    Ok(organisation)
}
