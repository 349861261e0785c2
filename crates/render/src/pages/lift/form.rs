//! The form of a lift.

use askama::Template;
use service_manual_domain::ids::LiftId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::forms::{Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// Rows of the field for searches.
const ROWS: u8 = 4;

/// The form of a lift. Fields: `service`, `searches`, `from`, `until`; hidden `version` of an
/// existing one.
#[derive(Debug, Template)]
#[template(path = "pages/lift/form.html")]
pub struct LiftFormPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The lift; `None`: a new one.
    pub existing: Option<ExistingLift>,
    /// What was typed and what is wrong.
    pub form: FormState,
}

/// An existing lift.
#[derive(Debug, Clone)]
pub struct ExistingLift {
    /// Its id.
    pub id: LiftId,
    /// Counts its changes.
    pub version: i64,
    /// Whether somebody else changed it meanwhile.
    pub conflict: bool,
}

impl Page for LiftFormPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        let new = self.existing.is_none();
        if new { t.lift_new() } else { t.lift_edit() }.to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let (t, language) = (self.frame.t(), self.frame.language);
        Some(vec![Crumb::new(t.lift_title(), urls::lifts(language))])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Lifts)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl LiftFormPage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let action = match &self.existing {
            Some(existing) => urls::of_lift(urls::LIFT, language, existing.id),
            None => urls::lift_new(language),
        };
        let form = Form::new(t, action, t.lift_save(), &self.form)
            .cancel(urls::lifts(language))
            .fields(vec![
                Field::text(t, "service", t.lift_service()).hint(t.lift_service_hint()).required(),
                Field::text_area(t, "searches", t.lift_searches(), ROWS)
                    .hint(t.lift_searches_hint()),
                Field::text(t, "from", t.lift_from()).hint(t.lift_day_hint()),
                Field::text(t, "until", t.lift_until()).hint(t.lift_day_hint()),
            ]);
        match &self.existing {
            Some(existing) => form.hidden("version", existing.version.to_string()),
            None => form,
        }
    }

    /// A new one with problems; an existing one; one that somebody else changed.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<LiftId>(51) else { return Vec::new() };
        let page = |existing: Option<ExistingLift>, form| Self {
            frame: match existing {
                Some(_) => sample::signed_in(language, urls::LIFT, &[("id", &id.to_string())]),
                None => sample::signed_in(language, urls::LIFT_NEW, &[]),
            },
            existing,
            form,
        };
        let problems = vec![
            Problem::new("service", ProblemCode::NoSuchService),
            Problem::new("until", ProblemCode::EndsBeforeItBegins),
        ];
        let filled = FormState::new()
            .with("service", "Nuorten kesätyö")
            .with("searches", "kesätyö\nkesäduuni")
            .with("from", "1.3.2027")
            .with("until", "31.7.2027");
        let existing = ExistingLift { id, version: 2, conflict: false };
        vec![
            page(None, filled.clone().with_problems(problems)),
            page(Some(existing.clone()), filled.clone()),
            page(Some(ExistingLift { conflict: true, ..existing }), filled),
        ]
    }
}
