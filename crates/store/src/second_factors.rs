//! Second factors, recovery codes, and sign-ins that wait for one.

use sqlx::any::AnyRow;

use service_manual_domain::account::second_factor::FactorKind;
use service_manual_domain::ids::{AccountId, SecondFactorId};
use service_manual_domain::secret::{Secret, TokenHash};
use service_manual_domain::time::{Day, Instant};

use crate::error::{Error, Result};
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "second_factor";
const PENDING: &str = "pending_sign_in";
const COLUMNS: &str = "SELECT id, account_id, kind, secret, credential, last_step, created_at, used_at, \
     version FROM second_factor";

repository!(
    /// Second factors of accounts.
    SecondFactors
);

/// One second factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondFactorRow {
    /// Its id.
    pub id: SecondFactorId,
    /// Whose.
    pub account: AccountId,
    /// What it is.
    pub kind: FactorKind,
    /// Of an authenticator app the shared secret in base 32, of a passkey its public key and
    /// counter as JSON.
    pub secret: Secret<String>,
    /// The id of a passkey.
    pub credential: Option<String>,
    /// Of an authenticator app: the time step of the last code that was taken.
    pub last_step: i64,
    /// When it was added.
    pub created_at: Instant,
    /// When it was used last.
    pub used_at: Option<Instant>,
    /// Counts the uses.
    pub version: i64,
}

/// A sign-in whose password was right and whose second factor has not come yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingSignIn {
    /// Whose.
    pub account: AccountId,
    /// When the password was typed.
    pub created_at: Instant,
    /// What a passkey has to answer to, once one was asked for.
    pub challenge: Option<String>,
}

/// What the database knows of an account's duty to have a second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FactorFacts {
    /// Whether it has one.
    pub has_one: bool,
    /// Whether an organisation to which the person belongs demands one.
    pub demanded: bool,
}

