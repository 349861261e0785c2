//! Returning a submission: a comment on the whole service, and on each field of its public part.

use std::fmt::Write as _;

use askama::Template;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::State;
use service_manual_domain::service::review::COMMENT_LIMIT;

use super::service_manage::crumbs;
use super::service_preview::{PreviewField, PreviewSection, Shown, sample_sections};
use crate::forms::{ErrorSummary, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::{labels, urls};

/// The form of returning. It sends the hidden `version`, the field `comment`, and for each field of
/// the service [`COMMENT_ON`] with its name.
#[derive(Debug, Template)]
#[template(path = "pages/service_return.html")]
pub struct ServiceReturnPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The service.
    pub id: ServiceId,
    /// The version the person sees.
    pub version: i64,
    /// Its name in the reader's language or, failing that, in the original.
    pub name: String,
    /// The language of that name.
    pub text_language: Language,
    /// Where it stands.
    pub state: State,
    /// The fields of its public part.
    pub sections: Vec<PreviewSection>,
    /// What was typed.
    pub form: FormState,
    /// Whether somebody changed the service meanwhile.
    pub stale: bool,
    /// Whether it can still be returned.
    pub open: bool,
}

/// How the names of comments on fields begin; the name of the field follows.
pub const COMMENT_ON: &str = "comment_";

/// The fields on which comments may be written: those of the public part, in the languages in which
/// something is written.
pub fn fields_to_comment(shown: Shown<'_>) -> Vec<PreviewSection> {
    let public = Shown { guidance: None, ..shown };
    let texts = &public.content.texts;
    let original = texts.original();
    let others = texts.iter().map(|(language, _)| language).filter(|one| *one != original);
    let languages: Vec<Language> = std::iter::once(original).chain(others).collect();
    public.all(&languages)
}

impl Page for ServiceReturnPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().steps_action_of(self.frame.t().manage_return(), &self.name)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame, self.id, &self.name))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems() || self.stale
    }
}

impl ServiceReturnPage {
    /// Leads to the fields that the template writes.
    fn summary(&self) -> ErrorSummary {
        let t = self.frame.t();
        let whole = Field::text_area(t, "comment", t.steps_return_whole(), 4);
        let on = |field: &PreviewField| Field::text_area(t, &field.comment_name(), &field.label, 2);
        let fields = self.sections.iter().flat_map(|section| section.fields.iter().map(on));
        let fields = std::iter::once(whole).chain(fields).collect();
        let action = urls::service_return(self.frame.language, self.id);
        Form::new(t, action, t.manage_return(), &self.form).fields(fields).summary()
    }

    fn typed(&self, name: &str) -> &str {
        self.form.value(name)
    }

    fn problem(&self, name: &str) -> Option<String> {
        let problem = self.form.problems().iter().find(|problem| problem.field == name)?;
        Some(labels::problem(self.frame.t(), &problem.code))
    }

    fn is_open(&self, field: &PreviewField) -> bool {
        let name = field.comment_name();
        !self.typed(&name).is_empty() || self.problem(&name).is_some()
    }

    fn section_is_open(&self, section: &PreviewSection) -> bool {
        section.fields.iter().any(|field| self.is_open(field))
    }

    /// Everything that was typed, where the form cannot be sent any more.
    fn all_typed(&self) -> String {
        let mut all = self.typed("comment").trim().to_owned();
        for field in self.sections.iter().flat_map(|section| &section.fields) {
            let typed = self.typed(&field.comment_name()).trim();
            if !typed.is_empty() {
                // Writing to a String cannot fail.
                let _ = write!(all, "\n{}: {typed}", field.label);
            }
        }
        all.trim().to_owned()
    }

    /// Empty, with problems, stale, and too late.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<ServiceId>(4) else { return Vec::new() };
        let page = |form: FormState, stale, open| Self {
            frame: sample::signed_in(language, urls::SERVICE_RETURN, &[("id", &id.to_string())]),
            id,
            version: 7,
            name: "Työpaja nuorille".to_owned(),
            text_language: Language::Fi,
            state: State::Submitted,
            sections: sample_sections(),
            form,
            stale,
            open,
        };
        let limit = COMMENT_LIMIT;
        let problems = vec![
            Problem::new("comment", ProblemCode::Required),
            Problem::new("comment_summary_fi", ProblemCode::TooLong { limit }),
        ];
        let typed = || FormState::new().with("comment_summary_fi", "Liian pitkä.");
        vec![
            page(FormState::new(), false, true),
            page(typed().with_problems(problems), false, true),
            page(typed(), true, true),
            page(typed(), true, false),
        ]
    }
}

impl PreviewField {
    /// The name of the comment on it.
    fn comment_name(&self) -> String {
        format!("{COMMENT_ON}{}", self.name)
    }
}
