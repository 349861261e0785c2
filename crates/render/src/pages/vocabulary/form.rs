//! The form of a term, and what may be done with an existing one.

use askama::Template;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::vocabulary::{CODE_LIMIT, LABEL_LIMIT, TermCode, Vocabulary};

use super::{TermState, crumbs};
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::{labels, urls};

/// The form of a term. Fields: `label_fi`, `label_sv`, `label_en`; of a new one also `code` and,
/// where there are two levels, `parent`; hidden `version` of an existing one.
#[derive(Debug, Template)]
#[template(path = "pages/vocabulary/form.html")]
pub struct TermFormPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Of which vocabulary.
    pub vocabulary: Vocabulary,
    /// The term; `None`: a new one.
    pub existing: Option<ExistingTerm>,
    /// The terms below which a new one may stand.
    pub parents: Vec<Choice>,
    /// What is wrong with what was done, if not with a field.
    pub refused: Option<ProblemCode>,
    /// What was typed and what is wrong.
    pub form: FormState,
}

/// An existing term.
#[derive(Debug, Clone)]
pub struct ExistingTerm {
    /// Its code.
    pub code: TermCode,
    /// Its stored label.
    pub label: String,
    /// Counts the changes of its labels.
    pub version: i64,
    /// Whether it can be chosen.
    pub state: TermState,
    /// The services that have it, with their names.
    pub services: Vec<(ServiceId, String)>,
    /// How many organisations have it.
    pub organisations: usize,
    /// Whether nothing has it or ever had it.
    pub deletable: bool,
    /// Whether there is a term into which it can be merged.
    pub mergeable: bool,
    /// What somebody else stored meanwhile.
    pub newer: Option<String>,
}

impl ExistingTerm {
    /// The label of the term that took its place.
    fn merged_label(&self) -> Option<&str> {
        match &self.state {
            TermState::Merged(label) => Some(label),
            TermState::Active | TermState::Retired => None,
        }
    }
}

impl Page for TermFormPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        let new = self.existing.is_none();
        if new { t.vocabulary_term_new() } else { t.vocabulary_term_edit() }.to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame, Some(self.vocabulary)))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Vocabularies)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl TermFormPage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let action = match &self.existing {
            Some(term) => urls::of_term(urls::TERM, language, self.vocabulary, &term.code),
            None => urls::term_new(language, self.vocabulary),
        };
        let form = Form::new(t, action, t.vocabulary_save(), &self.form)
            .cancel(urls::vocabulary(language, self.vocabulary))
            .keep_typed_text();
        match &self.existing {
            Some(term) => form.fields(labels(t)).hidden("version", term.version.to_string()),
            None => form.fields(labels(t).into_iter().chain(self.place()).collect()),
        }
    }

    /// Code and parent of a new term.
    fn place(&self) -> Vec<Field> {
        let t = self.frame.t();
        let code = Field::text(t, "code", t.vocabulary_code())
            .hint(t.vocabulary_code_hint())
            .limit(CODE_LIMIT)
            .required();
        let none = Choice::new("", t.vocabulary_parent_none());
        let parents = std::iter::once(none).chain(self.parents.iter().cloned()).collect();
        let parent = (!self.parents.is_empty())
            .then(|| Field::setting(t, "parent", t.vocabulary_parent(), parents));
        std::iter::once(code).chain(parent).collect()
    }

    fn refusal(&self) -> Option<String> {
        self.refused.as_ref().map(|code| labels::problem(self.frame.t(), code))
    }

    /// A new one with problems; one in use; one that somebody else changed; a merged one; one that
    /// cannot be deleted after all.
    pub fn samples(language: Language) -> Vec<Self> {
        let problems = vec![
            Problem::new("code", ProblemCode::CodeTaken),
            Problem::new("label_sv", ProblemCode::Required),
            Problem::new("parent", ProblemCode::TermInUse),
        ];
        let page = |existing, form| Self {
            frame: sample::signed_in(language, urls::TERM_NEW, &[("vocabulary", "category")]),
            vocabulary: Vocabulary::Category,
            existing,
            parents: vec![Choice::new("guidance", "Ohjaus")],
            refused: None,
            form,
        };
        let term = |state, services: &[&str]| ExistingTerm {
            code: TermCode::new("career"),
            label: "Uraohjaus".to_owned(),
            version: 2,
            state,
            services: services
                .iter()
                .filter_map(|name| Some((sample::id(9)?, (*name).to_owned())))
                .collect(),
            organisations: 2,
            deletable: services.is_empty(),
            mergeable: true,
            newer: None,
        };
        let used = term(TermState::Active, &["Työpaja nuorille"]);
        let filled = FormState::new().with("label_fi", "Uraohjaus");
        let merged = TermState::Merged("Ohjaus".to_owned());
        vec![
            page(None, FormState::new().with("code", "career").with_problems(problems)),
            page(Some(used.clone()), filled.clone()),
            page(
                Some(ExistingTerm { newer: Some("Ura, Karriär, Career".to_owned()), ..used }),
                filled.clone(),
            ),
            page(Some(term(merged, &[])), filled.clone()),
            Self {
                refused: Some(ProblemCode::TermInUse),
                ..page(Some(term(TermState::Retired, &[])), filled)
            },
        ]
    }
}

fn labels(t: &'static Texts) -> Vec<Field> {
    let field = |name, label, language| {
        Field::text(t, name, label).limit(LABEL_LIMIT).lang(language).required()
    };
    vec![
        field("label_fi", t.vocabulary_label_fi(), Language::Fi),
        field("label_sv", t.vocabulary_label_sv(), Language::Sv),
        field("label_en", t.vocabulary_label_en(), Language::En),
    ]
}
