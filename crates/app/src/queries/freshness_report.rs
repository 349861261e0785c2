//! Freshness by organisation, for administrators (spec 5 "Reports"). Every number is the one of the
//! list to which it leads: both ask the same.

use std::cmp::Reverse;
use std::collections::HashMap;

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::service::freshness_report::{
    Freshness, FreshnessColumn, FreshnessFilter, FreshnessRequest, has_kind,
};
use service_manual_domain::service::lists::{Needs, ServiceFilter, Standing};
pub use service_manual_store::ListedOrganisation;
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::queries::service_lists::{View, count_by_organiser};

/// The report.
#[derive(Debug, Clone)]
pub struct Report {
    /// The organisations that the filters let through, in the order that was asked for.
    pub rows: Vec<(ListedOrganisation, Freshness)>,
    /// All services of these.
    pub whole: Freshness,
}

/// How fresh the services of each organisation are that has public, outdated or unkept ones. Names
/// are sorted in a language.
///
/// # Errors
/// Refused to all but administrators.
pub async fn report(
    ctx: &Context,
    caller: &Caller,
    request: &FreshnessRequest,
    language: Language,
) -> Result<Report> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.read().await?;
    let counts = counts(ctx, &mut tx, caller).await?;
    let owners = tx.service_lists().owners(language, request.value(FreshnessFilter::Text)).await?;
    drop(tx);
    let to_do = request.value(FreshnessFilter::ToDo).is_some();
    let counted = |owner: ListedOrganisation| counts.get(&owner.id).map(|one| (owner, *one));
    let mut rows: Vec<(ListedOrganisation, Freshness)> = owners
        .into_iter()
        .filter(|owner| has_kind(request, owner.kind))
        .filter_map(counted)
        .filter(|(_, freshness)| !to_do || freshness.is_to_do())
        .collect();
    sort(&mut rows, request);
    let mut whole = Freshness::default();
    for (_, freshness) in &rows {
        whole.add(freshness);
    }
    Ok(Report { rows, whole })
}

async fn counts(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
) -> Result<HashMap<OrganisationId, Freshness>> {
    let mut counts: HashMap<OrganisationId, Freshness> = HashMap::new();
    let state = (View::Services, ServiceFilter::State, Standing::Published.code());
    for (id, found) in count_by_organiser(ctx, tx, caller, state).await? {
        counts.entry(id).or_default().published = found;
    }
    for needs in Needs::ALL {
        let asked = (View::Freshness, ServiceFilter::Needs, needs.code());
        for (id, found) in count_by_organiser(ctx, tx, caller, asked).await? {
            let freshness = counts.entry(id).or_default();
            match needs {
                Needs::DueThisMonth => freshness.due_this_month = found,
                Needs::Overdue => freshness.overdue = found,
                Needs::Outdated => freshness.outdated = found,
                Needs::WithoutUpdater => freshness.without_updater = found,
            }
        }
    }
    Ok(counts)
}

/// Sorts rows that are in the order of their names.
fn sort(rows: &mut [(ListedOrganisation, Freshness)], request: &FreshnessRequest) {
    let order = request.order;
    match (order.by, order.descending) {
        (FreshnessColumn::Organisation, false) => {}
        (FreshnessColumn::Organisation, true) => rows.reverse(),
        (column, false) => rows.sort_by_key(|(_, freshness)| freshness.key(column)),
        (column, true) => rows.sort_by_key(|(_, freshness)| Reverse(freshness.key(column))),
    }
}
