//! Mails that could not be delivered: kept for administrators, who send them again or discard
//! them (spec 2.8). What was discarded, or kept long enough, is empty and not listed any more.

use sqlx::any::AnyRow;

use service_manual_domain::ids::{AccountId, MailId};
use service_manual_domain::mail_delivery::MailFailure;
use service_manual_domain::time::Instant;

use super::{EMPTIED, Mails, TABLE};
use crate::error::Result;
use crate::sql::{Columns, Page, Sql, text};

/// A mail that administrators have to look at. Of a dead mail, `next_attempt_at` says when it was
/// given up.
const LISTED: &str = " WHERE state = 'dead' AND address <> ''";

/// Such a mail with its content, so that it can be sent again.
const WHOLE: &str = " WHERE state = 'dead' AND text_body <> ''";

/// What goes back into the outbox stands where it stood before, by the time it was written.
const QUEUED: &str = "UPDATE mail SET state = 'queued', attempts = 0, \
     next_attempt_at = created_at, lease_until = 0, last_error = NULL";

/// A mail that was given up.
#[derive(Debug, Clone)]
pub struct DeadMail {
    /// Its id.
    pub id: MailId,
    /// The step it belongs to.
    pub step_key: String,
    /// The name of its template.
    pub kind: String,
    /// The account it is for, if there is one.
    pub account: Option<AccountId>,
    /// How often it was tried.
    pub attempts: i64,
    /// Why it was not taken, if a program with these failures gave it up.
    pub failure: Option<MailFailure>,
    /// When it was written.
    pub created_at: Instant,
    /// When it was given up.
    pub given_up_at: Instant,
    /// Whether it still has its content.
    pub whole: bool,
}

/// What waits in the outbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutboxState {
    /// How many mails.
    pub queued: i64,
    /// When the oldest of them was written.
    pub oldest: Option<Instant>,
    /// When the next of them is tried.
    pub next_try: Option<Instant>,
}

impl Mails<'_> {
    /// Gives a mail up; says whether it was still the owner's. With a secret in it, it is emptied
    /// but for the address.
    pub async fn give_up(
        &mut self,
        id: MailId,
        owner: &str,
        failure: MailFailure,
        secret: bool,
        now: Instant,
    ) -> Result<bool> {
        let emptied = "subject = '', text_body = '', html_body = '', ";
        let given_up = Sql::new("UPDATE mail SET ")
            .push(if secret { emptied } else { "" })
            .push("state = 'dead', lease_until = 0, next_attempt_at = ")
            .bind(now)
            .push(", last_error = ")
            .bind(text(failure))
            .push(" WHERE id = ")
            .bind(text(id))
            .push(" AND state = 'queued' AND lease_owner = ")
            .bind(owner)
            .execute(self.tx)
            .await?;
        Ok(given_up == 1)
    }

    /// What waits in the outbox.
    pub async fn outbox(&mut self) -> Result<OutboxState> {
        let row = Sql::new(
            "SELECT COUNT(*) AS queued, MIN(created_at) AS oldest, \
             MIN(next_attempt_at) AS next_try FROM mail WHERE state = 'queued'",
        )
        .get(self.tx, TABLE)
        .await?;
        let columns = Columns::of(&row, TABLE);
        Ok(OutboxState {
            queued: columns.number("queued")?,
            oldest: columns.optional_instant("oldest")?,
            next_try: columns.optional_instant("next_try")?,
        })
    }

    /// How many dead mails administrators have to look at.
    pub async fn count_dead(&mut self) -> Result<i64> {
        self.counted(LISTED).await
    }

    /// How many of them can be sent again.
    pub async fn count_dead_and_whole(&mut self) -> Result<i64> {
        self.counted(WHOLE).await
    }

    async fn counted(&mut self, condition: &str) -> Result<i64> {
        let sql = Sql::new("SELECT COUNT(*) AS found FROM mail").push(condition);
        Columns::of(&sql.get(self.tx, TABLE).await?, TABLE).number("found")
    }

    /// Dead mails that administrators have to look at, the newest first.
    pub async fn dead(&mut self, page: Page) -> Result<Vec<DeadMail>> {
        let sql = Sql::new(
            "SELECT id, step_key, kind, account_id, attempts, last_error, created_at, \
             next_attempt_at, CASE WHEN text_body <> '' THEN 1 ELSE 0 END AS whole FROM mail",
        );
        let sql = sql.push(LISTED).push(" ORDER BY next_attempt_at DESC, id DESC LIMIT ");
        let sql = sql.bind(page.limit).push(" OFFSET ").bind(page.offset);
        sql.list(self.tx).await?.iter().map(dead).collect()
    }

    /// Puts a dead mail back into the outbox.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] when there is no such mail; [`crate::Error::Conflict`] when it is
    /// not dead any more or has lost its content.
    pub async fn retry(&mut self, id: MailId) -> Result<()> {
        self.get(id).await?;
        let sql = Sql::new(QUEUED).push(WHOLE).push(" AND id = ").bind(text(id));
        sql.change_one(self.tx, TABLE).await
    }

    /// Puts every dead mail that has its content back into the outbox; how many there were.
    pub async fn retry_all(&mut self) -> Result<u64> {
        Sql::new(QUEUED).push(WHOLE).execute(self.tx).await
    }

    /// Empties a dead mail. Its row stays for a while, so that its step gets no second mail.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] when there is no such mail; [`crate::Error::Conflict`] when it is
    /// not dead any more.
    pub async fn discard(&mut self, id: MailId) -> Result<()> {
        self.get(id).await?;
        let sql = Sql::new("UPDATE mail SET ").push(EMPTIED).push(LISTED).push(" AND id = ");
        sql.bind(text(id)).change_one(self.tx, TABLE).await
    }
}

fn dead(row: &AnyRow) -> Result<DeadMail> {
    let columns = Columns::of(row, TABLE);
    Ok(DeadMail {
        id: columns.parsed("id")?,
        step_key: columns.text("step_key")?,
        kind: columns.text("kind")?,
        account: columns.optional("account_id")?,
        attempts: columns.number("attempts")?,
        failure: columns.optional_text("last_error")?.and_then(|text| text.parse().ok()),
        created_at: columns.instant("created_at")?,
        given_up_at: columns.instant("next_attempt_at")?,
        whole: columns.yes("whole")?,
    })
}
