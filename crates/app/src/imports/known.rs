//! The terms that rows may name, by code or by what people call them.

use std::collections::HashMap;
use std::sync::Arc;

use service_manual_domain::vocabulary::{Term, TermCode, Terms, Vocabulary};

/// The vocabularies as they stand.
pub(super) struct Known {
    terms: Arc<HashMap<Vocabulary, Terms>>,
    by_label: HashMap<(Vocabulary, String), TermCode>,
}

impl Known {
    pub(super) fn new(terms: Arc<HashMap<Vocabulary, Terms>>) -> Self {
        let mut by_label = HashMap::new();
        for (vocabulary, terms) in terms.iter() {
            for term in terms.choosable() {
                for (_, label) in term.label.iter() {
                    let key = (*vocabulary, label.trim().to_lowercase());
                    by_label.entry(key).or_insert_with(|| term.code.clone());
                }
            }
        }
        Self { terms, by_label }
    }

    /// The vocabularies themselves.
    pub(super) const fn terms(&self) -> &Arc<HashMap<Vocabulary, Terms>> {
        &self.terms
    }

    /// The term of a code that can be chosen today: what was merged is what it was merged into.
    pub(super) fn code(&self, vocabulary: Vocabulary, code: &str) -> Option<String> {
        let terms = self.terms.get(&vocabulary)?;
        let term = terms.resolve(&TermCode::new(code))?;
        let chosen = terms.accepts(&term.code, false);
        chosen.then(|| term.code.as_str().to_owned())
    }

    /// The term of a code or of a label in any language. Spreadsheets drop the zeros at the
    /// beginning of a municipality's number.
    pub(super) fn term(&self, vocabulary: Vocabulary, text: &str) -> Option<String> {
        let padded = if vocabulary == Vocabulary::Municipality {
            format!("{text:0>3}")
        } else {
            text.to_owned()
        };
        let by_label = || {
            let code = self.by_label.get(&(vocabulary, text.to_lowercase()))?;
            Some(code.as_str().to_owned())
        };
        self.code(vocabulary, &padded).or_else(by_label)
    }

    /// The first term of a vocabulary that can be chosen.
    pub(super) fn first(&self, vocabulary: Vocabulary) -> Option<String> {
        let mut choosable = self.terms.get(&vocabulary)?.choosable();
        choosable.next().map(|term: &Term| term.code.as_str().to_owned())
    }
}
