//! The orders of lists of services: what each column is sorted by.

use service_manual_domain::language::Language;
use service_manual_domain::list::Order;
use service_manual_domain::policy::Scope;
use service_manual_domain::service::Side;
use service_manual_domain::service::lists::ServiceColumn;
use service_manual_domain::time::Day;

use crate::dialect::Dialect;
use crate::service_conditions::{OWNER, RESPONSIBLE, RESPONSIBLE_MISSING, without_updater};
use crate::sql::Sql;

/// An order of a list of services.
#[derive(Debug, Clone, Copy)]
pub struct ServiceOrder {
    /// By which column, and how.
    pub order: Order<ServiceColumn>,
    /// In which language names of organisations are sorted.
    pub language: Language,
    /// The day on which it is asked.
    pub today: Day,
}

impl ServiceOrder {
    /// Services, found by an index if one is named, with what the name of their `organisation` is
    /// sorted by, if they are: up to the conditions.
    pub(super) fn named(self, by_index: &str) -> String {
        let joined = match self.order.by {
            ServiceColumn::Organiser => "s.organiser_id",
            // Where no authority was chosen, the owner is who takes care of that.
            ServiceColumn::Responsible => "COALESCE(s.responsible_id, s.organiser_id)",
            _ => return format!("SELECT s.* FROM service s{by_index} WHERE "),
        };
        let key = self.name_key();
        format!(
            "SELECT s.*, {key} AS organisation FROM service s{by_index} \
             JOIN organisation o ON o.id = {joined} WHERE "
        )
    }

    /// The tables from which services are read in their order, up to the further conditions.
    /// Organisations come before their services, so that a database stops at the end of the page.
    /// `guided`: internal guidance counts for all services of the list, or for none.
    pub(super) fn tables_in_order(self, dialect: Dialect, guided: Option<bool>) -> String {
        if self.order.by == ServiceColumn::Organiser {
            return " FROM organisation o CROSS JOIN service s WHERE s.organiser_id = o.id AND "
                .to_owned();
        }
        let by_index = index(self.order.by, guided).map(|index| dialect.by_index(index));
        format!(" FROM service s{} WHERE ", by_index.unwrap_or_default())
    }

    /// Appends the order. Services of which it says the same are in the order of their ids, so that
    /// no page of a list shows what another one did.
    /// `guidance` are the services of the scope of whose guidance the order may tell, `organisation`
    /// what the name of an organisation is sorted by.
    pub(super) fn sort(self, sql: Sql, scope: &Scope, guidance: &Scope, organisation: &str) -> Sql {
        let sql = sql.push(" ORDER BY ");
        let way = if self.order.descending { " DESC" } else { "" };
        let sql = match self.order.by {
            ServiceColumn::Organiser | ServiceColumn::Responsible => sql.push(organisation),
            ServiceColumn::Waiting => return self.waiting(sql),
            ServiceColumn::Next => next(sql, scope, guidance),
            // Who is in a state for longest came into it first.
            ServiceColumn::Days => {
                let way = if self.order.descending { "" } else { " DESC" };
                return sql.push("s.state_since").push(way).push(", s.id");
            }
            // Also the ids, so that the index has this order from both ends: most services have no
            // working copy.
            ServiceColumn::Copy => {
                return sql.push(WORKING_COPY).push(way).push(", s.id").push(way);
            }
            other => sql.push(column(other)),
        };
        sql.push(way).push(", s.id")
    }

    /// First, because nobody would take it else, what is urgent; then by how long it waits.
    fn waiting(self, sql: Sql) -> Sql {
        let sql = self.urgent(sql.push("CASE WHEN ")).push(" THEN 0 ELSE 1 END, ");
        self.by_waiting(sql)
    }

    /// Appends that it has no authority that answers for it or nobody who keeps it up to date.
    pub(super) fn urgent(self, sql: Sql) -> Sql {
        let sql = sql.push("(").push(RESPONSIBLE_MISSING).push(" OR ");
        let sql = without_updater(sql, Side::Organiser, self.today);
        let sql = sql
            .push(" OR (s.organiser_id IN (SELECT p.provider_id FROM organisation_parent p) AND ");
        without_updater(sql, Side::Authority, self.today).push("))")
    }

