//! Merging a term into another (spec 3.2). Versions are never changed: whoever reads a merged code
//! takes it for the other term ([`Terms::resolve`](service_manual_domain::vocabulary::Terms)).

use service_manual_domain::organisation::MunicipalityCode;
use service_manual_domain::vocabulary::{TermCode, Vocabulary};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::vocabularies::change::{Edit, refresh_services, term_problem};

/// Puts one term in the place of another, for everything that has it.
///
/// # Errors
/// Refused to all but administrators; [`Error::Invalid`] when the two cannot be merged.
pub async fn merge(
    ctx: &Context,
    caller: &Caller,
    (vocabulary, from): (Vocabulary, &TermCode),
    into: &TermCode,
) -> Result<()> {
    let mut edit = Edit::begin(ctx, caller, vocabulary).await?;
    edit.known(from)?;
    let after = edit.terms.merge(from, into).map_err(term_problem)?;
    edit.store(&after).await?;
    if vocabulary == Vocabulary::Municipality {
        let code = |code: &TermCode| code.as_str().parse::<MunicipalityCode>();
        let (from, into) = code(from)
            .and_then(|from| Ok((from, code(into)?)))
            .map_err(|_| Error::Internal("a municipality without an official code".to_owned()))?;
        edit.tx.terms().move_municipality(&from, &into).await?;
    }
    refresh_services(ctx, &mut edit.tx, vocabulary, from).await?;
    let event = edit.event().change("term", Some(from.as_str()), Some(into.as_str()));
    edit.end(ctx, caller, event).await
}
