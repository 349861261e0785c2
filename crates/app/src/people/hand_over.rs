//! Giving the services that a person keeps up to date to somebody else (spec 2.5).

use std::collections::BTreeMap;

use service_manual_domain::account::Account;
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId};
use service_manual_domain::organisation::Organisation;
use service_manual_domain::policy::{Action, roles_that_may};
use service_manual_domain::problem::{ProblemCode, Problems};
use service_manual_domain::service::Side;
use service_manual_store::{KeptService, Tx};

use super::managed;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// Who keeps a service up to date from now on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Successor {
    /// The main users of the organisation.
    MainUsers,
    /// A person.
    Person(AccountId),
}

/// The form as typed: ids of accounts, `main_users`, or nothing.
#[derive(Debug, Clone, Default)]
pub struct TypedHandOver {
    /// For all services for which nothing else is chosen.
    pub all: String,
    /// For single services, by the names of their fields.
    pub each: BTreeMap<String, String>,
}

/// The code of [`Successor::MainUsers`] in forms.
pub const MAIN_USERS: &str = "main_users";

/// The name of the form field of one service.
pub fn field(service: ServiceId, side: Side) -> String {
    format!("{}-{service}", side.field())
}

/// Gives services that a person keeps up to date for an organisation to others; what nobody was
/// chosen for stays. How many were given.
///
/// # Errors
/// [`Error::Invalid`] when nobody was chosen at all, or somebody who may not edit services there;
/// [`Error::Conflict`] when somebody else handed a service over meanwhile.
pub async fn hand_over(
    ctx: &Context,
    caller: &Caller,
    organisation: OrganisationId,
    account: AccountId,
    typed: &TypedHandOver,
) -> Result<usize> {
    let mut tx = ctx.write().await?;
    let organisation = managed(&mut tx, caller, organisation, account).await?.organisation;
    let kept = tx.services().kept_by(account, organisation.id).await?;
    let candidates = successors(&mut tx, &organisation, account).await?;
    let chosen = check(&kept, &candidates, typed)?;
    for (service, successor) in &chosen {
        give(ctx, &mut tx, caller, account, service, *successor).await?;
    }
    ctx.commit(tx).await?;
    Ok(chosen.len())
}

/// The people of the organisation who may take services over from somebody.
pub(crate) async fn successors(
    tx: &mut Tx,
    organisation: &Organisation,
    from: AccountId,
) -> Result<Vec<Account>> {
    let roles = roles_that_may(Action::EditService, organisation.kind);
    let mut people = tx.people().active_with_roles(organisation.id, &roles).await?;
    people.retain(|account| account.id != from);
    Ok(people)
}

fn check<'k>(
    kept: &'k [KeptService],
    candidates: &[Account],
    typed: &TypedHandOver,
) -> Result<Vec<(&'k KeptService, Successor)>> {
    let mut problems = Problems::none();
    let all = problems.check("all", successor(&typed.all, candidates)).flatten();
    let mut chosen = Vec::new();
    for service in kept {
        let field = field(service.id, service.side);
        let own = typed.each.get(&field).map_or("", String::as_str);
        let own = problems.check(field, successor(own, candidates)).flatten();
        chosen.extend(own.or(all).map(|successor| (service, successor)));
    }
    if problems.is_empty() && chosen.is_empty() {
        problems.add("all", ProblemCode::Required);
    }
    if problems.is_empty() { Ok(chosen) } else { Err(Error::Invalid(problems.into_vec())) }
}

fn successor(
    typed: &str,
    candidates: &[Account],
) -> std::result::Result<Option<Successor>, ProblemCode> {
    match typed {
        "" => Ok(None),
        MAIN_USERS => Ok(Some(Successor::MainUsers)),
        id => {
            let found = candidates.iter().find(|account| account.id.to_string() == id);
            let account = found.ok_or(ProblemCode::UnknownChoice)?;
            Ok(Some(Successor::Person(account.id)))
        }
    }
}

async fn give(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    from: AccountId,
    kept: &KeptService,
    successor: Successor,
) -> Result<()> {
    let service = tx.services().get(kept.id).await?;
    let action = match kept.side {
        Side::Organiser => Action::EditService,
        Side::Authority => Action::SetAuthorityUpdater,
    };
    caller.require(action, &service.target())?;
    let to = match successor {
        Successor::MainUsers => None,
        Successor::Person(id) => Some(id),
    };
    tx.services().set_updater(kept.id, kept.side, from, to).await?;
    let to = to.map(|id| id.to_string());
    let event = Event::new(EventType::ServiceUpdaterChanged, Subject::Service(kept.id))
        .in_organisation(service.organiser)
        .change(kept.side.field(), Some(&from.to_string()), to.as_deref());
    Ok(tx.audit().record(&event, &caller.origin(), ctx.now()).await?)
}
