//! One change to many services at once (spec 3.3): what was typed, and what it makes of the
//! categories of each.

use std::collections::BTreeSet;

use crate::ids::{AccountId, OrganisationId};
use crate::policy::Action;
use crate::problem::{Problem, ProblemCode, Problems, required_text};
use crate::service::facts::Rhythm;
use crate::service::review::REASON_LIMIT;
use crate::service::{Side, Transition};
use crate::vocabulary::TermCode;

/// How many services are changed at once at most.
pub const AT_ONCE: usize = 100;

/// What is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Who keeps them up to date.
    Updater,
    /// Which authority answers for them.
    Responsible,
    /// A category of theirs.
    Category,
    /// How often they are reviewed.
    Rhythm,
    /// They are marked as outdated.
    Outdated,
    /// They are put into the archive.
    Archive,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 6] = [
        Self::Updater,
        Self::Responsible,
        Self::Category,
        Self::Rhythm,
        Self::Outdated,
        Self::Archive,
    ];

    /// The code in forms and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Updater => "updater",
            Self::Responsible => "responsible",
            Self::Category => "category",
            Self::Rhythm => "rhythm",
            Self::Outdated => "outdated",
            Self::Archive => "archive",
        }
    }

    /// The kind with a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A change as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedChange {
    /// The side of the updater: the field of the service.
    pub side: String,
    /// The updater.
    pub updater: String,
    /// The authority.
    pub responsible: String,
    /// `add`, `remove` or `replace`.
    pub category_step: String,
    /// The category that is added, removed or replaced.
    pub category: String,
    /// The category in its place.
    pub new_category: String,
    /// The rhythm in months.
    pub rhythm: String,
    /// Why.
    pub reason: String,
}

/// A change to many services.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Somebody keeps them up to date on one side.
    Updater(Side, AccountId),
    /// An authority answers for them.
    Responsible(OrganisationId),
    /// Their categories change.
    Category(CategoryChange),
    /// They are reviewed so often.
    Rhythm(Rhythm),
    /// They are marked as outdated, for this reason.
    Outdated(String),
    /// They are put into the archive, for this reason.
    Archive(String),
}

/// A change of categories.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CategoryChange {
    /// One more.
    Add(TermCode),
    /// One less.
    Remove(TermCode),
    /// Another in the place of one.
    Replace(TermCode, TermCode),
}

/// Why categories stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unchanged {
    /// They are so already.
    Already,
    /// None would be left.
    NoneLeft,
}

impl CategoryChange {
    /// The categories after the change.
    pub fn apply(&self, before: &BTreeSet<TermCode>) -> Result<BTreeSet<TermCode>, Unchanged> {
        let mut after = before.clone();
        let changed = match self {
            Self::Add(code) => after.insert(code.clone()),
            Self::Remove(code) => after.remove(code),
            Self::Replace(from, to) => {
                let had = after.remove(from);
                if had {
                    after.insert(to.clone());
                }
                had && after != *before
            }
        };
        match (changed, after.is_empty()) {
            (false, _) => Err(Unchanged::Already),
            (true, true) => Err(Unchanged::NoneLeft),
            (true, false) => Ok(after),
        }
    }

    /// The category that services get by it.
    pub const fn added(&self) -> Option<&TermCode> {
        match self {
            Self::Add(code) | Self::Replace(_, code) => Some(code),
            Self::Remove(_) => None,
        }
    }
}

impl Change {
    /// The right that it needs.
    pub const fn action(&self) -> Action {
        match self {
            Self::Updater(Side::Authority, _) => Action::SetAuthorityUpdater,
            Self::Responsible(_) => Action::SetResponsibleAuthority,
            Self::Updater(Side::Organiser, _)
            | Self::Category(_)
            | Self::Rhythm(_)
            | Self::Outdated(_)
            | Self::Archive(_) => self.transition().needs(),
        }
    }

    /// The step of the workflow that must be possible. What belongs to the service and not to a
    /// version can be changed wherever one can write.
    pub const fn transition(&self) -> Transition {
        match self {
            Self::Updater(..) | Self::Responsible(_) | Self::Category(_) | Self::Rhythm(_) => {
                Transition::Save
            }
            Self::Outdated(_) => Transition::MarkOutdated,
            Self::Archive(_) => Transition::Archive,
        }
    }
}

impl TypedChange {
    /// The change.
    ///
    /// # Errors
    /// What is missing or cannot be read.
    pub fn parse(&self, kind: Kind) -> Result<Change, Vec<Problem>> {
        let mut problems = Problems::none();
        let change = self.change(kind, &mut problems);
        match change {
            Some(change) if problems.is_empty() => Ok(change),
            Some(_) | None => Err(problems.into_vec()),
        }
    }

