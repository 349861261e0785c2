//! The form of a service, and what is shown when somebody else saved it first.

use askama::Template;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::field::TextField;
use service_manual_domain::time::Instant;

use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::{format, labels, urls};

/// The form of a service. Fields: `organiser` (only for a new one), `original`, `categories`
/// (several), `name_fi`, `summary_fi`, `how_organised_fi` and the same in `sv` and `en`, hidden
/// `version` (only for an existing one) or hidden `new_id` (only for a new one, its future id, so
/// that a form sent twice makes one service). Descriptions are typed as
/// [`crate::rich_text::RichText::from_typed`] reads them.
#[derive(Debug, Template)]
#[template(path = "pages/service_form.html")]
pub struct ServiceFormPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which one, with its version; `None`: a new one.
    pub existing: Option<ExistingService>,
    /// The organisations a new service may belong to; with just one nothing is asked.
    pub organisers: Vec<Choice>,
    /// The category vocabulary.
    pub categories: Vec<Choice>,
    /// What a reviewer asked for when returning it.
    pub return_comment: Option<String>,
    /// What was typed and what is wrong.
    pub form: FormState,
}

/// The service that is being edited.
#[derive(Debug, Clone)]
pub struct ExistingService {
    /// Its id.
    pub id: ServiceId,
    /// Its name as shown.
    pub name: String,
    /// The version the person saw.
    pub version: i64,
}

impl Page for ServiceFormPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        let title =
            if self.existing.is_some() { t.manage_edit_title() } else { t.manage_new_title() };
        title.to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame, self.existing.as_ref()))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

fn crumbs(frame: &Frame, existing: Option<&ExistingService>) -> Vec<Crumb> {
    let language = frame.language;
    let list = Crumb::new(frame.t().manage_list_title(), urls::my_services(language));
    let own =
        existing.map(|one| Crumb::new(one.name.as_str(), urls::service_manage(language, one.id)));
    std::iter::once(list).chain(own).collect()
}

impl ServiceFormPage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let existing = self.existing.as_ref();
        let action = existing.map_or_else(
            || urls::service_new(language),
            |one| urls::service_edit(language, one.id),
        );
        let form = fill(Form::new(t, action, t.manage_save(), &self.form), t, self.basics());
        match existing {
            None => {
                form.hidden("new_id", self.form.value("new_id")).cancel(urls::my_services(language))
            }
            Some(one) => form
                .hidden("version", one.version.to_string())
                .cancel(urls::service_manage(language, one.id)),
        }
    }

    fn basics(&self) -> Vec<Field> {
        let t = self.frame.t();
        let mut fields = Vec::new();
        if self.existing.is_none() && self.organisers.len() > 1 {
            let choices = self.organisers.clone();
            fields.push(
                Field::select(t, "organiser", t.manage_organiser(), choices)
                    .hint(t.manage_organiser_hint())
                    .required(),
            );
        }
        fields.extend(basics(t, &self.categories));
        fields
    }

    /// A new one with problems; a returned one.
    pub fn samples(language: Language) -> Vec<Self> {
        let problems = vec![
            Problem::new("organiser", ProblemCode::Required),
            Problem::new("name_fi", ProblemCode::Required),
            Problem::new("summary_sv", ProblemCode::TooLong { limit: TextField::Summary.limit() }),
        ];
        let new = Self {
            frame: sample::signed_in(language, urls::SERVICE_NEW, &[]),
            existing: None,
            organisers: vec![Choice::new("1", "Mallikaupunki"), Choice::new("2", "Exempelby")],
            categories: sample_categories(),
            return_comment: None,
            form: sample_state().with("new_id", "01JD").with_problems(problems),
        };
        let existing = sample_existing().map(|one| Self {
            frame: sample::signed_in(language, urls::SERVICE_EDIT, &[("id", &one.id.to_string())]),
            existing: Some(one),
            organisers: Vec::new(),
            categories: sample_categories(),
            return_comment: Some("Lisää tieto siitä, kenelle palvelu on tarkoitettu.".to_owned()),
            form: sample_state(),
        });
        std::iter::once(new).chain(existing).collect()
    }
}

fn fill(form: Form, t: &'static Texts, basics: Vec<Field>) -> Form {
    let form = form.section(t.manage_basics(), "", basics);
    let form = Language::ALL.into_iter().fold(form, |form, language| {
        form.section(texts_title(t, language), t.manage_texts_hint(), texts(t, language))
    });
    form.keep_typed_text()
}

fn basics(t: &'static Texts, categories: &[Choice]) -> Vec<Field> {
    let own_name = |one: Language| Choice::new(one.code(), labels::own_name(one));
    vec![
        Field::radios(t, "original", t.manage_original(), Language::ALL.map(own_name).into())
            .hint(t.manage_original_hint())
            .required(),
        Field::checkboxes(t, "categories", t.manage_categories(), categories.to_vec())
            .hint(t.manage_categories_hint())
            .needed_to_publish(),
    ]
}

fn texts_title(t: &Texts, language: Language) -> &'static str {
    match language {
        Language::Fi => t.manage_texts_fi(),
        Language::Sv => t.manage_texts_sv(),
        Language::En => t.manage_texts_en(),
    }
}

