//! Registration.

use askama::Template;
use service_manual_domain::account::PERSON_TEXT_LIMIT;
use service_manual_domain::account::password::SHORTEST;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};

use super::InvitationOffer;
use crate::forms::{Field, Form, FormState};
use crate::frame::Frame;
use crate::page::Page;
use crate::pages::info_page::{FilledText, InfoPage};
use crate::pages::sample;
use crate::{format, labels, urls};

/// The registration form of a usable invitation. Fields: `password`, `first_name`, `last_name`,
/// `work_title`, `privacy` (`yes`), hidden `notice_version`.
#[derive(Debug, Template)]
#[template(path = "pages/invitation.html")]
pub struct RegisterPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What is offered.
    pub offer: InvitationOffer,
    /// The invited address, which becomes the user name.
    pub email: String,
    /// The privacy policy statement.
    pub notice: FilledText,
    /// The number of its version, which the person acknowledges.
    pub notice_version: i64,
    /// What was typed and what is wrong.
    pub form: FormState,
}

impl Page for RegisterPage {
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

impl RegisterPage {
    fn form(&self) -> Form {
        let t = self.frame.t();
        let action = urls::invitation(self.frame.language, &self.offer.token);
        let text = |name, label| Field::text(t, name, label);
        let password = Field::password(t, "password", t.invitation_password(), "new-password")
            .hint(t.invitation_password_hint(SHORTEST))
            .required();
        Form::new(t, action, t.invitation_button(), &self.form)
            .hidden("notice_version", self.notice_version.to_string())
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

    fn decline(&self) -> Form {
        self.offer.decline(&self.frame)
    }

    /// Empty, and with everything wrong.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |form, with_everything| Self {
            frame: sample::not_listed(language, urls::INVITATION, &[("token", "abc")]),
            offer: InvitationOffer::sample(with_everything),
            email: "maija@esimerkki.example".to_owned(),
            notice: FilledText::sample(InfoPage::Privacy, language),
            notice_version: 2,
            form,
        };
        let problems = vec![
            Problem::new("password", ProblemCode::TooShort { limit: SHORTEST }),
            Problem::new("last_name", ProblemCode::TooLong { limit: PERSON_TEXT_LIMIT }),
            Problem::new("privacy", ProblemCode::MustBeAccepted),
        ];
        let typed = FormState::new().with("first_name", "Maija").with_problems(problems);
        vec![page(FormState::new(), false), page(typed, true)]
    }
}