    fn change(&self, kind: Kind, problems: &mut Problems) -> Option<Change> {
        let mut reason = |text: &str| problems.check("reason", required_text(text, REASON_LIMIT));
        match kind {
            Kind::Outdated => reason(&self.reason).map(Change::Outdated),
            Kind::Archive => reason(&self.reason).map(Change::Archive),
            Kind::Updater => {
                let side = Side::ALL.into_iter().find(|side| side.field() == self.side);
                let side = problems.check("side", side.ok_or(ProblemCode::Required));
                let to = problems.check("updater", chosen(&self.updater));
                Some(Change::Updater(side?, to?))
            }
            Kind::Responsible => {
                problems.check("responsible", chosen(&self.responsible)).map(Change::Responsible)
            }
            Kind::Rhythm => {
                let months = self.rhythm.trim();
                let required = (!months.is_empty()).then_some(months).ok_or(ProblemCode::Required);
                problems.check("rhythm", required.and_then(str::parse)).map(Change::Rhythm)
            }
            Kind::Category => self.category_change(problems).map(Change::Category),
        }
    }

    fn category_change(&self, problems: &mut Problems) -> Option<CategoryChange> {
        let code = |typed: &str| match typed.trim() {
            "" => Err(ProblemCode::Required),
            code => Ok(TermCode::new(code)),
        };
        let category = problems.check("category", code(&self.category));
        match self.category_step.as_str() {
            "add" => category.map(CategoryChange::Add),
            "remove" => category.map(CategoryChange::Remove),
            "replace" => {
                let new = problems.check("new_category", code(&self.new_category));
                Some(CategoryChange::Replace(category?, new?))
            }
            _ => {
                problems.add("category_step", ProblemCode::Required);
                None
            }
        }
    }
}

fn chosen<T: std::str::FromStr>(typed: &str) -> Result<T, ProblemCode> {
    match typed.trim() {
        "" => Err(ProblemCode::Required),
        id => id.parse().map_err(|_| ProblemCode::UnknownChoice),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(codes: &[&str]) -> BTreeSet<TermCode> {
        codes.iter().map(|code| TermCode::new(*code)).collect()
    }

    #[test]
    fn categories_are_added_removed_and_replaced_but_never_all_taken() {
        let code = |code: &str| TermCode::new(code);
        let before = codes(&["a", "b"]);
        let add = |one| CategoryChange::Add(code(one)).apply(&before);
        assert_eq!(add("c"), Ok(codes(&["a", "b", "c"])));
        assert_eq!(add("a"), Err(Unchanged::Already));
        let remove = |one: &str, before| CategoryChange::Remove(code(one)).apply(before);
        assert_eq!(remove("a", &before), Ok(codes(&["b"])));
        assert_eq!(remove("c", &before), Err(Unchanged::Already));
        assert_eq!(remove("a", &codes(&["a"])), Err(Unchanged::NoneLeft));
        let replace = |from, to| CategoryChange::Replace(code(from), code(to)).apply(&before);
        assert_eq!(replace("a", "c"), Ok(codes(&["b", "c"])));
        assert_eq!(replace("a", "b"), Ok(codes(&["b"])));
        assert_eq!(replace("a", "a"), Err(Unchanged::Already));
        assert_eq!(replace("c", "d"), Err(Unchanged::Already));
    }

    #[test]
    fn every_kind_says_what_it_lacks() {
        let expected: [&[&str]; 6] = [
            &["side", "updater"],
            &["responsible"],
            &["category", "category_step"],
            &["rhythm"],
            &["reason"],
            &["reason"],
        ];
        for (kind, expected) in Kind::ALL.into_iter().zip(expected) {
            let problems = TypedChange::default().parse(kind).unwrap_err();
            let names: Vec<&str> = problems.iter().map(|problem| &*problem.field).collect();
            assert_eq!(names, expected, "{kind:?}");
            assert_eq!(Kind::from_code(kind.code()), Some(kind));
        }
        let typed = TypedChange { rhythm: "6".to_owned(), ..TypedChange::default() };
        let six = "6".parse().unwrap();
        assert_eq!(typed.parse(Kind::Rhythm), Ok(Change::Rhythm(six)));
        let wrong = TypedChange { rhythm: "5".to_owned(), ..TypedChange::default() };
        assert_eq!(wrong.parse(Kind::Rhythm).unwrap_err()[0].code, ProblemCode::UnknownChoice);
    }
}
