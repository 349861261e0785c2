//! What the tables of readable addresses have in common: of services, and of organisations.

use std::fmt::Display;
use std::str::FromStr;

use service_manual_domain::language::Language;
use service_manual_domain::slug::Slug;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::Tx;

/// A table of addresses: `language`, `slug`, whose it is, and `is_current`.
#[derive(Clone, Copy)]
pub(crate) struct SlugTable {
    pub(crate) name: &'static str,
    /// The column that says whose an address is.
    pub(crate) owner: &'static str,
}

impl SlugTable {
    /// Whose an address is; with whether it is the current one.
    pub(crate) async fn find<Id: FromStr>(
        self,
        tx: &mut Tx,
        language: Language,
        slug: &Slug,
    ) -> Result<Option<(Id, bool)>> {
        let Self { name, owner } = self;
        let statement =
            format!("SELECT {owner}, is_current FROM {name} WHERE language = $1 AND slug = $2");
        let sql = Sql::new(&statement).with(text(language)).with(slug.as_str());
        let Some(row) = sql.find(tx).await? else { return Ok(None) };
        let columns = Columns::of(&row, name);
        Ok(Some((columns.parsed(owner)?, columns.yes("is_current")?)))
    }

    /// Makes `slug` the current address in a language; older ones stay. When it is somebody else's,
    /// the first free number is added.
    pub(crate) async fn set<Id: FromStr + Display + Copy + PartialEq>(
        self,
        tx: &mut Tx,
        id: Id,
        language: Language,
        slug: &Slug,
    ) -> Result<()> {
        let mut free = slug.clone();
        for number in 2.. {
            match self.find::<Id>(tx, language, &free).await? {
                Some((owner, true)) if owner == id => return Ok(()),
                Some((owner, _)) if owner != id => {}
                Some(_) | None => {
                    self.retire(tx, id, language).await?;
                    if self.take(tx, id, language, &free).await? {
                        return Ok(());
                    }
                }
            }
            free = slug.numbered(number);
        }
        Ok(())
    }

    /// Makes an address the current one; whether it did. On PostgreSQL somebody else may take it
    /// between our look and this.
    async fn take<Id: Display>(
        self,
        tx: &mut Tx,
        id: Id,
        language: Language,
        slug: &Slug,
    ) -> Result<bool> {
        let Self { name, owner } = self;
        let statement = format!(
            "INSERT INTO {name} (language, slug, {owner}, is_current) VALUES ($1, $2, $3, 1) \
             ON CONFLICT (language, slug) DO UPDATE SET is_current = 1 \
             WHERE {name}.{owner} = excluded.{owner}"
        );
        let taken = Sql::new(&statement)
            .with(text(language))
            .with(slug.as_str())
            .with(text(id))
            .execute(tx)
            .await?;
        Ok(taken == 1)
    }

    /// Lets the addresses in a language be old ones.
    pub(crate) async fn retire<Id: Display>(
        self,
        tx: &mut Tx,
        id: Id,
        language: Language,
    ) -> Result<()> {
        let Self { name, owner } = self;
        let statement =
            format!("UPDATE {name} SET is_current = 0 WHERE {owner} = $1 AND language = $2");
        Sql::new(&statement).with(text(id)).with(text(language)).execute(tx).await?;
        Ok(())
    }
}
