//! Municipalities: the index, and the page of each.

use service_manual_app::queries::browse::{MunicipalityEntry, municipalities, municipality_page};
use service_manual_domain::language::Language;
use service_manual_domain::search::Group;
use service_manual_render::pages::browse::{
    MunicipalitiesPage, MunicipalityLink, MunicipalityPage,
};
use service_manual_render::urls;

use super::{frame, organisation_link, services, shown};
use crate::call::{Call, PageResult, answer};

pub(crate) async fn list(call: Call) -> PageResult {
    let all = municipalities(&call.ctx().public_data(), call.language());
    answer(&MunicipalitiesPage {
        frame: call.frame(),
        region: all.region.into_iter().map(link).collect(),
        others: all.others.into_iter().map(link).collect(),
    })
}

pub(super) fn link(entry: MunicipalityEntry) -> MunicipalityLink {
    MunicipalityLink { name: entry.name, slug: entry.slug, count: entry.count }
}

pub(crate) async fn get(call: Call) -> PageResult {
    let data = call.ctx().public_data();
    let language = call.language();
    let page = call.page_number();
    let found = municipality_page(call.ctx(), &data, call.value("slug"), language, page);
    let moved = |slug: &str| urls::municipality(language, slug);
    shown(found, moved, |found| {
        let address =
            |language: Language| urls::municipality(language, language.of(&found.slugs).as_str());
        let filter = (Group::Municipality, found.code.as_str());
        answer(&MunicipalityPage {
            frame: frame(&call, Language::ALL.map(address), found.services.page),
            name: found.name,
            there: found.there,
            services: services(&call, &data, &found.services, address(language), filter),
            organisations: found.organisations.into_iter().map(organisation_link).collect(),
        })
    })
}
