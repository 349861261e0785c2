//! Searches that people saved, and what became public since they were told.

use sqlx::any::AnyRow;

use service_manual_domain::ids::{AccountId, SavedSearchId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::saved_search::KeptSearch;
use service_manual_domain::time::{Day, Instant};

use crate::error::Result;
use crate::service_conditions::PUBLIC;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "saved_search";
const COLUMNS: &str =
    "SELECT id, account_id, name, language, asked, saved_at, told_until FROM saved_search";

repository!(
    /// Saved searches.
    SavedSearches
);

/// A search that somebody saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedSearch {
    /// Its id.
    pub id: SavedSearchId,
    /// Whose it is.
    pub account: AccountId,
    /// What the person calls it.
    pub name: String,
    /// The language in which its words are meant.
    pub language: Language,
    /// What it asks for.
    pub asked: KeptSearch,
    /// When it was saved.
    pub saved_at: Instant,
    /// What became public up to then was told.
    pub told_until: Instant,
}

impl SavedSearches<'_> {
    /// The searches of an account, the newest first.
    pub async fn of_account(&mut self, account: AccountId) -> Result<Vec<SavedSearch>> {
        let sql = Sql::new(COLUMNS).push(" WHERE account_id = ").bind(text(account));
        let rows = sql.push(" ORDER BY id DESC").list(self.tx).await?;
        rows.iter().map(saved).collect()
    }

    /// The searches of some accounts, the newest first.
    pub async fn of_accounts(&mut self, accounts: &[AccountId]) -> Result<Vec<SavedSearch>> {
        let sql = Sql::new(COLUMNS).push(" WHERE account_id IN ");
        let sql = sql.bind_list(accounts.iter().map(text)).push(" ORDER BY id DESC");
        sql.list(self.tx).await?.iter().map(saved).collect()
    }

    /// One search of an account, which must exist.
    pub async fn get(&mut self, account: AccountId, id: SavedSearchId) -> Result<SavedSearch> {
        let sql = Sql::new(COLUMNS).push(" WHERE id = ").bind(text(id));
        let sql = sql.push(" AND account_id = ").bind(text(account));
        saved(&sql.get(self.tx, TABLE).await?)
    }

    /// Adds a search.
    pub async fn add(&mut self, search: &SavedSearch) -> Result<()> {
        Sql::new(
            "INSERT INTO saved_search (id, account_id, name, language, asked, saved_at, \
             told_until) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .with(text(search.id))
        .with(text(search.account))
        .with(search.name.as_str())
        .with(search.language.code())
        .with(search.asked.as_str())
        .with(search.saved_at)
        .with(search.told_until)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Gives a search another name.
    pub async fn rename(&mut self, id: SavedSearchId, name: &str) -> Result<()> {
        Sql::new("UPDATE saved_search SET name = $1 WHERE id = $2")
            .with(name)
            .with(text(id))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Removes a search of an account; whether there was one.
    pub async fn remove(&mut self, account: AccountId, id: SavedSearchId) -> Result<bool> {
        let sql = Sql::new("DELETE FROM saved_search WHERE id = $1 AND account_id = $2")
            .with(text(id))
            .with(text(account));
        Ok(sql.execute(self.tx).await? == 1)
    }

    /// Removes every search of an account.
    pub async fn remove_all(&mut self, account: AccountId) -> Result<()> {
        let sql = Sql::new("DELETE FROM saved_search WHERE account_id = $1").with(text(account));
        sql.execute(self.tx).await?;
        Ok(())
    }

    /// Notes up to when an account was told what is new in its searches.
    pub async fn told(&mut self, account: AccountId, until: Instant) -> Result<()> {
        Sql::new(
            "UPDATE saved_search SET told_until = $1 WHERE account_id = $2 AND told_until < $3",
        )
        .with(until)
        .with(text(account))
        .with(until)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// The public services that were not to be seen before a moment, and since when they are: since
    /// they were published for the first time, or since the first day of their validity.
    pub async fn new_services(&mut self, after: Instant) -> Result<Vec<(ServiceId, Instant)>> {
        let first_day = after.day();
        let rows = Sql::new(
            "SELECT s.id, s.live_valid_from, CAST(MIN(v.published_at) AS BIGINT) AS first_at \
             FROM service s JOIN service_version v ON v.service_id = s.id \
             WHERE v.published_at IS NOT NULL AND ",
        )
        .push(PUBLIC)
        .push(" AND (s.id IN (SELECT service_id FROM service_version WHERE published_at > ")
        .bind(after)
        .push(") OR s.live_valid_from > ")
        .bind(text(first_day))
        .push(") GROUP BY s.id, s.live_valid_from")
        .list(self.tx)
        .await?;
        let new = |row: &AnyRow| {
            let columns = Columns::of(row, "service");
            let published = columns.instant("first_at")?;
            let valid_from: Option<Day> = columns.optional("live_valid_from")?;
            let since = valid_from.map_or(published, |day| published.max(day.start()));
            Ok((columns.parsed("id")?, since))
        };
        let all = rows.iter().map(new).collect::<Result<Vec<(ServiceId, Instant)>>>()?;
        Ok(all.into_iter().filter(|(_, since)| *since > after).collect())
    }
}

fn saved(row: &AnyRow) -> Result<SavedSearch> {
    let columns = Columns::of(row, TABLE);
    Ok(SavedSearch {
        id: columns.parsed("id")?,
        account: columns.parsed("account_id")?,
        name: columns.text("name")?,
        language: columns.parsed("language")?,
        asked: KeptSearch::from_stored(columns.text("asked")?),
        saved_at: columns.instant("saved_at")?,
        told_until: columns.instant("told_until")?,
    })
}
