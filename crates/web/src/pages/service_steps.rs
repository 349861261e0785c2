//! The steps of the workflow, each a small form on the page of the service.

use axum::http::StatusCode;

use service_manual_app::services::{Outcome, publish, return_to_writers, submit, withdraw};
use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::review::TypedReturn;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::urls;

use crate::call::{Call, PageResult};
use crate::form::{Typed, problems_of};
use crate::pages::services::show;

pub(crate) async fn submit(call: Call, typed: Typed) -> PageResult {
    let id = call.id()?;
    let outcome = submit::submit(call.ctx(), &call.caller(), id, typed.version()?).await?;
    after(&call, id, outcome, Flash::ServiceSubmitted).await
}

pub(crate) async fn publish(call: Call, typed: Typed) -> PageResult {
    let id = call.id()?;
    let outcome = publish::publish(call.ctx(), &call.caller(), id, typed.version()?).await?;
    after(&call, id, outcome, Flash::ServicePublished).await
}

pub(crate) async fn withdraw(call: Call, typed: Typed) -> PageResult {
    let id = call.id()?;
    withdraw::withdraw(call.ctx(), &call.caller(), id, typed.version()?).await?;
    after(&call, id, Outcome::Done, Flash::ServiceWithdrawn).await
}

pub(crate) async fn return_to_writers(call: Call, typed: Typed) -> PageResult {
    let (id, seen) = (call.id()?, typed.version()?);
    let comments = TypedReturn { comment: typed.text("comment"), fields: Vec::new() };
    let caller = call.caller();
    let done = return_to_writers::return_to_writers(call.ctx(), &caller, id, seen, &comments);
    match problems_of(done.await)? {
        Ok(()) => after(&call, id, Outcome::Done, Flash::ServiceReturned).await,
        Err(problems) => {
            let form = typed.state(problems);
            show(&call, id, StatusCode::UNPROCESSABLE_ENTITY, form, None).await
        }
    }
}

async fn after(call: &Call, id: ServiceId, outcome: Outcome, flash: Flash) -> PageResult {
    match outcome {
        Outcome::Done => call.go_to(&urls::service_manage(call.language(), id), Some(flash)),
        Outcome::NotReady(missing) => {
            let form = FormState::new();
            show(call, id, StatusCode::UNPROCESSABLE_ENTITY, form, Some(missing)).await
        }
    }
}
