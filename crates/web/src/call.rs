//! What a handler gets: who asks for which page, and how to answer.

use std::sync::Arc;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use tokio::sync::Semaphore;

use service_manual_app::accounts::session::SignedIn;
use service_manual_app::accounts::sign_in::Cookies;
use service_manual_app::{Caller, Context, Error};
use service_manual_domain::account::PersonName;
use service_manual_domain::account::second_factor::Requirement;
use service_manual_domain::help::OwnHelp;
use service_manual_domain::language::Language;
use service_manual_domain::list::VALUE_LIMIT;
use service_manual_domain::policy::{Action, Denied, scope};
use service_manual_domain::secret::Token;
use service_manual_render::frame::{Flash, Frame, FrameUser, MenuEntry, Notice};
use service_manual_render::pages::paging::Part;
use service_manual_render::urls::Pattern;
use service_manual_render::{Page, Texts, labels};

use crate::error::Failure;
use crate::form::pairs;
use crate::routes::{Access, Matched};
use crate::visit::Visit;
use crate::{SecurityContact, Site, cookies};

/// The answer of a handler.
pub(crate) type PageResult = Result<Response, Failure>;

/// A request for a page.
pub(crate) struct Call {
    visit: Visit,
    pattern: Pattern,
    access: Access,
    values: Vec<(String, String)>,
    query: Vec<(String, String)>,
    raw_query: Option<String>,
}

impl FromRequestParts<Site> for Call {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Failure> {
        let params = RawPathParams::from_request_parts(parts, site).await;
        let params = params.map_err(|_| Failure::from(Error::NotFound))?;
        let values =
            params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let found = (parts.extensions.get::<Visit>(), parts.extensions.get::<Matched>());
        let (Some(visit), Some(matched)) = found else {
            return Err(Error::Internal("a route without its visit".to_owned()).into());
        };
        let raw_query = parts.uri.query().map(str::to_owned);
        Ok(Self {
            visit: Visit { language: matched.language, ..visit.clone() },
            pattern: matched.pattern,
            access: matched.access,
            values,
            query: pairs(raw_query.as_deref().unwrap_or_default().as_bytes()),
            raw_query,
        })
    }
}

impl Call {
    /// What use cases work with.
    pub(crate) fn ctx(&self) -> &Context {
        self.visit.site.ctx()
    }

    /// The turns of files that come in.
    pub(crate) fn uploads(&self) -> &Semaphore {
        self.visit.site.uploads()
    }

    /// The turns of documents that are written.
    pub(crate) fn documents(&self) -> &Semaphore {
        self.visit.site.documents()
    }

    /// Whom to tell of a weakness.
    pub(crate) fn security_contact(&self) -> Option<&SecurityContact> {
        self.visit.site.options().security_contact.as_ref()
    }

    /// Who asks.
    pub(crate) fn caller(&self) -> Caller {
        self.visit.caller()
    }

    /// The signed-in person.
    pub(crate) fn signed_in(&self) -> Result<&SignedIn, Failure> {
        self.visit.signed_in.as_ref().ok_or_else(|| Error::Denied(Denied::SignIn).into())
    }

    /// The name of a person as this reader sees it.
    pub(crate) fn person(&self, name: &PersonName) -> String {
        labels::person(self.t(), self.language(), name)
    }

    /// Whether somebody is signed in.
    pub(crate) fn is_signed_in(&self) -> bool {
        self.visit.signed_in.is_some()
    }

    /// The language of the page.
    pub(crate) fn language(&self) -> Language {
        self.visit.language
    }

