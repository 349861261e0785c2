//! The form of an organisation's data.

use std::sync::Arc;

use askama::Template;
use service_manual_domain::help::{HelpForm, OwnHelp};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::{
    DESCRIPTION_LIMIT, NAME_LIMIT, OrganisationKind, PHONE_LIMIT, WEB_LIMIT,
};
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::{labels, urls};

/// The form of an organisation. Fields: `kind` (only for a new one), `name_fi`, `name_sv`,
/// `name_en`, `business_id`, `email`, `phone`, `web`, `description_fi`, `description_sv`,
/// `description_en`, `municipalities` (several), `parents` (several, only for a new one), hidden
/// `version` (only for an existing one).
#[derive(Debug, Template)]
#[template(path = "pages/organisation_form.html")]
pub struct OrganisationFormPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which one with its name and version; `None`: a new one.
    pub existing: Option<ExistingOrganisation>,
    /// The kinds the person may choose from; with just one nothing is asked.
    pub kinds: Vec<OrganisationKind>,
    /// The authorities a provider may be put under; empty: nothing is asked.
    pub parents: Vec<Choice>,
    /// The municipalities, by name.
    pub municipalities: Vec<Choice>,
    /// Help beside fields that administrators wrote in place of the defaults.
    pub help: Arc<OwnHelp>,
    /// What was typed and what is wrong.
    pub form: FormState,
}

/// The organisation that is being edited.
#[derive(Debug, Clone)]
pub struct ExistingOrganisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name as shown.
    pub name: String,
    /// The version the person saw.
    pub version: i64,
}

impl ExistingOrganisation {
    /// The way to the page of the organisation.
    pub(super) fn crumbs(&self, frame: &Frame) -> Vec<Crumb> {
        let (t, language) = (frame.t(), frame.language);
        vec![
            Crumb::new(t.organisation_list_title(), urls::organisations(language)),
            Crumb::new(self.name.as_str(), urls::organisation(language, self.id)),
        ]
    }
}

