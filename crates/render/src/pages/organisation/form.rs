//! The form of an organisation's data.

use askama::Template;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::{NAME_LIMIT, OrganisationKind};
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::{labels, urls};

/// The form of an organisation. Fields: `kind` (only for a new one), `name_fi`, `name_sv`,
/// `name_en`, `parents` (several), hidden `version` (only for an existing one).
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
        let list = Crumb::new(t.organisation_list_title(), urls::organisations(language));
        let own = self
            .existing
            .iter()
            .map(|one| Crumb::new(one.name.as_str(), urls::organisation(language, one.id)));
        Some(std::iter::once(list).chain(own).collect())
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
            .fields(self.fields());
        if let Some(one) = &self.existing {
            form = form.hidden("version", one.version.to_string());
        } else if let [kind] = self.kinds.as_slice() {
            form = form.hidden("kind", kind.code());
        }
        form
    }

    fn fields(&self) -> Vec<Field> {
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
            let choices = self.parents.clone();
            fields.push(
                Field::checkboxes(t, "parents", t.organisation_parents(), choices)
                    .hint(t.organisation_parents_hint()),
            );
        }
        fields
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
        ];
        let new = Self {
            frame: sample::signed_in(language, urls::ORGANISATION_NEW, &[]),
            existing: None,
            kinds: vec![OrganisationKind::Authority, OrganisationKind::Provider],
            parents,
            form: FormState::new()
                .with("name_fi", "Mallikaupunki")
                .with("parents", "01")
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
            form: FormState::new().with("name_fi", "Mallikaupunki"),
        });
        std::iter::once(new).chain(edited).collect()
    }
}
