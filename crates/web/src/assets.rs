//! Styles, script and icon: their addresses contain a hash of their content, so browsers keep
//! them for ever.

use std::sync::OnceLock;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use service_manual_render::assets::{ALL, Asset};

use crate::compression::{Encoding, brotli, gzip};

/// An asset with its packed forms.
struct Packed {
    asset: &'static Asset,
    gzip: Option<Bytes>,
    brotli: Option<Bytes>,
}

static PACKED: OnceLock<Vec<Packed>> = OnceLock::new();

/// The asset of an address.
pub(crate) async fn get(request: Request) -> Response {
    let packed = PACKED.get_or_init(|| {
        let pack = |asset: &'static Asset| Packed {
            asset,
            gzip: gzip(asset.body),
            brotli: brotli(asset.body),
        };
        ALL.iter().map(pack).collect()
    });
    let Some(found) = packed.iter().find(|packed| packed.asset.path == request.uri().path()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    found.answer(Encoding::accepted(request.headers()))
}

impl Packed {
    fn answer(&self, encoding: Encoding) -> Response {
        let packed = match encoding {
            Encoding::Identity => None,
            Encoding::Gzip => self.gzip.clone(),
            Encoding::Brotli => self.brotli.clone(),
        };
        let name = encoding.name().filter(|_| packed.is_some());
        let body = packed.map_or_else(|| Body::from(self.asset.body), Body::from);
        let mut response = Response::new(body);
        let headers = response.headers_mut();
        let forever = "public, max-age=31536000, immutable";
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(forever));
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.asset.content_type));
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
        if let Some(name) = name {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        response
    }
}
