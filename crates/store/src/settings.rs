//! The settings that administrators change.

use service_manual_domain::settings::Settings;

use crate::error::Result;
use crate::sql::{Columns, Sql, json};
use crate::tx::repository;

const NAME: &str = "settings";

repository!(
    /// Stored settings.
    SettingsTable
);

impl SettingsTable<'_> {
    /// The settings; the defaults where nothing was changed.
    pub async fn get(&mut self) -> Result<Settings> {
        let row =
            Sql::new("SELECT value FROM setting WHERE name = $1").with(NAME).find(self.tx).await?;
        row.map_or_else(
            || Ok(Settings::default()),
            |row| Columns::of(&row, "setting").json("value"),
        )
    }

    /// Stores the settings.
    pub async fn save(&mut self, settings: &Settings) -> Result<()> {
        let value = json(settings, "setting")?;
        Sql::new(
            "INSERT INTO setting (name, value, version) VALUES ($1, $2, 1) \
             ON CONFLICT (name) DO UPDATE SET value = $3, version = setting.version + 1",
        )
        .with(NAME)
        .with(value.clone())
        .with(value)
        .execute(self.tx)
        .await?;
        Ok(())
    }
}
