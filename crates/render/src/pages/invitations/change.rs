//! The form for what an open invitation offers.

use askama::Template;
use service_manual_domain::account::Role;
use service_manual_domain::ids::{InvitationId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::forms::{Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::invite::{Inviting, terms};
use crate::pages::sample;
use crate::urls;

/// The form. Fields: `role`, `ends_on`, hidden `version`.
#[derive(Debug, Template)]
#[template(path = "pages/invitation_change.html")]
pub struct ChangeInvitationPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which invitation.
    pub id: InvitationId,
    /// Who is invited.
    pub email: String,
    /// To which organisation.
    pub organisation: Inviting,
    /// The roles that may be given.
    pub roles: Vec<Role>,
    /// Whether an expert's membership needs a last day.
    pub experts_need_end: bool,
    /// What the person saw of the invitation.
    pub version: String,
    /// What was typed and what is wrong.
    pub form: FormState,
}

impl Page for ChangeInvitationPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().invitations_change_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(self.organisation.crumbs(&self.frame))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Organisations)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl ChangeInvitationPage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let action = urls::invitation_change(language, self.id);
        Form::new(t, action, t.invitations_change_button(), &self.form)
            .hidden("version", self.version.as_str())
            .fields(terms(t, &self.roles, self.experts_need_end).into())
            .cancel(urls::invitations(language, self.organisation.id))
    }

    /// As stored, and with problems.
    pub fn samples(language: Language) -> Vec<Self> {
        let ids = sample::id::<InvitationId>(7).zip(sample::id::<OrganisationId>(1));
        let Some((id, organisation)) = ids else { return Vec::new() };
        let page = |form| Self {
            frame: sample::signed_in(language, urls::INVITATION_CHANGE, &[("id", &id.to_string())]),
            id,
            email: "uusi@esimerkki.example".to_owned(),
            organisation: Inviting {
                id: organisation,
                name: "Esimerkkilän työllisyysalue".to_owned(),
            },
            roles: Role::ALL.into(),
            experts_need_end: true,
            version: "pending.editor..1".to_owned(),
            form,
        };
        let problem = Problem::new("ends_on", ProblemCode::DayIsOver);
        let typed = FormState::new().with("role", "expert").with("ends_on", "1.1.2026");
        vec![
            page(FormState::new().with("role", "editor")),
            page(typed.with_problems(vec![problem])),
        ]
    }
}
