//! Lifted services, for administrators.

use axum::http::StatusCode;

use service_manual_app::lifts::change;
use service_manual_app::queries::lifts as query;
use service_manual_app::{Error, Result};
use service_manual_domain::ids::LiftId;
use service_manual_domain::language::Language;
use service_manual_domain::lift::TypedLift;
use service_manual_domain::time::Day;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::lift::{ExistingLift, LiftFormPage, LiftRow, LiftsPage};
use service_manual_render::{format, urls};

use crate::call::{Call, PageResult, answer, answer_with};
use crate::error::Failure;
use crate::form::{Typed, problems_of};

pub(crate) async fn list(call: Call) -> PageResult {
    let rows = query::list(call.ctx(), &call.caller()).await?;
    answer(&LiftsPage { frame: call.frame(), rows: rows.into_iter().map(row).collect() })
}

fn row(row: query::Row) -> LiftRow {
    LiftRow {
        id: row.stored.id,
        name: row.name,
        searches: row.stored.lift.searches,
        days: row.stored.lift.days,
        state: row.state,
    }
}

pub(crate) async fn new(call: Call) -> PageResult {
    query::may_edit(&call.caller())?;
    answer(&LiftFormPage { frame: call.frame(), existing: None, form: FormState::new() })
}

pub(crate) async fn create(call: Call, typed: Typed) -> PageResult {
    match problems_of(change::add(call.ctx(), &call.caller(), &lift(&typed)).await)? {
        Ok(_) => go_to_list(&call, Flash::LiftSaved),
        Err(problems) => {
            let form = typed.state(problems);
            let page = LiftFormPage { frame: call.frame(), existing: None, form };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(crate) async fn edit(call: Call) -> PageResult {
    let (stored, name) = query::to_edit(call.ctx(), &call.caller(), call.id()?).await?;
    let day = |day: Option<Day>| day.map(|day| format::day(Language::Fi, day));
    let form = FormState::new()
        .with("service", name)
        .with("searches", stored.lift.searches.join("\n"))
        .with("from", day(stored.lift.days.from).unwrap_or_default())
        .with("until", day(stored.lift.days.until).unwrap_or_default());
    let existing = ExistingLift { id: stored.id, version: stored.version, conflict: false };
    answer(&LiftFormPage { frame: call.frame(), existing: Some(existing), form })
}

pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let (id, seen): (LiftId, _) = (call.id()?, typed.version()?);
    let changed = change::change(call.ctx(), &call.caller(), (id, seen), &lift(&typed)).await;
    again_unless_done(&call, &typed, (id, seen), changed).await
}

pub(crate) async fn remove(call: Call, typed: Typed) -> PageResult {
    let (id, seen) = (call.id()?, typed.version()?);
    change::remove(call.ctx(), &call.caller(), id, seen).await?;
    go_to_list(&call, Flash::LiftRemoved)
}

pub(crate) async fn move_lift(call: Call, typed: Typed) -> PageResult {
    let id: LiftId = call.id()?;
    query::may_edit(&call.caller())?;
    let step = typed.value("step").parse().map_err(|_| Failure::BadRequest)?;
    change::move_lift(call.ctx(), &call.caller(), id, step).await?;
    call.go_to(&format!("{}#lift-{id}", urls::lifts(call.language())), None)
}

/// The list after a change; the form with what was typed after problems and conflicts.
async fn again_unless_done(
    call: &Call,
    typed: &Typed,
    (id, seen): (LiftId, i64),
    changed: Result<()>,
) -> PageResult {
    let (status, version, problems) = match changed {
        Ok(()) => return go_to_list(call, Flash::LiftSaved),
        Err(Error::Invalid(problems)) => (StatusCode::UNPROCESSABLE_ENTITY, seen, problems),
        Err(Error::Conflict) => {
            let (stored, _) = query::to_edit(call.ctx(), &call.caller(), id).await?;
            (StatusCode::CONFLICT, stored.version, Vec::new())
        }
        Err(error) => return Err(error.into()),
    };
    let existing = ExistingLift { id, version, conflict: status == StatusCode::CONFLICT };
    let (frame, form) = (call.frame(), typed.state(problems));
    answer_with(status, &LiftFormPage { frame, existing: Some(existing), form })
}

fn lift(typed: &Typed) -> TypedLift {
    TypedLift {
        service: typed.text("service"),
        searches: typed.text("searches"),
        from: typed.text("from"),
        until: typed.text("until"),
    }
}

fn go_to_list(call: &Call, flash: Flash) -> PageResult {
    call.go_to(&urls::lifts(call.language()), Some(flash))
}
