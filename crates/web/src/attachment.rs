//! Answers that browsers keep as a file.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

/// How tables are written that any program for tables reads.
pub(crate) const CSV: &str = "text/csv; charset=utf-8";

/// A file of the program's own making. Its name consists of letters, digits, `-` and `.`, as those
/// of slugs and days do; files that people name are answered by `pages::files`.
pub(crate) fn attachment(
    content_type: &'static str,
    name: &str,
    content: impl IntoResponse,
) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [(CONTENT_TYPE, content_type.to_owned()), (CONTENT_DISPOSITION, disposition)];
    (headers, content).into_response()
}
