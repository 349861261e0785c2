//! HTTP: routes, forms, cookies, headers, pages.
//!
//! **Invariants:** every address is a line of [`routes`]; handlers ask use cases and queries of
//! `app` and never the database; a GET changes nothing; a POST answers with a redirect, or with
//! the form and everything that was typed; anonymous pages depend on their address alone, so they
//! can be kept and served to everybody.

mod assets;
mod attachment;
mod cache;
mod call;
mod compression;
mod cookies;
mod counted;
mod csrf;
mod error;
mod form;
mod headers;
mod health;
mod kept;
mod multipart;
mod pages;
mod pieces;
mod received_file;
pub mod routes;
mod visit;

use std::net::IpAddr;
use std::sync::Arc;

use tokio::sync::Semaphore;

use service_manual_app::Context;
use service_manual_domain::time::Day;

use pages::{service, service_files};

pub use routes::router;

/// The website: what every request works with.
#[derive(Clone)]
pub struct Site {
    inner: Arc<Inner>,
}

struct Inner {
    ctx: Context,
    options: Options,
    cache: cache::PageCache,
    uploads: Semaphore,
    documents: Semaphore,
}

/// How the website is reached.
pub struct Options {
    /// Whether people use `https`: cookies are then marked secure, and browsers told to insist.
    pub https: bool,
    /// Tells the proxies whose word on the visitor's address is taken.
    pub is_trusted_proxy: Box<dyn Fn(IpAddr) -> bool + Send + Sync>,
    /// Whom to tell of a weakness.
    pub security_contact: Option<SecurityContact>,
}

/// Whom to tell of a weakness of the site (RFC 9116).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecurityContact {
    /// Where: `mailto:`, `https:` or `tel:`.
    pub address: String,
    /// The last day on which that is known to be right.
    pub until: Day,
}

impl Site {
    /// A website over a context.
    pub fn new(ctx: Context, options: Options) -> Self {
        let cache = cache::PageCache::default();
        let uploads = Semaphore::new(service_files::AT_ONCE);
        let documents = Semaphore::new(service::pdf::AT_ONCE);
        Self { inner: Arc::new(Inner { ctx, options, cache, uploads, documents }) }
    }

    fn ctx(&self) -> &Context {
        &self.inner.ctx
    }

    fn options(&self) -> &Options {
        &self.inner.options
    }

    /// The turns of files that come in.
    fn uploads(&self) -> &Semaphore {
        &self.inner.uploads
    }

    /// The turns of documents that are written.
    fn documents(&self) -> &Semaphore {
        &self.inner.documents
    }

    fn cache(&self) -> &cache::PageCache {
        &self.inner.cache
    }
}
