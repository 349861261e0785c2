//! Changing the own password.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::forms::{Field, Form, FormState};
use crate::frame::Frame;
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// The form for a new password. Field: `password`.
#[derive(Debug, Template)]
#[template(path = "pages/own_password.html")]
pub struct OwnPasswordPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The fewest characters.
    pub shortest: usize,
    /// What is wrong.
    pub form: FormState,
}

impl Page for OwnPasswordPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().security_password_title().to_owned()
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl OwnPasswordPage {
    fn form(&self) -> Form {
        let t = self.frame.t();
        let action = urls::OWN_PASSWORD.path(self.frame.language, &[]);
        Form::new(t, action, t.security_password_button(), &self.form)
            .fields(vec![new_password(t, self.shortest)])
    }

    /// Empty, too easy.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |shortest, form| Self {
            frame: sample::signed_in(language, urls::OWN_PASSWORD, &[]),
            shortest,
            form,
        };
        let easy = vec![Problem::new("password", ProblemCode::PasswordTooCommon)];
        vec![page(15, FormState::new()), page(8, FormState::new().with_problems(easy))]
    }
}

/// The field for a new password, with what makes a good one.
pub(crate) fn new_password(t: &'static Texts, shortest: usize) -> Field {
    Field::password(t, "password", t.security_new_password(), "new-password")
        .hint(t.security_new_password_hint(shortest))
        .required()
}
