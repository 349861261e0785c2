//! The files of a page, for those who write it: a list, and a form to add one (spec 5).

use askama::Template;
use service_manual_domain::file::FileName;
use service_manual_domain::ids::FileId;
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::{Day, Instant};

use crate::forms::{Form, FormState};
use crate::frame::{Crumb, Flash, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::info_page::name;
use crate::pages::sample;
use crate::pages::service_files::{file_field, size};
use crate::{format, labels, urls};

/// The files of a page. The form sends the file `file`.
#[derive(Debug, Template)]
#[template(path = "pages/page_files.html")]
pub struct PageFilesPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which page.
    pub page: InfoPage,
    /// The files, the newest first.
    pub files: Vec<PageFileLine>,
    /// The largest file, in megabytes.
    pub largest_megabytes: i64,
    /// What is wrong with what was sent.
    pub form: FormState,
    /// Why a file could not be removed.
    pub refusal: Option<ProblemCode>,
}

/// A file in the list.
#[derive(Debug, Clone)]
pub struct PageFileLine {
    /// Its id.
    pub id: FileId,
    /// What it is called.
    pub name: FileName,
    /// How many bytes.
    pub size: u64,
    /// Who added it.
    pub added_by: String,
    /// When.
    pub added_at: Instant,
    /// What uses it.
    pub use_: PageFileUse,
}

/// What uses a file of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageFileUse {
    /// The version in force.
    InForce,
    /// An older version.
    Older,
    /// Nothing; it is removed on this day.
    Nothing(Day),
}

impl PageFileLine {
    /// What readers see stays until the page does without it.
    fn removable(&self) -> bool {
        self.use_ != PageFileUse::InForce
    }
}

impl Page for PageFilesPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        format!("{}: {}", t.files_title(), name(t, self.page))
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let (t, language) = (self.frame.t(), self.frame.language);
        Some(vec![
            Crumb::new(t.pages_title(), urls::pages(language)),
            Crumb::new(name(t, self.page), urls::page_edit(language, self.page)),
        ])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Pages)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems() || self.refusal.is_some()
    }
}

impl PageFilesPage {
    fn form(&self) -> Form {
        let (t, action) = (self.frame.t(), urls::page_files(self.frame.language, self.page));
        let form = Form::new(t, action, t.files_add(), &self.form);
        form.fields(vec![file_field(t, self.largest_megabytes)])
    }

    fn refusal_text(&self) -> Option<String> {
        self.refusal.as_ref().map(|code| labels::problem(self.frame.t(), code))
    }

    fn size(&self, line: &PageFileLine) -> String {
        size(self.frame.t(), self.frame.language, line.size)
    }

    fn use_of(&self, line: &PageFileLine) -> String {
        let t = self.frame.t();
        match line.use_ {
            PageFileUse::InForce => t.pages_files_in_force().to_owned(),
            PageFileUse::Older => t.files_used_older().to_owned(),
            PageFileUse::Nothing(day) => t.files_not_used(format::day(self.frame.language, day)),
        }
    }

    /// Some files; none, with a refused one; a file that could not be removed.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = || Self {
            frame: sample::signed_in(language, urls::PAGE_FILES, &[("page", "jobseekers")]),
            page: InfoPage::Jobseekers,
            files: sample_files(),
            largest_megabytes: 50,
            form: FormState::new(),
            refusal: None,
        };
        let wrong = vec![Problem::new("file", ProblemCode::FileTypeNotTaken)];
        vec![
            Self { frame: sample::with_messages(page().frame, Flash::FileAdded), ..page() },
            Self { files: Vec::new(), form: FormState::new().with_problems(wrong), ..page() },
            Self { refusal: Some(ProblemCode::PageFileInUse), ..page() },
        ]
    }
}

/// A file of each use.
pub(crate) fn sample_files() -> Vec<PageFileLine> {
    let file = |number, sent: &str, use_| {
        Some(PageFileLine {
            id: sample::id::<FileId>(number)?,
            name: FileName::cleaned(sent),
            size: 2_621_440,
            added_by: "Maija Meikäläinen".to_owned(),
            added_at: sample::now(),
            use_,
        })
    };
    let lines = [
        file(
            41,
            "Opas työnhakijalle, joka harkitsee osallistumista palveluun.pdf",
            PageFileUse::InForce,
        ),
        file(42, "Lomake.docx", PageFileUse::Older),
        file(43, "kuva.jpg", PageFileUse::Nothing(sample::today())),
    ];
    lines.into_iter().flatten().collect()
}
