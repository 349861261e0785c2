//! What narrows a list of locations or contacts.

use service_manual_domain::book::BookKind;
use service_manual_domain::contact::ContactKind;

use crate::service_lists::{AskedOrganisation, one_of};
use crate::sql::{Sql, like};

/// One condition; all conditions of a list must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BookCondition {
    /// This occurs in it.
    Text(String),
    /// It belongs to an organisation.
    Of(AskedOrganisation),
    /// It is a person, or a unit.
    Kind(ContactKind),
    /// It can be chosen for services, or not.
    InUse(bool),
    /// The live or newest version of a service names it, or of none.
    Used(bool),
    /// Another one is probably the same.
    Alike,
}

impl BookCondition {
    /// Appends it.
    pub(super) fn narrow(&self, kind: BookKind, sql: Sql) -> Sql {
        match self {
            Self::Text(typed) => {
                sql.push("b.search_text LIKE ").bind(like(typed)).push(" ESCAPE '!'")
            }
            Self::Of(organisation) => one_of(sql.push("b.organisation_id IN "), organisation),
            Self::Kind(kind) => sql.push("b.kind = ").bind(kind.code()),
            Self::InUse(true) => sql.push("b.retired_at IS NULL"),
            Self::InUse(false) => sql.push("b.retired_at IS NOT NULL"),
            Self::Used(used) => {
                let sql = sql.push(if *used { "" } else { "NOT " });
                let sql = sql.push("EXISTS (SELECT 1 FROM service_reference r WHERE r.kind = ");
                let sql = sql.bind(match kind {
                    BookKind::Locations => "location",
                    BookKind::Contacts => "contact",
                });
                sql.push(" AND r.value = b.id AND (r.in_newest = 1 OR r.in_live = 1))")
            }
            Self::Alike => sql.push("b.alike <> ''"),
        }
    }
}
