//! What is told of rounds that ended: counts by how many days they took, and the rounds themselves.

use sqlx::any::AnyRow;

use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::policy::Scope;
use service_manual_domain::service::agreed_times::late_if_before;
use service_manual_domain::service::publication_history::{RoundKind, RoundOrder};
use service_manual_domain::settings::PublishingSettings;
use service_manual_domain::time::{Day, Instant};

use super::{PublicationRounds, TABLE, month_of};
use crate::error::Result;
use crate::service_conditions::{OWNER, RESPONSIBLE, WAITING};
use crate::sql::{Columns, Page, Sql, text};

/// The column of who reviewed, for [`Sql::within`].
const REVIEWER: Option<&str> = Some("r.authority_id");

/// Which rounds are looked at.
#[derive(Debug, Clone, Copy)]
pub struct RoundFilter {
    /// Published on this day or later: the first of a month.
    pub since: Day,
    /// Reviewed by this authority; nothing: by any.
    pub authority: Option<OrganisationId>,
    /// Of this kind; nothing: of both.
    pub kind: Option<RoundKind>,
}

/// By what rounds are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundsBy {
    /// The month in which they ended: `2026-11`.
    Month,
    /// The id of the authority that reviewed; nothing where none was chosen.
    Authority,
    /// The languages that were published: `fi,sv`.
    Languages,
}

/// So many rounds of one group and kind took so many days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedRounds {
    /// The group, as [`RoundsBy`] says.
    pub group: Option<String>,
    /// What they brought.
    pub kind: RoundKind,
    /// How long they took.
    pub days: i64,
    /// How many.
    pub rounds: i64,
}

/// A round that ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedRound {
    /// Of which service.
    pub service: ServiceId,
    /// Its name and the language of it; nothing for those who may not see the service.
    pub name: Option<(String, Language)>,
    /// Who owned it then.
    pub organiser: OrganisationId,
    /// Who reviewed it.
    pub authority: Option<OrganisationId>,
    /// What was published.
    pub kind: RoundKind,
    /// In which languages.
    pub languages: Vec<Language>,
    /// When it was first submitted.
    pub submitted_at: Instant,
    /// How often it was returned.
    pub returns: i64,
    /// When it was returned last.
    pub returned_at: Option<Instant>,
    /// When it was published.
    pub published_at: Instant,
    /// Days from the first submission.
    pub days: i64,
}

