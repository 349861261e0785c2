//! What reviewers write when they return a service, and why services leave the public site.

use serde::{Deserialize, Serialize};

use crate::problem::{Problem, ProblemCode, Problems, optional_text, required_text};
use crate::service::field::Part;
use crate::service::typed::part_of;

/// The longest comment with which a service is returned, in characters.
pub const COMMENT_LIMIT: usize = 2_000;
/// The longest reason, in characters.
pub const REASON_LIMIT: usize = 1_000;

/// What a reviewer asked for; shown on the form until it is resolved or the service is submitted
/// again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnComment {
    /// What to mend.
    pub text: String,
    /// The field of the form it is about, as `summary_sv`; none: the whole service.
    pub field: Option<String>,
    /// Whether a writer has marked it as done.
    pub resolved: bool,
}

impl ReturnComment {
    /// A comment on the whole service.
    pub const fn on_all(text: String) -> Self {
        Self { text, field: None, resolved: false }
    }
}

/// The comments of a return as typed: on the whole service, and on single fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedReturn {
    /// On the whole service.
    pub comment: String,
    /// On fields of the form: the name and what was typed.
    pub fields: Vec<(String, String)>,
}

impl TypedReturn {
    /// The comments.
    ///
    /// # Errors
    /// No comment at all, comments that are too long, fields that do not exist. Those of the
    /// internal part are refused: the writers may not know that they exist.
    pub fn parse(&self) -> Result<Vec<ReturnComment>, Vec<Problem>> {
        let mut problems = Problems::none();
        let whole = problems.check("comment", optional_text(&self.comment, COMMENT_LIMIT));
        let mut comments: Vec<ReturnComment> =
            whole.flatten().map(ReturnComment::on_all).into_iter().collect();
        for (name, typed) in &self.fields {
            let field = format!("comment_{name}");
            let text = problems.check(field.clone(), optional_text(typed, COMMENT_LIMIT));
            let Some(text) = text.flatten() else { continue };
            if part_of(name) != Some(Part::Public) {
                problems.add(field, ProblemCode::UnknownChoice);
                continue;
            }
            comments.push(ReturnComment { text, field: Some(name.clone()), resolved: false });
        }
        if comments.is_empty() && problems.is_empty() {
            problems.add("comment", ProblemCode::Required);
        }
        if problems.is_empty() { Ok(comments) } else { Err(problems.into_vec()) }
    }
}

/// Why a service was marked as outdated, archived or restored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Somebody wrote why.
    Written(String),
    /// Nobody confirmed in time that it is still correct (spec 3.5).
    NotConfirmed,
    /// It was left outdated for too long (spec 3.5).
    LeftOutdated,
    /// The organisation that owns it was closed (spec 2.2).
    OrganisationClosed,
}

impl Reason {
    /// A reason that a person must write.
    pub fn typed(text: &str) -> Result<Self, ProblemCode> {
        required_text(text, REASON_LIMIT).map(Self::Written)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_return_needs_one_comment_on_the_whole_or_on_a_field() {
        let nothing = TypedReturn::default().parse();
        assert_eq!(nothing, Err(vec![Problem::new("comment", ProblemCode::Required)]));
        let on_field = TypedReturn {
            comment: " ".to_owned(),
            fields: vec![
                ("summary_sv".to_owned(), "För kort.".to_owned()),
                ("links_0_address".to_owned(), String::new()),
            ],
        };
        let comments = on_field.parse().unwrap();
        assert_eq!(comments.len(), 1);
        assert_eq!(comments[0].field.as_deref(), Some("summary_sv"));
    }

    #[test]
    fn a_comment_cannot_be_on_the_guidance_or_on_nothing() {
        for name in ["referring_fi", "no_such_field"] {
            let fields = vec![(name.to_owned(), "Tarkista.".to_owned())];
            let problems = TypedReturn { fields, ..TypedReturn::default() }.parse().unwrap_err();
            assert_eq!(problems[0].code, ProblemCode::UnknownChoice, "{name}");
        }
    }
}
