//! The star of a service.

use axum::http::StatusCode;

use service_manual_app::own_lists::favourite::favourite;
use service_manual_render::urls;

use super::{service_id, show_all};
use crate::call::{Call, PageResult};
use crate::form::{Typed, problems_of};
use crate::kept::own_path;

/// Sets or takes away the star, and leads back to where it stands. There is no message: the button
/// itself says how it stands, and the script of the star would leave the message for another page.
pub(crate) async fn post(call: Call, typed: Typed) -> PageResult {
    let which = (service_id(&call)?, call.language());
    let done = favourite(call.ctx(), &call.caller(), which, typed.is_ticked("on")).await;
    match problems_of(done)? {
        Ok(()) => {
            let next = own_path(typed.value("next"));
            call.go_to(&next.unwrap_or_else(|| urls::own_lists(call.language())), None)
        }
        Err(problems) => {
            show_all(&call, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)).await
        }
    }
}
