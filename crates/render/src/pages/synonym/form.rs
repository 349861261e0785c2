//! The form of a line of everyday words.

use askama::Template;
use service_manual_domain::ids::SynonymLineId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::synonym::WORDS_LIMIT;

use super::{crumbs, languages};
use crate::forms::{Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// Rows of the fields for words.
const ROWS: u8 = 5;

/// The form of a line. Fields: `typed`, `found`, `language`; hidden `version` of an existing one.
#[derive(Debug, Template)]
#[template(path = "pages/synonym/form.html")]
pub struct SynonymFormPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The line; `None`: a new one.
    pub existing: Option<ExistingLine>,
    /// What was typed and what is wrong.
    pub form: FormState,
}

/// An existing line.
#[derive(Debug, Clone)]
pub struct ExistingLine {
    /// Its id.
    pub id: SynonymLineId,
    /// Counts its changes.
    pub version: i64,
    /// How many services it finds now.
    pub finds: usize,
    /// What somebody else stored meanwhile, in one line.
    pub newer: Option<String>,
}

impl Page for SynonymFormPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        let new = self.existing.is_none();
        if new { t.synonym_new() } else { t.synonym_edit() }.to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Synonyms)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl SynonymFormPage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let action = match &self.existing {
            Some(line) => urls::of_synonym(urls::SYNONYM_LINE, language, line.id),
            None => urls::synonym_new(language),
        };
        let typed = Field::text_area(t, "typed", t.synonym_typed(), ROWS)
            .hint(t.synonym_typed_hint(WORDS_LIMIT.to_string()))
            .required();
        let found = Field::text_area(t, "found", t.synonym_found(), ROWS)
            .hint(t.synonym_found_hint())
            .required();
        let of = Field::radios(t, "language", t.synonym_language(), languages(t)).required();
        let form = Form::new(t, action, t.synonym_save(), &self.form)
            .cancel(urls::synonyms(language))
            .keep_typed_text()
            .fields(vec![typed, found, of]);
        match &self.existing {
            Some(line) => form.hidden("version", line.version.to_string()),
            None => form,
        }
    }

    /// How many services an existing line finds, in words.
    fn finds(&self) -> Option<String> {
        let t = self.frame.t();
        self.existing.as_ref().map(|line| match line.finds {
            0 => t.synonym_finds_nothing().to_owned(),
            count => t.synonym_finds(count),
        })
    }

    /// A new one with problems; an existing one; one that somebody else changed.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<SynonymLineId>(41) else {
            return Vec::new();
        };
        let problems = vec![
            Problem::new("typed", ProblemCode::PhraseKnown { phrase: "potkut".to_owned() }),
            Problem::new("found", ProblemCode::Required),
            Problem::new("language", ProblemCode::Required),
        ];
        let page = |existing: Option<ExistingLine>, form| Self {
            frame: match existing {
                Some(_) => {
                    sample::signed_in(language, urls::SYNONYM_LINE, &[("line", &id.to_string())])
                }
                None => sample::signed_in(language, urls::SYNONYM_NEW, &[]),
            },
            existing,
            form,
        };
        let filled = FormState::new()
            .with("typed", "pätkätyö\nsilpputyö")
            .with("found", "määräaikainen työ")
            .with("language", "fi");
        let existing = ExistingLine { id, version: 2, finds: 12, newer: None };
        let newer = Some("keikkatyö → vuokratyö".to_owned());
        vec![
            page(None, FormState::new().with("typed", "potkut").with_problems(problems)),
            page(Some(existing.clone()), filled.clone()),
            page(Some(ExistingLine { newer, finds: 0, ..existing }), filled),
        ]
    }
}
