//! Where the live versions of services lead to, and what the check of links found (spec 3.5).

mod broken;
mod counts;

use std::collections::BTreeSet;

use sqlx::any::AnyRow;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::link_check::{Finding, LinkState, host};
use service_manual_domain::organisation::WebAddress;
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::service_references::VersionPart;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

pub use broken::{BrokenFilter, BrokenLink};
pub use counts::{LinkCounts, LinkGroup, LinksBy};

const TABLE: &str = "link";
/// What is read of a link.
const COLUMNS: &str = "address, checked_at, finding, first_failed_at, next_check_at";

repository!(
    /// The addresses that services lead to.
    Links
);

/// A link whose check is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueLink {
    /// Where it leads.
    pub address: WebAddress,
    /// What is known of it.
    pub state: LinkState,
    /// Whether a public service still has it.
    pub in_use: bool,
}

/// A link of a service with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceLink {
    /// In which part.
    pub part: VersionPart,
    /// Where it leads.
    pub address: WebAddress,
    /// What is known of it.
    pub state: LinkState,
}

impl Links<'_> {
    /// Notes where a part of the version leads to that has just become public. What was not asked
    /// for a short while ago is due.
    pub async fn put(
        &mut self,
        service: ServiceId,
        part: VersionPart,
        addresses: &BTreeSet<WebAddress>,
        now: Instant,
    ) -> Result<()> {
        Sql::new("DELETE FROM service_link WHERE service_id = $1 AND part = $2")
            .with(text(service))
            .with(part.code())
            .execute(self.tx)
            .await?;
        // In the order of addresses, so that two transactions never wait for each other.
        for address in addresses {
            Sql::new("INSERT INTO service_link (service_id, part, address) VALUES ($1, $2, $3)")
                .with(text(service))
                .with(part.code())
                .with(address.as_str())
                .execute(self.tx)
                .await?;
            let state = self.find_or_add(address, now).await?.published(now);
            self.save(address, &state).await?;
        }
        Ok(())
    }

    /// A service is not public any more: its links are nobody's business until it is.
    pub async fn remove_of(&mut self, service: ServiceId) -> Result<()> {
        Sql::new("DELETE FROM service_link WHERE service_id = $1")
            .with(text(service))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// The links whose check is due, the longest waiting first.
    pub async fn due(&mut self, now: Instant, limit: i64) -> Result<Vec<DueLink>> {
        let rows = Sql::new("SELECT ")
            .push(COLUMNS)
            .push(
                ", CAST(CASE WHEN EXISTS (SELECT 1 FROM service_link l WHERE l.address = \
                 link.address) THEN 1 ELSE 0 END AS BIGINT) AS in_use FROM link \
                 WHERE next_check_at <= ",
            )
            .bind(now)
            .push(" ORDER BY next_check_at, address LIMIT ")
            .bind(limit)
            .list(self.tx)
            .await?;
        let due = |row: &AnyRow| {
            let columns = Columns::of(row, TABLE);
            let (address, in_use) = (columns.parsed("address")?, columns.yes("in_use")?);
            Ok(DueLink { address, state: state(&columns)?, in_use })
        };
        rows.iter().map(due).collect()
    }

    /// What is known of a link, which no other transaction changes until this one ends.
    pub async fn lock(&mut self, address: &WebAddress) -> Result<Option<LinkState>> {
        let row = Sql::new("UPDATE link SET host = host WHERE address = $1 RETURNING ")
            .push(COLUMNS)
            .with(address.as_str())
            .find(self.tx)
            .await?;
        row.as_ref().map(|row| state(&Columns::of(row, TABLE))).transpose()
    }

    /// Stores what is known of a link.
    pub async fn save(&mut self, address: &WebAddress, state: &LinkState) -> Result<()> {
        Sql::new(
            "UPDATE link SET checked_at = $1, finding = $2, first_failed_at = $3, \
             next_check_at = $4, broken = $5 WHERE address = $6",
        )
        .with(state.last.map(|(at, _)| at))
        .with(state.last.map(|(_, finding)| finding.code()))
        .with(state.first_failed_at)
        .with(state.next_check_at)
        .with(state.is_broken())
        .with(address.as_str())
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Forgets a link that no public service has, after [`Links::lock`].
    pub async fn remove_unused(&mut self, address: &WebAddress) -> Result<()> {
        Sql::new(
            "DELETE FROM link WHERE address = $1 \
             AND NOT EXISTS (SELECT 1 FROM service_link l WHERE l.address = $2)",
        )
        .with(address.as_str())
        .with(address.as_str())
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// The links of a service in some parts, by address.
    pub async fn of_service(
        &mut self,
        service: ServiceId,
        parts: &[VersionPart],
    ) -> Result<Vec<ServiceLink>> {
        let rows = Sql::new(
            "SELECT l.part, link.address, checked_at, finding, first_failed_at, next_check_at \
             FROM service_link l JOIN link ON link.address = l.address WHERE l.service_id = $1 \
             AND l.part IN ",
        )
        .with(text(service))
        .bind_list(parts.iter().map(|part| part.code().into()))
        .push(" ORDER BY link.address, l.part")
        .list(self.tx)
        .await?;
        let link = |row: &AnyRow| {
            let columns = Columns::of(row, TABLE);
            let (part, address) = (columns.parsed("part")?, columns.parsed("address")?);
            Ok(ServiceLink { part, address, state: state(&columns)? })
        };
        rows.iter().map(link).collect()
    }

    async fn find_or_add(&mut self, address: &WebAddress, now: Instant) -> Result<LinkState> {
        let row = Sql::new(
            "INSERT INTO link (address, host, next_check_at, broken) VALUES ($1, $2, $3, 0) \
             ON CONFLICT (address) DO UPDATE SET host = excluded.host RETURNING ",
        )
        .push(COLUMNS)
        .with(address.as_str())
        .with(host(address))
        .with(LinkState::new(now).next_check_at)
        .get(self.tx, TABLE)
        .await?;
        state(&Columns::of(&row, TABLE))
    }
}

fn state(columns: &Columns<'_>) -> Result<LinkState> {
    let checked_at = columns.optional_instant("checked_at")?;
    let finding: Option<Finding> = columns.optional("finding")?;
    Ok(LinkState {
        last: checked_at.zip(finding),
        first_failed_at: columns.optional_instant("first_failed_at")?,
        next_check_at: columns.instant("next_check_at")?,
    })
}
