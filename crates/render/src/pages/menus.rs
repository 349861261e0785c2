//! Menus of the public pages, for administrators (spec 5): all menus, and the page on which one of
//! them is changed.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::menu::{LABEL_LIMIT, LIMIT, MenuItem, MenuPage, MenuPlace, OwnLink};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Instant;

use crate::forms::{Choice, ErrorSummary, Field, Form, FormState, Group, Item};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::header_menu;
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::{format, labels, urls};

/// How many empty lines the form has beside those of the links.
const EMPTY_LINES: usize = 2;
/// The most lines that the form has, and so the most that are read of it.
pub const LINES: usize = LIMIT + EMPTY_LINES;

/// What the names of the fields of a line begin with.
pub fn line_name(number: usize) -> String {
    format!("items_{number}")
}

/// All menus.
#[derive(Debug, Template)]
#[template(path = "pages/menus.html")]
pub struct MenusPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The menus, in the order of the page.
    pub rows: Vec<MenuRow>,
}

/// A menu in the list.
#[derive(Debug, Clone)]
pub struct MenuRow {
    /// Where it stands.
    pub place: MenuPlace,
    /// Its links.
    pub items: Vec<MenuItem>,
    /// Whether administrators changed it.
    pub own: bool,
}

impl Page for MenusPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().menus_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Menus)
    }
}

impl MenusPage {
    fn links(&self, row: &MenuRow) -> Vec<String> {
        names(self.frame.t(), &row.items)
    }

    fn state(&self, row: &MenuRow) -> &'static str {
        state(self.frame.t(), row.own)
    }

    /// One changed, the others not.
    pub fn samples(language: Language) -> Vec<Self> {
        let row = |place: MenuPlace| MenuRow {
            place,
            items: place.default_items(),
            own: place == MenuPlace::Support,
        };
        vec![Self {
            frame: sample::signed_in(language, urls::MENUS, &[]),
            rows: MenuPlace::ALL.into_iter().map(row).collect(),
        }]
    }
}

fn names(t: &Texts, items: &[MenuItem]) -> Vec<String> {
    let name = |item: &MenuItem| match item {
        MenuItem::Page(page) => header_menu::name(t, *page).to_owned(),
        MenuItem::Own(link) => t.language().of(&link.labels).clone(),
    };
    items.iter().map(name).collect()
}

fn state(t: &Texts, own: bool) -> &'static str {
    if own { t.menus_state_own() } else { t.menus_state_default() }
}

/// One menu. Fields of each line, by [`line_name`]: `_order`, `_page`, `_label_fi` and
/// `_address_fi`, the same with `sv` and `en`; hidden `version`. The form for going back to the
/// default has the box `confirmed` and `version`.
#[derive(Debug, Template)]
#[template(path = "pages/menu_edit.html")]
pub struct MenuEditPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Where it stands.
    pub place: MenuPlace,
    /// Whether administrators changed the stored menu.
    pub own: bool,
    /// When it was changed last, and the name of the person who did.
    pub changed: Option<(Instant, String)>,
    /// The version the person saw.
    pub version: i64,
    /// How many lines the form has.
    pub lines: usize,
    /// What was typed and what is wrong.
    pub form: FormState,
    /// What is wrong with the way back to the default.
    pub restore: FormState,
    /// The stored links, if somebody changed them while the form was open.
    pub newer: Option<Vec<MenuItem>>,
}

/// The form as if somebody had just typed the links, with its number of lines: after the links
/// there is one empty line for a page of ours and one for an own link.
pub fn form_of(items: &[MenuItem]) -> (FormState, usize) {
    let form = items.iter().enumerate().fold(FormState::new(), |form, (number, item)| {
        let name = line_name(number);
        let form = form.with(format!("{name}_order"), (number + 1).to_string());
        match item {
            MenuItem::Page(page) => form.with(format!("{name}_page"), page.code()),
            MenuItem::Own(link) => Language::ALL.into_iter().fold(form, |form, language| {
                let label = language.of(&link.labels).as_str();
                let address = language.of(&link.addresses).as_str();
                form.with(format!("{name}_label_{language}"), label)
                    .with(format!("{name}_address_{language}"), address)
            }),
        }
    });
    let empty = format!("{}_page", line_name(items.len()));
    (form.with(empty, ""), items.len() + EMPTY_LINES)
}

impl Page for MenuEditPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        labels::menus::place(self.frame.t(), self.place)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let (t, language) = (self.frame.t(), self.frame.language);
        Some(vec![Crumb::new(t.menus_title(), urls::menus(language))])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Menus)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems() || self.restore.has_problems()
    }
}

