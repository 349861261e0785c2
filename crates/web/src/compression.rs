//! Smaller bodies for browsers that take them.

use std::io::Write;

use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_ENCODING;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Marks an answer whose body is sent as it is: it is packed already, or too long to be held.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AsItIs;

/// How a body is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// As it is.
    Identity,
    /// gzip.
    Gzip,
    /// Brotli, the smallest.
    Brotli,
}

impl Encoding {
    /// The best encoding that a request takes.
    pub(crate) fn accepted(headers: &HeaderMap) -> Self {
        let accepts = |name: &str| {
            headers
                .get_all(ACCEPT_ENCODING)
                .iter()
                .filter_map(|value| value.to_str().ok())
                .flat_map(|value| value.split(','))
                .map(|part| part.split(';').map(str::trim))
                .any(|mut part| part.next() == Some(name) && part.next() != Some("q=0"))
        };
        if accepts("br") {
            Self::Brotli
        } else if accepts("gzip") {
            Self::Gzip
        } else {
            Self::Identity
        }
    }

    /// The value of `Content-Encoding`; none for a body as it is.
    pub(crate) const fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
        }
    }
}

/// The body as gzip, well packed: for what is sent many times. `None` when it cannot be packed.
pub(crate) fn gzip(body: &[u8]) -> Option<Bytes> {
    gzip_at(Compression::new(6), body)
}

/// The body as gzip, quickly packed: for what is sent once.
pub(crate) fn quick_gzip(body: &[u8]) -> Option<Bytes> {
    gzip_at(Compression::fast(), body)
}

fn gzip_at(level: Compression, body: &[u8]) -> Option<Bytes> {
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(body).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

/// The body as Brotli, well packed. `None` when it cannot be packed.
pub(crate) fn brotli(body: &[u8]) -> Option<Bytes> {
    brotli_at(5, body)
}

/// The body as Brotli, quickly packed.
pub(crate) fn quick_brotli(body: &[u8]) -> Option<Bytes> {
    brotli_at(1, body)
}

fn brotli_at(quality: u32, body: &[u8]) -> Option<Bytes> {
    const BUFFER: usize = 4_096;
    const WINDOW: u32 = 18;
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, BUFFER, quality, WINDOW);
    writer.write_all(body).ok()?;
    writer.flush().ok()?;
    drop(writer);
    Some(Bytes::from(packed))
}
