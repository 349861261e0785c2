//! Help beside fields that administrators wrote in place of the defaults (spec 5).

use sqlx::any::AnyRow;

use service_manual_domain::help::{HelpTopic, OwnTexts};
use service_manual_domain::ids::AccountId;
use service_manual_domain::time::Instant;

use crate::error::{Error, Result};
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "help_text";
const COLUMNS: &str =
    "SELECT topic, body_fi, body_sv, body_en, changed_at, changed_by, version FROM help_text";

repository!(
    /// Help beside fields.
    HelpTexts
);

/// What is stored for a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredHelp {
    /// The topic.
    pub topic: HelpTopic,
    /// Its texts.
    pub texts: OwnTexts,
    /// When they were changed last.
    pub changed_at: Instant,
    /// Who did.
    pub changed_by: AccountId,
    /// Counts the changes.
    pub version: i64,
}

impl HelpTexts<'_> {
    /// What is stored for a topic; `None` where nobody ever changed it.
    pub async fn find(&mut self, topic: HelpTopic) -> Result<Option<StoredHelp>> {
        let sql = Sql::new(COLUMNS).push(" WHERE topic = ").bind(text(topic));
        sql.find(self.tx).await?.as_ref().map(|row| stored(row, topic)).transpose()
    }

    /// Everything that is stored and that the program has a field for: the program before or after
    /// this one may have others.
    pub async fn all(&mut self) -> Result<Vec<StoredHelp>> {
        let rows = Sql::new(COLUMNS).push(" ORDER BY topic").list(self.tx).await?;
        let mut all = Vec::with_capacity(rows.len());
        for row in &rows {
            if let Ok(topic) = Columns::of(row, TABLE).text("topic")?.parse() {
                all.push(stored(row, topic)?);
            }
        }
        Ok(all)
    }

    /// Stores texts. `change` names the version that was seen, 0 where nobody ever changed them.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody changed them since.
    pub async fn put(&mut self, change: &StoredHelp) -> Result<()> {
        let sql = match change.version {
            0 => Sql::new(
                "INSERT INTO help_text (body_fi, body_sv, body_en, changed_at, changed_by, topic, \
                 version) VALUES ($1, $2, $3, $4, $5, $6, 1) ON CONFLICT (topic) DO NOTHING",
            ),
            _ => Sql::new(
                "UPDATE help_text SET body_fi = $1, body_sv = $2, body_en = $3, changed_at = $4, \
                 changed_by = $5, version = version + 1 WHERE topic = $6 AND version = $7",
            ),
        };
        let texts = change.texts.each_ref();
        let sql = texts.into_iter().fold(sql, |sql, text| sql.with(text.as_deref()));
        let sql =
            sql.with(change.changed_at).with(text(change.changed_by)).with(text(change.topic));
        let sql = if change.version == 0 { sql } else { sql.with(change.version) };
        if sql.execute(self.tx).await? == 1 { Ok(()) } else { Err(Error::Conflict(TABLE)) }
    }
}

fn stored(row: &AnyRow, topic: HelpTopic) -> Result<StoredHelp> {
    let columns = Columns::of(row, TABLE);
    let body = |column| columns.optional_text(column);
    Ok(StoredHelp {
        topic,
        texts: [body("body_fi")?, body("body_sv")?, body("body_en")?],
        changed_at: columns.instant("changed_at")?,
        changed_by: columns.parsed("changed_by")?,
        version: columns.number("version")?,
    })
}
