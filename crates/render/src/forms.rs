//! Forms: what was typed, what is wrong with it, and the fields that show both.
//!
//! A page declares its form as a list of [`Field`]s; label, hint, error message and their
//! connections are written by two templates, so that no page can forget one.

mod field;
mod state;

use askama::Template;
use service_manual_domain::problem::ProblemCode;

use crate::i18n::Texts;
use crate::labels;

pub use field::{Choice, Field};
pub use state::FormState;

/// Fields that belong together.
#[derive(Debug, Clone)]
pub struct Section {
    /// Their common name; `None`: no frame around them.
    pub legend: Option<String>,
    /// An explanation under the name.
    pub hint: Option<String>,
    /// The fields.
    pub fields: Vec<Field>,
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
    cancel: Option<String>,
    keeps_typed_text: bool,
    quiet: bool,
    asks: bool,
    state: FormState,
}

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
            cancel: None,
            keeps_typed_text: false,
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
        self.add(Section { legend: None, hint: None, fields })
    }

    /// The same with named fields that belong together.
    #[must_use]
    pub fn section(self, legend: impl Into<String>, hint: &str, fields: Vec<Field>) -> Self {
        let hint = (!hint.is_empty()).then(|| hint.to_owned());
        self.add(Section { legend: Some(legend.into()), hint, fields })
    }

    /// The same with a second button, which sends what was typed to another address.
    #[must_use]
    pub fn also(mut self, label: impl Into<String>, action: String) -> Self {
        self.also = Some((label.into(), action));
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

    /// The list of what has to be mended, to stand before the page's heading.
    pub fn summary(&self) -> ErrorSummary {
        let fields: Vec<&Field> = self.sections.iter().flat_map(|s| &s.fields).collect();
        let lines = self.state.problems().iter().map(|problem| {
            let field = fields.iter().find(|field| field.name == problem.field);
            let text = labels::problem(self.t, &problem.code);
            // Wrong credentials concern two fields, so the sentence names both itself.
            let whole = problem.code == ProblemCode::WrongCredentials;
            SummaryLine {
                href: field.map(|field| format!("#{}", field.target())),
                text: match field {
                    Some(field) if !whole => format!("{}: {text}", field.label),
                    Some(_) | None => text,
                },
            }
        });
        ErrorSummary { t: self.t, lines: lines.collect() }
    }

    fn add(mut self, mut section: Section) -> Self {
        for field in &mut section.fields {
            field.fill(&self.state);
        }
        self.sections.push(section);
        // A form that asks for two or three things, all of them needed, reads better unmarked.
        let all: Vec<&Field> = self.sections.iter().flat_map(|section| &section.fields).collect();
        let marked = all.len() > 3 || all.iter().any(|field| !field.is_required());
        for field in self.sections.iter_mut().flat_map(|section| &mut section.fields) {
            field.marked = marked;
        }
        self
    }

    fn sends_files(&self) -> bool {
        self.sections.iter().flat_map(|section| &section.fields).any(Field::is_file)
    }

    fn has_marks(&self) -> bool {
        let mut fields = self.sections.iter().flat_map(|section| &section.fields);
        fields.any(|field| field.marked && field.is_required())
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
