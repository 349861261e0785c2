//! The page on which an organisation is closed.

use askama::Template;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};

use super::ExistingOrganisation;
use crate::forms::{Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// What closing an organisation will do, and the form that confirms it. Fields: `confirmed`,
/// `reason`, hidden `version` and `plan`.
#[derive(Debug, Template)]
#[template(path = "pages/organisation_closing.html")]
pub struct OrganisationClosingPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which organisation.
    pub existing: ExistingOrganisation,
    /// Active providers without another authority; while there are any, there is no form.
    pub stranded: Vec<(OrganisationId, String)>,
    /// Everything that will happen, by name.
    pub effects: ClosingEffects,
    /// The longest reason, in characters.
    pub reason_limit: usize,
    /// Identifies what is shown here.
    pub plan: String,
    /// What was typed and what is wrong.
    pub form: FormState,
}

/// Names of everything that closing touches.
#[derive(Debug, Clone, Default)]
pub struct ClosingEffects {
    /// Services that are archived.
    pub services: Vec<String>,
    /// People whose memberships end.
    pub people: Vec<String>,
    /// Those of them whose accounts are deactivated.
    pub deactivated: Vec<String>,
    /// Addresses whose invitations are revoked.
    pub invitations: Vec<String>,
    /// Providers that no longer work under it.
    pub providers: Vec<String>,
    /// Authorities under which it no longer works.
    pub authorities: Vec<String>,
    /// Services of others for which it is no longer responsible.
    pub answered_for: Vec<String>,
}

/// One effect with the names of what it touches.
struct Effect<'a> {
    sentence: String,
    names: &'a [String],
}

impl Page for OrganisationClosingPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().organisation_close().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(self.existing.crumbs(&self.frame))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Organisations)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl OrganisationClosingPage {
    fn form(&self) -> Form {
        let (t, language, id) = (self.frame.t(), self.frame.language, self.existing.id);
        let action = urls::organisation_close(language, id);
        Form::new(t, action, t.organisation_close_button(), &self.form)
            .hidden("version", self.existing.version.to_string())
            .hidden("plan", self.plan.as_str())
            .cancel(urls::organisation(language, id))
            .fields(vec![
                Field::text_area(t, "reason", t.organisation_close_reason(), 3)
                    .hint(t.organisation_close_reason_hint())
                    .limit(self.reason_limit)
                    .required(),
                Field::checkbox(t, "confirmed", t.organisation_close_confirm()).required(),
            ])
    }

    fn effects(&self) -> Vec<Effect<'_>> {
        let (t, all) = (self.frame.t(), &self.effects);
        let effects = [
            (&all.services, t.organisation_close_services(all.services.len())),
            (&all.people, t.organisation_close_people(all.people.len())),
            (&all.deactivated, t.organisation_close_deactivated(all.deactivated.len())),
            (&all.invitations, t.organisation_close_invitations(all.invitations.len())),
            (&all.providers, t.organisation_close_providers(all.providers.len())),
            (&all.authorities, t.organisation_close_authorities(all.authorities.len())),
            (&all.answered_for, t.organisation_close_answered_for(all.answered_for.len())),
        ];
        effects
            .into_iter()
            .filter(|(names, _)| !names.is_empty())
            .map(|(names, sentence)| Effect { sentence, names })
            .collect()
    }

    /// With every effect and problems; refused; without any effect.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<OrganisationId>(1) else {
            return Vec::new();
        };
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let page = |effects, stranded, form| Self {
            frame: sample::signed_in(
                language,
                urls::ORGANISATION_CLOSE,
                &[("id", &id.to_string())],
            ),
            existing: ExistingOrganisation { id, name: "Mallikaupunki".to_owned(), version: 3 },
            stranded,
            effects,
            reason_limit: 500,
            plan: "plan".to_owned(),
            form,
        };
        let effects = ClosingEffects {
            services: names(&["Työpaja nuorille", "Työhönvalmennus"]),
            people: names(&["Maija Meikäläinen", "Kalle Kirjoittaja"]),
            deactivated: names(&["Maija Meikäläinen"]),
            invitations: names(&["uusi@esimerkki.example"]),
            providers: names(&["Paja ry"]),
            authorities: names(&["Esimerkkilän työllisyysalue"]),
            answered_for: names(&["Keittiöpaja"]),
        };
        let problems = vec![
            Problem::new("reason", ProblemCode::Required),
            Problem::new("confirmed", ProblemCode::MustBeAccepted),
        ];
        let wrong = FormState::new().with_problems(problems);
        vec![
            page(effects, Vec::new(), wrong),
            page(ClosingEffects::default(), vec![(id, "Paja ry".to_owned())], FormState::new()),
            page(ClosingEffects::default(), Vec::new(), FormState::new()),
        ]
    }
}
