//! The digest (spec 2.8): everything that can wait, in one mail a person and week, or day for
//! those who want it so.

use service_manual_domain::account::Account;
use service_manual_domain::ids::AccountId;
use service_manual_domain::settings::DigestSettings;
use service_manual_domain::time::{Day, Instant, Length};
use service_manual_store::{DigestDays, Tx};

use crate::context::Context;
use crate::error::Result;
use crate::jobs::batches::in_batches;
use crate::mail::compose;
use crate::queries::digest::{Digest, digest};
use crate::queries::saved_searches::{self, SearchNews};

/// What happened shortly before a digest was made is told in the next one too: the transaction in which
/// it happened may have ended later.
pub(crate) const OVERLAP: Length = Length::minutes(-10);

pub(super) async fn run(ctx: &Context) -> Result<()> {
    let days = days(&ctx.settings().digest, ctx.now());
    let due = ctx.read().await?.digests().due(days).await?;
    in_batches(&due, "a digest could not be made", |some| make_all(ctx, some, days)).await;
    Ok(())
}

/// The days whose digests are due: those that have begun, at the hour of the settings.
fn days(settings: &DigestSettings, now: Instant) -> DigestDays {
    let hour = Length::hours(i64::from(settings.hour));
    let daily = now.plus(Length::milliseconds(-hour.as_milliseconds())).day();
    DigestDays { weekly: daily.latest(settings.weekday), daily }
}

async fn make_all(ctx: &Context, ids: &[AccountId], days: DigestDays) -> Result<()> {
    let mut news = saved_searches::news(ctx, ids).await?;
    let mut tx = ctx.write().await?;
    for id in ids {
        let Some(account) = tx.accounts().find(*id).await? else { continue };
        if let Some(until) = news.until {
            tx.saved_searches().told(*id, until).await?;
        }
        let news = news.by_account.remove(id).unwrap_or_default();
        make(ctx, &mut tx, &account, days, news).await?;
    }
    ctx.commit(tx).await
}

/// Makes the digest of one person: the mail, if there is anything to tell, and the note that it
/// was made are one transaction.
async fn make(
    ctx: &Context,
    tx: &mut Tx,
    account: &Account,
    days: DigestDays,
    news: Vec<SearchNews>,
) -> Result<()> {
    let day = days.daily;
    let since = told_until(tx, account.id, day).await?;
    tx.digests().made(account.id, day).await?;
    let digest = Digest { news, ..digest(ctx, tx, account, since).await? };
    if !digest.is_empty() {
        compose::write_digest(ctx, tx, account, day, &digest).await?;
    }
    Ok(())
}

/// Up to when the person was told of what happened. What happened on a day before its digest was made
/// is not told a second time by the next one.
async fn told_until(tx: &mut Tx, id: AccountId, day: Day) -> Result<Instant> {
    let Some(last) = tx.digests().last_of(id).await? else {
        return Ok(day.plus_days(-7).start());
    };
    let written = tx.digests().written_at(id, last).await?;
    Ok(written.map_or(last.start(), |at| at.plus(OVERLAP)))
}