impl PublicationRounds<'_> {
    /// How many rounds of a scope took how many days.
    pub async fn counts(
        &mut self,
        scope: &Scope,
        filter: &RoundFilter,
        by: RoundsBy,
    ) -> Result<Vec<CountedRounds>> {
        let group = match by {
            RoundsBy::Month => "r.published_month",
            RoundsBy::Authority => "r.authority_id",
            RoundsBy::Languages => "r.languages",
        };
        let sql = Sql::new(&format!(
            "SELECT {group} AS counted, r.is_new, r.days, CAST(COUNT(*) AS BIGINT) AS rounds \
             FROM publication_round r WHERE r.published_month >= "
        ));
        let sql = sql.bind(month_of(filter.since));
        let sql = narrowed(sql, scope, filter);
        let sql = sql.push(&format!(" GROUP BY {group}, r.is_new, r.days"));
        sql.list(self.tx).await?.iter().map(counted).collect()
    }

    /// Which authorities reviewed anything in a scope, whenever.
    pub async fn reviewers(&mut self, scope: &Scope) -> Result<Vec<OrganisationId>> {
        let sql = Sql::new(
            "SELECT o.id FROM organisation o WHERE EXISTS (SELECT 1 FROM publication_round r \
             WHERE r.published_month IS NOT NULL AND r.authority_id = o.id AND ",
        );
        let sql = sql.within(scope, "r.organiser_id", REVIEWER).push(")");
        let rows = sql.list(self.tx).await?;
        rows.iter().map(|row| Columns::of(row, "organisation").parsed("id")).collect()
    }

    /// A part of the rounds of a scope. Names of services are given of those in `seen`.
    pub async fn list(
        &mut self,
        (scope, seen): (&Scope, &Scope),
        filter: &RoundFilter,
        order: RoundOrder,
        page: Page,
    ) -> Result<Vec<PublishedRound>> {
        let order = match order {
            RoundOrder::Latest => "r.published_at DESC, r.service_id, r.number DESC",
            RoundOrder::Longest => "r.days DESC, r.published_at DESC, r.service_id, r.number DESC",
        };
        // Which rounds is found out first, so that no other is joined with its service and sorted.
        let sql = Sql::new(
            "WITH listed AS (SELECT r.service_id, r.number FROM publication_round r \
             WHERE r.published_month IS NOT NULL AND r.published_at >= ",
        );
        let sql = narrowed(sql.bind(filter.since.start()), scope, filter);
        let sql = sql.push(&format!(" ORDER BY {order} LIMIT ")).bind(page.limit);
        let sql = sql.push(" OFFSET ").bind(page.offset).push(
            ") SELECT r.service_id, r.is_new, r.submitted_at, r.returns, r.returned_at, \
             r.published_at, r.days, r.organiser_id, r.authority_id, r.languages, s.original, \
             CASE WHEN ",
        );
        let sql = sql.within(seen, OWNER, RESPONSIBLE).push(&format!(
            " THEN s.name END AS name FROM listed l \
             JOIN publication_round r ON r.service_id = l.service_id AND r.number = l.number \
             JOIN service s ON s.id = r.service_id ORDER BY {order}"
        ));
        sql.list(self.tx).await?.iter().map(published).collect()
    }

    /// How many services of a scope wait for a reviewer on a day, and how many of them for too long.
    /// When a round ended does not matter here.
    pub async fn waiting(
        &mut self,
        scope: &Scope,
        filter: &RoundFilter,
        (settings, today): (&PublishingSettings, Day),
    ) -> Result<(i64, i64)> {
        let (new, changed) = late_if_before(settings, today);
        let sql = Sql::new("SELECT CAST(COUNT(*) AS BIGINT) AS found, CAST(COUNT(CASE WHEN ")
            .push("s.ever_published = 0 AND s.submitted_at < ")
            .bind(new.start())
            .push(" OR s.ever_published = 1 AND s.submitted_at < ")
            .bind(changed.start())
            .push(" THEN 1 END) AS BIGINT) AS late FROM service s WHERE ")
            .push(WAITING)
            .push(" AND ")
            .within(scope, OWNER, RESPONSIBLE);
        let sql = of_kind(sql, filter, "s.ever_published", RoundKind::Change);
        let sql = match filter.authority {
            Some(id) => {
                sql.push(" AND COALESCE(s.responsible_id, s.organiser_id) = ").bind(text(id))
            }
            None => sql,
        };
        let row = sql.get(self.tx, "service").await?;
        let columns = Columns::of(&row, "service");
        Ok((columns.number("found")?, columns.number("late")?))
    }
}

/// Appends which of the rounds `r` of the period are looked at.
fn narrowed(sql: Sql, scope: &Scope, filter: &RoundFilter) -> Sql {
    let sql = sql.push(" AND ").within(scope, "r.organiser_id", REVIEWER);
    let sql = of_kind(sql, filter, "r.is_new", RoundKind::New);
    match filter.authority {
        Some(id) => sql.push(" AND r.authority_id = ").bind(text(id)),
        None => sql,
    }
}

/// Appends the condition of the kind, by a column that is 1 for one of both.
fn of_kind(sql: Sql, filter: &RoundFilter, column: &str, one: RoundKind) -> Sql {
    match filter.kind {
        Some(kind) => sql.push(&format!(" AND {column} = ")).bind(kind == one),
        None => sql,
    }
}

fn kind(columns: &Columns<'_>) -> Result<RoundKind> {
    Ok(RoundKind::of(!columns.yes("is_new")?))
}

fn counted(row: &AnyRow) -> Result<CountedRounds> {
    let columns = Columns::of(row, TABLE);
    Ok(CountedRounds {
        group: columns.optional_text("counted")?,
        kind: kind(&columns)?,
        days: columns.number("days")?,
        rounds: columns.number("rounds")?,
    })
}

fn published(row: &AnyRow) -> Result<PublishedRound> {
    let columns = Columns::of(row, TABLE);
    let original = columns.parsed("original")?;
    let languages = columns.text("languages")?;
    Ok(PublishedRound {
        service: columns.parsed("service_id")?,
        name: columns.optional_text("name")?.map(|name| (name, original)),
        organiser: columns.parsed("organiser_id")?,
        authority: columns.optional("authority_id")?,
        kind: kind(&columns)?,
        languages: languages.split(',').filter_map(|code| code.parse().ok()).collect(),
        submitted_at: columns.instant("submitted_at")?,
        returns: columns.number("returns")?,
        returned_at: columns.optional_instant("returned_at")?,
        published_at: columns.instant("published_at")?,
        days: columns.number("days")?,
    })
}
