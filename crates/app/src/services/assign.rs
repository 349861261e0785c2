//! Who answers for a service and keeps it up to date, as chosen in the last step of its form. These
//! belong to the service and not to a version: they hold at once (spec 3.2).

use std::str::FromStr;

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::policy::Action;
use service_manual_domain::problem::{ProblemCode, Problems};
use service_manual_domain::service::typed::TypedService;
use service_manual_domain::service::{Service, Side};
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::services::responsibility::candidates;

/// The field of the responsible authority.
pub(super) const RESPONSIBLE: &str = "responsible";

/// The service with what was chosen, and the events of what changed. A field that was not sent
/// stays as it is; an empty one means nobody.
///
/// # Errors
/// [`crate::Error::Invalid`] for choices that are not offered, [`crate::Error::Denied`] for those
/// that the caller may not change.
pub(super) async fn assign(
    tx: &mut Tx,
    caller: &Caller,
    service: Service,
    typed: &TypedService,
) -> Result<(Service, Vec<Event>)> {
    let mut problems = Problems::none();
    let mut assigning = Assigning { caller, service, events: Vec::new() };
    assigning.responsible(typed, &mut problems)?;
    for side in Side::ALL {
        assigning.updater(tx, typed, side, &mut problems).await?;
    }
    if problems.is_empty() {
        Ok((assigning.service, assigning.events))
    } else {
        Err(problems.into_vec().into())
    }
}

/// Records the events of an assignment.
pub(super) async fn record(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    events: &[Event],
) -> Result<()> {
    for event in events {
        tx.audit().record(event, &caller.origin(), ctx.now()).await?;
    }
    Ok(())
}

struct Assigning<'a> {
    caller: &'a Caller,
    service: Service,
    events: Vec<Event>,
}

impl Assigning<'_> {
    fn responsible(&mut self, typed: &TypedService, problems: &mut Problems) -> Result<()> {
        let chosen = match sent::<OrganisationId>(typed, RESPONSIBLE, problems) {
            Chosen::Nothing => return Ok(()),
            Chosen::Nobody => None,
            Chosen::One(id) => Some(id),
        };
        if chosen == self.service.responsible {
            return Ok(());
        }
        self.caller.require(Action::SetResponsibleAuthority, &self.service.target())?;
        if chosen.is_some_and(|id| !self.service.organiser_parents.contains(&id)) {
            problems.add(RESPONSIBLE, ProblemCode::UnknownChoice);
            return Ok(());
        }
        let (old, new) = (self.service.responsible, chosen);
        self.service.responsible = chosen;
        self.note(EventType::ServiceResponsibleChanged, RESPONSIBLE, old, new);
        if let Some(old) = self.service.authority_updater.take() {
            let field = Side::Authority.field();
            self.note(EventType::ServiceUpdaterChanged, field, Some(old), None);
        }
        Ok(())
    }

    async fn updater(
        &mut self,
        tx: &mut Tx,
        typed: &TypedService,
        side: Side,
        problems: &mut Problems,
    ) -> Result<()> {
        let chosen = match sent::<AccountId>(typed, side.field(), problems) {
            Chosen::Nothing => return Ok(()),
            Chosen::Nobody => None,
            Chosen::One(id) => Some(id),
        };
        let old = self.service.updater_of(side);
        if chosen == old {
            return Ok(());
        }
        let action = match side {
            Side::Organiser => Action::EditService,
            Side::Authority => Action::SetAuthorityUpdater,
        };
        self.caller.require(action, &self.service.target())?;
        if let Some(id) = chosen
            && !offers(tx, &self.service, side, id).await?
        {
            problems.add(side.field(), ProblemCode::UnknownChoice);
            return Ok(());
        }
        match side {
            Side::Organiser => self.service.updater = chosen,
            Side::Authority => self.service.authority_updater = chosen,
        }
        self.note(EventType::ServiceUpdaterChanged, side.field(), old, chosen);
        Ok(())
    }

    fn note<T: ToString>(
        &mut self,
        event_type: EventType,
        field: &'static str,
        old: Option<T>,
        new: Option<T>,
    ) {
        let (old, new) = (old.map(|id| id.to_string()), new.map(|id| id.to_string()));
        let event = Event::new(event_type, Subject::Service(self.service.id))
            .in_organisation(self.service.organiser)
            .change(field, old.as_deref(), new.as_deref());
        self.events.push(event);
    }
}

async fn offers(tx: &mut Tx, service: &Service, side: Side, id: AccountId) -> Result<bool> {
    match service.organisation_of(side) {
        Some(organisation) => {
            Ok(candidates(tx, organisation).await?.iter().any(|account| account.id == id))
        }
        None => Ok(false),
    }
}

/// What was sent in a field.
enum Chosen<T> {
    /// The field was not there, or holds nothing that could be meant.
    Nothing,
    /// Nobody.
    Nobody,
    /// Somebody.
    One(T),
}

fn sent<T: FromStr>(
    typed: &TypedService,
    field: &'static str,
    problems: &mut Problems,
) -> Chosen<T> {
    let Some(text) = typed.values(field).first().map(|text| text.trim()) else {
        return Chosen::Nothing;
    };
    if text.is_empty() {
        return Chosen::Nobody;
    }
    let id = text.parse().map_err(|_| ProblemCode::UnknownChoice);
    problems.check(field, id).map_or(Chosen::Nothing, Chosen::One)
}
