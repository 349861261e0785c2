//! The catalogue in numbers (spec 5 "Reports"): what is counted on a day, and what was counted.

use sqlx::any::AnyRow;

use service_manual_domain::account::Role;
use service_manual_domain::catalogue_count::{Counts, Figure};
use service_manual_domain::list::Named;
use service_manual_domain::organisation::OrganisationKind;
use service_manual_domain::service::State;
use service_manual_domain::time::Day;

use crate::error::Result;
use crate::service_conditions::due_by;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "catalogue_count";

repository!(
    /// The catalogue in numbers.
    CatalogueCounts
);

impl CatalogueCounts<'_> {
    /// Whether a day was counted.
    pub async fn is_counted(&mut self, day: Day) -> Result<bool> {
        let sql = Sql::new("SELECT day FROM catalogue_count WHERE day = $1 LIMIT 1");
        Ok(sql.with(text(day)).find(self.tx).await?.is_some())
    }

    /// Counts what the database knows on a day. In which languages services are public is not among
    /// it: their versions know.
    pub async fn count(&mut self, today: Day) -> Result<Counts> {
        let mut counts: Counts = Figure::ALL.iter().map(|figure| (*figure, 0)).collect();
        let states = "SELECT state AS counted, COUNT(*) AS found FROM service GROUP BY state";
        for (state, found) in self.groups::<State>(states).await? {
            for figure in Figure::of_state(state) {
                *counts.entry(figure).or_default() += found;
            }
        }
        let kinds = "SELECT kind AS counted, COUNT(*) AS found FROM organisation \
                     WHERE status = 'active' GROUP BY kind";
        for (kind, found) in self.groups::<OrganisationKind>(kinds).await? {
            counts.insert(Figure::of_kind(kind), found);
        }
        let roles = "SELECT role AS counted, COUNT(DISTINCT account_id) AS found FROM membership \
                     WHERE ended_at IS NULL AND deactivated_at IS NULL GROUP BY role";
        for (role, found) in self.groups::<Role>(roles).await? {
            counts.insert(Figure::of_role(role), found);
        }
        let overdue = due_by(Sql::new("SELECT COUNT(*) AS found FROM service s WHERE "), today);
        counts.insert(Figure::Overdue, self.one(overdue).await?);
        let administrators = Sql::new(
            "SELECT COUNT(*) AS found FROM account \
             WHERE administrator = 1 AND deactivated_at IS NULL AND deleted_at IS NULL",
        );
        counts.insert(Figure::Administrators, self.one(administrators).await?);
        Ok(counts)
    }

    /// Stores the counts of a day. What another process stored before stays.
    pub async fn add(&mut self, day: Day, counts: &Counts) -> Result<()> {
        for (figure, number) in counts {
            Sql::new(
                "INSERT INTO catalogue_count (day, figure, number) VALUES ($1, $2, $3) \
                 ON CONFLICT (day, figure) DO NOTHING",
            )
            .with(text(day))
            .with(figure.code())
            .with(*number)
            .execute(self.tx)
            .await?;
        }
        Ok(())
    }

    /// What was counted on each day from one on, the first first.
    pub async fn by_day(&mut self, since: Day) -> Result<Vec<(Day, Counts)>> {
        let sql = Sql::new(
            "SELECT day, figure, number FROM catalogue_count WHERE day >= $1 ORDER BY day",
        );
        days(&sql.with(text(since)).list(self.tx).await?)
    }

    /// What was counted on the last counted day of each month from a day on, the first first.
    pub async fn by_month(&mut self, since: Day) -> Result<Vec<(Day, Counts)>> {
        let sql = Sql::new(
            "SELECT day, figure, number FROM catalogue_count WHERE day IN (SELECT MAX(day) \
             FROM catalogue_count WHERE day >= $1 GROUP BY SUBSTR(day, 1, 7)) ORDER BY day",
        );
        days(&sql.with(text(since)).list(self.tx).await?)
    }

    async fn groups<T: std::str::FromStr>(&mut self, statement: &str) -> Result<Vec<(T, i64)>> {
        let rows = Sql::new(statement).list(self.tx).await?;
        let group = |row: &AnyRow| {
            let columns = Columns::of(row, TABLE);
            Ok((columns.parsed("counted")?, columns.number("found")?))
        };
        rows.iter().map(group).collect()
    }

    async fn one(&mut self, sql: Sql) -> Result<i64> {
        Columns::of(&sql.get(self.tx, TABLE).await?, TABLE).number("found")
    }
}

/// Rows in the order of their days. A figure that this program does not know is a newer one's.
fn days(rows: &[AnyRow]) -> Result<Vec<(Day, Counts)>> {
    let mut days: Vec<(Day, Counts)> = Vec::new();
    for row in rows {
        let columns = Columns::of(row, TABLE);
        let day = columns.parsed("day")?;
        let Some(figure) = Figure::from_code(&columns.text("figure")?) else { continue };
        if days.last().is_none_or(|(last, _)| *last != day) {
            days.push((day, Counts::new()));
        }
        if let Some((_, counts)) = days.last_mut() {
            counts.insert(figure, columns.number("number")?);
        }
    }
    Ok(days)
}
