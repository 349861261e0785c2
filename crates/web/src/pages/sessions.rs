//! The own sessions.

use axum::http::StatusCode;
use axum::response::IntoResponse;

use service_manual_app::accounts::sessions::{end_other_sessions, end_session};
use service_manual_app::queries::own_security::{OwnSession, own_sessions};
use service_manual_render::frame::Flash;
use service_manual_render::pages::account::{SessionLine, SessionsPage};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer};

pub(crate) async fn list(call: Call) -> PageResult {
    let signed_in = call.signed_in()?;
    let rows = own_sessions(call.ctx(), signed_in).await?;
    let line = |row: &OwnSession| SessionLine {
        id: row.id,
        device: row.device,
        created_at: row.created_at,
        seen_at: row.seen_at,
        current: row.id == signed_in.session,
    };
    answer(&SessionsPage { frame: call.frame(), sessions: rows.iter().map(line).collect() })
}

pub(crate) async fn end(call: Call) -> PageResult {
    end_session(call.ctx(), &call.caller(), call.signed_in()?, call.id()?).await?;
    call.go_to(&urls::own_sessions(call.language()), Some(Flash::OwnSessionEnded))
}

pub(crate) async fn end_others(call: Call) -> PageResult {
    end_other_sessions(call.ctx(), &call.caller(), call.signed_in()?).await?;
    call.go_to(&urls::own_sessions(call.language()), Some(Flash::OwnSessionsEnded))
}

/// The request itself keeps the session, as every request does; a script waits for the answer.
pub(crate) async fn keep(call: Call) -> PageResult {
    call.signed_in()?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
