//! What the digests say (spec 2.8): lists of what waits for the people who manage others.

use sqlx::any::AnyRow;

use service_manual_domain::account::Profile;
use service_manual_domain::account::lifecycle::History;
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::policy::Scope;
use service_manual_domain::time::{Day, Instant};

use crate::accounts::state;
use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

repository!(
    /// What the digests say.
    Digests
);

/// Up to which days digests are made: a person gets one whose last one was before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DigestDays {
    /// Of those who want one a week: the last day on which it is sent.
    pub weekly: Day,
    /// Of those who want one a day: today, from the hour of the settings on.
    pub daily: Day,
}

/// A digest that was written into the outbox.
#[derive(Debug, Clone)]
pub struct WrittenDigest {
    /// To whom.
    pub account: AccountId,
    /// The language it is written in.
    pub language: Language,
    /// The text part; empty when its body was erased after sending.
    pub text: String,
    /// When it was written.
    pub at: Instant,
}

/// The key of the step that is the digest of an account and day, in the outbox.
pub fn digest_step(account: AccountId, day: Day) -> String {
    format!("digest:{account}:{day}")
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
    ///
    /// Who wants one a week never gets two within seven days, also after an outage, when the day of
    /// the week changes, or after daily ones: then the next but one day of the week is the day. A day
    /// on which there was nothing to tell holds up nothing, nor the day of the registration.
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
                .push(" AND a.deactivated_at IS NULL AND a.deleted_at IS NULL AND ((a.digest = 'weekly' AND (a.digest_on IS NULL OR a.digest_on <= ")
                .bind(text(days.weekly.plus_days(-7)))
                .push(" OR (a.digest_on < ")
                .bind(text(days.weekly))
                // The key is that of `digest_step`.
                .push(" AND NOT EXISTS (SELECT 1 FROM mail d WHERE d.step_key = 'digest:' || a.id || ':' || a.digest_on)))) OR (a.digest = 'daily' AND (a.digest_on IS NULL OR a.digest_on < ")
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

    /// When the digest of an account and day was written, unless there was nothing to tell.
    pub async fn written_at(&mut self, id: AccountId, day: Day) -> Result<Option<Instant>> {
        let row = Sql::new("SELECT created_at FROM mail WHERE step_key = $1")
            .with(digest_step(id, day))
            .find(self.tx)
            .await?;
        row.map(|row| Columns::of(&row, "mail").instant("created_at")).transpose()
    }

    /// The digests that were written after a moment, the oldest first.
    pub async fn written_after(&mut self, moment: Instant) -> Result<Vec<WrittenDigest>> {
        let rows = Sql::new(
            "SELECT account_id, language, text_body, created_at FROM mail \
             WHERE kind = 'digest' AND created_at > ",
        )
        .bind(moment)
        .push(" ORDER BY created_at, id")
        .list(self.tx)
        .await?;
        rows.iter().map(written).collect()
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

    /// People of organisations who were deactivated after a moment, the first to be deleted first.
    /// Those whose last membership ended with it belong to the list, and nobody who left the
    /// organisation before for another one.
    pub async fn deactivated(
        &mut self,
        organisations: &[OrganisationId],
        after: Instant,
        limit: i64,
    ) -> Result<Vec<ManagedPerson>> {
        let rows = people(organisations)
            .push(BELONGS)
            .push(" AND a.deactivated_at > ")
            .bind(after)
            .push(" ORDER BY a.deactivated_at, a.id LIMIT ")
            .bind(limit)
            .list(self.tx)
            .await?;
        rows.iter().map(person).collect()
    }

    /// How many invitations to the organisations of a scope wait for approval by somebody else than
    /// their inviter.
    pub async fn approvals(
        &mut self,
        scope: &Scope,
        by: AccountId,
    ) -> Result<Vec<(OrganisationId, i64)>> {
        let rows = Sql::new(
            "SELECT organisation_id, COUNT(*) AS found FROM invitation \
             WHERE state = 'awaiting_approval' AND invited_by <> ",
        )
        .bind(text(by))
        .push(" AND ")
        .within(scope, "organisation_id", None)
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

/// Whoever left an organisation belongs to it only if it was the last one: then the account was
/// deactivated with it, and is restored with it.
const BELONGS: &str = " AND (m.ended_at IS NULL OR NOT EXISTS (SELECT 1 FROM membership n \
     WHERE n.account_id = m.account_id AND (n.ended_at IS NULL OR n.ended_at > m.ended_at)))";

fn people(organisations: &[OrganisationId]) -> Sql {
    Sql::new(
        "SELECT a.id, a.email, a.first_name, a.last_name, a.last_active_on, a.deactivated_at, \
         a.deactivation_reason, m.organisation_id FROM membership m \
         JOIN account a ON a.id = m.account_id \
         WHERE a.deleted_at IS NULL AND m.organisation_id IN ",
    )
    .bind_list(organisations.iter().map(text))
}

fn written(row: &AnyRow) -> Result<WrittenDigest> {
    let columns = Columns::of(row, "mail");
    Ok(WrittenDigest {
        account: columns.parsed("account_id")?,
        language: columns.parsed("language")?,
        text: columns.text("text_body")?,
        at: columns.instant("created_at")?,
    })
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
