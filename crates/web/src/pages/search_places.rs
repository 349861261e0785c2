//! What a search finds, by place.

use std::collections::BTreeSet;
use std::sync::Arc;

use service_manual_app::public_data::{Card, PublicData};
use service_manual_app::queries::search::{
    FoundPlace, FoundPlaces, PLACES_ON_PAGE, by_place, card_facts, own_municipalities,
};
use service_manual_domain::language::Language;
use service_manual_domain::organisation::MunicipalityCode;
use service_manual_domain::search::{Group, SearchRequest};
use service_manual_render::pages::paging::Part;
use service_manual_render::pages::search::{PlaceGroup, PlacedService, SearchByPlacePage};
use service_manual_render::urls;
use service_manual_render::worded::Worded;

use crate::call::{Call, PageResult, answer};
use crate::error::Failure;
use crate::pages::search::{in_words, read};

pub(crate) async fn get(call: Call) -> PageResult {
    let data = call.ctx().public_data();
    let language = call.language();
    let (request, unread) = read(&call, &data).await?;
    let own = own(&call, &request).await?;
    let found = by_place(call.ctx(), &call.caller(), &data, language, &request, &own)?;
    let mut frame = call.frame();
    // As with the search itself: what was asked for is for people who search.
    frame.indexable = request.text.is_empty() && !request.is_filtered();
    frame.search_text.clone_from(&request.text);
    answer(&SearchByPlacePage {
        frame,
        asked: in_words(&call, &data, &request),
        unread,
        total: found.total,
        places: found.shown.iter().map(|place| group(&data, language, &found, place)).collect(),
        part: Part { page: found.page, size: PLACES_ON_PAGE, total: found.places },
        request: request.on_page(found.page),
    })
}

/// The reader's own municipalities: those that are asked for, and those of the home organisation.
async fn own(call: &Call, request: &SearchRequest) -> Result<BTreeSet<MunicipalityCode>, Failure> {
    let mut own = own_municipalities(call.ctx(), &call.caller()).await?;
    own.extend(request.values(Group::Municipality).filter_map(|code| code.parse().ok()));
    Ok(own)
}

fn group(
    data: &PublicData,
    language: Language,
    all: &FoundPlaces,
    found: &FoundPlace,
) -> PlaceGroup {
    let cards = found.cards.iter();
    let service = |card: &Arc<Card>| {
        let in_guidance = all.is_by_guidance(card);
        Some(PlacedService { in_guidance, ..service(data, card, language)? })
    };
    PlaceGroup {
        city: found.city.clone(),
        count: found.count,
        services: cards.filter_map(service).collect(),
        href: urls::search_for(language, &found.request),
    }
}

fn service(data: &PublicData, card: &Card, language: Language) -> Option<PlacedService> {
    let (text_language, text) = card.texts.best(language)?;
    Some(PlacedService {
        name: Worded::new(text_language, text.name.clone()),
        slug: text.slug.as_str().to_owned(),
        organiser: card.organiser_name.text(language).to_owned(),
        next: card_facts(data, card, language).next,
        in_guidance: false,
    })
}
