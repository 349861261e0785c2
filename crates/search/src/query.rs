//! Searching: from a text to ordered hits, one for each service.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::sync::Arc;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;

use crate::analysers::Analysers;
use crate::analysers::fold::{in_word, words};
use crate::board::Board;
use crate::error::Result;
use crate::matches::{Matches, page};
use crate::matching::{Matcher, Word};
use crate::parse::{Parsed, parse};
use crate::reader::{Reach, Reader};
use crate::snapshot::{Number, Snapshot, index};
use crate::spans::Span;
use crate::thesaurus::Thesaurus;
use crate::{kin, phrases};

/// What a match in another language than the reader's counts.
pub(crate) const FOREIGN: f64 = 0.6;
/// The power to which a word's rarity is raised: rare words say more than BM25 has it.
const RARITY: f64 = 1.5;

/// A search.
#[derive(Debug, Clone, Copy)]
pub struct Query<'a> {
    /// What the person typed: words, `"phrases"`, `-exclusions`; anything is allowed.
    pub text: &'a str,
    /// Who searches.
    pub reader: Reader,
    /// How many of the best hits to leave out.
    pub offset: usize,
    /// How many hits to give at most.
    pub limit: usize,
    /// Services that are in the index and must not be found today.
    pub hidden: &'a HashSet<ServiceId>,
}

/// The answer to a search.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Hits {
    /// How many services match.
    pub total: usize,
    /// How many of them match every word.
    pub complete: usize,
    /// The asked-for part of them, the best first.
    pub hits: Vec<Hit>,
    /// Words the index does not have, and what was taken instead ("did you mean").
    pub corrections: Vec<Correction>,
}

/// A service that matches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// The service.
    pub service: ServiceId,
    /// Its language version that matched best for this reader.
    pub language: Language,
    /// How well it matched; comparable within one answer only. 0 for an empty query.
    pub score: f64,
}

/// A word that was taken for another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The word in the query.
    pub typed: String,
    /// The word of the index that was searched for.
    pub used: String,
}

impl Hits {
    /// The text of the query with the words that were taken for others replaced by them; nothing
    /// if there are none.
    pub fn corrected(&self, text: &str) -> Option<String> {
        corrected(&self.corrections, text)
    }
}

/// See [`Hits::corrected`].
pub(crate) fn corrected(corrections: &[Correction], text: &str) -> Option<String> {
    let mut corrected = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(in_word) {
        let (before, word) = rest.split_at(start);
        let (word, after) = word.split_at(word.find(|c| !in_word(c)).unwrap_or(word.len()));
        corrected.push_str(before);
        corrected.push_str(used_for(corrections, word).unwrap_or(word));
        rest = after;
    }
    corrected.push_str(rest);
    (corrected != text).then_some(corrected)
}

fn used_for<'a>(corrections: &'a [Correction], written: &str) -> Option<&'a str> {
    let words = words(written);
    let [word] = words.as_slice() else { return None };
    let correction = corrections.iter().find(|one| one.typed == word.text)?;
    Some(&correction.used)
}

/// Everything that matches a text in one state of the index.
pub(crate) fn matches(
    snapshot: &Arc<Snapshot>,
    analysers: &Analysers,
    thesaurus: &Thesaurus,
    text: &str,
    reader: Reader,
) -> Result<Matches> {
    let parsed = parse(text, reader.language);
    let matcher = Matcher::new(snapshot, analysers, reader);
    let filter = Filter::of(&matcher, &parsed)?;
    if parsed.words.is_empty() {
        let but = Some(services_of(snapshot, &filter.excluded));
        let snapshot = Arc::clone(snapshot);
        return Ok(Matches { snapshot, ranked: Vec::new(), but, corrections: Vec::new() });
    }
    let (mut totals, corrections) = Totals::of(&matcher, &parsed, thesaurus)?;
    phrases::score(snapshot, analysers, reader.language, &parsed.typed, &mut totals.scores)?;
    let public = match reader.reach {
        Reach::Public => None,
        Reach::WithGuidance => Some(InPublic::of(&matcher, &parsed, thesaurus)?),
    };
    let found = FoundBy { totals, filter, public };
    let ranked = ranking(snapshot, &found, reader.language)?;
    Ok(Matches { snapshot: Arc::clone(snapshot), ranked, but: None, corrections })
}

