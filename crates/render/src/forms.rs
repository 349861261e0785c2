//! Forms: what was typed, what is wrong with it, and the fields that show both.
//!
//! A page declares its form as a list of [`Field`]s; label, hint, error message and their
//! connections are written by two templates, so that no page can forget one.

mod beside;
mod field;
mod presses;
mod rows;
mod state;

use std::collections::BTreeSet;

use askama::Template;
use service_manual_domain::help::{HelpForm, OwnHelp};
use service_manual_domain::problem::ProblemCode;

use crate::help;
use crate::i18n::Texts;

pub use beside::Beside;
use field::problem_text;
pub use field::{Choice, Field};
pub use presses::{Press, Presses};
use rows::Place;
pub(crate) use rows::row_numbers;
pub use rows::{Group, Item, Row, Rows};
pub use state::FormState;

/// What belongs together.
#[derive(Debug, Clone)]
struct Section {
    /// Its common name; `None`: no frame around it.
    legend: Option<String>,
    /// An explanation under the name.
    hint: Option<String>,
    /// Fields, and groups and rows of fields.
    items: Vec<Item>,
}

/// A whole form, ready to be written into a page. It posts, unless it only asks for another page.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/form.html")]
pub struct Form {
    t: &'static Texts,
    action: String,
    hidden: Vec<(String, String)>,
    sections: Vec<Section>,
    submit: String,
    also: Option<(String, String)>,
    presses: Vec<(String, String)>,
    elsewhere: Vec<Place>,
    cancel: Option<String>,
    keeps_typed_text: bool,
    autosave: Option<String>,
    quiet: bool,
    asks: bool,
    state: FormState,
}

/// The name that buttons send their value under, where a form has several: `do`.
pub const PRESSED: &str = "do";

impl Form {
    /// A form that sends to `action` by a button labelled `submit` and shows `state`.
    pub fn new(
        t: &'static Texts,
        action: String,
        submit: impl Into<String>,
        state: &FormState,
    ) -> Self {
        Self {
            t,
            action,
            hidden: Vec::new(),
            sections: Vec::new(),
            submit: submit.into(),
            also: None,
            presses: Vec::new(),
            elsewhere: Vec::new(),
            cancel: None,
            keeps_typed_text: false,
            autosave: None,
            quiet: false,
            asks: false,
            state: state.clone(),
        }
    }

    /// The same with a value that the person does not see.
    #[must_use]
    pub fn hidden(mut self, name: &str, value: impl Into<String>) -> Self {
        self.hidden.push((name.to_owned(), value.into()));
        self
    }

    /// The same with fields that need no common name.
    #[must_use]
    pub fn fields(self, fields: Vec<Field>) -> Self {
        let items = fields.into_iter().map(Item::from).collect();
        self.add(Section { legend: None, hint: None, items })
    }

    /// The same with named fields that belong together.
    #[must_use]
    pub fn section(self, legend: impl Into<String>, hint: &str, fields: Vec<Field>) -> Self {
        self.items(legend, hint, fields.into_iter().map(Item::from).collect())
    }

    /// The same with named fields, groups and rows that belong together.
    #[must_use]
    pub fn items(self, legend: impl Into<String>, hint: &str, items: Vec<Item>) -> Self {
        let hint = (!hint.is_empty()).then(|| hint.to_owned());
        self.add(Section { legend: Some(legend.into()), hint, items })
    }

    /// The same with a second button, which sends what was typed to another address.
    #[must_use]
    pub fn also(mut self, label: impl Into<String>, action: String) -> Self {
        self.also = Some((label.into(), action));
        self
    }

    /// The same with a further button to the same address, which sends `value` as [`PRESSED`].
    #[must_use]
    pub fn press(mut self, label: impl Into<String>, value: &str) -> Self {
        self.presses.push((label.into(), value.to_owned()));
        self
    }

