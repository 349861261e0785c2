//! The activity check of an organisation's people.

use std::collections::BTreeMap;

use axum::http::StatusCode;

use service_manual_app::people::confirm_review;
use service_manual_app::queries::people as query;
use service_manual_app::queries::people::{Review, Row};
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::people::{AccessReviewPage, ReviewRow, ReviewState};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer_with};
use crate::error::Failure;
use crate::form::{Typed, problems_of};
use crate::pages::people::person_row;

pub(crate) async fn get(call: Call) -> PageResult {
    show(&call, StatusCode::OK, FormState::new()).await
}

pub(crate) async fn confirm(call: Call, typed: Typed) -> PageResult {
    let id = call.id()?;
    // Asked first, so that a form without the number of its check is refused to those only who
    // may see the check.
    query::review(call.ctx(), &call.caller(), id).await?;
    let review = typed.value("review").parse().map_err(|_| Failure::BadRequest)?;
    let answers: BTreeMap<String, String> =
        typed.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let done =
        confirm_review::confirm_review(call.ctx(), &call.caller(), id, review, &answers).await;
    match problems_of(done)? {
        Ok(()) => {
            let path = urls::access_review(call.language(), id);
            call.go_to(&path, Some(Flash::ReviewConfirmed))
        }
        Err(problems) => show(&call, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)).await,
    }
}

async fn show(call: &Call, status: StatusCode, form: FormState) -> PageResult {
    let review = query::review(call.ctx(), &call.caller(), call.id()?).await?;
    let page = AccessReviewPage {
        frame: call.frame(),
        organisation: review.organisation.id,
        name: review.organisation.name.text(call.language()).to_owned(),
        state: state(call, &review),
        form,
    };
    answer_with(status, &page)
}

fn state(call: &Call, review: &Review) -> ReviewState {
    let Some(last) = &review.last else { return ReviewState::NotYet };
    match (last.confirmed_at, review.next_on, review.due_on) {
        (Some(at), Some(next_on), _) => ReviewState::Done { on: at.day(), next_on },
        (None, _, Some(due_on)) => ReviewState::Open {
            id: last.id,
            opened_on: last.opened_at.day(),
            due_on,
            overdue: last.overdue_at.is_some(),
            people: review.people.iter().map(|row| review_row(call, row)).collect(),
        },
        _ => ReviewState::NotYet,
    }
}

fn review_row(call: &Call, row: &Row) -> ReviewRow {
    let settings = call.ctx().settings();
    let soon = call.ctx().now().day().plus_days(settings.life_cycle.first_warning_days());
    let account = row.person.account.id;
    let is_self = call.caller().actor.account == Some(account);
    ReviewRow {
        person: person_row(row, String::new(), soon),
        field: (!is_self).then(|| confirm_review::field(account)),
    }
}
