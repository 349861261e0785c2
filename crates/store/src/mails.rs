//! The outbox: mails are rows first, written in the transaction of the step they belong to.

mod dead;
mod retention;

pub use retention::ErasedPerson;

use sqlx::any::AnyRow;

use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{AccountId, MailId};
use service_manual_domain::language::Language;
use service_manual_domain::mail_delivery::MailFailure;
use service_manual_domain::time::{Instant, Length};

use crate::error::Result;
use crate::sql::{Columns, Sql, optional_text, text};
use crate::tx::repository;

pub use dead::{DeadMail, OutboxState};

const TABLE: &str = "mail";

/// What is done to a mail whose content nobody needs any more: what is left tells no person and
/// no secret, and keeps its step from getting a second mail.
const EMPTIED: &str =
    "address = '', address_key = '', subject = '', text_body = '', html_body = ''";

repository!(
    /// The outbox.
    Mails
);

/// A mail to send.
#[derive(Debug, Clone)]
pub struct NewMail {
    /// Its id, which is also its message id.
    pub id: MailId,
    /// The step it belongs to; a second mail with the same key is not added.
    pub step_key: String,
    /// The name of its template.
    pub kind: &'static str,
    /// The account it is for, if there is one.
    pub account: Option<AccountId>,
    /// The address.
    pub address: EmailAddress,
    /// The language it is written in.
    pub language: Language,
    /// The subject.
    pub subject: String,
    /// The text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
    /// Whom it names beside the recipient.
    pub mentions: Vec<AccountId>,
}

/// A mail that this process has claimed for sending.
#[derive(Debug, Clone)]
pub struct OutgoingMail {
    /// Its id.
    pub id: MailId,
    /// The step it belongs to.
    pub step_key: String,
    /// The name of its template.
    pub kind: String,
    /// The address.
    pub address: EmailAddress,
    /// The subject.
    pub subject: String,
    /// The text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
    /// How often it was tried, with this time.
    pub attempts: i64,
    /// When it was written.
    pub created_at: Instant,
}

/// That a mail was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailStep {
    /// To whom, if it is an account.
    pub account: Option<AccountId>,
    /// Which mail.
    pub kind: String,
}

/// A mail as the mailbox page of the demo shows it.
#[derive(Debug, Clone)]
pub struct StoredMail {
    /// Its id.
    pub id: MailId,
    /// Which mail it is.
    pub kind: String,
    /// The address.
    pub address: EmailAddress,
    /// The language it is written in.
    pub language: Language,
    /// The subject.
    pub subject: String,
    /// The text part; empty when its body was erased after sending.
    pub text: String,
    /// The HTML part.
    pub html: String,
    /// When it was written.
    pub created_at: Instant,
}