/// Answers a query: the wanted part of everything that matches.
pub(crate) fn search(matches: Matches, query: &Query<'_>) -> Hits {
    let Matches { snapshot, mut ranked, but, corrections } = matches;
    if let Some(but) = but {
        return listing(&snapshot, &but, query);
    }
    let service = |ranked: &Ranked| snapshot.row(ranked.document).map(|row| row.service);
    ranked.retain(|ranked| service(ranked).is_some_and(|id| !query.hidden.contains(&id)));
    let total = ranked.len();
    let complete = ranked.iter().filter(|ranked| ranked.complete).count();
    let hits = page(&snapshot, ranked, &[], (query.offset, query.limit));
    let hits = hits.into_iter().map(|(_, hit)| hit).collect();
    Hits { total, complete, hits, corrections }
}

/// Which documents may be hits whatever their score.
struct Filter {
    required: Vec<HashSet<Number>>,
    excluded: HashSet<Number>,
}

impl Filter {
    fn of(matcher: &Matcher<'_>, parsed: &Parsed) -> Result<Self> {
        let required = parsed.phrases.iter().map(|phrase| matcher.phrase(phrase));
        let mut excluded = HashSet::new();
        for word in &parsed.excluded {
            excluded.extend(matcher.plainly(word)?);
        }
        for phrase in &parsed.excluded_phrases {
            excluded.extend(matcher.phrase(phrase)?);
        }
        Ok(Self { required: required.collect::<Result<_>>()?, excluded })
    }

    fn admits(&self, document: Number) -> bool {
        !self.excluded.contains(&document)
            && self.required.iter().all(|required| required.contains(&document))
    }
}

/// What all words together say of each document.
struct Totals {
    scores: Board,
    /// By document: which words it has, the first being bit 0.
    words: Vec<u32>,
    all_words: u32,
}

impl Totals {
    fn of(
        matcher: &Matcher<'_>,
        parsed: &Parsed,
        thesaurus: &Thesaurus,
    ) -> Result<(Self, Vec<Correction>)> {
        let snapshot = matcher.snapshot;
        let numbers = snapshot.numbers();
        let mut totals = Self { scores: matcher.board(), words: vec![0; numbers], all_words: 0 };
        let mut corrections = Vec::new();
        for span in matcher.spans(&parsed.words, thesaurus)? {
            let mut own = matcher.board();
            let words = parsed.words.iter().enumerate().skip(span.first).take(span.count);
            for (place, word) in words {
                let means_more = !span.others.is_empty() && !span.mistyped;
                let found = matcher.word(word, means_more)?;
                totals.add(1 << place, &found, snapshot.live(), &mut own);
                let used = found.instead.clone();
                corrections.extend(used.map(|used| Correction { typed: word.clone(), used }));
            }
            totals.add_span(&span, own, snapshot.live());
        }
        Ok((totals, corrections))
    }

    /// What one word says, into the scores of its span.
    fn add(&mut self, word: u32, found: &Word, live: u32, own: &mut Board) {
        self.all_words |= word;
        let rarity = rarity(found.documents(), live);
        for (document, score) in found.whole.iter() {
            own.add(document, rarity * score);
            self.has(document, word);
        }
        for (document, score) in found.partly.iter() {
            own.add(document, rarity * score);
        }
    }

    /// What a span says: its words, or what they mean otherwise where that says more.
    fn add_span(&mut self, span: &Span, mut own: Board, live: u32) {
        let words = ((1 << span.count) - 1) << span.first;
        for other in &span.others {
            let rarity = rarity(other.len(), live);
            for (document, score) in other.iter() {
                own.raise(document, rarity * score);
                self.has(document, words);
            }
        }
        for document in own.documents() {
            self.scores.add(*document, own.get(*document));
        }
    }

    fn has(&mut self, document: Number, new: u32) {
        if let Some(words) = self.words.get_mut(index(document)) {
            *words |= new;
        }
    }

    /// Which share of the words a document has.
    fn share(&self, document: Number) -> f64 {
        f64::from(self.words_of(document).count_ones())
            / f64::from(self.all_words.count_ones().max(1))
    }

    fn is_complete(&self, document: Number) -> bool {
        self.words_of(document) == self.all_words
    }

    /// Which words a document has.
    fn words_of(&self, document: Number) -> u32 {
        self.words.get(index(document)).copied().unwrap_or_default()
    }
}

/// How much a word says that so many of all documents have.
pub(crate) fn rarity(documents: usize, live: u32) -> f64 {
    let documents = f64::from(crate::snapshot::number(documents));
    let usual = (1.0 + (f64::from(live) - documents + 0.5).max(0.5) / (documents + 0.5)).ln();
    usual.powf(RARITY)
}

