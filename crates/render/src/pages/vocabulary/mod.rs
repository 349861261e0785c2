//! Vocabularies, for administrators.

mod form;
mod list;
mod merge;
mod terms;

use service_manual_domain::vocabulary::Vocabulary;

use crate::frame::{Crumb, Frame};
use crate::{labels, urls};

pub use form::{ExistingTerm, TermFormPage};
pub use list::VocabulariesPage;
pub use merge::TermMergePage;
pub use terms::{TermRow, TermState, VocabularyPage};

/// The way to the list of vocabularies, or to the terms of one.
fn crumbs(frame: &Frame, vocabulary: Option<Vocabulary>) -> Vec<Crumb> {
    let (t, language) = (frame.t(), frame.language);
    let all = Crumb::new(t.vocabulary_title(), urls::vocabularies(language));
    let one = vocabulary
        .map(|one| Crumb::new(labels::vocabulary(t, one), urls::vocabulary(language, one)));
    std::iter::once(all).chain(one).collect()
}
