//! The columns that people chose for their lists.

use service_manual_domain::ids::AccountId;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "list_columns";

repository!(
    /// The columns that people chose for their lists.
    ListColumns
);

impl ListColumns<'_> {
    /// The codes of the columns that a person chose for a list.
    pub async fn find(&mut self, account: AccountId, list: &str) -> Result<Option<Vec<String>>> {
        let row = Sql::new("SELECT columns FROM list_columns WHERE account_id = $1 AND list = $2")
            .with(text(account))
            .with(list)
            .find(self.tx)
            .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(split(&Columns::of(&row, TABLE).text("columns")?)))
    }

    /// Everything that a person chose: the codes of lists with those of their columns.
    pub async fn of_account(&mut self, account: AccountId) -> Result<Vec<(String, Vec<String>)>> {
        let rows =
            Sql::new("SELECT list, columns FROM list_columns WHERE account_id = $1 ORDER BY list")
                .with(text(account))
                .list(self.tx)
                .await?;
        let one = |row| {
            let columns = Columns::of(row, TABLE);
            Ok((columns.text("list")?, split(&columns.text("columns")?)))
        };
        rows.iter().map(one).collect()
    }

    /// Remembers what a person chose for a list, in place of what was chosen before.
    pub async fn set(&mut self, account: AccountId, list: &str, codes: &[&str]) -> Result<()> {
        Sql::new(
            "INSERT INTO list_columns (account_id, list, columns) VALUES ($1, $2, $3) \
             ON CONFLICT (account_id, list) DO UPDATE SET columns = excluded.columns",
        )
        .with(text(account))
        .with(list)
        .with(codes.join(","))
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Forgets what a person chose for a list.
    pub async fn forget(&mut self, account: AccountId, list: &str) -> Result<()> {
        Sql::new("DELETE FROM list_columns WHERE account_id = $1 AND list = $2")
            .with(text(account))
            .with(list)
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Forgets everything that a person chose.
    pub async fn remove_all(&mut self, account: AccountId) -> Result<()> {
        let sql = Sql::new("DELETE FROM list_columns WHERE account_id = $1").with(text(account));
        sql.execute(self.tx).await?;
        Ok(())
    }
}

fn split(codes: &str) -> Vec<String> {
    codes.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect()
}
