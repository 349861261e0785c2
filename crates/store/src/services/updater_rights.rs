//! Until when those who keep services up to date may do so. It stands beside each service (spec 2.4
//! decides it, spec 3.4 and 3.5 ask for it): asking the permission table for every service of a list
//! would take too long.

use service_manual_domain::ids::{AccountId, MembershipId, OrganisationId, ServiceId};
use service_manual_domain::organisation::OrganisationKind;
use service_manual_domain::policy::{Action, roles_that_may};
use service_manual_domain::service::Side;

use super::{Services, TABLE};
use crate::error::Result;
use crate::sql::{Columns, Sql, text};

/// The right of somebody who is an administrator, or whose membership has no last day.
const WITHOUT_END: &str = "9999-12-31";

/// What changed, so that other people than before may keep services up to date.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Changed {
    /// A service: who keeps it, or which organisations it belongs to.
    Service(ServiceId),
    /// An account: whether it is in use, or its memberships.
    Account(AccountId),
    /// A membership: its role or its end.
    Membership(MembershipId),
    /// An organisation: whether it is in use, or which authorities it works under.
    Organisation(OrganisationId),
}

impl Services<'_> {
    /// Notes anew until when people may keep services up to date, after a change.
    pub(crate) async fn note_updater_rights(&mut self, changed: Changed) -> Result<()> {
        let concerned = |sql: Sql| match changed {
            Changed::Service(id) => sql.push("s.id = ").bind(text(id)),
            Changed::Account(id) => {
                let sql = sql.push("s.updater_id = ").bind(text(id));
                sql.push(" OR s.authority_updater_id = ").bind(text(id))
            }
            Changed::Membership(id) => {
                let of = "(SELECT m.account_id FROM membership m WHERE m.id = ";
                let sql = sql.push("s.updater_id = ").push(of).bind(text(id));
                let sql = sql.push(") OR s.authority_updater_id = ").push(of);
                sql.bind(text(id)).push(")")
            }
            Changed::Organisation(id) => sql
                .push("s.organiser_id = ")
                .bind(text(id))
                .push(" OR s.responsible_id = ")
                .bind(text(id))
                .push(
                    " OR s.organiser_id IN (SELECT p.provider_id FROM organisation_parent p \
                     WHERE p.authority_id = ",
                )
                .bind(text(id))
                .push(")"),
        };
        let sql = Sql::new("UPDATE service AS s SET updater_until = ");
        let sql = right(sql, Side::Organiser).push(", authority_updater_until = ");
        concerned(right(sql, Side::Authority).push(" WHERE ")).execute(self.tx).await?;
        Ok(())
    }

    /// Services beside which something else stands than is true: an older program changed a
    /// membership, or two changes happened at one moment. At most `limit`.
    pub async fn with_wrong_updater_rights(&mut self, limit: i64) -> Result<Vec<ServiceId>> {
        let sql = Sql::new("SELECT s.id FROM service s WHERE s.updater_until <> ");
        let sql = right(sql, Side::Organiser).push(" OR s.authority_updater_until <> ");
        let sql = right(sql, Side::Authority).push(" LIMIT ").bind(limit);
        let rows = sql.list(self.tx).await?;
        rows.iter().map(|row| Columns::of(row, TABLE).parsed("id")).collect()
    }

    /// Notes it anew for one service.
    pub async fn correct_updater_rights(&mut self, id: ServiceId) -> Result<()> {
        self.note_updater_rights(Changed::Service(id)).await
    }
}

/// Appends the last day on which the person who keeps a service `s` may do so; nothing, which is
/// before every day, for nobody. It is what the policy decides for one service.
fn right(sql: Sql, side: Side) -> Sql {
    let (updater, action) = match side {
        Side::Organiser => ("s.updater_id", Action::EditService),
        Side::Authority => ("s.authority_updater_id", Action::PublishService),
    };
    let roles = |sql: Sql, kind: OrganisationKind| {
        let roles = roles_that_may(action, kind);
        sql.push("(o.kind = ")
            .bind(kind.code())
            .push(" AND m.role IN ")
            .bind_list(roles.iter().map(|role| role.code().into()))
            .push(")")
    };
    let sql = sql
        .push("COALESCE((SELECT CASE WHEN a.administrator = 1 THEN ")
        .bind(WITHOUT_END)
        .push(" ELSE (SELECT MAX(COALESCE(m.ends_on, ")
        .bind(WITHOUT_END)
        .push(
            ")) FROM membership m JOIN organisation o ON o.id = m.organisation_id \
             WHERE m.account_id = a.id AND m.ended_at IS NULL AND o.status = 'active' AND (",
        );
    let sql =
        roles(roles(sql, OrganisationKind::Authority).push(" OR "), OrganisationKind::Provider);
    sql.push(
        ") AND (m.organisation_id = s.organiser_id OR m.organisation_id = s.responsible_id \
         OR m.organisation_id IN (SELECT p.authority_id FROM organisation_parent p \
         WHERE p.provider_id = s.organiser_id))) END FROM account a WHERE a.id = ",
    )
    .push(updater)
    .push(" AND a.deactivated_at IS NULL AND a.deleted_at IS NULL), '')")
}
