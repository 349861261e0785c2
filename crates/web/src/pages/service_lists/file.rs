//! Lists of services as files: what the page of the same address shows, of all its pages.

use service_manual_app::queries::service_lists::{self as query, View};

use super::{found, rows};
use crate::call::{Call, PageResult};
use crate::list_file::{Format, answer_file, turn};

pub(crate) async fn mine_csv(call: Call) -> PageResult {
    file(&call, View::Services, Format::Csv).await
}

pub(crate) async fn mine_xlsx(call: Call) -> PageResult {
    file(&call, View::Services, Format::Xlsx).await
}

pub(crate) async fn waiting_csv(call: Call) -> PageResult {
    file(&call, View::Waiting, Format::Csv).await
}

pub(crate) async fn waiting_xlsx(call: Call) -> PageResult {
    file(&call, View::Waiting, Format::Xlsx).await
}

pub(crate) async fn freshness_csv(call: Call) -> PageResult {
    file(&call, View::Freshness, Format::Csv).await
}

pub(crate) async fn freshness_xlsx(call: Call) -> PageResult {
    file(&call, View::Freshness, Format::Xlsx).await
}

async fn file(call: &Call, view: View, format: Format) -> PageResult {
    let _turn = turn(call).await?;
    let (shown, found) = found(call, view, query::all_pages).await?;
    let headings = shown.headings(&call.frame());
    let language = call.language();
    let cells = rows::of(call, &found).into_iter().map(|row| row.cells(language, &shown.columns));
    answer_file(call, format, shown.list.code, headings, cells).await
}
