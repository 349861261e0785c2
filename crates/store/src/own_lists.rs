//! People's own lists of services. Everything is asked for by the account too: nobody reaches the
//! list of another person by its id.

mod shares;

use std::collections::HashSet;

use sqlx::any::AnyRow;

use service_manual_domain::collation::sort_key;
use service_manual_domain::ids::{AccountId, OwnListId, ServiceId};
use service_manual_domain::own_list::{ListName, ListedService, Move, OwnList};
use service_manual_domain::time::Instant;

use crate::error::{Error, Result};
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

pub use shares::SharedList;

const TABLE: &str = "own_list";
const SERVICES: &str = "own_list_service";
const COLUMNS: &str = "SELECT l.id, l.name FROM own_list l";

repository!(
    /// People's own lists of services.
    OwnLists
);

/// A list with the number of its services.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedList {
    /// The list.
    pub list: OwnList,
    /// How many services it has, whether the public sees them or not.
    pub services: i64,
}

impl OwnLists<'_> {
    /// The lists of an account: the favourites first, then by name.
    pub async fn of_account(&mut self, account: AccountId) -> Result<Vec<CountedList>> {
        let rows = Sql::new(
            "SELECT l.id, l.name, CAST((SELECT COUNT(*) FROM own_list_service s \
             WHERE s.list_id = l.id) AS BIGINT) AS services FROM own_list l \
             WHERE l.account_id = $1",
        )
        .with(text(account))
        .list(self.tx)
        .await?;
        let counted = |row: &AnyRow| {
            let services = Columns::of(row, TABLE).number("services")?;
            Ok(CountedList { list: own_list(row)?, services })
        };
        let mut lists = rows.iter().map(counted).collect::<Result<Vec<CountedList>>>()?;
        lists.sort_by_cached_key(|one| one.list.name.as_ref().map(|name| sort_key(name.as_str())));
        Ok(lists)
    }

    /// One list of an account, which must exist.
    pub async fn get(&mut self, account: AccountId, id: OwnListId) -> Result<OwnList> {
        let sql = Sql::new(COLUMNS).push(" WHERE l.id = ").bind(text(id));
        let sql = sql.push(" AND l.account_id = ").bind(text(account));
        own_list(&sql.get(self.tx, TABLE).await?)
    }

    /// The favourites of an account, if it has any list of them yet.
    pub async fn favourites(&mut self, account: AccountId) -> Result<Option<OwnList>> {
        let sql = Sql::new(COLUMNS).push(" WHERE l.account_id = ").bind(text(account));
        let row = sql.push(" AND l.name_key = ''").find(self.tx).await?;
        row.as_ref().map(own_list).transpose()
    }

    /// Those of some services that are favourites of an account.
    pub async fn favourites_among(
        &mut self,
        account: AccountId,
        services: &[ServiceId],
    ) -> Result<HashSet<ServiceId>> {
        let sql = Sql::new(
            "SELECT s.service_id FROM own_list l JOIN own_list_service s ON s.list_id = l.id \
             WHERE l.account_id = $1 AND l.name_key = '' AND s.service_id IN ",
        )
        .with(text(account))
        .bind_list(services.iter().map(text));
        let rows = sql.list(self.tx).await?;
        rows.iter().map(|row| Columns::of(row, SERVICES).parsed("service_id")).collect()
    }

    /// Adds a list.
    ///
    /// # Errors
    /// [`Error::Conflict`] when the person has one with this name.
    pub async fn add(&mut self, account: AccountId, list: &OwnList, now: Instant) -> Result<()> {
        Sql::new(
            "INSERT INTO own_list (id, account_id, name, name_key, created_at) \
             VALUES ($1, $2, $3, $4, $5)",
        )
        .with(text(list.id))
        .with(text(account))
        .with(list.name.as_ref().map(ListName::as_str))
        .with(list.name.as_ref().map(ListName::key).unwrap_or_default())
        .with(now)
        .execute(self.tx)
        .await
        .map_err(|error| Error::unique(error, TABLE))?;
        Ok(())
    }

    /// Gives a list another name.
    ///
    /// # Errors
    /// [`Error::Conflict`] when the person has another one with this name.
    pub async fn rename(&mut self, id: OwnListId, name: &ListName) -> Result<()> {
        Sql::new("UPDATE own_list SET name = $1, name_key = $2 WHERE id = $3")
            .with(name.as_str())
            .with(name.key())
            .with(text(id))
            .execute(self.tx)
            .await
            .map_err(|error| Error::unique(error, TABLE))?;
        Ok(())
    }

    /// Removes a list with its notes and links.
    pub async fn remove(&mut self, id: OwnListId) -> Result<()> {
        for statement in [
            "DELETE FROM own_list_share WHERE list_id = $1",
            "DELETE FROM own_list_service WHERE list_id = $1",
            "DELETE FROM own_list WHERE id = $1",
        ] {
            Sql::new(statement).with(text(id)).execute(self.tx).await?;
        }
        Ok(())
    }

    /// Removes every list of an account with everything in it.
    pub async fn remove_all(&mut self, account: AccountId) -> Result<()> {
        for list in self.of_account(account).await? {
            self.remove(list.list.id).await?;
        }
        Ok(())
    }

    /// The services of a list, in its order.
    pub async fn services(&mut self, id: OwnListId) -> Result<Vec<ListedService>> {
        let rows = Sql::new(
            "SELECT service_id, name_then, language_then, note, added_at FROM own_list_service \
             WHERE list_id = $1 ORDER BY position, service_id",
        )
        .with(text(id))
        .list(self.tx)
        .await?;
        rows.iter().map(listed).collect()
    }

    /// Those lists of an account that have a service.
    pub async fn lists_with(
        &mut self,
        account: AccountId,
        service: ServiceId,
    ) -> Result<HashSet<OwnListId>> {
        let rows = Sql::new(
            "SELECT l.id FROM own_list l JOIN own_list_service s ON s.list_id = l.id \
             WHERE l.account_id = $1 AND s.service_id = $2",
        )
        .with(text(account))
        .with(text(service))
        .list(self.tx)
        .await?;
        rows.iter().map(|row| Columns::of(row, TABLE).parsed("id")).collect()
    }

    /// Puts a service at the top of a list.
    pub async fn put(&mut self, id: OwnListId, entry: &ListedService) -> Result<()> {
        Sql::new(
            "INSERT INTO own_list_service (list_id, service_id, name_then, language_then, note, \
             added_at, position) VALUES ($1, $2, $3, $4, $5, $6, (SELECT COALESCE(MIN(position), \
             0) - 1 FROM own_list_service WHERE list_id = $7))",
        )
        .with(text(id))
        .with(text(entry.service))
        .with(entry.name_then.as_str())
        .with(entry.language_then.code())
        .with(entry.note.as_deref())
        .with(entry.added_at)
        .with(text(id))
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Changes the note of a service; whether the list has the service.
    pub async fn set_note(
        &mut self,
        id: OwnListId,
        service: ServiceId,
        note: Option<&str>,
    ) -> Result<bool> {
        let sql = Sql::new(
            "UPDATE own_list_service SET note = $1 WHERE list_id = $2 AND service_id = $3",
        )
        .with(note)
        .with(text(id))
        .with(text(service));
        Ok(sql.execute(self.tx).await? == 1)
    }

    /// Takes a service out of a list; whether it was there.
    pub async fn take_out(&mut self, id: OwnListId, service: ServiceId) -> Result<bool> {
        let sql = Sql::new("DELETE FROM own_list_service WHERE list_id = $1 AND service_id = $2")
            .with(text(id))
            .with(text(service));
        Ok(sql.execute(self.tx).await? == 1)
    }

    /// Lets a service change places with the one above or below it; at the end of the list nothing
    /// happens.
    pub async fn shift(&mut self, id: OwnListId, service: ServiceId, to: Move) -> Result<()> {
        let Some(own) = self.position(id, service).await? else { return Ok(()) };
        let (beyond, order) = match to {
            Move::Up => ("<", "DESC"),
            Move::Down => (">", "ASC"),
        };
        let statement = format!(
            "SELECT service_id, position FROM own_list_service WHERE list_id = $1 \
             AND position {beyond} $2 ORDER BY position {order} LIMIT 1"
        );
        let sql = Sql::new(&statement).with(text(id)).with(own);
        let Some(row) = sql.find(self.tx).await? else { return Ok(()) };
        let columns = Columns::of(&row, SERVICES);
        let (other, place) = (columns.parsed("service_id")?, columns.number("position")?);
        self.set_position(id, other, own).await?;
        self.set_position(id, service, place).await
    }

    async fn position(&mut self, id: OwnListId, service: ServiceId) -> Result<Option<i64>> {
        let sql = Sql::new(
            "SELECT position FROM own_list_service WHERE list_id = $1 AND service_id = $2",
        )
        .with(text(id))
        .with(text(service));
        let row = sql.find(self.tx).await?;
        row.map(|row| Columns::of(&row, SERVICES).number("position")).transpose()
    }

    async fn set_position(&mut self, id: OwnListId, service: ServiceId, at: i64) -> Result<()> {
        Sql::new(
            "UPDATE own_list_service SET position = $1 WHERE list_id = $2 AND service_id = $3",
        )
        .with(at)
        .with(text(id))
        .with(text(service))
        .execute(self.tx)
        .await?;
        Ok(())
    }
}

fn own_list(row: &AnyRow) -> Result<OwnList> {
    let columns = Columns::of(row, TABLE);
    let name = columns.optional_text("name")?.map(ListName::from_stored);
    Ok(OwnList { id: columns.parsed("id")?, name })
}

fn listed(row: &AnyRow) -> Result<ListedService> {
    let columns = Columns::of(row, SERVICES);
    Ok(ListedService {
        service: columns.parsed("service_id")?,
        name_then: columns.text("name_then")?,
        language_then: columns.parsed("language_then")?,
        note: columns.optional_text("note")?,
        added_at: columns.instant("added_at")?,
    })
}
