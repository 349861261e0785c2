//! Giving the services that a person keeps up to date to others.

use askama::Template;
use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::Side;

use super::list::organisation_entry;
use super::person::{crumbs, sample_service};
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// The form in which new updaters are chosen.
#[derive(Debug, Template)]
#[template(path = "pages/people/hand_over.html")]
pub struct HandOverPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// The person.
    pub account: AccountId,
    /// The person's name.
    pub name: String,
    /// The services.
    pub services: Vec<HandOverService>,
    /// Who may take them over: accounts and names, the main users in general first.
    pub successors: Vec<Choice>,
    /// What was chosen.
    pub form: FormState,
}

/// A service that a person keeps up to date.
#[derive(Debug, Clone)]
pub struct HandOverService {
    /// Which service.
    pub id: ServiceId,
    /// Its name.
    pub name: String,
    /// The language of the name.
    pub language: Language,
    /// On which side.
    pub side: Side,
    /// The name of its form field.
    pub field: String,
}

impl HandOverService {
    /// On which side, in words.
    pub(super) fn side_label(&self, t: &Texts) -> &'static str {
        match self.side {
            Side::Organiser => t.people_side_organiser(),
            Side::Authority => t.people_side_authority(),
        }
    }

    pub(super) fn samples() -> Vec<Self> {
        let service = |number, name: &str, side: Side| {
            sample_service(number).map(|id| Self {
                id,
                name: name.to_owned(),
                language: Language::Fi,
                side,
                field: format!("{}-{id}", side.field()),
            })
        };
        let both = [
            service(21, "Työhönvalmennus", Side::Organiser),
            service(22, "Työpaja nuorille", Side::Authority),
        ];
        both.into_iter().flatten().collect()
    }
}

impl Page for HandOverPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().people_hand_over_of(&self.name)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let mut crumbs = crumbs(&self.frame, self.organisation, &self.organisation_name);
        crumbs.push(Crumb::new(self.name.clone(), self.back()));
        Some(crumbs)
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(organisation_entry(&self.frame, self.organisation))
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl HandOverPage {
    fn back(&self) -> String {
        urls::person(self.frame.language, self.organisation, self.account)
    }

    fn form(&self) -> Form {
        let t = self.frame.t();
        let (language, account) = (self.frame.language, self.account);
        let path = urls::of_person(urls::PERSON_HAND_OVER, language, self.organisation, account);
        let select = |name: &str, label: String| {
            Field::select(t, name, label, self.successors.clone()).unmarked()
        };
        let all = select("all", t.people_hand_over_all().to_owned());
        let label =
            |service: &HandOverService| format!("{} ({})", service.name, service.side_label(t));
        let each = self.services.iter().map(|one| select(&one.field, label(one)));
        Form::new(t, path, t.people_hand_over_submit(), &self.form)
            .fields(vec![all])
            .section(t.people_hand_over_each(), t.people_hand_over_each_hint(), each.collect())
            .cancel(self.back())
    }

    /// Empty, and with a problem.
    pub fn samples(language: Language) -> Vec<Self> {
        let (Some(organisation), Some(account)) = (sample::id(1), sample::id(11)) else {
            return Vec::new();
        };
        let organisation: OrganisationId = organisation;
        let account: AccountId = account;
        let page = |form| {
            let values = (organisation.to_string(), account.to_string());
            let values = [("id", values.0.as_str()), ("account", values.1.as_str())];
            Self {
                frame: sample::signed_in(language, urls::PERSON_HAND_OVER, &values),
                organisation,
                organisation_name: "Esimerkkilän työllisyysalue".to_owned(),
                account,
                name: "Maija Meikäläinen".to_owned(),
                services: HandOverService::samples(),
                successors: vec![Choice::new("1", "Åsa Exempel")],
                form,
            }
        };
        let problem = Problem::new("all", ProblemCode::Required);
        vec![page(FormState::new()), page(FormState::new().with_problems(vec![problem]))]
    }
}
