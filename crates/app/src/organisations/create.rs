//! Creating an organisation (spec 2.2, 2.4): authorities by administrators, providers also by the
//! main users of the authority they will work under.

use std::collections::BTreeSet;

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::organisation::{
    Details, Organisation, OrganisationKind, OrganisationStatus, TypedDetails,
};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_store::{ChangedThing, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::organisations::{active, parsed};

/// The form of a new organisation as typed.
#[derive(Debug, Clone, Default)]
pub struct TypedOrganisation {
    /// Code of the kind.
    pub kind: String,
    /// Its name and details.
    pub details: TypedDetails,
    /// Ids of the authorities a provider works under.
    pub parents: Vec<String>,
}

/// Creates an organisation.
///
/// # Errors
/// [`Error::Invalid`] with all problems of the form, among them a name that is taken.
pub async fn create(
    ctx: &Context,
    caller: &Caller,
    typed: &TypedOrganisation,
) -> Result<OrganisationId> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let id = OrganisationId::new(now, ctx.random());
    let (organisation, details) = check(&mut tx, id, typed).await?;
    if organisation.kind == OrganisationKind::Authority {
        caller.require(Action::AdministerOrganisations, &Target::Everything)?;
    }
    for parent in &organisation.parents {
        let authority = tx.organisations().get(*parent).await?;
        caller.require(Action::CreateProvider, &authority.target())?;
        active(&authority)?;
        if authority.kind != OrganisationKind::Authority {
            return Err(vec![Problem::new("parents", ProblemCode::UnknownChoice)].into());
        }
    }
    match tx.organisations().add(&organisation, &details, now).await {
        Ok(()) => {}
        Err(service_manual_store::Error::Conflict(_)) => {
            return Err(vec![Problem::new("name_fi", ProblemCode::NameTaken)].into());
        }
        Err(error) => return Err(error.into()),
    }
    tx.feed().changed(ChangedThing::Organisation(id), now).await?;
    let created = Event::new(EventType::OrganisationCreated, Subject::Organisation(id))
        .in_organisation(id)
        .change("kind", None, Some(organisation.kind.code()));
    let event = organisation
        .parents
        .iter()
        .fold(created, |event, parent| event.change("parent", None, Some(&parent.to_string())));
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit_public(tx).await?;
    Ok(id)
}

async fn check(
    tx: &mut Tx,
    id: OrganisationId,
    typed: &TypedOrganisation,
) -> Result<(Organisation, Details)> {
    let mut problems = Vec::new();
    let data = match parsed(tx, &typed.details).await {
        Ok(data) => Some(data),
        Err(Error::Invalid(more)) => {
            problems.extend(more);
            None
        }
        Err(error) => return Err(error),
    };
    let kind = typed.kind.parse().map_err(|code| problems.insert(0, Problem::new("kind", code)));
    let parents = match kind {
        Ok(OrganisationKind::Provider) => parents(&typed.parents).unwrap_or_else(|code| {
            problems.push(Problem::new("parents", code));
            Vec::new()
        }),
        Ok(OrganisationKind::Authority) | Err(()) => Vec::new(),
    };
    match (data, kind) {
        (Some((name, details)), Ok(kind)) if problems.is_empty() => {
            let status = OrganisationStatus::Active;
            let organisation =
                Organisation { id, kind, name, status, closed_at: None, parents, version: 1 };
            Ok((organisation, details))
        }
        _ => Err(problems.into()),
    }
}

/// The chosen authorities, each once.
fn parents(typed: &[String]) -> std::result::Result<Vec<OrganisationId>, ProblemCode> {
    if typed.is_empty() {
        return Err(ProblemCode::Required);
    }
    let parsed = typed.iter().map(|id| id.parse().map_err(|_| ProblemCode::UnknownChoice));
    let chosen: BTreeSet<OrganisationId> = parsed.collect::<std::result::Result<_, _>>()?;
    Ok(chosen.into_iter().collect())
}
