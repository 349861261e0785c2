//! The fields of a block in the form of a page.

use service_manual_domain::info_page::{BODY_LIMIT, InfoPage};
use service_manual_domain::language::Language;
use service_manual_domain::menu::MenuPage;
use service_manual_domain::page_block::{
    BlockKind, CARD_TEXT_LIMIT, HEADING_LIMIT, SHOWN, SHOWN_LIMIT, TITLE_LIMIT,
};

use crate::forms::{Choice, Field, FormState, Item, Row, Rows, row_numbers};
use crate::header_menu;
use crate::i18n::Texts;
use crate::labels;
use crate::urls;

/// Rows of the field for a text, and of that for the text of a card.
const TEXT_ROWS: u8 = 16;
const CARD_ROWS: u8 = 3;

/// What the fields of a block are made of.
pub(super) struct BlockFields<'a> {
    pub(super) t: &'static Texts,
    pub(super) form: &'a FormState,
    pub(super) page: InfoPage,
    pub(super) files: &'a [Choice],
    /// The rows of which one more was asked for.
    pub(super) more: Option<&'a str>,
    /// What the names of its fields begin with.
    pub(super) name: String,
}

impl BlockFields<'_> {
    /// What a block of a kind does.
    pub(super) fn hint(&self, kind: BlockKind) -> &'static str {
        match kind {
            BlockKind::Text => "",
            BlockKind::Lifts => self.t.pages_hint_lifts(),
            BlockKind::Cards => self.t.pages_hint_cards(),
            BlockKind::Services => self.t.pages_hint_services(),
            BlockKind::Links => self.t.pages_hint_links(),
            BlockKind::Files => self.t.pages_hint_files(),
        }
    }

    /// The fields of a block of a kind.
    pub(super) fn of(&self, kind: BlockKind) -> Vec<Item> {
        if kind == BlockKind::Text {
            return self.bodies();
        }
        let headings = self.texts(&format!("{}_heading", self.name), self.t.pages_heading());
        let headings = headings.into_iter().map(|field| field.limit(HEADING_LIMIT));
        let mut items = plain(headings.collect());
        match kind {
            BlockKind::Text => {}
            BlockKind::Lifts => items.push(self.lifts()),
            BlockKind::Cards => items.push(self.cards()),
            BlockKind::Services => items.extend(plain(self.services())),
            BlockKind::Links => items.push(self.links()),
            BlockKind::Files => items.push(self.chosen_files()),
        }
        items
    }

    fn bodies(&self) -> Vec<Item> {
        let t = self.t;
        let body = |label, one: Language| {
            Field::text_area(t, &format!("{}_body_{one}", self.name), label, TEXT_ROWS)
                .hint(t.pages_edit_hint())
                .limit(BODY_LIMIT)
                .lang(one)
                .required()
                .into()
        };
        vec![
            body(t.pages_body_fi(), Language::Fi),
            body(t.pages_body_sv(), Language::Sv),
            body(t.pages_body_en(), Language::En),
        ]
    }

    /// A line of text in each language.
    fn texts(&self, name: &str, label: &str) -> Vec<Field> {
        let field = |language: Language| {
            Field::text(self.t, &format!("{name}_{language}"), self.label_in(label, language))
                .lang(language)
        };
        Language::ALL.map(field).into()
    }

    fn label_in(&self, label: &str, language: Language) -> String {
        self.t.field_in(label, labels::service::in_language(self.t, language))
    }

    fn lifts(&self) -> Item {
        let t = self.t;
        let service = |row: &str| {
            let field = Field::text(t, &format!("{row}_service"), t.lift_service());
            vec![field.hint(t.lift_service_hint())]
        };
        self.rows(t.pages_kind_lifts(), t.lift_service(), service).into()
    }

    fn services(&self) -> Vec<Field> {
        let t = self.t;
        let hint = t.pages_most_hint(SHOWN_LIMIT.to_string(), SHOWN.to_string());
        vec![
            Field::text(t, &format!("{}_filter", self.name), t.pages_filter())
                .hint(t.pages_filter_hint()),
            Field::text(t, &format!("{}_most", self.name), t.pages_most()).hint(hint),
        ]
    }

    fn cards(&self) -> Item {
        let t = self.t;
        let card = |row: &str| {
            let titles = self.texts(&format!("{row}_title"), t.pages_heading());
            let text = |language: Language| {
                let label = self.label_in(t.pages_card_text(), language);
                Field::text_area(t, &format!("{row}_text_{language}"), label, CARD_ROWS)
                    .limit(CARD_TEXT_LIMIT)
                    .lang(language)
            };
            let titles = titles.into_iter().map(|field| field.limit(HEADING_LIMIT));
            let fields = titles.chain(Language::ALL.map(text));
            fields.chain(self.target(row)).collect()
        };
        self.rows(t.pages_kind_cards(), t.pages_one_card(), card).into()
    }

    fn links(&self) -> Item {
        let t = self.t;
        let link = |row: &str| {
            let titles = self.texts(&format!("{row}_title"), t.menus_label());
            let titles = titles.into_iter().map(|field| field.limit(TITLE_LIMIT));
            titles.chain(self.target(row)).collect()
        };
        self.rows(t.pages_kind_links(), t.field_one_link(), link).into()
    }

    /// A page of ours, or an address.
    fn target(&self, row: &str) -> Vec<Field> {
        let t = self.t;
        let page = |page: MenuPage| Choice::new(page.code(), header_menu::name(t, page));
        let pages = MenuPage::all().map(page).collect();
        let page = Field::select(t, &format!("{row}_page"), t.menus_page(), pages);
        let address = |language: Language| {
            let hint = match language {
                Language::Fi => t.pages_address_hint(),
                Language::Sv | Language::En => t.menus_address_same(),
            };
            let label = self.label_in(t.menus_address(), language);
            Field::text(t, &format!("{row}_address_{language}"), label).hint(hint)
        };
        std::iter::once(page).chain(Language::ALL.map(address)).collect()
    }

    fn chosen_files(&self) -> Item {
        let t = self.t;
        let file = |row: &str| {
            let file = Field::select(t, &format!("{row}_file"), t.files_file(), self.files.into());
            let titles = self.texts(&format!("{row}_title"), t.field_title());
            let titles = titles.into_iter().map(|field| field.limit(TITLE_LIMIT));
            std::iter::once(file).chain(titles).collect()
        };
        let href = urls::page_files(t.language(), self.page);
        let rows = self.rows(t.pages_kind_files(), t.field_one_file(), file);
        rows.link(t.pages_to_files(), href).into()
    }

    /// The rows of the block, each with the fields made for what the names in it begin with.
    fn rows(&self, legend: &str, one: &str, fields: impl Fn(&str) -> Vec<Field>) -> Rows {
        let name = format!("{}_items", self.name);
        let numbers = row_numbers(self.form, &name, self.more == Some(name.as_str()));
        let row = |(place, number): (usize, &usize)| {
            let row = format!("{name}_{number}");
            let legend = self.t.field_row((place + 1).to_string(), one);
            let items = plain(fields(&row));
            Row::new(row, legend, items)
        };
        let rows = numbers.iter().enumerate().map(row).collect();
        Rows::new(self.t, &name, legend, one, rows)
    }
}

fn plain(fields: Vec<Field>) -> Vec<Item> {
    fields.into_iter().map(|field| Item::from(field.unmarked())).collect()
}
