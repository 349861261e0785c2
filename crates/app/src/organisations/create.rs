//! Creating an organisation (spec 2.2, 2.4): authorities by administrators, providers also by the
//! main users of the authority they will work under.

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::organisation::{
    Organisation, OrganisationKind, OrganisationNames, OrganisationStatus,
};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// The form of a new organisation as typed.
#[derive(Debug, Clone, Default)]
pub struct TypedOrganisation {
    /// Code of the kind.
    pub kind: String,
    /// Its name.
    pub names: OrganisationNames,
    /// Ids of the authorities a provider works under.
    pub parents: Vec<String>,
}

/// Creates an organisation.
///
/// # Errors
/// [`crate::Error::Invalid`] with all problems of the form, among them a name that is taken.
pub async fn create(
    ctx: &Context,
    caller: &Caller,
    typed: &TypedOrganisation,
) -> Result<OrganisationId> {
    let now = ctx.now();
    let organisation = check(OrganisationId::new(now, ctx.random()), typed)?;
    let mut tx = ctx.write().await?;
    if organisation.kind == OrganisationKind::Authority {
        caller.require(Action::AdministerOrganisations, &Target::Everything)?;
    }
    for parent in &organisation.parents {
        let authority = tx.organisations().get(*parent).await?;
        let target = Target::Organisation { id: authority.id, parents: &authority.parents };
        caller.require(Action::CreateProvider, &target)?;
        if authority.kind != OrganisationKind::Authority {
            return Err(vec![Problem::new("parents", ProblemCode::UnknownChoice)].into());
        }
    }
    match tx.organisations().add(&organisation, now).await {
        Ok(()) => {}
        Err(service_manual_store::Error::Conflict(_)) => {
            return Err(vec![Problem::new("name_fi", ProblemCode::NameTaken)].into());
        }
        Err(error) => return Err(error.into()),
    }
    let event = Event::new(EventType::OrganisationCreated, Subject::Organisation(organisation.id))
        .in_organisation(organisation.id)
        .change("kind", None, Some(organisation.kind.code()));
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await?;
    Ok(organisation.id)
}

fn check(id: OrganisationId, typed: &TypedOrganisation) -> Result<Organisation> {
    let mut problems = Vec::new();
    let name = typed.names.parse().map_err(|more| problems.extend(more));
    let kind = typed.kind.parse().map_err(|code| problems.push(Problem::new("kind", code)));
    let parents = match kind {
        Ok(OrganisationKind::Provider) => match parents(&typed.parents) {
            Ok(parents) => parents,
            Err(code) => {
                problems.push(Problem::new("parents", code));
                Vec::new()
            }
        },
        Ok(OrganisationKind::Authority) | Err(()) => Vec::new(),
    };
    match (name, kind) {
        (Ok(name), Ok(kind)) if problems.is_empty() => {
            let status = OrganisationStatus::Active;
            Ok(Organisation { id, kind, name, status, parents, version: 1 })
        }
        _ => Err(problems.into()),
    }
}

fn parents(typed: &[String]) -> std::result::Result<Vec<OrganisationId>, ProblemCode> {
    if typed.is_empty() {
        return Err(ProblemCode::Required);
    }
    typed.iter().map(|id| id.parse().map_err(|_| ProblemCode::UnknownChoice)).collect()
}
