//! Anonymous pages, rendered once per change and served from memory (architecture 4). A kept page
//! is out of date when the public data changes, and after a minute, since notices come and go by
//! the clock.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock, RwLock};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, ETAG, IF_NONE_MATCH, SET_COOKIE, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use service_manual_domain::secret::hexadecimal;

use crate::compression::{AsItIs, Encoding, brotli, gzip, quick_brotli, quick_gzip};
use crate::counted::CountedSearch;
use crate::routes::{self, Access};
use crate::{Site, cookies};

/// The room for kept pages, in bytes of their unpacked bodies.
const ROOM: usize = 8 * 1024 * 1024;
/// Larger pages are not kept.
const LARGEST: usize = 1024 * 1024;
/// How long a page is kept, in milliseconds.
const KEPT: i64 = 60_000;

/// Kept pages by address.
#[derive(Default)]
pub(crate) struct PageCache {
    pages: RwLock<Pages>,
}

#[derive(Default)]
struct Pages {
    /// To which state of the public data the pages belong.
    epoch: Epoch,
    by_address: HashMap<String, Arc<Kept>>,
    bytes: usize,
}

/// A state of the public data in one minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Epoch {
    generation: u64,
    minute: i64,
}

/// A page with its packed forms, which are made when first asked for.
struct Kept {
    headers: HeaderMap,
    /// What is counted when the page is sent.
    counted: Option<CountedSearch>,
    etag: HeaderValue,
    body: Bytes,
    gzip: OnceLock<Option<Bytes>>,
    brotli: OnceLock<Option<Bytes>>,
}

impl PageCache {
    fn find(&self, epoch: Epoch, address: &str) -> Option<Arc<Kept>> {
        let pages = match self.pages.read() {
            Ok(pages) => pages,
            Err(poisoned) => poisoned.into_inner(),
        };
        if pages.epoch != epoch {
            return None;
        }
        pages.by_address.get(address).cloned()
    }

    fn keep(&self, epoch: Epoch, address: String, page: Arc<Kept>) {
        let mut pages = match self.pages.write() {
            Ok(pages) => pages,
            Err(poisoned) => poisoned.into_inner(),
        };
        // Forgetting everything at once is cheap, and a popular page is back with its next reader.
        if pages.epoch != epoch || pages.bytes.saturating_add(page.body.len()) > ROOM {
            *pages = Pages { epoch, ..Pages::default() };
        }
        pages.bytes = pages.bytes.saturating_add(page.body.len());
        pages.by_address.insert(address, page);
    }
}

/// Serves kept pages, keeps new ones, and packs every answer.
pub(crate) async fn serve(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let encoding = Encoding::accepted(request.headers());
    let if_none_match = request.headers().get(IF_NONE_MATCH).cloned();
    if !is_anonymous(&site, &request) {
        return packed(next.run(request).await, encoding).await;
    }
    let epoch = epoch(&site);
    let address = request.uri().path_and_query().map_or("/", |address| address.as_str()).to_owned();
    if let Some(page) = site.cache().find(epoch, &address) {
        return page.answer(page.well_packed(encoding), if_none_match.as_ref());
    }
    // Nothing but public routes was ever kept, so only a page that was not found needs to be asked.
    if !is_public(request.uri().path()) {
        return packed(next.run(request).await, encoding).await;
    }
    // A HEAD is answered from the page itself; axum leaves the body out.
    *request.method_mut() = Method::GET;
    let response = next.run(request).await;
    let keeps = response.status() == StatusCode::OK && !response.headers().contains_key(SET_COOKIE);
    if !keeps {
        return packed(response, encoding).await;
    }
    let page = match Kept::new(response).await {
        Ok(page) => Arc::new(page),
        Err(status) => return status.into_response(),
    };
    if page.body.len() <= LARGEST {
        site.cache().keep(epoch, address, Arc::clone(&page));
    }
    page.answer(page.quickly_packed(encoding), if_none_match.as_ref())
}

/// Whether the answer of a public route depends on the address alone.
fn is_anonymous(site: &Site, request: &Request) -> bool {
    matches!(*request.method(), Method::GET | Method::HEAD)
        && !cookies::is_personal(request.headers(), site.options().https)
}

