//! The cells of lists: what is read on a page, and what a file has of it.

use service_manual_domain::language::Language;
use service_manual_domain::time::Day;

use crate::format;

/// What a cell of a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Nothing,
    /// A text.
    Text(String),
    /// A calendar day.
    Day(Day),
    /// A whole number.
    Number(i64),
}

/// A cell: lines under each other.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    pub(crate) lines: Vec<Line>,
}

/// A line of a cell.
#[derive(Debug, Clone)]
pub struct Line {
    value: Value,
    /// What is read in place of it on pages; of a number, in files that join lines too.
    words: Option<String>,
    pub(crate) lang: Option<Language>,
    pub(crate) href: Option<String>,
    pub(crate) label: Option<String>,
    /// The end of the class name of a state.
    pub(crate) state: Option<&'static str>,
    pub(crate) is_late: bool,
    /// Said beside what the cell holds, on pages alone.
    pub(crate) is_note: bool,
    /// Whether it is broken anywhere, so that its column can be narrow.
    pub(crate) breaks: bool,
    /// Where a button sends to, if it is one.
    pub(crate) post: Option<String>,
}

impl Cell {
    /// A cell with one line.
    pub fn one(line: Line) -> Self {
        Self { lines: vec![line] }
    }

    /// A cell with some lines; an empty one for none.
    pub fn of(lines: impl IntoIterator<Item = Line>) -> Self {
        Self { lines: lines.into_iter().collect() }
    }

    /// What a file has of it: all lines that are no notes, in one.
    pub fn value(&self) -> Value {
        let mut lines = self.lines.iter().filter(|line| !line.is_note);
        match (lines.next(), lines.next()) {
            (None, _) => Value::Nothing,
            (Some(only), None) => only.value.clone(),
            (Some(_), Some(_)) => {
                let lines = self.lines.iter().filter(|line| !line.is_note);
                let texts: Vec<String> = lines.map(Line::plain).collect();
                Value::Text(texts.join(", "))
            }
        }
    }
}

impl Value {
    /// As text, with days as spreadsheets read them.
    pub fn to_text(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) => text.clone(),
            Self::Day(day) => day.to_string(),
            Self::Number(number) => number.to_string(),
        }
    }
}

impl Line {
    fn new(value: Value) -> Self {
        Self {
            value,
            words: None,
            lang: None,
            href: None,
            label: None,
            state: None,
            is_late: false,
            is_note: false,
            breaks: false,
            post: None,
        }
    }

    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::new(Value::Text(text.into()))
    }

    /// A day.
    pub fn day(day: Day) -> Self {
        Self::new(Value::Day(day))
    }

    /// A number, which is read in words.
    pub fn number(number: i64, words: String) -> Self {
        Self { words: Some(words), ..Self::new(Value::Number(number)) }
    }

    /// A state.
    pub fn state(text: impl Into<String>, class: &'static str) -> Self {
        Self { state: Some(class), ..Self::text(text) }
    }

    /// A state that is said on pages alone.
    pub fn state_note(text: impl Into<String>, class: &'static str) -> Self {
        Self { is_note: true, ..Self::state(text, class) }
    }

    /// Something that is said on pages alone.
    pub fn note(text: impl Into<String>) -> Self {
        Self { is_note: true, ..Self::text(text) }
    }

    /// A button, on pages alone.
    pub fn button(text: impl Into<String>, action: String) -> Self {
        Self { post: Some(action), ..Self::note(text) }
    }

    /// The same as something without spaces that may be broken anywhere: an address.
    #[must_use]
    pub const fn breaking(mut self) -> Self {
        self.breaks = true;
        self
    }

    /// The same, read in other words on pages.
    #[must_use]
    pub fn read_as(mut self, words: impl Into<String>) -> Self {
        self.words = Some(words.into());
        self
    }

    /// The same as a link.
    #[must_use]
    pub fn linked(mut self, href: String) -> Self {
        self.href = Some(href);
        self
    }

    /// The same with a name for those who hear the link without its row.
    #[must_use]
    pub fn named(mut self, label: String) -> Self {
        self.label = Some(label);
        self
    }

    /// The same as a text in a language.
    #[must_use]
    pub const fn written_in(mut self, language: Language) -> Self {
        self.lang = Some(language);
        self
    }

    /// The same as something that stands out, if it is too late or missing.
    #[must_use]
    pub const fn late_if(mut self, is_late: bool) -> Self {
        self.is_late = is_late;
        self
    }

    fn plain(&self) -> String {
        match &self.value {
            Value::Number(_) => self.words.clone().unwrap_or_else(|| self.value.to_text()),
            Value::Nothing | Value::Text(_) | Value::Day(_) => self.value.to_text(),
        }
    }

    /// As it is read on a page.
    pub(crate) fn shown(&self, language: Language) -> String {
        match (&self.words, &self.value) {
            (Some(words), _) => words.clone(),
            (None, Value::Day(day)) => format::day(language, *day),
            (None, Value::Nothing | Value::Text(_) | Value::Number(_)) => self.plain(),
        }
    }

    /// The day as machines read it, if it is one.
    pub(crate) fn machine_day(&self) -> Option<String> {
        match &self.value {
            Value::Day(day) => Some(format::machine_day(*day)),
            Value::Nothing | Value::Text(_) | Value::Number(_) => None,
        }
    }
}
