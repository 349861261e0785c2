//! What an invitation offers: a role, and until when.

use crate::account::Role;
use crate::organisation::{OrganisationKind, OrganisationRules};
use crate::problem::{Problem, ProblemCode, Problems};
use crate::time::Day;

/// The checked offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// The role.
    pub role: Role,
    /// The last day of the membership, if it has one.
    pub ends_on: Option<Day>,
}

/// The offer as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedTerms {
    /// Code of the role.
    pub role: String,
    /// The last day; empty for none.
    pub ends_on: String,
}

impl TypedTerms {
    /// The checked offer of an organisation of this kind with these rules, or everything that is
    /// wrong with it. Fields: `role`, `ends_on`.
    pub fn parse(
        &self,
        kind: OrganisationKind,
        rules: &OrganisationRules,
        today: Day,
    ) -> Result<Terms, Vec<Problem>> {
        let mut problems = Problems::none();
        let exists =
            |role: Role| role.exists_in(kind).then_some(role).ok_or(ProblemCode::UnknownChoice);
        let role = problems.check("role", self.role.parse().and_then(exists));
        let ends_on = problems.check("ends_on", last_day(&self.ends_on, today));
        let needs_end = role == Some(Role::Expert) && rules.expert_end_date_required;
        if needs_end && ends_on == Some(None) {
            problems.add("ends_on", ProblemCode::Required);
        }
        match (role, ends_on) {
            (Some(role), Some(ends_on)) if problems.is_empty() => Ok(Terms { role, ends_on }),
            _ => Err(problems.into_vec()),
        }
    }
}

fn last_day(typed: &str, today: Day) -> Result<Option<Day>, ProblemCode> {
    match Day::typed(typed)? {
        Some(day) if day < today => Err(ProblemCode::DayIsOver),
        other => Ok(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(role: &str, ends_on: &str, required: bool) -> Result<Terms, Vec<Problem>> {
        let rules = OrganisationRules {
            expert_end_date_required: required,
            ..OrganisationRules::default()
        };
        let typed = TypedTerms { role: role.to_owned(), ends_on: ends_on.to_owned() };
        typed.parse(OrganisationKind::Authority, &rules, "2026-11-02".parse().unwrap())
    }

    #[test]
    fn only_experts_need_a_last_day_where_the_organisation_says_so() {
        assert!(parse("expert", "", false).is_ok());
        assert!(parse("editor", "", true).is_ok());
        let problem = Problem::new("ends_on", ProblemCode::Required);
        assert_eq!(parse("expert", "", true), Err(vec![problem]));
        assert!(parse("expert", "2.11.2026", true).is_ok());
    }

    #[test]
    fn a_day_that_is_over_and_a_role_that_does_not_exist_are_refused() {
        let over = Problem::new("ends_on", ProblemCode::DayIsOver);
        assert_eq!(parse("editor", "1.11.2026", false), Err(vec![over]));
        let unknown = Problem::new("role", ProblemCode::UnknownChoice);
        assert_eq!(parse("administrator", "", false), Err(vec![unknown.clone()]));
        let typed = TypedTerms { role: "expert".to_owned(), ends_on: String::new() };
        let today = "2026-11-02".parse().unwrap();
        let rules = OrganisationRules::default();
        assert_eq!(typed.parse(OrganisationKind::Provider, &rules, today), Err(vec![unknown]));
    }
}
