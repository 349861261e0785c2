//! The list of broken links.

use sqlx::any::AnyRow;

use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::link_check::Finding;
use service_manual_domain::organisation::WebAddress;
use service_manual_domain::policy::Scope;
use service_manual_domain::time::Instant;

use super::{LinkGroup, Links, TABLE};
use crate::error::Result;
use crate::service_conditions::{OWNER, RESPONSIBLE, kept_by};
use crate::service_references::VersionPart;
use crate::sql::{Columns, Page, Sql, text};

/// Which broken links a list has.
#[derive(Debug, Clone, Copy)]
pub struct BrokenFilter<'a> {
    /// Of which services.
    pub services: &'a Scope,
    /// Of which services also those of the internal guidance.
    pub guidance: &'a Scope,
    /// Only of services that this person keeps up to date.
    pub kept_by: Option<AccountId>,
    /// Only of one group.
    pub group: Option<&'a LinkGroup>,
}

/// A broken link of a public service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenLink {
    /// Of which service.
    pub service: ServiceId,
    /// Its name in the original language.
    pub name: String,
    /// The language of that name.
    pub original: Language,
    /// Who owns it.
    pub organiser: OrganisationId,
    /// In which part.
    pub part: VersionPart,
    /// Where it leads.
    pub address: WebAddress,
    /// What was found last.
    pub finding: Finding,
    /// Since when.
    pub first_failed_at: Instant,
    /// When it was checked last.
    pub checked_at: Instant,
}

impl Links<'_> {
    /// Broken links, the longest broken first.
    pub async fn broken(
        &mut self,
        filter: &BrokenFilter<'_>,
        page: Page,
    ) -> Result<Vec<BrokenLink>> {
        let select = "SELECT s.id, s.name, s.original, s.organiser_id, l.part, k.address, \
                      k.finding, k.first_failed_at, k.checked_at";
        let rows = matching(select, filter)
            .push(" ORDER BY k.first_failed_at, k.address, s.id, l.part LIMIT ")
            .bind(page.limit)
            .push(" OFFSET ")
            .bind(page.offset)
            .list(self.tx)
            .await?;
        rows.iter().map(broken).collect()
    }

    /// How many there are.
    pub async fn count_broken(&mut self, filter: &BrokenFilter<'_>) -> Result<i64> {
        let row = matching("SELECT COUNT(*) AS found", filter).get(self.tx, TABLE).await?;
        Columns::of(&row, TABLE).number("found")
    }
}

fn matching(select: &str, filter: &BrokenFilter<'_>) -> Sql {
    let sql = Sql::new(select).push(
        " FROM link k JOIN service_link l ON l.address = k.address \
         JOIN service s ON s.id = l.service_id WHERE k.broken = 1 AND ",
    );
    let sql = sql.within(filter.services, OWNER, RESPONSIBLE);
    let sql = sql.push(" AND (l.part = 'content' OR ").within(filter.guidance, OWNER, RESPONSIBLE);
    let sql = sql.push(")");
    let sql = match filter.group {
        Some(LinkGroup::Organiser(id)) => sql.push(" AND s.organiser_id = ").bind(text(id)),
        Some(LinkGroup::Host(host)) => sql.push(" AND k.host = ").bind(host.as_str()),
        None => sql,
    };
    match filter.kept_by {
        Some(account) => kept_by(sql.push(" AND "), account),
        None => sql,
    }
}

fn broken(row: &AnyRow) -> Result<BrokenLink> {
    let columns = Columns::of(row, TABLE);
    Ok(BrokenLink {
        service: columns.parsed("id")?,
        name: columns.text("name")?,
        original: columns.parsed("original")?,
        organiser: columns.parsed("organiser_id")?,
        part: columns.parsed("part")?,
        address: columns.parsed("address")?,
        finding: columns.parsed("finding")?,
        first_failed_at: columns.instant("first_failed_at")?,
        checked_at: columns.instant("checked_at")?,
    })
}
