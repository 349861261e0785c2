//! The pages for everybody as administrators write them (spec 2.1): list, form with preview, old
//! versions.

use askama::Template;
use service_manual_domain::info_page::{BODY_LIMIT, Fact};
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::settings::Settings;
use service_manual_domain::time::{Day, Instant};

use crate::facts::fact;
use crate::forms::{Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::info_page::{FilledText, InfoPage, name, starting_text};
use crate::pages::sample;
use crate::rich_text::RichText;
use crate::{format, labels, urls};

/// All pages.
#[derive(Debug, Template)]
#[template(path = "pages/pages.html")]
pub struct PagesPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The pages with their newest versions.
    pub rows: Vec<(InfoPage, VersionRow)>,
}

/// A version in a list.
#[derive(Debug, Clone)]
pub struct VersionRow {
    /// Its number.
    pub number: i64,
    /// When it was written.
    pub written_at: Instant,
    /// By whom; `None`: it came with the program.
    pub written_by: Option<String>,
}

impl Page for PagesPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().pages_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Pages)
    }
}

impl PagesPage {
    /// One page as it came with the program, one rewritten.
    pub fn samples(language: Language) -> Vec<Self> {
        let [newest, first] = sample_versions();
        vec![Self {
            frame: sample::signed_in(language, urls::PAGES, &[]),
            rows: vec![(InfoPage::Privacy, newest), (InfoPage::DataSecurity, first)],
        }]
    }
}

fn sample_versions() -> [VersionRow; 2] {
    let row = |number, written_by: Option<&str>| VersionRow {
        number,
        written_at: sample::now(),
        written_by: written_by.map(str::to_owned),
    };
    [row(2, Some("Maija Meikäläinen")), row(1, None)]
}

/// The form of a page. Fields: `body_fi`, `body_sv`, `body_en`, hidden `version`.
#[derive(Debug, Template)]
#[template(path = "pages/page_edit.html")]
pub struct PageEditPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which page.
    pub page: InfoPage,
    /// The version the person saw.
    pub version: i64,
    /// The version that somebody stored while the form was open.
    pub newer: Option<i64>,
    /// What was typed and what is wrong.
    pub form: FormState,
    /// How the texts would look, in the order of [`Language::ALL`], if that was asked for.
    pub preview: Option<[FilledText; 3]>,
    /// The facts with their present values.
    pub facts: Vec<(Fact, String)>,
    /// All versions, the newest first.
    pub versions: Vec<VersionRow>,
}

impl Page for PageEditPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        name(self.frame.t(), self.page).to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(vec![list_crumb(&self.frame)])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Pages)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

fn list_crumb(frame: &Frame) -> Crumb {
    Crumb::new(frame.t().pages_title(), urls::pages(frame.language))
}

/// All facts with their values.
pub fn facts(settings: &Settings, language: Language) -> Vec<(Fact, String)> {
    Fact::ALL.iter().map(|one| (*one, fact(language, settings, *one))).collect()
}

impl PageEditPage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let preview = urls::page_preview(language, self.page);
        let body = |label, one: Language| {
            Field::text_area(t, &format!("body_{one}"), label, 24)
                .hint(t.pages_edit_hint())
                .limit(BODY_LIMIT)
                .lang(one)
                .required()
        };
        Form::new(t, urls::page_edit(language, self.page), t.pages_save(), &self.form)
            .hidden("version", self.version.to_string())
            .also(t.pages_preview(), format!("{preview}#preview"))
            .cancel(urls::pages(language))
            .keep_typed_text()
            .fields(vec![
                body(t.pages_body_fi(), Language::Fi),
                body(t.pages_body_sv(), Language::Sv),
                body(t.pages_body_en(), Language::En),
            ])
    }

    fn previews(&self) -> Vec<(Language, &FilledText)> {
        let texts = self.preview.iter().flatten();
        Language::ALL.into_iter().zip(texts).collect()
    }

    /// The stored text; a preview; problems; a conflict.
    pub fn samples(language: Language) -> Vec<Self> {
        let text = |one| starting_text(InfoPage::Privacy, one);
        let form = Language::ALL
            .into_iter()
            .fold(FormState::new(), |form, one| form.with(format!("body_{one}"), text(one)));
        let filled =
            |one| FilledText::of(&RichText::from_typed(text(one)), &Settings::default(), one);
        let page = || Self {
            frame: sample::signed_in(language, urls::PAGE_EDIT, &[("page", "privacy")]),
            page: InfoPage::Privacy,
            version: 2,
            newer: None,
            form: form.clone(),
            preview: None,
            facts: facts(&Settings::default(), language),
            versions: sample_versions().into(),
        };
        let mark = "[mystery]".to_owned();
        let problems = vec![
            Problem::new("body_fi", ProblemCode::UnknownPlaceholder { mark }),
            Problem::new("body_sv", ProblemCode::Required),
        ];
        vec![
            page(),
            Self { preview: Some(Language::ALL.map(filled)), ..page() },
            Self { form: form.clone().with_problems(problems), ..page() },
            Self { newer: Some(2), ..page() },
        ]
    }
}

/// One version of a page.
#[derive(Debug, Template)]
#[template(path = "pages/page_version.html")]
pub struct PageVersionPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which page.
    pub page: InfoPage,
    /// Which version.
    pub number: i64,
    /// When it was written.
    pub written_on: Day,
    /// Its texts, in the order of [`Language::ALL`].
    pub texts: [FilledText; 3],
}

impl Page for PageVersionPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        t.pages_version_title(self.number.to_string(), name(t, self.page))
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let own = Crumb::new(name(t, self.page), urls::page_edit(language, self.page));
        Some(vec![list_crumb(&self.frame), own])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Pages)
    }
}

impl PageVersionPage {
    fn texts(&self) -> impl Iterator<Item = (Language, &FilledText)> {
        Language::ALL.into_iter().zip(&self.texts)
    }

    /// The first version.
    pub fn samples(language: Language) -> Vec<Self> {
        let text = |one| {
            let typed = starting_text(InfoPage::DataSecurity, one);
            FilledText::of(&RichText::from_typed(typed), &Settings::default(), one)
        };
        let values = [("page", "data_security"), ("number", "1")];
        vec![Self {
            frame: sample::signed_in(language, urls::PAGE_VERSION, &values),
            page: InfoPage::DataSecurity,
            number: 1,
            written_on: sample::today(),
            texts: Language::ALL.map(text),
        }]
    }
}