    /// Appends the order of waiting alone.
    pub(super) fn by_waiting(self, sql: Sql) -> Sql {
        let way = if self.order.descending { "" } else { " DESC" };
        sql.push("s.submitted_at").push(way).push(", s.id")
    }

    /// What the name of the organisation `o` is sorted by.
    pub(super) const fn name_key(self) -> &'static str {
        match self.language {
            Language::Fi => "o.name_key",
            Language::Sv => "COALESCE(o.name_key_sv, o.name_key)",
            Language::En => "COALESCE(o.name_key_en, o.name_key)",
        }
    }
}

/// The index that has the order of a column, if one has. `guided`: internal guidance counts for all
/// services of the list, or for none.
const fn index(by: ServiceColumn, guided: Option<bool>) -> Option<&'static str> {
    match by {
        ServiceColumn::Code => Some("sqlite_autoindex_service_2"),
        ServiceColumn::State => Some("service_state"),
        ServiceColumn::Copy => Some("service_working_copy"),
        ServiceColumn::Submitted | ServiceColumn::Waiting => Some("service_submitted"),
        ServiceColumn::Due => Some("service_due"),
        ServiceColumn::Updated => Some("service_changed"),
        ServiceColumn::Days => Some("service_state_since"),
        ServiceColumn::Next => match guided {
            Some(true) => Some("service_translate_internal"),
            Some(false) => Some("service_translate"),
            None => None,
        },
        ServiceColumn::What | ServiceColumn::Organiser | ServiceColumn::Responsible => None,
        ServiceColumn::Name
        | ServiceColumn::Needs
        | ServiceColumn::Languages
        | ServiceColumn::Finnish
        | ServiceColumn::Swedish
        | ServiceColumn::English
        | ServiceColumn::Updaters
        | ServiceColumn::Outdated
        | ServiceColumn::Archived => Some("service_name"),
    }
}

/// Where the working copy stands: what a reviewer gave back comes first, then what is written, then
/// what is submitted. The index `service_working_copy` has the same words.
const WORKING_COPY: &str = "CASE WHEN s.state IN ('published', 'outdated', 'archived') THEN 3 \
     WHEN s.state IN ('submitted', 'published_with_submitted') THEN 2 \
     WHEN s.return_comment IS NULL THEN 1 ELSE 0 END";

/// What is translated next. Most people may edit the guidance of all services of the list or of
/// none: then an index has the order.
fn next(sql: Sql, scope: &Scope, guidance: &Scope) -> Sql {
    if guidance == scope {
        return sql.push("s.translate_key_internal");
    }
    if guidance.is_empty() {
        return sql.push("s.translate_key");
    }
    let sql = sql.push("CASE WHEN ").within(guidance, OWNER, RESPONSIBLE);
    sql.push(" THEN s.translate_key_internal ELSE s.translate_key END")
}

/// What a column of the table itself is sorted by; those that are sorted otherwise, or not at all,
/// by name.
const fn column(of: ServiceColumn) -> &'static str {
    match of {
        ServiceColumn::Code => "s.code",
        ServiceColumn::What => "s.ever_published",
        ServiceColumn::State => "s.state",
        ServiceColumn::Submitted => "s.submitted_at",
        ServiceColumn::Due => "s.due_key",
        ServiceColumn::Updated => "s.changed_at",
        ServiceColumn::Name
        | ServiceColumn::Copy
        | ServiceColumn::Needs
        | ServiceColumn::Languages
        | ServiceColumn::Finnish
        | ServiceColumn::Swedish
        | ServiceColumn::English
        | ServiceColumn::Next
        | ServiceColumn::Organiser
        | ServiceColumn::Responsible
        | ServiceColumn::Updaters
        | ServiceColumn::Waiting
        | ServiceColumn::Outdated
        | ServiceColumn::Archived
        | ServiceColumn::Days => "s.name_key",
    }
}
