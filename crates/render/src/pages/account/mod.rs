//! Signing in, and what belongs to it: proving who one is, passwords, second factors, sessions.

mod code;
mod confirm;
mod factor_new;
mod factors;
mod password;
mod reset;
mod resume;
mod sessions;
mod sign_in;

pub use code::SignInCodePage;
pub use confirm::ConfirmPage;
pub use factor_new::{PasskeyNewPage, RecoveryCodesPage, TotpNewPage};
pub use factors::{FactorDemand, FactorLine, FactorRemoval, FactorRemovePage, SecondFactorsPage};
pub use password::OwnPasswordPage;
pub(crate) use password::new_password;
pub use reset::{PasswordNewPage, PasswordResetAskedPage, PasswordResetPage};
pub use resume::{ResumePage, Resumed};
pub use sessions::{SessionLine, SessionsPage};
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
