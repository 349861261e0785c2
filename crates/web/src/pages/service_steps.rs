//! The steps of the workflow that are a button or a small form on the page of the service.

use axum::http::StatusCode;

use service_manual_app::queries::services::managed;
use service_manual_app::services::{Outcome, comments, copy, publish, schedule, submit, withdraw};
use service_manual_app::{Error, Result};
use service_manual_domain::ids::ServiceId;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::set_time::TypedMoment;
use service_manual_render::frame::Flash;
use service_manual_render::pages::service_manage::Refused;
use service_manual_render::urls;

use crate::call::{Call, PageResult};
use crate::error::Failure;
use crate::form::Typed;
use crate::pages::services::{After, show};

pub(crate) async fn submit(call: Call, typed: Typed) -> PageResult {
    let id = call.id()?;
    let done = submit::submit(call.ctx(), &call.caller(), id, typed.version()?).await;
    finish(&call, id, done, Flash::ServiceSubmitted).await
}

pub(crate) async fn publish(call: Call, typed: Typed) -> PageResult {
    let id = call.id()?;
    let done = publish::publish(call.ctx(), &call.caller(), id, typed.version()?).await;
    finish(&call, id, done, Flash::ServicePublished).await
}

pub(crate) async fn withdraw(call: Call, typed: Typed) -> PageResult {
    let id = call.id()?;
    let done = withdraw::withdraw(call.ctx(), &call.caller(), id, typed.version()?).await;
    finish(&call, id, done.map(|()| Outcome::Done), Flash::ServiceWithdrawn).await
}

pub(crate) async fn schedule(call: Call, typed: Typed) -> PageResult {
    let (id, seen) = (call.id()?, typed.version()?);
    let moment = TypedMoment { day: typed.text("publish_on"), time: typed.text("publish_time") };
    match schedule::schedule(call.ctx(), &call.caller(), id, seen, &moment).await {
        Err(Error::Invalid(problems)) if second_person(&problems).is_none() => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            let schedule_form = typed.state(problems);
            show(&call, id, After { status, refused: None, schedule_form }).await
        }
        Err(Error::Conflict | Error::NotAllowedFrom(_)) => {
            let after = After::refused(StatusCode::CONFLICT, Refused::Stale);
            show(&call, id, After { schedule_form: typed.state(Vec::new()), ..after }).await
        }
        done => finish(&call, id, done, Flash::ServiceScheduled).await,
    }
}

pub(crate) async fn unschedule(call: Call, typed: Typed) -> PageResult {
    let id = call.id()?;
    let done = schedule::unschedule(call.ctx(), &call.caller(), id, typed.version()?).await;
    finish(&call, id, done.map(|()| Outcome::Done), Flash::ServiceUnscheduled).await
}

pub(crate) async fn comment(call: Call, typed: Typed) -> PageResult {
    let (id, seen) = (call.id()?, typed.version()?);
    let number = call.value("comment").parse().map_err(|_| Error::NotFound)?;
    let is_done = typed.is_ticked("done");
    let caller = call.caller();
    let done = comments::resolve(call.ctx(), &caller, id, seen, number, is_done).await;
    let flash = if is_done { Flash::CommentDone } else { Flash::CommentUndone };
    // From the form one goes back to its page.
    if let (Ok(()), Ok(page)) = (&done, typed.value("page").parse()) {
        return call.go_to(&urls::service_step(call.language(), id, page), Some(flash));
    }
    finish(&call, id, done.map(|()| Outcome::Done), flash).await
}

pub(crate) async fn copy(call: Call, typed: Typed) -> PageResult {
    let from = managed(call.ctx(), &call.caller(), call.id()?).await?.service.id;
    // A form without the id of the copy is not a form of ours.
    let id = typed.value("new_id").parse().map_err(|_| Failure::BadRequest)?;
    copy::copy(call.ctx(), &call.caller(), from, id).await?;
    call.go_to(&urls::service_manage(call.language(), id), Some(Flash::ServiceCopied))
}

/// The page of the service after a step: with a message, or with why nothing was done.
pub(super) async fn finish(
    call: &Call,
    id: ServiceId,
    done: Result<Outcome>,
    flash: Flash,
) -> PageResult {
    let (status, why) = match done {
        Ok(Outcome::Done) => {
            return call.go_to(&urls::service_manage(call.language(), id), Some(flash));
        }
        Ok(Outcome::NotReady(_)) => (StatusCode::UNPROCESSABLE_ENTITY, Refused::NotReady),
        Err(Error::Conflict | Error::NotAllowedFrom(_)) => (StatusCode::CONFLICT, Refused::Stale),
        Err(Error::Invalid(problems)) => match second_person(&problems) {
            Some(code) => (StatusCode::UNPROCESSABLE_ENTITY, Refused::Because(code)),
            None => return Err(Error::Invalid(problems).into()),
        },
        Err(error) => return Err(error.into()),
    };
    show(call, id, After::refused(status, why)).await
}

/// The problem that four eyes are demanded, if it is among them.
fn second_person(problems: &[Problem]) -> Option<ProblemCode> {
    let mut codes = problems.iter().map(|problem| &problem.code);
    codes.find(|code| **code == ProblemCode::SecondPersonNeeded).cloned()
}
