//! Saved searches of a person, short addresses of searches, and what is new in saved searches.

use std::collections::HashMap;
use std::sync::Arc;

use service_manual_domain::ids::{AccountId, SavedSearchId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, Actor, Target};
use service_manual_domain::saved_search::{KeptSearch, SETTLED, ShortCode};
use service_manual_domain::search::{SearchRequest, Unread};
use service_manual_domain::time::{Instant, Length};

pub use service_manual_store::SavedSearch;
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::public_data::{Card, PublicData};
use crate::queries::search::{fitting_all_words, reader, without_unknown};

/// What is known of a search that the caller may want to keep.
#[derive(Debug, Clone, Default)]
pub struct Keeping {
    /// The caller's saved search that asks for the same.
    pub saved: Option<SavedSearch>,
    /// Its short address, if somebody made one.
    pub short: Option<ShortCode>,
}

/// New services of a saved search.
#[derive(Debug, Clone)]
pub struct SearchNews {
    /// The search.
    pub search: SavedSearch,
    /// Services that became public since its owner was told, by name.
    pub services: Vec<Arc<Card>>,
}

/// What is new in the saved searches of some accounts.
#[derive(Debug, Clone, Default)]
pub(crate) struct News {
    /// Up to when it was looked; nothing where nobody saved a search.
    pub(crate) until: Option<Instant>,
    /// By account; only searches that have any.
    pub(crate) by_account: HashMap<AccountId, Vec<SearchNews>>,
}

/// The caller's searches, the newest first.
pub async fn list(ctx: &Context, caller: &Caller) -> Result<Vec<SavedSearch>> {
    caller.require(Action::KeepFavourites, &Target::Everything)?;
    let account = caller.account()?;
    Ok(ctx.read().await?.saved_searches().of_account(account).await?)
}

/// One of the caller's searches.
///
/// # Errors
/// [`crate::Error::NotFound`] for the search of another person.
pub async fn get(ctx: &Context, caller: &Caller, id: SavedSearchId) -> Result<SavedSearch> {
    caller.require(Action::KeepFavourites, &Target::Everything)?;
    let account = caller.account()?;
    Ok(ctx.read().await?.saved_searches().get(account, id).await?)
}

/// Whether the caller keeps a search already, and whether it has a short address.
pub async fn keeping(
    ctx: &Context,
    caller: &Caller,
    language: Language,
    request: &SearchRequest,
) -> Result<Keeping> {
    caller.require(Action::KeepFavourites, &Target::Everything)?;
    let account = caller.account()?;
    let Ok(asked) = KeptSearch::of(request) else { return Ok(Keeping::default()) };
    let mut tx = ctx.read().await?;
    let all = tx.saved_searches().of_account(account).await?;
    let saved = all.into_iter().find(|one| one.asked == asked && one.language == language);
    let code = asked.code();
    let short = tx.short_searches().find(&code).await?.map(|_| code);
    Ok(Keeping { saved, short })
}

/// What a short address asks for; everybody may follow it.
pub async fn of_short(ctx: &Context, code: &ShortCode) -> Result<Option<SearchRequest>> {
    let found = ctx.read().await?.short_searches().find(code).await?;
    Ok(found.map(|search| search.request()))
}

/// What is new in the saved searches of some accounts. It is found before the transaction that tells
/// it is opened: the search takes its time.
pub(crate) async fn news(ctx: &Context, accounts: &[AccountId]) -> Result<News> {
    let mut tx = ctx.read().await?;
    let searches = tx.saved_searches().of_accounts(accounts).await?;
    let Some(since) = searches.iter().map(|search| search.told_until).min() else {
        return Ok(News::default());
    };
    let until = ctx.now().plus(Length::milliseconds(-SETTLED.as_milliseconds()));
    let new = tx.saved_searches().new_services(since).await?;
    let actors = actors(ctx, &mut tx, &searches).await?;
    drop(tx);
    let data = ctx.public_data();
    let mut by_account: HashMap<AccountId, Vec<SearchNews>> = HashMap::new();
    for search in searches {
        let unseen = new.iter().filter(|(_, at)| *at > search.told_until && *at <= until);
        let unseen: Vec<ServiceId> = unseen.map(|(id, _)| *id).collect();
        let Some(actor) = actors.get(&search.account) else { continue };
        let services = found_among(ctx, &data, (actor, &search), &unseen)?;
        if !services.is_empty() {
            by_account.entry(search.account).or_default().push(SearchNews { search, services });
        }
    }
    Ok(News { until: Some(until), by_account })
}

/// The owners of searches, with what they may read today.
async fn actors(
    ctx: &Context,
    tx: &mut Tx,
    searches: &[SavedSearch],
) -> Result<HashMap<AccountId, Actor>> {
    let mut actors = HashMap::new();
    for id in searches.iter().map(|search| search.account) {
        if actors.contains_key(&id) {
            continue;
        }
        if let Some(account) = tx.accounts().find(id).await? {
            actors.insert(id, tx.memberships().actor(&account, ctx.now().day()).await?);
        }
    }
    Ok(actors)
}

/// Those of some services that a saved search finds by all of its words. A search with a filter
/// that no longer exists finds nothing: without the filter it would find too much.
fn found_among(
    ctx: &Context,
    data: &PublicData,
    (actor, search): (&Actor, &SavedSearch),
    services: &[ServiceId],
) -> Result<Vec<Arc<Card>>> {
    if services.is_empty() {
        return Ok(Vec::new());
    }
    let (mut request, mut unknown) = (search.asked.request(), Unread::default());
    without_unknown(data, &mut request, &mut unknown);
    if !unknown.is_empty() {
        return Ok(Vec::new());
    }
    fitting_all_words(ctx, data, reader(actor, search.language), &request, services)
}
