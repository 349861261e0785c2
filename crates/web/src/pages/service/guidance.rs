//! The guidance of a service, for those who may read it, and the form on its page.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::queries::service_page::{ReadableGuidance, ServicePage, service_guidance};
use service_manual_app::services::report::send;
use service_manual_domain::ids::ServiceReportId;
use service_manual_domain::service::Slug;
use service_manual_domain::service::field::TextField;
use service_manual_domain::service::guidance::{Guidance, MunicipalityGuidance, own_first};
use service_manual_domain::vocabulary::Vocabulary;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::service::{GuidanceText, MunicipalityLine, ServiceGuidancePage};
use service_manual_render::rich_text::RichText;
use service_manual_render::urls;
use service_manual_render::worded::Worded;

use super::lines::Reader;
use super::{addresses, head, star};
use crate::call::{Call, PageResult, answer_with, redirect};
use crate::form::{Typed, problems_of};

pub(crate) async fn get(call: Call) -> PageResult {
    let report = FormState::new().with("new_id", new_id(&call).to_string());
    show(&call, StatusCode::OK, report).await
}

/// Tells one message from another.
fn new_id(call: &Call) -> ServiceReportId {
    ServiceReportId::new(call.ctx().now(), call.ctx().random())
}

/// Sends the message, or shows the page again with what was typed.
pub(crate) async fn report(call: Call, typed: Typed) -> PageResult {
    let (ctx, language) = (call.ctx(), call.language());
    let slug = Slug::received(call.value("slug"));
    // A form without its id is a message all the same; it cannot be told from its repetition.
    let id = typed.value("new_id").parse().unwrap_or_else(|_| new_id(&call));
    let words = (typed.value("about"), typed.value("message"));
    let sent = send(ctx, &call.caller(), (language, &slug), id, words).await;
    match problems_of(sent)? {
        Ok(()) => {
            let path = urls::service_guidance(language, slug.as_str());
            call.go_to(&path, Some(Flash::ReportSent))
        }
        Err(problems) => show(&call, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)).await,
    }
}

async fn show(call: &Call, status: StatusCode, report: FormState) -> PageResult {
    let language = call.language();
    let slug = Slug::received(call.value("slug"));
    let found = match service_guidance(call.ctx(), &call.caller(), language, &slug).await? {
        ServicePage::Found(found) => found,
        ServicePage::Moved(slug) => {
            let path = urls::service_guidance(language, slug.as_str());
            return redirect(StatusCode::MOVED_PERMANENTLY, &path);
        }
        ServicePage::NotFound => return Err(Error::NotFound.into()),
    };
    let mut frame = call.frame();
    frame.path_in = addresses(&found.card, urls::service_guidance);
    let mut head = head(&found.card, language, found.rights);
    head.star = star(call, found.card.id).await?;
    let guidance = found.guidance.as_ref().map(|guidance| text(call, &found, guidance));
    let guidance = guidance.unwrap_or_default();
    answer_with(status, &ServiceGuidancePage { frame, head, guidance, report })
}

fn text(call: &Call, found: &ReadableGuidance, guidance: &Guidance) -> GuidanceText {
    let data = call.ctx().public_data();
    let facts = &guidance.facts;
    let reader = Reader {
        language: call.language(),
        // A translation that is not public yet is not for those who read what is.
        texts: guidance.texts.only(|language| found.languages.contains(&language)),
        sanitiser: guidance.sanitiser,
    };
    let municipality = |row: &MunicipalityGuidance| {
        let text = Worded::row(&row.text, reader.language, reader.texts.original())?;
        let code = Some(row.municipality.as_str());
        let names = data.labels_of(Vocabulary::Municipality, code, reader.language);
        Some(MunicipalityLine {
            name: names.into_iter().next()?,
            own: found.own.contains(&row.municipality),
            kind: row.kind,
            text: Worded::new(text.language, RichText::from_stored(text.text, guidance.sanitiser)),
        })
    };
    let rows = own_first(&facts.municipality_guidance, &found.own);
    GuidanceText {
        referring: reader.rich(TextField::Referring),
        conditions: reader.rich(TextField::SpecialistConditions),
        obligation: facts.obligation,
        obligation_note: reader.text(TextField::ObligationNote),
        entries: reader.rich(TextField::ClientSystemEntries),
        statement: facts.statement,
        statement_note: reader.text(TextField::StatementNote),
        other_benefits: found.benefits(reader.language),
        measures: reader.rich(TextField::MeasuresAndExceptions),
        municipalities: rows.into_iter().filter_map(municipality).collect(),
        archiving_applies: facts.archiving_applies,
        links: reader.links(&facts.internal_links),
        files: reader.files(&facts.internal_files, &found.named, &data),
        contacts: reader.contacts(&facts.internal_contacts, &found.named),
    }
}
