//! Merging a term into another: what will happen, and doing it.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::vocabulary::{TermCode, Vocabulary};

use super::crumbs;
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// The question before a merge. Field: `into`.
#[derive(Debug, Template)]
#[template(path = "pages/vocabulary/merge.html")]
pub struct TermMergePage {
    /// What surrounds it.
    pub frame: Frame,
    /// Of which vocabulary.
    pub vocabulary: Vocabulary,
    /// The term that will be replaced.
    pub code: TermCode,
    /// Its label.
    pub label: String,
    /// The terms that may take its place.
    pub targets: Vec<Choice>,
    /// The names of the services that get the other term.
    pub services: Vec<String>,
    /// How many organisations get the other term.
    pub organisations: usize,
    /// What was chosen and what is wrong.
    pub form: FormState,
}

impl Page for TermMergePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().vocabulary_merge_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let language = self.frame.language;
        let term = urls::of_term(urls::TERM, language, self.vocabulary, &self.code);
        let term = Crumb::new(self.label.as_str(), term);
        Some(crumbs(&self.frame, Some(self.vocabulary)).into_iter().chain([term]).collect())
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Vocabularies)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl TermMergePage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let href = |pattern| urls::of_term(pattern, language, self.vocabulary, &self.code);
        let into = Field::select(t, "into", t.vocabulary_merge_into(), self.targets.clone());
        Form::new(t, href(urls::TERM_MERGE), t.vocabulary_merge_button(), &self.form)
            .cancel(href(urls::TERM))
            .fields(vec![into.required()])
    }

    /// With services and organisations, and a problem; without any other term.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |targets: &[&str], services: &[&str], problems| Self {
            frame: sample::signed_in(language, urls::TERM_MERGE, &[("vocabulary", "category")]),
            vocabulary: Vocabulary::Category,
            code: TermCode::new("career"),
            label: "Uraohjaus".to_owned(),
            targets: targets.iter().map(|label| Choice::new(*label, *label)).collect(),
            services: services.iter().map(|name| (*name).to_owned()).collect(),
            organisations: services.len(),
            form: FormState::new().with_problems(problems),
        };
        let required = vec![Problem::new("into", ProblemCode::Required)];
        vec![
            page(&["Ohjaus", "Valmennus"], &["Työpaja nuorille", "Keittiöpaja"], required),
            page(&[], &[], Vec::new()),
        ]
    }
}
