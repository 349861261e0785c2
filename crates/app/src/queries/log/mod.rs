//! The audit log for reading, page by page and as an export (spec 2.7).

mod export;
mod filter;
mod names;

use service_manual_domain::ids::AccountId;
use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, Scope, Target, may, scope};
use service_manual_domain::problem::Problem;
use service_manual_store::{LogEntry, LogFilter, LogPart, Tx};
pub use service_manual_store::{LogPlace, LogStep};

pub use export::Export;
pub use filter::Asked;
pub(in crate::queries) use names::actors;
pub use names::{Changed, Row, Stored, Who};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use names::Names;

/// Rows on one page.
pub const PAGE_SIZE: i64 = 50;
/// The most names of organisations that the form suggests.
const SUGGESTIONS: i64 = 500;

/// Whose events are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Those of the organisations that the caller may read the log of.
    Log,
    /// The caller's own: what they did, and what was done to their account.
    OwnEvents,
}

/// A page of the log.
#[derive(Debug, Clone)]
pub struct LogPage {
    /// The newest row first.
    pub rows: Vec<Row>,
    /// Where the next, newer page begins.
    pub newer: Option<LogPlace>,
    /// Where the next, older page begins.
    pub older: Option<LogPlace>,
    /// What is wrong with the filters; no rows are shown then.
    pub problems: Vec<Problem>,
    /// Organisations to choose from, by name; empty where there is nothing to choose.
    pub organisations: Vec<String>,
    /// Whether the caller may check the chain.
    pub may_check: bool,
}

/// The rows that the caller may see and asks for.
pub async fn log(
    ctx: &Context,
    caller: &Caller,
    language: Language,
    view: View,
    asked: &Asked<'_>,
    step: LogStep,
) -> Result<LogPage> {
    let part = part(caller, view)?;
    let mut tx = ctx.read().await?;
    let mut page = LogPage {
        rows: Vec::new(),
        newer: None,
        older: None,
        problems: Vec::new(),
        organisations: suggestions(&mut tx, &part, language).await?,
        may_check: view == View::Log
            && may(&caller.actor, Action::AdministerSite, &Target::Everything),
    };
    let filter = match filter::read(&mut tx, part, asked).await {
        Ok(filter) => filter,
        Err(Error::Invalid(problems)) => return Ok(LogPage { problems, ..page }),
        Err(error) => return Err(error),
    };
    let found = find(&mut tx, &filter, step).await?;
    page.newer = found.newer.then(|| found.entries.first().map(place)).flatten();
    page.older = found.older.then(|| found.entries.last().map(place)).flatten();
    let reader = Reader::of(caller, &filter.part);
    page.rows = rows(&mut tx, &found.entries, &reader, language).await?;
    Ok(page)
}

/// Whose rows the caller may read in this view.
fn part(caller: &Caller, view: View) -> Result<LogPart> {
    match view {
        View::Log => {
            let scope = scope(&caller.actor, Action::ReadOrganisationLog);
            if scope.is_empty() {
                caller.require(Action::ReadOrganisationLog, &Target::Everything)?;
            }
            Ok(LogPart::Of(scope))
        }
        View::OwnEvents => {
            let account = caller.account()?;
            caller.require(Action::ManageOwnAccount, &Target::Account(account))?;
            Ok(LogPart::Account(account))
        }
    }
}

/// Who reads, as far as it decides what of a row is shown.
struct Reader {
    account: Option<AccountId>,
    sees_addresses: bool,
}

impl Reader {
    fn of(caller: &Caller, part: &LogPart) -> Self {
        let sees_addresses = matches!(part, LogPart::Of(Scope { everything: true, .. }));
        Self { account: caller.actor.account, sees_addresses }
    }

    /// Network addresses are for those who look into misuse, and for everybody's own actions;
    /// where colleagues sit is nobody's business.
    fn sees_address(&self, entry: &LogEntry) -> bool {
        let own = self.account.is_some_and(|id| id.to_string() == entry.record.actor);
        self.sees_addresses || own
    }
}

async fn rows(
    tx: &mut Tx,
    entries: &[LogEntry],
    reader: &Reader,
    language: Language,
) -> Result<Vec<Row>> {
    let names = Names::load(tx, entries, language).await?;
    entries
        .iter()
        .map(|entry| {
            let row = names.row(entry)?;
            let address = row.address.filter(|_| reader.sees_address(entry));
            Ok(Row { address, ..row })
        })
        .collect()
}

struct Found {
    entries: Vec<LogEntry>,
    newer: bool,
    older: bool,
}

/// One page, and whether there are rows on either side of it.
async fn find(tx: &mut Tx, filter: &LogFilter, step: LogStep) -> Result<Found> {
    let size = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let mut entries = tx.audit().list(filter, step, PAGE_SIZE + 1).await?;
    let more = entries.len() > size;
    match step {
        LogStep::After(_) if more => {
            entries.remove(0);
            Ok(Found { entries, newer: true, older: true })
        }
        // The newest page is always full, and no page is empty while there are rows.
        LogStep::After(_) => newest(tx, filter, size).await,
        LogStep::Before(_) if entries.is_empty() => newest(tx, filter, size).await,
        LogStep::Before(_) | LogStep::Newest => {
            entries.truncate(size);
            Ok(Found { entries, newer: step != LogStep::Newest, older: more })
        }
    }
}

async fn newest(tx: &mut Tx, filter: &LogFilter, size: usize) -> Result<Found> {
    let mut entries = tx.audit().list(filter, LogStep::Newest, PAGE_SIZE + 1).await?;
    let older = entries.len() > size;
    entries.truncate(size);
    Ok(Found { entries, newer: false, older })
}

const fn place(entry: &LogEntry) -> LogPlace {
    LogPlace { at: entry.record.at, number: entry.record.number }
}

async fn suggestions(tx: &mut Tx, part: &LogPart, language: Language) -> Result<Vec<String>> {
    let LogPart::Of(scope) = part else { return Ok(Vec::new()) };
    let ids = tx.audit().organisations_up_to(scope, SUGGESTIONS).await?;
    if ids.len() < 2 {
        return Ok(Vec::new());
    }
    let names = tx.names().organisations(&ids).await?;
    Ok(ids
        .iter()
        .filter_map(|id| names.get(id))
        .map(|name| name.text(language).to_owned())
        .collect())
}
