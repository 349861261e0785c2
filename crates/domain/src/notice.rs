//! Notices on every page, such as a planned break (spec 4.1).

use std::str::FromStr;

use crate::problem::ProblemCode;

/// How urgent a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeLevel {
    /// Good to know.
    Info,
    /// Something will not work as usual.
    Warning,
    /// Something does not work.
    Disturbance,
}

impl NoticeLevel {
    /// The code in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Disturbance => "disturbance",
        }
    }
}

impl FromStr for NoticeLevel {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        [Self::Info, Self::Warning, Self::Disturbance]
            .into_iter()
            .find(|level| level.code() == text)
            .ok_or(ProblemCode::UnknownChoice)
    }
}
