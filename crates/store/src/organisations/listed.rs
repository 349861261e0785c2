//! What the list of organisations says beside an organisation itself.

use std::collections::{HashMap, HashSet};

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::list::Order;
use service_manual_domain::organisation::lists::{Needs, OrganisationColumn};

use super::{Organisations, TABLE};
use crate::error::Result;
use crate::sql::{Columns, Sql, text};

/// The main users who can act for an organisation; spec 2.2 wants two of each. There is an index of
/// them alone.
const ACTING: &str = "FROM membership m WHERE m.role = 'main_user' AND m.ended_at IS NULL \
     AND m.deactivated_at IS NULL AND m.organisation_id ";

/// An order of the list.
#[derive(Debug, Clone, Copy)]
pub struct OrganisationOrder {
    /// By which column, and how.
    pub order: Order<OrganisationColumn>,
    /// In which language names are sorted.
    pub language: Language,
}

impl OrganisationOrder {
    /// By the names for a reader of a language.
    pub const fn by_name(language: Language) -> Self {
        let order = Order { by: OrganisationColumn::Name, descending: false };
        Self { order, language }
    }

    /// Appends the order. Organisations of which it says the same are in the order of their names.
    pub(super) fn sort(self, sql: Sql) -> Sql {
        let way = if self.order.descending { " DESC" } else { "" };
        let name = self.name_key();
        let sql = sql.push(" ORDER BY ");
        let sql = match self.order.by {
            OrganisationColumn::Kind => sql.push("o.kind"),
            OrganisationColumn::State => sql.push("o.status"),
            OrganisationColumn::MainUsers => {
                sql.push("(SELECT COUNT(*) ").push(ACTING).push("= o.id)")
            }
            OrganisationColumn::Reviewed => sql.push(
                "COALESCE((SELECT MAX(r.confirmed_at) FROM access_review r \
                 WHERE r.organisation_id = o.id), 0)",
            ),
            OrganisationColumn::Name
            | OrganisationColumn::Parents
            | OrganisationColumn::People
            | OrganisationColumn::Services
            | OrganisationColumn::Onboarding
            | OrganisationColumn::ReviewDue => return sql.push(name).push(way).push(", o.id"),
        };
        sql.push(way).push(", ").push(name).push(", o.id")
    }

    const fn name_key(self) -> &'static str {
        match self.language {
            Language::Fi => "o.name_key",
            Language::Sv => "COALESCE(o.name_key_sv, o.name_key)",
            Language::En => "COALESCE(o.name_key_en, o.name_key)",
        }
    }
}

/// Appends why organisations need somebody.
pub(super) fn needing(sql: Sql, needs: Needs) -> Sql {
    let sql = sql.push("o.status = 'active' AND ");
    match needs {
        Needs::NoMainUser => sql.push("NOT EXISTS (SELECT 1 ").push(ACTING).push("= o.id)"),
        Needs::OneMainUser => sql.push("(SELECT COUNT(*) ").push(ACTING).push("= o.id) = 1"),
        Needs::NoServices => sql.push(
            "NOT EXISTS (SELECT 1 FROM service s WHERE s.organiser_id = o.id \
             AND s.state <> 'archived')",
        ),
        Needs::ReviewOverdue => sql.push(
            "o.id IN (SELECT r.organisation_id FROM access_review r \
             WHERE r.confirmed_at IS NULL AND r.overdue_at IS NOT NULL)",
        ),
    }
}

impl Organisations<'_> {
    /// How many active main users each of the organisations has; those without any are left out.
    pub async fn main_user_counts(
        &mut self,
        ids: &[OrganisationId],
    ) -> Result<HashMap<OrganisationId, i64>> {
        let sql = Sql::new("SELECT m.organisation_id AS id, COUNT(*) AS found ").push(ACTING);
        let sql = sql.push("IN ").bind_list(ids.iter().map(text));
        self.counts(sql.push(" GROUP BY m.organisation_id")).await
    }

    /// How many services that are not archived each of the organisations has; those without any are
    /// left out.
    pub async fn service_counts(
        &mut self,
        ids: &[OrganisationId],
    ) -> Result<HashMap<OrganisationId, i64>> {
        let sql = Sql::new(
            "SELECT s.organiser_id AS id, COUNT(*) AS found FROM service s \
             WHERE s.state <> 'archived' AND s.organiser_id IN ",
        );
        let sql = sql.bind_list(ids.iter().map(text));
        self.counts(sql.push(" GROUP BY s.organiser_id")).await
    }

    /// Those of the organisations that have described how they add users, in any language.
    pub async fn with_process(
        &mut self,
        ids: &[OrganisationId],
    ) -> Result<HashSet<OrganisationId>> {
        let sql = Sql::new(
            "SELECT o.id FROM organisation o WHERE COALESCE(o.process_fi, o.process_sv, \
             o.process_en) IS NOT NULL AND o.id IN ",
        );
        let rows = sql.bind_list(ids.iter().map(text)).list(self.tx).await?;
        rows.iter().map(|row| Columns::of(row, TABLE).parsed("id")).collect()
    }

    async fn counts(&mut self, sql: Sql) -> Result<HashMap<OrganisationId, i64>> {
        let rows = sql.list(self.tx).await?;
        let one = |row| {
            let columns = Columns::of(row, TABLE);
            Ok((columns.parsed("id")?, columns.number("found")?))
        };
        rows.iter().map(one).collect()
    }
}
