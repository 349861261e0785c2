//! Removes what nobody needs any more.

use service_manual_domain::service::report;
use service_manual_domain::time::Length;

use crate::accounts::second_factor::prove;
use crate::contacts::erase_unneeded::erase_unneeded;
use crate::context::Context;
use crate::error::Result;
use crate::files::tidy;
use crate::imports::upload;
use crate::services::{presence, typed};

/// How long rows of the change feed are kept: a process that was away longer builds its index
/// anew when it starts.
const FEED_KEPT: Length = Length::days(14);

/// A browser in which nobody signed in for so long is no longer known.
const DEVICES_KEPT: Length = Length::days(365);

/// How many services are listed anew in one transaction.
const LISTED_AT_ONCE: i64 = 100;

/// A link that no longer works is kept so long, so that its page can say why.
const LINKS_KEPT: Length = Length::days(1);

/// Removes ended sessions, failures that no longer count, old rows of the change feed, and what is
/// left of mails, failed jobs and files, and contacts that nobody needs any more.
pub(super) async fn run(ctx: &Context) -> Result<()> {
    let now = ctx.now();
    let before = |length: Length| now.plus(Length::milliseconds(-length.as_milliseconds()));
    let settings = ctx.settings();
    let (sessions, mail) = (&settings.sessions, &settings.mail);
    let mut tx = ctx.write().await?;
    tx.sessions().remove_ended(before(sessions.idle()), before(sessions.absolute())).await?;
    tx.sign_in_failures().remove_older(before(Length::days(1))).await?;
    tx.second_factors().remove_pending(before(prove::WAITS)).await?;
    tx.account_links().remove_older(before(LINKS_KEPT)).await?;
    tx.email_changes().remove_ended(now).await?;
    tx.known_devices().remove_older(before(DEVICES_KEPT)).await?;
    tx.service_forms().forget_before(before(typed::KEPT)).await?;
    tx.service_forms().forget_absent(before(presence::AWAY_AFTER)).await?;
    tx.service_reports().remove_older(before(report::PERIOD)).await?;
    tx.own_lists().remove_ended_shares(now.day()).await?;
    tx.import_files().remove_older(before(upload::KEPT)).await?;
    let counted_since = now.day().plus_days(1 - settings.search.queries_kept_days);
    tx.query_log().remove_before(counted_since).await?;
    tx.feed().remove_older(before(FEED_KEPT)).await?;
    tx.mails().empty_dead(before(mail.dead_kept())).await?;
    tx.mails().remove_ended(before(mail.sent_kept())).await?;
    tx.jobs().empty_failed(before(mail.dead_kept())).await?;
    tx.jobs().remove_failed(before(mail.sent_kept())).await?;
    tx.commit().await?;
    tidy::run(ctx).await?;
    erase_unneeded(ctx).await?;
    // Last: what it cannot read must not keep anything from being erased.
    list_anew(ctx).await?;
    correct_updater_rights(ctx).await?;
    note_alike(ctx).await
}

/// Corrects what stands beside services about those who keep them up to date, where an older program
/// changed a membership or two changes happened at one moment.
async fn correct_updater_rights(ctx: &Context) -> Result<()> {
    loop {
        let wrong = ctx.read().await?.services().with_wrong_updater_rights(LISTED_AT_ONCE).await?;
        if wrong.is_empty() {
            return Ok(());
        }
        let mut tx = ctx.write().await?;
        for id in wrong {
            tx.services().correct_updater_rights(id).await?;
        }
        tx.commit().await?;
    }
}

/// Notes which locations and contacts are probably one, of organisations for which no program did
/// yet.
async fn note_alike(ctx: &Context) -> Result<()> {
    loop {
        let found = ctx.read().await?.book_lists().unnoted(LISTED_AT_ONCE).await?;
        if found.is_empty() {
            return Ok(());
        }
        let mut tx = ctx.write().await?;
        for id in found {
            tx.book_lists().note_both(id).await?;
        }
        tx.commit().await?;
    }
}

/// Computes what lists show of services that an older program wrote.
async fn list_anew(ctx: &Context) -> Result<()> {
    loop {
        let found = ctx.read().await?.services().unlisted(LISTED_AT_ONCE).await?;
        if found.is_empty() {
            return Ok(());
        }
        let mut tx = ctx.write().await?;
        for id in found {
            tx.services().list_anew(id, ctx.now()).await?;
        }
        tx.commit().await?;
    }
}
