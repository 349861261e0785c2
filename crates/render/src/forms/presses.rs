//! Buttons within a form that show it again in another way, such as those that move its parts.

use askama::Template;

use super::PRESSED;

/// Some buttons in a row.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/presses.html")]
pub struct Presses {
    name: String,
    all: Vec<Press>,
}

/// A button.
#[derive(Debug, Clone)]
pub struct Press {
    label: String,
    about: String,
    value: String,
    address: String,
}

impl Press {
    /// A button that sends `value` to an address. It is called `label`, and for those who do not see
    /// beside what it stands, `about` as well.
    pub fn new(label: &str, about: &str, value: String, address: String) -> Self {
        Self { label: label.to_owned(), about: about.to_owned(), value, address }
    }
}

impl Presses {
    /// Buttons, as a place to jump to.
    pub fn new(name: impl Into<String>, all: Vec<Press>) -> Self {
        Self { name: name.into(), all }
    }
}
