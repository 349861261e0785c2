//! Removing an imported vocabulary: what will happen, and doing it.

use askama::Template;
use service_manual_domain::language::Language;

use super::{SchemeRow, crumbs_of_schemes};
use crate::forms::{Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// The question before a vocabulary is removed.
#[derive(Debug, Template)]
#[template(path = "pages/synonym/remove.html")]
pub struct ConceptSchemeRemovePage {
    /// What surrounds it.
    pub frame: Frame,
    /// The vocabulary.
    pub scheme: SchemeRow,
}

impl Page for ConceptSchemeRemovePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().synonym_remove_title(&self.scheme.name)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs_of_schemes(&self.frame))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Synonyms)
    }
}

impl ConceptSchemeRemovePage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let action = urls::concept_scheme_remove(language, &self.scheme.code);
        Form::new(t, action, t.synonym_remove_scheme(), &FormState::new())
            .cancel(urls::concept_schemes(language))
    }

    /// One.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = sample::signed_in(language, urls::CONCEPT_SCHEME_REMOVE, &[("scheme", "koko")]);
        let scheme = "koko".parse().ok().map(|code| SchemeRow {
            code,
            name: "KOKO".to_owned(),
            concepts: 12_274,
            labels: 50_847,
            imported_at: sample::now(),
        });
        scheme.into_iter().map(|scheme| Self { frame: frame.clone(), scheme }).collect()
    }
}
