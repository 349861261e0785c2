//! Imported vocabularies, and the form to bring one in.

use askama::Template;
use service_manual_domain::concept::NAME_LIMIT;
use service_manual_domain::concept::SchemeCode;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Instant;
use service_manual_domain::vocabulary::CODE_LIMIT;

use super::crumbs;
use crate::forms::{Field, Form, FormState};
use crate::frame::{Crumb, Flash, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::{format, urls};

/// All imported vocabularies. The form sends `code`, `name` and the file `file`.
#[derive(Debug, Template)]
#[template(path = "pages/synonym/schemes.html")]
pub struct ConceptSchemesPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The vocabularies.
    pub rows: Vec<SchemeRow>,
    /// The largest file, in megabytes.
    pub largest_megabytes: i64,
    /// What was typed and what is wrong.
    pub form: FormState,
}

/// A vocabulary.
#[derive(Debug, Clone)]
pub struct SchemeRow {
    /// Its code.
    pub code: SchemeCode,
    /// Its name.
    pub name: String,
    /// How many concepts it has.
    pub concepts: i64,
    /// How many labels they have.
    pub labels: i64,
    /// When it was imported last.
    pub imported_at: Instant,
}

impl Page for ConceptSchemesPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().synonym_schemes().to_owned()
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

impl ConceptSchemesPage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let code = Field::text(t, "code", t.synonym_scheme_code())
            .hint(t.synonym_scheme_code_hint())
            .limit(CODE_LIMIT)
            .required();
        let name = Field::text(t, "name", t.synonym_scheme_name())
            .hint(t.synonym_scheme_name_hint())
            .limit(NAME_LIMIT);
        let hint = t.synonym_file_hint(self.largest_megabytes.to_string());
        let file = Field::file(t, "file", t.synonym_file(), ".ttl".to_owned());
        // The file comes last, so that the rest is known when it comes in.
        Form::new(t, urls::concept_schemes(language), t.synonym_check(), &self.form).fields(vec![
            code,
            name,
            file.hint(hint).required(),
        ])
    }

    fn imported(&self, row: &SchemeRow) -> String {
        format::day_and_time(self.frame.language, row.imported_at)
    }

    /// One; none, and a refused file.
    pub fn samples(language: Language) -> Vec<Self> {
        let row = "koko".parse().ok().map(|code| SchemeRow {
            code,
            name: "KOKO".to_owned(),
            concepts: 12_274,
            labels: 50_847,
            imported_at: sample::now(),
        });
        let frame = || sample::signed_in(language, urls::CONCEPT_SCHEMES, &[]);
        let problems = vec![
            Problem::new("code", ProblemCode::NotACode),
            Problem::new("file", ProblemCode::NotTurtle { line: 12, column: 3 }),
        ];
        vec![
            Self {
                frame: sample::with_messages(frame(), Flash::ConceptsImported),
                rows: row.into_iter().collect(),
                largest_megabytes: 50,
                form: FormState::new(),
            },
            Self {
                frame: frame(),
                rows: Vec::new(),
                largest_megabytes: 50,
                form: FormState::new().with("code", "KOKO").with_problems(problems),
            },
        ]
    }
}
