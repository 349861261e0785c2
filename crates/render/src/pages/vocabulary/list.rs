//! All vocabularies.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::vocabulary::Vocabulary;

use crate::frame::{Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::{labels, urls};

/// All vocabularies.
#[derive(Debug, Template)]
#[template(path = "pages/vocabulary/list.html")]
pub struct VocabulariesPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Each with the number of its terms, and of those that can be chosen.
    pub rows: Vec<(Vocabulary, usize, usize)>,
}

impl Page for VocabulariesPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().vocabulary_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Vocabularies)
    }
}

impl VocabulariesPage {
    /// All; none.
    pub fn samples(language: Language) -> Vec<Self> {
        let page =
            |rows| Self { frame: sample::signed_in(language, urls::VOCABULARIES, &[]), rows };
        vec![page(Vocabulary::ALL.map(|one| (one, 12, 11)).into()), page(Vec::new())]
    }
}
