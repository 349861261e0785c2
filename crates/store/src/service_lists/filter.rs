//! What narrows a list of services.

use service_manual_domain::account::Role;
use service_manual_domain::collation::sort_key;
use service_manual_domain::service::State;
use service_manual_domain::service::facts::Rhythm;
use service_manual_domain::time::Day;

use crate::sql::{Sql, text};

/// A narrower list; what is empty narrows nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServiceFilter {
    /// Where the services stand.
    pub states: Vec<State>,
    /// How a word of the name begins.
    pub text: String,
    /// Only those that nobody keeps up to date.
    pub without_updater: Option<Without>,
    /// Only those whose review has fallen due.
    pub due: Option<Due>,
}

/// When somebody counts as the updater of a service: with one of these roles, on this day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Without {
    /// The roles with which one may edit the services of an organisation.
    pub roles: Vec<Role>,
    /// The day.
    pub today: Day,
}

/// Which services are due: those of each rhythm that were renewed before a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due(pub Vec<(Rhythm, Day)>);

impl ServiceFilter {
    /// Appends the conditions of the filter.
    pub(super) fn narrow(&self, sql: Sql) -> Sql {
        let mut sql = sql;
        if !self.states.is_empty() {
            let states = self.states.iter().map(|state| text(state.code()));
            sql = sql.push(" AND s.state IN ").bind_list(states);
        }
        sql = beginning(sql, &self.text);
        if let Some(without) = &self.without_updater {
            sql = without.narrow(sql);
        }
        if let Some(due) = &self.due {
            sql = due.narrow(sql);
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

impl Without {
    fn narrow(&self, sql: Sql) -> Sql {
        let sql = sql.push(
            " AND s.state <> 'archived' AND NOT EXISTS (SELECT 1 FROM account a WHERE \
             a.id = s.updater_id AND a.deactivated_at IS NULL AND (a.administrator = 1 OR \
             EXISTS (SELECT 1 FROM membership m WHERE m.account_id = a.id \
             AND m.ended_at IS NULL AND (m.ends_on IS NULL OR m.ends_on >= ",
        );
        let sql = sql.bind(text(self.today)).push(") AND m.role IN ");
        let sql = sql.bind_list(self.roles.iter().map(|role| text(role.code())));
        sql.push(
            " AND (m.organisation_id = s.organiser_id OR m.organisation_id = s.responsible_id OR \
             m.organisation_id IN (SELECT p.authority_id FROM organisation_parent p WHERE \
             p.provider_id = s.organiser_id)))))",
        )
    }
}

impl Due {
    fn narrow(&self, sql: Sql) -> Sql {
        let sql = sql.push(
            " AND s.state IN ('published', 'published_with_draft', 'published_with_submitted') \
             AND (1 = 0",
        );
        let each = |sql: Sql, (rhythm, before): &(Rhythm, Day)| {
            let sql = sql.push(" OR (s.rhythm = ").bind(i64::from(rhythm.months()));
            sql.push(" AND s.renewed_at < ").bind(before.start()).push(")")
        };
        self.0.iter().fold(sql, each).push(")")
    }
}
