//! Why a hit stands where it stands: for administrators who ask (spec 4.3).

use std::sync::Arc;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;

use crate::analysers::Analysers;
use crate::board::Board;
use crate::error::Result;
use crate::matching::Matcher;
use crate::parse::parse;
use crate::query::{FOREIGN, rarity};
use crate::reader::Reader;
use crate::schema::Zone;
use crate::snapshot::{Number, Snapshot};

/// A part of a service that weighs differently in the ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatchedPart {
    /// The name.
    Name,
    /// Search words and categories.
    Labels,
    /// Summary and organiser.
    Summary,
    /// All other public texts.
    Description,
    /// The internal guidance.
    Guidance,
    /// Anywhere, by parts of the word, by a word near it, by what it means otherwise, or by what
    /// several words say together.
    Otherwise,
}

/// What one word brought a hit.
#[derive(Debug, Clone, PartialEq)]
pub struct WordScore {
    /// The word.
    pub word: String,
    /// Where it was found, and how much that counted.
    pub parts: Vec<(MatchedPart, f64)>,
}

/// What each word brought a hit. `score` is that of the hit; what is left of it when the words are
/// taken off came by other ways than the words themselves.
pub(crate) fn explain(
    snapshot: &Arc<Snapshot>,
    analysers: &Analysers,
    (text, reader): (&str, Reader),
    hits: &[(ServiceId, Language, f64)],
) -> Result<Vec<Vec<WordScore>>> {
    let parsed = parse(text, reader.language);
    let matcher = Matcher::new(snapshot, analysers, reader);
    let mut rows: Vec<Vec<WordScore>> = vec![Vec::new(); hits.len()];
    let documents: Vec<Option<Number>> =
        hits.iter().map(|(id, language, _)| snapshot.document_of(*id, *language)).collect();
    for word in &parsed.words {
        let zones = zones(&matcher, word)?;
        let found = matcher.word(word, false)?;
        let rarity = rarity(found.documents(), snapshot.live());
        for ((row, document), (_, language, _)) in rows.iter_mut().zip(&documents).zip(hits) {
            let Some(document) = *document else { continue };
            let factor = rarity * if *language == reader.language { 1.0 } else { FOREIGN };
            row.push(WordScore { word: word.clone(), parts: parts(&zones, document, factor) });
        }
    }
    for (row, (_, _, score)) in rows.iter_mut().zip(hits) {
        let known: f64 = row.iter().flat_map(|word| &word.parts).map(|(_, score)| score).sum();
        // Where words are missing, the others count less.
        let share = (score / known).min(1.0);
        for (_, points) in row.iter_mut().flat_map(|word| &mut word.parts) {
            *points *= share;
        }
        let rest = score - known;
        if rest > score / 100.0 {
            let parts = vec![(MatchedPart::Otherwise, rest)];
            row.push(WordScore { word: String::new(), parts });
        }
    }
    Ok(rows)
}

/// How well the documents have a word in each zone that the reader's searches look at.
fn zones(matcher: &Matcher<'_>, word: &str) -> Result<Vec<(Zone, Board)>> {
    let wanted = matcher.wanted(word);
    let in_zone = |zone: &Zone| {
        let mut board = matcher.board();
        matcher.in_zone(*zone, &wanted, &mut board)?;
        Ok((*zone, board))
    };
    matcher.zones().iter().map(in_zone).collect()
}

fn parts(zones: &[(Zone, Board)], document: Number, factor: f64) -> Vec<(MatchedPart, f64)> {
    let parts = zones.iter().map(|(zone, board)| {
        let part = match zone {
            Zone::Name => MatchedPart::Name,
            Zone::Labels => MatchedPart::Labels,
            Zone::Summary => MatchedPart::Summary,
            Zone::Description => MatchedPart::Description,
            Zone::Guidance => MatchedPart::Guidance,
        };
        (part, factor * zone.weight() * board.get(document))
    });
    parts.filter(|(_, score)| *score > 0.0).collect()
}
