//! The sign-in form.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Instant;

use crate::forms::{Field, Form, FormState};
use crate::frame::{Flash, Frame};
use crate::page::Page;
use crate::pages::account::{KeptForm, sample_form};
use crate::pages::sample;
use crate::{format, urls};

/// The sign-in form. Fields: `email`, `password`, hidden `next`.
#[derive(Debug, Template)]
#[template(path = "pages/sign_in.html")]
pub struct SignInPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What was typed and what is wrong. Wrong credentials are a problem of `email`, so that
    /// nobody learns which of the two was wrong.
    pub form: FormState,
    /// The address of ours to go to afterwards; empty: the start page.
    pub next: String,
    /// Why sign-in is refused although it may be right.
    pub refusal: Option<SignInRefusal>,
    /// A form that was sent after the session had ended.
    pub kept: Option<KeptForm>,
}

/// Why sign-in is refused whatever was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInRefusal {
    /// Too many failures.
    Blocked {
        /// When it may be tried again.
        until: Instant,
    },
    /// Right credentials of a deactivated account.
    Deactivated,
}

impl Page for SignInPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().account_sign_in().to_owned()
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems() || self.refusal.is_some()
    }
}

impl SignInPage {
    fn form(&self) -> Form {
        let t = self.frame.t();
        let action = urls::SIGN_IN.path(self.frame.language, &[]);
        let form = Form::new(t, action, t.account_sign_in_button(), &self.form)
            .hidden("next", self.next.as_str());
        let form = self.kept.iter().fold(form, |form, kept| kept.hide_in(form));
        form.fields(vec![
            Field::email(t, "email", t.account_email()).required().autocomplete("username"),
            Field::password(t, "password", t.account_password(), "current-password").required(),
        ])
    }

    fn refusal_texts(&self) -> Option<(&'static str, String)> {
        let t = self.frame.t();
        match self.refusal? {
            SignInRefusal::Blocked { until } => {
                let time = format::at_time(self.frame.language, until);
                Some((t.account_sign_in_blocked_title(), t.account_sign_in_blocked(time)))
            }
            SignInRefusal::Deactivated => Some((
                t.account_sign_in_deactivated_title(),
                t.account_sign_in_deactivated().to_owned(),
            )),
        }
    }

    /// Empty, wrong, blocked, deactivated.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = || sample::visitor(language, urls::SIGN_IN, &[]);
        let form = |state: FormState, refusal| Self {
            frame: frame(),
            form: state,
            next: urls::my_services(language),
            refusal,
            kept: None,
        };
        let typed = FormState::new().with("email", "maija@esimerkki.example");
        let wrong = vec![Problem::new("email", ProblemCode::WrongCredentials)];
        let blocked = SignInRefusal::Blocked { until: sample::now() };
        let mut empty = form(FormState::new(), None);
        empty.frame = sample::with_messages(frame(), Flash::SessionEnded);
        vec![
            empty,
            form(typed.clone().with_problems(wrong), None),
            form(typed.clone(), Some(blocked)),
            Self { kept: Some(sample_form(language)), ..form(FormState::new(), None) },
            form(typed, Some(SignInRefusal::Deactivated)),
        ]
    }
}
