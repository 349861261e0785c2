//! Accounts of people.

mod standing;

use sqlx::any::AnyRow;

use service_manual_domain::account::{Account, AccountState, DigestRhythm, Profile};
use service_manual_domain::collation::sort_key;
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::AccountId;
use service_manual_domain::language::Language;
use service_manual_domain::secret::Secret;
use service_manual_domain::time::{Day, Instant};

use crate::error::{Error, Result};
use crate::services::Changed;
use crate::sql::{Columns, Sql, Value, optional_text, text};
use crate::tx::repository;

const TABLE: &str = "account";
/// Reads accounts, deleted ones too; a condition follows.
pub(crate) const COLUMNS: &str = "SELECT a.id, a.number, a.email, a.first_name, a.last_name, a.work_title, a.language, \
     a.digest, a.submissions_at_once, a.notice_version, a.second_factor_due_on, a.deactivated_at, a.deactivation_reason, \
     a.administrator, a.created_at, a.last_active_on, a.version FROM account a";

repository!(
    /// Accounts of people.
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
    /// The version of the privacy notice that the person acknowledged; 0 for none.
    pub notice_version: i64,
    /// Until when the account may be used without a second factor that it should have.
    pub second_factor_due_on: Option<Day>,
}

/// What a person changed of the own data.
#[derive(Debug, Clone)]
pub struct ChangedProfile {
    /// Whose.
    pub id: AccountId,
    /// The address, which is the shown name when there are no names.
    pub email: EmailAddress,
    /// Names and title.
    pub profile: Profile,
    /// The language of mails.
    pub language: Language,
    /// How often what can wait is mailed.
    pub digest: DigestRhythm,
    /// Whether changes of public services are mailed at once.
    pub submissions_at_once: bool,
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
             last_name, work_title, name_key, last_name_key, email_sort_key, language, digest, \
             digest_on, notice_version, second_factor_due_on, administrator, created_at, last_active_on, \
             version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, \
             $16, $17, $18, $19, 1)",
        )
        .with(text(account.id))
        .with(number)
        .with(account.email.as_str())
        .with(account.email.key())
        .with(account.password_hash.reveal().as_str())
        .with(profile.first_name.as_deref())
        .with(profile.last_name.as_deref())
        .with(profile.work_title.as_deref())
        .with(sort_key(&profile.shown_name(&account.email)))
        .with(last_name_key(profile))
        .with(sort_key(account.email.as_str()))
        .with(text(account.language))
        .with(DigestRhythm::default().code())
        // What happened before is not news to somebody who is new.
        .with(text(now.day()))
        .with(account.notice_version)
        .with(optional_text(account.second_factor_due_on))
        .with(account.administrator)
        .with(now)
        .with(text(now.day()))
        .execute(self.tx)
        .await
        .map_err(|error| Error::unique(error, TABLE))?;
        Ok(())
    }

    /// One account that must exist and not be deleted.
    pub async fn get(&mut self, id: AccountId) -> Result<Account> {
        self.find(id).await?.ok_or(Error::NotFound(TABLE))
    }

    /// One account, unless it is deleted.
    pub async fn find(&mut self, id: AccountId) -> Result<Option<Account>> {
        let statement =
            Sql::new(COLUMNS).push(" WHERE a.deleted_at IS NULL AND a.id = ").bind(text(id));
        statement.find(self.tx).await?.as_ref().map(account).transpose()
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
        row.as_ref().map(credentials).transpose()
    }

    /// What confirming the password of an account needs.
    pub async fn credentials_of(&mut self, id: AccountId) -> Result<Credentials> {
        let row = Sql::new(
            "SELECT id, password_hash, deactivated_at FROM account \
             WHERE deleted_at IS NULL AND id = $1",
        )
        .with(text(id))
        .get(self.tx, TABLE)
        .await?;
        credentials(&row)
    }

    /// Stores the hash of a new password, or of the same one with newer parameters.
    pub async fn set_password_hash(&mut self, id: AccountId, hash: &Secret<String>) -> Result<()> {
        Sql::new("UPDATE account SET password_hash = $1 WHERE id = $2 AND deleted_at IS NULL")
            .with(hash.reveal().as_str())
            .with(text(id))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Stores what the person may change, if nobody stored something since the version `seen`.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody did.
    pub async fn set_profile(&mut self, changed: &ChangedProfile, seen: i64) -> Result<()> {
        let profile = &changed.profile;
        Sql::new(
            "UPDATE account SET first_name = $1, last_name = $2, work_title = $3, name_key = $4, \
             last_name_key = $5, language = $6, digest = $7, submissions_at_once = $8, \
             version = version + 1 WHERE id = $9 AND version = $10 AND deleted_at IS NULL",
        )
        .with(profile.first_name.as_deref())
        .with(profile.last_name.as_deref())
        .with(profile.work_title.as_deref())
        .with(sort_key(&profile.shown_name(&changed.email)))
        .with(last_name_key(profile))
        .with(text(changed.language))
        .with(changed.digest.code())
        .with(changed.submissions_at_once)
        .with(text(changed.id))
        .with(seen)
        .change_one(self.tx, TABLE)
        .await?;
        self.tx.memberships().copy_account(changed.id).await
    }

    /// Stores another address.
    ///
    /// # Errors
    /// [`Error::Conflict`] when another account has it.
    pub async fn set_email(&mut self, account: &Account, email: &EmailAddress) -> Result<()> {
        Sql::new(
            "UPDATE account SET email = $1, email_key = $2, name_key = $3, \
             email_sort_key = $4, version = version + 1 WHERE id = $5 AND deleted_at IS NULL",
        )
        .with(email.as_str())
        .with(email.key())
        .with(sort_key(&account.profile.shown_name(email)))
        .with(sort_key(email.as_str()))
        .with(text(account.id))
        .change_one(self.tx, TABLE)
        .await
        .map_err(|error| Error::unique(error, TABLE))?;
        self.tx.memberships().copy_account(account.id).await
    }

    /// Notes the version of the privacy notice that the person acknowledged.
    pub async fn acknowledge_notice(&mut self, id: AccountId, version: i64) -> Result<()> {
        Sql::new("UPDATE account SET notice_version = $1 WHERE id = $2 AND notice_version < $3")
            .with(version)
            .with(text(id))
            .with(version)
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Makes the person an administrator of the whole service, or no longer.
    pub async fn set_administrator(&mut self, id: AccountId, administrator: bool) -> Result<()> {
        Sql::new(
            "UPDATE account SET administrator = $1, version = version + 1 \
             WHERE id = $2 AND deleted_at IS NULL",
        )
        .with(administrator)
        .with(text(id))
        .change_one(self.tx, TABLE)
        .await?;
        self.tx.services().note_updater_rights(Changed::Account(id)).await
    }

    /// Makes other transactions that change this account wait until this one ends, so that what
    /// is decided from several rows stays true.
    pub async fn lock(&mut self, id: AccountId) -> Result<()> {
        Sql::new("UPDATE account SET version = version WHERE id = $1")
            .with(text(id))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// The administrators who may sign in, while nobody else can change who they are.
    pub async fn locked_administrators(&mut self) -> Result<Vec<Account>> {
        self.tx.next_number("administrators").await?;
        self.administrators().await
    }

    /// The administrators who may sign in.
    pub async fn administrators(&mut self) -> Result<Vec<Account>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE a.administrator = 1 AND a.deactivated_at IS NULL AND a.deleted_at IS NULL ORDER BY a.number")
            .list(self.tx)
            .await?;
        rows.iter().map(account).collect()
    }
}

/// The key by which a person is found by the last name: "Meikäläinen Maija".
fn last_name_key(profile: &Profile) -> Value {
    let names = [&profile.last_name, &profile.first_name].map(Option::as_deref);
    optional_text(profile.last_name.as_ref().map(|_| {
        let names: Vec<&str> = names.into_iter().flatten().collect();
        sort_key(&names.join(" "))
    }))
}

fn credentials(row: &AnyRow) -> Result<Credentials> {
    let columns = Columns::of(row, TABLE);
    Ok(Credentials {
        account: columns.parsed("id")?,
        password_hash: Secret::new(columns.text("password_hash")?),
        active: columns.optional_instant("deactivated_at")?.is_none(),
    })
}

/// Reads a row of [`COLUMNS`].
pub(crate) fn account(row: &AnyRow) -> Result<Account> {
    let columns = Columns::of(row, TABLE);
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
        state: state(&columns)?,
        administrator: columns.yes("administrator")?,
        created_at: columns.instant("created_at")?,
        last_active_on: columns.parsed("last_active_on")?,
        digest: columns.parsed("digest")?,
        submissions_at_once: columns.yes("submissions_at_once")?,
        notice_version: columns.number("notice_version")?,
        second_factor_due_on: columns.optional("second_factor_due_on")?,
        version: columns.number("version")?,
    })
}

/// Reads the two columns that tell whether an account may be used.
pub(crate) fn state(columns: &Columns<'_>) -> Result<AccountState> {
    let at = columns.optional_instant("deactivated_at")?;
    let reason = columns.optional("deactivation_reason")?;
    Ok(match (at, reason) {
        (Some(at), Some(reason)) => AccountState::Deactivated { at, reason },
        _ => AccountState::Active,
    })
}
