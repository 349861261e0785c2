//! Links that were mailed to the owner of an account.

use service_manual_domain::ids::AccountId;
use service_manual_domain::secret::TokenHash;
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "account_link";
const PASSWORD_RESET: &str = "password_reset";

repository!(
    /// Mailed links; the database holds only the hash of each token.
    AccountLinks
);

/// A link for a new password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResetLink {
    /// Whose.
    pub account: AccountId,
    /// Until when it works.
    pub valid_until: Instant,
    /// When it was used.
    pub used_at: Option<Instant>,
}

impl AccountLinks<'_> {
    /// Adds a link for a new password.
    pub async fn add_reset(
        &mut self,
        account: AccountId,
        token: &TokenHash,
        now: Instant,
        valid_until: Instant,
    ) -> Result<()> {
        Sql::new(
            "INSERT INTO account_link (token_hash, account_id, kind, created_at, valid_until) \
             VALUES ($1, $2, $3, $4, $5)",
        )
        .with(token.as_str())
        .with(text(account))
        .with(PASSWORD_RESET)
        .with(now)
        .with(valid_until)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// The link for a new password with this token.
    pub async fn find_reset(&mut self, token: &TokenHash) -> Result<Option<ResetLink>> {
        let row = Sql::new(
            "SELECT account_id, valid_until, used_at FROM account_link \
             WHERE token_hash = $1 AND kind = $2",
        )
        .with(token.as_str())
        .with(PASSWORD_RESET)
        .find(self.tx)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let columns = Columns::of(&row, TABLE);
        Ok(Some(ResetLink {
            account: columns.parsed("account_id")?,
            valid_until: columns.instant("valid_until")?,
            used_at: columns.optional_instant("used_at")?,
        }))
    }

    /// How many links for a new password an account was sent since a moment.
    pub async fn resets_since(&mut self, account: AccountId, since: Instant) -> Result<i64> {
        let row = Sql::new(
            "SELECT CAST(COUNT(*) AS BIGINT) AS links FROM account_link \
             WHERE account_id = $1 AND kind = $2 AND created_at > $3",
        )
        .with(text(account))
        .with(PASSWORD_RESET)
        .with(since)
        .get(self.tx, TABLE)
        .await?;
        Columns::of(&row, TABLE).number("links")
    }

    /// Uses up every link for a new password that an account has; whether the one with this token
    /// was among them. Two requests with the same link cannot both be told yes.
    pub async fn use_resets(
        &mut self,
        account: AccountId,
        token: &TokenHash,
        now: Instant,
    ) -> Result<bool> {
        let used = Sql::new(
            "UPDATE account_link SET used_at = $1 \
             WHERE token_hash = $2 AND account_id = $3 AND used_at IS NULL",
        )
        .with(now)
        .with(token.as_str())
        .with(text(account))
        .execute(self.tx)
        .await?;
        self.end_resets(account, now).await?;
        Ok(used == 1)
    }

    /// Uses up every link for a new password that an account has.
    pub async fn end_resets(&mut self, account: AccountId, now: Instant) -> Result<()> {
        Sql::new(
            "UPDATE account_link SET used_at = $1 \
             WHERE account_id = $2 AND kind = $3 AND used_at IS NULL",
        )
        .with(now)
        .with(text(account))
        .with(PASSWORD_RESET)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Removes every link of an account.
    pub async fn remove_all(&mut self, account: AccountId) -> Result<()> {
        Sql::new("DELETE FROM account_link WHERE account_id = $1")
            .with(text(account))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Removes links that stopped working before a moment; how many.
    pub async fn remove_older(&mut self, before: Instant) -> Result<u64> {
        Sql::new("DELETE FROM account_link WHERE valid_until < $1")
            .with(before)
            .execute(self.tx)
            .await
    }
}
