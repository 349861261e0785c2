//! What administrators type and do to a vocabulary beside retiring and merging: new terms, labels,
//! order.

use std::str::FromStr;

use super::{Term, TermCode, Terms, Vocabulary};
use crate::language::{Language, Localised};
use crate::problem::{Problem, ProblemCode, Problems, required_text};

/// The longest label, in characters. The labels of other benefits are whole sentences.
pub const LABEL_LIMIT: usize = 500;
/// The longest code, in characters.
pub const CODE_LIMIT: usize = 60;

/// The labels of a term as typed, in the order of [`Language::ALL`]: each language needs one,
/// because services are written in each.
pub type TypedLabels = [String; 3];

/// A new term as typed into the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedTerm {
    /// Its code, which never changes.
    pub code: String,
    /// Code of the term above it; empty: none.
    pub parent: String,
    /// What people read.
    pub labels: TypedLabels,
}

impl TypedTerm {
    /// The checked term, or everything that is wrong with it. `in_use` says whether services have
    /// a term, which therefore cannot become a group. Fields: `code`, `parent`, `label_fi`,
    /// `label_sv`, `label_en`.
    pub fn parse(
        &self,
        vocabulary: Vocabulary,
        terms: &Terms,
        in_use: impl Fn(&TermCode) -> bool,
    ) -> Result<Term, Vec<Problem>> {
        let mut problems = Problems::none();
        let code = problems.check("code", new_code(&self.code, terms));
        let parent = match self.parent.trim() {
            "" => None,
            parent if vocabulary.has_two_levels() => {
                problems.check("parent", group(&TermCode::new(parent), terms, in_use))
            }
            _ => problems.check("parent", Err(ProblemCode::UnknownChoice)),
        };
        let label = labels(&mut problems, &self.labels);
        match (code, label) {
            (Some(code), Some(label)) if problems.is_empty() => {
                Ok(Term { code, parent, label, active: true, merged_into: None })
            }
            _ => Err(problems.into_vec()),
        }
    }
}

/// The checked labels, or everything that is wrong with them. Fields: `label_fi`, `label_sv`,
/// `label_en`.
pub fn parse_labels(typed: &TypedLabels) -> Result<Localised<String>, Vec<Problem>> {
    let mut problems = Problems::none();
    labels(&mut problems, typed).ok_or_else(|| problems.into_vec())
}

fn labels(problems: &mut Problems, typed: &TypedLabels) -> Option<Localised<String>> {
    let [fi, sv, en] = typed;
    let fi = problems.check("label_fi", required_text(fi, LABEL_LIMIT));
    let sv = problems.check("label_sv", required_text(sv, LABEL_LIMIT));
    let en = problems.check("label_en", required_text(en, LABEL_LIMIT));
    Some(Localised::new(Language::Fi, fi?).with(Language::Sv, sv?).with(Language::En, en?))
}

fn new_code(text: &str, terms: &Terms) -> Result<TermCode, ProblemCode> {
    let text = required_text(text, CODE_LIMIT)?;
    if !is_code(&text) {
        return Err(ProblemCode::NotACode);
    }
    let code = TermCode::new(text);
    if terms.find(&code).is_some() { Err(ProblemCode::CodeTaken) } else { Ok(code) }
}

/// Whether a text is a code of small letters, digits and hyphens.
pub(crate) fn is_code(text: &str) -> bool {
    let usual = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.chars().all(usual) && !text.starts_with('-') && !text.ends_with('-')
}

/// A term below which others may stand: itself on the first level, and in use by no service.
fn group(
    code: &TermCode,
    terms: &Terms,
    in_use: impl Fn(&TermCode) -> bool,
) -> Result<TermCode, ProblemCode> {
    let term = terms.find(code).ok_or(ProblemCode::UnknownChoice)?;
    if term.parent.is_some() || !term.active {
        return Err(ProblemCode::UnknownChoice);
    }
    if in_use(code) { Err(ProblemCode::TermInUse) } else { Ok(code.clone()) }
}

/// Which way a term moves in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

impl Step {
    /// The code in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
        }
    }
}

impl FromStr for Step {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        let found = [Self::Up, Self::Down].into_iter().find(|step| step.code() == text);
        found.ok_or(ProblemCode::UnknownChoice)
    }
}

impl Terms {
    /// The terms as a tree shows them: each of the first level, and after it those below.
    pub fn in_tree_order(&self) -> impl Iterator<Item = &Term> {
        let below = |parent: &TermCode| {
            let parent = parent.clone();
            self.iter().filter(move |term| term.parent.as_ref() == Some(&parent))
        };
        let first = self.iter().filter(|term| term.parent.is_none());
        first.flat_map(move |term| std::iter::once(term).chain(below(&term.code)))
    }

    /// Whether a term can move one step among those of its level.
    pub fn can_move(&self, code: &TermCode, step: Step) -> bool {
        self.neighbour(code, step).is_some()
    }

    /// The vocabulary with a term moved one step among those of its level; unchanged at the end of
    /// the list.
    #[must_use]
    pub fn moved(&self, code: &TermCode, step: Step) -> Self {
        let Some(other) = self.neighbour(code, step) else {
            return self.clone();
        };
        let swapped = self.iter().map(|term| match &term.code {
            this if this == code => self.find(&other).unwrap_or(term),
            this if *this == other => self.find(code).unwrap_or(term),
            _ => term,
        });
        Self::new(Self::new(swapped.cloned().collect()).in_tree_order().cloned().collect())
    }

    /// The vocabulary with a term at its end.
    #[must_use]
    pub fn with(&self, term: Term) -> Self {
        Self::new(self.iter().cloned().chain([term]).collect())
    }

