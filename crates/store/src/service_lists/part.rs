//! A part of a list of services, in its order.
//!
//! Few services are found first and sorted then. Of many, an index has the order, and the first that fit
//! are taken from it. Where those stand at its end, another index that has all that lists ask of a
//! service is read as a whole instead.

use std::collections::HashMap;

use service_manual_domain::list::Order;
use service_manual_domain::policy::Scope;
use service_manual_domain::service::lists::ServiceColumn;

use super::find::{FACTS, found_by};
use super::{COLUMNS, Condition, ServiceLists, ServiceOrder, ServiceRow, TABLE};
use super::{narrowed, service_row};
use crate::dialect::Dialect;
use crate::error::Result;
use crate::service_conditions::{OWNER, RESPONSIBLE};
use crate::sql::{Columns, Page, Sql};

/// A list that somebody asks for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The services that the person may see in it.
    pub scope: &'a Scope,
    /// Those of whose internal guidance the list tells that it is behind; of others nobody learns
    /// whether there is any.
    pub guidance: &'a Scope,
    /// All of these hold.
    pub conditions: &'a [Condition],
    /// How it is sorted.
    pub order: ServiceOrder,
}

impl Wanted<'_> {
    /// Whether what fits is likely to stand far from the beginning of an index that has the order: what
    /// waited longest for a review changed long ago. Who answers for a service stands in no index
    /// together with its other columns.
    fn is_scattered(&self) -> bool {
        let late = |condition: &Condition| matches!(condition, Condition::Because(_));
        let Order { by, descending } = self.order.order;
        by == ServiceColumn::Responsible
            || by == ServiceColumn::Due && descending
            || self.conditions.iter().any(late)
    }

    /// Whether internal guidance counts for the whole list, or for nothing of it.
    fn is_guided(&self) -> Option<bool> {
        let is_whole = self.guidance == self.scope;
        (is_whole || self.guidance.is_empty()).then_some(is_whole)
    }
}

