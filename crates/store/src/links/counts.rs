//! How the links of public services stand, by who owns the services or by where they lead.

use sqlx::any::AnyRow;

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::time::Instant;

use super::{Links, TABLE};
use crate::error::Result;
use crate::sql::{Columns, Sql};

/// By what links are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinksBy {
    /// Who owns the service.
    Organiser,
    /// The host that they lead to.
    Host,
}

/// Links that are counted together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkGroup {
    /// Of the services of this organisation.
    Organiser(OrganisationId),
    /// To this host.
    Host(String),
}

/// How the links of a group stand. A link counts once for each service and part that has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkCounts {
    /// Which.
    pub group: LinkGroup,
    /// How many there are.
    pub links: i64,
    /// How many of them were asked for.
    pub checked: i64,
    /// How many of them do not work.
    pub broken: i64,
    /// Since when the first of these does not.
    pub broken_since: Option<Instant>,
    /// When the one that was not asked for longest was asked for.
    pub oldest_check: Option<Instant>,
}

impl Links<'_> {
    /// How all links stand, group by group.
    pub async fn counts(&mut self, by: LinksBy) -> Result<Vec<LinkCounts>> {
        let group = match by {
            LinksBy::Organiser => "s.organiser_id",
            LinksBy::Host => "k.host",
        };
        let sql = Sql::new(&format!(
            "SELECT {group} AS counted, COUNT(*) AS links, COUNT(k.checked_at) AS checked, \
             COUNT(CASE WHEN k.broken = 1 THEN 1 END) AS broken, \
             MIN(CASE WHEN k.broken = 1 THEN k.first_failed_at END) AS broken_since, \
             MIN(k.checked_at) AS oldest_check \
             FROM service_link l JOIN link k ON k.address = l.address \
             JOIN service s ON s.id = l.service_id GROUP BY {group}"
        ));
        let rows = sql.list(self.tx).await?;
        rows.iter().map(|row| counts(row, by)).collect()
    }
}

fn counts(row: &AnyRow, by: LinksBy) -> Result<LinkCounts> {
    let columns = Columns::of(row, TABLE);
    Ok(LinkCounts {
        group: match by {
            LinksBy::Organiser => LinkGroup::Organiser(columns.parsed("counted")?),
            LinksBy::Host => LinkGroup::Host(columns.text("counted")?),
        },
        links: columns.number("links")?,
        checked: columns.number("checked")?,
        broken: columns.number("broken")?,
        broken_since: columns.optional_instant("broken_since")?,
        oldest_check: columns.optional_instant("oldest_check")?,
    })
}
