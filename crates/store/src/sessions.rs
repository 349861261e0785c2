//! Sessions of signed-in people.

use sqlx::any::AnyRow;

use service_manual_domain::account::device::Device;
use service_manual_domain::ids::{AccountId, SessionId};
use service_manual_domain::secret::TokenHash;
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "session";
const COLUMNS: &str =
    "SELECT id, account_id, created_at, seen_at, confirmed_at, browser, system FROM session";

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
    /// When the password was typed last.
    pub confirmed_at: Option<Instant>,
    /// In what it runs.
    pub device: Device,
}

impl Sessions<'_> {
    /// Adds a session.
    pub async fn add(&mut self, session: &SessionRow, token: &TokenHash) -> Result<()> {
        Sql::new(
            "INSERT INTO session (id, token_hash, account_id, created_at, seen_at, confirmed_at, \
             browser, system) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .with(text(session.id))
        .with(token.as_str())
        .with(text(session.account))
        .with(session.created_at)
        .with(session.seen_at)
        .with(session.confirmed_at)
        .with(session.device.browser.code())
        .with(session.device.system.code())
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// The session of a cookie.
    pub async fn find(&mut self, token: &TokenHash) -> Result<Option<SessionRow>> {
        let statement = Sql::new(COLUMNS).push(" WHERE token_hash = ").bind(token.as_str());
        statement.find(self.tx).await?.as_ref().map(session).transpose()
    }

    /// The sessions of an account, the one used last first.
    pub async fn of_account(&mut self, account: AccountId) -> Result<Vec<SessionRow>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE account_id = ")
            .bind(text(account))
            .push(" ORDER BY seen_at DESC, id DESC")
            .list(self.tx)
            .await?;
        rows.iter().map(session).collect()
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

    /// Notes that the password was typed.
    pub async fn confirm(&mut self, id: SessionId, now: Instant) -> Result<()> {
        Sql::new("UPDATE session SET confirmed_at = $1, seen_at = $2 WHERE id = $3")
            .with(now)
            .with(now)
            .with(text(id))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Keeps what a passkey that is being added has to answer to; the one before is forgotten.
    pub async fn set_challenge(&mut self, id: SessionId, challenge: Option<&str>) -> Result<()> {
        Sql::new("UPDATE session SET challenge = $1 WHERE id = $2")
            .with(challenge)
            .with(text(id))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// What a passkey that is being added has to answer to.
    pub async fn challenge(&mut self, id: SessionId) -> Result<Option<String>> {
        let row = Sql::new("SELECT challenge FROM session WHERE id = $1")
            .with(text(id))
            .get(self.tx, TABLE)
            .await?;
        Columns::of(&row, TABLE).optional_text("challenge")
    }

    /// Ends one session.
    pub async fn end(&mut self, id: SessionId) -> Result<()> {
        Sql::new("DELETE FROM session WHERE id = $1").with(text(id)).execute(self.tx).await?;
        Ok(())
    }

    /// Ends one session of an account; whether there was one.
    pub async fn end_of_account(&mut self, account: AccountId, id: SessionId) -> Result<bool> {
        let ended = Sql::new("DELETE FROM session WHERE id = $1 AND account_id = $2")
            .with(text(id))
            .with(text(account))
            .execute(self.tx)
            .await?;
        Ok(ended == 1)
    }

    /// Ends the sessions of an account but one; how many.
    pub async fn end_others(&mut self, account: AccountId, kept: SessionId) -> Result<u64> {
        Sql::new("DELETE FROM session WHERE account_id = $1 AND id <> $2")
            .with(text(account))
            .with(text(kept))
            .execute(self.tx)
            .await
    }

    /// Ends every session of an account, and every sign-in that waits for a second factor; how
    /// many sessions.
    pub async fn end_all(&mut self, account: AccountId) -> Result<u64> {
        Sql::new("DELETE FROM pending_sign_in WHERE account_id = $1")
            .with(text(account))
            .execute(self.tx)
            .await?;
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

fn session(row: &AnyRow) -> Result<SessionRow> {
    let columns = Columns::of(row, TABLE);
    Ok(SessionRow {
        id: columns.parsed("id")?,
        account: columns.parsed("account_id")?,
        created_at: columns.instant("created_at")?,
        seen_at: columns.instant("seen_at")?,
        confirmed_at: columns.optional_instant("confirmed_at")?,
        device: Device { browser: columns.parsed("browser")?, system: columns.parsed("system")? },
    })
}
