//! Whether an account is in use: its last day, out of use and back, erasing it (spec 2.5).

use service_manual_domain::account::DeactivationReason;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::time::{Day, Instant};

use super::{Accounts, TABLE};
use crate::error::Result;
use crate::services::Changed;
use crate::sql::{Sql, optional_text, text};

impl Accounts<'_> {
    /// Notes that the person used the service on a day; day resolution is enough (spec 2.5). An
    /// earlier day replaces a later one: then the clock was wrong, and is right now.
    pub async fn active_on(&mut self, id: AccountId, day: Day) -> Result<()> {
        let noted = Sql::new(
            "UPDATE account SET last_active_on = $1 \
             WHERE id = $2 AND deactivated_at IS NULL AND last_active_on <> $3",
        )
        .with(text(day))
        .with(text(id))
        .with(text(day))
        .execute(self.tx)
        .await?;
        if noted == 0 { Ok(()) } else { self.tx.memberships().copy_account(id).await }
    }

    /// Takes the account out of use; its sessions end with the next request.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when it is out of use already.
    pub async fn deactivate(
        &mut self,
        id: AccountId,
        reason: DeactivationReason,
        now: Instant,
    ) -> Result<()> {
        Sql::new(
            "UPDATE account SET deactivated_at = $1, deactivation_reason = $2, \
             version = version + 1 WHERE id = $3 AND deactivated_at IS NULL AND deleted_at IS NULL",
        )
        .with(now)
        .with(reason.code())
        .with(text(id))
        .change_one(self.tx, TABLE)
        .await?;
        self.tx.services().note_updater_rights(Changed::Account(id)).await?;
        self.tx.memberships().copy_account(id).await
    }

    /// Takes the account into use again; a full new period of activity begins.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when it is in use already, or deleted.
    pub async fn restore(&mut self, id: AccountId, now: Instant) -> Result<()> {
        Sql::new(
            "UPDATE account SET deactivated_at = NULL, deactivation_reason = NULL, \
             last_active_on = $1, version = version + 1 \
             WHERE id = $2 AND deactivated_at IS NOT NULL AND deleted_at IS NULL",
        )
        .with(text(now.day()))
        .with(text(id))
        .change_one(self.tx, TABLE)
        .await?;
        self.tx.services().note_updater_rights(Changed::Account(id)).await?;
        self.tx.memberships().copy_account(id).await
    }

    /// Deletes the account: everything about the person goes, the row stays as a pseudonym for
    /// what the person wrote and did (spec 2.5). It counts as used for ever, so that the life
    /// cycle never looks at it again.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when it is deleted already.
    pub async fn erase(
        &mut self,
        id: AccountId,
        former: Option<OrganisationId>,
        now: Instant,
    ) -> Result<()> {
        Sql::new(
            "UPDATE account SET email = NULL, email_key = NULL, password_hash = NULL, \
             first_name = NULL, last_name = NULL, work_title = NULL, name_key = NULL, \
             last_name_key = NULL, email_sort_key = NULL, steps_taken = '', \
             administrator = 0, deactivated_at = NULL, deactivation_reason = NULL, \
             last_active_on = '9999-12-31', deleted_at = $1, former_organisation_id = $2, \
             version = version + 1 WHERE id = $3 AND deleted_at IS NULL",
        )
        .with(now)
        .with(optional_text(former))
        .with(text(id))
        .change_one(self.tx, TABLE)
        .await?;
        self.tx.services().note_updater_rights(Changed::Account(id)).await?;
        self.tx.memberships().copy_account(id).await
    }
}
