//! The form of a page: its blocks in their order, with buttons that add, move and remove them.

use askama::Template;
use service_manual_domain::content_history::ContentKind;
use service_manual_domain::info_page::{Fact, InfoPage};
use service_manual_domain::language::Language;
use service_manual_domain::page_block::{BlockKind, Rearrangement, TypedBlocks};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::settings::Settings;

use super::block_fields::BlockFields;
use super::{VersionRow, in_each_language, list_crumb, sample_versions};
use crate::facts::fact;
use crate::forms::{Choice, Field, Form, FormState, Press, Presses};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::info_page::{FilledText, name, starting_text};
use crate::pages::page_blocks::{BlockList, ShownBlock};
use crate::pages::page_files::sample_files;
use crate::pages::sample;
use crate::{format, labels, urls};

/// The form of a page. Fields: those of [`TypedBlocks`], `add_kind` beside the button that adds a
/// block, hidden `version`.
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
    /// The rows of which one more was asked for, by their name.
    pub more: Option<String>,
    /// The files of the page, which blocks can name.
    pub files: Vec<Choice>,
    /// How it would look, in the order of [`Language::ALL`], if that was asked for.
    pub preview: Option<[Vec<ShownBlock>; 3]>,
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

/// All facts with their values.
pub fn facts(settings: &Settings, language: Language) -> Vec<(Fact, String)> {
    Fact::ALL.iter().map(|one| (*one, fact(language, settings, *one))).collect()
}

impl PageEditPage {
    /// The field with the kind of a block that is added.
    pub const ADD_KIND: &'static str = "add_kind";

    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let preview = urls::page_preview(language, self.page);
        let action = urls::page_edit(language, self.page);
        let form = Form::new(t, action.clone(), t.pages_save(), &self.form)
            .hidden("version", self.version.to_string())
            .also(t.pages_preview(), format!("{preview}#preview"))
            .cancel(urls::pages(language))
            .elsewhere("blocks", t.pages_blocks().to_owned(), format!("#{}", Self::ADD_KIND))
            .keep_typed_text();
        let kinds = self.kinds();
        let form = kinds.iter().enumerate().fold(form, |form, (at, kind)| {
            let legend = t.pages_block(labels::blocks::kind(t, *kind), (at + 1).to_string());
            let fields = BlockFields {
                t,
                form: &self.form,
                page: self.page,
                files: &self.files,
                more: self.more.as_deref(),
                name: TypedBlocks::name(at),
            };
            form.hidden(&format!("{}_kind", TypedBlocks::name(at)), kind.code()).items(
                legend.clone(),
                fields.hint(*kind),
                std::iter::once(self.buttons(at, kinds.len(), &legend).into())
                    .chain(fields.of(*kind))
                    .collect(),
            )
        });
        let kinds = BlockKind::ALL.iter();
        let kinds = kinds.map(|kind| Choice::new(kind.code(), labels::blocks::kind(t, *kind)));
        let add = Rearrangement::Add.to_string();
        let address = format!("{action}#{}", Self::ADD_KIND);
        let button = Press::new(t.pages_block_add(), "", add, address);
        form.items(
            t.pages_block_new(),
            "",
            vec![
                Field::setting(t, Self::ADD_KIND, t.pages_block_kind(), kinds.collect()).into(),
                Presses::new("add", vec![button]).into(),
            ],
        )
    }

    /// The kinds of the blocks in the form.
    fn kinds(&self) -> Vec<BlockKind> {
        let kind = |at: usize| self.form.value(&format!("{}_kind", TypedBlocks::name(at))).parse();
        (0..).map_while(|at| kind(at).ok()).collect()
    }

    /// The buttons of a block.
    fn buttons(&self, at: usize, count: usize, legend: &str) -> Presses {
        use service_manual_domain::vocabulary::Step;

        let t = self.frame.t();
        let action = urls::page_edit(self.frame.language, self.page);
        let press = |label: &str, how: Rearrangement, to: usize| {
            let address = format!("{action}#{}", TypedBlocks::name(to));
            Press::new(label, legend, how.to_string(), address)
        };
        let up =
            (at > 0).then(|| press(t.pages_block_up(), Rearrangement::Move(at, Step::Up), at - 1));
        let down = (at + 1 < count)
            .then(|| press(t.pages_block_down(), Rearrangement::Move(at, Step::Down), at + 1));
        let remove = press(t.pages_block_remove(), Rearrangement::Remove(at), at.saturating_sub(1));
        let all = up.into_iter().chain(down).chain([remove]).collect();
        Presses::new(TypedBlocks::name(at), all)
    }

    fn previews(&self) -> Vec<(Language, BlockList<'_>)> {
        let preview = self.preview.as_ref();
        preview.map(|blocks| in_each_language(&self.frame, blocks)).unwrap_or_default()
    }

    /// The stored text; a preview; problems in every kind of block; a conflict.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = || Self {
            frame: sample::signed_in(language, urls::PAGE_EDIT, &[("page", "privacy")]),
            page: InfoPage::Privacy,
            version: 2,
            newer: None,
            form: sample_form(&[BlockKind::Text]),
            more: None,
            files: Vec::new(),
            preview: None,
            facts: facts(&Settings::default(), language),
            versions: sample_versions().into(),
        };
        let text = |one| vec![ShownBlock::Text(FilledText::sample(InfoPage::Privacy, one))];
        let file = |line: crate::pages::page_files::PageFileLine| {
            Choice::new(line.id.to_string(), line.name.to_string())
        };
        let form = sample_form(BlockKind::ALL);
        vec![
            page(),
            Self { preview: Some(Language::ALL.map(text)), ..page() },
            Self { preview: Some(Language::ALL.map(ShownBlock::samples)), ..page() },
            Self {
                form: form.with_problems(sample_problems()),
                more: Some("blocks_4_items".to_owned()),
                files: sample_files().into_iter().map(file).collect(),
                ..page()
            },
            Self { newer: Some(2), ..page() },
        ]
    }
}