    /// The texts in the language of the page.
    pub(crate) fn t(&self) -> &'static Texts {
        Texts::of(self.visit.language)
    }

    /// A value of the address, as `{slug}`.
    pub(crate) fn value(&self, name: &str) -> &str {
        let found = self.values.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.as_str())
    }

    /// The id in the address; what is not an id cannot be found.
    pub(crate) fn id<T: std::str::FromStr>(&self) -> Result<T, Failure> {
        self.value("id").parse().map_err(|_| Error::NotFound.into())
    }

    /// A value of the query, without spaces around it.
    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// A value of the query as it is told where it is not known: without what no text of an address
    /// holds, and not longer than the values of lists are.
    pub(crate) fn asked(&self, name: &str) -> Option<String> {
        let shown = self.query(name)?.chars().filter(|c| !c.is_control());
        Some(shown.take(VALUE_LIMIT).collect())
    }

    /// All values of the query under a name.
    pub(crate) fn queries<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let all = self.query.iter().filter(move |(key, _)| key == name);
        all.map(|(_, value)| value.trim())
    }

    /// Names and values of the query, in their order.
    pub(crate) fn query_pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.query.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The page of a list that the query asks for; the first, if it asks for none.
    pub(crate) fn page_number<T: std::str::FromStr + From<u8>>(&self) -> T {
        self.query("page").and_then(|page| page.parse().ok()).unwrap_or_else(|| T::from(1))
    }

    /// Which part of a list the page shows, by the size of a page and of the whole list.
    pub(crate) fn part(&self, size: i64, total: i64) -> Part {
        part(self.page_number::<i64>().max(1), size, total)
    }

    /// What surrounds the page.
    pub(crate) fn frame(&self) -> Frame {
        let values: Vec<(&str, &str)> =
            self.values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let mut path_in = self.pattern.in_all(&values);
        if let Some(query) = self.raw_query.as_deref().filter(|_| self.visit.is_get) {
            path_in = path_in.map(|path| format!("{path}?{query}"));
        }
        let mut frame = frame(&self.visit, path_in);
        frame.indexable = self.access == Access::Public;
        frame
    }

    /// Help beside fields that administrators wrote in place of the defaults.
    pub(crate) fn own_help(&self) -> Arc<OwnHelp> {
        Arc::clone(&self.ctx().public_data().help)
    }

    /// Sends the browser to another page of ours, where a message may be shown.
    pub(crate) fn go_to(&self, path: &str, flash: Option<Flash>) -> PageResult {
        let mut response = redirect(StatusCode::SEE_OTHER, path)?;
        let https = self.visit.site.options().https;
        if let Some(cookie) = flash.and_then(|flash| cookies::set_flash(flash, https)) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        Ok(response)
    }

    /// An answer that starts a session.
    pub(crate) fn with_session(&self, mut response: Response, token: &Token) -> Response {
        let https = self.visit.site.options().https;
        if let Some(cookie) = cookies::set_session(token, https) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
    }

    /// An answer that ends signing in: the new session, what the browser is known by from now on,
    /// and nothing that waits.
    pub(crate) fn with_sign_in(&self, response: Response, sign_in: &Cookies) -> Response {
        let mut response = self.with_session(response, &sign_in.session);
        let https = self.visit.site.options().https;
        let more = [cookies::set_device(&sign_in.device, https), cookies::end_waiting(https)];
        for cookie in more.into_iter().flatten() {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
    }

    /// An answer after a right password, to which the second step belongs.
    pub(crate) fn with_waiting_sign_in(&self, mut response: Response, token: &Token) -> Response {
        let https = self.visit.site.options().https;
        if let Some(cookie) = cookies::set_waiting(token, https) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
    }

    /// The sign-in that waits for its second step.
    pub(crate) fn waiting_sign_in(&self) -> Option<Token> {
        self.visit.waiting.clone()
    }

    /// What the browser is known by.
    pub(crate) fn device(&self) -> Option<Token> {
        self.visit.known_device.clone()
    }

    /// As [`Call::go_to`], without the session.
    pub(crate) fn go_signed_out(&self, path: &str, flash: Flash) -> PageResult {
        let mut response = self.go_to(path, Some(flash))?;
        let https = self.visit.site.options().https;
        if let Some(cookie) = cookies::end_session(https) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        Ok(response)
    }
}

/// A number of things that were counted.
pub(crate) fn count(number: i64) -> usize {
    usize::try_from(number).unwrap_or_default()
}

/// Which part of a list a page shows, by the sizes of a page and of the whole list.
pub(crate) fn part(page: i64, size: i64, total: i64) -> Part {
    Part { page: count(page), size: count(size), total: count(total) }
}

/// Answers with a page.
pub(crate) fn answer(page: &impl Page) -> PageResult {
    answer_with(StatusCode::OK, page)
}

/// Answers with a page and a status of its own.
pub(crate) fn answer_with(status: StatusCode, page: &impl Page) -> PageResult {
    let html = page.to_html().map_err(Error::from)?;
    Ok((status, Html(html)).into_response())
}

