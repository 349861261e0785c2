//! Accounts and memberships.

use std::collections::HashMap;

use sqlx::any::AnyRow;

use service_manual_domain::account::{Account, AccountState, Membership, Profile, Role};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::policy::{Actor, ActorMembership};
use service_manual_domain::secret::Secret;
use service_manual_domain::time::{Day, Instant};

use crate::error::{Error, Result};
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "account";
const COLUMNS: &str = "SELECT a.id, a.number, a.email, a.first_name, a.last_name, a.work_title, \
     a.language, a.deactivated_at, a.administrator, a.created_at, a.last_active_on, a.version \
     FROM account a";

repository!(
    /// Accounts of people and what they may do where.
    Accounts
);

/// A new account.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// Its id.
    pub id: AccountId,
    /// The user name.
    pub email: EmailAddress,
    /// Voluntary names and title.
    pub profile: Profile,
    /// The language of mails.
    pub language: Language,
    /// The hash of the password.
    pub password_hash: Secret<String>,
    /// Whether the person administers the whole service.
    pub administrator: bool,
}

/// What signing in needs to know.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// Whose.
    pub account: AccountId,
    /// The stored hash.
    pub password_hash: Secret<String>,
    /// Whether the account may be used.
    pub active: bool,
}

/// A person of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The account.
    pub account: Account,
    /// The role in the organisation.
    pub role: Role,
}

