//! The route table: one line a route with its method, address, access class and handler. A route
//! without a line cannot exist, and each line is tried with every role by a test.
//!
//! The lines are in files of the same names as those of the addresses in [`urls`].

mod account;
mod administration;
mod kept;
mod lists;
mod machines;
mod organisations;
mod people;
mod public;
mod reports;
mod services;
mod texts;
mod words;

use std::convert::Infallible;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Extension};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::MethodRouter;
use tower_http::csrf::CsrfLayer;

use service_manual_domain::language::Language;
use service_manual_render::urls::{self, Pattern};

use crate::{Site, assets, cache, counted, csrf, error, headers, health, visit};

/// The largest form without files that is taken, in bytes.
pub(crate) const FORM_LIMIT: usize = 512 * 1024;

/// Who may ask for a route at all. What the person may see and do there is the permission
/// table's to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody; the answer to an anonymous request depends on its address alone and is kept.
    Public,
    /// As `Public`, but for programs: no page that search engines list.
    PublicData,
    /// Everybody; never kept.
    Open,
    /// Signed-in people; others get the sign-in page, and come back.
    SignedIn,
    /// Signed-in people, also those who must set up a second factor before anything else.
    SetUp,
    /// Only while this is a demonstration.
    Demo,
}

/// The two methods that browsers' links and forms use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Looks, and changes nothing.
    Get,
    /// Does something.
    Post,
}

/// One line of the table.
#[derive(Clone, Copy)]
pub struct Route {
    /// Method.
    pub method: Method,
    /// The name of its address in [`urls`].
    pub name: &'static str,
    /// Address in three languages.
    pub pattern: Pattern,
    /// Who may ask.
    pub access: Access,
    handler: fn() -> MethodRouter<Site>,
}

/// What a request knows of the route it came by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Matched {
    pub(crate) pattern: Pattern,
    pub(crate) language: Language,
    pub(crate) access: Access,
}

// `upload` is a `post` of a form that carries a file, and alone has a larger limit.
macro_rules! table {
    ($($method:ident $name:ident $access:ident $handler:path;)+) => {
        /// The routes of this file.
        pub(super) const ROUTES: &[$crate::routes::Route] = &[$(
            $crate::routes::Route {
                method: $crate::routes::table!(@method $method),
                name: stringify!($name),
                pattern: service_manual_render::urls::$name,
                access: $crate::routes::Access::$access,
                handler: || $crate::routes::table!(@router $method $handler),
            },
        )+];
    };
    (@method get) => { $crate::routes::Method::Get };
    (@method post) => { $crate::routes::Method::Post };
    (@method upload) => { $crate::routes::Method::Post };
    (@router get $handler:path) => { $crate::routes::routing::get($handler) };
    (@router post $handler:path) => { $crate::routes::routing::post($handler) };
    (@router upload $handler:path) => { $crate::routes::routing::upload($handler) };
}
use table;

/// Every page, in the order in which somebody would meet them.
pub fn all() -> impl Iterator<Item = &'static Route> {
    let files = [
        public::ROUTES,
        kept::ROUTES,
        account::ROUTES,
        organisations::ROUTES,
        people::ROUTES,
        services::ROUTES,
        lists::ROUTES,
        texts::ROUTES,
        words::ROUTES,
        administration::ROUTES,
        reports::ROUTES,
        machines::ROUTES,
    ];
    files.into_iter().flatten()
}

/// The routes of the machine room, the same in every language and for everybody.
fn system_routes() -> Router<Site> {
    use routing::get;
    Router::new()
        .route(urls::ASSET.fi, get(assets::get))
        .route(urls::HEALTH_LIVE.fi, get(health::live))
        .route(urls::HEALTH_READY.fi, get(health::ready))
}

/// The website as a service.
pub fn router(site: Site) -> Router {
    let mut pages = Router::new();
    for route in all() {
        for language in route.pattern.languages() {
            let matched = Matched { pattern: route.pattern, language, access: route.access };
            let handler = (route.handler)()
                .layer::<_, Infallible>(from_fn(visit::check_access))
                .layer(Extension(matched));
            pages = pages.route(route.pattern.route(language), handler);
        }
    }
    let pages = pages
        .fallback(error::not_found)
        .method_not_allowed_fallback(error::wrong_method)
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .layer(from_fn_with_state(site.clone(), csrf::check))
        .layer(CsrfLayer::new().with_rejection_response(csrf::refused))
        .layer(from_fn(error::show_pages))
        .layer(from_fn_with_state(site.clone(), visit::prepare))
        .layer(from_fn_with_state(site.clone(), cache::serve))
        .layer(from_fn_with_state(site.clone(), counted::count));
    system_routes()
        .merge(pages)
        .layer(from_fn_with_state(site.clone(), headers::add))
        .with_state(site)
}

/// The only place that names the routing functions of axum, so that no route is made elsewhere.
mod routing {
    use axum::extract::DefaultBodyLimit;
    use axum::handler::Handler;
    use axum::routing::{MethodFilter, MethodRouter, on};

    use crate::Site;
    use crate::pages::service_files;

    pub(super) fn get<H, T>(handler: H) -> MethodRouter<Site>
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        on(MethodFilter::GET, handler)
    }

    pub(super) fn post<H, T>(handler: H) -> MethodRouter<Site>
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        on(MethodFilter::POST, handler)
    }

    /// A `post` with a file.
    pub(super) fn upload<H, T>(handler: H) -> MethodRouter<Site>
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        post(handler).layer(DefaultBodyLimit::max(service_files::FORM_LIMIT))
    }
}
