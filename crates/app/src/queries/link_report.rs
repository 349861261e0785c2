//! How the links of public services stand, for administrators (spec 5 "Reports").

use std::cmp::Reverse;

use service_manual_domain::collation::sort_key;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::link_check::report::{HOST, LinkColumn, LinkFilter, LinkRequest};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::time::Instant;
pub use service_manual_store::{LinkCounts, LinkGroup};
use service_manual_store::{LinksBy, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// An organisation or a host with its name.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its name in the language that was asked for.
    pub name: String,
    /// How its links stand.
    pub counts: LinkCounts,
}

/// The report. A link of internal guidance counts too: administrators read it.
///
/// # Errors
/// Refused to all but administrators.
pub async fn report(
    ctx: &Context,
    caller: &Caller,
    request: &LinkRequest,
    language: Language,
) -> Result<Vec<Row>> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let by = match request.value(LinkFilter::By) {
        Some(HOST) => LinksBy::Host,
        _ => LinksBy::Organiser,
    };
    let mut tx = ctx.read().await?;
    let counts = tx.links().counts(by).await?;
    let mut rows = named(&mut tx, counts, language).await?;
    drop(tx);
    if let Some(text) = request.value(LinkFilter::Text) {
        let text = text.to_lowercase();
        rows.retain(|row| row.name.to_lowercase().contains(&text));
    }
    if request.value(LinkFilter::Broken).is_some() {
        rows.retain(|row| row.counts.broken > 0);
    }
    sort(&mut rows, request);
    Ok(rows)
}

async fn named(tx: &mut Tx, counts: Vec<LinkCounts>, language: Language) -> Result<Vec<Row>> {
    let owner = |one: &LinkCounts| match &one.group {
        LinkGroup::Organiser(id) => Some(*id),
        LinkGroup::Host(_) => None,
    };
    let owners: Vec<OrganisationId> = counts.iter().filter_map(owner).collect();
    let names = tx.names().organisations(&owners).await?;
    let name = |group: &LinkGroup| match group {
        LinkGroup::Organiser(id) => {
            names.get(id).map(|name| name.text(language).to_owned()).unwrap_or_default()
        }
        LinkGroup::Host(host) => host.clone(),
    };
    Ok(counts.into_iter().map(|counts| Row { name: name(&counts.group), counts }).collect())
}

/// By what was asked for; those of which it says the same by their names.
fn sort(rows: &mut [Row], request: &LinkRequest) {
    let order = request.order;
    rows.sort_by_cached_key(|row| sort_key(&row.name));
    match (order.by, order.descending) {
        (LinkColumn::Name, false) => {}
        (LinkColumn::Name, true) => rows.reverse(),
        (column, false) => rows.sort_by_key(|row| value(row, column)),
        (column, true) => rows.sort_by_key(|row| Reverse(value(row, column))),
    }
}

/// What a column is sorted by; names are sorted otherwise. Where nothing is broken or nothing was
/// checked, the day comes after all others.
fn value(row: &Row, column: LinkColumn) -> i64 {
    let counts = &row.counts;
    match column {
        LinkColumn::Name => 0,
        LinkColumn::Links => counts.links,
        LinkColumn::Checked => counts.checked,
        LinkColumn::Broken => counts.broken,
        LinkColumn::Since => counts.broken_since.map_or(i64::MAX, Instant::milliseconds),
        LinkColumn::OldestCheck => counts.oldest_check.map_or(i64::MAX, Instant::milliseconds),
    }
}
