//! The audit log, the own events, their export, and the check of the chain.

use std::str::FromStr;

use axum::response::Response;

use service_manual_app::log_check;
use service_manual_app::queries::log::{
    Asked, Changed, Export, LogPlace, LogStep, Row, View, Who, log,
};
use service_manual_domain::problem::Problem;
use service_manual_domain::time::Instant;
use service_manual_render::forms::FormState;
use service_manual_render::pages::log::{
    FILTERS, LogChange, LogCheckFinding, LogCheckPage, LogCheckProgress, LogFilters, LogIds,
    LogPage, LogRow, LogWho,
};
use service_manual_render::urls::{self, Pattern};

use crate::call::{Call, PageResult, answer};
use crate::pages::log_files::{Format, file};

pub(crate) async fn get(call: Call) -> PageResult {
    page(&call, View::Log).await
}

pub(crate) async fn own_events(call: Call) -> PageResult {
    page(&call, View::OwnEvents).await
}

pub(crate) async fn csv(call: Call) -> PageResult {
    export(call, View::Log, Format::Csv).await
}

pub(crate) async fn json(call: Call) -> PageResult {
    export(call, View::Log, Format::Json).await
}

pub(crate) async fn own_events_csv(call: Call) -> PageResult {
    export(call, View::OwnEvents, Format::Csv).await
}

pub(crate) async fn own_events_json(call: Call) -> PageResult {
    export(call, View::OwnEvents, Format::Json).await
}

async fn page(call: &Call, view: View) -> PageResult {
    let language = call.language();
    let found = log(call.ctx(), &call.caller(), language, view, &asked(call), step(call)).await?;
    let state = state(call, found.problems);
    let filters = match view {
        View::Log => LogFilters::of_log(language, state, found.organisations),
        View::OwnEvents => LogFilters::of_own_events(language, state),
    };
    let turn = |name, place: Option<LogPlace>| {
        place.map(|place| filters.href(&[(name, written(place).as_str())]))
    };
    let files = files(view).map(|pattern| filters.href_from(&pattern.path(language, &[]), &[]));
    answer(&LogPage {
        frame: call.frame(),
        own: view == View::OwnEvents,
        newer_href: turn("after", found.newer),
        older_href: turn("before", found.older),
        export_hrefs: (!found.rows.is_empty()).then_some(files),
        check_href: found.may_check.then(|| urls::log_check(language)),
        rows: found.rows.into_iter().map(|one| row(call, one)).collect(),
        filters,
    })
}

/// The whole log as a file. Filters with problems lead to the page that says what is wrong.
async fn export(call: Call, view: View, format: Format) -> PageResult {
    let started =
        Export::start(call.ctx(), &call.caller(), call.language(), view, &asked(&call)).await;
    match started {
        Ok(export) => file(call, export, format),
        Err(service_manual_app::Error::Invalid(_)) => to_page(&call, view),
        Err(error) => Err(error.into()),
    }
}

fn to_page(call: &Call, view: View) -> Result<Response, crate::error::Failure> {
    let path = match view {
        View::Log => urls::log(call.language()),
        View::OwnEvents => urls::own_events(call.language()),
    };
    let typed = FILTERS.iter().filter_map(|name| Some((*name, call.query(name)?)));
    call.go_to(&urls::with_query(path, &typed.collect::<Vec<_>>()), None)
}

const fn files(view: View) -> [Pattern; 2] {
    match view {
        View::Log => [urls::LOG_CSV, urls::LOG_JSON],
        View::OwnEvents => [urls::OWN_EVENTS_CSV, urls::OWN_EVENTS_JSON],
    }
}

fn asked(call: &Call) -> Asked<'_> {
    let typed = |name| call.query(name).unwrap_or_default();
    Asked {
        from: typed("from"),
        until: typed("until"),
        event: typed("event"),
        actor: typed("actor"),
        subject: typed("subject"),
        organisation: typed("organisation"),
    }
}

fn state(call: &Call, problems: Vec<Problem>) -> FormState {
    let typed = FILTERS.iter().filter_map(|name| Some((*name, call.query(name)?)));
    FormState::from_pairs(typed).with_problems(problems)
}

/// Which page of the rows; the newest, if the address names no place that can be read.
fn step(call: &Call) -> LogStep {
    let place = |name| call.query(name).and_then(read);
    match (place("before"), place("after")) {
        (Some(place), _) => LogStep::Before(place),
        (None, Some(place)) => LogStep::After(place),
        (None, None) => LogStep::Newest,
    }
}

/// A place in an address: milliseconds and number, `1795349100000-62`.
fn written(place: LogPlace) -> String {
    format!("{}-{}", place.at.milliseconds(), place.number)
}

fn read(text: &str) -> Option<LogPlace> {
    let (at, number) = text.split_once('-')?;
    let at = Instant::from_milliseconds(i64::from_str(at).ok()?);
    Some(LogPlace { at, number: number.parse().ok()? })
}

/// A row with its names as this reader sees them.
pub(crate) fn row(call: &Call, row: Row) -> LogRow {
    LogRow {
        number: row.number,
        at: row.at,
        event: row.event_type,
        actor: who(call, row.actor, LogWho::Visitor),
        organisation: row.organisation.map(|one| who(call, one, LogWho::Gone)),
        subject: who(call, row.subject, LogWho::UnknownAccount),
        changes: row.changes.into_iter().map(|one| changed(call, one)).collect(),
        reason: row.reason,
        address: row.address,
        ids: LogIds {
            actor: row.stored.actor,
            organisation: row.stored.organisation.unwrap_or_default(),
            subject: row.stored.subject,
            request: row.request.unwrap_or_default(),
        },
    }
}

fn changed(call: &Call, one: Changed) -> LogChange {
    let who = |value: Option<Who>| value.map(|value| who(call, value, LogWho::UnknownAccount));
    LogChange { change: one.change, old: who(one.old), new: who(one.new) }
}

/// Somebody or something by name; `unknown` says who is not known here.
pub(super) fn who(call: &Call, who: Who, unknown: LogWho) -> LogWho {
    match who {
        Who::Named(name) => LogWho::Named(name),
        Who::Person(name) => LogWho::Named(call.person(&name)),
        Who::Unknown => unknown,
        Who::Job(name) => LogWho::Job(name),
        Who::CommandLine => LogWho::CommandLine,
        Who::PartOfSite(part) => LogWho::PartOfSite(part),
        Who::Gone => LogWho::Gone,
    }
}

pub(crate) async fn check(call: Call) -> PageResult {
    let found = log_check::page(call.ctx(), &call.caller()).await?;
    let running = found
        .state
        .running
        .map(|run| LogCheckProgress::Running { rows: run.rows, last: found.head.last_number });
    let asked = found.state.asked_at.map(|_| LogCheckProgress::Asked);
    let finding = |last: log_check::LogCheckResult| LogCheckFinding {
        finished_at: last.finished_at,
        rows: last.rows,
        period: last.first_at.zip(last.last_at),
        broken: last.broken,
    };
    answer(&LogCheckPage {
        frame: call.frame(),
        last: found.state.last.map(finding),
        progress: running.or(asked),
    })
}

pub(crate) async fn ask_for_check(call: Call) -> PageResult {
    log_check::ask(call.ctx(), &call.caller()).await?;
    call.go_to(&urls::log_check(call.language()), None)
}
