//! By which index services of a list are found.

use service_manual_domain::policy::Scope;

use super::Condition;
use crate::dialect::Dialect;
use crate::service_tasks::Task;

/// The index that has all that lists ask of a service.
pub(super) const FACTS: &str = "service_facts";
/// So few organisations are looked up one by one.
const FEW: usize = 20;

/// The index by which what fits is found, where SQLite would choose another one. It does not know how
/// little is in a scope of what is due, and looks up the services of hundreds of organisations one by
/// one; reading all facts takes as long whatever is asked.
pub(super) fn found_by(dialect: Dialect, scope: &Scope, conditions: &[Condition]) -> String {
    let is_wide = !scope.everything && scope.organisations.len() > FEW;
    let by_facts = conditions.iter().any(|condition| is_misjudged(condition, scope))
        || is_wide && !conditions.iter().any(finds_few);
    if by_facts { dialect.by_index(FACTS) } else { String::new() }
}

fn is_misjudged(condition: &Condition, scope: &Scope) -> bool {
    match condition {
        Condition::Because(Task::DueBy(_) | Task::DueBetween(..)) => true,
        Condition::InStateBefore(_) => !scope.everything,
        _ => false,
    }
}

const fn finds_few(condition: &Condition) -> bool {
    matches!(condition, Condition::Text(_) | Condition::KeptBy(_) | Condition::OrganisedBy(_))
}
