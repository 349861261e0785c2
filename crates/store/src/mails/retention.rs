//! How long mails are kept, and erasing those of a person.

use sqlx::any::AnyRow;

use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::AccountId;
use service_manual_domain::language::Language;
use service_manual_domain::time::Instant;

use super::{EMPTIED, Mails, TABLE};
use crate::error::Result;
use crate::sql::{Columns, Sql, text};

impl Mails<'_> {
    /// Empties mails that were given up before a moment.
    pub async fn empty_dead(&mut self, given_up_before: Instant) -> Result<()> {
        Sql::new("UPDATE mail SET ")
            .push(EMPTIED)
            .push(" WHERE state = 'dead' AND address <> '' AND next_attempt_at < ")
            .bind(given_up_before)
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Removes what is left of mails that were sent or given up before a moment.
    pub async fn remove_ended(&mut self, before: Instant) -> Result<()> {
        Sql::new(
            "DELETE FROM mail WHERE (state = 'sent' AND sent_at < $1) \
             OR (state = 'dead' AND next_attempt_at < $2)",
        )
        .with(before)
        .with(before)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Removes every mail of an account, wherever it stands.
    pub async fn erase_account(&mut self, id: AccountId) -> Result<()> {
        Sql::new("DELETE FROM mail WHERE account_id = $1").with(text(id)).execute(self.tx).await?;
        Ok(())
    }

    /// Removes every mail to the address of a person, and puts the pseudonym in the place of the
    /// person's name and address in mails to others, such as a digest that waits for the relay.
    pub async fn erase_person(&mut self, person: &ErasedPerson) -> Result<()> {
        for row in self.with_content(person.sent_too).await? {
            let columns = Columns::of(&row, TABLE);
            let id = columns.text("id")?;
            let address = EmailAddress::from_stored(columns.text("address")?);
            if address.key() == person.email.key() {
                let sql = Sql::new("DELETE FROM mail WHERE id = $1").with(id);
                sql.execute(self.tx).await?;
                continue;
            }
            let language: Language = columns.parsed("language")?;
            let texts = ["subject", "text_body", "html_body"].map(|column| columns.text(column));
            let [subject, text, html] = texts;
            let before = [subject?, text?, html?];
            let after = before.clone().map(|text| person.without(&text, language));
            if before != after {
                self.rewrite(&id, after).await?;
            }
        }
        Ok(())
    }

    /// Mails that still say something. Where sent ones are emptied they need not be looked at.
    async fn with_content(&mut self, sent_too: bool) -> Result<Vec<AnyRow>> {
        let states = if sent_too { "('queued', 'dead', 'sent')" } else { "('queued', 'dead')" };
        Sql::new("SELECT id, address, language, subject, text_body, html_body FROM mail ")
            .push(&format!("WHERE state IN {states} AND address <> ''"))
            .list(self.tx)
            .await
    }

    async fn rewrite(&mut self, id: &str, [subject, text, html]: [String; 3]) -> Result<()> {
        Sql::new("UPDATE mail SET subject = $1, text_body = $2, html_body = $3 WHERE id = $4")
            .with(subject)
            .with(text)
            .with(html)
            .with(id)
            .execute(self.tx)
            .await?;
        Ok(())
    }
}

/// A person whose account is being deleted.
#[derive(Debug, Clone)]
pub struct ErasedPerson {
    /// The address.
    pub email: EmailAddress,
    /// How the person was named: as text and as HTML writes it.
    pub names: Vec<String>,
    /// What stands there from now on, in Finnish, Swedish and English.
    pub pseudonyms: [String; 3],
    /// Whether sent mails keep what they say, as in a demonstration.
    pub sent_too: bool,
}

impl ErasedPerson {
    fn without(&self, text: &str, language: Language) -> String {
        let pseudonym = Language::ALL.iter().zip(&self.pseudonyms);
        let pseudonym = pseudonym.filter(|(one, _)| **one == language).map(|(_, name)| name);
        let pseudonym = pseudonym.map(String::as_str).next().unwrap_or_default();
        self.names.iter().fold(text.to_owned(), |text, name| text.replace(name, pseudonym))
    }
}
