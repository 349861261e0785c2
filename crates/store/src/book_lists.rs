//! Lists of locations and of contacts across organisations (spec 5), and which of them are probably
//! one.

mod condition;

use std::collections::HashMap;

use sqlx::any::AnyRow;

use service_manual_domain::book::lists::BookColumn;
use service_manual_domain::book::{BookKind, Entry, EntryId, alike};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::list::Order;
use service_manual_domain::policy::Scope;
use service_manual_domain::time::Instant;

use crate::book::{self, table};
use crate::error::Result;
use crate::sql::{Columns, Page, Sql, text};
use crate::tx::repository;
use crate::{contacts, locations};

pub use condition::BookCondition;

repository!(
    /// Lists of locations and contacts, limited by a scope.
    BookLists
);

/// A row of a list.
#[derive(Debug, Clone)]
pub struct BookRow {
    /// The location or contact.
    pub entry: Entry,
    /// The first of those that are probably the same; nothing for one that is alone.
    pub alike: Option<EntryId>,
}

/// An order of such a list.
#[derive(Debug, Clone, Copy)]
pub struct BookOrder {
    /// By which column, and how.
    pub order: Order<BookColumn>,
    /// In which language names of organisations are sorted.
    pub language: Language,
}

impl BookLists<'_> {
    /// The locations or contacts of a scope for which all conditions hold, in an order.
    pub async fn page(
        &mut self,
        kind: BookKind,
        scope: &Scope,
        conditions: &[BookCondition],
        order: BookOrder,
        page: Page,
    ) -> Result<Vec<BookRow>> {
        let sql = Sql::new("SELECT b.id FROM ").push(table(kind)).push(" b");
        let joined = match order.order.by {
            BookColumn::Organisation => " JOIN organisation w ON w.id = b.organisation_id WHERE ",
            BookColumn::Name
            | BookColumn::Reach
            | BookColumn::Kind
            | BookColumn::Services
            | BookColumn::Alike
            | BookColumn::State => " WHERE ",
        };
        let sql = narrowed(sql.push(joined), kind, scope, conditions);
        let sql = order.sort(sql).push(" LIMIT ").bind(page.limit);
        let rows = sql.push(" OFFSET ").bind(page.offset).list(self.tx).await?;
        let id = |row: &AnyRow| Columns::of(row, table(kind)).text("id");
        let ids: Vec<String> = rows.iter().map(id).collect::<Result<_>>()?;
        let mut rows = self.rows(kind, &ids).await?;
        let places: HashMap<&str, usize> = ids.iter().map(String::as_str).zip(0..).collect();
        rows.sort_by_cached_key(|row| {
            places.get(row.entry.id().reference().value().as_str()).copied()
        });
        Ok(rows)
    }

    /// How many there are.
    pub async fn count(
        &mut self,
        kind: BookKind,
        scope: &Scope,
        conditions: &[BookCondition],
    ) -> Result<i64> {
        let sql = Sql::new("SELECT COUNT(*) AS found FROM ").push(table(kind)).push(" b WHERE ");
        let row = narrowed(sql, kind, scope, conditions).get(self.tx, table(kind)).await?;
        Columns::of(&row, table(kind)).number("found")
    }

    /// Those with some ids; those that do not exist are left out.
    pub async fn entries(&mut self, ids: &[EntryId]) -> Result<Vec<Entry>> {
        let of_kind = |kind| {
            let ids = ids.iter().filter(move |id| id.kind() == kind);
            ids.map(|id| id.reference().value()).collect::<Vec<_>>()
        };
        let mut entries = Vec::new();
        for kind in BookKind::ALL {
            let ids = of_kind(kind);
            if !ids.is_empty() {
                entries.extend(self.rows(kind, &ids).await?.into_iter().map(|row| row.entry));
            }
        }
        Ok(entries)
    }

    /// Those that are probably the same as one of some groups, which are known by their first: the
    /// first of each with all of its group.
    pub async fn groups(&mut self, firsts: &[EntryId]) -> Result<HashMap<EntryId, Vec<EntryId>>> {
        let mut groups: HashMap<EntryId, Vec<EntryId>> = HashMap::new();
        let Some(kind) = firsts.first().map(|id| id.kind()) else { return Ok(groups) };
        let sql = Sql::new("SELECT id, alike FROM ").push(table(kind)).push(" WHERE alike IN ");
        let sql = sql.bind_list(firsts.iter().map(|id| id.reference().value().into()));
        for row in sql.push(" ORDER BY sort_key, id").list(self.tx).await? {
            let columns = Columns::of(&row, table(kind));
            let id = EntryId::of_kind(kind, &columns.text("id")?);
            let first = EntryId::of_kind(kind, &columns.text("alike")?);
            if let (Some(first), Some(id)) = (first, id) {
                groups.entry(first).or_default().push(id);
            }
        }
        Ok(groups)
    }

    /// The first of those that are probably the same as one.
    pub async fn alike_of(&mut self, id: EntryId) -> Result<Option<EntryId>> {
        let rows = self.rows(id.kind(), &[id.reference().value()]).await?;
        Ok(rows.into_iter().next().and_then(|row| row.alike))
    }

    /// Notes which locations or contacts of an organisation are probably one. Only those count
    /// that are in use.
    pub async fn note_alike(&mut self, kind: BookKind, whose: OrganisationId) -> Result<()> {
        let rows = self.in_use(kind, whose).await?;
        let firsts = firsts(&rows);
        for (row, first) in rows.iter().zip(&firsts) {
            let first = first.and_then(|at| rows.get(at)).map(|row| row.entry.id());
            if row.alike != first {
                Sql::new("UPDATE ")
                    .push(table(kind))
                    .push(" SET alike = ")
                    .bind(first.map(|id| id.reference().value()).unwrap_or_default())
                    .push(" WHERE id = ")
                    .bind(row.entry.id().reference().value())
                    .execute(self.tx)
                    .await?;
            }
        }
        Sql::new("UPDATE ")
            .push(table(kind))
            .push(" SET alike = '' WHERE alike <> '' AND retired_at IS NOT NULL ")
            .push("AND organisation_id = ")
            .bind(text(whose))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Counts a change of an entry of which the version `seen` was seen, without changing it.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when somebody changed it since.
    pub async fn touch(&mut self, id: EntryId, seen: i64) -> Result<()> {
        book::touch(self.tx, id, seen).await
    }

    /// Takes an entry out of use.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when somebody changed it since the version `seen`.
    pub async fn retire(&mut self, id: EntryId, at: Instant, seen: i64) -> Result<()> {
        book::retire(self.tx, id, Some(at), seen).await
    }

    /// Organisations of which that was never noted: their books are older than the rule.
    pub async fn unnoted(&mut self, limit: i64) -> Result<Vec<OrganisationId>> {
        let sql = Sql::new("SELECT id FROM organisation WHERE alike_noted = 0 ORDER BY id LIMIT ");
        let rows = sql.bind(limit).list(self.tx).await?;
        rows.iter().map(|row| Columns::of(row, "organisation").parsed("id")).collect()
    }

    /// Notes it for both books of an organisation.
    pub async fn note_both(&mut self, whose: OrganisationId) -> Result<()> {
        for kind in BookKind::ALL {
            self.note_alike(kind, whose).await?;
        }
        Sql::new("UPDATE organisation SET alike_noted = 1 WHERE id = $1")
            .with(text(whose))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    async fn in_use(&mut self, kind: BookKind, whose: OrganisationId) -> Result<Vec<BookRow>> {
        let sql = columns(kind).push(" WHERE organisation_id = ").bind(text(whose));
        let sql = sql.push(" AND retired_at IS NULL ORDER BY sort_key, id");
        sql.list(self.tx).await?.iter().map(|row| book_row(kind, row)).collect()
    }

    async fn rows(&mut self, kind: BookKind, ids: &[String]) -> Result<Vec<BookRow>> {
        let ids = ids.iter().map(|id| id.as_str().into());
        let rows = columns(kind).push(" WHERE id IN ").bind_list(ids).list(self.tx).await?;
        rows.iter().map(|row| book_row(kind, row)).collect()
    }
}

impl BookOrder {
    /// Appends the order; those of which it says the same are in the order of their ids.
    fn sort(self, sql: Sql) -> Sql {
        let way = if self.order.descending { " DESC" } else { "" };
        let column = match self.order.by {
            BookColumn::Organisation => match self.language {
                Language::Fi => "w.name_key",
                Language::Sv => "COALESCE(w.name_key_sv, w.name_key)",
                Language::En => "COALESCE(w.name_key_en, w.name_key)",
            },
            BookColumn::Kind => "b.kind",
            // Those that have others like them beside each other, before those that have none.
            BookColumn::Alike => "CASE WHEN b.alike = '' THEN 1 ELSE 0 END, b.alike",
            BookColumn::State => "CASE WHEN b.retired_at IS NULL THEN 0 ELSE 1 END",
            BookColumn::Name | BookColumn::Reach | BookColumn::Services => {
                let sql = sql.push(" ORDER BY b.sort_key").push(way);
                return sql.push(", b.id").push(way);
            }
        };
        sql.push(" ORDER BY ").push(column).push(way).push(", b.sort_key, b.id")
    }
}

fn narrowed(sql: Sql, kind: BookKind, scope: &Scope, conditions: &[BookCondition]) -> Sql {
    // Nothing of a closed organisation is changed any more: its pages do not exist.
    let open =
        "b.organisation_id NOT IN (SELECT id FROM organisation WHERE status = 'closed') AND ";
    let sql = sql.push(open).within(scope, "b.organisation_id", None);
    conditions.iter().fold(sql, |sql, condition| condition.narrow(kind, sql.push(" AND ")))
}

fn columns(kind: BookKind) -> Sql {
    match kind {
        BookKind::Locations => Sql::new(locations::COLUMNS),
        BookKind::Contacts => Sql::new(contacts::COLUMNS),
    }
}

fn book_row(kind: BookKind, row: &AnyRow) -> Result<BookRow> {
    let entry = match kind {
        BookKind::Locations => Entry::Location(locations::location(row)?),
        BookKind::Contacts => Entry::Contact(contacts::contact(row)?),
    };
    let alike = Columns::of(row, table(kind)).text("alike")?;
    Ok(BookRow { entry, alike: EntryId::of_kind(kind, &alike) })
}

fn firsts(rows: &[BookRow]) -> Vec<Option<usize>> {
    let (mut places, mut contacts) = (Vec::new(), Vec::new());
    for row in rows {
        match &row.entry {
            Entry::Location(one) => places.push(one.data.clone()),
            Entry::Contact(one) => contacts.push(one.data.clone()),
        }
    }
    if places.is_empty() { alike::same_contacts(&contacts) } else { alike::same_places(&places) }
}
