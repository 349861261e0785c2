//! What the import of a vocabulary would do, and doing it.

use askama::Template;
use service_manual_domain::concept::{ConceptCounts, LeftOut, LeftOuts, SchemeCode};
use service_manual_domain::ids::FileId;
use service_manual_domain::language::Language;

use super::crumbs_of_schemes;
use crate::forms::{Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// The question before an import. The form sends `code` and `name` again.
#[derive(Debug, Template)]
#[template(path = "pages/synonym/import.html")]
pub struct ConceptImportPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The file that came in.
    pub file: FileId,
    /// What the import would do.
    pub report: ImportReport,
}

/// What an import would do.
#[derive(Debug, Clone)]
pub struct ImportReport {
    /// The vocabulary.
    pub code: SchemeCode,
    /// Its name.
    pub name: String,
    /// Whether there is one of that code.
    pub known: bool,
    /// How many concepts it has.
    pub concepts: usize,
    /// How many labels they have.
    pub labels: usize,
    /// What differs from what is there.
    pub counts: ConceptCounts,
    /// What of the file is left out.
    pub left_out: LeftOuts,
}

impl Page for ConceptImportPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().synonym_import_title(&self.report.name)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs_of_schemes(&self.frame))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Synonyms)
    }
}

impl ConceptImportPage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let action = urls::concept_import(language, self.file, &[]);
        Form::new(t, action, t.synonym_import(), &FormState::new())
            .hidden("code", self.report.code.as_str())
            .hidden("name", self.report.name.as_str())
            .cancel(urls::concept_schemes(language))
    }

    /// What differs, each with its number.
    fn differences(&self) -> Vec<(&'static str, usize)> {
        let (t, counts) = (self.frame.t(), self.report.counts);
        vec![
            (t.synonym_added(), counts.added),
            (t.synonym_changed(), counts.changed),
            (t.synonym_removed(), counts.removed),
            (t.synonym_unchanged(), counts.same),
        ]
    }

    fn left_out(&self) -> Vec<(&'static str, usize)> {
        let t = self.frame.t();
        self.report.left_out.counts().map(|(why, count)| (reason(t, why), count)).collect()
    }

    fn first_left_out(&self) -> Vec<(&str, &'static str)> {
        let t = self.frame.t();
        let all = self.report.left_out.first().iter();
        all.map(|(why, uri)| (uri.as_str(), reason(t, *why))).collect()
    }

    /// A new one with all that can be left out; one again.
    pub fn samples(language: Language) -> Vec<Self> {
        let (Some(file), Ok(code)) = (sample::id::<FileId>(51), "koko".parse::<SchemeCode>())
        else {
            return Vec::new();
        };
        let mut left_out = LeftOuts::default();
        for why in LeftOut::ALL {
            left_out.add(why, "http://www.example.org/onto/koko/p10005");
        }
        let page = |known, counts, left_out| Self {
            frame: sample::signed_in(
                language,
                urls::CONCEPT_IMPORT,
                &[("file", &file.to_string())],
            ),
            file,
            report: ImportReport {
                code: code.clone(),
                name: "KOKO".to_owned(),
                known,
                concepts: 12_274,
                labels: 50_847,
                counts,
                left_out,
            },
        };
        let all_new = ConceptCounts { added: 12_274, ..ConceptCounts::default() };
        let again = ConceptCounts { added: 3, changed: 40, removed: 1, same: 12_230 };
        vec![page(false, all_new, left_out), page(true, again, LeftOuts::default())]
    }
}

/// Why something is left out, in words.
fn reason(t: &Texts, why: LeftOut) -> &'static str {
    match why {
        LeftOut::ConceptWithoutLabel => t.synonym_left_without_label(),
        LeftOut::Deprecated => t.synonym_left_deprecated(),
        LeftOut::AddressTooLong => t.synonym_left_address(),
        LeftOut::Label => t.synonym_left_label(),
        LeftOut::UnknownBroader => t.synonym_left_broader(),
    }
}
