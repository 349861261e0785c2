//! The regular check of each organisation's people by its main users (spec 2.5).

use sqlx::any::AnyRow;

use service_manual_domain::account::access_review::AccessReview;
use service_manual_domain::ids::{AccessReviewId, AccountId, OrganisationId};
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "access_review";
const COLUMNS: &str = "SELECT r.id, r.organisation_id, r.opened_at, r.reminded_at, r.overdue_at, \
     r.confirmed_at FROM access_review r";

repository!(
    /// The regular checks of organisations' people.
    AccessReviews
);

/// A point in the course of a check that is noted once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewMark {
    /// The main users were reminded.
    Reminded,
    /// Administrators see it as overdue.
    Overdue,
}

impl AccessReviews<'_> {
    /// The active organisations with people whose last check, or else whose creation, was before
    /// a moment and that have no open check.
    pub async fn due(&mut self, before: Instant, limit: i64) -> Result<Vec<OrganisationId>> {
        let rows = Sql::new(
            "SELECT o.id FROM organisation o WHERE o.status = 'active' AND o.created_at < $1 \
             AND NOT EXISTS (SELECT 1 FROM access_review r WHERE r.organisation_id = o.id \
             AND (r.opened_at >= $2 OR r.confirmed_at IS NULL)) \
             AND EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = o.id \
             AND m.ended_at IS NULL) ORDER BY o.id LIMIT $3",
        )
        .with(before)
        .with(before)
        .with(limit)
        .list(self.tx)
        .await?;
        rows.iter().map(|row| Columns::of(row, TABLE).parsed("id")).collect()
    }

    /// Opens a check, unless one of the organisation is open; whether it did.
    pub async fn open(&mut self, review: &AccessReview) -> Result<bool> {
        // The row of the organisation makes two processes wait for each other.
        Sql::new("UPDATE organisation SET version = version WHERE id = $1")
            .with(text(review.organisation))
            .execute(self.tx)
            .await?;
        let opened = Sql::new(
            "INSERT INTO access_review (id, organisation_id, opened_at) SELECT $1, $2, $3 \
             WHERE NOT EXISTS (SELECT 1 FROM access_review r \
             WHERE r.organisation_id = $4 AND r.confirmed_at IS NULL)",
        )
        .with(text(review.id))
        .with(text(review.organisation))
        .with(review.opened_at)
        .with(text(review.organisation))
        .execute(self.tx)
        .await?;
        Ok(opened == 1)
    }

    /// The checks that are not confirmed, the oldest first.
    pub async fn list_open(
        &mut self,
        after: Option<(Instant, AccessReviewId)>,
        limit: i64,
    ) -> Result<Vec<AccessReview>> {
        let mut sql = Sql::new(COLUMNS).push(" WHERE r.confirmed_at IS NULL");
        if let Some((opened_at, id)) = after {
            sql = sql
                .push(" AND (r.opened_at, r.id) > (")
                .bind(opened_at)
                .push(", ")
                .bind(text(id))
                .push(")");
        }
        let rows = sql.push(" ORDER BY r.opened_at, r.id LIMIT ").bind(limit).list(self.tx).await?;
        rows.iter().map(review).collect()
    }

    /// The open checks of some organisations.
    pub async fn open_of(&mut self, organisations: &[OrganisationId]) -> Result<Vec<AccessReview>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE r.confirmed_at IS NULL AND r.organisation_id IN ")
            .bind_list(organisations.iter().map(text))
            .push(" ORDER BY r.opened_at, r.id")
            .list(self.tx)
            .await?;
        rows.iter().map(review).collect()
    }

    /// All checks of some organisations, the oldest first.
    pub async fn of_organisations(
        &mut self,
        organisations: &[OrganisationId],
    ) -> Result<Vec<AccessReview>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE r.organisation_id IN ")
            .bind_list(organisations.iter().map(text))
            .push(" ORDER BY r.opened_at, r.id")
            .list(self.tx)
            .await?;
        rows.iter().map(review).collect()
    }

    /// The last check of an organisation, open or confirmed.
    pub async fn last_of(&mut self, organisation: OrganisationId) -> Result<Option<AccessReview>> {
        let row = Sql::new(COLUMNS)
            .push(" WHERE r.organisation_id = ")
            .bind(text(organisation))
            .push(" ORDER BY r.opened_at DESC LIMIT 1")
            .find(self.tx)
            .await?;
        row.as_ref().map(review).transpose()
    }

    /// Notes a point in the course of an open check.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when it is noted or the check confirmed already.
    pub async fn mark(&mut self, id: AccessReviewId, mark: ReviewMark, now: Instant) -> Result<()> {
        let statement = match mark {
            ReviewMark::Reminded => {
                "UPDATE access_review SET reminded_at = $1 \
                 WHERE id = $2 AND reminded_at IS NULL AND confirmed_at IS NULL"
            }
            ReviewMark::Overdue => {
                "UPDATE access_review SET overdue_at = $1 \
                 WHERE id = $2 AND overdue_at IS NULL AND confirmed_at IS NULL"
            }
        };
        Sql::new(statement).with(now).with(text(id)).change_one(self.tx, TABLE).await
    }

    /// Confirms a check.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when somebody else did.
    pub async fn confirm(&mut self, id: AccessReviewId, by: AccountId, now: Instant) -> Result<()> {
        Sql::new(
            "UPDATE access_review SET confirmed_at = $1, confirmed_by = $2 \
             WHERE id = $3 AND confirmed_at IS NULL",
        )
        .with(now)
        .with(text(by))
        .with(text(id))
        .change_one(self.tx, TABLE)
        .await
    }
}

fn review(row: &AnyRow) -> Result<AccessReview> {
    let columns = Columns::of(row, TABLE);
    Ok(AccessReview {
        id: columns.parsed("id")?,
        organisation: columns.parsed("organisation_id")?,
        opened_at: columns.instant("opened_at")?,
        reminded_at: columns.optional_instant("reminded_at")?,
        overdue_at: columns.optional_instant("overdue_at")?,
        confirmed_at: columns.optional_instant("confirmed_at")?,
    })
}
