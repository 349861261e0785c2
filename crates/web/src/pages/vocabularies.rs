//! Vocabularies and their terms, for administrators.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::queries::vocabularies as query;
use service_manual_app::vocabularies::{change, merge};
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::vocabulary::{Step, Term, TermCode, Terms, TypedTerm, Vocabulary};
use service_manual_render::forms::{Choice, FormState};
use service_manual_render::frame::Flash;
use service_manual_render::pages::vocabulary::{
    ExistingTerm, TermFormPage, TermMergePage, TermRow, TermState, VocabulariesPage, VocabularyPage,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with, count};
use crate::error::Failure;
use crate::form::{Typed, problems_of};

pub(crate) async fn list(call: Call) -> PageResult {
    let found = query::list(call.ctx(), &call.caller()).await?;
    let rows = found.into_iter().map(|(one, terms, active)| (one, count(terms), count(active)));
    answer(&VocabulariesPage { frame: call.frame(), rows: rows.collect() })
}

pub(crate) async fn show(call: Call) -> PageResult {
    let vocabulary = vocabulary(&call)?;
    let shown = query::one(call.ctx(), &call.caller(), vocabulary).await?;
    let row = |term: &Term| TermRow {
        code: term.code.clone(),
        label: term.label.text(call.language()).to_owned(),
        below: term.parent.is_some(),
        services: count(shown.uses_of(&term.code).services),
        state: state(&shown.terms, term, call.language()),
        moves: (
            shown.terms.can_move(&term.code, Step::Up),
            shown.terms.can_move(&term.code, Step::Down),
        ),
    };
    let rows = shown.terms.in_tree_order().map(row).collect();
    answer(&VocabularyPage { frame: call.frame(), vocabulary, rows })
}

pub(crate) async fn new(call: Call) -> PageResult {
    answer(&new_page(&call, FormState::new()).await?)
}

