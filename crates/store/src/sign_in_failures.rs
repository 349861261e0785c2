//! Counted sign-in failures, per user name and per network address.

use service_manual_domain::account::sign_in::Failures;
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Sql};
use crate::tx::repository;

repository!(
    /// Failures, kept under a hash so that no address is stored.
    SignInFailures
);

impl SignInFailures<'_> {
    /// The failures counted under a key; none if there are none.
    pub async fn get(&mut self, key: &str) -> Result<Failures> {
        let row = Sql::new("SELECT failures, last_at FROM sign_in_failure WHERE failure_key = $1")
            .with(key)
            .find(self.tx)
            .await?;
        let Some(row) = row else {
            return Ok(Failures::default());
        };
        let columns = Columns::of(&row, "sign_in_failure");
        Ok(Failures {
            count: u32::try_from(columns.number("failures")?).unwrap_or(u32::MAX),
            last_at: Some(columns.instant("last_at")?),
        })
    }

    /// As [`SignInFailures::get`]; nobody else counts under the key until the transaction ends. To
    /// that end there is a row from now on, in which nothing may be counted yet.
    pub async fn locked(&mut self, key: &str, now: Instant) -> Result<Failures> {
        Sql::new(
            "INSERT INTO sign_in_failure (failure_key, failures, last_at) VALUES ($1, 0, $2) \
             ON CONFLICT (failure_key) DO UPDATE SET failures = sign_in_failure.failures",
        )
        .with(key)
        .with(now)
        .execute(self.tx)
        .await?;
        self.get(key).await
    }

    /// Stores the failures under a key.
    pub async fn set(&mut self, key: &str, failures: Failures) -> Result<()> {
        let Some(last_at) = failures.last_at else {
            return self.clear(key).await;
        };
        Sql::new(
            "INSERT INTO sign_in_failure (failure_key, failures, last_at) VALUES ($1, $2, $3) \
             ON CONFLICT (failure_key) DO UPDATE SET failures = $4, last_at = $5",
        )
        .with(key)
        .with(i64::from(failures.count))
        .with(last_at)
        .with(i64::from(failures.count))
        .with(last_at)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Forgets the failures under a key.
    pub async fn clear(&mut self, key: &str) -> Result<()> {
        Sql::new("DELETE FROM sign_in_failure WHERE failure_key = $1")
            .with(key)
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Removes what no longer counts; how many rows.
    pub async fn remove_older(&mut self, before: Instant) -> Result<u64> {
        Sql::new("DELETE FROM sign_in_failure WHERE last_at < $1")
            .with(before)
            .execute(self.tx)
            .await
    }
}
