//! How a field is asked: its hint, when it is needed, and what stands around it.

use service_manual_domain::language::Language;

use super::{Field, Need};

impl Field {
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

    /// The same as a field that may wait until the draft is submitted (spec 3.2, "S").
    #[must_use]
    pub const fn needed_to_submit(mut self) -> Self {
        self.need = Need::ToSubmit;
        self
    }

    /// The same as a field that may wait, but not until publication (spec 3.2, "P").
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

    /// The same, shown (in browsers with JavaScript) only if another field has one of the values.
    #[must_use]
    pub fn only_if(mut self, name: &str, values: &[&str]) -> Self {
        self.only_if = Some(format!("{name}={}", values.join(",")));
        self
    }

    /// The same line of text with a button beside it, which sends `value` as [`PRESSED`].
    #[must_use]
    pub fn button(mut self, label: impl Into<String>, value: &str) -> Self {
        self.button = Some((label.into(), value.to_owned()));
        self
    }

    /// The same box with another value than `yes`.
    #[must_use]
    pub const fn sends(mut self, value: &'static str) -> Self {
        self.sent = value;
        self
    }

    /// The same box with an id of its own, where others have the same name.
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The same with remarks on what is written in it, which forbid nothing.
    #[must_use]
    pub fn remarks(mut self, remarks: Vec<String>) -> Self {
        self.remarks = remarks;
        self
    }
}