impl Page for OrganisationFormPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        let title = if self.existing.is_some() {
            t.organisation_edit_title()
        } else {
            t.organisation_new()
        };
        title.to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let list = || vec![Crumb::new(t.organisation_list_title(), urls::organisations(language))];
        Some(self.existing.as_ref().map_or_else(list, |one| one.crumbs(&self.frame)))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Organisations)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl OrganisationFormPage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let (action, cancel) = match &self.existing {
            Some(one) => {
                (urls::organisation_edit(language, one.id), urls::organisation(language, one.id))
            }
            None => (urls::organisation_new(language), urls::organisations(language)),
        };
        let mut form = Form::new(t, action, t.organisation_save(), &self.form)
            .cancel(cancel)
            .keep_typed_text()
            .fields(self.first_fields())
            .section(t.organisation_contact(), t.organisation_contact_hint(), self.contact())
            .section(t.organisation_description(), "", self.description())
            .fields(vec![self.municipalities()])
            .helped(HelpForm::Organisation, &self.help);
        if let Some(one) = &self.existing {
            form = form.hidden("version", one.version.to_string());
        } else if let [kind] = self.kinds.as_slice() {
            form = form.hidden("kind", kind.code());
        }
        form
    }

    fn first_fields(&self) -> Vec<Field> {
        let t = self.frame.t();
        let mut fields = Vec::new();
        if self.existing.is_none() && self.kinds.len() > 1 {
            let choice = |kind: &OrganisationKind| {
                Choice::new(kind.code(), labels::organisation_kind(t, *kind))
            };
            let kinds = self.kinds.iter().map(choice).collect();
            fields.push(Field::radios(t, "kind", t.organisation_kind(), kinds).required());
        }
        let name =
            |field, label, language| Field::text(t, field, label).limit(NAME_LIMIT).lang(language);
        fields.push(name("name_fi", t.organisation_name_fi(), Language::Fi).required());
        fields.push(name("name_sv", t.organisation_name_sv(), Language::Sv));
        fields.push(name("name_en", t.organisation_name_en(), Language::En));
        if !self.parents.is_empty() {
            fields.push(self.authorities());
        }
        fields.push(
            Field::text(t, "business_id", t.organisation_business_id())
                .hint(t.organisation_business_id_hint()),
        );
        fields
    }

    /// A provider works under one or more of them (spec 2.2). Where an authority could be added as
    /// well, the hint says so, because a mark would hold for both kinds.
    fn authorities(&self) -> Field {
        let t = self.frame.t();
        let field = |hint| {
            Field::checkboxes(t, "parents", t.organisation_parents(), self.parents.clone())
                .hint(hint)
        };
        match self.kinds.as_slice() {
            [OrganisationKind::Provider] => field(t.organisation_parents_hint()).required(),
            _ => field(t.organisation_parents_hint_both()).unmarked(),
        }
    }

    fn contact(&self) -> Vec<Field> {
        let t = self.frame.t();
        vec![
            Field::email(t, "email", t.organisation_email()),
            Field::text(t, "phone", t.organisation_phone()).limit(PHONE_LIMIT),
            Field::text(t, "web", t.organisation_web()).limit(WEB_LIMIT),
        ]
    }

    fn description(&self) -> Vec<Field> {
        let t = self.frame.t();
        let text = |field, label, language| {
            Field::text_area(t, field, label, 3).limit(DESCRIPTION_LIMIT).lang(language)
        };
        vec![
            text("description_fi", t.organisation_in_finnish(), Language::Fi),
            text("description_sv", t.organisation_in_swedish(), Language::Sv),
            text("description_en", t.organisation_in_english(), Language::En),
        ]
    }

    fn municipalities(&self) -> Field {
        let t = self.frame.t();
        let groups = by_first_letter(&self.municipalities);
        Field::checkbox_groups(t, "municipalities", t.organisation_municipalities(), groups)
            .hint(t.organisation_municipalities_hint())
    }

    /// A new one with problems; an existing one.
    pub fn samples(language: Language) -> Vec<Self> {
        let parents = vec![
            Choice::new("01", "Esimerkkilän työllisyysalue"),
            Choice::new("02", "Mallikaupunki"),
        ];
        let problems = vec![
            Problem::new("kind", ProblemCode::Required),
            Problem::new("name_fi", ProblemCode::NameTaken),
            Problem::new("business_id", ProblemCode::NotABusinessId),
            Problem::new("web", ProblemCode::NotAWebAddress),
            Problem::new("municipalities", ProblemCode::UnknownChoice),
        ];
        let new = Self {
            frame: sample::signed_in(language, urls::ORGANISATION_NEW, &[]),
            existing: None,
            kinds: vec![OrganisationKind::Authority, OrganisationKind::Provider],
            parents,
            municipalities: sample_municipalities(),
            help: Arc::default(),
            form: FormState::new()
                .with("name_fi", "Mallikaupunki")
                .with("parents", "01")
                .with("web", "www")
                .with_problems(problems),
        };
        let edited = sample::id::<OrganisationId>(1).map(|id| Self {
            frame: sample::signed_in(language, urls::ORGANISATION_EDIT, &[("id", &id.to_string())]),
            existing: Some(ExistingOrganisation {
                id,
                name: "Mallikaupunki".to_owned(),
                version: 3,
            }),
            kinds: Vec::new(),
            parents: Vec::new(),
            municipalities: sample_municipalities(),
            help: Arc::default(),
            form: FormState::new().with("name_fi", "Mallikaupunki").with("municipalities", "091"),
        });
        std::iter::once(new).chain(edited).collect()
    }
}

/// Options sorted by name in groups of one first letter.
fn by_first_letter(choices: &[Choice]) -> Vec<(String, Vec<Choice>)> {
    let mut groups: Vec<(String, Vec<Choice>)> = Vec::new();
    for choice in choices {
        let letter: String = choice.label.chars().take(1).flat_map(char::to_uppercase).collect();
        match groups.last_mut() {
            Some((last, group)) if *last == letter => group.push(choice.clone()),
            _ => groups.push((letter, vec![choice.clone()])),
        }
    }
    groups
}

fn sample_municipalities() -> Vec<Choice> {
    [("049", "Espoo"), ("050", "Eura"), ("091", "Helsinki"), ("941", "Vårdö"), ("992", "Äänekoski")]
        .into_iter()
        .map(|(code, name)| Choice::new(code, name))
        .collect()
}
