//! The change feed: one row for every change that search indexes and page caches must follow,
//! written in the transaction of the change.

use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Sql};
use crate::tx::repository;

repository!(
    /// The change feed.
    Feed
);

/// What changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangedThing {
    /// What the public sees of one service.
    Service(ServiceId),
    /// The name of an organisation, which its services show.
    Organisation(OrganisationId),
    /// Something that every page shows: notices, names, vocabularies.
    Site,
    /// Everyday words of the search, or a vocabulary that it knows synonyms by.
    Words,
}

/// The subject of a row about words. Its kind is that of the site: the program released before knows
/// no other, and does what is harmless.
const WORDS: &str = "words";

/// One row of the feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeedEntry {
    /// Counts up; a row with a larger number never becomes visible before one with a smaller.
    pub number: i64,
    /// What changed.
    pub changed: ChangedThing,
}

impl Feed<'_> {
    /// Notes a change.
    pub async fn changed(&mut self, thing: ChangedThing, now: Instant) -> Result<()> {
        let number = self.tx.next_number("feed").await?;
        let (kind, subject) = match thing {
            ChangedThing::Service(id) => ("service", id.to_string()),
            ChangedThing::Organisation(id) => ("organisation", id.to_string()),
            ChangedThing::Site => ("site", String::new()),
            ChangedThing::Words => ("site", WORDS.to_owned()),
        };
        Sql::new(
            "INSERT INTO change_feed (number, kind, subject, happened_at) VALUES ($1, $2, $3, $4)",
        )
        .with(number)
        .with(kind)
        .with(subject)
        .with(now)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// The number of the last change.
    pub async fn position(&mut self) -> Result<i64> {
        let row = Sql::new("SELECT value FROM counter WHERE name = 'feed'")
            .get(self.tx, "counter")
            .await?;
        Columns::of(&row, "counter").number("value")
    }

    /// Removes rows that every process has followed long ago.
    pub async fn remove_older(&mut self, before: Instant) -> Result<u64> {
        Sql::new("DELETE FROM change_feed WHERE happened_at < $1")
            .with(before)
            .execute(self.tx)
            .await
    }

    /// Changes after a number, in order.
    pub async fn after(&mut self, number: i64, limit: i64) -> Result<Vec<FeedEntry>> {
        let rows = Sql::new(
            "SELECT number, kind, subject FROM change_feed WHERE number > $1 \
             ORDER BY number LIMIT $2",
        )
        .with(number)
        .with(limit)
        .list(self.tx)
        .await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, "change_feed");
                let changed = match columns.text("kind")?.as_str() {
                    "service" => ChangedThing::Service(columns.parsed("subject")?),
                    "organisation" => ChangedThing::Organisation(columns.parsed("subject")?),
                    _ if columns.text("subject")? == WORDS => ChangedThing::Words,
                    _ => ChangedThing::Site,
                };
                Ok(FeedEntry { number: columns.number("number")?, changed })
            })
            .collect()
    }
}
