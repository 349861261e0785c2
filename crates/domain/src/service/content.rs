//! What a version of a service says: facts shared by all languages, and texts per language.

use serde::{Deserialize, Serialize};

use crate::language::{Language, Localised};
use crate::problem::{Problem, ProblemCode, Problems, optional_text, required_text};

/// The longest name, in characters (spec 3.2).
pub const NAME_LIMIT: usize = 120;
/// The longest summary, in characters (spec 3.2).
pub const SUMMARY_LIMIT: usize = 250;
/// The longest description, in characters of HTML.
pub const DESCRIPTION_LIMIT: usize = 20_000;

/// A whole version: facts and all languages. Immutable once stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceContent {
    /// What is the same in every language.
    pub facts: Facts,
    /// The texts; the original language always has some.
    pub texts: Localised<ServiceText>,
    /// The version of the policy that cleaned the HTML of the texts.
    pub sanitiser: u32,
}

/// Facts of a service, shared by all languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Leaves of the category vocabulary.
    pub categories: Vec<CategoryCode>,
}

/// The texts of a service in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceText {
    /// The name.
    pub name: String,
    /// One or two sentences in plain text, shown in results and lists.
    pub summary: String,
    /// How the service is organised: sanitised HTML.
    pub description: String,
}

/// The stable code of a term of the category vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CategoryCode(String);

impl CategoryCode {
    /// A code as received or stored; whether a term has it is the vocabulary's to say.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A service as typed into the form, before it is checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedService {
    /// The language it is first written in: `fi`, `sv` or `en`.
    pub original: String,
    /// Codes of chosen categories.
    pub categories: Vec<String>,
    /// Texts per language, in the order of [`Language::ALL`]; descriptions already sanitised.
    pub texts: [ServiceText; 3],
    /// The version of the policy that cleaned the descriptions.
    pub sanitiser: u32,
}

impl TypedService {
    /// The checked content, or everything that is wrong with it. Only what a draft needs is
    /// demanded here; what publishing needs is in [`super::problems`].
    pub fn parse(&self, known: impl Fn(&str) -> bool) -> Result<ServiceContent, Vec<Problem>> {
        let mut problems = Problems::none();
        let original = problems
            .check("original", self.original.parse().map_err(|_| ProblemCode::UnknownChoice))
            .unwrap_or(Language::Fi);
        let texts = self.parse_texts(original, &mut problems);
        if self.categories.iter().any(|code| !known(code)) {
            problems.add("categories", ProblemCode::UnknownChoice);
        }
        let categories = self.categories.iter().map(CategoryCode::new).collect();
        match texts {
            Some(texts) if problems.is_empty() => {
                Ok(ServiceContent { facts: Facts { categories }, texts, sanitiser: self.sanitiser })
            }
            Some(_) | None => Err(problems.into_vec()),
        }
    }

    fn parse_texts(
        &self,
        original: Language,
        problems: &mut Problems,
    ) -> Option<Localised<ServiceText>> {
        let mut found: Option<Localised<ServiceText>> = None;
        let mut order = Language::ALL;
        order.sort_by_key(|language| *language != original);
        for language in order {
            let typed = self.text(language);
            let wanted = language == original || *typed != ServiceText::default();
            let Some(text) = wanted.then(|| parse_text(typed, language, problems)).flatten() else {
                continue;
            };
            found = match found {
                Some(texts) => Some(texts.with(language, text)),
                None if language == original => Some(Localised::new(original, text)),
                None => None,
            };
        }
        found
    }

    /// The typed texts in one language.
    pub const fn text(&self, language: Language) -> &ServiceText {
        let [fi, sv, en] = &self.texts;
        match language {
            Language::Fi => fi,
            Language::Sv => sv,
            Language::En => en,
        }
    }
}

fn parse_text(
    typed: &ServiceText,
    language: Language,
    problems: &mut Problems,
) -> Option<ServiceText> {
    let field = |name: &str| format!("{name}_{language}");
    let name = problems.check(field("name"), required_text(&typed.name, NAME_LIMIT));
    let summary = problems.check(field("summary"), optional_text(&typed.summary, SUMMARY_LIMIT));
    let description =
        problems.check(field("description"), optional_text(&typed.description, DESCRIPTION_LIMIT));
    Some(ServiceText {
        name: name?,
        summary: summary?.unwrap_or_default(),
        description: description?.unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(original: &str, fi: &str, sv: &str) -> TypedService {
        let text = |name: &str| ServiceText { name: name.to_owned(), ..ServiceText::default() };
        TypedService {
            original: original.to_owned(),
            categories: Vec::new(),
            texts: [text(fi), text(sv), text("")],
            sanitiser: 1,
        }
    }

    #[test]
    fn a_draft_needs_only_a_name_in_its_original_language() {
        let content = typed("sv", "", "Verkstad").parse(|_| true).unwrap();
        assert_eq!(content.texts.original(), Language::Sv);
        assert_eq!(content.texts.get(Language::Fi), None);
        let problems = typed("sv", "Työpaja", "").parse(|_| true).unwrap_err();
        assert_eq!(problems, [Problem::new("name_sv", ProblemCode::Required)]);
    }

    #[test]
    fn every_problem_is_told_at_once() {
        let mut service = typed("fi", &"x".repeat(121), "");
        service.categories = vec!["no-such".to_owned()];
        service.texts[1].summary = "Sammandrag utan namn".to_owned();
        let problems = service.parse(|_| false).unwrap_err();
        let fields: Vec<&str> = problems.iter().map(|problem| &*problem.field).collect();
        assert_eq!(fields, ["name_fi", "name_sv", "categories"]);
    }
}
