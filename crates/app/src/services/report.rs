//! Telling the updater of a service that something in it is wrong (spec 4.2).

use service_manual_domain::ids::{AccountId, ServiceReportId};
use service_manual_domain::language::Language;
use service_manual_domain::policy::Denied;
use service_manual_domain::service::Slug;
use service_manual_domain::service::report::{MESSAGES, PERIOD, Report};
use service_manual_domain::time::{Instant, Length};
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::jobs::{Job, MailOrder, enqueue};
use crate::queries::service_page::readable_service;

/// Sends a message about the service at an address. The same `id` again is the same form sent
/// twice. The words themselves are kept nowhere but in the mail.
///
/// # Errors
/// [`Error::NotFound`] for those who may not read the guidance; [`Error::Invalid`] with all
/// problems of the form; [`Error::TooManyRequests`].
pub async fn send(
    ctx: &Context,
    caller: &Caller,
    (language, slug): (Language, &Slug),
    id: ServiceReportId,
    (about, message): (&str, &str),
) -> Result<()> {
    let by = caller.actor.account.ok_or(Error::Denied(Denied::SignIn))?;
    let service = readable_service(ctx, caller, language, slug).await?;
    let Report { about, message } = Report::typed(about, message)?;
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    if tx.service_reports().exists(id).await? {
        return ctx.commit(tx).await;
    }
    refuse_too_many(&mut tx, by, now).await?;
    tx.service_reports().add(id, by, now).await?;
    let order = MailOrder::ServiceReported { report: id, service, by, about, message };
    enqueue(ctx, &mut tx, &Job::Mail(order)).await?;
    ctx.commit(tx).await
}

async fn refuse_too_many(tx: &mut Tx, by: AccountId, now: Instant) -> Result<()> {
    let since = now.plus(Length::milliseconds(-PERIOD.as_milliseconds()));
    let sent = tx.service_reports().since(by, since).await?;
    match sent.first() {
        Some(first) if sent.len() >= MESSAGES => {
            Err(Error::TooManyRequests { until: first.plus(PERIOD) })
        }
        Some(_) | None => Ok(()),
    }
}
