//! The life cycle of unused accounts: who may have a step due, and which warnings were given.

use std::collections::HashMap;

use sqlx::any::AnyRow;

use service_manual_domain::account::lifecycle::{History, Phase, Warning};
use service_manual_domain::ids::AccountId;
use service_manual_domain::time::{Day, Instant};

use crate::accounts::state;
use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "life_cycle_warning";
const COLUMNS: &str = "SELECT a.id, a.last_active_on, a.deactivated_at, a.deactivation_reason \
     FROM account a";

repository!(
    /// What the life cycle of accounts depends on.
    LifeCycle
);

/// An account with what its life cycle depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LivingAccount {
    /// Which.
    pub id: AccountId,
    /// What is stored about it.
    pub history: History,
}

/// Where a list of [`LivingAccount`]s goes on.
pub type Position = (i64, Day, AccountId);

/// A warning that is given to the owner of an account.
#[derive(Debug, Clone)]
pub struct NewWarning {
    /// Whose.
    pub account: AccountId,
    /// In which phase.
    pub phase: Phase,
    /// So many days before its end.
    pub days: i32,
    /// The step key of its mail.
    pub mail_key: String,
}

impl LifeCycle<'_> {
    /// What is stored about one account; nothing once it is deleted.
    pub async fn find(&mut self, id: AccountId) -> Result<Option<LivingAccount>> {
        let row = Sql::new(COLUMNS)
            .push(" WHERE a.deleted_at IS NULL AND a.id = ")
            .bind(text(id))
            .find(self.tx)
            .await?;
        let mut found = self.with_warnings(row.as_slice()).await?;
        Ok(found.pop())
    }

    /// What is stored about some accounts.
    pub async fn of_accounts(&mut self, ids: &[AccountId]) -> Result<HashMap<AccountId, History>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE a.deleted_at IS NULL AND a.id IN ")
            .bind_list(ids.iter().map(text))
            .list(self.tx)
            .await?;
        let found = self.with_warnings(&rows).await?;
        Ok(found.into_iter().map(|account| (account.id, account.history)).collect())
    }

    /// Active accounts that were not used after a day, those unused for longest first.
    pub async fn unused(
        &mut self,
        since: Day,
        after: Option<&LivingAccount>,
        limit: i64,
    ) -> Result<Vec<LivingAccount>> {
        let mut sql = Sql::new(COLUMNS)
            .push(" WHERE a.deactivated_at IS NULL AND a.last_active_on <= ")
            .bind(text(since));
        if let Some(after) = after {
            sql = sql
                .push(" AND (a.last_active_on, a.id) > (")
                .bind(text(after.history.last_active_on))
                .push(", ")
                .bind(text(after.id))
                .push(")");
        }
        let rows = sql
            .push(" AND a.deleted_at IS NULL ORDER BY a.last_active_on, a.id LIMIT ")
            .bind(limit)
            .list(self.tx)
            .await?;
        self.with_warnings(&rows).await
    }

    /// Accounts that are out of use but not deleted, those out of use for longest first.
    pub async fn deactivated(
        &mut self,
        after: Option<Position>,
        limit: i64,
    ) -> Result<Vec<LivingAccount>> {
        let mut sql = Sql::new(COLUMNS).push(" WHERE a.deactivated_at IS NOT NULL");
        if let Some((at, active_on, id)) = after {
            sql = sql
                .push(" AND (a.deactivated_at, a.last_active_on, a.id) > (")
                .bind(at)
                .push(", ")
                .bind(text(active_on))
                .push(", ")
                .bind(text(id))
                .push(")");
        }
        let rows = sql
            .push(" ORDER BY a.deactivated_at, a.last_active_on, a.id LIMIT ")
            .bind(limit)
            .list(self.tx)
            .await?;
        self.with_warnings(&rows).await
    }

    /// Notes a warning; those of earlier phases are forgotten.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when it was given already: another process was faster.
    pub async fn warned(&mut self, warning: &NewWarning, now: Instant) -> Result<()> {
        let phase = warning.phase.to_string();
        Sql::new(
            "INSERT INTO life_cycle_warning (account_id, phase, days, given_at, mail_key) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        )
        .with(text(warning.account))
        .with(phase.as_str())
        .with(i64::from(warning.days))
        .with(now)
        .with(warning.mail_key.as_str())
        .change_one(self.tx, TABLE)
        .await?;
        Sql::new("DELETE FROM life_cycle_warning WHERE account_id = $1 AND phase <> $2")
            .with(text(warning.account))
            .with(phase)
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Notes that a mail has left or was given up. Mails that are no warnings are none of ours.
    pub async fn delivered(&mut self, mail_key: &str, now: Instant) -> Result<()> {
        Sql::new(
            "UPDATE life_cycle_warning SET delivered_at = $1 \
             WHERE mail_key = $2 AND delivered_at IS NULL",
        )
        .with(now)
        .with(mail_key)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Forgets the warnings of an account.
    pub async fn forget(&mut self, id: AccountId) -> Result<()> {
        Sql::new("DELETE FROM life_cycle_warning WHERE account_id = $1")
            .with(text(id))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    async fn with_warnings(&mut self, rows: &[AnyRow]) -> Result<Vec<LivingAccount>> {
        let mut accounts: Vec<LivingAccount> = Vec::with_capacity(rows.len());
        for row in rows {
            accounts.push(living_account(row)?);
        }
        let mut warnings = self.warnings(&accounts).await?;
        for account in &mut accounts {
            let phase = account.history.phase().to_string();
            let given = warnings.remove(&(account.id, phase));
            account.history.warnings = given.unwrap_or_default();
        }
        Ok(accounts)
    }

    async fn warnings(
        &mut self,
        accounts: &[LivingAccount],
    ) -> Result<HashMap<(AccountId, String), Vec<Warning>>> {
        let mut warnings: HashMap<_, Vec<Warning>> = HashMap::new();
        if accounts.is_empty() {
            return Ok(warnings);
        }
        let rows = Sql::new(
            "SELECT account_id, phase, days, delivered_at FROM life_cycle_warning \
             WHERE account_id IN ",
        )
        .bind_list(accounts.iter().map(|account| text(account.id)))
        .list(self.tx)
        .await?;
        for row in &rows {
            let columns = Columns::of(row, TABLE);
            let key = (columns.parsed("account_id")?, columns.text("phase")?);
            let days = i32::try_from(columns.number("days")?).unwrap_or(i32::MAX);
            let delivered_at = columns.optional_instant("delivered_at")?;
            warnings.entry(key).or_default().push(Warning { days, delivered_at });
        }
        Ok(warnings)
    }
}

fn living_account(row: &AnyRow) -> Result<LivingAccount> {
    let columns = Columns::of(row, "account");
    let last_active_on = columns.parsed("last_active_on")?;
    let history = History { last_active_on, state: state(&columns)?, warnings: Vec::new() };
    Ok(LivingAccount { id: columns.parsed("id")?, history })
}
