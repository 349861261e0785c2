//! What becomes of each row, before anything is written: a new service, a newer version, nothing.

mod forms;
mod known_before;

use std::collections::HashMap;
use std::sync::Arc;

use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::import::{Report, RowReport};
use service_manual_domain::organisation::Organisation;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::{Guidance, Service};
use service_manual_domain::vocabulary::Vocabulary;
use service_manual_store::{ServiceSource, ServiceVersion, SourceOf, Tx};

use super::known::Known;
use super::{Importer, Orders, ReadRow};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::organisations::active;
use crate::services::publish::four_eyes_demanded;
use crate::services::responsibility::candidates;
use forms::Forms;
pub(super) use known_before::says;
use known_before::{Before, before};

/// What is to be written, and what is told of it.
pub(super) struct Plan {
    pub(super) report: Report,
    pub(super) tasks: Vec<Task>,
}

/// A service to write.
pub(super) struct Task {
    /// As it stands, or as it begins.
    pub(super) service: Service,
    pub(super) does: Does,
    /// The version that is the newest afterwards.
    pub(super) version: ServiceVersion,
    /// Its guidance, if it brings any.
    pub(super) guidance: Option<Guidance>,
    pub(super) publish: bool,
    pub(super) source: ServiceSource,
}

/// What is done to a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Does {
    /// It is new.
    Create,
    /// It has a newer version.
    Change,
    /// It is only published.
    Publish,
}

/// What an import stands on: the same for all rows.
pub(super) struct Ground {
    pub(super) organisation: Organisation,
    pub(super) known: Arc<Known>,
    /// Who keeps new services up to date, if that was chosen.
    updater: Option<AccountId>,
    /// Whether another person must publish new services.
    four_eyes: HashMap<Vec<OrganisationId>, bool>,
}

impl Ground {
    /// Looks what was ordered up.
    ///
    /// # Errors
    /// [`Error::Invalid`] with what cannot be ordered, [`Error::NotFound`] for an organisation that
    /// is closed.
    pub(super) async fn look_up(tx: &mut Tx, by: &Importer, orders: &Orders) -> Result<Self> {
        by.require()?;
        let organisation = tx.organisations().get(orders.organisation).await?;
        active(&organisation)?;
        let known = Known::new(Arc::new(tx.terms().all().await?));
        let mut problems = Vec::new();
        if let Some(updater) = orders.updater {
            let candidates = candidates(tx, organisation.id).await?;
            if candidates.iter().all(|account| account.id != updater) {
                problems.push(Problem::new("updater", ProblemCode::UnknownChoice));
            }
        }
        if let Some(category) = &orders.category
            && known.code(Vocabulary::Category, category).is_none()
        {
            problems.push(Problem::new("category", ProblemCode::UnknownChoice));
        }
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        let (known, four_eyes) = (Arc::new(known), HashMap::new());
        Ok(Self { organisation, known, updater: orders.updater, four_eyes })
    }

    /// Whether another person must publish a service.
    async fn needs_second_person(&mut self, tx: &mut Tx, service: &Service) -> Result<bool> {
        let reviewing = service.reviewing_organisations();
        if let Some(known) = self.four_eyes.get(&reviewing) {
            return Ok(*known);
        }
        let demanded = four_eyes_demanded(tx, service).await?;
        self.four_eyes.insert(reviewing, demanded);
        Ok(demanded)
    }
}

/// Where the services come from.
pub(super) const fn source(orders: &Orders) -> SourceOf<'static> {
    SourceOf { source: orders.format.code(), organisation: orders.organisation }
}

/// Plans every row.
pub(super) async fn plan(
    ctx: &Context,
    by: &Importer,
    orders: &Orders,
    mut ground: Ground,
    rows: Vec<ReadRow>,
) -> Result<Plan> {
    let befores = before(ctx, orders, &mut ground, &rows).await?;
    let writer = match orders.updater {
        Some(updater) => Some(by.writer(updater)?),
        None => None,
    };
    let forms = Forms { ctx: ctx.clone(), orders: orders.clone(), ground, writer };
    let planned = move || {
        let mut plan = Plan { report: Report::default(), tasks: Vec::new() };
        for (row, before) in rows.into_iter().zip(befores) {
            let (report, task) = forms.plan(row, before);
            plan.report.rows.push(report);
            plan.tasks.extend(task);
        }
        plan
    };
    super::run::off_the_runtime(planned).await
}

/// One row: what is told of it, and what is done.
type Planned = (RowReport, Option<Task>);

/// What is known of a row's service here: nothing if it is new.
type MaybeBefore = Option<Box<Before>>;
