//! Menus of the public pages that administrators changed (spec 5).

use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;

use service_manual_domain::ids::AccountId;
use service_manual_domain::menu::{MenuItem, MenuPlace, OwnLink};
use service_manual_domain::time::Instant;

use crate::error::{Error, Result};
use crate::sql::{Columns, Sql, json, text};
use crate::tx::repository;

const TABLE: &str = "menu";
const COLUMNS: &str = "SELECT place, items, changed_at, changed_by, version FROM menu";

repository!(
    /// Menus of the public pages.
    MenusTable
);

/// What is stored for a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredMenu {
    /// Where it stands.
    pub place: MenuPlace,
    /// Its links; `None` since somebody went back to the default.
    pub items: Option<Vec<MenuItem>>,
    /// When it was changed last.
    pub changed_at: Instant,
    /// Who did.
    pub changed_by: AccountId,
    /// Counts the changes.
    pub version: i64,
}

/// A link as it is stored.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum StoredItem {
    /// The code of a page of ours.
    Page(String),
    /// One that administrators wrote.
    Own(OwnLink),
}

impl MenusTable<'_> {
    /// What is stored for a place; `None` where nobody ever changed the menu.
    pub async fn find(&mut self, place: MenuPlace) -> Result<Option<StoredMenu>> {
        let sql = Sql::new(COLUMNS).push(" WHERE place = ").bind(place.code());
        sql.find(self.tx).await?.as_ref().map(stored).transpose()
    }

    /// Everything that is stored.
    pub async fn all(&mut self) -> Result<Vec<StoredMenu>> {
        let rows = Sql::new(COLUMNS).push(" ORDER BY place").list(self.tx).await?;
        rows.iter().map(stored).collect()
    }

    /// Stores a menu, or `None` for the default. `change` names the version that was seen, 0 where
    /// nobody ever changed the menu.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody changed it since.
    pub async fn put(&mut self, change: &StoredMenu) -> Result<()> {
        let sql = match change.version {
            0 => Sql::new(
                "INSERT INTO menu (items, changed_at, changed_by, place, version) \
                 VALUES ($1, $2, $3, $4, 1) ON CONFLICT (place) DO NOTHING",
            ),
            _ => Sql::new(
                "UPDATE menu SET items = $1, changed_at = $2, changed_by = $3, \
                 version = version + 1 WHERE place = $4 AND version = $5",
            ),
        };
        let sql = match &change.items {
            Some(items) => {
                let items: Vec<StoredItem> = items.iter().map(to_store).collect();
                sql.with(json(&items, TABLE)?)
            }
            None => sql.with(None::<&str>),
        };
        let sql = sql.with(change.changed_at).with(text(change.changed_by));
        let sql = sql.with(change.place.code());
        let sql = if change.version == 0 { sql } else { sql.with(change.version) };
        if sql.execute(self.tx).await? == 1 { Ok(()) } else { Err(Error::Conflict(TABLE)) }
    }
}

fn to_store(item: &MenuItem) -> StoredItem {
    match item {
        MenuItem::Page(page) => StoredItem::Page(page.code().to_owned()),
        MenuItem::Own(link) => StoredItem::Own(link.clone()),
    }
}

fn stored(row: &AnyRow) -> Result<StoredMenu> {
    let columns = Columns::of(row, TABLE);
    let items: Option<Vec<StoredItem>> = columns.optional_json("items")?;
    // A page that only another program knows is no link of this one.
    let item = |item| match item {
        StoredItem::Page(code) => code.parse().ok().map(MenuItem::Page),
        StoredItem::Own(link) => Some(MenuItem::Own(link)),
    };
    Ok(StoredMenu {
        place: columns.parsed("place")?,
        items: items.map(|items| items.into_iter().filter_map(item).collect()),
        changed_at: columns.instant("changed_at")?,
        changed_by: columns.parsed("changed_by")?,
        version: columns.number("version")?,
    })
}
