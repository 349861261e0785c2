//! What administrators wrote in place of the default texts.

use std::collections::BTreeMap;

use super::HelpTopic;
use crate::language::Language;
use crate::problem::{Problem, Problems, optional_text};

/// The longest help text in one language, in characters. Help that is longer is a page.
pub const LIMIT: usize = 1_000;

/// The texts of a topic in the order of [`Language::ALL`]; `None`: the default. An empty text is
/// no help in that language.
pub type OwnTexts = [Option<String>; 3];

/// Every text that administrators wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnHelp(BTreeMap<HelpTopic, OwnTexts>);

impl OwnHelp {
    /// The texts by their topics.
    pub fn new(texts: impl IntoIterator<Item = (HelpTopic, OwnTexts)>) -> Self {
        Self(texts.into_iter().collect())
    }

    /// The text of a topic in a language; `None`: the default.
    pub fn get(&self, topic: HelpTopic, language: Language) -> Option<&str> {
        self.0.get(&topic).and_then(|texts| language.of(texts).as_deref())
    }
}

/// Help as it was typed, in the order of [`Language::ALL`].
#[derive(Debug, Clone, Default)]
pub struct TypedHelp(pub [String; 3]);

impl TypedHelp {
    /// The texts, in the order of [`Language::ALL`]; an empty one is no help.
    ///
    /// # Errors
    /// Those that are too long, by the names of their fields: `body_fi`.
    pub fn parse(&self) -> Result<[String; 3], Vec<Problem>> {
        let mut problems = Problems::none();
        let texts = Language::ALL.map(|language| {
            let typed = language.of(&self.0);
            let text = problems.check(format!("body_{language}"), optional_text(typed, LIMIT));
            text.flatten().unwrap_or_default()
        });
        if problems.is_empty() { Ok(texts) } else { Err(problems.into_vec()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::ProblemCode;

    #[test]
    fn only_what_is_too_long_is_refused() {
        let typed = TypedHelp([" a\r\nb ".to_owned(), String::new(), "x".repeat(LIMIT + 1)]);
        let too_long = ProblemCode::TooLong { limit: LIMIT };
        assert_eq!(typed.parse(), Err(vec![Problem::new("body_en", too_long)]));
        let typed = TypedHelp([" a\r\nb ".to_owned(), String::new(), String::new()]);
        assert_eq!(typed.parse(), Ok(["a\nb".to_owned(), String::new(), String::new()]));
    }

    #[test]
    fn a_language_without_a_text_of_its_own_has_the_default() {
        let topic = "service_summary".parse().unwrap();
        let own = OwnHelp::new([(topic, [Some("a".to_owned()), None, Some(String::new())])]);
        assert_eq!(own.get(topic, Language::Fi), Some("a"));
        assert_eq!(own.get(topic, Language::Sv), None);
        assert_eq!(own.get(topic, Language::En), Some(""));
    }
}
