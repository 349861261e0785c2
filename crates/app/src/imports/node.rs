//! Reads values of JSON of which nobody knows whether they are what they should be, and gathers
//! where they are not.

use serde_json::Value;

use service_manual_domain::import::{Expected, Fault};

static NOTHING: Value = Value::Null;

/// A value with the way to it.
#[derive(Clone)]
pub(super) struct Node<'v> {
    value: &'v Value,
    path: String,
}

/// What was wrong on the way.
pub(super) type Faults = Vec<Fault>;

impl<'v> Node<'v> {
    /// A row.
    pub(super) const fn row(value: &'v Value) -> Self {
        Self { value, path: String::new() }
    }

    /// A field of an object; one that is not there is nothing.
    pub(super) fn field(&self, name: &str, faults: &mut Faults) -> Self {
        let value = match self.value {
            Value::Object(fields) => fields.get(name).unwrap_or(&NOTHING),
            Value::Null => &NOTHING,
            _ => {
                self.expect(Expected::Object, faults);
                &NOTHING
            }
        };
        let dot = if self.path.is_empty() { "" } else { "." };
        Self { value, path: format!("{}{dot}{name}", self.path) }
    }

    /// The first of some fields that is there: newer and older versions name it otherwise.
    pub(super) fn either(&self, names: &[&str], faults: &mut Faults) -> Self {
        let found = names.iter().map(|name| self.field(name, faults)).collect::<Vec<_>>();
        let there = found.iter().position(|node| !node.value.is_null()).unwrap_or_default();
        found.into_iter().nth(there).unwrap_or(Self { value: &NOTHING, path: String::new() })
    }

    /// Text; nothing is empty text.
    pub(super) fn text(&self, faults: &mut Faults) -> &'v str {
        match self.value {
            Value::String(text) => text,
            Value::Null => "",
            _ => {
                self.expect(Expected::Text, faults);
                ""
            }
        }
    }

    /// The text of a field.
    pub(super) fn text_of(&self, name: &str, faults: &mut Faults) -> &'v str {
        self.field(name, faults).text(faults)
    }

    /// What is in a list; nothing is an empty list.
    pub(super) fn list(&self, faults: &mut Faults) -> Vec<Self> {
        match self.value {
            Value::Array(values) => {
                let node = |(at, value)| Self { value, path: format!("{}[{at}]", self.path) };
                values.iter().enumerate().map(node).collect()
            }
            Value::Null => Vec::new(),
            _ => {
                self.expect(Expected::List, faults);
                Vec::new()
            }
        }
    }

    /// What is in the list of a field.
    pub(super) fn list_of(&self, name: &str, faults: &mut Faults) -> Vec<Self> {
        self.field(name, faults).list(faults)
    }

    fn expect(&self, expected: Expected, faults: &mut Faults) {
        faults.push(Fault::WrongType { path: self.path.clone(), expected });
    }
}
