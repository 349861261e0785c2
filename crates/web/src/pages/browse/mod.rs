//! The public catalogue by who, where and what.

mod municipality;
mod organisation;
mod topic;

pub(crate) use municipality::{get as municipality, list as municipalities};
pub(crate) use organisation::{get as organisation, list as organisations};
pub(crate) use topic::{category, links as topic_links, list as topics, situation};

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::public_data::PublicData;
use service_manual_app::queries::browse::{Browsed, Listed, OrganisationEntry, Topic};
use service_manual_app::queries::search::PAGE_SIZE;
use service_manual_domain::search::{Group, SearchRequest};
use service_manual_render::frame::Frame;
use service_manual_render::pages::browse::{OrganisationLink, ServiceList, TopicKind, TopicLink};
use service_manual_render::pages::paging::Part;
use service_manual_render::urls;
use service_manual_render::worded::Worded;

use crate::call::{Call, PageResult, redirect};
use crate::pages::cards;

/// The page of an address, or where it is now.
fn shown<T>(
    found: Browsed<T>,
    moved: impl Fn(&str) -> String,
    page: impl FnOnce(T) -> PageResult,
) -> PageResult {
    match found {
        Browsed::Found(found) => page(*found),
        Browsed::Moved(slug) => redirect(StatusCode::MOVED_PERMANENTLY, &moved(&slug)),
        Browsed::NotFound => Err(Error::NotFound.into()),
    }
}

/// The frame of a part of a list, at the addresses of its first part.
fn frame(call: &Call, first: [String; 3], page: usize) -> Frame {
    let mut frame = call.frame();
    frame.path_in = first.map(|path| urls::with_page(path, page));
    // Later parts are for people who read on, not for search engines.
    frame.indexable = page == 1;
    frame
}

/// Services, at the address of the first part, and as a search.
fn services(
    call: &Call,
    data: &PublicData,
    listed: &Listed,
    path: String,
    (group, code): (Group, &str),
) -> ServiceList {
    let language = call.language();
    let search = SearchRequest::everything().with(group, code);
    ServiceList {
        cards: listed.cards.iter().filter_map(|one| cards::card(data, one, language)).collect(),
        part: Part { page: listed.page, size: PAGE_SIZE, total: listed.total },
        path,
        search_href: urls::search_for(language, &search),
    }
}

fn organisation_link(entry: OrganisationEntry) -> OrganisationLink {
    OrganisationLink {
        name: Worded::new(entry.language, entry.name),
        slug: entry.slug,
        kind: entry.kind,
        count: entry.count,
    }
}

/// A category or client situation, with those under it.
fn topic_link(kind: TopicKind, topic: Topic) -> TopicLink {
    TopicLink {
        kind,
        code: topic.code,
        label: topic.label,
        count: topic.count,
        below: topic.below.into_iter().map(|below| topic_link(kind, below)).collect(),
    }
}