/// A service in the ranking.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ranked {
    pub(crate) complete: bool,
    pub(crate) score: f64,
    /// Whether the document is in the reader's language.
    own: bool,
    /// Whether it was found by the guidance: the public part alone does not say all of it.
    pub(crate) by_guidance: bool,
    pub(crate) document: Number,
    /// The service's number.
    pub(crate) service: u32,
}

impl Ranked {
    /// The same service's version in the reader's language, else the better one. It counts with the
    /// higher of both scores.
    fn or(self, other: Self) -> Self {
        let better = match self.own.cmp(&other.own) {
            Ordering::Less => other,
            Ordering::Equal if other.score > self.score => other,
            Ordering::Greater | Ordering::Equal => self,
        };
        Self {
            complete: self.complete || other.complete,
            score: self.score.max(other.score),
            ..better
        }
    }
}

/// What documents were found by.
struct FoundBy {
    totals: Totals,
    filter: Filter,
    /// For readers of guidance: what the public part says.
    public: Option<InPublic>,
}

/// What the public part alone says of documents.
struct InPublic {
    totals: Totals,
    filter: Filter,
}

impl InPublic {
    fn of(matcher: &Matcher<'_>, parsed: &Parsed, thesaurus: &Thesaurus) -> Result<Self> {
        let reader = Reader::public(matcher.reader.language);
        let matcher = Matcher::new(matcher.snapshot, matcher.analysers, reader);
        let (totals, _) = Totals::of(&matcher, parsed, thesaurus)?;
        Ok(Self { totals, filter: Filter::of(&matcher, parsed)? })
    }

    /// Whether it says of a document all that was found of it.
    fn says(&self, all: &Totals, document: Number) -> bool {
        self.filter.admits(document)
            && self.totals.scores.get(document) > 0.0
            && all.words_of(document) & !self.totals.words_of(document) == 0
    }
}

/// The services that match, each once, in no order.
fn ranking(snapshot: &Snapshot, found: &FoundBy, language: Language) -> Result<Vec<Ranked>> {
    let FoundBy { totals, filter, public } = found;
    let mut slots: Vec<Option<usize>> = vec![None; index(snapshot.services())];
    let mut ranked: Vec<Ranked> = Vec::new();
    for &document in totals.scores.documents() {
        let (Some(placed), Some(row)) = (snapshot.placed(document), snapshot.row(document)) else {
            continue;
        };
        if !filter.admits(document) {
            continue;
        }
        let own = row.language == language;
        let foreign = if own { 1.0 } else { FOREIGN };
        let score = totals.scores.get(document) * totals.share(document) * foreign;
        let complete = totals.is_complete(document);
        let service = placed.service;
        let by_guidance = public.as_ref().is_some_and(|public| !public.says(totals, document));
        let new = Ranked { complete, score, own, by_guidance, document, service };
        let Some(slot) = slots.get_mut(index(service)) else {
            continue;
        };
        if let Some(old) = slot.and_then(|at| ranked.get_mut(at)) {
            *old = old.or(new);
        } else {
            *slot = Some(ranked.len());
            ranked.push(new);
        }
    }
    kin::lift(snapshot, &mut ranked, &slots)?;
    Ok(ranked)
}

/// Everything that is not left out, freshest first.
fn listing(snapshot: &Snapshot, but: &HashSet<u32>, query: &Query<'_>) -> Hits {
    let listing = snapshot.listing(query.reader.language);
    let admits = |document: &Number| {
        let (Some(placed), Some(row)) = (snapshot.placed(*document), snapshot.row(*document))
        else {
            return false;
        };
        !but.contains(&placed.service) && !query.hidden.contains(&row.service)
    };
    let admitted = listing.iter().copied().filter(admits);
    let hits: Vec<Hit> = admitted
        .clone()
        .skip(query.offset)
        .take(query.limit)
        .filter_map(|document| Hit::of(snapshot, document, 0.0))
        .collect();
    let total = admitted.count();
    Hits { total, complete: total, hits, corrections: Vec::new() }
}

fn services_of(snapshot: &Snapshot, documents: &HashSet<Number>) -> HashSet<u32> {
    documents.iter().filter_map(|at| snapshot.placed(*at)).map(|placed| placed.service).collect()
}

impl Hit {
    pub(crate) fn of(snapshot: &Snapshot, document: Number, score: f64) -> Option<Self> {
        let row = snapshot.row(document)?;
        Some(Self { service: row.service, language: row.language, score })
    }
}
