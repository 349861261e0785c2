//! The audit log.

use service_manual_app::queries::log::{Row, Who, log};
use service_manual_render::pages::log::{LogActor, LogPage, LogRow};
use service_manual_render::{labels, urls};

use crate::call::{Call, PageResult, answer};

pub(crate) async fn get(call: Call) -> PageResult {
    let before = call.query("before").and_then(|number| number.parse().ok());
    let page = log(call.ctx(), &call.caller(), call.language(), before).await?;
    let path = urls::log(call.language());
    let older = page.older.map(|number| number.to_string());
    let older_href =
        older.map(|number| urls::with_query(path.clone(), &[("before", number.as_str())]));
    answer(&LogPage {
        frame: call.frame(),
        rows: page.rows.into_iter().map(|one| row(&call, one)).collect(),
        newer_href: before.map(|_: i64| path),
        older_href,
    })
}

fn row(call: &Call, row: Row) -> LogRow {
    let gone = || call.t().log_gone().to_owned();
    let actor = match row.actor {
        Who::Named(name) => LogActor::Person(name),
        Who::Person(name) => LogActor::Person(call.person(&name)),
        Who::Unknown => LogActor::Visitor,
        Who::Job(name) | Who::PartOfSite(name) => LogActor::Job(name),
        Who::CommandLine => LogActor::CommandLine,
        Who::Gone => LogActor::Person(gone()),
    };
    let subject = match row.subject {
        Who::Named(name) | Who::Job(name) => name,
        Who::Person(name) => call.person(&name),
        Who::PartOfSite(part) => labels::part_of_site(call.t(), &part).to_owned(),
        Who::Unknown | Who::CommandLine => call.t().log_unknown_account().to_owned(),
        Who::Gone => gone(),
    };
    LogRow {
        number: row.number,
        at: row.at,
        event: row.event_type,
        actor,
        organisation: row.organisation,
        subject,
        changes: row.changes,
        reason: row.reason,
    }
}
