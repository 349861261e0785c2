//! Opens the regular checks of organisations' people, reminds of them, and raises those that are
//! overdue (spec 2.5).

use service_manual_domain::account::access_review::{AccessReview, Step};
use service_manual_domain::audit::{Event, EventType, Initiator, Subject};
use service_manual_domain::ids::{AccessReviewId, OrganisationId};
use service_manual_store::ReviewMark;

use crate::context::{Context, record_by};
use crate::error::{Error, Result};
use crate::jobs::{Job, MailOrder, enqueue};
use crate::mail::LifeCycleMail;

/// How many organisations are looked at in one piece.
const PAGE: i64 = 500;
const JOB: Initiator = Initiator::Job("access_reviews");

pub(super) async fn run(ctx: &Context) -> Result<()> {
    open_due(ctx).await?;
    let mut after = None;
    loop {
        let page = ctx.read().await?.access_reviews().list_open(after, PAGE).await?;
        for review in &page {
            match advance(ctx, review).await {
                Ok(()) | Err(Error::Conflict) => {}
                Err(error) => {
                    tracing::error!(organisation.id = %review.organisation, %error, "an access review failed");
                }
            }
        }
        after = match page.last() {
            Some(review) => Some((review.opened_at, review.id)),
            None => return Ok(()),
        };
    }
}

async fn open_due(ctx: &Context) -> Result<()> {
    let every = ctx.settings().access_review.every;
    loop {
        let now = ctx.now();
        // Counted in calendar months, like the activity itself.
        let last_day = now.day().plus_days(-every.days).plus_months(-every.months);
        let before = last_day.plus_days(1).start();
        let due = ctx.read().await?.access_reviews().due(before, PAGE).await?;
        if due.is_empty() {
            return Ok(());
        }
        for organisation in due {
            open(ctx, organisation).await?;
        }
    }
}

async fn open(ctx: &Context, organisation: OrganisationId) -> Result<()> {
    let now = ctx.now();
    let review = AccessReview {
        id: AccessReviewId::new(now, ctx.random()),
        organisation,
        opened_at: now,
        reminded_at: None,
        overdue_at: None,
        confirmed_at: None,
    };
    let mut tx = ctx.write().await?;
    if !tx.access_reviews().open(&review).await? {
        return Ok(());
    }
    let event = Event::new(EventType::AccessReviewOpened, Subject::Organisation(organisation))
        .in_organisation(organisation);
    record_by(&mut tx, JOB, &event, now).await?;
    ctx.commit(tx).await
}

async fn advance(ctx: &Context, review: &AccessReview) -> Result<()> {
    let now = ctx.now();
    let Some(step) = review.next_step(&ctx.settings().access_review, now.day()) else {
        return Ok(());
    };
    let organisation = review.organisation;
    let mut tx = ctx.write().await?;
    match step {
        Step::Remind => {
            tx.access_reviews().mark(review.id, ReviewMark::Reminded, now).await?;
            let opened_at = review.opened_at;
            let mail = LifeCycleMail::ReviewReminder { review: review.id, organisation, opened_at };
            enqueue(ctx, &mut tx, &Job::Mail(MailOrder::LifeCycle(mail))).await?;
        }
        Step::Overdue => {
            tx.access_reviews().mark(review.id, ReviewMark::Overdue, now).await?;
            let subject = Subject::Organisation(organisation);
            let event =
                Event::new(EventType::AccessReviewOverdue, subject).in_organisation(organisation);
            record_by(&mut tx, JOB, &event, now).await?;
        }
    }
    ctx.commit(tx).await
}
