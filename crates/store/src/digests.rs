//! What the digests say (spec 2.8): lists of what waits for the people who manage others.

use sqlx::any::AnyRow;

use service_manual_domain::account::Profile;
use service_manual_domain::account::lifecycle::History;
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::time::{Day, Instant};

use crate::accounts::state;
use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

repository!(
    /// What the digests say.
    Digests
);

/// Up to which days digests are made: a person gets one that is before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DigestDays {
    /// Of those who want one a week.
    pub weekly: Day,
    /// Of those who want one a day.
    pub daily: Day,
}

/// A person in a digest, with the dates of the life cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManagedPerson {
    /// Who.
    pub id: AccountId,
    /// First and last name, else the address.
    pub name: String,
    /// In which organisation.
    pub organisation: OrganisationId,
    /// What the life cycle depends on, without warnings.
    pub history: History,
}

/// A membership that ends soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndingMembership {
    /// Who.
    pub id: AccountId,
    /// First and last name, else the address.
    pub name: String,
    /// In which organisation.
    pub organisation: OrganisationId,
    /// The last day.
    pub ends_on: Day,
}

impl Digests<'_> {
    /// Active accounts that may get a digest and whose last one was before the days: those who
    /// manage people or write services somewhere, administrators, and those who saved a search.
    pub async fn due(&mut self, days: DigestDays) -> Result<Vec<AccountId>> {
        let members = "SELECT a.id FROM membership m JOIN account a ON a.id = m.account_id \
                       WHERE m.role IN ('main_user', 'editor') AND m.ended_at IS NULL";
        let administrators = " UNION SELECT a.id FROM account a WHERE a.administrator = 1";
        let searchers = " UNION SELECT a.id FROM saved_search s JOIN account a \
                         ON a.id = s.account_id WHERE 1 = 1";
        let mut sql = Sql::new("");
        for kind in [members, administrators, searchers] {
            sql = sql
                .push(kind)
                .push(" AND a.deactivated_at IS NULL AND a.deleted_at IS NULL AND ((a.digest = 'weekly' AND (a.digest_on IS NULL OR a.digest_on < ")
                .bind(text(days.weekly))
                .push(")) OR (a.digest = 'daily' AND (a.digest_on IS NULL OR a.digest_on < ")
                .bind(text(days.daily))
                .push(")))");
        }
        let rows = sql.list(self.tx).await?;
        rows.iter().map(|row| Columns::of(row, "account").parsed("id")).collect()
    }

    /// The day of the last digest of an account.
    pub async fn last_of(&mut self, id: AccountId) -> Result<Option<Day>> {
        let row = Sql::new("SELECT digest_on FROM account WHERE id = $1")
            .with(text(id))
            .get(self.tx, "account")
            .await?;
        Columns::of(&row, "account").optional("digest_on")
    }

    /// Notes that the digest of a day was made.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when it was made already: another process was faster.
    pub async fn made(&mut self, id: AccountId, day: Day) -> Result<()> {
        Sql::new(
            "UPDATE account SET digest_on = $1 WHERE id = $2 AND deleted_at IS NULL \
             AND (digest_on IS NULL OR digest_on < $3)",
        )
        .with(text(day))
        .with(text(id))
        .with(text(day))
        .change_one(self.tx, "account")
        .await
    }

    /// Active people of organisations who were not active after a day, those unused for longest
    /// first.
    pub async fn unused(
        &mut self,
        organisations: &[OrganisationId],
        since: Day,
        limit: i64,
    ) -> Result<Vec<ManagedPerson>> {
        let rows = people(organisations)
            .push(" AND m.ended_at IS NULL AND a.deactivated_at IS NULL AND a.last_active_on <= ")
            .bind(text(since))
            .push(" ORDER BY a.last_active_on, a.id LIMIT ")
            .bind(limit)
            .list(self.tx)
            .await?;
        rows.iter().map(person).collect()
    }

    /// People of organisations who were deactivated, after a moment if one is given, the first to
    /// be deleted first. Those whose membership ended with it belong to the list.
    pub async fn deactivated(
        &mut self,
        organisations: &[OrganisationId],
        after: Instant,
        limit: i64,
    ) -> Result<Vec<ManagedPerson>> {
        let rows = people(organisations)
            .push(" AND a.deactivated_at > ")
            .bind(after)
            .push(" ORDER BY a.deactivated_at, a.id LIMIT ")
            .bind(limit)
            .list(self.tx)
            .await?;
        rows.iter().map(person).collect()
    }

    /// How many invitations to the organisations wait for approval by somebody else than their
    /// inviter.
    pub async fn approvals(
        &mut self,
        organisations: &[OrganisationId],
        by: AccountId,
    ) -> Result<Vec<(OrganisationId, i64)>> {
        let rows = Sql::new(
            "SELECT organisation_id, COUNT(*) AS found FROM invitation \
             WHERE state = 'awaiting_approval' AND organisation_id IN ",
        )
        .bind_list(organisations.iter().map(text))
        .push(" AND invited_by <> ")
        .bind(text(by))
        .push(" GROUP BY organisation_id ORDER BY organisation_id")
        .list(self.tx)
        .await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, "invitation");
                Ok((columns.parsed("organisation_id")?, columns.number("found")?))
            })
            .collect()
    }

    /// Memberships of organisations whose last day is not over but near.
    pub async fn ending(
        &mut self,
        organisations: &[OrganisationId],
        until: Day,
        limit: i64,
    ) -> Result<Vec<EndingMembership>> {
        let sql = Sql::new(
            "SELECT a.id, a.email, a.first_name, a.last_name, m.organisation_id, m.ends_on \
             FROM membership m JOIN account a ON a.id = m.account_id \
             WHERE m.ended_at IS NULL AND a.deactivated_at IS NULL AND m.organisation_id IN ",
        );
        let rows = sql
            .bind_list(organisations.iter().map(text))
            .push(" AND m.ends_on <= ")
            .bind(text(until))
            .push(" ORDER BY m.ends_on, a.id LIMIT ")
            .bind(limit)
            .list(self.tx)
            .await?;
        rows.iter().map(ending).collect()
    }
}

fn people(organisations: &[OrganisationId]) -> Sql {
    Sql::new(
        "SELECT a.id, a.email, a.first_name, a.last_name, a.last_active_on, a.deactivated_at, \
         a.deactivation_reason, m.organisation_id FROM membership m \
         JOIN account a ON a.id = m.account_id \
         WHERE a.deleted_at IS NULL AND m.organisation_id IN ",
    )
    .bind_list(organisations.iter().map(text))
}

fn person(row: &AnyRow) -> Result<ManagedPerson> {
    let columns = Columns::of(row, "account");
    let last_active_on = columns.parsed("last_active_on")?;
    let history = History { last_active_on, state: state(&columns)?, warnings: Vec::new() };
    let organisation = columns.parsed("organisation_id")?;
    Ok(ManagedPerson { id: columns.parsed("id")?, name: name(&columns)?, organisation, history })
}

fn ending(row: &AnyRow) -> Result<EndingMembership> {
    let columns = Columns::of(row, "membership");
    Ok(EndingMembership {
        id: columns.parsed("id")?,
        name: name(&columns)?,
        organisation: columns.parsed("organisation_id")?,
        ends_on: columns.parsed("ends_on")?,
    })
}

fn name(columns: &Columns<'_>) -> Result<String> {
    let profile = Profile {
        first_name: columns.optional_text("first_name")?,
        last_name: columns.optional_text("last_name")?,
        work_title: None,
    };
    Ok(profile.shown_name(&EmailAddress::from_stored(columns.text("email")?)))
}
