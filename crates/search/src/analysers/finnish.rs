//! Finnish: base forms and compound parts from the lexicon; for words it does not know, a known
//! end, else a Snowball stem made more robust.

use tantivy::tokenizer::Language;

use super::stem::stem;
use super::{Forms, Piece};
use crate::lexicon::{Letters, Lexicon, Reading};

/// Parts looked at of one compound, and neighbours joined to one piece.
const PARTS: usize = 8;
const JOINED: usize = 4;
/// Letters of a known end of an unknown word, and of what stands before it.
const END: usize = 5;
const BEFORE: usize = 3;
/// Base forms kept of one word.
const BASES: usize = 6;
/// Marks a stem, so that it never equals a base form.
const STEM: char = '~';

/// The forms of a word as written.
pub(super) fn forms(word: &str) -> Forms {
    let readings = Lexicon::shared().readings(word, Letters::AsWritten);
    if readings.is_empty() { unknown(word) } else { known(&readings) }
}

/// The forms of a searcher's word the lexicon knows only with dots: `tyottoman` is `työttömän`.
pub(super) fn dotted(word: &str) -> Option<Forms> {
    let lexicon = Lexicon::shared();
    if !word.contains(['a', 'o']) || !lexicon.readings(word, Letters::AsWritten).is_empty() {
        return None;
    }
    let readings = lexicon.readings(word, Letters::DotsLeftOut);
    if readings.is_empty() { None } else { Some(known(&readings)) }
}

/// See [`super::finnish_readings`].
pub(super) fn readings(word: &str) -> Vec<Vec<String>> {
    let readings = Lexicon::shared().readings(word, Letters::AsWritten);
    readings.into_iter().map(|reading| reading.parts).collect()
}

/// The base forms alone.
pub(super) fn bases(word: &str) -> Vec<String> {
    let readings = Lexicon::shared().readings(word, Letters::AsWritten);
    if readings.is_empty() { unknown(word).base } else { known_bases(&readings) }
}

fn known_bases(readings: &[Reading]) -> Vec<String> {
    let mut forms = Forms::default();
    for reading in by_length(readings) {
        forms.add_base(reading.base(), BASES);
    }
    forms.base
}

fn by_length(readings: &[Reading]) -> Vec<&Reading> {
    let mut all: Vec<&Reading> = readings.iter().collect();
    all.sort_by_key(|reading| reading.parts.len());
    all
}

fn known(readings: &[Reading]) -> Forms {
    let compounds = by_length(readings).into_iter().filter(|reading| reading.parts.len() > 1);
    let compounds = compounds.map(|reading| pieces(&reading.parts)).collect();
    Forms { base: known_bases(readings), compounds }
}

/// The stem, the word itself, so that it meets compounds it is a part of, and for the
/// `asumis` of `asumis- ja hoivapalvelut` what `asuminen` is.
fn unknown(word: &str) -> Forms {
    let mut forms = known_end(word).unwrap_or_default();
    let stem = stem(Language::Finnish, word);
    forms.add_base(format!("{STEM}{}", robust(&stem)), BASES);
    for form in part_forms(word, false) {
        forms.add_base(form, BASES);
    }
    forms
}

/// An unknown beginning before the longest known end: `startup` + `yrittäjille`.
fn known_end(word: &str) -> Option<Forms> {
    let letters = word.chars().count();
    let cuts = word.char_indices().map(|(at, _)| at).skip(BEFORE);
    let ends = cuts.take((letters + 1).saturating_sub(BEFORE + END));
    ends.filter_map(|at| word.split_at_checked(at)).find_map(|(before, end)| {
        let readings = Lexicon::shared().readings(end, Letters::AsWritten);
        let joined: Vec<Reading> =
            readings.into_iter().map(|reading| reading.after(before)).collect();
        if joined.is_empty() { None } else { Some(known(&joined)) }
    })
}

/// The stem without its last vowels and with double stops single, so that more forms of names
/// and new words meet: `chatbotti` and `chatbotissa`.
fn robust(stem: &str) -> String {
    let bare = stem.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y', 'ä', 'ö']);
    let bare = if bare.chars().count() < 3 { stem } else { bare };
    ["kk", "pp", "tt"]
        .iter()
        .find_map(|double| bare.strip_suffix(double).map(|start| (start, double)))
        .map_or_else(
            || bare.to_owned(),
            |(start, double)| start.chars().chain(double.chars().take(1)).collect(),
        )
}

/// Every part and every joined run of neighbours, the whole excepted.
fn pieces(parts: &[String]) -> Vec<Piece> {
    let parts = parts.get(..parts.len().min(PARTS)).unwrap_or(parts);
    let whole: usize = parts.iter().map(|part| part.chars().count()).sum();
    let mut all = Vec::new();
    for first in 0..parts.len() {
        for count in 1..=JOINED.min(parts.len() - first) {
            let run = parts.get(first..first + count).unwrap_or_default();
            if count < parts.len() {
                all.push(piece(run, first, first + count == parts.len(), whole));
            }
        }
    }
    all
}

fn piece(run: &[String], first: usize, is_last: bool, whole: usize) -> Piece {
    let (start, end) = run.split_at(run.len().saturating_sub(1));
    let start = start.concat();
    let ends = end.iter().flat_map(|part| part_forms(part, is_last));
    let letters: usize = run.iter().map(|part| part.chars().count()).sum();
    Piece {
        forms: ends.map(|end| format!("{start}{end}")).collect(),
        leaves: ((1 << run.len()) - 1) << first,
        share: super::ratio(letters, whole),
    }
}

/// A part as it stands and, when others follow it, its base forms: `työn` is `työ`, and
/// `kotoutumis` is what `kotoutuminen` is.
fn part_forms(part: &str, is_last: bool) -> Vec<String> {
    let mut forms = vec![part.to_owned()];
    if is_last {
        return forms;
    }
    let lexicon = Lexicon::shared();
    let as_word = lexicon.readings(part, Letters::AsWritten);
    let full = part.strip_suffix('s').map(|start| format!("{start}nen"));
    let as_full = full.map(|full| lexicon.readings(&full, Letters::AsWritten)).unwrap_or_default();
    for reading in as_word.iter().chain(&as_full) {
        let base = reading.base();
        if !forms.contains(&base) {
            forms.push(base);
        }
    }
    forms
}

/// Words too frequent to say anything.
pub(super) const STOP_WORDS: &[&str] = &[
    "ja", "tai", "sekä", "että", "on", "ovat", "ei", "eivät", "se", "ne", "sen", "niiden", "joka",
    "jotka", "jos", "kun", "kuin", "myös", "voi", "voit", "voivat", "sinä", "sinun", "sinulla",
    "olet", "olla", "oli", "hän", "hänen", "tämä", "tämän", "nämä", "mikä", "mitä", "jonka",
    "joiden", "jossa", "joita", "jolla", "mutta", "vai", "eli", "niin", "ole", "siitä", "sitä",
    "me", "te", "he", "minä", "minun", "esim", "mm",
];
