//! Somebody saved the service while it was being edited.

use axum::http::StatusCode;

use service_manual_app::queries::service_form::FormData;
use service_manual_app::services::form::Sent;
use service_manual_app::services::save::Collision;
use service_manual_domain::service::field::{Field, Step};
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::typed::TypedService;
use service_manual_render::pages::service_form::ServiceMergePage;

use super::show::{Shown, editing};
use super::{choices, sent};
use crate::call::{Call, PageResult, answer_with};
use crate::form::Typed;

/// Whether the last step sends a field that no version holds: it belongs to the service itself.
fn is_of_service(name: &str) -> bool {
    matches!(Field::of_name(name), Some(Field::Fact(field)) if !field.is_of_version())
}

/// Whether nobody wrote anything meanwhile: only a step of the workflow was taken. Who is
/// responsible may have changed as well, and is not in any version.
pub(super) fn is_nothing(sent: &Sent, collision: &Collision) -> bool {
    sent.page != FormPage::Step(Step::Responsibility) && sent.base == collision.service.newest
}

/// The page for choosing between what two people wrote.
pub(super) fn show(
    call: &Call,
    page: FormPage,
    data: &FormData,
    typed: &Typed,
    collision: Collision,
) -> PageResult {
    let sent = sent::service(typed);
    let mine = with_service(&collision.mine, &sent);
    let theirs = with_service(&collision.theirs, &data.typed);
    let merged = with_service(&collision.merged, &sent);
    let mut conflicts = collision.conflicts;
    let differs = |name: &&str| {
        let mine = sent.values(name);
        !mine.is_empty() && mine != data.typed.values(name)
    };
    if page == FormPage::Step(Step::Responsibility) {
        let fields = Step::Responsibility.fields().map(|rule| rule.field.code());
        let of_service = fields.filter(|name| is_of_service(name)).filter(differs);
        conflicts.extend(of_service.map(str::to_owned));
    }
    let form = sent::of(&merged);
    let mut choices = choices::of_service(data, call.language(), &form);
    choices::add_related(call, data, &form, &mut choices, None)?;
    let (seen, base) = (collision.service.version, collision.service.newest);
    let shown = Shown::new(StatusCode::CONFLICT, form, seen, base);
    let kept_with = ["note", "minor", service_manual_render::pages::service_form::STILL_RIGHT];
    let kept_with = typed.pairs().filter(|(name, _)| kept_with.contains(name));
    let page = ServiceMergePage {
        frame: call.frame(),
        editing: editing(call, data, &shown),
        page,
        choices,
        by: collision.by.as_ref().map(|name| call.person(name)).unwrap_or_default(),
        at: collision.at,
        base: sent::of(&with_service(&collision.base, &data.typed)),
        mine: sent::of(&mine),
        theirs: sent::of(&theirs),
        merged: shown.form,
        conflicts,
        kept_with: kept_with.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
    };
    answer_with(StatusCode::CONFLICT, &page)
}

/// The form with who is responsible, as another form has it.
fn with_service(form: &TypedService, other: &TypedService) -> TypedService {
    form.clone().replacing(other, is_of_service)
}
