//! Forms that carry a file, as they come in: piece by piece, and not for ever.

use std::time::Duration;

use axum::extract::multipart::{Field, MultipartError};
use axum::http::StatusCode;
use tokio::time::timeout;

use service_manual_app::Error;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Length;
use service_manual_render::Page;

use crate::call::{PageResult, answer_with};
use crate::headers::retry_after;

/// How long a file waits for its turn.
pub(crate) const TURN: Duration = Duration::from_mins(1);
/// When to try again after having waited too long.
const AGAIN: Length = Length::minutes(1);
/// How long the next bytes may take.
const STALLED: Duration = Duration::from_mins(1);
/// How long a whole form may take: 50 MB at a quarter of a megabit a second.
pub(crate) const LONGEST: Duration = Duration::from_mins(30);
/// The longest value of a field that is no file, in bytes.
const SHORT: usize = 1_000;

/// A form did not come whole, or is none of ours.
pub(crate) struct CutOff;

/// Why reading a form whose file is stored while it comes in ended early.
pub(crate) enum Broken {
    /// It did not come whole, or is none of ours.
    Form,
    /// The file could not be stored.
    App(Error),
}

impl From<CutOff> for Broken {
    fn from(_: CutOff) -> Self {
        Self::Form
    }
}

/// The value of a field that is no file.
pub(crate) async fn short(mut field: Field<'_>) -> Result<String, CutOff> {
    let mut value = Vec::new();
    while let Some(bytes) = in_time(field.chunk()).await? {
        value.extend_from_slice(&bytes);
        if value.len() > SHORT {
            return Err(CutOff);
        }
    }
    String::from_utf8(value).map_err(|_| CutOff)
}

/// The next part of a form, unless it takes too long.
pub(crate) async fn in_time<T>(
    next: impl Future<Output = Result<T, MultipartError>>,
) -> Result<T, CutOff> {
    timeout(STALLED, next).await.map_err(|_| CutOff)?.map_err(|_| CutOff)
}

/// With what a form with a file is refused.
pub(crate) fn refusal_status(problems: &[Problem]) -> StatusCode {
    let is_large = |one: &Problem| matches!(one.code, ProblemCode::FileTooLarge { .. });
    if problems.iter().any(is_large) {
        StatusCode::PAYLOAD_TOO_LARGE
    } else if problems.iter().any(|one| one.code == ProblemCode::FilesBusy) {
        StatusCode::SERVICE_UNAVAILABLE
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}

/// The page of a form with a file. Who has waited for a turn in vain is told when to try again.
pub(crate) fn answer_form(status: StatusCode, page: &impl Page) -> PageResult {
    let mut response = answer_with(status, page)?;
    if status == StatusCode::SERVICE_UNAVAILABLE {
        retry_after(&mut response, AGAIN);
    }
    Ok(response)
}
