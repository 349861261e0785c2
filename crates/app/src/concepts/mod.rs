//! Imported vocabularies (spec 4.5): the concepts of SKOS files in Turtle, by which the search knows
//! synonyms and wider and narrower terms.

pub mod import;
pub mod incoming;
pub mod remove;
mod source;
mod thesaurus;
mod turtle;

pub use import::Report;
pub use thesaurus::thesaurus;
pub use turtle::{NotRead, ReadFile, read};
