//! Registration by invitation (spec 2.3). Opening these pages changes nothing.

use askama::Template;
use service_manual_domain::account::password::SHORTEST;
use service_manual_domain::account::{PERSON_TEXT_LIMIT, Role};
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::forms::{Field, Form, FormState};
use crate::frame::Frame;
use crate::page::Page;
use crate::pages::sample;
use crate::{labels, urls};

/// The registration form of a usable invitation. Fields: `password`, `first_name`, `last_name`,
/// `work_title`, `privacy` (`yes`).
#[derive(Debug, Template)]
#[template(path = "pages/invitation.html")]
pub struct InvitationPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The token of the link, to which the form is sent.
    pub token: String,
    /// The name of the inviting organisation.
    pub organisation: String,
    /// The role in it.
    pub role: Role,
    /// The invited address, which becomes the user name.
    pub email: String,
    /// What was typed and what is wrong.
    pub form: FormState,
}

impl Page for InvitationPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().invitation_title().to_owned()
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl InvitationPage {
    fn form(&self) -> Form {
        let t = self.frame.t();
        let action = urls::invitation(self.frame.language, &self.token);
        let text = |name, label| Field::text(t, name, label);
        let password = Field::password(t, "password", t.invitation_password(), "new-password")
            .hint(t.invitation_password_hint(SHORTEST))
            .required();
        Form::new(t, action, t.invitation_button(), &self.form)
            .section(t.invitation_password_section(), "", vec![password])
            .section(
                t.invitation_about_you(),
                t.invitation_about_you_hint(),
                vec![
                    text("first_name", t.invitation_first_name()).autocomplete("given-name"),
                    text("last_name", t.invitation_last_name()).autocomplete("family-name"),
                    text("work_title", t.invitation_work_title())
                        .autocomplete("organization-title"),
                ],
            )
            .section(
                t.invitation_privacy(),
                t.invitation_privacy_text(),
                vec![Field::checkbox(t, "privacy", t.invitation_privacy_box()).required()],
            )
    }

    /// Empty, and with everything wrong.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |form| Self {
            frame: sample::not_listed(language, urls::INVITATION, &[("token", "abc")]),
            token: "abc".to_owned(),
            organisation: "Esimerkkilän työllisyysalue".to_owned(),
            role: Role::Editor,
            email: "maija@esimerkki.example".to_owned(),
            form,
        };
        let problems = vec![
            Problem::new("password", ProblemCode::TooShort { limit: SHORTEST }),
            Problem::new("last_name", ProblemCode::TooLong { limit: PERSON_TEXT_LIMIT }),
            Problem::new("privacy", ProblemCode::MustBeAccepted),
        ];
        let typed = FormState::new().with("first_name", "Maija").with_problems(problems);
        vec![page(FormState::new()), page(typed)]
    }
}

/// Why a link does not lead to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClosedInvitation {
    /// Somebody registered with it.
    Used,
    /// Its time is up.
    Expired,
    /// The organisation took it back.
    Revoked,
    /// There is no such invitation.
    Unknown,
}

/// The page of a link that does not work any more: what to do and whom to ask. Status 410, or 404
/// for an unknown one.
#[derive(Debug, Template)]
#[template(path = "pages/invitation_closed.html")]
pub struct ClosedInvitationPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Why it does not work.
    pub reason: ClosedInvitation,
}

impl Page for ClosedInvitationPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.texts().0.to_owned()
    }
}

impl ClosedInvitationPage {
    fn texts(&self) -> (&'static str, &'static str) {
        let t = self.frame.t();
        match self.reason {
            ClosedInvitation::Used => (t.invitation_used_title(), t.invitation_used()),
            ClosedInvitation::Expired => (t.invitation_expired_title(), t.invitation_expired()),
            ClosedInvitation::Revoked => (t.invitation_revoked_title(), t.invitation_revoked()),
            ClosedInvitation::Unknown => (t.invitation_unknown_title(), t.invitation_unknown()),
        }
    }

    /// Every reason.
    pub fn samples(language: Language) -> Vec<Self> {
        let reasons = [
            ClosedInvitation::Used,
            ClosedInvitation::Expired,
            ClosedInvitation::Revoked,
            ClosedInvitation::Unknown,
        ];
        let frame = || sample::not_listed(language, urls::INVITATION, &[("token", "abc")]);
        reasons.map(|reason| Self { frame: frame(), reason }).into()
    }
}
