//! Forms that wait while a person proves who they are: they travel through the pages of signing in
//! and confirming in hidden fields, so that nothing typed is lost (spec 3.3).

use axum::http::HeaderMap;
use axum::http::header::{ACCEPT, CONTENT_TYPE};

use service_manual_render::pages::account::KeptForm;

use crate::form::{Typed, pairs};

/// Whether a form can travel. Files do not, in hidden fields, and what a script sends stays in the
/// page that the person sees.
pub(crate) fn can_travel(headers: &HeaderMap) -> bool {
    let begins = |name, text| {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        value.is_some_and(|value| value.starts_with(text))
    };
    begins(CONTENT_TYPE, "application/x-www-form-urlencoded") && !begins(ACCEPT, "application/json")
}

/// The form in the body of a request to `action`. Passwords are not kept.
pub(crate) fn of_body(action: &str, body: &[u8]) -> KeptForm {
    let fields = pairs(body).into_iter().filter(|(name, _)| name != "password").collect();
    KeptForm { action: action.to_owned(), fields }
}

/// Whether a person typed or chose anything in the form.
pub(crate) fn holds_anything(form: &KeptForm) -> bool {
    form.fields.iter().any(|(name, value)| name != "version" && !value.is_empty())
}

/// The form that travels with another one.
pub(crate) fn within(typed: &Typed) -> Option<KeptForm> {
    let action = own_path(typed.value(KeptForm::ACTION))?;
    let kept = |(name, value): (&str, &str)| {
        let name = name.strip_prefix(KeptForm::PREFIX)?;
        Some((name.to_owned(), value.to_owned()))
    };
    Some(KeptForm { action, fields: typed.pairs().filter_map(kept).collect() })
}

/// A path of ours to go to afterwards. Anything that could lead elsewhere is dropped: browsers take
/// a backslash for a slash, and leave tabs and line ends out of an address.
pub(crate) fn own_path(text: &str) -> Option<String> {
    let safe = text.starts_with('/')
        && !text.starts_with("//")
        && text.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    safe.then(|| text.to_owned())
}
