//! The search index of the catalogue and its language analysers.
//!
//! **Invariants:** the index holds nothing that the database does not hold, and can be made anew
//! from it at any time; it gives out ids and never decides who may see what, but looks at internal guidance
//! only for a [`Reader`] who is said to read it; the same documents
//! in it give the same hits in the same order, however they came there.
//!
//! The parts: [`Document`] and its fields are in `schema`, words and their forms in `analysers`
//! and `lexicon`, the way from texts to terms in `tokenizers`, opening and changing in `index`,
//! the view a search works on in `snapshot`, the meaning of what a person typed in `parse`,
//! who searches in `reader`, matching in `matching`, `phrases` and `spelling`, ranking in `query`,
//! services that are alike in `kin`, what comes of it in `matches`, where a text has the words in
//! `marks`, and what may be typed next in `suggest`.

mod analysers;
mod board;
mod error;
mod explain;
mod index;
mod kin;
mod lexicon;
mod marks;
mod matches;
mod matching;
mod memory;
mod parse;
mod parts;
mod phrases;
mod query;
mod reader;
mod schema;
mod scores;
mod segment;
mod snapshot;
mod spans;
mod spelling;
mod suggest;
mod thesaurus;
mod tokenizers;

pub use analysers::finnish_readings;
pub use error::{Error, Result};
pub use explain::{MatchedPart, WordScore};
pub use index::{Change, Index};
pub use marks::Marker;
pub use matches::{Matches, ServiceNumber};
pub use query::{Correction, Hit, Hits, Query};
pub use reader::{Reach, Reader};
pub use schema::Document;
pub use suggest::{
    SuggestedService, SuggestedWord, Suggestions, folded_words, word_forms, written_words,
};
pub use thesaurus::{Label, Thesaurus, Words, words_said};