    /// The same with the name of a field of another page, and the way there, in case something is
    /// wrong with it.
    #[must_use]
    pub fn elsewhere(mut self, name: &str, label: String, href: String) -> Self {
        self.elsewhere.push(Place { name: name.to_owned(), label, href, is_choice: false });
        self
    }

    /// The same with what was typed sent to an address while one types (in browsers with
    /// JavaScript).
    #[must_use]
    pub fn autosave(mut self, address: String) -> Self {
        self.autosave = Some(address);
        self
    }

    /// The same with a link that leaves the form unsent.
    #[must_use]
    pub fn cancel(mut self, href: String) -> Self {
        self.cancel = Some(href);
        self
    }

    /// The same with a question (in browsers with JavaScript) before typed text is left behind.
    #[must_use]
    pub const fn keep_typed_text(mut self) -> Self {
        self.keeps_typed_text = true;
        self
    }

    /// The same with a button that does not stand out, where the page has a more likely one.
    #[must_use]
    pub const fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// The same as a form that changes nothing: what was typed stands in the address.
    #[must_use]
    pub const fn asking(mut self) -> Self {
        self.asks = true;
        self
    }

    /// The same with help beside its fields, which opens on demand: the text of a topic stands
    /// beside the first field of it. What administrators wrote replaces the default.
    #[must_use]
    pub fn helped(mut self, form: HelpForm, own: &OwnHelp) -> Self {
        let language = self.t.language();
        let mut told = BTreeSet::new();
        let mut text = |name: &str| match form.topic_of(name) {
            Some(topic) if told.insert(topic) => help::shown(own, topic, language),
            Some(_) | None => Vec::new(),
        };
        let items = self.sections.iter_mut().flat_map(|section| &mut section.items);
        items.for_each(|item| item.help(&mut text));
        self
    }

    /// The list of what has to be mended, to stand before the page's heading.
    pub fn summary(&self) -> ErrorSummary {
        let mut places = Vec::new();
        for item in self.all_items() {
            item.places("", &mut places);
        }
        let lines = self.state.problems().iter().map(|problem| {
            let mut places = places.iter().chain(&self.elsewhere);
            let place = places.find(|place| place.name == problem.field);
            let is_choice = place.is_some_and(|place| place.is_choice);
            let text = problem_text(self.t, is_choice, &problem.code);
            // Wrong credentials concern two fields, so the sentence names both itself.
            let whole = problem.code == ProblemCode::WrongCredentials;
            SummaryLine {
                href: place.map(|place| place.href.clone()),
                text: match place {
                    Some(place) if !whole => format!("{}: {text}", place.label),
                    Some(_) | None => text,
                },
            }
        });
        ErrorSummary { t: self.t, lines: lines.collect() }
    }

    fn add(mut self, mut section: Section) -> Self {
        for item in &mut section.items {
            item.fill(&self.state);
        }
        self.sections.push(section);
        // A form that asks for two or three things, all of them needed, reads better unmarked.
        let mut fields = Vec::new();
        for item in self.sections.iter_mut().flat_map(|section| &mut section.items) {
            item.fields(&mut fields);
        }
        let marked = fields.len() > 3 || fields.iter().any(|field| !field.is_required());
        for field in fields {
            field.marked = marked;
        }
        self
    }

    fn all_items(&self) -> impl Iterator<Item = &Item> {
        self.sections.iter().flat_map(|section| &section.items)
    }

    fn sends_files(&self) -> bool {
        self.all_items().any(Item::is_file)
    }

    fn has_marks(&self) -> bool {
        self.all_items().any(Item::has_mark)
    }

    /// Whether pressing Enter in a field would press a button of a row, if no other came first.
    fn has_rows(&self) -> bool {
        self.all_items().any(Item::has_rows)
    }
}

/// Everything that has to be mended, each with a link to its field.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/error_summary.html")]
pub struct ErrorSummary {
    t: &'static Texts,
    lines: Vec<SummaryLine>,
}

#[derive(Debug, Clone)]
struct SummaryLine {
    href: Option<String>,
    text: String,
}
