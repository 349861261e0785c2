//! What narrows a list of services.

use service_manual_domain::collation::sort_key;
use service_manual_domain::policy::Action;
use service_manual_domain::service::State;
use service_manual_domain::time::Day;

use crate::service_conditions::{due_by, without_one_who_may};
use crate::sql::{Sql, text};

/// A narrower list; what is empty narrows nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServiceFilter {
    /// Where the services stand.
    pub states: Vec<State>,
    /// How a word of the name begins.
    pub text: String,
    /// Only those that on this day nobody keeps up to date who may.
    pub without_updater: Option<Day>,
    /// Only those whose review fell due by this day.
    pub due_by: Option<Day>,
}

impl ServiceFilter {
    /// Appends the conditions of the filter.
    pub(super) fn narrow(&self, sql: Sql) -> Sql {
        let mut sql = sql;
        if !self.states.is_empty() {
            let states = self.states.iter().map(|state| text(state.code()));
            sql = sql.push(" AND s.state IN ").bind_list(states);
        }
        sql = beginning(sql, &self.text);
        if let Some(today) = self.without_updater {
            let kept = sql.push(" AND s.state <> 'archived' AND ");
            sql = without_one_who_may(kept, "s.updater_id", Action::EditService, today);
        }
        if let Some(day) = self.due_by {
            sql = due_by(sql.push(" AND "), day);
        }
        sql
    }
}

/// Sort keys are hexadecimal digits. In them `20` is always a space, wherever one begins to read: no
/// name has a control character, which alone begins with `0`.
fn beginning(sql: Sql, typed: &str) -> Sql {
    let key = sort_key(typed);
    if key.is_empty() {
        return sql;
    }
    let sql = sql.push(" AND (s.name_key LIKE ").bind(format!("{key}%"));
    sql.push(" OR s.name_key LIKE ").bind(format!("%20{key}%")).push(")")
}
