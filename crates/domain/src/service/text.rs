//! The texts of a service in one language.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::service::behind::Mark;
use crate::service::field::TextField;

/// The texts of one part of a service in one language. A text that is not there is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ServiceText {
    /// What was written.
    texts: BTreeMap<TextField, String>,
    /// The texts of the original language against which these were written (spec 3.1).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub against: BTreeMap<TextField, Mark>,
}

impl ServiceText {
    /// The same with one text; an empty one is none.
    #[must_use]
    pub fn with(mut self, field: TextField, text: impl Into<String>) -> Self {
        self.set(field, text.into());
        self
    }

    /// Writes a text.
    pub fn set(&mut self, field: TextField, text: String) {
        if text.is_empty() {
            self.texts.remove(&field);
        } else {
            self.texts.insert(field, text);
        }
    }

    /// A text; empty if it is not there.
    pub fn get(&self, field: TextField) -> &str {
        self.texts.get(&field).map_or("", String::as_str)
    }

    /// The name.
    pub fn name(&self) -> &str {
        self.get(TextField::Name)
    }

    /// One or two sentences in plain text.
    pub fn summary(&self) -> &str {
        self.get(TextField::Summary)
    }

    /// Words that find the service and are not shown.
    pub fn keywords(&self) -> impl Iterator<Item = &str> {
        self.get(TextField::Keywords).lines()
    }

    /// The texts that are there.
    pub fn iter(&self) -> impl Iterator<Item = (TextField, &str)> {
        self.texts.iter().map(|(field, text)| (*field, text.as_str()))
    }

    /// The same as if it had been written against nothing.
    #[must_use]
    pub fn without_marks(self) -> Self {
        Self { against: BTreeMap::new(), ..self }
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}
