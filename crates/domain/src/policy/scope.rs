//! What a list may contain: the same rules as for a single thing, as sets of organisations that a
//! query can take as arguments.

use std::collections::BTreeSet;

use crate::ids::OrganisationId;
use crate::policy::{Action, Actor, Reach, Target};

/// What of all things an actor may do an action to. Lists take it as an argument, so that a list
/// without a scope does not compile.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scope {
    /// Everything; the sets below do not matter then.
    pub everything: bool,
    /// Things that belong to these organisations.
    pub organisations: BTreeSet<OrganisationId>,
    /// Things that belong to providers under these authorities.
    pub providers_under: BTreeSet<OrganisationId>,
    /// Services for which these authorities are responsible.
    pub responsible: BTreeSet<OrganisationId>,
}

/// The scope of an actor for an action.
pub fn scope(actor: &Actor, action: Action) -> Scope {
    let mut scope = Scope::default();
    for (column, own) in actor.columns() {
        let reach = action.reach(column);
        scope.everything |= reach == Reach::All;
        if let Some(own) = own {
            scope.widen(reach, own);
        }
    }
    scope
}

impl Scope {
    /// Whether nothing at all is in the scope.
    pub fn is_empty(&self) -> bool {
        !self.everything && self.organisations.is_empty()
    }

    /// Whether the scope contains a target; what a query does in SQL, for one thing.
    pub fn contains(&self, target: &Target<'_>) -> bool {
        let within = |owner: &OrganisationId, parents: &[OrganisationId]| {
            self.organisations.contains(owner)
                || parents.iter().any(|parent| self.providers_under.contains(parent))
        };
        self.everything
            || match target {
                Target::Everything | Target::Account(_) => false,
                Target::Organisation { id, parents } => within(id, parents),
                Target::Service { organiser, organiser_parents, responsible, .. } => {
                    within(organiser, organiser_parents)
                        || responsible.is_some_and(|id| self.responsible.contains(&id))
                }
            }
    }

    fn widen(&mut self, reach: Reach, own: OrganisationId) {
        match reach {
            Reach::No | Reach::Myself | Reach::All => {}
            Reach::Own => {
                self.organisations.insert(own);
            }
            Reach::Sub => {
                self.organisations.insert(own);
                self.providers_under.insert(own);
            }
            Reach::Resp => {
                self.organisations.insert(own);
                self.providers_under.insert(own);
                self.responsible.insert(own);
            }
        }
    }
}
