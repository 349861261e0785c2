//! What a request is before any route sees it: who asks, in which language, from where.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{CACHE_CONTROL, SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use service_manual_app::accounts::acknowledge_notice;
use service_manual_app::accounts::session::{SignedIn, authenticate};
use service_manual_app::{Caller, Error};
use service_manual_domain::account::device::Device;
use service_manual_domain::account::second_factor::Requirement;
use service_manual_domain::ids::RequestId;
use service_manual_domain::language::Language;
use service_manual_domain::policy::Actor;
use service_manual_domain::secret::Token;
use service_manual_render::frame::Flash;
use service_manual_render::urls;

use crate::call::redirect;
use crate::error::Failure;
use crate::pages::{confirm, sign_in};
use crate::routes::{Access, Matched};
use crate::{Site, cookies, error};

/// What a request is.
#[derive(Clone)]
pub(crate) struct Visit {
    pub(crate) site: Site,
    pub(crate) id: RequestId,
    pub(crate) language: Language,
    /// Path and query, for coming back after signing in.
    pub(crate) address: String,
    pub(crate) is_get: bool,
    pub(crate) signed_in: Option<SignedIn>,
    /// Whether a session cookie came that belongs to nobody any more.
    pub(crate) session_ended: bool,
    pub(crate) flash: Option<Flash>,
    pub(crate) network: Option<String>,
    pub(crate) device: Device,
    /// What the browser is known by.
    pub(crate) known_device: Option<Token>,
    /// The sign-in that waits for its second step.
    pub(crate) waiting: Option<Token>,
}

impl Visit {
    /// Who asks, as the use cases see it.
    pub(crate) fn caller(&self) -> Caller {
        let signed_in = self.signed_in.as_ref();
        Caller {
            actor: signed_in.map_or_else(Actor::visitor, |s| s.actor.clone()),
            request: Some(self.id),
            address: self.network.clone(),
            device: self.device,
            confirmed_at: signed_in.and_then(|s| s.confirmed_at),
        }
    }

    /// Whether the person has to read a new privacy policy statement before this page (spec 2.1).
    /// Forms are sent all the same, so that nothing typed is lost.
    fn must_read_notice(&self, matched: &Matched) -> bool {
        let is_due = |signed_in| acknowledge_notice::is_due(self.site.ctx(), signed_in);
        self.is_get
            && matched.pattern != urls::NOTICE
            && self.signed_in.as_ref().is_some_and(is_due)
    }
}

/// Finds out who asks, and lets every later step know.
pub(crate) async fn prepare(
    State(site): State<Site>,
    mut request: Request,
    next: Next,
) -> Response {
    let mut visit = visit(&site, &request);
    if let Some(token) = cookies::session(request.headers(), site.options().https) {
        match authenticate(site.ctx(), &token).await {
            Ok(signed_in) => visit.signed_in = signed_in,
            Err(detail) => {
                tracing::error!(request.id = %visit.id, error = %detail, "a session could not be read");
                return error::unavailable(&visit);
            }
        }
        visit.session_ended = visit.signed_in.is_none();
    }
    let may_show_flash = visit.flash.is_some() && visit.is_get;
    let ended = visit.session_ended;
    request.extensions_mut().insert(visit);
    let mut response = next.run(request).await;
    // A page on the way, such as a new privacy policy statement, does not swallow the message.
    let shown_flash = may_show_flash && !response.status().is_redirection();
    let https = site.options().https;
    let headers = response.headers_mut();
    let replaced = cookies::sets_session(headers, https);
    let flash = shown_flash.then(|| cookies::end_flash(https)).flatten();
    let session = (ended && !replaced).then(|| cookies::end_session(https)).flatten();
    for cookie in flash.into_iter().chain(session) {
        headers.append(SET_COOKIE, cookie);
        // A cache between us and others must not hand them this person's cookies with a public file.
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// The visit as far as the request itself tells it.
fn visit(site: &Site, request: &Request) -> Visit {
    let ctx = site.ctx();
    let uri = request.uri();
    Visit {
        id: RequestId::new(ctx.now(), ctx.random()),
        language: language_of(uri.path()),
        address: uri.path_and_query().map_or("/", |address| address.as_str()).to_owned(),
        is_get: matches!(*request.method(), axum::http::Method::GET | axum::http::Method::HEAD),
        signed_in: None,
        session_ended: false,
        flash: cookies::flash(request.headers()),
        network: network_address(site, request).map(|address| address.to_string()),
        device: device(request.headers()),
        known_device: cookies::device(request.headers(), site.options().https),
        waiting: cookies::waiting(request.headers(), site.options().https),
        site: site.clone(),
    }
}

/// Signed-in pages ask visitors to sign in; the mailbox exists in a demonstration only.
pub(crate) async fn check_access(request: Request, next: Next) -> Response {
    let (Some(matched), Some(visit)) =
        (request.extensions().get::<Matched>(), request.extensions().get::<Visit>())
    else {
        return Failure::from(Error::NotFound).into_response();
    };
    match matched.access {
        Access::SignedIn | Access::SetUp if visit.signed_in.is_none() => {
            let visit = visit.clone();
            sign_in::instead_of(visit, request).await
        }
        Access::SignedIn if visit.must_read_notice(matched) => {
            let next = urls::notice(matched.language, Some(&visit.address));
            redirect(StatusCode::SEE_OTHER, &next).into_response()
        }
        Access::SignedIn if lacks_second_factor(visit) => {
            let path = urls::second_factors(visit.language);
            redirect(StatusCode::SEE_OTHER, &path).into_response()
        }
        Access::Demo if !visit.site.ctx().is_demo() => {
            Failure::from(Error::NotFound).into_response()
        }
        Access::Public
        | Access::PublicData
        | Access::Open
        | Access::SignedIn
        | Access::SetUp
        | Access::Demo => {
            let (route, id) = (matched.pattern.fi, visit.id);
            let response = if visit.signed_in.is_some() {
                let visit = visit.clone();
                confirm::or_ask(&visit, request, next).await
            } else {
                next.run(request).await
            };
            // The route and not the address: addresses hold tokens and what people search for.
            tracing::debug!(request.id = %id, http.route = route, http.status = response.status().as_u16());
            response
        }
    }
}

/// Whether the person must set up a second factor before anything else (spec 2.6).
fn lacks_second_factor(visit: &Visit) -> bool {
    visit.signed_in.as_ref().is_some_and(|one| one.second_factor == Requirement::Missing)
}

fn device(headers: &HeaderMap) -> Device {
    let text = headers.get(USER_AGENT).and_then(|value| value.to_str().ok());
    Device::of_user_agent(text.unwrap_or_default())
}

fn language_of(path: &str) -> Language {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    match first {
        "sv" => Language::Sv,
        "en" => Language::En,
        _ => Language::Fi,
    }
}

/// The visitor's address: the last one in `X-Forwarded-For` that is not itself a proxy of ours,
/// if the request came from a proxy of ours.
fn network_address(site: &Site, request: &Request) -> Option<IpAddr> {
    let ConnectInfo(peer) = request.extensions().get::<ConnectInfo<SocketAddr>>()?;
    let trusted = &site.options().is_trusted_proxy;
    if !trusted(peer.ip()) {
        return Some(peer.ip());
    }
    let before = forwarded(request.headers());
    before.into_iter().rev().find(|address| !trusted(*address)).or(Some(peer.ip()))
}

fn forwarded(headers: &HeaderMap) -> Vec<IpAddr> {
    headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|address| address.trim().parse().ok())
        .collect()
}
