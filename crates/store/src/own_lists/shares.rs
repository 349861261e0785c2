//! Links by which own lists are shared; the database holds only the hash of each.

use sqlx::any::AnyRow;

use service_manual_domain::ids::{AccountId, OwnListId, OwnListShareId};
use service_manual_domain::own_list::{OwnList, Share};
use service_manual_domain::secret::TokenHash;
use service_manual_domain::time::Day;

use super::{OwnLists, own_list};
use crate::error::Result;
use crate::sql::{Columns, Sql, text};

const TABLE: &str = "own_list_share";

/// A list that somebody shares by a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedList {
    /// The list.
    pub list: OwnList,
    /// Whose it is.
    pub account: AccountId,
    /// Whether the notes are shown.
    pub with_notes: bool,
    /// The last day on which the link works.
    pub ends_on: Day,
}

impl OwnLists<'_> {
    /// The links of a list that work on a day, the newest first.
    pub async fn shares(&mut self, list: OwnListId, today: Day) -> Result<Vec<Share>> {
        let rows = Sql::new(
            "SELECT id, with_notes, made_at, ends_on FROM own_list_share \
             WHERE list_id = $1 AND ends_on >= $2 ORDER BY id DESC",
        )
        .with(text(list))
        .with(text(today))
        .list(self.tx)
        .await?;
        rows.iter().map(share).collect()
    }

    /// Adds a link.
    pub async fn add_share(
        &mut self,
        list: OwnListId,
        share: &Share,
        token: &TokenHash,
    ) -> Result<()> {
        Sql::new(
            "INSERT INTO own_list_share (id, list_id, token_hash, with_notes, made_at, ends_on) \
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .with(text(share.id))
        .with(text(list))
        .with(token.as_str())
        .with(share.with_notes)
        .with(share.made_at)
        .with(text(share.ends_on))
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Ends a link of a list; whether there was one.
    pub async fn end_share(&mut self, list: OwnListId, share: OwnListShareId) -> Result<bool> {
        let sql = Sql::new("DELETE FROM own_list_share WHERE id = $1 AND list_id = $2")
            .with(text(share))
            .with(text(list));
        Ok(sql.execute(self.tx).await? == 1)
    }

    /// The list to which a link leads on a day, if its owner's account is in use.
    pub async fn find_shared(
        &mut self,
        token: &TokenHash,
        today: Day,
    ) -> Result<Option<SharedList>> {
        let row = Sql::new(
            "SELECT l.id, l.name, l.account_id, h.with_notes, h.ends_on FROM own_list_share h \
             JOIN own_list l ON l.id = h.list_id JOIN account a ON a.id = l.account_id \
             WHERE h.token_hash = $1 AND h.ends_on >= $2 \
             AND a.deactivated_at IS NULL AND a.deleted_at IS NULL",
        )
        .with(token.as_str())
        .with(text(today))
        .find(self.tx)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let columns = Columns::of(&row, TABLE);
        Ok(Some(SharedList {
            list: own_list(&row)?,
            account: columns.parsed("account_id")?,
            with_notes: columns.yes("with_notes")?,
            ends_on: columns.parsed("ends_on")?,
        }))
    }

    /// Removes the links whose last day is before a day.
    pub async fn remove_ended_shares(&mut self, before: Day) -> Result<()> {
        let sql = Sql::new("DELETE FROM own_list_share WHERE ends_on < $1").with(text(before));
        sql.execute(self.tx).await?;
        Ok(())
    }
}

fn share(row: &AnyRow) -> Result<Share> {
    let columns = Columns::of(row, TABLE);
    Ok(Share {
        id: columns.parsed("id")?,
        with_notes: columns.yes("with_notes")?,
        made_at: columns.instant("made_at")?,
        ends_on: columns.parsed("ends_on")?,
    })
}
