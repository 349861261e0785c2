//! Organisations: the index, and the page of each.

use service_manual_app::public_data::PublicData;
use service_manual_app::queries::browse::{
    OrganisationEntry, OrganisationPage, initials, municipalities_of, organisation_page,
    organisations,
};
use service_manual_domain::collation::initial;
use service_manual_domain::language::Language;
use service_manual_domain::search::Group;
use service_manual_domain::slug::Slug;
use service_manual_render::pages::browse::{
    OrganisationLetter, PublicOrganisationPage, PublicOrganisationsPage,
};
use service_manual_render::pages::service::Place;
use service_manual_render::urls;
use service_manual_render::worded::Worded;

use super::municipality::link;
use super::{frame, organisation_link, services, shown};
use crate::call::{Call, PageResult, answer};

/// More organisations than this are listed a letter a page.
const ONE_PAGE: usize = 500;

pub(crate) async fn list(call: Call) -> PageResult {
    let data = call.ctx().public_data();
    let language = call.language();
    let all = organisations(&data, language);
    let letters = initials(&all);
    let asked =
        call.query("letter").and_then(|text| letters.iter().find(|one| text.starts_with(**one)));
    let one = asked.or_else(|| letters.first()).filter(|_| all.len() > ONE_PAGE).copied();
    let of_letter = |letter: char| OrganisationLetter {
        letter,
        organisations: under(&all, letter).cloned().map(organisation_link).collect(),
    };
    let href = |letter| match one {
        Some(_) => urls::public_organisations_under(language, letter),
        None => PublicOrganisationsPage::here(letter),
    };
    answer(&PublicOrganisationsPage {
        frame: call.frame(),
        letters: letters.iter().map(|letter| (*letter, href(*letter))).collect(),
        shown: letters
            .iter()
            .filter(|letter| one.is_none_or(|one| one == **letter))
            .map(|letter| of_letter(*letter))
            .collect(),
    })
}

fn under(all: &[OrganisationEntry], letter: char) -> impl Iterator<Item = &OrganisationEntry> {
    all.iter().filter(move |one| initial(&one.name) == letter)
}

pub(crate) async fn get(call: Call) -> PageResult {
    let data = call.ctx().public_data();
    let language = call.language();
    let slug = Slug::received(call.value("slug"));
    let found = organisation_page(call.ctx(), &data, &slug, language, call.page_number()).await?;
    let moved = |slug: &str| urls::public_organisation(language, slug);
    shown(found, moved, |found| answer(&page(&call, &data, found)))
}

fn page(call: &Call, data: &PublicData, found: OrganisationPage) -> PublicOrganisationPage {
    let language = call.language();
    let card = &found.card;
    let address = |language| urls::public_organisation(language, card.slug(language));
    let details = &found.details;
    let covered = municipalities_of(data, &details.municipalities, language);
    PublicOrganisationPage {
        frame: frame(call, Language::ALL.map(address), found.services.page),
        name: Worded::name(&card.name, language),
        kind: card.kind,
        description: details.description.as_ref().map(|text| Worded::name(text, language)),
        municipalities: covered.into_iter().map(link).collect(),
        places: found.places.iter().map(|place| Place::of(place, language)).collect(),
        services: services(
            call,
            data,
            &found.services,
            address(language),
            (Group::Organisation, card.code()),
        ),
        updated: found.updated,
        related: found.related.into_iter().map(organisation_link).collect(),
        email: found.details.email,
        phone: found.details.phone,
        web: found.details.web,
    }
}