    /// The vocabulary with other labels of a term.
    #[must_use]
    pub fn relabelled(&self, code: &TermCode, label: &Localised<String>) -> Self {
        self.changed(|term| {
            if term.code == *code {
                term.label = label.clone();
            }
        })
    }

    /// A term can be chosen again, and with it the group it belongs to, or the terms of which it is
    /// the group.
    ///
    /// # Errors
    /// [`ProblemCode::UnknownChoice`] for a code that no term has, or one that was merged.
    pub fn activate(&self, code: &TermCode) -> Result<Self, ProblemCode> {
        let found = self.find(code).filter(|term| term.merged_into.is_none());
        let parent = found.ok_or(ProblemCode::UnknownChoice)?.parent.clone();
        Ok(self.changed(|term| {
            let own = term.code == *code || Some(&term.code) == parent.as_ref();
            let concerned = own || term.parent.as_ref() == Some(code);
            term.active |= concerned && term.merged_into.is_none();
        }))
    }

    fn changed(&self, change: impl Fn(&mut Term)) -> Self {
        let mut terms: Vec<Term> = self.iter().cloned().collect();
        terms.iter_mut().for_each(change);
        Self::new(terms)
    }

    fn neighbour(&self, code: &TermCode, step: Step) -> Option<TermCode> {
        let parent = &self.find(code)?.parent;
        let level: Vec<&Term> = self.iter().filter(|term| term.parent == *parent).collect();
        let place = level.iter().position(|term| term.code == *code)?;
        let place = match step {
            Step::Up => place.checked_sub(1)?,
            Step::Down => place.checked_add(1)?,
        };
        level.get(place).map(|term| term.code.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> TermCode {
        TermCode::new(text)
    }

    fn terms() -> Terms {
        let term = |(text, parent): (&str, Option<&str>)| Term {
            code: code(text),
            parent: parent.map(code),
            label: Localised::new(Language::Fi, text.to_owned()),
            active: true,
            merged_into: None,
        };
        let all = [("g", None), ("a", Some("g")), ("h", None), ("b", Some("g")), ("i", None)];
        Terms::new(all.into_iter().map(term).collect())
    }

    fn order(terms: &Terms) -> String {
        terms.iter().map(|term| term.code.as_str()).collect()
    }

    fn typed(code: &str, parent: &str) -> TypedTerm {
        let labels = ["Uusi", "Ny", "New"].map(str::to_owned);
        TypedTerm { code: code.to_owned(), parent: parent.to_owned(), labels }
    }

    fn problems(typed: &TypedTerm, vocabulary: Vocabulary) -> Vec<Problem> {
        typed.parse(vocabulary, &terms(), |code| code.as_str() == "i").unwrap_err()
    }

    #[test]
    fn terms_move_within_their_level_and_groups_take_theirs_along() {
        assert_eq!(order(&terms().moved(&code("b"), Step::Up)), "gbahi");
        assert_eq!(order(&terms().moved(&code("g"), Step::Down)), "hgabi");
        assert_eq!(order(&terms().moved(&code("i"), Step::Up)), "gabih");
        for (term, step) in [("g", Step::Up), ("a", Step::Up), ("i", Step::Down)] {
            assert!(!terms().can_move(&code(term), step));
            assert_eq!(terms().moved(&code(term), step), terms());
        }
    }

    #[test]
    fn a_new_term_has_a_code_of_its_own_and_three_labels() {
        let new = typed("uusi-1", "g").parse(Vocabulary::Category, &terms(), |_| false).unwrap();
        assert_eq!((new.parent, new.active), (Some(code("g")), true));
        let empty = problems(&TypedTerm::default(), Vocabulary::Category);
        let fields: Vec<&str> = empty.iter().map(|problem| problem.field.as_ref()).collect();
        assert_eq!(fields, ["code", "label_fi", "label_sv", "label_en"]);
        for (text, expected) in [
            ("a", ProblemCode::CodeTaken),
            ("Uusi", ProblemCode::NotACode),
            ("uusi termi", ProblemCode::NotACode),
            ("-uusi", ProblemCode::NotACode),
            ("työ", ProblemCode::NotACode),
        ] {
            let found = problems(&typed(text, ""), Vocabulary::Category);
            assert_eq!(found, [Problem::new("code", expected)], "{text}");
        }
    }

    #[test]
    fn a_term_that_services_have_does_not_become_a_group() {
        let parent = |code| vec![Problem::new("parent", code)];
        let category = Vocabulary::Category;
        assert_eq!(problems(&typed("x", "i"), category), parent(ProblemCode::TermInUse));
        assert_eq!(problems(&typed("x", "a"), category), parent(ProblemCode::UnknownChoice));
        assert_eq!(problems(&typed("x", "z"), category), parent(ProblemCode::UnknownChoice));
        let flat = Vocabulary::WayOfDelivery;
        assert_eq!(problems(&typed("x", "g"), flat), parent(ProblemCode::UnknownChoice));
    }

    #[test]
    fn a_group_and_its_terms_come_back_together() {
        let retired = terms().retire(&code("g")).unwrap();
        assert_eq!(order(&Terms::new(retired.choosable().cloned().collect())), "hi");
        assert_eq!(retired.activate(&code("g")).unwrap(), terms());
        let one = retired.activate(&code("a")).unwrap();
        assert!(one.find(&code("g")).unwrap().active && !one.find(&code("b")).unwrap().active);
        let merged = terms().merge(&code("a"), &code("b")).unwrap();
        assert_eq!(merged.activate(&code("a")), Err(ProblemCode::UnknownChoice));
        assert_eq!(merged.activate(&code("g")).unwrap(), merged);
    }
}
