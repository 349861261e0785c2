//! The short notice of a service, for those who may put one on it.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::queries::service_notice::{Editable, to_edit};
use service_manual_app::services::notice;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::notice::TypedServiceNotice;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::service_notice::ServiceNoticePage;
use service_manual_render::{format, urls};

use crate::call::{Call, PageResult, answer, answer_with};
use crate::form::Typed;

pub(crate) async fn edit(call: Call) -> PageResult {
    let id = call.id()?;
    let editable = to_edit(call.ctx(), &call.caller(), id).await?;
    let mut form = FormState::new();
    if let Some((notice, _)) = &editable.stored {
        for (language, text) in notice.texts.iter() {
            form = form.with(format!("text_{language}"), text);
        }
        for (name, day) in [("from", notice.days.from), ("until", notice.days.until)] {
            let day = day.map(|day| format::day(Language::Fi, day));
            form = form.with(name, day.unwrap_or_default());
        }
    }
    let version = editable.stored.as_ref().map_or(0, |(_, version)| *version);
    answer(&page(&call, (id, version), editable, form))
}

pub(crate) async fn write(call: Call, typed: Typed) -> PageResult {
    let (id, seen): (ServiceId, _) = (call.id()?, typed.version()?);
    let notice = TypedServiceNotice {
        texts: Language::ALL.map(|language| typed.text(&format!("text_{language}"))),
        from: typed.text("from"),
        until: typed.text("until"),
    };
    let (status, problems) =
        match notice::write(call.ctx(), &call.caller(), (id, seen), &notice).await {
            Ok(()) => return go_back(&call, id, Flash::NoticeSaved),
            Err(Error::Invalid(problems)) => (StatusCode::UNPROCESSABLE_ENTITY, problems),
            Err(Error::Conflict) => (StatusCode::CONFLICT, Vec::new()),
            Err(error) => return Err(error.into()),
        };
    let editable = to_edit(call.ctx(), &call.caller(), id).await?;
    let conflict = status == StatusCode::CONFLICT;
    let newest = editable.stored.as_ref().map_or(0, |(_, version)| *version);
    let version = if conflict { newest } else { seen };
    let page = page(&call, (id, version), editable, typed.state(problems));
    answer_with(status, &ServiceNoticePage { conflict, ..page })
}

pub(crate) async fn remove(call: Call, typed: Typed) -> PageResult {
    let (id, seen) = (call.id()?, typed.version()?);
    notice::remove(call.ctx(), &call.caller(), id, seen).await?;
    go_back(&call, id, Flash::NoticeRemoved)
}

fn page(
    call: &Call,
    (id, version): (ServiceId, i64),
    editable: Editable,
    form: FormState,
) -> ServiceNoticePage {
    let Editable { name, original, .. } = editable;
    ServiceNoticePage { frame: call.frame(), id, name, original, version, conflict: false, form }
}

fn go_back(call: &Call, id: ServiceId, flash: Flash) -> PageResult {
    call.go_to(&urls::service_manage(call.language(), id), Some(flash))
}
