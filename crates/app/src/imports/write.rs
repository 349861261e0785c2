//! Writes what was planned, in one transaction. Nothing is read or cleaned here any more. What every
//! other writer waits for, the numbers of the change feed and of the log, is taken last.

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::import::{Outcome, Report};
use service_manual_domain::service::Service;
use service_manual_store::Tx;

use super::plan::{Does, Plan, Task, source};
use super::{Importer, Orders};
use crate::context::Context;
use crate::error::Result;
use crate::services::create::created_event;
use crate::services::load::step_event;
use crate::services::publish::make_live;

/// The part of the whole service that the event of an import is about.
const PART: &str = "import";

/// Writes everything.
pub(super) async fn write(
    ctx: &Context,
    tx: &mut Tx,
    by: &Importer,
    orders: &Orders,
    plan: &mut Plan,
) -> Result<()> {
    let mut events = Vec::new();
    for task in &mut plan.tasks {
        if let Some(event) = store(ctx, tx, task).await? {
            events.push(event);
        }
        tx.service_sources().put(source(orders), &task.source, ctx.now()).await?;
    }
    for task in plan.tasks.iter_mut().filter(|task| task.publish) {
        let published = make_live(tx, &task.service, &task.version, ctx.now()).await?;
        events.push(step_event((&task.service, &published), EventType::ServicePublished));
        save(ctx, tx, task, published).await?;
    }
    events.push(event_of(orders, &plan.report));
    let origin = by.origin();
    for event in events {
        tx.audit().record(&event, &origin, ctx.now()).await?;
    }
    Ok(())
}

/// Stores the new service, or its newer version.
async fn store(ctx: &Context, tx: &mut Tx, task: &mut Task) -> Result<Option<Event>> {
    match task.does {
        Does::Create => {
            tx.services().add(&task.service, &task.version, task.guidance.as_ref()).await?;
            Ok(Some(created_event(&task.service)))
        }
        Does::Change => {
            let saved = task.service.clone().save(task.version.id)?;
            tx.services().add_version(&task.version, task.guidance.as_ref()).await?;
            let event = step_event((&task.service, &saved), EventType::ServiceSaved);
            save(ctx, tx, task, saved).await?;
            Ok(Some(event))
        }
        Does::Publish => Ok(None),
    }
}

/// Saves where a service stands, if nobody changed it since the plan was made.
async fn save(ctx: &Context, tx: &mut Tx, task: &mut Task, after: Service) -> Result<()> {
    let seen = task.service.version;
    tx.services().save(&after, seen, ctx.now()).await?;
    task.service = Service { version: seen.saturating_add(1), ..after };
    Ok(())
}

/// The event of the import as a whole.
fn event_of(orders: &Orders, report: &Report) -> Event {
    let event = Event::new(EventType::ImportRun, Subject::Site(PART));
    let mut event = event.change("import_source", None, Some(orders.format.code()));
    for outcome in Outcome::ALL {
        let count = report.count(outcome);
        if count > 0 {
            let field = format!("import_{}", outcome.code());
            event = event.change(&field, None, Some(&count.to_string()));
        }
    }
    match report.published() {
        0 => event,
        published => event.change("import_published", None, Some(&published.to_string())),
    }
}
