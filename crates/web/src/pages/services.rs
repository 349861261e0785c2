//! Services as their writers and reviewers see them: lists, and the page of one service.

use axum::http::StatusCode;

use service_manual_app::queries::services as query;
use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::problem::Problem;
use service_manual_domain::service::field::TextField;
use service_manual_domain::service::{Service, Transition};
use service_manual_domain::time::Length;
use service_manual_render::forms::FormState;
use service_manual_render::pages::service_manage::{
    ServiceActions, ServiceManagePage, SubmissionLine, TextVersion,
};
use service_manual_render::pages::services::{MyServicesPage, ServiceRow, WaitingPage, WaitingRow};
use service_manual_render::rich_text::RichText;
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with};

pub(crate) async fn mine(call: Call) -> PageResult {
    let list = query::mine(call.ctx(), &call.caller(), call.page_number()).await?;
    let row = |row: &query::Row| ServiceRow {
        id: row.id,
        name: row.name.clone(),
        text_language: row.original,
        state: row.state,
        languages: row.languages.clone(),
        organiser: organisation(&call, &list, row.organiser),
        updated: row.changed_at.day(),
    };
    answer(&MyServicesPage {
        frame: call.frame(),
        rows: list.rows.iter().map(row).collect(),
        part: call.part(query::PAGE_SIZE, list.total),
        can_create: list.may_create,
    })
}

pub(crate) async fn waiting(call: Call) -> PageResult {
    let list = query::waiting(call.ctx(), &call.caller(), call.page_number()).await?;
    let rows = list.rows.iter().map(|row| waiting_row(&call, &list, row)).collect();
    let part = call.part(query::PAGE_SIZE, list.total);
    answer(&WaitingPage { frame: call.frame(), rows, part })
}

fn waiting_row(call: &Call, list: &query::List, row: &query::Row) -> WaitingRow {
    let settings = call.ctx().settings();
    let submitted_at = row.submitted_at.unwrap_or(row.changed_at);
    let waited = call.ctx().now().since(submitted_at);
    let agreed = if row.ever_published {
        settings.publishing.changed_service_days
    } else {
        settings.publishing.new_service_days
    };
    let whole_days = waited.as_seconds() / Length::days(1).as_seconds();
    WaitingRow {
        id: row.id,
        name: row.name.clone(),
        text_language: row.original,
        organiser: organisation(call, list, row.organiser),
        responsible: row.responsible.map(|id| organisation(call, list, id)),
        is_change: row.ever_published,
        submitted_at,
        days: u32::try_from(whole_days).unwrap_or(u32::MAX),
        agreed_days: u32::try_from(agreed).unwrap_or(u32::MAX),
        late: waited > Length::days(agreed),
    }
}

fn organisation(call: &Call, list: &query::List, id: OrganisationId) -> String {
    let name = list.organisations.get(&id);
    name.map(|name| name.text(call.language()).to_owned()).unwrap_or_default()
}

pub(crate) async fn manage(call: Call) -> PageResult {
    let id = call.id()?;
    show(&call, id, StatusCode::OK, FormState::new(), None).await
}

/// The page of one service. After a refused step it shows what was typed into the form of
/// returning, and what the step found missing.
pub(super) async fn show(
    call: &Call,
    id: ServiceId,
    status: StatusCode,
    return_form: FormState,
    missing: Option<Vec<Problem>>,
) -> PageResult {
    let managed = query::managed(call.ctx(), &call.caller(), id).await?;
    let language = call.language();
    let texts = &managed.content.texts;
    let shown = texts.best(language);
    let data = call.ctx().public_data();
    let categories = &managed.content.facts.categories;
    let public_slug = managed.public_slug(language).map(str::to_owned);
    let page = ServiceManagePage {
        frame: call.frame(),
        id,
        version: managed.service.version,
        name: shown.map(|(_, text)| text.name().to_owned()).unwrap_or_default(),
        text_language: shown.map_or(language, |(language, _)| language),
        state: managed.service.state,
        organiser: managed.organiser.text(language).to_owned(),
        categories: categories
            .iter()
            .map(|code| data.category_label(code, language).to_owned())
            .collect(),
        texts: text_versions(&managed),
        submission: submission(call, &managed),
        return_comment: return_comment(&managed.service),
        missing_to_submit: missing.unwrap_or(managed.missing_to_submit),
        missing_to_publish: managed.missing_to_publish,
        public_href: public_slug.map(|slug| urls::service(language, &slug)),
        actions: actions(&managed.may),
        return_form,
    };
    answer_with(status, &page)
}

/// What the reviewer asked for.
pub(super) fn return_comment(service: &Service) -> Option<String> {
    let texts: Vec<&str> = service.comments.iter().map(|comment| comment.text.as_str()).collect();
    (!texts.is_empty()).then(|| texts.join("\n\n"))
}

fn submission(call: &Call, managed: &query::Managed) -> Option<SubmissionLine> {
    let at = managed.service.submission?.at;
    let name = managed.submitted_by.as_ref();
    Some(SubmissionLine { person: name.map(|name| call.person(name)).unwrap_or_default(), at })
}

/// The texts of the newest version, the original first.
fn text_versions(managed: &query::Managed) -> Vec<TextVersion> {
    let texts = &managed.content.texts;
    let original = texts.original();
    let mut versions: Vec<TextVersion> = texts
        .iter()
        .map(|(language, text)| TextVersion {
            language,
            original: language == original,
            name: text.name().to_owned(),
            summary: text.summary().to_owned(),
            description: RichText::from_stored(
                text.get(TextField::HowOrganised).to_owned(),
                managed.content.sanitiser,
            ),
        })
        .collect();
    versions.sort_by_key(|version| !version.original);
    versions
}

fn actions(may: &[Transition]) -> ServiceActions {
    let may = |step| may.contains(&step);
    ServiceActions {
        edit: may(Transition::Save),
        submit: may(Transition::Submit),
        withdraw: may(Transition::Withdraw),
        return_: may(Transition::Return),
        publish: may(Transition::Publish),
    }
}
