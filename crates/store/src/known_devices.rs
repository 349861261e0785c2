//! Browsers in which people have signed in.

use service_manual_domain::ids::AccountId;
use service_manual_domain::secret::TokenHash;
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "known_device";

repository!(
    /// Browsers by the hash of a cookie that says nothing else.
    KnownDevices
);

impl KnownDevices<'_> {
    /// Whether the account has signed in by any browser that is still known.
    pub async fn has_any(&mut self, account: AccountId) -> Result<bool> {
        let row = Sql::new(
            "SELECT CAST(COUNT(*) AS BIGINT) AS devices FROM known_device WHERE account_id = $1",
        )
        .with(text(account))
        .get(self.tx, TABLE)
        .await?;
        Columns::of(&row, TABLE).yes("devices")
    }

    /// Notes a sign-in of the account by the browser with this cookie; whether it was known.
    pub async fn seen(
        &mut self,
        account: AccountId,
        token: &TokenHash,
        now: Instant,
    ) -> Result<bool> {
        let known = Sql::new(
            "UPDATE known_device SET seen_at = $1 WHERE account_id = $2 AND token_hash = $3",
        )
        .with(now)
        .with(text(account))
        .with(token.as_str())
        .execute(self.tx)
        .await?
            == 1;
        if !known {
            Sql::new(
                "INSERT INTO known_device (account_id, token_hash, seen_at) VALUES ($1, $2, $3) \
                 ON CONFLICT (account_id, token_hash) DO NOTHING",
            )
            .with(text(account))
            .with(token.as_str())
            .with(now)
            .execute(self.tx)
            .await?;
        }
        Ok(known)
    }

    /// Forgets every browser of an account.
    pub async fn remove_all(&mut self, account: AccountId) -> Result<()> {
        Sql::new("DELETE FROM known_device WHERE account_id = $1")
            .with(text(account))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Forgets browsers that were not used since a moment; how many.
    pub async fn remove_older(&mut self, before: Instant) -> Result<u64> {
        Sql::new("DELETE FROM known_device WHERE seen_at < $1").with(before).execute(self.tx).await
    }
}