impl MenuEditPage {
    fn summary(&self) -> ErrorSummary {
        let form = if self.restore.has_problems() { self.restore_form() } else { self.form() };
        form.summary()
    }

    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let items = (0..self.lines.min(LINES)).map(|number| self.line(number)).collect();
        let action = urls::menu_edit(language, self.place);
        Form::new(t, action, t.menus_save(), &self.form)
            .items(t.menus_links(), t.menus_edit_lead(), items)
            .hidden("version", self.version.to_string())
            .cancel(urls::menus(language))
            .keep_typed_text()
    }

    /// A line with a page of ours, or an own link, as it was when the form was made.
    fn line(&self, number: usize) -> Item {
        let (t, name) = (self.frame.t(), line_name(number));
        let order = Field::text(t, &format!("{name}_order"), t.menus_order());
        let is_page = !self.form.values(&format!("{name}_page")).is_empty();
        let (legend, fields) = if is_page {
            (t.menus_link((number + 1).to_string()), vec![self.page_field(&name)])
        } else {
            (t.menus_own_link((number + 1).to_string()), self.own_fields(&name))
        };
        let fields = std::iter::once(order).chain(fields);
        let items = fields.map(|field| Item::from(field.unmarked())).collect();
        Group::new(legend, items).into()
    }

    fn page_field(&self, name: &str) -> Field {
        let t = self.frame.t();
        let choice = |page: MenuPage| Choice::new(page.code(), header_menu::name(t, page));
        let none = std::iter::once(Choice::new("", t.menus_none()));
        let pages = none.chain(MenuPage::all().map(choice)).collect();
        Field::setting(t, &format!("{name}_page"), t.menus_page(), pages)
    }

    fn own_fields(&self, name: &str) -> Vec<Field> {
        let t = self.frame.t();
        let of = |label, language| t.field_in(label, labels::service::in_language(t, language));
        let label = |language: Language| {
            let name = format!("{name}_label_{language}");
            let field = Field::text(t, &name, of(t.menus_label(), language));
            field.limit(LABEL_LIMIT).lang(language)
        };
        let address = |language: Language| {
            let hint = match language {
                Language::Fi => t.menus_address_hint(),
                Language::Sv | Language::En => t.menus_address_same(),
            };
            let name = format!("{name}_address_{language}");
            Field::text(t, &name, of(t.menus_address(), language)).hint(hint)
        };
        Language::ALL.map(label).into_iter().chain(Language::ALL.map(address)).collect()
    }

    fn restore_form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let action = urls::menu_default(language, self.place);
        Form::new(t, action, t.menus_restore(), &self.restore)
            .hidden("version", self.version.to_string())
            .quiet()
            .fields(vec![Field::checkbox(t, "confirmed", t.menus_restore_confirm()).required()])
    }

    /// Whose menu is in use, and who changed it last.
    fn state(&self) -> String {
        let t = self.frame.t();
        let state = state(t, self.own);
        let changed = self.changed.as_ref().map(|(at, person)| {
            t.mailtext_changed(person, format::day_and_time(self.frame.language, *at))
        });
        changed.map_or_else(|| state.to_owned(), |changed| format!("{state} {changed}"))
    }

    fn newer_links(&self) -> Vec<String> {
        self.newer.as_ref().map(|items| names(self.frame.t(), items)).unwrap_or_default()
    }

    /// What the menu has to keep.
    fn must_note(&self) -> Option<&'static str> {
        (!self.place.must_have().is_empty()).then(|| self.frame.t().menus_must())
    }

    /// The default; an own link with problems; a conflict; the way back.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |place: MenuPlace, items: &[MenuItem]| {
            let (form, lines) = form_of(items);
            let values = [("place", place.code())];
            Self {
                frame: sample::signed_in(language, urls::MENU_EDIT, &values),
                place,
                own: false,
                changed: None,
                version: 0,
                lines,
                form,
                restore: FormState::new(),
                newer: None,
            }
        };
        let own = MenuItem::Own(OwnLink {
            labels: ["Kunnan sivut", "Kommunens sidor", "The municipality"].map(str::to_owned),
            addresses: ["https://kunta.example/"; 3].map(str::to_owned),
        });
        let default = MenuPlace::Statements.default_items();
        let changed = || Self {
            own: true,
            changed: Some((sample::now(), "Maija Meikäläinen".to_owned())),
            version: 2,
            ..page(MenuPlace::Support, std::slice::from_ref(&own))
        };
        let problems = vec![
            Problem::new("items_0_label_sv", ProblemCode::Required),
            Problem::new("items_0_address_fi", ProblemCode::NotAWebAddress),
            Problem::new("items", ProblemCode::ChosenTwice),
        ];
        let unconfirmed = vec![Problem::new("confirmed", ProblemCode::MustBeAccepted)];
        vec![
            page(MenuPlace::Statements, &default),
            Self { form: changed().form.with_problems(problems), ..changed() },
            Self { newer: Some(default), ..changed() },
            Self { restore: FormState::new().with_problems(unconfirmed), ..changed() },
        ]
    }
}
