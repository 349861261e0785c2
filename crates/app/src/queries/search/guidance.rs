//! What internal guidance says of the services that were found, for those who may read it. It is no
//! public data, so it is read here, for one page of results, and no more of it is given out.

use std::collections::HashMap;
use std::ops::Range;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::service::guidance::Obligation;
use service_manual_search::{Marker, Reach};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::public_data::guidance_words::GuidanceWords;
use crate::queries::search::reader::reader;
use crate::queries::search::{Found, FoundCard};

/// Letters of an excerpt, and how many of them may stand before the first word that was found.
const EXCERPT: usize = 220;
const BEFORE: usize = 70;

/// What the guidance of a service says to a search.
#[derive(Debug, Clone, Default)]
pub struct GuidanceFound {
    /// Whether taking part is binding.
    pub obligation: Option<Obligation>,
    /// Whether the service was found by its guidance.
    pub is_found: bool,
    /// Where the guidance has the words themselves, if the service was found by it.
    pub excerpt: Option<Excerpt>,
}

/// A piece of a text that has words of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The piece.
    pub text: String,
    /// Its language.
    pub language: Language,
    /// Where it has the words, in bytes and in order.
    pub places: Vec<Range<usize>>,
    /// Whether something of the text is left out before and after it.
    pub is_cut: (bool, bool),
}

/// What the guidance of the services on a page of results says; nothing for those who may not read
/// the guidance of all of them.
pub async fn guidance_found(
    ctx: &Context,
    caller: &Caller,
    language: Language,
    found: &Found,
) -> Result<HashMap<ServiceId, GuidanceFound>> {
    let reads = reader(&caller.actor, language).reach == Reach::WithGuidance;
    if !reads || found.cards.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<ServiceId> = found.cards.iter().map(|one| one.card.id).collect();
    let guidance = GuidanceWords::of(&mut ctx.read().await?, &ids).await?;
    let of = |one: &FoundCard| {
        let excerpt = one.by_guidance.then(|| excerpt(&guidance, one, language, &found.marker));
        let obligation = guidance.obligation(one.card.id);
        let is_found = one.by_guidance;
        (one.card.id, GuidanceFound { obligation, is_found, excerpt: excerpt.flatten() })
    };
    Ok(found.cards.iter().map(of).collect())
}

/// The first piece of the guidance of a service that has a word of the search: in the language whose
/// text matched, the reader's, or any other in which the service is public. Others are no reader's.
fn excerpt(
    guidance: &GuidanceWords,
    found: &FoundCard,
    language: Language,
    marker: &Marker,
) -> Option<Excerpt> {
    let id = found.card.id;
    let languages = found.matched.into_iter().chain([language]).chain(guidance.languages(id));
    let public = languages.filter(|of| found.card.texts.get(*of).is_some());
    let texts = public.flat_map(|of| guidance.said(id, of).into_iter().map(move |text| (of, text)));
    let mut excerpts = texts.filter_map(|(of, text)| around(&text, of, marker));
    excerpts.next()
}

/// The piece around the first words that a text has; nothing if it has none.
fn around(text: &str, language: Language, marker: &Marker) -> Option<Excerpt> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let first = marker.places(&text, language).into_iter().next()?;
    let start = word_at(&text, text.floor_char_boundary(first.start.saturating_sub(BEFORE)));
    let start = start.min(first.start);
    let last = text.floor_char_boundary(start + EXCERPT);
    let end = if last == text.len() { last } else { text.get(..last)?.rfind(' ').unwrap_or(last) };
    let end = end.max(first.end);
    let piece = text.get(start..end)?.to_owned();
    let places = marker.places(&piece, language);
    Some(Excerpt { language, places, is_cut: (start > 0, end < text.len()), text: piece })
}

/// Where the first word that begins at a place or after it begins.
fn word_at(text: &str, place: usize) -> usize {
    match text.get(place..).and_then(|rest| rest.find(' ')) {
        Some(space) if place > 0 => place + space + 1,
        _ => place,
    }
}
