//! A form that is being filled in from a row.

use service_manual_domain::import::Note;
use service_manual_domain::language::Language;
use service_manual_domain::service::field::Field;
use service_manual_domain::service::field::{Form, TextField, is_rich};
use service_manual_domain::service::typed::{INCLUDED, ORIGINAL, TypedService};
use service_manual_render::rich_text::{RichText, SANITISER_VERSION};

/// The form so far, and what should be known of it.
pub(super) struct Draft {
    pub(super) typed: TypedService,
    pub(super) notes: Vec<Note>,
}

impl Draft {
    pub(super) const fn new() -> Self {
        Self { typed: TypedService::new(SANITISER_VERSION), notes: Vec::new() }
    }

    /// Adds a value of a fact.
    pub(super) fn add(&mut self, name: impl Into<String>, value: impl Into<String>) {
        let typed = std::mem::take(&mut self.typed);
        self.typed = typed.with(name, value);
    }

    /// Writes a text, as somebody would type it into its field.
    pub(super) fn write(&mut self, field: TextField, language: Language, text: &str) {
        if !text.trim().is_empty() {
            let name = name_of(field, language);
            let value = received(&name, text);
            self.add(name, value);
        }
    }

    /// Says in which languages it is: the first of them is the original.
    pub(super) fn speak(&mut self, languages: &[Language]) {
        if let Some(original) = languages.first() {
            self.add(ORIGINAL, original.code());
        }
        for language in languages.iter().skip(1) {
            self.add(INCLUDED, language.code());
        }
    }

    pub(super) fn note(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

/// The name of the form's field of a text.
pub(super) fn name_of(field: TextField, language: Language) -> String {
    format!("{}_{language}", field.code())
}

/// What the program receives when a text is typed into a field.
pub(super) fn received(name: &str, text: &str) -> String {
    if is_rich(name) {
        RichText::from_typed(text).as_html().to_owned()
    } else {
        text.trim().to_owned()
    }
}

/// The most lines that a text has, and characters of each.
pub(super) fn lines_of(field: TextField) -> Option<(usize, usize)> {
    match Field::Text(field).rule()?.form {
        Form::Lines(most, limit) => Some((most, limit)),
        Form::Plain(_) | Form::Rich(_) | Form::Fact => None,
    }
}
