//! The settings that administrators change.

use service_manual_domain::settings::Settings;

use crate::error::Result;
use crate::sql::{Columns, Sql, json};
use crate::tx::repository;

const TABLE: &str = "setting";
const NAME: &str = "settings";

repository!(
    /// Stored settings.
    SettingsTable
);

impl SettingsTable<'_> {
    /// The settings; the defaults where nothing was changed.
    pub async fn get(&mut self) -> Result<Settings> {
        Ok(self.versioned().await?.0)
    }

    /// The settings with their version, which counts the saves; 0 before the first.
    pub async fn versioned(&mut self) -> Result<(Settings, i64)> {
        let row = Sql::new("SELECT value, version FROM setting WHERE name = $1")
            .with(NAME)
            .find(self.tx)
            .await?;
        let Some(row) = row else { return Ok((Settings::default(), 0)) };
        let columns = Columns::of(&row, TABLE);
        Ok((columns.json("value")?, columns.number("version")?))
    }

    /// Stores the settings, if nobody stored some since the version `seen`.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when somebody did.
    pub async fn save(&mut self, settings: &Settings, seen: i64) -> Result<()> {
        let value = json(settings, TABLE)?;
        let stored = match seen {
            0 => Sql::new(
                "INSERT INTO setting (name, value, version) VALUES ($1, $2, 1) \
                 ON CONFLICT (name) DO NOTHING",
            )
            .with(NAME)
            .with(value),
            _ => Sql::new(
                "UPDATE setting SET value = $1, version = version + 1 \
                 WHERE name = $2 AND version = $3",
            )
            .with(value)
            .with(NAME)
            .with(seen),
        };
        stored.change_one(self.tx, TABLE).await
    }
}