impl SecondFactors<'_> {
    /// Adds a factor.
    ///
    /// # Errors
    /// [`Error::Conflict`] when the passkey belongs to an account already.
    pub async fn add(&mut self, factor: &SecondFactorRow) -> Result<()> {
        Sql::new(
            "INSERT INTO second_factor (id, account_id, kind, secret, credential, last_step, \
             created_at, used_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .with(text(factor.id))
        .with(text(factor.account))
        .with(factor.kind.code())
        .with(factor.secret.reveal().as_str())
        .with(factor.credential.as_deref())
        .with(factor.last_step)
        .with(factor.created_at)
        .with(factor.used_at)
        .with(factor.version)
        .execute(self.tx)
        .await
        .map_err(|error| Error::unique(error, TABLE))?;
        Ok(())
    }

    /// The factors of an account, the oldest first.
    pub async fn of_account(&mut self, account: AccountId) -> Result<Vec<SecondFactorRow>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE account_id = ")
            .bind(text(account))
            .push(" ORDER BY created_at, id")
            .list(self.tx)
            .await?;
        rows.iter().map(factor).collect()
    }

    /// Whether an account has a factor, and whether an organisation demands one of it on a day.
    pub async fn facts(&mut self, account: AccountId, today: Day) -> Result<FactorFacts> {
        let row = Sql::new(
            "SELECT CAST((SELECT COUNT(*) FROM second_factor WHERE account_id = $1) AS BIGINT) \
             AS factors, CAST((SELECT COUNT(*) FROM membership m \
             JOIN organisation o ON o.id = m.organisation_id \
             WHERE m.account_id = $2 AND m.ended_at IS NULL \
             AND (m.ends_on IS NULL OR m.ends_on >= $3) AND o.second_factor_required = 1) \
             AS BIGINT) AS demands",
        )
        .with(text(account))
        .with(text(account))
        .with(text(today))
        .get(self.tx, TABLE)
        .await?;
        let columns = Columns::of(&row, TABLE);
        Ok(FactorFacts { has_one: columns.yes("factors")?, demanded: columns.yes("demands")? })
    }

    /// Notes that a factor was used: the time step of its code or the new state of the passkey. A
    /// code or a signature counts once, also when two requests bring it at the same time.
    ///
    /// # Errors
    /// [`Error::Conflict`] when the factor was used since it was read, or is gone.
    pub async fn used(&mut self, factor: &SecondFactorRow, now: Instant) -> Result<()> {
        Sql::new(
            "UPDATE second_factor SET secret = $1, last_step = $2, used_at = $3, \
             version = version + 1 WHERE id = $4 AND version = $5",
        )
        .with(factor.secret.reveal().as_str())
        .with(factor.last_step)
        .with(now)
        .with(text(factor.id))
        .with(factor.version)
        .change_one(self.tx, TABLE)
        .await
    }

    /// Removes one factor of an account; whether it was there.
    pub async fn remove(&mut self, account: AccountId, id: SecondFactorId) -> Result<bool> {
        let removed = Sql::new("DELETE FROM second_factor WHERE id = $1 AND account_id = $2")
            .with(text(id))
            .with(text(account))
            .execute(self.tx)
            .await?;
        Ok(removed == 1)
    }

    /// Removes everything that proves an account beside its password.
    pub async fn remove_all(&mut self, account: AccountId) -> Result<()> {
        for table in [TABLE, "recovery_code", PENDING] {
            Sql::new(&format!("DELETE FROM {table} WHERE account_id = "))
                .bind(text(account))
                .execute(self.tx)
                .await?;
        }
        Ok(())
    }

    /// Replaces the recovery codes of an account, given as hashes.
    pub async fn set_recovery_codes(
        &mut self,
        account: AccountId,
        hashes: &[String],
        now: Instant,
    ) -> Result<()> {
        Sql::new("DELETE FROM recovery_code WHERE account_id = $1")
            .with(text(account))
            .execute(self.tx)
            .await?;
        for hash in hashes {
            Sql::new(
                "INSERT INTO recovery_code (account_id, code_hash, created_at) VALUES ($1, $2, $3)",
            )
            .with(text(account))
            .with(hash.as_str())
            .with(now)
            .execute(self.tx)
            .await?;
        }
        Ok(())
    }

    /// How many recovery codes are left.
    pub async fn recovery_codes_left(&mut self, account: AccountId) -> Result<i64> {
        let row = Sql::new(
            "SELECT CAST(COUNT(*) AS BIGINT) AS codes FROM recovery_code WHERE account_id = $1",
        )
        .with(text(account))
        .get(self.tx, "recovery_code")
        .await?;
        Columns::of(&row, "recovery_code").number("codes")
    }

    /// Uses a recovery code up; whether there was one.
    pub async fn use_recovery_code(&mut self, account: AccountId, hash: &str) -> Result<bool> {
        let used = Sql::new("DELETE FROM recovery_code WHERE account_id = $1 AND code_hash = $2")
            .with(text(account))
            .with(hash)
            .execute(self.tx)
            .await?;
        Ok(used == 1)
    }

    /// Adds a sign-in that waits for its second factor.
    pub async fn add_pending(
        &mut self,
        account: AccountId,
        token: &TokenHash,
        now: Instant,
    ) -> Result<()> {
        Sql::new(
            "INSERT INTO pending_sign_in (token_hash, account_id, created_at) VALUES ($1, $2, $3)",
        )
        .with(token.as_str())
        .with(text(account))
        .with(now)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// The waiting sign-in of a cookie.
    pub async fn find_pending(&mut self, token: &TokenHash) -> Result<Option<PendingSignIn>> {
        let row = Sql::new(
            "SELECT account_id, created_at, challenge FROM pending_sign_in WHERE token_hash = $1",
        )
        .with(token.as_str())
        .find(self.tx)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let columns = Columns::of(&row, PENDING);
        Ok(Some(PendingSignIn {
            account: columns.parsed("account_id")?,
            created_at: columns.instant("created_at")?,
            challenge: columns.optional_text("challenge")?,
        }))
    }

    /// Keeps what a passkey has to answer to.
    pub async fn set_pending_challenge(
        &mut self,
        token: &TokenHash,
        challenge: Option<&str>,
    ) -> Result<()> {
        Sql::new("UPDATE pending_sign_in SET challenge = $1 WHERE token_hash = $2")
            .with(challenge)
            .with(token.as_str())
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Takes a waiting sign-in away, because it became a session; whether it was still there.
    pub async fn end_pending(&mut self, token: &TokenHash) -> Result<bool> {
        let ended = Sql::new("DELETE FROM pending_sign_in WHERE token_hash = $1")
            .with(token.as_str())
            .execute(self.tx)
            .await?;
        Ok(ended == 1)
    }

    /// Removes sign-ins that waited too long; how many.
    pub async fn remove_pending(&mut self, before: Instant) -> Result<u64> {
        Sql::new("DELETE FROM pending_sign_in WHERE created_at < $1")
            .with(before)
            .execute(self.tx)
            .await
    }
}

fn factor(row: &AnyRow) -> Result<SecondFactorRow> {
    let columns = Columns::of(row, TABLE);
    Ok(SecondFactorRow {
        id: columns.parsed("id")?,
        account: columns.parsed("account_id")?,
        kind: columns.parsed("kind")?,
        secret: Secret::new(columns.text("secret")?),
        credential: columns.optional_text("credential")?,
        last_step: columns.number("last_step")?,
        created_at: columns.instant("created_at")?,
        used_at: columns.optional_instant("used_at")?,
        version: columns.number("version")?,
    })
}