impl ServiceLists<'_> {
    /// A part of a list.
    pub async fn part(&mut self, wanted: &Wanted<'_>, page: Page) -> Result<Vec<ServiceRow>> {
        let ids = self.sorted(wanted, page).await?;
        self.rows(wanted, &ids).await
    }

    /// A part of a list, and how many services the whole list has; where there are more than the
    /// limit, one more than that.
    pub async fn counted_part(
        &mut self,
        wanted: &Wanted<'_>,
        page: Page,
        limit: i64,
    ) -> Result<(Vec<ServiceRow>, i64)> {
        let sql = Sql::new("SELECT s.id, COUNT(*) OVER () AS found FROM (");
        let sql = sql.push(&wanted.order.named("")).push("s.id IN (SELECT f.id FROM (");
        let by_index = found_by(self.tx.dialect(), wanted.scope, wanted.conditions);
        let sql = sql.push("SELECT s.id FROM service s").push(&by_index).push(" WHERE ");
        let sql = narrowed(sql, wanted.scope, wanted.conditions);
        let sql = sql.push(" LIMIT ").bind(limit + 1).push(") AS f)");
        let sql = self.found_first(sql);
        let few = sorted(sql, wanted, page).list(self.tx).await?;
        let Some(first) = few.first() else {
            if page.offset == 0 {
                return Ok((Vec::new(), 0));
            }
            let total = self.count_up_to(limit + 1, wanted.scope, wanted.conditions).await?;
            return Ok((Vec::new(), total));
        };
        let total = Columns::of(first, TABLE).number("found")?;
        let ids = if total > limit {
            self.in_order(wanted, page).await?
        } else {
            few.iter().map(|row| Columns::of(row, TABLE).text("id")).collect::<Result<_>>()?
        };
        Ok((self.rows(wanted, &ids).await?, total))
    }

    /// The ids of a part of a list, all of which is found by one index and sorted.
    async fn sorted(&mut self, wanted: &Wanted<'_>, page: Page) -> Result<Vec<String>> {
        let facts = self.tx.dialect().by_index(FACTS);
        let sql = Sql::new("SELECT s.id FROM (").push(&wanted.order.named(&facts));
        let sql = narrowed(sql, wanted.scope, wanted.conditions);
        let sql = self.found_first(sql);
        self.ids(sorted(sql, wanted, page)).await
    }

    /// Ends the subquery of services `s` that are all found before they are sorted.
    fn found_first(&self, sql: Sql) -> Sql {
        sql.push(self.tx.dialect().found_first()).push(") AS s")
    }

    /// The ids of a part of a long list.
    async fn in_order(&mut self, wanted: &Wanted<'_>, page: Page) -> Result<Vec<String>> {
        if wanted.order.order.by == ServiceColumn::Waiting {
            return self.urgent_first(wanted, page).await;
        }
        if wanted.is_scattered() {
            return self.sorted(wanted, page).await;
        }
        let sql = in_order(wanted, self.tx.dialect());
        let sql = wanted.order.sort(sql, wanted.scope, wanted.guidance, wanted.order.name_key());
        self.ids(limited(sql, page)).await
    }

    /// The same in the order of waiting, of which an index has two halves: what is urgent, and the
    /// rest.
    async fn urgent_first(&mut self, wanted: &Wanted<'_>, page: Page) -> Result<Vec<String>> {
        let mut ids = self.ids(self.half(wanted, "", page)).await?;
        let missing = page.limit - i64::try_from(ids.len()).unwrap_or(page.limit);
        if missing > 0 {
            let sql = Sql::new("SELECT COUNT(*) AS found FROM service s WHERE ");
            let sql = narrowed(sql, wanted.scope, wanted.conditions).push(" AND ");
            let row = wanted.order.urgent(sql).get(self.tx, TABLE).await?;
            let before = Columns::of(&row, TABLE).number("found")?;
            let rest = Page { offset: (page.offset - before).max(0), limit: missing };
            ids.extend(self.ids(self.half(wanted, "NOT ", rest)).await?);
        }
        Ok(ids)
    }

    fn half(&self, wanted: &Wanted<'_>, not: &str, page: Page) -> Sql {
        let sql = in_order(wanted, self.tx.dialect());
        let sql = wanted.order.urgent(sql.push(" AND ").push(not));
        limited(wanted.order.by_waiting(sql.push(" ORDER BY ")), page)
    }

    async fn ids(&mut self, sql: Sql) -> Result<Vec<String>> {
        let rows = sql.list(self.tx).await?;
        rows.iter().map(|row| Columns::of(row, TABLE).text("id")).collect()
    }

    /// The rows with these ids, in their order.
    async fn rows(&mut self, wanted: &Wanted<'_>, ids: &[String]) -> Result<Vec<ServiceRow>> {
        let guidance = wanted.guidance;
        let sql = Sql::new(COLUMNS).push("CASE WHEN ").within(guidance, OWNER, RESPONSIBLE);
        let sql = sql.push(" THEN s.guidance_behind ELSE '' END AS guidance_behind, CASE WHEN ");
        let sql = sql.within(guidance, OWNER, RESPONSIBLE);
        let sql = sql
            .push(" THEN s.guidance_translations ELSE '' END AS guidance_translations, CASE WHEN ");
        let sql = sql
            .within(guidance, OWNER, RESPONSIBLE)
            .push(" THEN s.translate_key_internal ELSE s.translate_key END AS translate_key ")
            .push("FROM service s WHERE s.id IN ")
            .bind_list(ids.iter().map(|id| id.as_str().into()));
        let rows = sql.list(self.tx).await?;
        let mut rows: Vec<ServiceRow> = rows.iter().map(service_row).collect::<Result<_>>()?;
        let places: HashMap<&str, usize> = ids.iter().map(String::as_str).zip(0..).collect();
        rows.sort_by_cached_key(|row| places.get(row.id.to_string().as_str()).copied());
        Ok(rows)
    }
}

/// The ids of the whole list, up to its order, for which there is an index.
fn in_order(wanted: &Wanted<'_>, dialect: Dialect) -> Sql {
    let tables = wanted.order.tables_in_order(dialect, wanted.is_guided());
    let sql = Sql::new("SELECT s.id").push(&tables);
    narrowed(sql, wanted.scope, wanted.conditions)
}

fn sorted(sql: Sql, wanted: &Wanted<'_>, page: Page) -> Sql {
    limited(wanted.order.sort(sql, wanted.scope, wanted.guidance, "s.organisation"), page)
}

fn limited(sql: Sql, page: Page) -> Sql {
    sql.push(" LIMIT ").bind(page.limit).push(" OFFSET ").bind(page.offset)
}
