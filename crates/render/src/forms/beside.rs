//! A text to be read, and beside it the field that is written after it.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::service::compare::{Kind, Words};

use super::{Field, Item};
use crate::i18n::Texts;

/// An original text and the field of its translation. On a narrow screen one is under the other.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/beside.html")]
pub struct Beside {
    t: &'static Texts,
    pub(super) field: Field,
    pub(super) still_right: Option<Field>,
    heading: String,
    language: Language,
    html: String,
    changes: Option<Vec<Words>>,
}

impl Beside {
    /// A field beside an original of clean HTML under a heading.
    pub fn new(
        t: &'static Texts,
        field: Field,
        heading: impl Into<String>,
        language: Language,
        html: impl Into<String>,
    ) -> Self {
        let (heading, html) = (heading.into(), html.into());
        Self { t, field, still_right: None, heading, language, html, changes: None }
    }

    /// The same marked as behind the original, with what changed there (nothing, if that is not
    /// known), and a box for saying that the translation is right all the same.
    #[must_use]
    pub fn behind(mut self, changes: Vec<Words>, still_right: Field) -> Self {
        self.changes = Some(changes);
        self.still_right = Some(still_right);
        self
    }
}

impl From<Beside> for Item {
    fn from(beside: Beside) -> Self {
        Self::Beside(Box::new(beside))
    }
}
