//! What may be chosen when many services are changed at once.

use service_manual_domain::account::Account;
use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::language::Localised;
use service_manual_domain::policy::{Action, Target, scope};
use service_manual_domain::service::bulk::AT_ONCE;
use service_manual_domain::vocabulary::{Terms, Vocabulary};
use service_manual_store::ServiceRow;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::services::responsibility::candidates;

/// The chosen services and what may be chosen for them.
#[derive(Debug)]
pub struct Offers {
    /// The services that the caller may work on, by name.
    pub rows: Vec<ServiceRow>,
    /// Who may keep any of them up to date, by name.
    pub updaters: Vec<Account>,
    /// The authorities under which any of their organisers works.
    pub authorities: Vec<(OrganisationId, Localised<String>)>,
    /// The categories.
    pub categories: Terms,
}

/// What may be chosen for some services, for those who may edit services at all.
pub async fn offers(ctx: &Context, caller: &Caller, ids: &[ServiceId]) -> Result<Offers> {
    let scope = scope(&caller.actor, Action::EditService);
    if scope.is_empty() {
        caller.require(Action::EditService, &Target::Everything)?;
    }
    let mut tx = ctx.read().await?;
    let ids: Vec<ServiceId> = ids.iter().copied().take(AT_ONCE).collect();
    let rows = tx.service_lists().chosen(&scope, &ids).await?;
    let organisers = once(rows.iter().map(|row| row.organiser));
    let mut authorities = Vec::new();
    for organiser in &organisers {
        authorities.extend(tx.organisations().parents(*organiser).await?);
    }
    let authorities = once(authorities);
    let responsible = rows.iter().filter_map(|row| row.responsible);
    let mut updaters: Vec<Account> = Vec::new();
    for organisation in once(organisers.iter().copied().chain(responsible)) {
        updaters.extend(candidates(&mut tx, organisation).await?);
    }
    updaters.sort_by_key(|account| account.id);
    updaters.dedup_by_key(|account| account.id);
    let mut names = tx.names().organisations(&authorities).await?;
    let with_name = |id: OrganisationId| Some((id, names.remove(&id)?));
    let authorities = authorities.into_iter().filter_map(with_name).collect();
    let categories = tx.terms().vocabulary(Vocabulary::Category).await?;
    Ok(Offers { rows, updaters, authorities, categories })
}

fn once(ids: impl IntoIterator<Item = OrganisationId>) -> Vec<OrganisationId> {
    ids.into_iter().collect::<std::collections::BTreeSet<_>>().into_iter().collect()
}
