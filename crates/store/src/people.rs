//! The people of organisations, for those who manage them (spec 2.4, 2.5). Memberships carry a copy
//! of what lists ask of their accounts, so that a list reads one index, and accounts only for the
//! page that is shown.

mod order;
mod users;

use sqlx::any::AnyRow;

use service_manual_domain::account::people::PersonStatus;
use service_manual_domain::account::{Account, Membership, Role};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::policy::Scope;
use service_manual_domain::time::Day;

use crate::accounts::{COLUMNS as ACCOUNT_COLUMNS, account};
use crate::error::Result;
use crate::key_range::KeyRange;
use crate::memberships::membership;
use crate::service_lists::{AskedOrganisation, one_of};
use crate::sql::{Columns, Page, Sql, text};
use crate::tx::repository;

pub use order::PeopleOrder;
pub use users::{HomeMembership, UserFilter, UserOrder, UserRow};

const TABLE: &str = "membership";

/// Who is listed: everybody with a membership, and those who were deactivated with their last
/// one, because they can be restored with it.
const LISTED: &str = " FROM membership m \
     WHERE m.name_key IS NOT NULL AND (m.ended_at IS NULL OR (m.deactivated_at IS NOT NULL \
     AND NOT EXISTS (SELECT 1 FROM membership n WHERE n.account_id = m.account_id \
     AND (n.ended_at IS NULL OR n.ended_at > m.ended_at))))";

repository!(
    /// Lists of people.
    People
);

/// Which people a list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleFilter {
    /// Those whose name, last name or address begins with this; empty: all.
    pub text: String,
    /// Those with this role.
    pub role: Option<Role>,
    /// Those in this state.
    pub status: Option<PersonStatus>,
    /// Those of these organisations.
    pub organisation: Option<AskedOrganisation>,
    /// What "soon" means.
    pub soon: Soon,
}

/// Days by which it is decided who will be deactivated soon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Soon {
    /// Who was not active after this day.
    pub unused_since: Day,
    /// Whose membership ends on this day or before.
    pub ends_by: Day,
}

/// A person in an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The account.
    pub account: Account,
    /// The membership, which can have ended.
    pub membership: Membership,
}

/// How many people a list has, whatever state the filter asks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PeopleCounts {
    /// In use, those who end soon among them.
    pub active: i64,
    /// Of these, who will be deactivated soon.
    pub ending_soon: i64,
    /// Out of use.
    pub deactivated: i64,
}

impl PeopleCounts {
    /// How many rows a list with this filter has.
    pub const fn rows(&self, status: Option<PersonStatus>) -> i64 {
        match status {
            None => self.active.saturating_add(self.deactivated),
            Some(PersonStatus::Active) => self.active,
            Some(PersonStatus::EndsSoon) => self.ending_soon,
            Some(PersonStatus::Deactivated) => self.deactivated,
        }
    }
}

impl People<'_> {
    /// The people of a scope.
    pub async fn list(
        &mut self,
        scope: &Scope,
        filter: &PeopleFilter,
        order: PeopleOrder,
        page: Page,
    ) -> Result<Vec<Person>> {
        let sql = Sql::new(&columns()).push(" WHERE m.id IN (SELECT m.id").push(LISTED);
        let rows = in_state(conditions(sql, scope, filter), filter)
            .push(&order.clause())
            .push(" LIMIT ")
            .bind(page.limit)
            .push(" OFFSET ")
            .bind(page.offset)
            .push(")")
            .push(&order.clause())
            .list(self.tx)
            .await?;
        rows.iter().map(person).collect()
    }

    /// How many people of a scope a filter finds, by state.
    pub async fn counts(&mut self, scope: &Scope, filter: &PeopleFilter) -> Result<PeopleCounts> {
        let sql = ends_soon(
            Sql::new("SELECT CAST(COUNT(*) AS BIGINT) AS found, CAST(COALESCE(SUM(CASE WHEN m.deactivated_at IS NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS active, CAST(COALESCE(SUM(CASE WHEN "),
            filter.soon,
        )
        .push(" THEN 1 ELSE 0 END), 0) AS BIGINT) AS ending_soon")
        .push(LISTED);
        let row = conditions(sql, scope, filter).get(self.tx, TABLE).await?;
        let columns = Columns::of(&row, TABLE);
        let active = columns.number("active")?;
        Ok(PeopleCounts {
            active,
            ending_soon: columns.number("ending_soon")?,
            deactivated: columns.number("found")?.saturating_sub(active),
        })
    }

    /// The people of an organisation with one of the roles who may sign in, by name.
    pub async fn active_with_roles(
        &mut self,
        organisation: OrganisationId,
        roles: &[Role],
    ) -> Result<Vec<Account>> {
        let rows = Sql::new(ACCOUNT_COLUMNS)
            .push(" JOIN membership m ON m.account_id = a.id WHERE m.ended_at IS NULL AND a.deactivated_at IS NULL AND a.deleted_at IS NULL AND m.organisation_id = ")
            .bind(text(organisation))
            .push(" AND m.role IN ")
            .bind_list(roles.iter().map(|role| role.code().into()))
            .push(" ORDER BY a.name_key, a.id")
            .list(self.tx)
            .await?;
        rows.iter().map(account).collect()
    }
}

fn columns() -> String {
    ACCOUNT_COLUMNS.replace(
        " FROM account a",
        ", m.id AS membership_id, m.account_id, m.organisation_id, m.role, m.home, m.ends_on, \
         m.ended_at, m.end_reason FROM membership m JOIN account a ON a.id = m.account_id",
    )
}

fn conditions(sql: Sql, scope: &Scope, filter: &PeopleFilter) -> Sql {
    let mut sql = sql.push(" AND ").within(scope, "m.organisation_id", None);
    if let Some(role) = filter.role {
        sql = sql.push(" AND m.role = ").bind(role.code());
    }
    if let Some(organisation) = &filter.organisation {
        sql = one_of(sql.push(" AND m.organisation_id IN "), organisation);
    }
    if let Some(range) = KeyRange::beginning(&filter.text) {
        sql = sql.push(" AND (");
        sql = range.contains(sql, "m.name_key").push(" OR ");
        sql = range.contains(sql, "m.last_name_key").push(" OR ");
        sql = range.contains(sql, "m.email_sort_key").push(")");
    }
    sql
}

fn in_state(sql: Sql, filter: &PeopleFilter) -> Sql {
    match filter.status {
        None => sql,
        Some(PersonStatus::Active) => sql.push(" AND m.deactivated_at IS NULL"),
        Some(PersonStatus::Deactivated) => sql.push(" AND m.deactivated_at IS NOT NULL"),
        Some(PersonStatus::EndsSoon) => ends_soon(sql.push(" AND "), filter.soon),
    }
}

fn ends_soon(sql: Sql, soon: Soon) -> Sql {
    sql.push("(m.deactivated_at IS NULL AND (m.last_active_on <= ")
        .bind(text(soon.unused_since))
        .push(" OR m.ends_on <= ")
        .bind(text(soon.ends_by))
        .push("))")
}

fn person(row: &AnyRow) -> Result<Person> {
    Ok(Person { account: account(row)?, membership: membership(row, "membership_id")? })
}
