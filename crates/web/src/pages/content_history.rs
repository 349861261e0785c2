//! What administrators changed in the content.

use service_manual_app::Error;
use service_manual_app::queries::content_history::{self as query, Asked, PAGE_SIZE, history};
use service_manual_domain::content_history::ContentKind;
use service_manual_domain::vocabulary::Vocabulary;
use service_manual_render::pages::content_history::{ContentHistoryPage, HistoryRow};
use service_manual_render::pages::log::LogWho;
use service_manual_render::pages::paging::Part;

use crate::call::{Call, PageResult, answer};
use crate::pages::log::who;

pub(crate) async fn get(call: Call) -> PageResult {
    let kind: ContentKind = call.value("kind").parse().map_err(|_| Error::NotFound)?;
    let vocabulary = call.query("vocabulary").and_then(|code| code.parse::<Vocabulary>().ok());
    let vocabulary = vocabulary.filter(|_| kind == ContentKind::Vocabulary);
    let thing = call.query("thing");
    let asked = Asked { kind, vocabulary, thing };
    let all = history(call.ctx(), &call.caller(), asked).await?;
    let part = Part { page: call.page_number::<usize>().max(1), size: PAGE_SIZE, total: all.len() };
    let skipped = (part.page - 1).saturating_mul(PAGE_SIZE);
    let rows = all.into_iter().skip(skipped).take(PAGE_SIZE);
    answer(&ContentHistoryPage {
        frame: call.frame(),
        kind,
        vocabulary,
        thing: thing.map(str::to_owned),
        rows: rows.map(|one| row(&call, one)).collect(),
        part,
    })
}

fn row(call: &Call, row: query::HistoryRow) -> HistoryRow {
    HistoryRow {
        at: row.at,
        by: who(call, row.by, LogWho::Visitor),
        thing: row.thing,
        vocabulary: row.vocabulary,
        name: row.name,
        changes: row.changes,
    }
}
