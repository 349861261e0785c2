//! Merging locations, or contacts: the preview, and doing it.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::books::merge::{self, Preview};
use service_manual_domain::book::{BookKind, Entry, EntryId};
use service_manual_render::frame::Flash;
use service_manual_render::pages::book::{BookMergePage, MergedEntry};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer_with, count};
use crate::error::Failure;
use crate::form::Typed;

pub(crate) async fn locations(call: Call) -> PageResult {
    preview(&call, BookKind::Locations).await
}

pub(crate) async fn merge_locations(call: Call, typed: Typed) -> PageResult {
    merge(&call, &typed, BookKind::Locations).await
}

pub(crate) async fn contacts(call: Call) -> PageResult {
    preview(&call, BookKind::Contacts).await
}

pub(crate) async fn merge_contacts(call: Call, typed: Typed) -> PageResult {
    merge(&call, &typed, BookKind::Contacts).await
}

async fn preview(call: &Call, kind: BookKind) -> PageResult {
    let ids: Vec<EntryId> =
        call.queries("entry").filter_map(|id| EntryId::of_kind(kind, id)).collect();
    let kept = call.query("keep").and_then(|id| EntryId::of_kind(kind, id));
    show(call, kind, &ids, kept, false).await
}

async fn merge(call: &Call, typed: &Typed, kind: BookKind) -> PageResult {
    // Asked first, so that a form that is none of ours is refused to those only who may send one.
    merge::may_merge(&call.caller())?;
    let seen = chosen(typed, kind)?;
    let kept = EntryId::of_kind(kind, typed.value("keep")).ok_or(Failure::BadRequest)?;
    match merge::merge(call.ctx(), &call.caller(), &seen, kept).await {
        Ok(()) => {
            let language = call.language();
            call.go_to(&urls::book_in_use(language, kind), Some(Flash::EntriesMerged))
        }
        Err(Error::Conflict) => {
            let ids: Vec<EntryId> = seen.into_iter().map(|(id, _)| id).collect();
            show(call, kind, &ids, Some(kept), true).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The entries of a preview with the versions that the person saw.
fn chosen(typed: &Typed, kind: BookKind) -> Result<Vec<(EntryId, i64)>, Failure> {
    let one = |text: &String| {
        let (id, seen) = text.split_once(':')?;
        Some((EntryId::of_kind(kind, id)?, seen.parse().ok()?))
    };
    let all = typed.values("chosen");
    all.iter().map(|text| one(text).ok_or(Failure::BadRequest)).collect()
}

async fn show(
    call: &Call,
    kind: BookKind,
    ids: &[EntryId],
    kept: Option<EntryId>,
    conflict: bool,
) -> PageResult {
    let found = merge::preview(call.ctx(), &call.caller(), ids, kept).await?;
    let status = if conflict { StatusCode::CONFLICT } else { StatusCode::OK };
    let entry = |entry: &Entry| merged(call, &found, entry);
    let page = BookMergePage {
        frame: call.frame(),
        kind,
        entries: found.entries.iter().map(entry).collect(),
        kept: found.kept,
        services: found.services.clone(),
        problem: found.problem,
        conflict,
    };
    answer_with(status, &page)
}

fn merged(call: &Call, found: &Preview, entry: &Entry) -> MergedEntry {
    let organisation = found.organisations.get(&entry.organisation());
    let uses = found.uses.get(&entry.id()).map_or(0, |uses| uses.now);
    MergedEntry {
        entry: entry.clone(),
        organisation: organisation
            .map(|name| name.text(call.language()).to_owned())
            .unwrap_or_default(),
        services: count(uses),
    }
}
