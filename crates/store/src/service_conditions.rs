//! What several lists of services ask in the same words: each condition stands once. All speak of a
//! service `s`.

use service_manual_domain::ids::AccountId;
use service_manual_domain::service::Side;
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
/// An older program saved it, which did not write what lists show beside it. In these words SQLite
/// finds the few by one index, and PostgreSQL learns by another how few they are.
pub(crate) const UNLISTED: &str =
    "s.listed_version <> s.version AND s.listed_version - s.version < 0";
/// An authority must answer for it, and none was chosen yet.
pub(crate) const RESPONSIBLE_MISSING: &str = "(s.responsible_id IS NULL AND s.organiser_id IN \
     (SELECT p.provider_id FROM organisation_parent p))";
/// The organisation that owns it, for [`Sql::within`].
pub(crate) const OWNER: &str = "s.organiser_id";
/// The authority that answers for it.
pub(crate) const RESPONSIBLE: Option<&str> = Some("s.responsible_id");

/// Appends that it is public and its review fell due by a day.
pub(crate) fn due_by(sql: Sql, day: Day) -> Sql {
    let sql = sql.push("(s.due_key <= ").bind(text(day));
    let sql = or_unlisted(sql).push(" AND ").push(PUBLIC).push(" AND ");
    by_rhythm(sql, day)
}

/// Appends that it is public and its review falls due after the first day and by the second.
pub(crate) fn due_between(sql: Sql, after: Day, by: Day) -> Sql {
    let sql = sql.push("(s.due_key > ").bind(text(after));
    let sql = or_unlisted(sql).push(" AND ");
    by_rhythm(due_by(sql, by).push(" AND NOT "), after)
}

/// Appends the other alternative to what stands beside a service.
fn or_unlisted(sql: Sql) -> Sql {
    sql.push(" OR (").push(UNLISTED).push("))")
}

/// Appends that by its rhythm the review fell due by a day. The day that stands beside a service lets
/// an index find it; where that is not true yet, and to be sure, the rhythm decides.
fn by_rhythm(sql: Sql, day: Day) -> Sql {
    let mut sql = sql.push("(1 = 0");
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

/// Appends that nobody who may on this day keeps the service up to date on a side: nobody is there, or
/// somebody out of use or without the right.
pub(crate) fn without_updater(sql: Sql, side: Side, today: Day) -> Sql {
    let until = match side {
        Side::Organiser => "s.updater_until",
        Side::Authority => "s.authority_updater_until",
    };
    sql.push(until).push(" < ").bind(text(today))
}