/// Whether an address belongs to a public route. A capture stands for one part between slashes: the
/// guidance of a service is not public because the page of the service is.
fn is_public(path: &str) -> bool {
    static PATTERNS: OnceLock<Vec<&'static str>> = OnceLock::new();
    let patterns = PATTERNS.get_or_init(|| {
        let kept = |access| matches!(access, Access::Public | Access::PublicData);
        let public = routes::all().filter(|route| kept(route.access));
        let routes = public.flat_map(|route| {
            route.pattern.languages().map(|language| route.pattern.route(language))
        });
        routes.collect()
    });
    patterns.iter().any(|pattern| leads_to(path, pattern))
}

/// Whether an address belongs to a route.
fn leads_to(path: &str, pattern: &str) -> bool {
    let mut parts = path.split('/');
    let fits = |wanted: &str| parts.next().is_some_and(|part| wanted == part || is_capture(wanted));
    pattern.split('/').all(fits) && parts.next().is_none()
}

fn is_capture(part: &str) -> bool {
    part.starts_with('{')
}

fn epoch(site: &Site) -> Epoch {
    let generation = site.ctx().public_data().generation;
    Epoch { generation, minute: site.ctx().now().milliseconds() / KEPT }
}

impl Kept {
    async fn new(response: Response) -> Result<Self, StatusCode> {
        let (mut parts, body) = response.into_parts();
        let counted = parts.extensions.remove();
        let body =
            to_bytes(body, usize::MAX).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
        let digest = hexadecimal(&Sha256::digest(&body));
        let etag: String = digest.chars().take(32).collect();
        // Weak, because the packed forms are different bytes.
        let etag = HeaderValue::from_str(&format!("W/\"{etag}\""))
            .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
        let mut headers = parts.headers;
        headers.insert(ETAG, etag.clone());
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
        headers.insert(VARY, HeaderValue::from_static("Cookie, Accept-Encoding"));
        headers.remove(CONTENT_LENGTH);
        Ok(Self { headers, counted, etag, body, gzip: OnceLock::new(), brotli: OnceLock::new() })
    }

    fn answer(
        &self,
        (body, encoding): (Bytes, Encoding),
        if_none_match: Option<&HeaderValue>,
    ) -> Response {
        let is_known = if_none_match.is_some_and(|known| self.is_among(known));
        let mut response = if is_known {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            Response::new(Body::from(body))
        };
        *response.headers_mut() = self.headers.clone();
        if let Some(counted) = &self.counted {
            response.extensions_mut().insert(counted.clone());
        }
        if let (false, Some(name)) = (is_known, encoding.name()) {
            response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        response
    }

    /// Whether a browser or proxy that has these pages has this one.
    fn is_among(&self, known: &HeaderValue) -> bool {
        let known = known.to_str().unwrap_or_default();
        known.split(',').any(|one| one.trim() == "*" || self.etag == one.trim())
    }

    /// For the reader for whom the page was rendered; most pages of search results have no second.
    fn quickly_packed(&self, encoding: Encoding) -> (Bytes, Encoding) {
        let packed = match encoding {
            Encoding::Identity => None,
            Encoding::Gzip => quick_gzip(&self.body),
            Encoding::Brotli => quick_brotli(&self.body),
        };
        packed.map_or_else(|| (self.body.clone(), Encoding::Identity), |packed| (packed, encoding))
    }

    /// For every further reader: packed once, as small as it gets.
    fn well_packed(&self, encoding: Encoding) -> (Bytes, Encoding) {
        let packed = match encoding {
            Encoding::Identity => &None,
            Encoding::Gzip => self.gzip.get_or_init(|| gzip(&self.body)),
            Encoding::Brotli => self.brotli.get_or_init(|| brotli(&self.body)),
        };
        match packed {
            Some(packed) => (packed.clone(), encoding),
            None => (self.body.clone(), Encoding::Identity),
        }
    }
}

/// The answer with a quickly packed body: it is sent once.
async fn packed(response: Response, encoding: Encoding) -> Response {
    let as_it_is = response.headers().contains_key(CONTENT_ENCODING)
        || response.extensions().get::<AsItIs>().is_some();
    if encoding == Encoding::Identity || as_it_is {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    parts.headers.insert(VARY, HeaderValue::from_static("Cookie, Accept-Encoding"));
    match quick_gzip(&body).filter(|packed| packed.len() < body.len()) {
        Some(packed) => {
            parts.headers.remove(CONTENT_LENGTH);
            parts.headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            Response::from_parts(parts, Body::from(packed))
        }
        None => Response::from_parts(parts, Body::from(body)),
    }
}
