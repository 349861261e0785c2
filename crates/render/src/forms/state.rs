//! What a form holds between the request and the page.

use std::collections::BTreeMap;

use service_manual_domain::problem::Problem;

/// What was typed and what is wrong with it, by field name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormState {
    values: BTreeMap<String, Vec<String>>,
    problems: Vec<Problem>,
}

impl FormState {
    /// An empty form.
    pub fn new() -> Self {
        Self::default()
    }

    /// The form as it was sent: names and values in the order of the request.
    pub fn from_pairs<N, V>(pairs: impl IntoIterator<Item = (N, V)>) -> Self
    where
        N: Into<String>,
        V: Into<String>,
    {
        pairs.into_iter().fold(Self::new(), |state, (name, value)| state.with(name, value))
    }

    /// The same with one more value; further values of a name are further ticked boxes.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.values.entry(name.into()).or_default().push(value.into());
        self
    }

    /// The same with one value in place of those that a field had.
    #[must_use]
    pub fn replaced(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.insert(name.to_owned(), vec![value.into()]);
        self
    }

    /// The same with what is wrong.
    #[must_use]
    pub fn with_problems(mut self, problems: Vec<Problem>) -> Self {
        self.problems = problems;
        self
    }

    /// The first value of a field; empty if there is none.
    pub fn value(&self, name: &str) -> &str {
        self.values(name).first().map_or("", String::as_str)
    }

    /// All values of a field.
    pub fn values(&self, name: &str) -> &[String] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    /// Every field with its values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.values.iter().map(|(name, values)| (name.as_str(), values.as_slice()))
    }

    /// What is wrong, in the order found.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Whether something is wrong.
    pub const fn has_problems(&self) -> bool {
        !self.problems.is_empty()
    }
}
