//! Forms that carry a file, as they come in: piece by piece, and not for ever.

use std::time::Duration;

use axum::extract::multipart::{Field, MultipartError};
use tokio::time::timeout;

/// How long a file waits for its turn.
pub(crate) const TURN: Duration = Duration::from_mins(1);
/// How long the next bytes may take.
const STALLED: Duration = Duration::from_mins(1);
/// How long a whole form may take: 50 MB at a quarter of a megabit a second.
pub(crate) const LONGEST: Duration = Duration::from_mins(30);
/// The longest value of a field that is no file, in bytes.
const SHORT: usize = 1_000;

/// A form did not come whole, or is none of ours.
pub(crate) struct CutOff;

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
