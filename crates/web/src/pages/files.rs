//! A file, for those who may have it. Its bytes come from somebody's computer, so browsers are told
//! to take it for what it was found to be and nothing else, and to let it do nothing.

use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_RANGE,
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderName, IF_NONE_MATCH, IF_RANGE, RANGE,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use service_manual_app::Error;
use service_manual_app::files::read::{Part, Readable, open};
use service_manual_domain::file::{FileName, Readers};
use service_manual_render::urls::encoded;

use crate::call::{Call, PageResult};
use crate::compression::AsItIs;
use crate::pieces;

/// Nothing may run and nothing may be loaded but the file itself, which has no origin.
const POLICY: &str = "default-src 'none'; img-src 'self'; media-src 'self'; base-uri 'none'; \
     form-action 'none'; frame-ancestors 'none'; sandbox";

/// What everybody may have stays in browsers and proxies for an hour; longer, and a file that is
/// not public any more would be read on.
const FOR_EVERYBODY: &str = "public, max-age=3600, immutable";
/// What others may not have is kept nowhere.
const FOR_ONE: &str = "private, no-store";

const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

pub(crate) async fn get(call: Call, headers: HeaderMap) -> PageResult {
    let found = open(call.ctx(), &call.caller(), call.id()?).await?;
    // A link with another name could promise what the file is not.
    if call.value("name") != found.name.as_str() {
        return Err(Error::NotFound.into());
    }
    let tag = format!("\"{}\"", found.sha256);
    let knows = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let mut response = if knows(IF_NONE_MATCH).is_some_and(|known| is_among(&tag, known)) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let same = knows(IF_RANGE).is_none_or(|known| known == tag);
        let wanted = knows(RANGE).filter(|_| same);
        content(&call, &found, wanted.map_or(Wanted::Whole, |range| wanted_part(range, found.size)))
    };
    describe(&mut response, &found, &tag)?;
    Ok(response)
}

/// What of a file is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Whole,
    /// From a byte up to, and not including, another.
    Part(u64, u64),
    /// Nothing that it has.
    Nothing,
}

/// Reads `bytes=0-99`, `bytes=100-` and `bytes=-100`. Several parts at once, and what cannot be
/// read, are answered with the whole file.
fn wanted_part(range: &str, size: u64) -> Wanted {
    let one = range.trim().strip_prefix("bytes=").filter(|list| !list.contains(','));
    let Some((first, last)) = one.and_then(|one| one.split_once('-')) else { return Wanted::Whole };
    let number = |text: &str| text.trim().parse::<u64>().ok();
    let (start, end) = match (first.trim(), last.trim()) {
        ("", last) => match number(last) {
            Some(length) => (size.saturating_sub(length), size),
            None => return Wanted::Whole,
        },
        (first, "") => match number(first) {
            Some(first) => (first, size),
            None => return Wanted::Whole,
        },
        (first, last) => match (number(first), number(last)) {
            (Some(first), Some(last)) if first <= last => (first, last.saturating_add(1).min(size)),
            _ => return Wanted::Whole,
        },
    };
    if start < end { Wanted::Part(start, end) } else { Wanted::Nothing }
}

fn content(call: &Call, file: &Readable, wanted: Wanted) -> Response {
    let (status, start, end) = match wanted {
        Wanted::Whole => (StatusCode::OK, 0, file.size),
        Wanted::Part(start, end) => (StatusCode::PARTIAL_CONTENT, start, end),
        Wanted::Nothing => (StatusCode::RANGE_NOT_SATISFIABLE, 0, 0),
    };
    let part = Part::of(call.ctx(), file.id, start, end);
    let mut response = (status, body(part)).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_LENGTH, HeaderValue::from(end - start));
    let range = match wanted {
        Wanted::Whole => None,
        Wanted::Part(..) => Some(format!("bytes {start}-{}/{}", end - 1, file.size)),
        Wanted::Nothing => Some(format!("bytes */{}", file.size)),
    };
    if let Some(range) = range.and_then(|range| HeaderValue::from_str(&range).ok()) {
        headers.insert(CONTENT_RANGE, range);
    }
    response
}

/// The next piece is read when the one before it has been taken.
fn body(mut part: Part) -> axum::body::Body {
    let (sender, body) = pieces::body(1);
    tokio::spawn(async move {
        while let Ok(place) = sender.reserve().await {
            match part.next().await {
                Ok(Some(bytes)) => place.send(Ok(bytes.into())),
                Ok(None) => return,
                Err(error) => {
                    tracing::error!(%error, "a file could not be read to its end");
                    place.send(Err(error));
                    return;
                }
            }
        }
    });
    body
}

fn describe(response: &mut Response, found: &Readable, tag: &str) -> Result<(), Error> {
    let kept = match found.readers {
        Readers::Everybody => FOR_EVERYBODY,
        Readers::ThisPerson => FOR_ONE,
    };
    let texts = [
        (CONTENT_TYPE, found.file_type.media_type()),
        (CONTENT_SECURITY_POLICY, POLICY),
        (RESOURCE_POLICY, "same-origin"),
        (ACCEPT_RANGES, "bytes"),
        (CACHE_CONTROL, kept),
        (ETAG, tag),
        (CONTENT_DISPOSITION, &disposition(&found.name, found.file_type.is_shown())),
    ];
    for (name, text) in texts {
        let value = HeaderValue::from_str(text).map_err(|error| Error::Internal(error.to_string()));
        response.headers_mut().insert(name, value?);
    }
    response.extensions_mut().insert(AsItIs);
    Ok(())
}

/// The name twice: for old programs in plain letters, and as it is.
fn disposition(name: &FileName, shown: bool) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || " -_.()".contains(c);
    let plain: String = name.as_str().chars().map(|c| if is_plain(c) { c } else { '_' }).collect();
    let how = if shown { "inline" } else { "attachment" };
    format!("{how}; filename=\"{plain}\"; filename*=UTF-8''{}", encoded(name.as_str()))
}

fn is_among(tag: &str, known: &str) -> bool {
    known.split(',').any(|one| {
        let one = one.trim();
        one == "*" || one.trim_start_matches("W/") == tag
    })
}
