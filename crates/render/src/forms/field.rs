//! One field of a form.

use askama::Template;
use service_manual_domain::language::Language;

use super::FormState;
use crate::i18n::Texts;
use crate::labels;

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
    kind: Kind,
    need: Need,
    pub(super) marked: bool,
    autocomplete: Option<&'static str>,
    limit: Option<usize>,
    lang: Option<Language>,
    suggestions: Vec<String>,
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
            kind,
            need: Need::Optional,
            marked: true,
            autocomplete: None,
            limit: None,
            lang: None,
            suggestions: Vec::new(),
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

    /// The same with an explanation under the label.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same as a field that must be filled.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.need = Need::Always;
        self
    }

    /// The same as a field that may wait, but not until publication (spec 3.2, "S" and "P").
    #[must_use]
    pub const fn needed_to_publish(mut self) -> Self {
        self.need = Need::ToPublish;
        self
    }

    /// The same without a mark: whether it is needed is told elsewhere on the page.
    #[must_use]
    pub const fn unmarked(mut self) -> Self {
        self.need = Need::ToldElsewhere;
        self
    }

    /// The same with a purpose that browsers understand (WCAG 1.3.5).
    #[must_use]
    pub const fn autocomplete(mut self, purpose: &'static str) -> Self {
        self.autocomplete = Some(purpose);
        self
    }

    /// The same with the largest number of characters, told in words. The server checks it; the
    /// browser does not cut what is pasted.
    #[must_use]
    pub const fn limit(mut self, characters: usize) -> Self {
        self.limit = Some(characters);
        self
    }

    /// The same line of text with suggestions, which the browser shows while one types.
    #[must_use]
    pub fn suggest(mut self, suggestions: Vec<String>) -> Self {
        self.suggestions = suggestions;
        self
    }

    /// The same for text written in another language than the page's.
    #[must_use]
    pub const fn lang(mut self, language: Language) -> Self {
        self.lang = Some(language);
        self
    }

    pub(super) fn fill(&mut self, state: &FormState) {
        self.values = state.values(&self.name).to_vec();
        let problem = state.problems().iter().find(|problem| problem.field == self.name);
        self.problem = problem.map(|problem| labels::problem(self.t, &problem.code));
    }

    /// The id to jump to: that of the control, or of the first of several.
    pub(super) fn target(&self) -> String {
        match self.kind {
            Kind::Radios { .. } | Kind::Checkboxes { .. } => format!("{}-1", self.name),
            Kind::Line { .. }
            | Kind::CheckboxGroups { .. }
            | Kind::Password
            | Kind::TextArea { .. }
            | Kind::Select { .. }
            | Kind::Grouped { .. }
            | Kind::File { .. }
            | Kind::Checkbox => self.name.clone(),
        }
    }

    pub(super) const fn is_required(&self) -> bool {
        matches!(self.need, Need::Always)
    }

    pub(super) const fn is_file(&self) -> bool {
        matches!(self.kind, Kind::File { .. })
    }

    /// Whether a password is thought up here; only then it matters how long it is.
    fn is_new_password(&self) -> bool {
        self.autocomplete == Some("new-password")
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
