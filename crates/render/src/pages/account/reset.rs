//! A new password by a mailed link.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::forms::{Field, Form, FormState};
use crate::frame::{Crumb, Frame};
use crate::page::Page;
use crate::pages::account::new_password;
use crate::pages::sample;
use crate::urls;

/// Asks for the address to which a link is mailed. Field: `email`.
#[derive(Debug, Template)]
#[template(path = "pages/password_reset.html")]
pub struct PasswordResetPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What was typed and what is wrong.
    pub form: FormState,
}

impl Page for PasswordResetPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().security_reset_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(vec![to_sign_in(&self.frame)])
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl PasswordResetPage {
    fn form(&self) -> Form {
        let t = self.frame.t();
        let action = urls::PASSWORD_RESET.path(self.frame.language, &[]);
        let email = Field::email(t, "email", t.account_email()).required();
        Form::new(t, action, t.security_reset_button(), &self.form)
            .fields(vec![email.autocomplete("username")])
    }

    /// Empty, wrong.
    pub fn samples(language: Language) -> Vec<Self> {
        let page =
            |form| Self { frame: sample::not_listed(language, urls::PASSWORD_RESET, &[]), form };
        let wrong = vec![Problem::new("email", ProblemCode::NotAnEmailAddress)];
        vec![
            page(FormState::new()),
            page(FormState::new().with("email", "maija").with_problems(wrong)),
        ]
    }
}

/// After asking; the same for every address.
#[derive(Debug, Template)]
#[template(path = "pages/password_reset_asked.html")]
pub struct PasswordResetAskedPage {
    /// What surrounds it.
    pub frame: Frame,
    /// For how many minutes a link works.
    pub minutes: i64,
}

impl Page for PasswordResetAskedPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().security_reset_asked_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(vec![to_sign_in(&self.frame)])
    }
}

impl PasswordResetAskedPage {
    /// The page.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = sample::not_listed(language, urls::PASSWORD_RESET_ASKED, &[]);
        vec![Self { frame, minutes: 60 }]
    }
}

/// The form behind the mailed link, or what to do when it does not work. Field: `password`.
#[derive(Debug, Template)]
#[template(path = "pages/password_new.html")]
pub struct PasswordNewPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The token of the link.
    pub token: String,
    /// The fewest characters; `None`: the link does not work (any more).
    pub shortest: Option<usize>,
    /// What is wrong.
    pub form: FormState,
}

impl Page for PasswordNewPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        match self.shortest {
            Some(_) => t.security_new_title().to_owned(),
            None => t.security_link_over_title().to_owned(),
        }
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(vec![to_sign_in(&self.frame)])
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl PasswordNewPage {
    fn form(&self) -> Form {
        let t = self.frame.t();
        let action = urls::password_new(self.frame.language, &self.token);
        Form::new(t, action, t.security_new_button(), &self.form)
            .fields(vec![new_password(t, self.shortest.unwrap_or_default())])
    }

    /// The form, a password that is too short, a link that is over.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |shortest, form| Self {
            frame: sample::not_listed(language, urls::PASSWORD_NEW, &[("token", "token")]),
            token: "token".to_owned(),
            shortest,
            form,
        };
        let short = vec![Problem::new("password", ProblemCode::TooShort { limit: 15 })];
        vec![
            page(Some(15), FormState::new()),
            page(Some(15), FormState::new().with_problems(short)),
            page(None, FormState::new()),
        ]
    }
}

fn to_sign_in(frame: &Frame) -> Crumb {
    Crumb::new(frame.t().account_sign_in(), urls::sign_in(frame.language, None))
}
