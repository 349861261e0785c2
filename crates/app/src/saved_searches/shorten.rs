//! Making a short address of a search. It belongs to nobody: that a person made it is noted nowhere
//! but, as a hash, among what is counted for an hour.

use service_manual_domain::problem::ProblemCode;
use service_manual_domain::saved_search::{
    KeptSearch, SHORT_AT_ONCE, SHORT_BREAK, SHORT_LIMIT, ShortCode,
};
use service_manual_domain::search::SearchRequest;
use service_manual_domain::time::Instant;
use service_manual_store::Tx;

use super::{begin, wrong};
use crate::accounts::failures;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// The short address of a search, which is made if there is none yet.
///
/// # Errors
/// [`Error::Invalid`] for a search that asks for too much, or when there are as many addresses as
/// there may be; [`Error::TooManyRequests`] for somebody who makes one after another.
pub async fn shorten(ctx: &Context, caller: &Caller, request: &SearchRequest) -> Result<ShortCode> {
    let search = KeptSearch::of(request).map_err(wrong)?;
    let (mut tx, account) = begin(ctx, caller).await?;
    let code = search.code();
    if tx.short_searches().find(&code).await?.is_some() {
        return Ok(code);
    }
    count_or_refuse(ctx, &mut tx, &failures::key("short_search", &account.to_string())).await?;
    if tx.short_searches().count().await? >= SHORT_LIMIT {
        let limit = usize::try_from(SHORT_LIMIT).unwrap_or_default();
        return Err(wrong(ProblemCode::MostReached { limit }));
    }
    tx.short_searches().add(&search, ctx.now().day()).await?;
    ctx.commit(tx).await?;
    Ok(code)
}

async fn count_or_refuse(ctx: &Context, tx: &mut Tx, key: &str) -> Result<()> {
    let before = tx.sign_in_failures().locked(key, ctx.now()).await?;
    let until: Option<Instant> = before.last_at.map(|last| last.plus(SHORT_BREAK));
    match until.filter(|until| before.count >= SHORT_AT_ONCE && *until > ctx.now()) {
        Some(until) => Err(Error::TooManyRequests { until }),
        None => failures::count(ctx, tx, key).await.map(|_| ()),
    }
}
