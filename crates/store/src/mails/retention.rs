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

    /// Removes every mail to a person, wherever it stands, and puts the pseudonym in the place of
    /// the person's name and address in mails to others, such as a digest that waits for the relay.
    pub async fn erase_person(&mut self, person: &ErasedPerson) -> Result<()> {
        Sql::new("DELETE FROM mail WHERE account_id = $1 OR address_key = $2")
            .with(text(person.id))
            .with(person.email.key())
            .execute(self.tx)
            .await?;
        for row in self.mentioning(person.id).await? {
            let columns = Columns::of(&row, TABLE);
            let language: Language = columns.parsed("language")?;
            let [subject, text, html] =
                ["subject", "text_body", "html_body"].map(|column| columns.text(column));
            let named = [subject?, text?, html?];
            let unnamed = named.map(|text| person.without(&text, language));
            self.rewrite(&columns.text("id")?, unnamed).await?;
        }
        Sql::new("DELETE FROM mail_mention WHERE account_id = $1")
            .with(text(person.id))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    async fn mentioning(&mut self, id: AccountId) -> Result<Vec<AnyRow>> {
        Sql::new(
            "SELECT m.id, m.language, m.subject, m.text_body, m.html_body FROM mail m \
             JOIN mail_mention n ON n.mail_id = m.id WHERE n.account_id = $1",
        )
        .with(text(id))
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
    /// The account.
    pub id: AccountId,
    /// The address.
    pub email: EmailAddress,
    /// How the person was named: as text and as HTML writes it.
    pub names: Vec<String>,
    /// What stands there from now on, in Finnish, Swedish and English.
    pub pseudonyms: [String; 3],
}

impl ErasedPerson {
    fn without(&self, text: &str, language: Language) -> String {
        let pseudonym = Language::ALL.iter().zip(&self.pseudonyms);
        let pseudonym = pseudonym.filter(|(one, _)| **one == language).map(|(_, name)| name);
        let pseudonym = pseudonym.map(String::as_str).next().unwrap_or_default();
        self.names.iter().fold(text.to_owned(), |text, name| text.replace(name, pseudonym))
    }
}