/// A form with blocks of these kinds.
fn sample_form(kinds: &[BlockKind]) -> FormState {
    kinds.iter().enumerate().fold(FormState::new(), |form, (at, kind)| {
        let name = TypedBlocks::name(at);
        let form = form.with(format!("{name}_kind"), kind.code());
        Language::ALL.into_iter().fold(form, |form, one| match kind {
            BlockKind::Text => {
                form.with(format!("{name}_body_{one}"), starting_text(InfoPage::Privacy, one))
            }
            BlockKind::Lifts
            | BlockKind::Cards
            | BlockKind::Services
            | BlockKind::Links
            | BlockKind::Files => form
                .with(format!("{name}_heading_{one}"), "Otsikko")
                .with(format!("{name}_items_0_title_{one}"), "Nimi"),
        })
    })
}

fn sample_problems() -> Vec<Problem> {
    let mark = "[mystery]".to_owned();
    let filter = "category=onni".to_owned();
    vec![
        Problem::new("blocks", ProblemCode::TooMany { limit: 20 }),
        Problem::new("blocks_0_body_fi", ProblemCode::UnknownPlaceholder { mark }),
        Problem::new("blocks_0_body_sv", ProblemCode::Required),
        Problem::new("blocks_1_items_0_service", ProblemCode::NoSuchService),
        Problem::new("blocks_2_items", ProblemCode::TooMany { limit: 12 }),
        Problem::new("blocks_2_items_0_page", ProblemCode::PageOrAddress),
        Problem::new("blocks_3_filter", ProblemCode::UnknownFilter { filter }),
        Problem::new("blocks_4_items_0_address_fi", ProblemCode::NotAWebAddress),
        Problem::new("blocks_5_items_0_file", ProblemCode::Required),
        Problem::new("blocks", ProblemCode::NoTextBlock),
    ]
}
