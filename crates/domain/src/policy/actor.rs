//! Who acts.

use crate::account::Role;
use crate::ids::{AccountId, OrganisationId};
use crate::organisation::OrganisationKind;
use crate::policy::Column;

/// Somebody who asks for something: a visitor, or a person with a set of memberships, of which
/// the strongest counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The account, unless it is a visitor.
    pub account: Option<AccountId>,
    /// Whether the person administers the whole service.
    pub administrator: bool,
    /// The person's memberships.
    pub memberships: Vec<ActorMembership>,
}

/// One membership of an actor, with what the table needs of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActorMembership {
    /// Where.
    pub organisation: OrganisationId,
    /// What kind of organisation it is.
    pub kind: OrganisationKind,
    /// The role there.
    pub role: Role,
}

impl ActorMembership {
    /// The column of the permission table.
    pub const fn column(&self) -> Column {
        column(self.kind, self.role)
    }
}

/// The column of a role in a kind of organisation. An expert of a provider cannot exist (spec 1);
/// should the data say so, the person has the rights of a visitor.
pub(super) const fn column(kind: OrganisationKind, role: Role) -> Column {
    match (kind, role) {
        (OrganisationKind::Authority, Role::Expert) => Column::Expert,
        (OrganisationKind::Authority, Role::Editor) => Column::AuthorityEditor,
        (OrganisationKind::Authority, Role::MainUser) => Column::AuthorityMainUser,
        (OrganisationKind::Provider, Role::Editor) => Column::ProviderEditor,
        (OrganisationKind::Provider, Role::MainUser) => Column::ProviderMainUser,
        (OrganisationKind::Provider, Role::Expert) => Column::Visitor,
    }
}

impl Actor {
    /// Somebody who is not signed in.
    pub const fn visitor() -> Self {
        Self { account: None, administrator: false, memberships: Vec::new() }
    }

    /// Every column the actor stands in, with the organisation that `own` means there.
    pub fn columns(&self) -> impl Iterator<Item = (Column, Option<OrganisationId>)> {
        let administrator = self.administrator.then_some((Column::Administrator, None));
        let memberships = self.memberships.iter().map(|m| (m.column(), Some(m.organisation)));
        std::iter::once((Column::Visitor, None)).chain(administrator).chain(memberships)
    }

    /// Whether the actor is a member of the organisation, in any role.
    pub fn belongs_to(&self, organisation: OrganisationId) -> bool {
        self.memberships.iter().any(|m| m.organisation == organisation)
    }
}
