//! Rounds of review: how long services waited to be published (spec 5 "Publication history").

mod history;

use service_manual_domain::service::Service;
use service_manual_domain::service::review_round::RoundStanding;
use service_manual_domain::time::{Day, Instant};

use crate::error::Result;
use crate::sql::{Columns, Sql, optional_text, text};
use crate::tx::repository;

pub use history::{CountedRounds, PublishedRound, RoundFilter, RoundsBy};

const TABLE: &str = "publication_round";
/// The round of a service that has not ended; followed by its id.
const OPEN: &str = " WHERE published_at IS NULL AND service_id = ";

repository!(
    /// Rounds of review.
    PublicationRounds
);

impl PublicationRounds<'_> {
    /// Lets the round of a service follow it. Everything that saves a service comes through here, so
    /// that no step can be forgotten.
    pub(crate) async fn follow(&mut self, service: &Service, now: Instant) -> Result<()> {
        match service.round_standing() {
            RoundStanding::WithReviewers(since) => self.submitted(service, since).await,
            RoundStanding::Returned => self.returned(service, now).await,
            RoundStanding::WithWriters => self.taken_back(service).await,
            RoundStanding::Published => self.published(service, now).await,
            RoundStanding::PutAway => self.given_up(service).await,
        }
    }

    async fn submitted(&mut self, service: &Service, since: Instant) -> Result<()> {
        Sql::new(
            "INSERT INTO publication_round (service_id, number, is_new, waits, submitted_at, returns) \
             VALUES ($1, (SELECT COALESCE(MAX(number), 0) + 1 FROM publication_round \
             WHERE service_id = $2), $3, 1, $4, 0) \
             ON CONFLICT (service_id) WHERE published_at IS NULL DO UPDATE SET waits = 1",
        )
        .with(text(service.id))
        .with(text(service.id))
        .with(!service.ever_published)
        .with(since)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Only what waited was returned now; the comments stay while it is being mended.
    async fn returned(&mut self, service: &Service, now: Instant) -> Result<()> {
        let sql = Sql::new(
            "UPDATE publication_round SET waits = 0, returns = returns + 1, returned_at = ",
        );
        let sql = sql.bind(now).push(OPEN).bind(text(service.id)).push(" AND waits = 1");
        sql.execute(self.tx).await?;
        Ok(())
    }

    async fn taken_back(&mut self, service: &Service) -> Result<()> {
        let sql = Sql::new("UPDATE publication_round SET waits = 0").push(OPEN);
        sql.bind(text(service.id)).push(" AND waits = 1").execute(self.tx).await?;
        Ok(())
    }

    async fn published(&mut self, service: &Service, now: Instant) -> Result<()> {
        let sql = Sql::new("SELECT submitted_at FROM publication_round").push(OPEN);
        let Some(row) = sql.bind(text(service.id)).find(self.tx).await? else { return Ok(()) };
        let submitted_on = Columns::of(&row, TABLE).instant("submitted_at")?.day();
        Sql::new(
            "UPDATE publication_round SET waits = 0, published_at = $1, published_month = $2, \
             days = $3, organiser_id = $4, authority_id = $5, \
             languages = (SELECT languages FROM service WHERE id = $6) \
             WHERE published_at IS NULL AND service_id = $7",
        )
        .with(now)
        .with(month_of(now.day()))
        .with(i64::from(submitted_on.days_until(now.day()).max(0)))
        .with(text(service.organiser))
        .with(optional_text(service.reviewing_authority()))
        .with(text(service.id))
        .with(text(service.id))
        .execute(self.tx)
        .await?;
        Ok(())
    }

    async fn given_up(&mut self, service: &Service) -> Result<()> {
        let sql = Sql::new("DELETE FROM publication_round").push(OPEN).bind(text(service.id));
        sql.execute(self.tx).await?;
        Ok(())
    }
}

/// The month of a day, as it is stored: `2026-11`.
fn month_of(day: Day) -> String {
    let (year, month, _) = day.parts();
    format!("{year:04}-{month:02}")
}
