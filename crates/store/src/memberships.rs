//! Memberships: who does what in which organisation.

use std::collections::HashMap;

use sqlx::any::AnyRow;

use service_manual_domain::account::{Account, Ended, Membership, MembershipEnd, Role};
use service_manual_domain::ids::{AccountId, MembershipId, OrganisationId};
use service_manual_domain::policy::{Actor, ActorMembership};
use service_manual_domain::time::{Day, Instant};

use crate::accounts::{COLUMNS as ACCOUNT_COLUMNS, account};
use crate::error::{Error, Result};
use crate::services::Changed;
use crate::sql::{Columns, Sql, optional_text, text};
use crate::tx::repository;

const TABLE: &str = "membership";
const COLUMNS: &str = "SELECT m.id, m.account_id, m.organisation_id, m.role, m.home, m.ends_on, \
     m.ended_at, m.end_reason FROM membership m";

repository!(
    /// Who does what in which organisation.
    Memberships
);

/// A person of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The account.
    pub account: Account,
    /// The role in the organisation.
    pub role: Role,
}

impl Memberships<'_> {
    /// Gives an account a role in an organisation.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it has or had one there: see [`Memberships::revive`].
    pub async fn add(&mut self, membership: &Membership, now: Instant) -> Result<()> {
        Sql::new(
            "INSERT INTO membership \
             (id, account_id, organisation_id, role, home, ends_on, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .with(text(membership.id))
        .with(text(membership.account))
        .with(text(membership.organisation))
        .with(membership.role.code())
        .with(membership.home)
        .with(optional_text(membership.ends_on))
        .with(now)
        .execute(self.tx)
        .await
        .map_err(|error| Error::unique(error, TABLE))?;
        self.copy_account(membership.account).await?;
        self.note_changed(membership.account).await
    }

    /// What stands elsewhere about the memberships of an account that have not ended.
    async fn note_changed(&mut self, id: AccountId) -> Result<()> {
        self.count_open(id).await?;
        self.tx.services().note_updater_rights(Changed::Account(id)).await
    }

    /// Counts the memberships of an account that have not ended, beside the account.
    async fn count_open(&mut self, id: AccountId) -> Result<()> {
        Sql::new(
            "UPDATE account SET open_memberships = (SELECT COUNT(*) FROM membership m \
             WHERE m.account_id = account.id AND m.ended_at IS NULL) WHERE id = $1",
        )
        .with(text(id))
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Copies what lists of people ask of an account beside its memberships.
    pub(crate) async fn copy_account(&mut self, id: AccountId) -> Result<()> {
        Sql::new(
            "UPDATE membership SET name_key = a.name_key, last_name_key = a.last_name_key, \
             email_sort_key = a.email_sort_key, last_active_on = a.last_active_on, \
             deactivated_at = a.deactivated_at \
             FROM account a WHERE a.id = membership.account_id AND membership.account_id = $1",
        )
        .with(text(id))
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// All memberships of an account, ended ones too, the home organisation first.
    pub async fn of_account(&mut self, id: AccountId) -> Result<Vec<Membership>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE m.account_id = ")
            .bind(text(id))
            .push(" ORDER BY m.home DESC, m.created_at, m.id")
            .list(self.tx)
            .await?;
        rows.iter().map(|row| membership(row, "id")).collect()
    }

    /// The membership of an account in an organisation, also one that has ended.
    pub async fn find(
        &mut self,
        account: AccountId,
        organisation: OrganisationId,
    ) -> Result<Option<Membership>> {
        let row = Sql::new(COLUMNS)
            .push(" WHERE m.account_id = ")
            .bind(text(account))
            .push(" AND m.organisation_id = ")
            .bind(text(organisation))
            .find(self.tx)
            .await?;
        row.as_ref().map(|row| membership(row, "id")).transpose()
    }

    /// The memberships of an organisation that have not ended.
    pub async fn of_organisation(&mut self, id: OrganisationId) -> Result<Vec<Membership>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE m.ended_at IS NULL AND m.organisation_id = ")
            .bind(text(id))
            .push(" ORDER BY m.created_at, m.id")
            .list(self.tx)
            .await?;
        rows.iter().map(|row| membership(row, "id")).collect()
    }

    /// Ends a membership. It is no longer the home organisation then.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it has ended already.
    pub async fn end(&mut self, membership: &Membership, ended: Ended) -> Result<()> {
        Sql::new(
            "UPDATE membership SET ended_at = $1, end_reason = $2, home = 0 \
             WHERE id = $3 AND ended_at IS NULL",
        )
        .with(ended.at)
        .with(ended.why.code())
        .with(text(membership.id))
        .change_one(self.tx, TABLE)
        .await?;
        self.note_changed(membership.account).await
    }

    /// Begins a membership that has ended anew.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it has not ended.
    pub async fn revive(&mut self, membership: &Membership) -> Result<()> {
        Sql::new(
            "UPDATE membership SET ended_at = NULL, end_reason = NULL, role = $1, home = $2, \
             ends_on = $3 WHERE id = $4 AND ended_at IS NOT NULL",
        )
        .with(membership.role.code())
        .with(membership.home)
        .with(optional_text(membership.ends_on))
        .with(text(membership.id))
        .change_one(self.tx, TABLE)
        .await?;
        self.note_changed(membership.account).await
    }

    /// Makes a membership that of the home organisation; the account has no other one then.
    pub async fn set_home(&mut self, membership: &Membership) -> Result<()> {
        Sql::new("UPDATE membership SET home = 0 WHERE account_id = $1")
            .with(text(membership.account))
            .execute(self.tx)
            .await?;
        Sql::new("UPDATE membership SET home = 1 WHERE id = $1 AND ended_at IS NULL")
            .with(text(membership.id))
            .change_one(self.tx, TABLE)
            .await
    }

    /// Changes a role from what the asker saw.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is no longer that, or has ended.
    pub async fn set_role(&mut self, id: MembershipId, from: Role, to: Role) -> Result<()> {
        Sql::new(
            "UPDATE membership SET role = $1 WHERE id = $2 AND role = $3 AND ended_at IS NULL",
        )
        .with(to.code())
        .with(text(id))
        .with(from.code())
        .change_one(self.tx, TABLE)
        .await?;
        self.tx.services().note_updater_rights(Changed::Membership(id)).await
    }

    /// Changes the last day.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it has ended.
    pub async fn set_end_date(&mut self, id: MembershipId, ends_on: Option<Day>) -> Result<()> {
        Sql::new("UPDATE membership SET ends_on = $1 WHERE id = $2 AND ended_at IS NULL")
            .with(optional_text(ends_on))
            .with(text(id))
            .change_one(self.tx, TABLE)
            .await?;
        self.tx.services().note_updater_rights(Changed::Membership(id)).await
    }

    /// Memberships whose last day is before a day and that have not ended.
    pub async fn overdue(&mut self, today: Day, limit: i64) -> Result<Vec<Membership>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE m.ended_at IS NULL AND m.ends_on < ")
            .bind(text(today))
            .push(" ORDER BY m.ends_on LIMIT ")
            .bind(limit)
            .list(self.tx)
            .await?;
        rows.iter().map(|row| membership(row, "id")).collect()
    }

    /// Removes all memberships of an account that is being deleted.
    pub async fn remove_all(&mut self, id: AccountId) -> Result<()> {
        Sql::new("DELETE FROM membership WHERE account_id = $1")
            .with(text(id))
            .execute(self.tx)
            .await?;
        self.count_open(id).await
    }

    /// What an account may do, as the permission table sees it, on a day.
    pub async fn actor(&mut self, account: &Account, today: Day) -> Result<Actor> {
        let rows = Sql::new(
            "SELECT m.organisation_id, m.role, o.kind FROM membership m \
             JOIN organisation o ON o.id = m.organisation_id \
             WHERE m.account_id = $1 AND m.ended_at IS NULL \
             AND (m.ends_on IS NULL OR m.ends_on >= $2) AND o.status = 'active' \
             ORDER BY m.home DESC, m.created_at, m.id",
        )
        .with(text(account.id))
        .with(text(today))
        .list(self.tx)
        .await?;
        let memberships: Result<Vec<_>> = rows.iter().map(actor_membership).collect();
        Ok(Actor {
            account: Some(account.id),
            administrator: account.administrator,
            memberships: memberships?,
        })
    }

    /// The people of an organisation, by role and age of the account. Whether the asker may see
    /// them is the caller's to ask the permission table.
    pub async fn members(&mut self, organisation: OrganisationId) -> Result<Vec<Member>> {
        let columns = ACCOUNT_COLUMNS.replace(" FROM", ", m.role FROM");
        let rows = Sql::new(&columns)
            .push(" JOIN membership m ON m.account_id = a.id WHERE m.ended_at IS NULL AND a.deleted_at IS NULL AND m.organisation_id = ")
            .bind(text(organisation))
            .push(" ORDER BY m.role DESC, a.number")
            .list(self.tx)
            .await?;
        rows.iter()
            .map(|row| {
                let role = Columns::of(row, TABLE).parsed("role")?;
                Ok(Member { account: account(row)?, role })
            })
            .collect()
    }

    /// How many people each of the organisations has.
    pub async fn counts(
        &mut self,
        organisations: &[OrganisationId],
    ) -> Result<HashMap<OrganisationId, i64>> {
        let rows = Sql::new(
            "SELECT organisation_id, COUNT(*) AS people FROM membership \
             WHERE ended_at IS NULL AND organisation_id IN ",
        )
        .bind_list(organisations.iter().map(text))
        .push(" GROUP BY organisation_id")
        .list(self.tx)
        .await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, TABLE);
                Ok((columns.parsed("organisation_id")?, columns.number("people")?))
            })
            .collect()
    }

    /// The active accounts with one of the roles in one of the organisations, each once.
    pub async fn with_roles(
        &mut self,
        organisations: &[OrganisationId],
        roles: &[Role],
    ) -> Result<Vec<Account>> {
        let rows = Sql::new(ACCOUNT_COLUMNS)
            .push(" WHERE a.deactivated_at IS NULL AND a.deleted_at IS NULL AND a.id IN (SELECT m.account_id FROM membership m WHERE m.ended_at IS NULL AND m.organisation_id IN ")
            .bind_list(organisations.iter().map(text))
            .push(" AND m.role IN ")
            .bind_list(roles.iter().map(|role| role.code().into()))
            .push(") ORDER BY a.number")
            .list(self.tx)
            .await?;
        rows.iter().map(account).collect()
    }
}

fn actor_membership(row: &AnyRow) -> Result<ActorMembership> {
    let columns = Columns::of(row, TABLE);
    Ok(ActorMembership {
        organisation: columns.parsed("organisation_id")?,
        kind: columns.parsed("kind")?,
        role: columns.parsed("role")?,
    })
}

/// Reads a row of [`COLUMNS`], of which `id` can have another name beside other tables.
pub(crate) fn membership(row: &AnyRow, id: &'static str) -> Result<Membership> {
    let columns = Columns::of(row, TABLE);
    let at = columns.optional_instant("ended_at")?;
    let why: Option<MembershipEnd> = columns.optional("end_reason")?;
    Ok(Membership {
        id: columns.parsed(id)?,
        account: columns.parsed("account_id")?,
        organisation: columns.parsed("organisation_id")?,
        role: columns.parsed("role")?,
        home: columns.yes("home")?,
        ends_on: columns.optional("ends_on")?,
        ended: at.zip(why).map(|(at, why)| Ended { at, why }),
    })
}
