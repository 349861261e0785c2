//! What is wrong with a configuration, where it stands and how to mend it.

use std::fmt;
use std::path::PathBuf;

/// Where a value or a key was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A place in the configuration file.
    Line {
        /// The file.
        file: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// The character in the line, counted from 1.
        column: usize,
    },
    /// A file as a whole.
    File(PathBuf),
    /// An environment variable.
    Variable(String),
    /// Nowhere: the default was taken.
    Default,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line { file, line, column } => {
                write!(f, "{}, line {line}, column {column}", file.display())
            }
            Self::File(file) => write!(f, "{}", file.display()),
            Self::Variable(name) => write!(f, "environment variable {name}"),
            Self::Default => f.write_str("default value"),
        }
    }
}

/// One thing to mend before the program can start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigProblem {
    /// Where it stands.
    pub place: Place,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub mend: String,
}

impl ConfigProblem {
    /// A problem; both sentences come without a full stop.
    pub(super) fn new(place: Place, what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { place, what: what.into(), mend: mend.into() }
    }
}

impl fmt::Display for ConfigProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}. {}.", self.place, self.what, self.mend)
    }
}

impl std::error::Error for ConfigProblem {}
