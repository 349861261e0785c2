//! Telling the updater of a service that something in it is wrong (spec 4.2).

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::policy::Action;
use crate::problem::{Problem, ProblemCode, Problems, required_text};
use crate::service::field::Part;
use crate::time::Length;

/// The longest message, in characters.
pub const MESSAGE_LIMIT: usize = 2_000;
/// How many messages a person may send in [`PERIOD`]: more than anybody finds mistakes, and few
/// enough for those who read them.
pub const MESSAGES: usize = 20;
/// The time in which messages are counted.
pub const PERIOD: Length = Length::days(1);

/// What a message is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// What everybody reads.
    Public,
    /// The internal guidance: the message may quote it.
    Guidance,
}

impl About {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Public, Self::Guidance];

    /// The code in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Guidance => "guidance",
        }
    }

    /// What a person must be allowed to do with the service in order to get the message.
    pub const fn needs(self) -> Action {
        match self {
            Self::Public => Part::Public.edit_action(),
            Self::Guidance => Part::Internal.edit_action(),
        }
    }
}

impl FromStr for About {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        match text {
            "" => Err(ProblemCode::Required),
            _ => Self::ALL
                .into_iter()
                .find(|one| one.code() == text)
                .ok_or(ProblemCode::UnknownChoice),
        }
    }
}

/// A message, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What it is about.
    pub about: About,
    /// Its words.
    pub message: String,
}

impl Report {
    /// Reads what was typed. Fields: `about`, `message`.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn typed(about: &str, message: &str) -> Result<Self, Vec<Problem>> {
        let mut problems = Problems::none();
        let about = problems.check("about", about.parse());
        let message = problems.check("message", required_text(message, MESSAGE_LIMIT));
        match (about, message) {
            (Some(about), Some(message)) => Ok(Self { about, message }),
            (Some(_) | None, _) => Err(problems.into_vec()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_wrong_is_told_at_once() {
        let fields = |about, message: &str| -> Vec<String> {
            let problems = Report::typed(about, message).unwrap_err();
            problems.iter().map(|problem| problem.field.to_string()).collect()
        };
        assert_eq!(fields("", " "), ["about", "message"]);
        assert_eq!(fields("other", &"x".repeat(MESSAGE_LIMIT + 1)), ["about", "message"]);
        let report = Report::typed("guidance", " Linkki on rikki. ").unwrap();
        assert_eq!(report, Report { about: About::Guidance, message: "Linkki on rikki.".into() });
    }
}