impl Accounts<'_> {
    /// Adds an account.
    ///
    /// # Errors
    /// [`Error::Conflict`] when the address has an account.
    pub async fn add(&mut self, account: &NewAccount, now: Instant) -> Result<()> {
        let number = self.tx.next_number("account").await?;
        let profile = &account.profile;
        Sql::new(
            "INSERT INTO account (id, number, email, email_key, password_hash, first_name, \
             last_name, work_title, language, administrator, created_at, last_active_on, version) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)",
        )
        .with(text(account.id))
        .with(number)
        .with(account.email.as_str())
        .with(account.email.key())
        .with(account.password_hash.reveal().as_str())
        .with(profile.first_name.as_deref())
        .with(profile.last_name.as_deref())
        .with(profile.work_title.as_deref())
        .with(text(account.language))
        .with(account.administrator)
        .with(now)
        .with(text(now.day()))
        .execute(self.tx)
        .await
        .map_err(|error| Error::unique(error, TABLE))?;
        Ok(())
    }

    /// One account that must exist.
    pub async fn get(&mut self, id: AccountId) -> Result<Account> {
        let statement = Sql::new(COLUMNS).push(" WHERE a.id = ").bind(text(id));
        account(&statement.get(self.tx, TABLE).await?)
    }

    /// The account of an address, if it has one.
    pub async fn find_by_email(&mut self, email: &EmailAddress) -> Result<Option<Account>> {
        let statement = Sql::new(COLUMNS).push(" WHERE a.email_key = ").bind(email.key());
        statement.find(self.tx).await?.as_ref().map(account).transpose()
    }

    /// What signing in with an address needs.
    pub async fn credentials(&mut self, email: &EmailAddress) -> Result<Option<Credentials>> {
        let row =
            Sql::new("SELECT id, password_hash, deactivated_at FROM account WHERE email_key = $1")
                .with(email.key())
                .find(self.tx)
                .await?;
        let Some(row) = row else { return Ok(None) };
        let columns = Columns::of(&row, TABLE);
        Ok(Some(Credentials {
            account: columns.parsed("id")?,
            password_hash: Secret::new(columns.text("password_hash")?),
            active: columns.optional_instant("deactivated_at")?.is_none(),
        }))
    }

    /// Replaces a password hash, when the parameters of hashing have changed.
    pub async fn set_password_hash(&mut self, id: AccountId, hash: &Secret<String>) -> Result<()> {
        Sql::new("UPDATE account SET password_hash = $1 WHERE id = $2")
            .with(hash.reveal().as_str())
            .with(text(id))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Notes that the person used the service on a day; day resolution is enough (spec 2.5).
    pub async fn active_on(&mut self, id: AccountId, day: Day) -> Result<()> {
        Sql::new("UPDATE account SET last_active_on = $1 WHERE id = $2 AND last_active_on < $3")
            .with(text(day))
            .with(text(id))
            .with(text(day))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Takes the account out of use; its sessions end with the next request.
    pub async fn deactivate(&mut self, id: AccountId, now: Instant) -> Result<()> {
        Sql::new("UPDATE account SET deactivated_at = $1, version = version + 1 WHERE id = $2")
            .with(now)
            .with(text(id))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Gives an account a role in an organisation.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it has one there.
    pub async fn add_membership(&mut self, membership: &Membership, now: Instant) -> Result<()> {
        Sql::new(
            "INSERT INTO membership (id, account_id, organisation_id, role, home, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .with(text(membership.id))
        .with(text(membership.account))
        .with(text(membership.organisation))
        .with(membership.role.code())
        .with(membership.home)
        .with(now)
        .execute(self.tx)
        .await
        .map_err(|error| Error::unique(error, "membership"))?;
        Ok(())
    }

    /// What an account may do, as the permission table sees it.
    pub async fn actor(&mut self, account: &Account) -> Result<Actor> {
        let rows = Sql::new(
            "SELECT m.organisation_id, m.role, o.kind FROM membership m \
             JOIN organisation o ON o.id = m.organisation_id \
             WHERE m.account_id = $1 AND o.status = 'active' ORDER BY m.home DESC, m.created_at",
        )
        .with(text(account.id))
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
        let columns = COLUMNS.replace(" FROM", ", m.role FROM");
        let rows = Sql::new(&columns)
            .push(" JOIN membership m ON m.account_id = a.id WHERE m.organisation_id = ")
            .bind(text(organisation))
            .push(" ORDER BY m.role DESC, a.number")
            .list(self.tx)
            .await?;
        rows.iter()
            .map(|row| {
                let role = Columns::of(row, "membership").parsed("role")?;
                Ok(Member { account: account(row)?, role })
            })
            .collect()
    }

    /// How many people each of the organisations has.
    pub async fn member_counts(
        &mut self,
        organisations: &[OrganisationId],
    ) -> Result<HashMap<OrganisationId, i64>> {
        let rows = Sql::new(
            "SELECT organisation_id, COUNT(*) AS people FROM membership WHERE organisation_id IN ",
        )
        .bind_list(organisations.iter().map(text))
        .push(" GROUP BY organisation_id")
        .list(self.tx)
        .await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, "membership");
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
        let rows = Sql::new(COLUMNS)
            .push(" WHERE a.deactivated_at IS NULL AND a.id IN (SELECT m.account_id FROM membership m WHERE m.organisation_id IN ")
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
    let columns = Columns::of(row, "membership");
    Ok(ActorMembership {
        organisation: columns.parsed("organisation_id")?,
        kind: columns.parsed("kind")?,
        role: columns.parsed("role")?,
    })
}

fn account(row: &AnyRow) -> Result<Account> {
    let columns = Columns::of(row, TABLE);
    let state = match columns.optional_instant("deactivated_at")? {
        Some(at) => AccountState::Deactivated { at },
        None => AccountState::Active,
    };
    Ok(Account {
        id: columns.parsed("id")?,
        number: columns.number("number")?,
        email: EmailAddress::from_stored(columns.text("email")?),
        profile: Profile {
            first_name: columns.optional_text("first_name")?,
            last_name: columns.optional_text("last_name")?,
            work_title: columns.optional_text("work_title")?,
        },
        language: columns.parsed("language")?,
        state,
        administrator: columns.yes("administrator")?,
        created_at: columns.instant("created_at")?,
        last_active_on: columns.parsed("last_active_on")?,
        version: columns.number("version")?,
    })
}
