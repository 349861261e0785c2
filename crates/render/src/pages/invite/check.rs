//! What sending the form would bring about.

use askama::Template;
use service_manual_domain::account::Role;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::time::Day;

use super::{InviteRow, Inviting, STEP, STEP_CHANGE, STEP_SEND, invited, sample_rows};
use crate::forms::{Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::{format, labels, urls};

/// The page to check before sending. Nothing has been sent yet; both of its forms carry all that
/// was typed.
#[derive(Debug, Template)]
#[template(path = "pages/invite_check.html")]
pub struct InviteCheckPage {
    /// What surrounds it.
    pub frame: Frame,
    /// To which organisation.
    pub organisation: Inviting,
    /// To which role.
    pub role: Role,
    /// The last day of the memberships, if they have one.
    pub ends_on: Option<Day>,
    /// The language of the mails.
    pub language: Language,
    /// A few words to the invited.
    pub message: Option<String>,
    /// What will become of each address, in the order typed.
    pub rows: Vec<InviteRow>,
    /// The fields of the form as typed.
    pub typed: Vec<(String, String)>,
}

impl Page for InviteCheckPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().invite_check_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(self.organisation.crumbs(&self.frame))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Organisations)
    }
}

impl InviteCheckPage {
    fn invited(&self) -> usize {
        invited(&self.rows)
    }

    fn send(&self) -> Form {
        self.form(self.frame.t().invite_send(), STEP_SEND)
    }

    fn change(&self) -> Form {
        self.form(self.frame.t().invite_change(), STEP_CHANGE).quiet()
    }

    fn form(&self, button: &str, step: &str) -> Form {
        let action = urls::invitations_new(self.frame.language, self.organisation.id);
        let form = Form::new(self.frame.t(), action, button, &FormState::new());
        let typed = self.typed.iter();
        typed.fold(form.hidden(STEP, step), |form, (name, value)| form.hidden(name, value.as_str()))
    }

    /// With every outcome, and with nobody to invite.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<OrganisationId>(1) else {
            return Vec::new();
        };
        let page = |rows| Self {
            frame: sample::signed_in(language, urls::INVITATIONS_NEW, &[("id", &id.to_string())]),
            organisation: Inviting { id, name: "Esimerkkilän työllisyysalue".to_owned() },
            role: Role::Expert,
            ends_on: Some(sample::today().plus_days(200)),
            language: Language::Sv,
            message: Some("Tervetuloa!\nKysy minulta lisää.".to_owned()),
            rows,
            typed: vec![("addresses".to_owned(), "maija@esimerkki.example\nkalle".to_owned())],
        };
        let nobody = sample_rows().split_off(2);
        vec![page(sample_rows()), page(nobody)]
    }
}
