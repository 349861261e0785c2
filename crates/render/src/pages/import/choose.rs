//! Choosing a file and how it is to be imported.

use askama::Template;
use service_manual_domain::import::{Format, Unreadable};
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::{labels, urls};

/// The form sends `format`, `organisation`, `publish`, `defaults`, `category`, `overwrite` and the
/// file `file`.
#[derive(Debug, Template)]
#[template(path = "pages/import/choose.html")]
pub struct ImportPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The organisations that may have the services.
    pub organisations: Vec<Choice>,
    /// Categories in their groups.
    pub categories: Vec<(String, Vec<Choice>)>,
    /// The columns that a table may have.
    pub columns: Vec<String>,
    /// The largest file, in megabytes.
    pub megabytes: usize,
    /// Why nothing of the file could be read.
    pub unreadable: Option<Unreadable>,
    /// What was chosen and what is wrong.
    pub form: FormState,
}

impl Page for ImportPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().import_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Import)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems() || self.unreadable.is_some()
    }
}

impl ImportPage {
    fn unreadable_text(&self) -> Option<String> {
        self.unreadable.as_ref().map(|why| labels::import::unreadable(self.frame.t(), why))
    }

    fn form(&self) -> Form {
        let t = self.frame.t();
        let formats =
            Format::ALL.map(|one| Choice::new(one.code(), labels::import::format(t, one)));
        let what = vec![
            Field::radios(t, "format", t.import_source(), formats.into()).required(),
            Field::select(t, "organisation", t.import_organisation(), self.organisations.clone())
                .hint(t.import_organisation_hint())
                .required(),
        ];
        let none = t.import_category_none();
        let how = vec![
            Field::checkbox(t, "publish", t.import_publish()).hint(t.import_publish_hint()),
            Field::checkbox(t, "defaults", t.import_defaults_box()).hint(t.import_defaults_hint()),
            Field::grouped(t, "category", t.import_category(), none, self.categories.clone())
                .hint(t.import_category_hint())
                .unmarked(),
            Field::checkbox(t, "overwrite", t.import_overwrite()).hint(t.import_overwrite_hint()),
        ];
        let accept = ".json,.csv,.txt".to_owned();
        let file = Field::file(t, "file", t.import_file(), accept)
            .hint(t.import_file_hint(self.megabytes.to_string()))
            .required();
        let action = urls::import(self.frame.language);
        // The choices stand before the file, so that they are known when the file comes in.
        Form::new(t, action, t.import_check_file(), &self.form)
            .fields(what)
            .section(t.import_how(), "", how)
            .fields(vec![file])
    }

    /// Empty; with problems; a file that cannot be read.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |unreadable, form| Self {
            frame: sample::signed_in(language, urls::IMPORT, &[]),
            organisations: vec![Choice::new("1", "Esimerkkilän työllisyysalue")],
            categories: vec![("Työpajat".to_owned(), vec![Choice::new("a", "Nuorten työpajat")])],
            columns: ["id", "name_fi", "name_sv", "how_to_take_part_fi"].map(str::to_owned).into(),
            megabytes: 20,
            unreadable,
            form,
        };
        let problems = vec![
            Problem::new("organisation", ProblemCode::Required),
            Problem::new("file", ProblemCode::FileTooLarge { megabytes: 20 }),
        ];
        let chosen = FormState::new().with("format", "csv").with("publish", "yes");
        vec![
            page(None, FormState::new().with("format", "ptv")),
            page(None, chosen.clone().with_problems(problems)),
            page(Some(Unreadable::UnknownColumn("nimi".to_owned())), chosen),
        ]
    }
}
