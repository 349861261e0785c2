//! Sessions of signed-in people.

use service_manual_domain::ids::{AccountId, SessionId};
use service_manual_domain::secret::TokenHash;
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

repository!(
    /// Sessions; the database holds only the hash of each cookie.
    Sessions
);

/// One session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionRow {
    /// Its id.
    pub id: SessionId,
    /// Whose.
    pub account: AccountId,
    /// When the person signed in.
    pub created_at: Instant,
    /// When the last request came, to the minute.
    pub seen_at: Instant,
}

impl Sessions<'_> {
    /// Adds a session.
    pub async fn add(&mut self, session: &SessionRow, token: &TokenHash) -> Result<()> {
        Sql::new(
            "INSERT INTO session (id, token_hash, account_id, created_at, seen_at) \
             VALUES ($1, $2, $3, $4, $5)",
        )
        .with(text(session.id))
        .with(token.as_str())
        .with(text(session.account))
        .with(session.created_at)
        .with(session.seen_at)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// The session of a cookie.
    pub async fn find(&mut self, token: &TokenHash) -> Result<Option<SessionRow>> {
        let row = Sql::new(
            "SELECT id, account_id, created_at, seen_at FROM session WHERE token_hash = $1",
        )
        .with(token.as_str())
        .find(self.tx)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let columns = Columns::of(&row, "session");
        Ok(Some(SessionRow {
            id: columns.parsed("id")?,
            account: columns.parsed("account_id")?,
            created_at: columns.instant("created_at")?,
            seen_at: columns.instant("seen_at")?,
        }))
    }

    /// Notes a request.
    pub async fn seen(&mut self, id: SessionId, now: Instant) -> Result<()> {
        Sql::new("UPDATE session SET seen_at = $1 WHERE id = $2")
            .with(now)
            .with(text(id))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Ends one session.
    pub async fn end(&mut self, id: SessionId) -> Result<()> {
        Sql::new("DELETE FROM session WHERE id = $1").with(text(id)).execute(self.tx).await?;
        Ok(())
    }

    /// Ends every session of an account; how many.
    pub async fn end_all(&mut self, account: AccountId) -> Result<u64> {
        Sql::new("DELETE FROM session WHERE account_id = $1")
            .with(text(account))
            .execute(self.tx)
            .await
    }

    /// Removes sessions that nobody can use any more; how many.
    pub async fn remove_ended(
        &mut self,
        seen_before: Instant,
        made_before: Instant,
    ) -> Result<u64> {
        Sql::new("DELETE FROM session WHERE seen_at < $1 OR created_at < $2")
            .with(seen_before)
            .with(made_before)
            .execute(self.tx)
            .await
    }
}
