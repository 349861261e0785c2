//! Going on with a form that waited.

use askama::Template;
use service_manual_domain::language::Language;

use crate::forms::{Form, FormState};
use crate::frame::Frame;
use crate::page::Page;
use crate::pages::account::{KeptForm, sample_form};
use crate::pages::sample;
use crate::urls;

/// After what the form goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resumed {
    /// Signing in.
    SignedIn,
    /// Typing the password again.
    Confirmed,
}

/// Shown when a form was kept and may be sent now: one press sends it.
#[derive(Debug, Template)]
#[template(path = "pages/resume.html")]
pub struct ResumePage {
    /// What surrounds it.
    pub frame: Frame,
    /// The form.
    pub kept: KeptForm,
    /// What the person has just done.
    pub after: Resumed,
}

impl Page for ResumePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        match self.after {
            Resumed::SignedIn => t.account_resume().to_owned(),
            Resumed::Confirmed => t.confirm_done().to_owned(),
        }
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

    /// A kept form after signing in, and after confirming.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |after| Self {
            frame: sample::signed_in(language, urls::SIGN_IN, &[]),
            kept: sample_form(language),
            after,
        };
        vec![page(Resumed::SignedIn), page(Resumed::Confirmed)]
    }
}
