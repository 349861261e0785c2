//! The permanent short address of a service.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::queries::service_page::slug_of_code;
use service_manual_render::urls;

use crate::call::{Call, PageResult, redirect};

/// Leads to the page in the language of the short address. The short address stays and the page
/// may move, so browsers are told to ask each time; a permanent redirect they would remember.
pub(crate) async fn get(call: Call) -> PageResult {
    let code = call.value("code").parse().map_err(|_| Error::NotFound)?;
    let slug = slug_of_code(call.ctx(), call.language(), &code).await?;
    redirect(StatusCode::FOUND, &urls::service(call.language(), slug.as_str()))
}
