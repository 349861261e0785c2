//! What people have done with the first steps of their start page. Nobody else sees it.

use service_manual_domain::account::first_step::TakenSteps;
use service_manual_domain::ids::AccountId;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "account";

repository!(
    /// The first steps of each account; emptied with it.
    FirstSteps
);

impl FirstSteps<'_> {
    /// Whether the person has put the steps away.
    pub async fn hidden(&mut self, id: AccountId) -> Result<bool> {
        let row = Sql::new("SELECT checklist_hidden FROM account WHERE id = $1")
            .with(text(id))
            .get(self.tx, TABLE)
            .await?;
        Columns::of(&row, TABLE).yes("checklist_hidden")
    }

    /// Puts the steps away, or brings them back.
    pub async fn hide(&mut self, id: AccountId, hidden: bool) -> Result<()> {
        Sql::new("UPDATE account SET checklist_hidden = $1 WHERE id = $2 AND deleted_at IS NULL")
            .with(hidden)
            .with(text(id))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// The steps that the person has ticked by taking them.
    pub async fn taken(&mut self, id: AccountId) -> Result<TakenSteps> {
        let row = Sql::new("SELECT steps_taken FROM account WHERE id = $1")
            .with(text(id))
            .get(self.tx, TABLE)
            .await?;
        Columns::of(&row, TABLE).parsed("steps_taken")
    }

    /// Notes the steps that the person has ticked.
    pub async fn set_taken(&mut self, id: AccountId, taken: &TakenSteps) -> Result<()> {
        Sql::new("UPDATE account SET steps_taken = $1 WHERE id = $2 AND deleted_at IS NULL")
            .with(taken.to_string())
            .with(text(id))
            .execute(self.tx)
            .await?;
        Ok(())
    }
}
