//! The lines of everyday words.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::synonym::{LineSource, SynonymLine, WhichLines};

use super::languages;
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Flash, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::paging::{Paging, Part};
use crate::pages::sample;
use crate::{labels, urls};

/// The list. The address holds `q`, `language` and `which`.
#[derive(Debug, Template)]
#[template(path = "pages/synonym/list.html")]
pub struct SynonymsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The lines.
    pub rows: Vec<SynonymRow>,
    /// Which part of the list they are.
    pub part: Part,
    /// What is asked for.
    pub filters: SynonymFilters,
}

/// What of the list is asked for.
#[derive(Debug, Clone, Default)]
pub struct SynonymFilters {
    /// A text that occurs in the line.
    pub text: String,
    /// The language of the words to find.
    pub language: Option<Language>,
    /// Where they come from.
    pub which: Option<WhichLines>,
}

/// A line.
#[derive(Debug, Clone)]
pub struct SynonymRow {
    /// Where it comes from.
    pub source: LineSource,
    /// What it says.
    pub line: SynonymLine,
    /// How many services it finds now.
    pub finds: usize,
}

impl SynonymFilters {
    /// As it stands in the address.
    pub fn query(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("q", self.text.as_str()),
            ("language", self.language.map_or("", Language::code)),
            ("which", self.which.map_or("", WhichLines::code)),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }
}

impl SynonymRow {
    /// The id of the row on the page.
    fn anchor(&self) -> String {
        match &self.source {
            LineSource::Own(id) => format!("line-{id}"),
            LineSource::Starting { key, .. } => format!("line-{key}"),
        }
    }

    fn typed(&self) -> String {
        self.line.typed.join(", ")
    }

    fn found(&self) -> String {
        self.line.found.join(", ")
    }

    fn source(&self, t: &Texts) -> &'static str {
        match self.source {
            LineSource::Own(_) => t.synonym_source_own(),
            LineSource::Starting { on: true, .. } => t.synonym_source_starting(),
            LineSource::Starting { on: false, .. } => t.synonym_source_off(),
        }
    }

    fn finds(&self, t: &Texts) -> String {
        match (&self.source, self.finds) {
            (LineSource::Starting { on: false, .. }, _) => String::new(),
            (_, 0) => t.synonym_finds_nothing().to_owned(),
            (_, count) => t.synonym_finds(count),
        }
    }

    /// Whether nobody notices that the line is there.
    fn is_useless(&self) -> bool {
        self.finds == 0 && !matches!(self.source, LineSource::Starting { on: false, .. })
    }
}

impl Page for SynonymsPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().synonym_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Synonyms)
    }
}

impl SynonymsPage {
    fn filter(&self) -> Form {
        let t = self.frame.t();
        let state = FormState::from_pairs(self.filters.query());
        let which = WhichLines::ALL.map(|one| Choice::new(one.code(), which_label(t, one)));
        let action = urls::synonyms(self.frame.language);
        Form::new(t, action, t.synonym_search(), &state).asking().quiet().fields(vec![
            Field::text(t, "q", t.synonym_filter()).unmarked(),
            Field::filter(t, "language", t.synonym_language(), languages(t)),
            Field::filter(t, "which", t.synonym_source(), which.into()),
        ])
    }

    fn is_filtered(&self) -> bool {
        !self.filters.query().is_empty()
    }

    /// Where a line is switched off or on, and the name of that; what is shown stays the same.
    fn switch(&self, row: &SynonymRow) -> Option<(String, &'static str)> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let LineSource::Starting { key, on } = &row.source else { return None };
        let (pattern, label) = match on {
            true => (urls::SYNONYM_OFF, t.synonym_switch_off()),
            false => (urls::SYNONYM_ON, t.synonym_switch_on()),
        };
        let path = urls::with_query(
            pattern.path(language, &[("key", key.as_str())]),
            &self.filters.query(),
        );
        Some((urls::with_page(path, self.part.page), label))
    }

    /// Where an own line is changed.
    fn edit_href(&self, row: &SynonymRow) -> Option<String> {
        match row.source {
            LineSource::Own(id) => {
                Some(urls::of_synonym(urls::SYNONYM_LINE, self.frame.language, id))
            }
            LineSource::Starting { .. } => None,
        }
    }

    fn paging(&self) -> Paging {
        let path = urls::synonyms(self.frame.language);
        let path = urls::with_query(path, &self.filters.query());
        Paging::of_list(self.frame.t(), self.part, &path)
    }

    /// Lines of every kind; none found.
    pub fn samples(language: Language) -> Vec<Self> {
        let line = |of: Language, typed: &[&str], found: &[&str]| SynonymLine {
            language: of,
            typed: typed.iter().map(|one| (*one).to_owned()).collect(),
            found: found.iter().map(|one| (*one).to_owned()).collect(),
        };
        let own = line(Language::Fi, &["pätkätyö", "silpputyö"], &["määräaikainen työ"]);
        let starting = line(Language::Sv, &["sparkad", "fått sparken"], &["uppsägning", "uppsagd"]);
        let off = line(Language::Fi, &["duuni"], &["työ", "työpaikka"]);
        let of_list = |line: SynonymLine, on, finds| SynonymRow {
            source: LineSource::Starting { key: line.key(), on },
            line,
            finds,
        };
        let own = sample::id(41).map(|id| SynonymRow {
            source: LineSource::Own(id),
            line: own,
            finds: 0,
        });
        let list = [of_list(starting, true, 12), of_list(off, false, 700)];
        let rows: Vec<SynonymRow> = own.into_iter().chain(list).collect();
        let page = |rows: Vec<SynonymRow>, total, filters| Self {
            frame: sample::with_messages(
                sample::signed_in(language, urls::SYNONYMS, &[]),
                Flash::SynonymSaved,
            ),
            rows,
            part: Part { page: 1, size: 50, total },
            filters,
        };
        let narrow = SynonymFilters {
            text: "zzz".to_owned(),
            language: Some(Language::Sv),
            which: Some(WhichLines::Own),
        };
        vec![page(rows, 1_900, SynonymFilters::default()), page(Vec::new(), 0, narrow)]
    }
}

fn which_label(t: &Texts, which: WhichLines) -> &'static str {
    match which {
        WhichLines::Own => t.synonym_which_own(),
        WhichLines::Starting => t.synonym_which_starting(),
        WhichLines::Off => t.synonym_which_off(),
    }
}
