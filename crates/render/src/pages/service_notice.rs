//! The short notice of a service, for those who may edit the service (spec 4.1).

use askama::Template;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::forms::{Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::pages::service_manage::crumbs;
use crate::pages::site_notice::form::text_fields;
use crate::urls;

/// The form of the notice. Fields: `text_fi` to `text_en`, `from`, `until`; hidden `version`, 0 where
/// there is no notice.
#[derive(Debug, Template)]
#[template(path = "pages/service_notice.html")]
pub struct ServiceNoticePage {
    /// What surrounds it.
    pub frame: Frame,
    /// The service.
    pub id: ServiceId,
    /// Its name, in its original language.
    pub name: String,
    /// That language.
    pub original: Language,
    /// How often the notice was written; 0: there is none.
    pub version: i64,
    /// Whether somebody else wrote it meanwhile.
    pub conflict: bool,
    /// What was typed and what is wrong.
    pub form: FormState,
}

impl Page for ServiceNoticePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        format!("{}: {}", self.frame.t().servicenotice_title(), self.name)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame, self.id, &self.name))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl ServiceNoticePage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let action = urls::service_notice(language, self.id);
        Form::new(t, action, t.servicenotice_save(), &self.form)
            .hidden("version", self.version.to_string())
            .cancel(urls::service_manage(language, self.id))
            .keep_typed_text()
            .section(
                t.sitenotice_texts(),
                t.servicenotice_texts_hint(),
                text_fields(t, self.original),
            )
            .section(
                t.sitenotice_period(),
                "",
                vec![
                    Field::text(t, "from", t.lift_from()).hint(t.lift_day_hint()),
                    Field::text(t, "until", t.lift_until())
                        .hint(t.servicenotice_until_hint())
                        .required(),
                ],
            )
    }

    /// None yet, with problems; an existing one; one that somebody else wrote.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<ServiceId>(9) else { return Vec::new() };
        let page = |version, form| Self {
            frame: sample::signed_in(language, urls::SERVICE_NOTICE, &[("id", &id.to_string())]),
            id,
            name: "Työhönvalmennus".to_owned(),
            original: Language::Fi,
            version,
            conflict: false,
            form,
        };
        let problems = vec![
            Problem::new("text_fi", ProblemCode::Required),
            Problem::new("until", ProblemCode::DayIsOver),
        ];
        let filled = FormState::new()
            .with("text_fi", "Suljettu 1.–31.7.")
            .with("text_en", "Closed 1–31 July.")
            .with("from", "15.6.2027")
            .with("until", "31.7.2027");
        let none = FormState::new().with("until", "1.7.2020").with_problems(problems);
        vec![page(0, none), page(2, filled.clone()), Self { conflict: true, ..page(3, filled) }]
    }
}
