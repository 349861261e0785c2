//! The way from the front page to a page.

use askama::Template;

use crate::i18n::Texts;
use crate::urls;

/// A step of the breadcrumb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crumb {
    /// Its name.
    pub label: String,
    /// Its address.
    pub href: String,
}

impl Crumb {
    /// A step to a page.
    pub fn new(label: impl Into<String>, href: String) -> Self {
        Self { label: label.into(), href }
    }
}

/// The breadcrumb: the front page, the pages between, and the page itself.
#[derive(Debug, Template)]
#[template(path = "parts/breadcrumb.html")]
pub(crate) struct Breadcrumb {
    t: &'static Texts,
    steps: Vec<Crumb>,
    current: String,
}

impl Breadcrumb {
    pub(crate) fn new(t: &'static Texts, between: Vec<Crumb>, current: &str) -> Self {
        let front = Crumb::new(t.frame_front(), urls::front(t.language()));
        let steps = std::iter::once(front).chain(between).collect();
        Self { t, steps, current: current.to_owned() }
    }
}
