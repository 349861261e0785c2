//! Lists of services as files: what the page of the same address shows, of all its pages.

use service_manual_app::queries::service_lists::{self as query, View};

use super::{found, rows};
use crate::call::{Call, PageResult};
use crate::pages::spreadsheet::{Format, Table, turn, values, write};

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

pub(crate) async fn translations_csv(call: Call) -> PageResult {
    file(&call, View::Translations, Format::Csv).await
}

pub(crate) async fn translations_xlsx(call: Call) -> PageResult {
    file(&call, View::Translations, Format::Xlsx).await
}

async fn file(call: &Call, view: View, format: Format) -> PageResult {
    // Who has no such list waits for nobody, and holds nobody up.
    query::require(&call.caller(), view)?;
    // Long lists take memory and processor time: a few at a time.
    let _turn = turn(call).await?;
    let (shown, found) = found(call, view, query::all_pages).await?;
    let language = call.language();
    let cells = rows::of(call, &found).into_iter().map(|row| row.cells(language, &shown.columns));
    let table = Table {
        name: shown.list.code,
        headings: shown.headings(&call.frame()),
        rows: values(cells),
    };
    write(call, format, table).await
}
