//! One field of a form.

mod manner;

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::problem::ProblemCode;

use super::{FormState, PRESSED};
use crate::i18n::Texts;
use crate::labels;
use crate::rich_text::RichText;

/// One option of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What the person reads.
    pub label: String,
}

impl Choice {
    /// An option.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Line { input_type: &'static str },
    Password,
    TextArea { rows: u8 },
    Rich { rows: u8 },
    Select { blank: Blank, choices: Vec<Choice> },
    Grouped { any: String, groups: Vec<(String, Vec<Choice>)> },
    Radios { choices: Vec<Choice> },
    Checkboxes { choices: Vec<Choice> },
    CheckboxGroups { groups: Vec<(String, Vec<Choice>)> },
    Checkbox,
    File { accept: String },
}

/// What the first option of a list, which has no value, means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Blank {
    /// Nothing is chosen yet. Gone once something is that must be.
    Choose,
    /// Every one of the options.
    All,
    /// There is no such option: one of the others always holds.
    Never,
}

/// When a field has to be filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
    Always,
    ToSubmit,
    ToPublish,
    Optional,
    ToldElsewhere,
}

/// A field of a form: how it is asked, and (once in a form) what was answered.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/field.html")]
pub struct Field {
    t: &'static Texts,
    pub(super) name: String,
    pub(super) label: String,
    hint: Option<String>,
    pub(super) help: Vec<String>,
    kind: Kind,
    need: Need,
    pub(super) marked: bool,
    autocomplete: Option<&'static str>,
    limit: Option<usize>,
    lang: Option<Language>,
    suggestions: Vec<String>,
    only_if: Option<String>,
    button: Option<(String, String)>,
    remarks: Vec<String>,
    sent: &'static str,
    id: Option<String>,
    values: Vec<String>,
    problem: Option<String>,
}

impl Field {
    fn new(t: &'static Texts, name: &str, label: impl Into<String>, kind: Kind) -> Self {
        Self {
            t,
            name: name.to_owned(),
            label: label.into(),
            hint: None,
            help: Vec::new(),
            kind,
            need: Need::Optional,
            marked: true,
            autocomplete: None,
            limit: None,
            lang: None,
            suggestions: Vec::new(),
            only_if: None,
            button: None,
            remarks: Vec::new(),
            sent: "yes",
            id: None,
            values: Vec::new(),
            problem: None,
        }
    }

    /// One line of text.
    pub fn text(t: &'static Texts, name: &str, label: impl Into<String>) -> Self {
        Self::new(t, name, label, Kind::Line { input_type: "text" })
    }

    /// An e-mail address.
    pub fn email(t: &'static Texts, name: &str, label: impl Into<String>) -> Self {
        Self::new(t, name, label, Kind::Line { input_type: "email" })
    }

    /// A password, never shown again. `autocomplete` is `current-password` or `new-password`.
    pub fn password(
        t: &'static Texts,
        name: &str,
        label: impl Into<String>,
        autocomplete: &'static str,
    ) -> Self {
        Self::new(t, name, label, Kind::Password).autocomplete(autocomplete)
    }

    /// Several lines of text.
    pub fn text_area(t: &'static Texts, name: &str, label: impl Into<String>, rows: u8) -> Self {
        Self::new(t, name, label, Kind::TextArea { rows })
    }

    /// Text with headings, lists and links. Its value is clean HTML; without JavaScript it is
    /// typed as [`RichText::from_typed`] reads it, with JavaScript in a small editor, which sends
    /// HTML and names the field under [`Self::HTML`].
    pub fn rich(t: &'static Texts, name: &str, label: impl Into<String>, rows: u8) -> Self {
        Self::new(t, name, label, Kind::Rich { rows })
    }

    /// Under this name the editor of rich text sends the names of the fields that hold HTML.
    pub const HTML: &'static str = "html";

    /// One of many options. A first empty option is added when none is chosen yet.
    pub fn select(
        t: &'static Texts,
        name: &str,
        label: impl Into<String>,
        choices: Vec<Choice>,
    ) -> Self {
        Self::new(t, name, label, Kind::Select { blank: Blank::Choose, choices })
    }

    /// One of many options that narrows a list, or all of them.
    pub fn filter(
        t: &'static Texts,
        name: &str,
        label: impl Into<String>,
        choices: Vec<Choice>,
    ) -> Self {
        Self::new(t, name, label, Kind::Select { blank: Blank::All, choices }).unmarked()
    }

    /// One of many options of which one always holds: the first, unless another is chosen.
    pub fn setting(
        t: &'static Texts,
        name: &str,
        label: impl Into<String>,
        choices: Vec<Choice>,
    ) -> Self {
        Self::new(t, name, label, Kind::Select { blank: Blank::Never, choices }).unmarked()
    }

    /// Any one of many options in named groups, or none of them, which `any` says in words.
    pub fn grouped(
        t: &'static Texts,
        name: &str,
        label: impl Into<String>,
        any: &str,
        groups: Vec<(String, Vec<Choice>)>,
    ) -> Self {
        Self::new(t, name, label, Kind::Grouped { any: any.to_owned(), groups })
    }

