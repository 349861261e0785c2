//! Returning a submission with comments on the whole and on single fields.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::queries::service_preview::{Preview, preview};
use service_manual_app::services::return_to_writers::return_to_writers;
use service_manual_domain::service::Transition;
use service_manual_domain::service::review::TypedReturn;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::service_preview::Shown;
use service_manual_render::pages::service_return::{
    COMMENT_ON, ServiceReturnPage, fields_to_comment,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer_with};
use crate::form::Typed;
use crate::pages::service_names::fact_names;

pub(crate) async fn form(call: Call) -> PageResult {
    let found = to_review(&call).await?;
    if !found.service.state.allows(Transition::Return) {
        return call.go_to(&urls::service_manage(call.language(), found.service.id), None);
    }
    show(&call, &found, StatusCode::OK, FormState::new())
}

pub(crate) async fn post(call: Call, typed: Typed) -> PageResult {
    let (id, seen) = (call.id()?, typed.version()?);
    let fields = typed.pairs().filter_map(|(name, text)| {
        let field = name.strip_prefix(COMMENT_ON)?;
        Some((field.to_owned(), text.to_owned()))
    });
    let comments = TypedReturn { comment: typed.text("comment"), fields: fields.collect() };
    let (status, form) = match return_to_writers(call.ctx(), &call.caller(), id, seen, &comments)
        .await
    {
        Ok(()) => {
            let path = urls::service_manage(call.language(), id);
            return call.go_to(&path, Some(Flash::ServiceReturned));
        }
        Err(Error::Invalid(problems)) => (StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)),
        Err(Error::Conflict | Error::NotAllowedFrom(_)) => {
            (StatusCode::CONFLICT, typed.state(Vec::new()))
        }
        Err(error) => return Err(error.into()),
    };
    show(&call, &to_review(&call).await?, status, form)
}

/// The newest version, for those who may return it.
async fn to_review(call: &Call) -> Result<Preview, crate::error::Failure> {
    let found = preview(call.ctx(), &call.caller(), call.id()?, None).await?;
    call.caller().require(Transition::Return.needs(), &found.service.target())?;
    Ok(found)
}

fn show(call: &Call, found: &Preview, status: StatusCode, form: FormState) -> PageResult {
    let reader = call.language();
    let names = fact_names(&found.names, reader);
    let shown = Shown { reader, content: &found.content, guidance: None, names: &names };
    let name = found.content.texts.best(reader);
    let page = ServiceReturnPage {
        frame: call.frame(),
        id: found.service.id,
        version: found.service.version,
        name: name.map(|(_, text)| text.name().to_owned()).unwrap_or_default(),
        text_language: name.map_or(reader, |(language, _)| language),
        state: found.service.state,
        sections: fields_to_comment(shown),
        form,
        stale: status == StatusCode::CONFLICT,
        open: found.service.state.allows(Transition::Return),
    };
    answer_with(status, &page)
}