/// A redirect to a page of ours.
pub(crate) fn redirect(status: StatusCode, path: &str) -> PageResult {
    let location = HeaderValue::from_str(path)
        .map_err(|_| Error::Internal("an address with impossible characters".to_owned()))?;
    Ok((status, [(LOCATION, location)]).into_response())
}

/// What surrounds a page of this visit.
pub(crate) fn frame(visit: &Visit, path_in: [String; 3]) -> Frame {
    let ctx = visit.site.ctx();
    let data = ctx.public_data();
    let notices = data.notices_for(visit.signed_in.is_some(), ctx.now());
    let notices = notices
        .filter_map(|stored| Notice::of(stored.id, stored.version, &stored.notice, visit.language));
    Frame {
        language: visit.language,
        path_in,
        public_address: ctx.public_address().to_owned(),
        user: visit.signed_in.as_ref().map(|signed_in| user(ctx, signed_in)),
        menus: Arc::clone(&data.menus),
        notices: notices.collect(),
        flash: visit.flash,
        search_text: String::new(),
        demo_mode: ctx.is_demo(),
        indexable: false,
    }
}

/// The person in the header, with the entries of the menu for which the permission table gives
/// them something to see.
fn user(ctx: &Context, signed_in: &SignedIn) -> FrameUser {
    let actor = &signed_in.actor;
    let may = |action| !scope(actor, action).is_empty();
    let organisations = scope(actor, Action::ManageMembers);
    let just_one = !organisations.everything
        && organisations.providers_under.is_empty()
        && organisations.organisations.len() == 1;
    let own = organisations.organisations.first().filter(|_| just_one);
    let entries = [
        (true, MenuEntry::Start),
        (may(Action::KeepFavourites), MenuEntry::OwnLists),
        (may(Action::EditService), MenuEntry::Services),
        (may(Action::ReadWorkLists), MenuEntry::Waiting),
        (may(Action::ReadWorkLists), MenuEntry::Freshness),
        (may(Action::EditService), MenuEntry::Translations),
        (may(Action::ReadWorkLists), MenuEntry::PublicationHistory),
        (
            !organisations.is_empty(),
            own.map_or(MenuEntry::Organisations, |id| MenuEntry::Organisation(*id)),
        ),
        (!organisations.everything && !organisations.providers_under.is_empty(), MenuEntry::People),
        (may(Action::AdministerOrganisations), MenuEntry::Users),
        (may(Action::EditLocationsAndContacts), MenuEntry::Books),
        (may(Action::ReadOrganisationLog), MenuEntry::Log),
        (may(Action::AdministerSite), MenuEntry::MachineRoom),
        (may(Action::AdministerSite), MenuEntry::MailTexts),
        (may(Action::AdministerSite), MenuEntry::HelpTexts),
        (may(Action::AdministerSite), MenuEntry::Menus),
        (may(Action::AdministerSite), MenuEntry::Pages),
        (may(Action::AdministerSite), MenuEntry::SiteNotices),
        (may(Action::AdministerSite), MenuEntry::Lifts),
        (may(Action::AdministerSite), MenuEntry::Vocabularies),
        (may(Action::AdministerSite), MenuEntry::Synonyms),
        (may(Action::AdministerSite), MenuEntry::FreshnessReport),
        (may(Action::AdministerSite), MenuEntry::LinkReport),
        (may(Action::AdministerSite), MenuEntry::CatalogueReport),
        (may(Action::AdministerSite), MenuEntry::SearchReport),
        (may(Action::ImportServices), MenuEntry::Import),
        (may(Action::AdministerSite), MenuEntry::Settings),
        (may(Action::AdministerSite), MenuEntry::Administration),
    ];
    FrameUser {
        shown_name: signed_in.account.shown_name(),
        menu: entries.into_iter().filter(|(shown, _)| *shown).map(|(_, entry)| entry).collect(),
        session_seconds: session_seconds(ctx, signed_in),
        second_factor_due_on: match signed_in.second_factor {
            Requirement::DueOn(day) => Some(day),
            Requirement::Voluntary | Requirement::Met | Requirement::Missing => None,
        },
    }
}

/// After how many seconds without a request the session ends.
fn session_seconds(ctx: &Context, signed_in: &SignedIn) -> i64 {
    let idle = ctx.settings().sessions.idle();
    idle.min(signed_in.ends_at.since(ctx.now())).as_seconds()
}
