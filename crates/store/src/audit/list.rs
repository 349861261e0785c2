//! Reading the log page by page. Every page is put together from *branches*: each names the columns
//! that one index begins with, and reads at most a page of its rows in the order of that index. So
//! a page costs the same in a log of ten million rows as in a small one.

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::policy::Scope;
use service_manual_domain::time::Instant;

use super::{Audit, COLUMNS, LogEntry, TABLE, entry};
use crate::error::Result;
use crate::sql::{Columns, Sql, text};

/// The most branches of one statement: SQLite takes no more than 500.
const MOST_BRANCHES: i64 = 400;

/// Whose part of the log is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogPart {
    /// What happened in the organisations of a scope.
    Of(Scope),
    /// What somebody did, and what was done to their account.
    Account(AccountId),
}

/// Which rows of the log to read; all that is given must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogFilter {
    /// Whose part.
    pub part: LogPart,
    /// Not before this moment.
    pub from: Option<Instant>,
    /// Before this moment.
    pub until: Option<Instant>,
    /// Only this type.
    pub event_type: Option<EventType>,
    /// Only what this actor did, as the log stores it.
    pub actor: Option<String>,
    /// Only what was done to this subject, as the log stores it.
    pub subject: Option<String>,
    /// Only in this organisation.
    pub organisation: Option<OrganisationId>,
}

/// A place in the log, whose rows stand in the order of their times, and of their numbers where the
/// times are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogPlace {
    /// The time of a row.
    pub at: Instant,
    /// Its number.
    pub number: i64,
}

/// Which page of the rows to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogStep {
    /// The newest.
    Newest,
    /// Those older than a row.
    Before(LogPlace),
    /// Those newer than a row, the nearest of them.
    After(LogPlace),
}

