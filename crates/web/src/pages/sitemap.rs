//! The map of the site for search engines: an index, a part with the pages that are always there, one
//! with organisations, municipalities and topics, and parts with the services.

use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;

use service_manual_app::Error;
use service_manual_app::public_data::{Card, PublicData};
use service_manual_app::queries::browse;
use service_manual_domain::language::Language;
use service_manual_render::machines::{Sitemap, SitemapIndex, SitemapPage, SitemapPart, xml};
use service_manual_render::urls;

use crate::call::{Call, PageResult};
use crate::routes::{self, Access, Method, Route};

/// How many services are in a part: three addresses each make a good half of a megabyte, so that
/// parts are kept like pages. Search engines take 50 MB and 50,000 addresses.
const SERVICES_PER_PART: usize = 250;

/// The part with the pages that are always there.
const PAGES: &str = "pages.xml";
/// The part with organisations, municipalities, categories and client situations.
const CATALOGUE: &str = "catalogue.xml";
const SERVICES: &str = "services-";
const XML: &str = ".xml";

pub(crate) async fn index(call: Call) -> PageResult {
    let data = call.ctx().public_data();
    let cards = data.in_order_of_ids();
    let services = cards.chunks(SERVICES_PER_PART).enumerate().map(|(at, cards)| SitemapPart {
        name: format!("{SERVICES}{}{XML}", at + 1),
        modified: cards.iter().map(|card| card.confirmed_at).max(),
    });
    let others =
        [PAGES, CATALOGUE].map(|name| SitemapPart { name: name.to_owned(), modified: None });
    let index = SitemapIndex {
        public_address: call.ctx().public_address().to_owned(),
        parts: others.into_iter().chain(services).collect(),
    };
    Ok(([(CONTENT_TYPE, "application/xml")], xml(&index).map_err(Error::from)?).into_response())
}

pub(crate) async fn part(call: Call) -> PageResult {
    let pages = pages(&call, call.value("part")).ok_or(Error::NotFound)?;
    let public_address = call.ctx().public_address().to_owned();
    let part = Sitemap { public_address, pages };
    Ok(([(CONTENT_TYPE, "application/xml")], xml(&part).map_err(Error::from)?).into_response())
}

/// The pages of a part, if there is such a part.
fn pages(call: &Call, name: &str) -> Option<Vec<SitemapPage>> {
    if name == PAGES {
        return Some(always_there());
    }
    if name == CATALOGUE {
        return Some(catalogue(&call.ctx().public_data()));
    }
    let number: usize = name.strip_prefix(SERVICES)?.strip_suffix(XML)?.parse().ok()?;
    let data = call.ctx().public_data();
    let cards = data.in_order_of_ids();
    let part = cards.chunks(SERVICES_PER_PART).nth(number.checked_sub(1)?)?;
    Some(part.iter().map(|card| service(card)).collect())
}

/// The public pages whose address has no values.
fn always_there() -> Vec<SitemapPage> {
    let is_listed = |route: &&Route| {
        route.access == Access::Public
            && route.method == Method::Get
            && !route.pattern.fi.contains('{')
    };
    let pages = routes::all().filter(is_listed);
    pages.map(|route| SitemapPage { path_in: route.pattern.in_all(&[]), modified: None }).collect()
}

fn catalogue(data: &PublicData) -> Vec<SitemapPage> {
    let pages = browse::pages(data);
    let slugs = |address: fn(Language, &str) -> String, slugs: &[String; 3]| {
        Language::ALL.map(|language| address(language, language.of(slugs).as_str()))
    };
    let code = |address: fn(Language, &str) -> String, code: &str| {
        Language::ALL.map(|language| address(language, code))
    };
    let organisations = pages.organisations.iter().map(|one| slugs(urls::public_organisation, one));
    let municipalities = pages.municipalities.iter().map(|one| slugs(urls::municipality, one));
    let categories = pages.categories.iter().map(|one| code(urls::category, one));
    let situations = pages.situations.iter().map(|one| code(urls::situation, one));
    let all = organisations.chain(municipalities).chain(categories).chain(situations);
    all.map(|path_in| SitemapPage { path_in, modified: None }).collect()
}

fn service(card: &Card) -> SitemapPage {
    let path_in = Language::ALL.map(|language| {
        let slug = card.texts.best(language).map_or("", |(_, text)| text.slug.as_str());
        urls::service(language, slug)
    });
    SitemapPage { path_in, modified: Some(card.confirmed_at) }
}
