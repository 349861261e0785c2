//! Signing in, and what belongs to it: proving who one is, passwords, second factors, sessions.

mod confirm;
mod resume;
mod sign_in;

pub use confirm::ConfirmPage;
pub use resume::{ResumePage, Resumed};
pub use sign_in::{SignInPage, SignInRefusal};

use service_manual_domain::language::Language;

use crate::forms::Form;
use crate::urls;

/// A form that was sent without a session. It travels through signing in, so that nothing typed
/// is lost (spec 3.3).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptForm {
    /// Where it was sent.
    pub action: String,
    /// Names and values.
    pub fields: Vec<(String, String)>,
}

impl KeptForm {
    /// The name of the hidden field that holds where the form was sent.
    pub const ACTION: &'static str = "kept_action";
    /// What the names of its hidden fields begin with.
    pub const PREFIX: &'static str = "kept:";

    pub(crate) fn hide_in(&self, form: Form) -> Form {
        let form = form.hidden(Self::ACTION, self.action.as_str());
        self.fields.iter().fold(form, |form, (name, value)| {
            form.hidden(&format!("{}{name}", Self::PREFIX), value.as_str())
        })
    }
}

fn sample_form(language: Language) -> KeptForm {
    let fields = vec![("name_fi".to_owned(), "Työpaja \"nuorille\"".to_owned())];
    KeptForm { action: urls::SERVICE_NEW.path(language, &[]), fields }
}
