//! The files of a service, for those who work on it: a list, and a form to add one (spec 3.2).

use askama::Template;
use service_manual_domain::file::{FileName, FileType, Visibility};
use service_manual_domain::ids::{FileId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::{Day, Instant};

use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Flash, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::{format, labels, urls};

const KILOBYTE: u64 = 1024;

/// The files of a service. The form sends `visibility` and the file `file`.
#[derive(Debug, Template)]
#[template(path = "pages/service_files.html")]
pub struct ServiceFilesPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The service.
    pub id: ServiceId,
    /// Its name in the reader's language or, failing that, in the original.
    pub name: String,
    /// The language of that name.
    pub text_language: Language,
    /// The files, the newest first.
    pub files: Vec<FileLine>,
    /// For whom the person may add files; nobody: there is no form.
    pub may_add: Vec<Visibility>,
    /// The largest file, in megabytes.
    pub largest_megabytes: i64,
    /// What was chosen and what is wrong.
    pub form: FormState,
    /// Why a file could not be removed.
    pub refusal: Option<ProblemCode>,
}

/// A file in the list.
#[derive(Debug, Clone)]
pub struct FileLine {
    /// Its id.
    pub id: FileId,
    /// What it is called.
    pub name: FileName,
    /// What it is.
    pub file_type: FileType,
    /// How many bytes.
    pub size: u64,
    /// For whom it is.
    pub visibility: Visibility,
    /// Who added it.
    pub added_by: String,
    /// When.
    pub added_at: Instant,
    /// What uses it.
    pub use_: FileUse,
    /// Whether the person may remove it.
    pub removable: bool,
}

/// What uses a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileUse {
    /// The version that the public sees.
    Live,
    /// The newest version.
    Newest,
    /// An older version.
    Older,
    /// Nothing; it is removed on this day.
    Nothing(Day),
}

impl Page for ServiceFilesPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        format!("{}: {}", self.frame.t().files_title(), self.name)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let (t, language) = (self.frame.t(), self.frame.language);
        Some(vec![
            Crumb::new(t.manage_list_title(), urls::my_services(language)),
            Crumb::new(self.name.clone(), urls::service_manage(language, self.id)),
        ])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Services)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems() || self.refusal.is_some()
    }
}

impl ServiceFilesPage {
    fn form(&self) -> Form {
        let t = self.frame.t();
        let action = urls::service_files(self.frame.language, self.id);
        let file = file_field(t, self.largest_megabytes);
        // The choice stands before the file, so that it is known when the file comes in.
        let form = Form::new(t, action, t.files_add(), &self.form);
        match self.may_add.as_slice() {
            [only] => form.hidden("visibility", only.code()).fields(vec![file]),
            several => {
                let choice =
                    |one: &Visibility| Choice::new(one.code(), labels::visibility(t, *one));
                let choices = several.iter().map(choice).collect();
                let visibility = Field::radios(t, "visibility", t.files_visibility(), choices)
                    .hint(t.files_visibility_hint())
                    .required();
                form.fields(vec![visibility, file])
            }
        }
    }

    fn refusal_text(&self) -> Option<String> {
        self.refusal.as_ref().map(|code| labels::problem(self.frame.t(), code))
    }

    /// Files without a choice of readers need no column for it.
    fn shows_visibility(&self) -> bool {
        self.may_add.len() > 1
            || self.files.iter().any(|one| one.visibility == Visibility::Internal)
    }

    fn size(&self, line: &FileLine) -> String {
        size(self.frame.t(), self.frame.language, line.size)
    }

    fn added(&self, line: &FileLine) -> String {
        format::day_and_time(self.frame.language, line.added_at)
    }

    fn use_of(&self, line: &FileLine) -> String {
        let t = self.frame.t();
        match line.use_ {
            FileUse::Live => t.files_used_live().to_owned(),
            FileUse::Newest => t.files_used_newest().to_owned(),
            FileUse::Older => t.files_used_older().to_owned(),
            FileUse::Nothing(day) => t.files_not_used(format::day(self.frame.language, day)),
        }
    }

    /// A list for somebody who may add internal files, an empty one with a refused file, one that
    /// can only be read.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<ServiceId>(4) else {
            return Vec::new();
        };
        let page = || Self {
            frame: sample::signed_in(language, urls::SERVICE_FILES, &[("id", &id.to_string())]),
            id,
            name: "Työpaja nuorille".to_owned(),
            text_language: Language::Fi,
            files: Vec::new(),
            may_add: vec![Visibility::Public],
            largest_megabytes: 50,
            form: FormState::new(),
            refusal: None,
        };
        let problem = Problem::new("file", ProblemCode::FileTooLarge { megabytes: 50 });
        let unchosen = Problem::new("visibility", ProblemCode::Required);
        vec![
            Self {
                frame: sample::with_messages(page().frame, Flash::FileAdded),
                files: sample_files(),
                may_add: Visibility::ALL.into(),
                ..page()
            },
            Self {
                may_add: Visibility::ALL.into(),
                form: FormState::new().with_problems(vec![unchosen, problem]),
                ..page()
            },
            Self {
                files: sample_files(),
                may_add: Vec::new(),
                refusal: Some(ProblemCode::FileInUse),
                ..page()
            },
        ]
    }
}

fn sample_files() -> Vec<FileLine> {
    let file = |number, sent: &str, file_type, size, visibility, use_| {
        Some(FileLine {
            id: sample::id::<FileId>(number)?,
            name: FileName::cleaned(sent),
            file_type,
            size,
            visibility,
            added_by: "Kalle Kirjoittaja".to_owned(),
            added_at: sample::now(),
            use_,
            removable: use_ != FileUse::Live,
        })
    };
    let (public, internal) = (Visibility::Public, Visibility::Internal);
    let unused = FileUse::Nothing(sample::today());
    let long = "Esite työnhakijalle, joka harkitsee osallistumista työpajaan syksyllä.pdf";
    let lines = [
        file(31, long, FileType::Pdf, 2_621_440, public, FileUse::Live),
        file(32, "Tilan ohje.docx", FileType::Docx, 40_000, internal, FileUse::Newest),
        file(33, "kuva.jpg", FileType::Jpg, 300, public, unused),
    ];
    lines.into_iter().flatten().collect()
}

/// The field for a file, with what is taken.
pub(crate) fn file_field(t: &'static Texts, largest_megabytes: i64) -> Field {
    let types: Vec<&str> = FileType::ALL.iter().map(|one| one.code()).collect();
    let hint = t.files_file_hint(largest_megabytes.to_string(), types.join(", "));
    let endings = FileType::ALL.iter().flat_map(|one| one.endings());
    let accept: Vec<String> = endings.map(|ending| format!(".{ending}")).collect();
    Field::file(t, "file", t.files_file(), accept.join(",")).hint(hint).required()
}

/// A size as one reads it: `2,5 Mt`; at least one kilobyte.
pub(crate) fn size(t: &Texts, language: Language, bytes: u64) -> String {
    let kilobytes = bytes.div_ceil(KILOBYTE);
    if kilobytes < KILOBYTE {
        return t.files_size_kb(kilobytes.to_string());
    }
    let tenths = bytes.saturating_mul(10).div_ceil(KILOBYTE * KILOBYTE);
    let point = if language == Language::En { '.' } else { ',' };
    t.files_size_mb(format!("{}{point}{}", tenths / 10, tenths % 10))
}