fn texts(t: &'static Texts, language: Language) -> Vec<Field> {
    let name = format!("name_{language}");
    let summary = format!("summary_{language}");
    let description = format!("how_organised_{language}");
    vec![
        Field::text(t, &name, field_label(t, &name))
            .limit(TextField::Name.limit())
            .lang(language)
            .unmarked(),
        Field::text_area(t, &summary, field_label(t, &summary), 3)
            .hint(t.manage_summary_hint())
            .limit(TextField::Summary.limit())
            .lang(language)
            .unmarked(),
        Field::text_area(t, &description, field_label(t, &description), 12)
            .hint(t.manage_description_hint())
            .limit(TextField::HowOrganised.limit())
            .lang(language)
            .unmarked(),
    ]
}

/// The label of a field of the service form, by its name; the name itself for an unknown one.
pub(crate) fn field_label(t: &Texts, field: &str) -> String {
    let label = match field {
        "organiser" => t.manage_organiser(),
        "original" => t.manage_original(),
        "categories" => t.manage_categories(),
        "name_fi" => t.manage_field_name_fi(),
        "name_sv" => t.manage_field_name_sv(),
        "name_en" => t.manage_field_name_en(),
        "summary_fi" => t.manage_field_summary_fi(),
        "summary_sv" => t.manage_field_summary_sv(),
        "summary_en" => t.manage_field_summary_en(),
        "how_organised_fi" => t.manage_field_description_fi(),
        "how_organised_sv" => t.manage_field_description_sv(),
        "how_organised_en" => t.manage_field_description_en(),
        other => other,
    };
    label.to_owned()
}

/// The names of all fields that may differ between two saves, in the order of the form.
const COMPARED: [&str; 11] = [
    "original",
    "categories",
    "name_fi",
    "summary_fi",
    "how_organised_fi",
    "name_sv",
    "summary_sv",
    "how_organised_sv",
    "name_en",
    "summary_en",
    "how_organised_en",
];

/// What is shown, with status 409, when somebody saved the service while it was being edited:
/// both texts where they differ, and the form with what was typed. Nothing typed is lost
/// (spec 3.3).
#[derive(Debug, Template)]
#[template(path = "pages/service_stale.html")]
pub struct StaleServicePage {
    /// What surrounds it.
    pub frame: Frame,
    /// The service with its newest version, which the form carries from now on.
    pub existing: ExistingService,
    /// The category vocabulary.
    pub categories: Vec<Choice>,
    /// What was typed.
    pub typed: FormState,
    /// The same fields as somebody else saved them.
    pub saved: FormState,
    /// Who saved.
    pub saved_by: String,
    /// When.
    pub saved_at: Instant,
}

impl Page for StaleServicePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().manage_stale_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame, Some(&self.existing)))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }

    fn has_problems(&self) -> bool {
        true
    }
}

/// A field that differs.
struct Difference {
    label: String,
    typed: String,
    saved: String,
}

impl StaleServicePage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let action = urls::service_edit(language, self.existing.id);
        let form = Form::new(t, action, t.manage_stale_save(), &self.typed);
        fill(form, t, basics(t, &self.categories))
            .hidden("version", self.existing.version.to_string())
    }

    fn differences(&self) -> Vec<Difference> {
        let differs = |field: &&str| self.typed.values(field) != self.saved.values(field);
        let difference = |field: &str| Difference {
            label: field_label(self.frame.t(), field),
            typed: self.shown(&self.typed, field),
            saved: self.shown(&self.saved, field),
        };
        COMPARED.into_iter().filter(differs).map(difference).collect()
    }

    /// The values as a person reads them: names of choices instead of their codes.
    fn shown(&self, state: &FormState, field: &str) -> String {
        let name = |value: &String| match field {
            "original" => {
                value.parse().map_or_else(|_| value.clone(), |one| labels::own_name(one).to_owned())
            }
            "categories" => {
                let choice = self.categories.iter().find(|choice| choice.value == *value);
                choice.map_or_else(|| value.clone(), |choice| choice.label.clone())
            }
            _ => value.clone(),
        };
        let names: Vec<String> = state.values(field).iter().map(name).collect();
        names.join(", ")
    }

    /// With texts and categories that differ.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(existing) = sample_existing() else {
            return Vec::new();
        };
        let frame =
            sample::signed_in(language, urls::SERVICE_EDIT, &[("id", &existing.id.to_string())]);
        let saved = FormState::new()
            .with("original", "fi")
            .with("categories", "workshops")
            .with("name_fi", "Työpaja nuorille")
            .with("summary_fi", "Työtä ja ohjausta alle 29-vuotiaille.");
        vec![Self {
            frame,
            existing,
            categories: sample_categories(),
            typed: sample_state(),
            saved,
            saved_by: "Kalle Kirjoittaja".to_owned(),
            saved_at: sample::now(),
        }]
    }
}

fn sample_existing() -> Option<ExistingService> {
    let name = "Työpaja nuorille".to_owned();
    sample::id(4).map(|id| ExistingService { id, name, version: 7 })
}

fn sample_categories() -> Vec<Choice> {
    let choice =
        |category: crate::pages::card::CategoryLink| Choice::new(category.code, category.label);
    sample::categories().into_iter().map(choice).collect()
}

fn sample_state() -> FormState {
    FormState::new()
        .with("original", "fi")
        .with("categories", "workshops")
        .with("categories", "training")
        .with("name_fi", "Työpaja nuorille")
        .with("summary_fi", "Työtä, ohjausta ja arjen rytmiä alle 29-vuotiaille.")
        .with("how_organised_fi", "Pajalla saat\n\n- työkokemusta\n- ohjausta.")
}