/// A column and the value it must have.
type Key = (&'static str, String);

/// Rows that one index finds: `keys` are its first columns, `rest` is looked at row by row.
struct Branch {
    keys: Vec<Key>,
    rest: Vec<Rest>,
}

/// A condition that must not choose the index.
enum Rest {
    Is(&'static str, String),
    OneOf(&'static str, Vec<OrganisationId>),
}

/// The times between which rows are read, both included, and the page.
#[derive(Clone, Copy)]
struct Bounds {
    from: Option<Instant>,
    until: Option<Instant>,
    step: LogStep,
}

impl Audit<'_> {
    /// A page of at most `limit` rows, the newest first.
    pub async fn list(
        &mut self,
        filter: &LogFilter,
        step: LogStep,
        limit: i64,
    ) -> Result<Vec<LogEntry>> {
        let until = filter.until.map(|end| Instant::from_milliseconds(end.milliseconds() - 1));
        let mut bounds = Bounds { from: filter.from, until, step };
        let branches = self.branches(filter, &mut bounds, limit).await?;
        if branches.is_empty() {
            return Ok(Vec::new());
        }
        let sql = Sql::new(COLUMNS).push(" WHERE number IN (SELECT number FROM (");
        let sql = union(sql, &branches, filter.join(), bounds, limit)
            .push(") AS page")
            .push(bounds.order());
        let sql = sql.push(" LIMIT ").bind(limit).push(") ORDER BY happened_at DESC, number DESC");
        let rows = sql.list(self.tx).await?;
        rows.iter().map(entry).collect()
    }

    async fn branches(
        &mut self,
        filter: &LogFilter,
        bounds: &mut Bounds,
        limit: i64,
    ) -> Result<Vec<Branch>> {
        let event_type = filter.event_type.map(|event| ("event_type", event.code().to_owned()));
        let scope = match &filter.part {
            LogPart::Account(id) => return Ok(of_account(&id.to_string(), event_type)),
            LogPart::Of(scope) => scope,
        };
        let organisations = self.organisations_in(scope, filter.organisation).await?;
        let mut rest: Vec<Rest> = Vec::new();
        let mut keys: Vec<Key> = Vec::new();
        match (&filter.subject, &filter.actor) {
            (Some(subject), actor) => {
                keys.push(("subject", subject.clone()));
                rest.extend(actor.clone().map(|actor| Rest::Is("actor", actor)));
                rest.extend(event_type.map(|(column, code)| Rest::Is(column, code)));
            }
            (None, Some(actor)) => {
                keys.push(("actor", actor.clone()));
                keys.extend(event_type);
            }
            (None, None) => {
                if let Some(ids) = organisations {
                    return self.of_organisations(ids, event_type, bounds, limit).await;
                }
                keys.extend(event_type);
            }
        }
        rest.extend(organisations.map(|ids| Rest::OneOf("organisation_id", ids)));
        Ok(vec![Branch { keys, rest }])
    }

    /// The organisations to which the scope and the wanted organisation limit the rows; `None`: no
    /// limit at all.
    async fn organisations_in(
        &mut self,
        scope: &Scope,
        wanted: Option<OrganisationId>,
    ) -> Result<Option<Vec<OrganisationId>>> {
        if scope.everything {
            return Ok(wanted.map(|id| vec![id]));
        }
        let mut all = self.organisations_of(scope).await?;
        all.retain(|id| wanted.is_none_or(|wanted| wanted == *id));
        Ok(Some(all))
    }

    /// A branch for each organisation that can have a row on the page: as many as the page has
    /// rows, by the times of their first rows. No row of the page is beyond the last of these
    /// times, so the bounds become narrower.
    async fn of_organisations(
        &mut self,
        ids: Vec<OrganisationId>,
        event_type: Option<Key>,
        bounds: &mut Bounds,
        limit: i64,
    ) -> Result<Vec<Branch>> {
        let mut heads = self.heads(&ids, event_type.as_ref(), *bounds).await?;
        heads.sort_unstable();
        if !bounds.is_upward() {
            heads.reverse();
        }
        let most = usize::try_from(limit.min(MOST_BRANCHES)).unwrap_or(1);
        heads.truncate(most);
        if let Some((farthest, _)) = heads.last().filter(|_| heads.len() == most) {
            bounds.narrow(*farthest);
        }
        let branch = |(_, id): (Instant, OrganisationId)| {
            let organisation = ("organisation_id", id.to_string());
            let keys = std::iter::once(organisation).chain(event_type.clone());
            Branch { keys: keys.collect(), rest: Vec::new() }
        };
        Ok(heads.into_iter().map(branch).collect())
    }

    /// The time of the first row of each organisation that has one.
    async fn heads(
        &mut self,
        ids: &[OrganisationId],
        event_type: Option<&Key>,
        bounds: Bounds,
    ) -> Result<Vec<(Instant, OrganisationId)>> {
        let mut sql = Sql::new(
            "SELECT id, (SELECT happened_at FROM audit_event WHERE organisation_id = organisation.id",
        );
        if let Some((column, code)) = event_type {
            sql = sql.push(&format!(" AND {column} = ")).bind(code.as_str());
        }
        sql = bounds.add(sql).push(bounds.order()).push(" LIMIT 1) AS head FROM organisation");
        let rows = sql.push(" WHERE id IN ").bind_list(ids.iter().map(text)).list(self.tx).await?;
        let mut heads = Vec::new();
        for row in &rows {
            let columns = Columns::of(row, TABLE);
            if let Some(head) = columns.optional_instant("head")? {
                heads.push((head, columns.parsed("id")?));
            }
        }
        Ok(heads)
    }
}

fn of_account(id: &str, event_type: Option<Key>) -> Vec<Branch> {
    let is = |(column, code)| Rest::Is(column, code);
    let done_to = Branch {
        keys: vec![("subject", id.to_owned())],
        rest: event_type.clone().map(is).into_iter().collect(),
    };
    let done_by = Branch {
        keys: std::iter::once(("actor", id.to_owned())).chain(event_type).collect(),
        rest: Vec::new(),
    };
    vec![done_to, done_by]
}

/// The pages of all branches together.
fn union(mut sql: Sql, branches: &[Branch], join: &str, bounds: Bounds, limit: i64) -> Sql {
    for (number, branch) in branches.iter().enumerate() {
        let start = if number == 0 { "" } else { join };
        sql = sql.push(start).push("SELECT happened_at, number FROM (");
        sql = branch.select(sql, bounds, limit).push(") AS branch");
    }
    sql
}

impl LogFilter {
    /// What stands between the branches: what people do to their own account is found twice and
    /// listed once, and organisations have no row in common.
    const fn join(&self) -> &'static str {
        match self.part {
            LogPart::Account(_) => " UNION ",
            LogPart::Of(_) => " UNION ALL ",
        }
    }
}

impl Branch {
    fn select(&self, sql: Sql, bounds: Bounds, limit: i64) -> Sql {
        let mut sql = sql.push("SELECT happened_at, number FROM audit_event WHERE 1 = 1");
        for (column, value) in &self.keys {
            sql = sql.push(&format!(" AND {column} = ")).bind(value.as_str());
        }
        for condition in &self.rest {
            sql = condition.add(sql);
        }
        bounds.add(sql).push(bounds.order()).push(" LIMIT ").bind(limit)
    }
}

impl Rest {
    /// An expression instead of the bare column, so that neither database takes the index of that
    /// column, which may find far more rows than the keys do.
    fn add(&self, sql: Sql) -> Sql {
        match self {
            Self::Is(column, value) => {
                sql.push(&format!(" AND {column} || '' = ")).bind(value.as_str())
            }
            Self::OneOf(column, ids) => {
                sql.push(&format!(" AND {column} || '' IN ")).bind_list(ids.iter().map(text))
            }
        }
    }
}

impl Bounds {
    const fn is_upward(&self) -> bool {
        matches!(self.step, LogStep::After(_))
    }

    const fn order(&self) -> &'static str {
        if self.is_upward() {
            " ORDER BY happened_at, number"
        } else {
            " ORDER BY happened_at DESC, number DESC"
        }
    }

    fn narrow(&mut self, farthest: Instant) {
        if self.is_upward() {
            self.until = Some(farthest);
        } else {
            self.from = Some(farthest);
        }
    }

    fn add(&self, mut sql: Sql) -> Sql {
        if let Some(from) = self.from {
            sql = sql.push(" AND happened_at >= ").bind(from);
        }
        if let Some(until) = self.until {
            sql = sql.push(" AND happened_at <= ").bind(until);
        }
        let (sign, place) = match self.step {
            LogStep::Newest => return sql,
            LogStep::Before(place) => ("<", place),
            LogStep::After(place) => (">", place),
        };
        sql = sql.push(&format!(" AND (happened_at, number) {sign} (")).bind(place.at);
        sql.push(", ").bind(place.number).push(")")
    }
}
