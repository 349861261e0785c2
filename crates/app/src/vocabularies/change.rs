//! What administrators change in a vocabulary term by term (spec 3.2): adding, labels, order,
//! taking out of use and back. Merging is in `merge.rs`.

use std::collections::HashMap;

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::reference::Reference;
use service_manual_domain::vocabulary::{
    Step, TermCode, Terms, TypedLabels, TypedTerm, Vocabulary, parse_labels,
};
use service_manual_store::{ChangedThing, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::vocabularies::{TermUses, uses};

/// Adds a term at the end of its level.
///
/// # Errors
/// Refused to all but administrators; [`Error::Invalid`] with all problems of the form.
pub async fn add(
    ctx: &Context,
    caller: &Caller,
    vocabulary: Vocabulary,
    typed: &TypedTerm,
) -> Result<()> {
    let mut edit = Edit::begin(ctx, caller, vocabulary).await?;
    let in_use = |code: &TermCode| edit.uses_of(code).all() > 0;
    let term = typed.parse(vocabulary, &edit.terms, in_use)?;
    let event = edit.event().change("term", None, Some(term.code.as_str()));
    let event = relabelled(event, None, Some(&term.label));
    let after = edit.terms.with(term);
    edit.store(&after).await?;
    edit.end(ctx, caller, event).await
}

/// Changes the labels of a term, for everything that has it.
///
/// # Errors
/// Refused to all but administrators; [`Error::Conflict`] when somebody changed them since the
/// version `seen`; [`Error::Invalid`] with all problems of the form.
pub async fn relabel(
    ctx: &Context,
    caller: &Caller,
    (vocabulary, code): (Vocabulary, &TermCode),
    seen: i64,
    typed: &TypedLabels,
) -> Result<()> {
    let mut edit = Edit::begin(ctx, caller, vocabulary).await?;
    if edit.tx.terms().version(vocabulary, code).await? != seen {
        return Err(Error::Conflict);
    }
    let label = parse_labels(typed)?;
    let after = edit.terms.relabelled(code, &label);
    if after == edit.terms {
        return ctx.commit(edit.tx).await;
    }
    edit.store(&after).await?;
    refresh_services(ctx, &mut edit.tx, vocabulary, code).await?;
    let event = edit.event().change("term", None, Some(code.as_str()));
    let event = relabelled(event, edit.label(code), Some(&label));
    edit.end(ctx, caller, event).await
}

/// Moves a term one step, by its code as sent, among those of its level; nothing happens at the
/// end of the list.
///
/// # Errors
/// Refused to all but administrators; [`Error::NotFound`] for a step that does not exist.
pub async fn move_term(
    ctx: &Context,
    caller: &Caller,
    (vocabulary, code): (Vocabulary, &TermCode),
    step: &str,
) -> Result<()> {
    let mut edit = Edit::begin(ctx, caller, vocabulary).await?;
    edit.known(code)?;
    let step: Step = step.parse().map_err(|_| Error::NotFound)?;
    let after = edit.terms.moved(code, step);
    if after == edit.terms {
        return ctx.commit(edit.tx).await;
    }
    edit.store(&after).await?;
    let event = edit.event().change("term", None, Some(code.as_str())).change("order", None, None);
    edit.end(ctx, caller, event).await
}

/// Takes a term out of use, or back into use; what has it keeps it.
///
/// # Errors
/// Refused to all but administrators; [`Error::Conflict`] for a term that was merged.
pub async fn set_active(
    ctx: &Context,
    caller: &Caller,
    (vocabulary, code): (Vocabulary, &TermCode),
    active: bool,
) -> Result<()> {
    let mut edit = Edit::begin(ctx, caller, vocabulary).await?;
    edit.known(code)?;
    let after = if active { edit.terms.activate(code) } else { edit.terms.retire(code) };
    let after = after.map_err(|_| Error::Conflict)?;
    if after == edit.terms {
        return ctx.commit(edit.tx).await;
    }
    edit.store(&after).await?;
    let event = edit.event().change("term", None, Some(code.as_str()));
    edit.end(ctx, caller, event.switch("active", !active, active)).await
}

/// Deletes a term that nothing has and never had.
///
/// # Errors
/// Refused to all but administrators; [`Error::Invalid`] for a term in use.
pub async fn delete(
    ctx: &Context,
    caller: &Caller,
    (vocabulary, code): (Vocabulary, &TermCode),
) -> Result<()> {
    let mut edit = Edit::begin(ctx, caller, vocabulary).await?;
    edit.known(code)?;
    let after = edit.terms.delete(code, edit.uses_of(code).all()).map_err(term_problem)?;
    edit.store(&after).await?;
    let event = edit.event().change("term", Some(code.as_str()), None);
    let event = relabelled(event, edit.label(code), None);
    edit.end(ctx, caller, event).await
}

/// The event with what the term was and is called: the log is the history of vocabularies.
fn relabelled(
    event: Event,
    before: Option<&Localised<String>>,
    after: Option<&Localised<String>>,
) -> Event {
    let said = |label: &Localised<String>| Language::ALL.map(|one| label.get(one).cloned());
    event.compared(["label_fi", "label_sv", "label_en"], before.map(said), after.map(said))
}

pub(super) fn term_problem(code: ProblemCode) -> Error {
    vec![Problem::new("term", code)].into()
}

/// A vocabulary that an administrator is changing.
pub(super) struct Edit {
    pub(super) tx: Tx,
    vocabulary: Vocabulary,
    pub(super) terms: Terms,
    uses: HashMap<String, TermUses>,
}

impl Edit {
    pub(super) async fn begin(
        ctx: &Context,
        caller: &Caller,
        vocabulary: Vocabulary,
    ) -> Result<Self> {
        caller.require(Action::AdministerSite, &Target::Everything)?;
        let mut tx = ctx.write().await?;
        let terms = tx.terms().locked(vocabulary).await?;
        let uses = uses(&mut tx, vocabulary).await?;
        Ok(Self { tx, vocabulary, terms, uses })
    }

    /// Refuses a code that no term has.
    pub(super) fn known(&self, code: &TermCode) -> Result<()> {
        self.terms.find(code).map(|_| ()).ok_or(Error::NotFound)
    }

    /// What a term is called before the change.
    fn label(&self, code: &TermCode) -> Option<&Localised<String>> {
        self.terms.find(code).map(|term| &term.label)
    }

    fn uses_of(&self, code: &TermCode) -> TermUses {
        self.uses.get(code.as_str()).copied().unwrap_or_default()
    }

    pub(super) async fn store(&mut self, after: &Terms) -> Result<()> {
        Ok(self.tx.terms().store(self.vocabulary, &self.terms, after).await?)
    }

    pub(super) fn event(&self) -> Event {
        Event::new(EventType::VocabularyChanged, Subject::Site(self.vocabulary.code()))
    }

    pub(super) async fn end(mut self, ctx: &Context, caller: &Caller, event: Event) -> Result<()> {
        let now = ctx.now();
        self.tx.feed().changed(ChangedThing::Site, now).await?;
        self.tx.audit().record(&event, &caller.origin(), now).await?;
        ctx.commit_public(self.tx).await
    }
}

/// Lets the pages of the services that have a term, and what the search knows of them, be made
/// anew.
pub(super) async fn refresh_services(
    ctx: &Context,
    tx: &mut Tx,
    vocabulary: Vocabulary,
    code: &TermCode,
) -> Result<()> {
    let term = Reference::Term(vocabulary, code.clone());
    for service in tx.service_references().services(&term).await? {
        tx.feed().changed(ChangedThing::Service(service), ctx.now()).await?;
    }
    Ok(())
}
