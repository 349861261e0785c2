//! Vocabularies as administrators see and change them (spec 3.2).

use std::collections::HashMap;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::reference::Reference;
use service_manual_domain::vocabulary::{Term, TermCode, Terms, Vocabulary};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
pub use crate::vocabularies::TermUses;
use crate::vocabularies::uses;

/// The vocabularies of the database, with how many terms each has and how many can be chosen.
///
/// # Errors
/// Refused to all but administrators.
pub async fn list(ctx: &Context, caller: &Caller) -> Result<Vec<(Vocabulary, i64, i64)>> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut found = ctx.read().await?.terms().counts().await?;
    found.sort_by_key(|(vocabulary, ..)| *vocabulary);
    Ok(found)
}

/// One vocabulary.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Its terms, in their order.
    pub terms: Terms,
    /// What has each term; terms that nothing has are left out.
    pub uses: HashMap<String, TermUses>,
}

impl Shown {
    /// What has a term.
    pub fn uses_of(&self, code: &TermCode) -> TermUses {
        self.uses.get(code.as_str()).copied().unwrap_or_default()
    }
}

/// One vocabulary with what has its terms.
///
/// # Errors
/// Refused to all but administrators.
pub async fn one(ctx: &Context, caller: &Caller, vocabulary: Vocabulary) -> Result<Shown> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.read().await?;
    let terms = tx.terms().vocabulary(vocabulary).await?;
    Ok(Shown { terms, uses: uses(&mut tx, vocabulary).await? })
}

/// A term to be changed.
#[derive(Debug, Clone)]
pub struct Editable {
    /// Its vocabulary.
    pub shown: Shown,
    /// The term.
    pub term: Term,
    /// Counts the changes of its labels.
    pub version: i64,
    /// The services that have it in their live or newest version, with their names.
    pub services: Vec<(ServiceId, String)>,
}

/// A term with its vocabulary.
///
/// # Errors
/// Refused to all but administrators.
pub async fn to_edit(
    ctx: &Context,
    caller: &Caller,
    vocabulary: Vocabulary,
    code: &TermCode,
) -> Result<Editable> {
    let shown = one(ctx, caller, vocabulary).await?;
    let term = shown.terms.find(code).cloned().ok_or(Error::NotFound)?;
    let mut tx = ctx.read().await?;
    let version = tx.terms().version(vocabulary, code).await?;
    let ids = tx.service_references().services(&Reference::Term(vocabulary, code.clone())).await?;
    let mut names = tx.names().services(&ids).await?;
    let services = ids.into_iter().filter_map(|id| Some((id, names.remove(&id)?))).collect();
    Ok(Editable { shown, term, version, services })
}
