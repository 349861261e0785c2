//! What would become of a file, row by row, with the button that imports it; and what became of it.

use askama::Template;
use service_manual_domain::ids::ImportId;
use service_manual_domain::import::{Expected, Fault, Format, Note, Outcome, Report, RowReport};
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::{labels, urls};

/// The most rows that the page shows; the table has all.
const SHOWN: usize = 200;

/// How far the import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Nothing is written yet.
    Checked,
    /// It was done.
    Done,
}

/// The report of a file. The form of a check sends `updater` and `skip_bad_rows`.
#[derive(Debug, Template)]
#[template(path = "pages/import/report.html")]
pub struct ImportReportPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which file.
    pub id: ImportId,
    /// What it was called.
    pub name: String,
    /// What kind of file it is.
    pub format: Format,
    /// The organisation that is to have the services.
    pub organisation: String,
    /// How far it is.
    pub stage: Stage,
    /// What becomes of each row.
    pub report: Report,
    /// Who may keep the services up to date.
    pub updaters: Vec<Choice>,
    /// What was chosen and what is wrong.
    pub form: FormState,
}

impl Page for ImportReportPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        match self.stage {
            Stage::Checked => t.import_checked_title().to_owned(),
            Stage::Done => t.import_done_title().to_owned(),
        }
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let (t, language) = (self.frame.t(), self.frame.language);
        Some(vec![Crumb::new(t.import_title(), urls::import(language))])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Import)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl ImportReportPage {
    fn is_done(&self) -> bool {
        self.stage == Stage::Done
    }

    /// Whether there is something to import.
    fn can_import(&self) -> bool {
        !self.is_done() && self.report.changes_something()
    }

    fn lead(&self) -> String {
        let t = self.frame.t();
        let format = labels::import::format(t, self.format);
        t.import_file_line(format, self.name.as_str(), self.organisation.as_str())
    }

    fn published(&self) -> &'static str {
        let t = self.frame.t();
        if self.is_done() { t.import_published() } else { t.import_to_publish() }
    }

    /// What became of how many rows.
    fn counts(&self) -> Vec<(&'static str, usize)> {
        let t = self.frame.t();
        let counted = |outcome| (labels::import::outcome(t, outcome), self.report.count(outcome));
        let outcomes = Outcome::ALL.into_iter().map(counted);
        let published = (self.published(), self.report.published());
        outcomes.chain([published]).filter(|(_, count)| *count > 0).collect()
    }

    /// The rows that are shown: those with which something is wrong first.
    fn rows(&self) -> Vec<&RowReport> {
        let mut rows: Vec<&RowReport> = self.report.rows.iter().collect();
        rows.sort_by_key(|row| match row.outcome {
            Outcome::Refused => 0,
            Outcome::EditedHere | Outcome::Archived => 1,
            Outcome::Created | Outcome::Updated | Outcome::Unchanged => 2,
        });
        rows.truncate(SHOWN);
        rows
    }

    fn not_shown(&self) -> usize {
        self.report.rows.len().saturating_sub(SHOWN)
    }

    fn outcome(&self, row: &RowReport) -> &'static str {
        labels::import::outcome(self.frame.t(), row.outcome)
    }

    fn remarks(&self, row: &RowReport) -> Vec<String> {
        labels::import::remarks(self.frame.t(), row)
    }

    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let mut fields = vec![
            Field::select(t, "updater", t.import_updater(), self.updaters.clone())
                .hint(t.import_updater_hint())
                .required(),
        ];
        if self.report.has_faults() {
            let skip = Field::checkbox(t, "skip_bad_rows", t.import_skip());
            fields.push(skip.hint(t.import_skip_hint()));
        }
        Form::new(t, urls::import_check(language, self.id), t.import_run(), &self.form)
            .fields(fields)
    }

    /// A check with bad rows; one of which nothing comes; a file that was imported.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<ImportId>(5) else { return Vec::new() };
        let page = |stage, rows| Self {
            frame: sample::signed_in(language, urls::IMPORT_CHECK, &[("id", &id.to_string())]),
            id,
            name: "kuvaukset.json".to_owned(),
            format: Format::Ptv,
            organisation: "Esimerkkilän työllisyysalue".to_owned(),
            stage,
            report: Report { rows },
            updaters: vec![Choice::new("1", "Maija Meikäläinen")],
            form: FormState::new(),
        };
        let problem = Problem::new("updater", ProblemCode::Required);
        let mut unchanged = sample_row(1, Outcome::Unchanged);
        unchanged.missing.clear();
        vec![
            Self {
                form: FormState::new().with_problems(vec![problem]),
                ..page(Stage::Checked, sample_rows())
            },
            Self { updaters: Vec::new(), ..page(Stage::Checked, sample_rows()) },
            page(Stage::Checked, vec![unchanged]),
            page(Stage::Done, sample_rows()),
        ]
    }
}

fn sample_row(number: usize, outcome: Outcome) -> RowReport {
    RowReport {
        number,
        source_id: format!("e07023af-c6f3-46e7-974c-11270b0176e{number}"),
        name: "Ammatinvalinnan ohjaus ja uravalmennus nuorille".to_owned(),
        outcome,
        published: outcome == Outcome::Updated,
        notes: Vec::new(),
        defaults: Vec::new(),
        missing: vec!["age".to_owned(), "conditions_fi".to_owned(), "conditions_sv".to_owned()],
        faults: Vec::new(),
    }
}

fn sample_rows() -> Vec<RowReport> {
    let mut rows: Vec<RowReport> = Outcome::ALL
        .into_iter()
        .zip(1..)
        .map(|(outcome, number)| sample_row(number, outcome))
        .collect();
    for row in &mut rows {
        match row.outcome {
            Outcome::Refused => {
                row.missing.clear();
                row.faults = vec![
                    Fault::WrongType {
                        path: "descriptions[2].value".to_owned(),
                        expected: Expected::Text,
                    },
                    Fault::Form(Problem::new("name_fi", ProblemCode::TooLong { limit: 120 })),
                ];
            }
            Outcome::Updated => {
                row.missing.clear();
                row.defaults = vec!["age".to_owned(), "home_municipality".to_owned()];
            }
            Outcome::Created => {
                row.notes = vec![
                    Note::NoCategory(vec!["Arkistot".to_owned()]),
                    Note::Shortened("summary_sv".to_owned()),
                ];
            }
            Outcome::Unchanged | Outcome::EditedHere | Outcome::Archived => row.missing.clear(),
        }
    }
    rows
}
