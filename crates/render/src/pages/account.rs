//! Signing in.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Instant;

use crate::forms::{Field, Form, FormState};
use crate::frame::{Flash, Frame};
use crate::page::Page;
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

    fn hide_in(&self, form: Form) -> Form {
        let form = form.hidden(Self::ACTION, self.action.as_str());
        self.fields.iter().fold(form, |form, (name, value)| {
            form.hidden(&format!("{}{name}", Self::PREFIX), value.as_str())
        })
    }
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

/// Shown after signing in, when a form was kept: one press sends it.
#[derive(Debug, Template)]
#[template(path = "pages/resume.html")]
pub struct ResumePage {
    /// What surrounds it.
    pub frame: Frame,
    /// The form.
    pub kept: KeptForm,
}

impl Page for ResumePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().account_resume().to_owned()
    }
}

impl ResumePage {
    fn form(&self) -> Form {
        let t = self.frame.t();
        let form =
            Form::new(t, self.kept.action.clone(), t.account_resume_button(), &FormState::new());
        let fields = self.kept.fields.iter();
        fields.fold(form, |form, (name, value)| form.hidden(name, value.as_str()))
    }

    /// A kept form.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = sample::signed_in(language, urls::SIGN_IN, &[]);
        vec![Self { frame, kept: sample_form(language) }]
    }
}

fn sample_form(language: Language) -> KeptForm {
    let fields = vec![("name_fi".to_owned(), "Työpaja \"nuorille\"".to_owned())];
    KeptForm { action: urls::SERVICE_NEW.path(language, &[]), fields }
}
