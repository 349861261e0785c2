//! The digest (spec 2.8): everything that can wait, in one mail a person and week, or day for
//! those who want it so.

use service_manual_domain::account::{Account, DigestRhythm};
use service_manual_domain::settings::DigestSettings;
use service_manual_domain::time::{Instant, Length};
use service_manual_store::DigestDays;

use crate::context::Context;
use crate::error::{Error, Result};
use crate::mail::compose;
use crate::queries::digest::digest;

/// How many people are looked at in one piece.
const PAGE: i64 = 200;

pub(super) async fn run(ctx: &Context) -> Result<()> {
    let days = days(&ctx.settings().digest, ctx.now());
    let mut after = None;
    loop {
        let due = ctx.read().await?.digests().due(days, after, PAGE).await?;
        for account in &due {
            match make(ctx, account, days).await {
                Ok(()) | Err(Error::Conflict) => {}
                Err(error) => {
                    tracing::error!(account.id = %account.id, %error, "a digest could not be made");
                }
            }
        }
        after = match due.last() {
            Some(account) => Some(account.id),
            None => return Ok(()),
        };
    }
}

/// The days whose digests are due: those that have begun, at the hour of the settings.
fn days(settings: &DigestSettings, now: Instant) -> DigestDays {
    let hour = Length::hours(i64::from(settings.hour));
    let daily = now.plus(Length::milliseconds(-hour.as_milliseconds())).day();
    DigestDays { weekly: daily.latest(settings.weekday), daily }
}

/// Makes the digest of one person: the mail, if there is anything to tell, and the note that it
/// was made are one transaction.
async fn make(ctx: &Context, account: &Account, days: DigestDays) -> Result<()> {
    let day = match account.digest {
        DigestRhythm::Weekly => days.weekly,
        DigestRhythm::Daily => days.daily,
    };
    let mut tx = ctx.write().await?;
    let last = tx.digests().last_of(account.id).await?;
    let since = last.unwrap_or_else(|| day.plus_days(-7)).start();
    tx.digests().made(account.id, day).await?;
    let digest = digest(ctx, &mut tx, account, since).await?;
    if !digest.is_empty() {
        compose::write_digest(ctx, &mut tx, account, day, &digest).await?;
    }
    ctx.commit(tx).await
}