impl Mails<'_> {
    /// Adds a mail, unless the step has one already.
    pub async fn add(&mut self, mail: &NewMail, now: Instant) -> Result<()> {
        let added = Sql::new(
            "INSERT INTO mail (id, step_key, kind, account_id, address, address_key, language, \
             subject, text_body, html_body, state, attempts, next_attempt_at, lease_until, \
             created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'queued', 0, $11, 0, $12) \
             ON CONFLICT (step_key) DO NOTHING",
        )
        .with(text(mail.id))
        .with(mail.step_key.as_str())
        .with(mail.kind)
        .with(optional_text(mail.account))
        .with(mail.address.as_str())
        .with(mail.address.key())
        .with(text(mail.language))
        .with(mail.subject.as_str())
        .with(mail.text.as_str())
        .with(mail.html.as_str())
        .with(now)
        .with(now)
        .execute(self.tx)
        .await?;
        if added == 1 { self.mention(mail).await } else { Ok(()) }
    }

    async fn mention(&mut self, mail: &NewMail) -> Result<()> {
        for account in &mail.mentions {
            Sql::new(
                "INSERT INTO mail_mention (account_id, mail_id) VALUES ($1, $2) \
                 ON CONFLICT DO NOTHING",
            )
            .with(text(*account))
            .with(text(mail.id))
            .execute(self.tx)
            .await?;
        }
        Ok(())
    }

    /// Whether a mail could be claimed now.
    pub async fn any_due(&mut self, now: Instant) -> Result<bool> {
        let row = Sql::new(
            "SELECT 1 AS due FROM mail WHERE state = 'queued' AND next_attempt_at <= $1 \
             AND lease_until < $2 LIMIT 1",
        )
        .with(now)
        .with(now)
        .find(self.tx)
        .await?;
        Ok(row.is_some())
    }

    /// Claims the mail that is due longest, for the length of the lease.
    pub async fn claim(
        &mut self,
        owner: &str,
        now: Instant,
        lease: Length,
    ) -> Result<Option<OutgoingMail>> {
        let skip_locked = self.tx.dialect().skip_locked();
        let row = Sql::new(
            "UPDATE mail SET lease_owner = $1, lease_until = $2, attempts = attempts + 1 \
             WHERE lease_until < $3 AND state = 'queued' AND id = (SELECT id FROM mail \
             WHERE state = 'queued' AND next_attempt_at <= $4 AND lease_until < $5 \
             ORDER BY next_attempt_at, id LIMIT 1",
        )
        .push(skip_locked)
        .push(
            ") RETURNING id, step_key, kind, address, subject, text_body, html_body, attempts, \
             created_at",
        )
        .with(owner)
        .with(now.plus(lease))
        .with(now)
        .with(now)
        .with(now)
        .find(self.tx)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let columns = Columns::of(&row, TABLE);
        Ok(Some(OutgoingMail {
            id: columns.parsed("id")?,
            step_key: columns.text("step_key")?,
            kind: columns.text("kind")?,
            address: EmailAddress::from_stored(columns.text("address")?),
            subject: columns.text("subject")?,
            text: columns.text("text_body")?,
            html: columns.text("html_body")?,
            attempts: columns.number("attempts")?,
            created_at: columns.instant("created_at")?,
        }))
    }

    /// Notes that a mail was handed over. Unless its body is kept for a mailbox page, the body
    /// and the address are erased: they are personal data and links with secrets.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when the lease ran out and another process has the mail now.
    pub async fn sent(&mut self, id: MailId, owner: &str, now: Instant, keep: bool) -> Result<()> {
        Sql::new("UPDATE mail SET ")
            .push(if keep { "" } else { EMPTIED })
            .push(if keep { "" } else { ", " })
            .push("state = 'sent', lease_until = 0, last_error = NULL, sent_at = ")
            .bind(now)
            .push(" WHERE id = ")
            .bind(text(id))
            .push(" AND lease_owner = ")
            .bind(owner)
            .change_one(self.tx, TABLE)
            .await
    }

    /// Lets a mail wait for another try. A mail whose lease ran out meanwhile is another
    /// process's, and left alone.
    pub async fn try_again(
        &mut self,
        id: MailId,
        owner: &str,
        next: Instant,
        failure: MailFailure,
    ) -> Result<()> {
        Sql::new(
            "UPDATE mail SET lease_until = 0, next_attempt_at = $1, last_error = $2 \
             WHERE id = $3 AND state = 'queued' AND lease_owner = $4",
        )
        .with(next)
        .with(text(failure))
        .with(text(id))
        .with(owner)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Lets everything that is due wait until then, because the relay is the trouble. The mails
    /// keep their order, and what other processes are just sending is left alone.
    pub async fn wait_for_relay(&mut self, now: Instant, until: Instant) -> Result<()> {
        Sql::new(
            "UPDATE mail SET next_attempt_at = $1 \
             WHERE state = 'queued' AND next_attempt_at <= $2 AND lease_until < $3",
        )
        .with(until)
        .with(now)
        .with(now)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// How many mails wait to be sent.
    pub async fn waiting(&mut self) -> Result<i64> {
        let row = Sql::new("SELECT COUNT(*) AS found FROM mail WHERE state = 'queued'")
            .get(self.tx, TABLE)
            .await?;
        Columns::of(&row, TABLE).number("found")
    }

    /// The mails written after a moment, the oldest first, without what they say.
    pub async fn written_after(&mut self, moment: Instant) -> Result<Vec<MailStep>> {
        let rows = Sql::new("SELECT account_id, kind FROM mail WHERE created_at > ")
            .bind(moment)
            .push(" ORDER BY created_at, id")
            .list(self.tx)
            .await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, TABLE);
                Ok(MailStep {
                    account: columns.optional("account_id")?,
                    kind: columns.text("kind")?,
                })
            })
            .collect()
    }

    /// The newest mails with their bodies, for the mailbox page of the demo and for tests.
    pub async fn newest(&mut self, limit: i64) -> Result<Vec<StoredMail>> {
        let sql = Sql::new(STORED).push(" ORDER BY created_at DESC, id DESC LIMIT ").bind(limit);
        sql.list(self.tx).await?.iter().map(stored).collect()
    }

    /// One mail that must exist.
    pub async fn get(&mut self, id: MailId) -> Result<StoredMail> {
        let sql = Sql::new(STORED).push(" WHERE id = ").bind(text(id));
        stored(&sql.get(self.tx, TABLE).await?)
    }
}

const STORED: &str =
    "SELECT id, kind, address, language, subject, text_body, html_body, created_at FROM mail";

fn stored(row: &AnyRow) -> Result<StoredMail> {
    let columns = Columns::of(row, TABLE);
    Ok(StoredMail {
        id: columns.parsed("id")?,
        kind: columns.text("kind")?,
        address: EmailAddress::from_stored(columns.text("address")?),
        language: columns.parsed("language")?,
        subject: columns.text("subject")?,
        text: columns.text("text_body")?,
        html: columns.text("html_body")?,
        created_at: columns.instant("created_at")?,
    })
}
