//! How often people searched for what, by day (spec 4.3).

use sqlx::any::AnyRow;

use service_manual_domain::language::Language;
use service_manual_domain::query_log::{Column, LoggedSearch, SHOWN_FROM, Which};
use service_manual_domain::time::Day;

use crate::error::Result;
use crate::sql::{Columns, Page, Sql, like, text};
use crate::tx::repository;

const TABLE: &str = "search_count";

repository!(
    /// Counted searches.
    QueryLog
);

/// How often a search was made on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchCount {
    /// The day.
    pub day: Day,
    /// What was searched for.
    pub search: LoggedSearch,
    /// How often.
    pub searches: i64,
    /// How many services were found the last time.
    pub hits: i64,
    /// How often one of them was opened.
    pub clicks: i64,
    /// The sum of their places, the first being 1.
    pub positions: i64,
}

/// Which counts are reported.
#[derive(Debug, Clone)]
pub struct QueryFilter {
    /// From this day on.
    pub since: Day,
    /// In one language of the pages, or in all.
    pub language: Option<Language>,
    /// A text that occurs in the words; empty: any.
    pub text: String,
    /// Which searches.
    pub which: Which,
}

/// What is reported of one text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryRow {
    /// The words; empty for searches by filters alone.
    pub text: String,
    /// The language of the pages.
    pub language: Language,
    /// What was counted.
    pub sums: QuerySums,
}

/// Sums of counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct QuerySums {
    /// How many texts.
    pub texts: i64,
    /// How many searches.
    pub searches: i64,
    /// How many of them had filters.
    pub filtered: i64,
    /// How many found nothing.
    pub in_vain: i64,
    /// How many services were found at most.
    pub hits: i64,
    /// How often a service was opened.
    pub clicks: i64,
    /// The sum of the places of these.
    pub positions: i64,
}

impl QueryLog<'_> {
    /// How many rows a day has.
    pub async fn rows_of(&mut self, day: Day) -> Result<i64> {
        let sql = Sql::new(
            "SELECT CAST(COUNT(*) AS BIGINT) AS rows_of_day FROM search_count WHERE day = $1",
        );
        let row = sql.with(text(day)).get(self.tx, TABLE).await?;
        Columns::of(&row, TABLE).number("rows_of_day")
    }

    /// Adds to the counts of a day. Without room for new rows only those that are there grow.
    pub async fn add(&mut self, count: &SearchCount, has_room: bool) -> Result<()> {
        let statement = if has_room {
            "INSERT INTO search_count (searches, hits, clicks, positions, day, language, query, \
             filters) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
             ON CONFLICT (day, language, query, filters) DO UPDATE SET \
             hits = CASE WHEN excluded.searches > 0 THEN excluded.hits ELSE search_count.hits END, \
             searches = search_count.searches + excluded.searches, \
             clicks = search_count.clicks + excluded.clicks, \
             positions = search_count.positions + excluded.positions"
        } else {
            "UPDATE search_count SET searches = searches + $1, \
             hits = CASE WHEN $1 > 0 THEN $2 ELSE hits END, \
             clicks = clicks + $3, positions = positions + $4 \
             WHERE day = $5 AND language = $6 AND query = $7 AND filters = $8"
        };
        Sql::new(statement)
            .with(count.searches)
            .with(count.hits)
            .with(count.clicks)
            .with(count.positions)
            .with(text(count.day))
            .with(text(count.search.language))
            .with(count.search.text.as_str())
            .with(count.search.filters.as_str())
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Removes the days before one.
    pub async fn remove_before(&mut self, day: Day) -> Result<u64> {
        let sql = Sql::new("DELETE FROM search_count WHERE day < $1").with(text(day));
        sql.execute(self.tx).await
    }

    /// A part of the report, in the order of a column.
    pub async fn list(
        &mut self,
        filter: &QueryFilter,
        (column, descending): (Column, bool),
        page: Page,
    ) -> Result<Vec<QueryRow>> {
        let order = match column {
            Column::Text => "c.query",
            Column::Searches => "searches",
            Column::InVain => "in_vain",
            Column::Hits => "hits",
            Column::Clicks => "clicks",
        };
        let direction = if descending { "DESC" } else { "ASC" };
        let rows = grouped("", filter)
            .push(&format!(" ORDER BY {order} {direction}, c.query, c.language LIMIT "))
            .bind(page.limit)
            .push(" OFFSET ")
            .bind(page.offset)
            .list(self.tx)
            .await?;
        rows.iter().map(query_row).collect()
    }

    /// The sums of everything that the report lists.
    pub async fn sums(&mut self, filter: &QueryFilter) -> Result<QuerySums> {
        let sum = |name: &str| format!("CAST(COALESCE(SUM({name}), 0) AS BIGINT) AS {name}");
        let names = ["texts", "searches", "filtered", "in_vain", "clicks", "positions"];
        let sums = names.map(sum).join(", ");
        let before = format!("SELECT {sums}, COALESCE(MAX(hits), 0) AS hits FROM (");
        let row = grouped(&before, filter).push(") AS listed").get(self.tx, TABLE).await?;
        sums_of(&Columns::of(&row, TABLE))
    }
}

/// The counts of the period, a row for each text in a language, after the beginning of a statement.
fn grouped(before: &str, filter: &QueryFilter) -> Sql {
    let sql = Sql::new(before).push(
        "SELECT c.query, c.language, CAST(1 AS BIGINT) AS texts, \
         CAST(SUM(c.searches) AS BIGINT) AS searches, \
         CAST(SUM(CASE WHEN c.filters = '' THEN 0 ELSE c.searches END) AS BIGINT) AS filtered, \
         CAST(SUM(CASE WHEN c.hits = 0 THEN c.searches ELSE 0 END) AS BIGINT) AS in_vain, \
         MAX(c.hits) AS hits, CAST(SUM(c.clicks) AS BIGINT) AS clicks, \
         CAST(SUM(c.positions) AS BIGINT) AS positions FROM search_count c WHERE c.day >= ",
    );
    let mut sql = sql.bind(text(filter.since));
    if let Some(language) = filter.language {
        sql = sql.push(" AND c.language = ").bind(text(language));
    }
    if !filter.text.is_empty() {
        sql = sql.push(" AND c.query LIKE ").bind(like(&filter.text)).push(" ESCAPE '!'");
    }
    let sql = sql.push(" GROUP BY c.query, c.language HAVING SUM(c.searches) >= ").bind(SHOWN_FROM);
    match filter.which {
        Which::Frequent => sql,
        Which::WithoutHits => {
            sql.push(" AND SUM(CASE WHEN c.hits = 0 THEN c.searches ELSE 0 END) > 0")
        }
        Which::NeverClicked => sql.push(" AND SUM(c.clicks) = 0 AND MAX(c.hits) > 0"),
    }
}

fn query_row(row: &AnyRow) -> Result<QueryRow> {
    let columns = Columns::of(row, TABLE);
    Ok(QueryRow {
        text: columns.text("query")?,
        language: columns.parsed("language")?,
        sums: sums_of(&columns)?,
    })
}

fn sums_of(columns: &Columns<'_>) -> Result<QuerySums> {
    Ok(QuerySums {
        texts: columns.number("texts")?,
        searches: columns.number("searches")?,
        filtered: columns.number("filtered")?,
        in_vain: columns.number("in_vain")?,
        hits: columns.number("hits")?,
        clicks: columns.number("clicks")?,
        positions: columns.number("positions")?,
    })
}
