//! First steps that a person ticks by taking them from the start page (spec 2.3). Whether the
//! other steps were taken is seen from what they leave behind; these leave nothing.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use crate::problem::ProblemCode;

/// A first step that leaves nothing behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FirstStep {
    /// Reading the guide of the own role.
    Guide,
    /// Looking for a service.
    Search,
}

impl FirstStep {
    /// The code in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Guide => "guide",
            Self::Search => "search",
        }
    }
}

impl FromStr for FirstStep {
    type Err = ProblemCode;

    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        match text {
            "guide" => Ok(Self::Guide),
            "search" => Ok(Self::Search),
            _ => Err(ProblemCode::UnknownChoice),
        }
    }
}

/// The steps that a person has taken, stored as their codes with spaces between them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TakenSteps(BTreeSet<FirstStep>);

impl TakenSteps {
    /// Whether a step was taken.
    pub fn contains(&self, step: FirstStep) -> bool {
        self.0.contains(&step)
    }

    /// The same with one more step.
    #[must_use]
    pub fn with(mut self, step: FirstStep) -> Self {
        self.0.insert(step);
        self
    }

    /// The codes of the steps.
    pub fn codes(&self) -> Vec<&'static str> {
        self.0.iter().map(|step| step.code()).collect()
    }
}

impl fmt::Display for TakenSteps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.codes().join(" "))
    }
}

impl FromStr for TakenSteps {
    type Err = ProblemCode;

    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        text.split_whitespace().map(str::parse).collect::<Result<_, _>>().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taken_steps_are_stored_once_each() {
        let taken = TakenSteps::default();
        assert_eq!(taken.to_string(), "");
        let taken = taken.with(FirstStep::Search).with(FirstStep::Guide).with(FirstStep::Search);
        assert_eq!(taken.to_string(), "guide search");
        assert_eq!("guide search".parse(), Ok(taken));
        assert_eq!("".parse(), Ok(TakenSteps::default()));
        assert!("guide swim".parse::<TakenSteps>().is_err());
    }
}