    /// One of a few options.
    pub fn radios(
        t: &'static Texts,
        name: &str,
        label: impl Into<String>,
        choices: Vec<Choice>,
    ) -> Self {
        Self::new(t, name, label, Kind::Radios { choices })
    }

    /// Any number of options.
    pub fn checkboxes(
        t: &'static Texts,
        name: &str,
        label: impl Into<String>,
        choices: Vec<Choice>,
    ) -> Self {
        Self::new(t, name, label, Kind::Checkboxes { choices })
    }

    /// Any number of hundreds of options, in named groups that open and close; with JavaScript
    /// one can look for a word among them.
    pub fn checkbox_groups(
        t: &'static Texts,
        name: &str,
        label: impl Into<String>,
        groups: Vec<(String, Vec<Choice>)>,
    ) -> Self {
        Self::new(t, name, label, Kind::CheckboxGroups { groups })
    }

    /// A single box; it sends `yes`.
    pub fn checkbox(t: &'static Texts, name: &str, label: impl Into<String>) -> Self {
        Self::new(t, name, label, Kind::Checkbox)
    }

    /// A file of the person's device, whose name has one of the endings. Its form sends files.
    pub fn file(t: &'static Texts, name: &str, label: impl Into<String>, accept: String) -> Self {
        Self::new(t, name, label, Kind::File { accept })
    }

    pub(super) fn fill(&mut self, state: &FormState) {
        self.values = state.values(&self.name).to_vec();
        let problem = state.problems().iter().find(|problem| problem.field == self.name);
        self.problem = problem.map(|problem| problem_text(self.t, self.is_choice(), &problem.code));
    }

    /// Whether one chooses, and writes nothing.
    pub(super) const fn is_choice(&self) -> bool {
        match self.kind {
            Kind::Select { .. }
            | Kind::Grouped { .. }
            | Kind::Radios { .. }
            | Kind::Checkboxes { .. }
            | Kind::CheckboxGroups { .. } => true,
            Kind::Line { .. }
            | Kind::Password
            | Kind::TextArea { .. }
            | Kind::Rich { .. }
            | Kind::Checkbox
            | Kind::File { .. } => false,
        }
    }

    /// The id to jump to: that of the control, or of the first of several.
    pub(super) fn target(&self) -> String {
        match self.kind {
            Kind::Radios { .. } | Kind::Checkboxes { .. } => format!("{}-1", self.name),
            Kind::Line { .. }
            | Kind::CheckboxGroups { .. }
            | Kind::Password
            | Kind::TextArea { .. }
            | Kind::Rich { .. }
            | Kind::Select { .. }
            | Kind::Grouped { .. }
            | Kind::File { .. } => self.name.clone(),
            Kind::Checkbox => self.id().to_owned(),
        }
    }

    pub(super) const fn is_required(&self) -> bool {
        matches!(self.need, Need::Always)
    }

    pub(super) const fn is_file(&self) -> bool {
        matches!(self.kind, Kind::File { .. })
    }

    pub(super) const fn has_button(&self) -> bool {
        self.button.is_some()
    }

    /// The value of rich text as it is typed without JavaScript.
    fn typed(&self) -> String {
        RichText::clean(self.value()).to_typed()
    }

    /// The value of rich text for the editor.
    fn html(&self) -> String {
        RichText::clean(self.value()).as_html().to_owned()
    }

    /// Whether a password is thought up here; only then it matters how long it is.
    fn is_new_password(&self) -> bool {
        self.autocomplete == Some("new-password")
    }

    fn id(&self) -> &str {
        self.id.as_deref().unwrap_or(&self.name)
    }

    fn value(&self) -> &str {
        self.values.first().map_or("", String::as_str)
    }

    fn blank_option(&self) -> Option<&'static str> {
        let Kind::Select { blank, .. } = &self.kind else { return None };
        match blank {
            Blank::Choose if self.is_required() && !self.value().is_empty() => None,
            Blank::Choose => Some(self.t.form_choose()),
            Blank::All => Some(self.t.form_all()),
            Blank::Never => None,
        }
    }

    fn has(&self, value: &str) -> bool {
        self.values.iter().any(|chosen| chosen == value)
    }

    fn has_any(&self, choices: &[Choice]) -> bool {
        choices.iter().any(|choice| self.has(&choice.value))
    }

    fn described_by(&self) -> Option<String> {
        let mut ids = Vec::new();
        if self.hint.is_some() {
            ids.push(format!("{}-hint", self.name));
        }
        if self.limit.is_some() {
            ids.push(format!("{}-limit", self.name));
        }
        if self.problem.is_some() {
            ids.push(format!("{}-error", self.name));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// What is wrong with a field. Nothing can be filled in where one chooses.
pub(super) fn problem_text(t: &Texts, is_choice: bool, code: &ProblemCode) -> String {
    if is_choice && matches!(code, ProblemCode::Required) {
        return t.problem_required_choice().to_owned();
    }
    labels::problem(t, code)
}
