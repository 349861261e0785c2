//! What a service still lacks before it can be submitted or published (spec 3.2), all at once.

use crate::problem::{Problem, ProblemCode, Problems};
use crate::service::ServiceContent;

/// What is missing before the service can be submitted: in every language version that exists,
/// name, summary and description; and a category.
pub fn before_submitting(content: &ServiceContent) -> Vec<Problem> {
    let mut problems = Problems::none();
    if content.facts.categories.is_empty() {
        problems.add("categories", ProblemCode::Required);
    }
    for (language, text) in content.texts.iter() {
        let required =
            [("name", &text.name), ("summary", &text.summary), ("description", &text.description)];
        for (field, value) in required {
            if value.is_empty() {
                problems.add(format!("{field}_{language}"), ProblemCode::Required);
            }
        }
    }
    problems.into_vec()
}

/// What is missing before the service can be published. Fields that only publishing demands
/// (the internal guidance) will be added to those of submitting.
pub fn before_publishing(content: &ServiceContent) -> Vec<Problem> {
    before_submitting(content)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Localised};
    use crate::service::{Facts, ServiceText};

    #[test]
    fn each_language_version_must_be_whole() {
        let whole = ServiceText {
            name: "Työpaja".to_owned(),
            summary: "Työtä ja ohjausta.".to_owned(),
            description: "<p>Kuvaus</p>".to_owned(),
        };
        let half = ServiceText { name: "Verkstad".to_owned(), ..ServiceText::default() };
        let content = ServiceContent {
            facts: Facts::default(),
            texts: Localised::new(Language::Fi, whole).with(Language::Sv, half),
            sanitiser: 1,
        };
        let fields: Vec<String> =
            before_publishing(&content).iter().map(|problem| problem.field.to_string()).collect();
        assert_eq!(fields, ["categories", "summary_sv", "description_sv"]);
    }
}
