//! Reads single values out of a form and gathers what is wrong with them.

use std::collections::BTreeSet;
use std::str::FromStr;

use super::{Offered, TypedService};
use crate::language::{Language, Texts};
use crate::problem::{Problem, ProblemCode, Problems, optional_text};
use crate::time::Day;
use crate::vocabulary::{TermCode, Vocabulary};

/// The most rows of one kind.
pub(super) const ROW_LIMIT: usize = 100;

pub(super) struct Reader<'a> {
    pub(super) typed: &'a TypedService,
    pub(super) offered: &'a Offered<'a>,
    pub(super) problems: Problems,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(typed: &'a TypedService, offered: &'a Offered<'a>) -> Self {
        Self { typed, offered, problems: Problems::none() }
    }

    /// The value, if nothing was wrong.
    pub(super) fn finish<T>(self, value: T) -> Result<T, Vec<Problem>> {
        if self.problems.is_empty() { Ok(value) } else { Err(self.problems.into_vec()) }
    }

    pub(super) fn text(&self, name: &str) -> &'a str {
        self.typed.text(name).trim()
    }

    /// Notes the problem of a failed check.
    pub(super) fn check<T>(&mut self, name: &str, result: Result<T, ProblemCode>) -> Option<T> {
        self.problems.check(name.to_owned(), result)
    }

    /// A value that may be missing.
    pub(super) fn optional<T>(
        &mut self,
        name: &str,
        read: impl Fn(&str) -> Result<T, ProblemCode>,
    ) -> Option<T> {
        let text = self.text(name);
        if text.is_empty() { None } else { self.check(name, read(text)) }
    }

    /// A value that must be there.
    pub(super) fn required<T>(
        &mut self,
        name: &str,
        read: impl Fn(&str) -> Result<T, ProblemCode>,
    ) -> Option<T> {
        if self.text(name).is_empty() {
            self.problems.add(name.to_owned(), ProblemCode::Required);
        }
        self.optional(name, read)
    }

    /// One of the offered choices, if any was chosen.
    pub(super) fn choice<T: FromStr<Err = ProblemCode>>(&mut self, name: &str) -> Option<T> {
        self.optional(name, str::parse)
    }

    pub(super) fn day(&mut self, name: &str) -> Option<Day> {
        self.check(name, Day::typed(self.text(name))).flatten()
    }

    /// Several values, each once.
    pub(super) fn many<T: Ord>(
        &mut self,
        name: &str,
        read: impl Fn(&str) -> Result<T, ProblemCode>,
    ) -> BTreeSet<T> {
        let values = self.typed.values(name).iter().map(|text| text.trim());
        let values: Result<_, _> = values.filter(|text| !text.is_empty()).map(read).collect();
        self.check(name, values).unwrap_or_default()
    }

    pub(super) fn terms(&mut self, name: &str, vocabulary: Vocabulary) -> BTreeSet<TermCode> {
        let offered = self.offered;
        self.many(name, |text| term(offered, vocabulary, text))
    }

    pub(super) fn term(&mut self, name: &str, vocabulary: Vocabulary) -> Option<TermCode> {
        let offered = self.offered;
        self.optional(name, |text| term(offered, vocabulary, text))
    }

    /// A short text in each language; each form field has its language at the end of its name.
    pub(super) fn texts(&mut self, name: &str, limit: usize) -> Texts {
        let mut texts = Texts::default();
        for language in Language::ALL {
            let field = format!("{name}_{language}");
            let text = self.check(&field, optional_text(self.text(&field), limit)).flatten();
            texts = texts.with(language, text.unwrap_or_default());
        }
        texts
    }

    /// The rows of a field in which something was typed: their names up to the number.
    pub(super) fn rows(&mut self, name: &str) -> Vec<String> {
        let prefix = format!("{name}_");
        let filled = |values: &[String]| values.iter().any(|value| !value.trim().is_empty());
        let mut numbers: BTreeSet<usize> = BTreeSet::new();
        for (field, _) in self.typed.iter().filter(|(_, values)| filled(values)) {
            let rest = field.strip_prefix(&prefix).and_then(|rest| rest.split('_').next());
            numbers.extend(rest.and_then(|number| number.parse::<usize>().ok()));
        }
        if numbers.len() > ROW_LIMIT {
            self.problems.add(name.to_owned(), ProblemCode::TooMany { limit: ROW_LIMIT });
            return Vec::new();
        }
        numbers.into_iter().map(|number| format!("{prefix}{number}")).collect()
    }
}

/// An id of something that was offered.
pub(super) fn one_of<T: FromStr + Ord>(
    offered: &BTreeSet<T>,
) -> impl Fn(&str) -> Result<T, ProblemCode> {
    |text| {
        let id = text.parse().ok().filter(|id| offered.contains(id));
        id.ok_or(ProblemCode::UnknownChoice)
    }
}

pub(super) fn term(
    offered: &Offered<'_>,
    vocabulary: Vocabulary,
    text: &str,
) -> Result<TermCode, ProblemCode> {
    let code = TermCode::new(text);
    if (offered.term)(vocabulary, &code) { Ok(code) } else { Err(ProblemCode::UnknownChoice) }
}
