//! The second step of signing in.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Instant;

use crate::forms::{Field, Form, FormState};
use crate::frame::Frame;
use crate::page::Page;
use crate::pages::account::KeptForm;
use crate::pages::sample;
use crate::{assets, format, urls};

/// Asks for a second factor after the password. Fields: `code` or `credential`, hidden `next`.
#[derive(Debug, Template)]
#[template(path = "pages/sign_in_code.html")]
pub struct SignInCodePage {
    /// What surrounds it.
    pub frame: Frame,
    /// What was typed and what is wrong.
    pub form: FormState,
    /// Whether the person has an authenticator app.
    pub totp: bool,
    /// Whether the person has a passkey.
    pub passkey: bool,
    /// The address of ours to go to afterwards; empty: the start page.
    pub next: String,
    /// A form that waits to be sent.
    pub kept: Option<KeptForm>,
    /// Until when nothing is accepted, after too many failures.
    pub blocked_until: Option<Instant>,
}

impl Page for SignInCodePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().security_step_title().to_owned()
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems() || self.blocked_until.is_some()
    }
}

impl SignInCodePage {
    fn code_form(&self) -> Form {
        let t = self.frame.t();
        let (label, hint) = if self.totp {
            (t.security_step_code(), t.security_step_code_hint())
        } else {
            (t.security_step_recovery_code(), t.security_step_recovery_code_hint())
        };
        let field = Field::text(t, "code", label).hint(hint).autocomplete("one-time-code");
        self.form_with(t.security_step_button()).fields(vec![field.required()])
    }

    fn passkey_form(&self) -> Form {
        self.form_with(self.frame.t().security_step_passkey_button()).hidden("credential", "")
    }

    fn form_with(&self, button: &str) -> Form {
        let action = urls::SIGN_IN_CODE.path(self.frame.language, &[]);
        let form = Form::new(self.frame.t(), action, button, &self.form)
            .hidden("next", self.next.as_str());
        self.kept.iter().fold(form, |form, kept| kept.hide_in(form))
    }

    fn start(&self) -> String {
        urls::SIGN_IN_PASSKEY.path(self.frame.language, &[])
    }

    fn blocked(&self) -> Option<String> {
        let time = format::at_time(self.frame.language, self.blocked_until?);
        Some(self.frame.t().account_sign_in_blocked(time))
    }

    /// With an app, with both, with a passkey only; wrong; blocked.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |totp, passkey| Self {
            frame: sample::not_listed(language, urls::SIGN_IN_CODE, &[]),
            form: FormState::new(),
            totp,
            passkey,
            next: String::new(),
            kept: None,
            blocked_until: None,
        };
        let wrong = vec![Problem::new("code", ProblemCode::WrongCode)];
        vec![
            page(true, false),
            page(true, true),
            Self { form: FormState::new().with_problems(wrong), ..page(false, true) },
            Self { blocked_until: Some(sample::now()), ..page(true, false) },
        ]
    }
}
