//! New addresses that their owners have not confirmed yet.

use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::AccountId;
use service_manual_domain::secret::TokenHash;
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "email_change";

repository!(
    /// New addresses, one for each account; the database holds only the hash of each token.
    EmailChanges
);

/// A new address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailChange {
    /// Whose.
    pub account: AccountId,
    /// The address.
    pub email: EmailAddress,
    /// Until when the link works.
    pub valid_until: Instant,
}

impl EmailChanges<'_> {
    /// Stores a new address; one that was stored before, and its link, are gone.
    pub async fn put(&mut self, change: &EmailChange, token: &TokenHash) -> Result<()> {
        self.remove(change.account).await?;
        Sql::new(
            "INSERT INTO email_change (account_id, token_hash, email, valid_until) \
             VALUES ($1, $2, $3, $4)",
        )
        .with(text(change.account))
        .with(token.as_str())
        .with(change.email.as_str())
        .with(change.valid_until)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// The new address whose link has this token.
    pub async fn find(&mut self, token: &TokenHash) -> Result<Option<EmailChange>> {
        let row = Sql::new(
            "SELECT account_id, email, valid_until FROM email_change WHERE token_hash = $1",
        )
        .with(token.as_str())
        .find(self.tx)
        .await?;
        row.map(|row| {
            let columns = Columns::of(&row, TABLE);
            Ok(EmailChange {
                account: columns.parsed("account_id")?,
                email: EmailAddress::from_stored(columns.text("email")?),
                valid_until: columns.instant("valid_until")?,
            })
        })
        .transpose()
    }

    /// The new address of an account, if one waits.
    pub async fn of_account(&mut self, account: AccountId) -> Result<Option<EmailAddress>> {
        let row = Sql::new("SELECT email FROM email_change WHERE account_id = $1")
            .with(text(account))
            .find(self.tx)
            .await?;
        row.map(|row| Columns::of(&row, TABLE).text("email").map(EmailAddress::from_stored))
            .transpose()
    }

    /// Removes the new address of an account; whether there was one. Of two requests with the same
    /// link only one is told yes.
    pub async fn remove(&mut self, account: AccountId) -> Result<bool> {
        let removed = Sql::new("DELETE FROM email_change WHERE account_id = $1")
            .with(text(account))
            .execute(self.tx)
            .await?;
        Ok(removed == 1)
    }

    /// Removes those whose link has ceased to work.
    pub async fn remove_ended(&mut self, now: Instant) -> Result<u64> {
        Sql::new("DELETE FROM email_change WHERE valid_until <= $1")
            .with(now)
            .execute(self.tx)
            .await
    }
}
