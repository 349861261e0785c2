//! Typing the password again.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Instant;

use crate::forms::{Field, Form, FormState};
use crate::frame::Frame;
use crate::page::Page;
use crate::pages::account::{KeptForm, sample_form};
use crate::pages::sample;
use crate::{format, urls};

/// Asks for the password before something sensitive. Fields: `password`, hidden `next`.
#[derive(Debug, Template)]
#[template(path = "pages/confirm.html")]
pub struct ConfirmPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What is wrong.
    pub form: FormState,
    /// The address of ours that asked for the password, if it was no form.
    pub next: String,
    /// The form that asked for it.
    pub kept: Option<KeptForm>,
    /// Until when nothing is accepted, after too many failures.
    pub blocked_until: Option<Instant>,
}

impl Page for ConfirmPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().confirm_title().to_owned()
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems() || self.blocked_until.is_some()
    }
}

impl ConfirmPage {
    fn form(&self) -> Form {
        let t = self.frame.t();
        let action = urls::CONFIRM.path(self.frame.language, &[]);
        let form =
            Form::new(t, action, t.confirm_button(), &self.form).hidden("next", self.next.as_str());
        let form = self.kept.iter().fold(form, |form, kept| kept.hide_in(form));
        let password = Field::password(t, "password", t.account_password(), "current-password");
        form.fields(vec![password.required()])
    }

    fn blocked(&self) -> Option<String> {
        let time = format::at_time(self.frame.language, self.blocked_until?);
        Some(self.frame.t().account_sign_in_blocked(time))
    }

    /// Before a form, wrong, blocked.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |form, blocked_until| Self {
            frame: sample::signed_in(language, urls::SIGN_IN, &[]),
            form,
            next: String::new(),
            kept: Some(sample_form(language)),
            blocked_until,
        };
        let wrong = vec![Problem::new("password", ProblemCode::WrongPassword)];
        vec![
            page(FormState::new(), None),
            page(FormState::new().with_problems(wrong), None),
            page(FormState::new(), Some(sample::now())),
        ]
    }
}
