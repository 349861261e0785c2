//! The freshness of services (spec 3.5): does every step that is due and not done. What is due is
//! `domain::service::freshness`'s to say.

mod notices;
mod updaters;

use service_manual_domain::audit::{EventType, Initiator, Origin};
use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::Reason;
use service_manual_domain::service::facts::Rhythm;
use service_manual_domain::service::freshness::{Step, To, outdated_before, renewed_before};
use service_manual_domain::settings::FreshnessSettings;
use service_manual_domain::time::{Day, Period};
use service_manual_store::{Ageing, AgeingService, ChangedThing, Tx};

use crate::context::Context;
use crate::error::Result;
use crate::jobs::batches::in_batches;
use crate::mail::ServicesNoticeKind;
use crate::services::load::store_step;
use notices::Notices;
use updaters::Updaters;

/// How many services are looked at in one piece.
const PAGE: i64 = 1_000;
const JOB: Initiator = Initiator::Job("service_freshness");

/// Advances every service that has a step due.
pub(super) async fn run(ctx: &Context) -> Result<()> {
    let (settings, today) = (ctx.settings(), ctx.now().day());
    for which in candidates(&settings.freshness, today) {
        let mut last: Option<AgeingService> = None;
        loop {
            let (due, end) = piece(ctx, which, last.as_ref()).await?;
            in_batches(&due, "a step of the freshness failed", |some| advance(ctx, some)).await;
            last = end;
            if last.is_none() {
                break;
            }
        }
    }
    Ok(())
}

/// Which services may have a step due on a day: found by an index, and never all of them.
fn candidates(settings: &FreshnessSettings, today: Day) -> Vec<Ageing> {
    let ahead = Period::days(settings.warn_before_archiving_days);
    let due = Rhythm::ALL.map(|rhythm| Ageing::Renewed(rhythm, renewed_before(rhythm, today)));
    let asked = Ageing::Ending(today, today.plus_days(settings.ask_before_end_days));
    let warned = Ageing::Outdated(outdated_before(settings, ahead.after(today)));
    due.into_iter().chain([asked, warned]).collect()
}

/// Those of a piece that have a step due, and where the list goes on.
async fn piece(
    ctx: &Context,
    which: Ageing,
    after: Option<&AgeingService>,
) -> Result<(Vec<ServiceId>, Option<AgeingService>)> {
    let (settings, today) = (ctx.settings(), ctx.now().day());
    let mut tx = ctx.read().await?;
    let page = tx.freshness().ageing(which, after, PAGE).await?;
    let mut updaters = Updaters::new(today);
    let mut due = Vec::new();
    for service in &page {
        let history = updaters.history(&mut tx, service).await?;
        if history.next_step(&settings.freshness, today).is_some() {
            due.push(service.id);
        }
    }
    Ok((due, page.into_iter().next_back()))
}

/// Takes one step of each service, with its mails, in one transaction.
async fn advance(ctx: &Context, ids: &[ServiceId]) -> Result<()> {
    let (settings, today) = (ctx.settings(), ctx.now().day());
    let mut tx = ctx.write().await?;
    let mut updaters = Updaters::new(today);
    let mut notices = Notices::default();
    for id in ids {
        // Looked at again inside the transaction: somebody may have confirmed it meanwhile, and
        // another process may have been faster.
        tx.freshness().lock(*id).await?;
        let Some(mut service) = tx.freshness().find(*id).await? else { continue };
        service.history = updaters.history(&mut tx, &service).await?;
        if let Some(step) = service.history.next_step(&settings.freshness, today) {
            take(ctx, &mut tx, &service, step, &mut notices).await?;
        }
    }
    notices.order(ctx, &mut tx).await?;
    ctx.commit_public(tx).await
}

/// Takes one step.
async fn take(
    ctx: &Context,
    tx: &mut Tx,
    ageing: &AgeingService,
    step: Step,
    notices: &mut Notices,
) -> Result<()> {
    let id = ageing.id;
    let (settings, today) = (ctx.settings(), ctx.now().day());
    let service = tx.services().get(id).await?;
    let history = &ageing.history;
    match step {
        // The digest shows the updater what is due.
        Step::Remind(_, To::Updater) => {}
        Step::Remind(_, To::MainUsers) => {
            let on = history.outdated_from(&settings.freshness);
            notices.tell_responsible(tx, ServicesNoticeKind::WithoutUpdater, &service, on).await?;
        }
        Step::AskAboutEnd(_) if history.has_updater => {}
        Step::AskAboutEnd(until) => {
            notices
                .tell_responsible(tx, ServicesNoticeKind::EndingWithoutUpdater, &service, until)
                .await?;
        }
        Step::WarnBeforeArchiving => {
            let since = history.outdated_on.unwrap_or(today);
            let on = history.archived_from(&settings.freshness, since, today);
            notices.tell_both_sides(tx, ServicesNoticeKind::Archiving, &service, on).await?;
        }
        Step::MarkOutdated => {
            notices
                .tell_those_who_keep_it(tx, ServicesNoticeKind::Outdated, &service, today)
                .await?;
            let after = service.clone().mark_outdated(Reason::NotConfirmed, ctx.now())?;
            tx.feed().changed(ChangedThing::Service(id), ctx.now()).await?;
            let event = EventType::ServiceOutdated;
            return store_step(ctx, tx, &origin(), (&service, &after), event).await;
        }
        Step::Archive => {
            let after = service.clone().archive(Reason::LeftOutdated)?;
            let event = EventType::ServiceArchived;
            return store_step(ctx, tx, &origin(), (&service, &after), event).await;
        }
    }
    Ok(tx.freshness().done(id, history.phase(), step, today).await?)
}

const fn origin() -> Origin {
    Origin::outside_requests(JOB)
}
