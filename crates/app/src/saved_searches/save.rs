//! Saving a search.

use service_manual_domain::ids::SavedSearchId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::ProblemCode;
use service_manual_domain::saved_search::{KeptSearch, SEARCHES, name};
use service_manual_domain::search::SearchRequest;
use service_manual_store::SavedSearch;

use super::{begin, wrong};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Saves a search whose words are meant in a language. The same search a second time only gets the
/// other name. Field: `name`.
///
/// # Errors
/// [`crate::Error::Invalid`] for a name that is missing or too long, a search that asks for too
/// much, or one search too many.
pub async fn save(
    ctx: &Context,
    caller: &Caller,
    language: Language,
    request: &SearchRequest,
    typed_name: &str,
) -> Result<()> {
    let name = name(typed_name).map_err(wrong)?;
    let asked = KeptSearch::of(request).map_err(wrong)?;
    let (mut tx, account) = begin(ctx, caller).await?;
    let all = tx.saved_searches().of_account(account).await?;
    let same = all.iter().find(|one| one.asked == asked && one.language == language);
    match same {
        Some(same) => tx.saved_searches().rename(same.id, &name).await?,
        None if all.len() >= SEARCHES => {
            return Err(wrong(ProblemCode::MostReached { limit: SEARCHES }));
        }
        None => {
            let now = ctx.now();
            let id = SavedSearchId::new(now, ctx.random());
            let (saved_at, told_until) = (now, now);
            let search = SavedSearch { id, account, name, language, asked, saved_at, told_until };
            tx.saved_searches().add(&search).await?;
        }
    }
    ctx.commit(tx).await
}
