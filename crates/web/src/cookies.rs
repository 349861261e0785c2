//! The cookies: the session, a sign-in that waits for its second step, what the browser is known
//! by, and a message for the next page.

use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};

use service_manual_domain::secret::Token;
use service_manual_render::frame::Flash;

const FLASH: &str = "flash";

/// The name of the session cookie. `__Host-` makes browsers refuse one that another host or a
/// plain connection has set; they do not take it over plain http.
const fn session_name(https: bool) -> &'static str {
    if https { "__Host-session" } else { "session" }
}

/// The same of a sign-in that waits.
const fn waiting_name(https: bool) -> &'static str {
    if https { "__Host-sign-in" } else { "sign-in" }
}

/// The same of what the browser is known by.
const fn device_name(https: bool) -> &'static str {
    if https { "__Host-device" } else { "device" }
}

/// The value of a cookie.
fn value<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// The session token of a request.
pub(crate) fn session(headers: &HeaderMap, https: bool) -> Option<Token> {
    value(headers, session_name(https)).map(Token::received)
}

/// The message of a request.
pub(crate) fn flash(headers: &HeaderMap) -> Option<Flash> {
    value(headers, FLASH).and_then(Flash::from_code)
}

/// The token of a sign-in that waits for its second step.
pub(crate) fn waiting(headers: &HeaderMap, https: bool) -> Option<Token> {
    value(headers, waiting_name(https)).map(Token::received)
}

/// What the browser is known by.
pub(crate) fn device(headers: &HeaderMap, https: bool) -> Option<Token> {
    value(headers, device_name(https)).map(Token::received)
}

/// Whether a request carries anything that makes its answer differ from everybody's.
pub(crate) fn is_personal(headers: &HeaderMap, https: bool) -> bool {
    value(headers, session_name(https)).is_some() || value(headers, FLASH).is_some()
}

/// Sets the session cookie. It lives as long as the browser is open, and not longer than the
/// session in the database.
pub(crate) fn set_session(token: &Token, https: bool) -> Option<HeaderValue> {
    cookie(session_name(https), token.reveal(), https, "")
}

/// Whether an answer sets the session cookie.
pub(crate) fn sets_session(headers: &HeaderMap, https: bool) -> bool {
    let name = session_name(https);
    headers
        .get_all(SET_COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .any(|header| header.strip_prefix(name).is_some_and(|rest| rest.starts_with('=')))
}

/// Takes the session cookie away.
pub(crate) fn end_session(https: bool) -> Option<HeaderValue> {
    cookie(session_name(https), "", https, "; Max-Age=0")
}

/// Sets the cookie of a sign-in that waits, for as long as it waits.
pub(crate) fn set_waiting(token: &Token, https: bool) -> Option<HeaderValue> {
    cookie(waiting_name(https), token.reveal(), https, "; Max-Age=900")
}

/// Takes the cookie of a sign-in that waited away.
pub(crate) fn end_waiting(https: bool) -> Option<HeaderValue> {
    cookie(waiting_name(https), "", https, "; Max-Age=0")
}

/// Sets the cookie that the browser is known by, for a year.
pub(crate) fn set_device(token: &Token, https: bool) -> Option<HeaderValue> {
    cookie(device_name(https), token.reveal(), https, "; Max-Age=31536000")
}

/// Leaves a message for the next page.
pub(crate) fn set_flash(flash: Flash, https: bool) -> Option<HeaderValue> {
    cookie(FLASH, flash.code(), https, "; Max-Age=60")
}

/// Takes a message away that has been shown.
pub(crate) fn end_flash(https: bool) -> Option<HeaderValue> {
    cookie(FLASH, "", https, "; Max-Age=0")
}

fn cookie(name: &str, value: &str, https: bool, more: &str) -> Option<HeaderValue> {
    let secure = if https { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{more}");
    HeaderValue::from_str(&text).ok()
}
