//! What several lists of services ask in the same words: each condition stands once. All speak of a
//! service `s`.

use service_manual_domain::ids::AccountId;
use service_manual_domain::organisation::OrganisationKind;
use service_manual_domain::policy::{Action, roles_that_may};
use service_manual_domain::service::facts::Rhythm;
use service_manual_domain::service::freshness::renewed_before;
use service_manual_domain::time::Day;

use crate::services::months;
use crate::sql::{Sql, text};

/// Everybody can read it.
pub(crate) const PUBLIC: &str =
    "s.state IN ('published', 'published_with_draft', 'published_with_submitted')";
/// Nobody confirmed it in time.
pub(crate) const OUTDATED: &str = "s.state IN ('outdated', 'outdated_with_draft')";
/// It waits for a reviewer.
pub(crate) const WAITING: &str = "s.state IN ('submitted', 'published_with_submitted')";
/// It has a working copy that nobody has submitted since a reviewer gave it back.
pub(crate) const RETURNED: &str = "s.return_comment IS NOT NULL \
     AND s.state IN ('draft', 'published_with_draft', 'outdated_with_draft')";
/// It has a working copy that nobody has submitted, and no reviewer gave it back.
pub(crate) const DRAFTS: &str = "s.return_comment IS NULL \
     AND s.state IN ('draft', 'published_with_draft', 'outdated_with_draft')";
/// It has no working copy.
pub(crate) const WITHOUT_COPY: &str = "s.state IN ('published', 'outdated', 'archived')";
/// An authority must answer for it, and none was chosen yet.
pub(crate) const RESPONSIBLE_MISSING: &str = "(s.responsible_id IS NULL AND EXISTS (SELECT 1 \
     FROM organisation_parent p WHERE p.provider_id = s.organiser_id))";
/// The organisation that owns it, for [`Sql::within`].
pub(crate) const OWNER: &str = "s.organiser_id";
/// The authority that answers for it.
pub(crate) const RESPONSIBLE: Option<&str> = Some("s.responsible_id");

/// Appends that it is public and its review fell due by a day. One condition a rhythm, so that an
/// index finds each.
pub(crate) fn due_by(sql: Sql, day: Day) -> Sql {
    let mut sql = sql.push(PUBLIC).push(" AND (1 = 0");
    for rhythm in Rhythm::ALL {
        sql = sql
            .push(" OR (s.rhythm = ")
            .bind(months(rhythm))
            .push(" AND s.renewed_at < ")
            .bind(renewed_before(rhythm, day).start())
            .push(")");
    }
    sql.push(")")
}

/// Appends that a person keeps it up to date on either side. The condition on ids lets the database
/// begin with the few services of the person.
pub(crate) fn kept_by(sql: Sql, account: AccountId) -> Sql {
    sql.push("s.id IN (SELECT id FROM service WHERE updater_id = ")
        .bind(text(account))
        .push(" UNION SELECT id FROM service WHERE authority_updater_id = ")
        .bind(text(account))
        .push(")")
}

/// Appends that the person of a column may not do an action to the service on a day: nobody is
/// there, or somebody out of use or without the right. It is what the policy decides for one
/// service, as a condition.
pub(crate) fn without_one_who_may(sql: Sql, column: &str, action: Action, today: Day) -> Sql {
    let roles = |sql: Sql, kind: OrganisationKind| {
        let roles = roles_that_may(action, kind);
        sql.push("(o.kind = ")
            .bind(kind.code())
            .push(" AND m.role IN ")
            .bind_list(roles.iter().map(|role| role.code().into()))
            .push(")")
    };
    let sql = sql
        .push("NOT EXISTS (SELECT 1 FROM account a WHERE a.id = ")
        .push(column)
        .push(
            " AND a.deactivated_at IS NULL AND a.deleted_at IS NULL AND (a.administrator = 1 \
             OR EXISTS (SELECT 1 FROM membership m JOIN organisation o ON o.id = m.organisation_id \
             WHERE m.account_id = a.id AND m.ended_at IS NULL AND o.status = 'active' \
             AND (m.ends_on IS NULL OR m.ends_on >= ",
        )
        .bind(text(today))
        .push(") AND (");
    let sql =
        roles(roles(sql, OrganisationKind::Authority).push(" OR "), OrganisationKind::Provider);
    sql.push(
        ") AND (m.organisation_id = s.organiser_id OR m.organisation_id = s.responsible_id \
         OR m.organisation_id IN (SELECT p.authority_id FROM organisation_parent p \
         WHERE p.provider_id = s.organiser_id)))))",
    )
}
