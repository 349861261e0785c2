//! Texts of mails that administrators wrote in place of the defaults (spec 2.8).

use sqlx::any::AnyRow;

use service_manual_domain::ids::AccountId;
use service_manual_domain::language::Language;
use service_manual_domain::mail_text::{MailKind, MailText};
use service_manual_domain::time::Instant;

use crate::error::{Error, Result};
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "mail_text";
const COLUMNS: &str =
    "SELECT kind, language, subject, body, changed_at, changed_by, version FROM mail_text";

repository!(
    /// Texts of mails.
    MailTexts
);

/// What is stored for a kind of mail in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredMailText {
    /// The kind.
    pub kind: MailKind,
    /// The language.
    pub language: Language,
    /// The text; `None` since somebody went back to the default.
    pub text: Option<MailText>,
    /// When it was changed last.
    pub changed_at: Instant,
    /// Who did.
    pub changed_by: AccountId,
    /// Counts the changes.
    pub version: i64,
}

impl MailTexts<'_> {
    /// What is stored for a kind in a language; `None` where nobody ever changed it.
    pub async fn find(
        &mut self,
        kind: MailKind,
        language: Language,
    ) -> Result<Option<StoredMailText>> {
        let row = Sql::new(COLUMNS)
            .push(" WHERE kind = $1 AND language = $2")
            .with(kind.code())
            .with(text(language))
            .find(self.tx)
            .await?;
        row.as_ref().map(stored).transpose()
    }

    /// Everything that is stored.
    pub async fn all(&mut self) -> Result<Vec<StoredMailText>> {
        let rows = Sql::new(COLUMNS).push(" ORDER BY kind, language").list(self.tx).await?;
        rows.iter().map(stored).collect()
    }

    /// Stores a text, or `None` for the default. `change` names the version that was seen, 0 where
    /// nobody ever changed the text.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody changed it since.
    pub async fn put(&mut self, change: &StoredMailText) -> Result<()> {
        let rows = match change.version {
            0 => self.add(change).await?,
            _ => self.replace(change).await?,
        };
        if rows == 1 { Ok(()) } else { Err(Error::Conflict(TABLE)) }
    }

    async fn add(&mut self, change: &StoredMailText) -> Result<u64> {
        Sql::new(
            "INSERT INTO mail_text (kind, language, subject, body, changed_at, changed_by, \
             version) VALUES ($1, $2, $3, $4, $5, $6, 1) ON CONFLICT (kind, language) DO NOTHING",
        )
        .with(change.kind.code())
        .with(text(change.language))
        .with(change.text.as_ref().map(|text| text.subject.as_str()))
        .with(change.text.as_ref().map(|text| text.body.as_str()))
        .with(change.changed_at)
        .with(text(change.changed_by))
        .execute(self.tx)
        .await
    }

    async fn replace(&mut self, change: &StoredMailText) -> Result<u64> {
        Sql::new(
            "UPDATE mail_text SET subject = $1, body = $2, changed_at = $3, changed_by = $4, \
             version = version + 1 WHERE kind = $5 AND language = $6 AND version = $7",
        )
        .with(change.text.as_ref().map(|text| text.subject.as_str()))
        .with(change.text.as_ref().map(|text| text.body.as_str()))
        .with(change.changed_at)
        .with(text(change.changed_by))
        .with(change.kind.code())
        .with(text(change.language))
        .with(change.version)
        .execute(self.tx)
        .await
    }
}

fn stored(row: &AnyRow) -> Result<StoredMailText> {
    let columns = Columns::of(row, TABLE);
    let (subject, body) = (columns.optional_text("subject")?, columns.optional_text("body")?);
    Ok(StoredMailText {
        kind: columns.parsed("kind")?,
        language: columns.parsed("language")?,
        text: subject.zip(body).map(|(subject, body)| MailText { subject, body }),
        changed_at: columns.instant("changed_at")?,
        changed_by: columns.parsed("changed_by")?,
        version: columns.number("version")?,
    })
}