pub(crate) async fn create(call: Call, typed: Typed) -> PageResult {
    let vocabulary = vocabulary(&call)?;
    let term = TypedTerm {
        code: typed.text("code"),
        parent: typed.text("parent"),
        labels: labels(&typed),
    };
    let added = change::add(call.ctx(), &call.caller(), vocabulary, &term).await;
    match problems_of(added)? {
        Ok(()) => go_to_terms(&call, vocabulary, Flash::TermSaved),
        Err(problems) => {
            let page = new_page(&call, typed.state(problems)).await?;
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(crate) async fn edit(call: Call) -> PageResult {
    let found = to_edit(&call).await?;
    let labels = found.term.label.iter();
    let form = labels.fold(FormState::new(), |form, (language, label)| {
        form.with(format!("label_{language}"), label)
    });
    answer(&edit_page(&call, &found, form)?)
}

pub(crate) async fn relabel(call: Call, typed: Typed) -> PageResult {
    let (vocabulary, code) = which(&call)?;
    let seen = typed.version()?;
    let (ctx, caller) = (call.ctx(), call.caller());
    let changed = change::relabel(ctx, &caller, (vocabulary, &code), seen, &labels(&typed)).await;
    let (status, problems) = match changed {
        Ok(()) => return go_to_terms(&call, vocabulary, Flash::TermSaved),
        Err(Error::Invalid(problems)) => (StatusCode::UNPROCESSABLE_ENTITY, problems),
        Err(Error::Conflict) => (StatusCode::CONFLICT, Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let found = to_edit(&call).await?;
    let mut page = edit_page(&call, &found, typed.state(problems))?;
    if let Some(existing) = page.existing.as_mut() {
        if status == StatusCode::CONFLICT {
            let stored: Vec<&str> =
                found.term.label.iter().map(|(_, label)| label.as_str()).collect();
            existing.newer = Some(stored.join(", "));
        } else {
            existing.version = seen;
        }
    }
    answer_with(status, &page)
}

pub(crate) async fn move_term(call: Call, typed: Typed) -> PageResult {
    let (vocabulary, code) = which(&call)?;
    let step = typed.value("step");
    change::move_term(call.ctx(), &call.caller(), (vocabulary, &code), step).await?;
    let path = urls::vocabulary(call.language(), vocabulary);
    call.go_to(&format!("{path}#term-{}", code.as_str()), None)
}

pub(crate) async fn retire(call: Call) -> PageResult {
    set_active(&call, false, Flash::TermRetired).await
}

pub(crate) async fn activate(call: Call) -> PageResult {
    set_active(&call, true, Flash::TermActivated).await
}

async fn set_active(call: &Call, active: bool, flash: Flash) -> PageResult {
    let (vocabulary, code) = which(call)?;
    change::set_active(call.ctx(), &call.caller(), (vocabulary, &code), active).await?;
    go_to_terms(call, vocabulary, flash)
}

pub(crate) async fn delete(call: Call) -> PageResult {
    let (vocabulary, code) = which(&call)?;
    let deleted = change::delete(call.ctx(), &call.caller(), (vocabulary, &code)).await;
    let Err(problems) = problems_of(deleted)? else {
        return go_to_terms(&call, vocabulary, Flash::TermDeleted);
    };
    let found = to_edit(&call).await?;
    let labels = found.term.label.iter();
    let form = labels.fold(FormState::new(), |form, (language, label)| {
        form.with(format!("label_{language}"), label)
    });
    let page = TermFormPage { refused: refusal(problems), ..edit_page(&call, &found, form)? };
    answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

pub(crate) async fn merging(call: Call) -> PageResult {
    answer(&merge_page(&call, FormState::new()).await?)
}

pub(crate) async fn merge(call: Call, typed: Typed) -> PageResult {
    let (vocabulary, code) = which(&call)?;
    let into = TermCode::new(typed.text("into"));
    let merged = merge::merge(call.ctx(), &call.caller(), (vocabulary, &code), &into).await;
    if problems_of(merged)?.is_ok() {
        return go_to_terms(&call, vocabulary, Flash::TermMerged);
    }
    let code = match typed.value("into") {
        "" => ProblemCode::Required,
        _ => ProblemCode::UnknownChoice,
    };
    let form = typed.state(vec![Problem::new("into", code)]);
    answer_with(StatusCode::UNPROCESSABLE_ENTITY, &merge_page(&call, form).await?)
}

fn refusal(problems: Vec<Problem>) -> Option<ProblemCode> {
    problems.into_iter().next().map(|problem| problem.code)
}

fn vocabulary(call: &Call) -> Result<Vocabulary, Failure> {
    call.value("vocabulary").parse().map_err(|_| Error::NotFound.into())
}

fn which(call: &Call) -> Result<(Vocabulary, TermCode), Failure> {
    Ok((vocabulary(call)?, TermCode::new(call.value("term"))))
}

fn labels(typed: &Typed) -> [String; 3] {
    Language::ALL.map(|language| typed.text(&format!("label_{language}")))
}

fn go_to_terms(call: &Call, vocabulary: Vocabulary, flash: Flash) -> PageResult {
    call.go_to(&urls::vocabulary(call.language(), vocabulary), Some(flash))
}

fn state(terms: &Terms, term: &Term, language: Language) -> TermState {
    match (&term.merged_into, terms.resolve(&term.code)) {
        (Some(_), Some(into)) => TermState::Merged(into.label.text(language).to_owned()),
        _ if term.active => TermState::Active,
        _ => TermState::Retired,
    }
}

/// Terms as options of a form.
fn choices<'a>(terms: impl Iterator<Item = &'a Term>, language: Language) -> Vec<Choice> {
    terms.map(|term| Choice::new(term.code.as_str(), term.label.text(language))).collect()
}

/// The terms into which a term can be merged: what can be chosen, but not itself.
fn targets<'a>(terms: &'a Terms, term: &'a Term) -> impl Iterator<Item = &'a Term> {
    let can = term.merged_into.is_none() && !terms.is_group(&term.code);
    terms.choosable().filter(move |other| can && other.code != term.code)
}

async fn to_edit(call: &Call) -> Result<query::Editable, Failure> {
    let (vocabulary, code) = which(call)?;
    Ok(query::to_edit(call.ctx(), &call.caller(), vocabulary, &code).await?)
}

async fn new_page(call: &Call, form: FormState) -> Result<TermFormPage, Failure> {
    let vocabulary = vocabulary(call)?;
    let shown = query::one(call.ctx(), &call.caller(), vocabulary).await?;
    let can_be_above = |term: &&Term| {
        vocabulary.has_two_levels()
            && term.parent.is_none()
            && term.active
            && shown.uses_of(&term.code).all() == 0
    };
    let parents = choices(shown.terms.iter().filter(can_be_above), call.language());
    let (existing, refused) = (None, None);
    Ok(TermFormPage { frame: call.frame(), vocabulary, existing, parents, refused, form })
}

fn edit_page(
    call: &Call,
    found: &query::Editable,
    form: FormState,
) -> Result<TermFormPage, Failure> {
    let (language, term) = (call.language(), &found.term);
    let (terms, uses) = (&found.shown.terms, found.shown.uses_of(&term.code));
    let existing = ExistingTerm {
        code: term.code.clone(),
        label: term.label.text(language).to_owned(),
        version: found.version,
        state: state(terms, term, language),
        services: found.services.clone(),
        organisations: count(uses.organisations),
        deletable: terms.delete(&term.code, uses.all()).is_ok(),
        mergeable: targets(terms, term).next().is_some(),
        newer: None,
    };
    Ok(TermFormPage {
        frame: call.frame(),
        vocabulary: vocabulary(call)?,
        existing: Some(existing),
        parents: Vec::new(),
        refused: None,
        form,
    })
}

async fn merge_page(call: &Call, form: FormState) -> Result<TermMergePage, Failure> {
    let (vocabulary, code) = which(call)?;
    let (found, language) = (to_edit(call).await?, call.language());
    Ok(TermMergePage {
        frame: call.frame(),
        vocabulary,
        label: found.term.label.text(language).to_owned(),
        targets: choices(targets(&found.shown.terms, &found.term), language),
        services: found.services.iter().map(|(_, name)| name.clone()).collect(),
        organisations: count(found.shown.uses_of(&code).organisations),
        code,
        form,
    })
}
