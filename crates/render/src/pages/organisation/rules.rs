//! The form of an organisation's own process and rules for its people.

use askama::Template;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::PROCESS_LIMIT;
use service_manual_domain::problem::{Problem, ProblemCode};

use super::ExistingOrganisation;
use crate::forms::{Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// How an organisation adds users and what it demands of them. Fields: `process_fi`, `process_sv`,
/// `process_en`, `allowed_domains`, `approval_required`, `expert_end_date_required` and
/// `four_eyes` (authorities only), `second_factor_required`, hidden `version`.
#[derive(Debug, Template)]
#[template(path = "pages/organisation_rules.html")]
pub struct OrganisationRulesPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which organisation.
    pub existing: ExistingOrganisation,
    /// Whether it is an authority: those have experts, and publish.
    pub is_authority: bool,
    /// What was typed and what is wrong.
    pub form: FormState,
}

impl Page for OrganisationRulesPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().organisation_rules().to_owned()
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

impl OrganisationRulesPage {
    fn form(&self) -> Form {
        let (t, language, id) = (self.frame.t(), self.frame.language, self.existing.id);
        Form::new(t, urls::organisation_rules(language, id), t.organisation_save(), &self.form)
            .hidden("version", self.existing.version.to_string())
            .cancel(urls::organisation(language, id))
            .keep_typed_text()
            .section(t.organisation_process(), t.organisation_process_hint(), self.process())
            .section(t.organisation_demands(), "", self.demands())
    }

    fn process(&self) -> Vec<Field> {
        let t = self.frame.t();
        let text = |field, label, language| {
            Field::text_area(t, field, label, 6).limit(PROCESS_LIMIT).lang(language)
        };
        vec![
            text("process_fi", t.organisation_in_finnish(), Language::Fi),
            text("process_sv", t.organisation_in_swedish(), Language::Sv),
            text("process_en", t.organisation_in_english(), Language::En),
        ]
    }

    fn demands(&self) -> Vec<Field> {
        let t = self.frame.t();
        let domains = Field::text_area(t, "allowed_domains", t.organisation_allowed_domains(), 4);
        let box_of = |name, label: &str| Field::checkbox(t, name, label).unmarked();
        let mut fields = vec![
            domains.hint(t.organisation_allowed_domains_hint()),
            box_of("approval_required", t.organisation_approval_required()),
        ];
        if self.is_authority {
            fields.push(box_of("expert_end_date_required", t.organisation_expert_end_date()));
            fields.push(
                box_of("four_eyes", t.organisation_four_eyes())
                    .hint(t.organisation_four_eyes_hint()),
            );
        }
        fields.push(
            box_of("second_factor_required", t.organisation_second_factor())
                .hint(t.organisation_second_factor_hint()),
        );
        fields
    }

    /// Of an authority; of a provider with a problem.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<OrganisationId>(1) else {
            return Vec::new();
        };
        let page = |is_authority, form| Self {
            frame: sample::signed_in(
                language,
                urls::ORGANISATION_RULES,
                &[("id", &id.to_string())],
            ),
            existing: ExistingOrganisation { id, name: "Mallikaupunki".to_owned(), version: 3 },
            is_authority,
            form,
        };
        let problem = Problem::new("allowed_domains", ProblemCode::NotADomain);
        let wrong = FormState::new().with("allowed_domains", "malli").with_problems(vec![problem]);
        let right = FormState::new().with("approval_required", "yes");
        vec![page(true, right), page(false, wrong)]
    }
}
