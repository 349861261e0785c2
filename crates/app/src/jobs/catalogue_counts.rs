//! Counts the catalogue, once a day (spec 5 "Reports").

use service_manual_domain::catalogue_count::Figure;
use service_manual_domain::language::Language;

use crate::context::Context;
use crate::error::Result;

/// The first run of a day counts it. Another process that counts the same day stores nothing.
pub(super) async fn run(ctx: &Context) -> Result<()> {
    let today = ctx.now().day();
    let mut tx = ctx.read().await?;
    if tx.catalogue_counts().is_counted(today).await? {
        return Ok(());
    }
    let mut counts = tx.catalogue_counts().count(today).await?;
    drop(tx);
    let public = ctx.public_data();
    for language in Language::ALL {
        let found = i64::try_from(public.published_in(language)).unwrap_or(i64::MAX);
        counts.insert(Figure::of_language(language), found);
    }
    let mut tx = ctx.write().await?;
    tx.catalogue_counts().add(today, &counts).await?;
    Ok(tx.commit().await?)
}
