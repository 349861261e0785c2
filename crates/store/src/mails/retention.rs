//! How long mails are kept, and erasing those of a person.

use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::AccountId;
use service_manual_domain::time::Instant;

use super::{EMPTIED, Mails, TABLE};
use crate::error::Result;
use crate::sql::{Columns, Sql, text};

impl Mails<'_> {
    /// Empties mails that were given up before a moment.
    pub async fn empty_dead(&mut self, given_up_before: Instant) -> Result<()> {
        Sql::new("UPDATE mail SET ")
            .push(EMPTIED)
            .push(" WHERE state = 'dead' AND address <> '' AND next_attempt_at < ")
            .bind(given_up_before)
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Removes what is left of mails that were sent or given up before a moment.
    pub async fn remove_ended(&mut self, before: Instant) -> Result<()> {
        Sql::new(
            "DELETE FROM mail WHERE (state = 'sent' AND sent_at < $1) \
             OR (state = 'dead' AND next_attempt_at < $2)",
        )
        .with(before)
        .with(before)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Removes every mail of an account, wherever it stands.
    pub async fn erase_account(&mut self, id: AccountId) -> Result<()> {
        Sql::new("DELETE FROM mail WHERE account_id = $1").with(text(id)).execute(self.tx).await?;
        Ok(())
    }

    /// Removes every mail to an address, however it is written, wherever the mail stands. Mails
    /// that were sent have no address any more; they are found by their account.
    pub async fn erase_address(&mut self, address: &EmailAddress) -> Result<()> {
        // The two databases do not agree on what the lower case of a letter is; Rust decides.
        let rows =
            Sql::new("SELECT id, address FROM mail WHERE address <> ''").list(self.tx).await?;
        let mut found = Vec::new();
        for row in &rows {
            let columns = Columns::of(row, TABLE);
            if EmailAddress::from_stored(columns.text("address")?).key() == address.key() {
                found.push(columns.text("id")?.into());
            }
        }
        if !found.is_empty() {
            let sql = Sql::new("DELETE FROM mail WHERE id IN ").bind_list(found);
            sql.execute(self.tx).await?;
        }
        Ok(())
    }
}
