//! The terms of one vocabulary.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::vocabulary::{Step, TermCode, Vocabulary};

use super::crumbs;
use crate::frame::{Crumb, Flash, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::{labels, urls};

/// The terms of one vocabulary, in their order.
#[derive(Debug, Template)]
#[template(path = "pages/vocabulary/terms.html")]
pub struct VocabularyPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which.
    pub vocabulary: Vocabulary,
    /// Its terms; those below others after them.
    pub rows: Vec<TermRow>,
}

/// A term.
#[derive(Debug, Clone)]
pub struct TermRow {
    /// Its code.
    pub code: TermCode,
    /// What people read.
    pub label: String,
    /// Whether it stands below another.
    pub below: bool,
    /// How many services have it.
    pub services: usize,
    /// Whether it can be chosen.
    pub state: TermState,
    /// Whether it can move towards the beginning, and towards the end.
    pub moves: (bool, bool),
}

/// Whether a term can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TermState {
    /// It can.
    Active,
    /// It was taken out of use.
    Retired,
    /// The term with this label took its place.
    Merged(String),
}

impl TermState {
    /// In words.
    pub(super) fn text(&self, t: &Texts) -> String {
        match self {
            Self::Active => t.vocabulary_state_active().to_owned(),
            Self::Retired => t.vocabulary_state_retired().to_owned(),
            Self::Merged(label) => t.vocabulary_state_merged(label),
        }
    }
}

impl Page for VocabularyPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        labels::vocabulary(self.frame.t(), self.vocabulary).to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame, None))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Vocabularies)
    }
}

impl VocabularyPage {
    /// The ways in which a term can move, with the name of each.
    fn moves(&self, row: &TermRow) -> Vec<(Step, &'static str)> {
        let t = self.frame.t();
        let (up, down) = row.moves;
        let all = [(up, Step::Up, t.vocabulary_up()), (down, Step::Down, t.vocabulary_down())];
        all.into_iter().filter(|(can, ..)| *can).map(|(_, step, label)| (step, label)).collect()
    }

    /// Two levels in every state; empty.
    pub fn samples(language: Language) -> Vec<Self> {
        let row = |code: &str, label: &str, below, state, moves| TermRow {
            code: TermCode::new(code),
            label: label.to_owned(),
            below,
            services: 3,
            state,
            moves,
        };
        let merged = TermState::Merged("Uraohjaus".to_owned());
        let rows = vec![
            row("guidance", "Ohjaus", false, TermState::Active, (false, true)),
            row("career", "Uraohjaus", true, TermState::Active, (false, true)),
            row("occupation", "Ammatinvalinta", true, merged, (true, false)),
            row("youth", "Nuorten palvelut", false, TermState::Retired, (true, false)),
        ];
        let page = |vocabulary: Vocabulary, rows| Self {
            frame: sample::with_messages(
                sample::signed_in(language, urls::VOCABULARY, &[("vocabulary", vocabulary.code())]),
                Flash::TermSaved,
            ),
            vocabulary,
            rows,
        };
        vec![page(Vocabulary::Category, rows), page(Vocabulary::OtherBenefit, Vec::new())]
    }
}
