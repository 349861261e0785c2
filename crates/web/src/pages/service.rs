//! The public page of a service.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::public_data::Card;
use service_manual_app::queries::service_page::{PublicService, ServicePage, service_page};
use service_manual_domain::language::Language;
use service_manual_domain::service::Slug;
use service_manual_render::pages::card::CategoryLink;
use service_manual_render::pages::service;
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, redirect};

pub(crate) async fn get(call: Call) -> PageResult {
    let slug = Slug::received(call.value("slug"));
    match service_page(call.ctx(), &call.caller(), call.language(), &slug).await? {
        ServicePage::Found(found) => show(&call, &found),
        ServicePage::Moved(slug) => {
            let path = urls::service(call.language(), slug.as_str());
            redirect(StatusCode::MOVED_PERMANENTLY, &path)
        }
        ServicePage::NotFound => Err(Error::NotFound.into()),
    }
}

fn show(call: &Call, found: &PublicService) -> PageResult {
    let language = call.language();
    let data = call.ctx().public_data();
    let category = |code: &service_manual_domain::vocabulary::TermCode| CategoryLink {
        code: code.as_str().to_owned(),
        label: data.category_label(code, language).to_owned(),
        count: data.category_counts.get(code.as_str()).copied().unwrap_or_default(),
    };
    let mut frame = call.frame();
    frame.path_in = Language::ALL.map(|language| address(&found.card, language));
    let manage = found.may_manage.then(|| urls::service_manage(language, found.card.id));
    answer(&service::ServicePage {
        frame,
        text_language: found.language,
        name: found.text.name().to_owned(),
        summary: found.text.summary().to_owned(),
        description: found.description.clone(),
        organiser: found.card.organiser_name.text(language).to_owned(),
        categories: found.card.categories.iter().map(category).collect(),
        updated: found.card.confirmed_at.day(),
        languages: found.card.texts.iter().map(|(language, _)| language).collect(),
        manage_href: manage,
    })
}

/// The address of the same service for readers of another language.
fn address(card: &Card, language: Language) -> String {
    let slug = card.texts.best(language).map_or("", |(_, text)| text.slug.as_str());
    urls::service(language, slug)
}
