//! Everyday words of the search and imported vocabularies, for administrators.

mod form;
mod import;
mod list;
mod remove;
mod schemes;

use service_manual_domain::language::Language;

use crate::forms::Choice;
use crate::frame::{Crumb, Frame};
use crate::i18n::Texts;
use crate::{labels, urls};

pub use form::{ExistingLine, SynonymFormPage};
pub use import::{ConceptImportPage, ImportReport};
pub use list::{SynonymFilters, SynonymRow, SynonymsPage};
pub use remove::ConceptSchemeRemovePage;
pub use schemes::{ConceptSchemesPage, SchemeRow};

/// The way to the list of lines.
fn crumbs(frame: &Frame) -> Vec<Crumb> {
    let (t, language) = (frame.t(), frame.language);
    vec![Crumb::new(t.synonym_title(), urls::synonyms(language))]
}

/// The way to the imported vocabularies.
fn crumbs_of_schemes(frame: &Frame) -> Vec<Crumb> {
    let (t, language) = (frame.t(), frame.language);
    let schemes = Crumb::new(t.synonym_schemes(), urls::concept_schemes(language));
    crumbs(frame).into_iter().chain([schemes]).collect()
}

/// The languages as options.
fn languages(t: &'static Texts) -> Vec<Choice> {
    let choice = |one: Language| Choice::new(one.code(), labels::language(t, one));
    Language::ALL.map(choice).into()
}
