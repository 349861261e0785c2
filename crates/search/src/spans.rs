//! Words of a query that mean something together, and what else they mean.
//!
//! What the thesaurus says of a phrase counts before what it says of the words in it, and two words
//! that the index has written together count as that word.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::sync::Arc;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;

use crate::analysers::bases;
use crate::board::Board;
use crate::error::Result;
use crate::matching::{Matcher, Wanted, trust};

use crate::schema::term;
use crate::scores::Scores;
use crate::thesaurus::{LONGEST, Label, Target, Thesaurus, known_by};

/// Words from whose trust on they mean the same.
const SAME: f64 = 0.5;
/// Words and phrases of the thesaurus that are looked at in place of one span, and phrases of these
/// that are looked for: bounds on the cost.
const TARGETS: usize = 30;
const PHRASES: usize = 2;
/// Letters of the shortest word that two words are joined to.
const JOINED: usize = 5;

/// What is remembered of a word as a mistyped one stands under it with this, which is in no word.
const MISTYPED: char = '?';

/// Neighbouring words of a query.
pub(crate) struct Span {
    /// The place of the first.
    pub(crate) first: usize,
    pub(crate) count: usize,
    /// Documents that have something else that the words mean.
    pub(crate) others: Vec<Arc<Scores>>,
    /// Whether that is so only if the word is mistyped.
    pub(crate) mistyped: bool,
}

/// The words of a query with their base forms in each language, once somebody asks for them.
struct Typed<'a> {
    words: &'a [String],
    bases: OnceCell<Vec<[Vec<String>; 3]>>,
}

impl Matcher<'_> {
    /// The words of a query, each in one span.
    pub(crate) fn spans(&self, words: &[String], thesaurus: &Thesaurus) -> Result<Vec<Span>> {
        let typed = Typed { words, bases: OnceCell::new() };
        let mut spans: Vec<Span> = Vec::new();
        for count in (1..=LONGEST.min(words.len())).rev() {
            for first in 0..=words.len() - count {
                let is_free =
                    |span: &Span| first + count <= span.first || span.first + span.count <= first;
                if !spans.iter().all(is_free) {
                    continue;
                }
                let others = self.others(&typed, first, count, thesaurus)?;
                if !others.is_empty() {
                    spans.push(Span { first, count, others, mistyped: false });
                } else if count == 1 {
                    let others = self.meant(&typed, first, thesaurus)?;
                    spans.push(Span { first, count, others, mistyped: true });
                }
            }
        }
        Ok(spans)
    }

    /// The services that have one of the labels, as whoever types an entry for them finds them.
    pub(crate) fn services_with(&self, labels: &[Label]) -> Result<HashSet<ServiceId>> {
        let targets: Vec<Target> = labels.iter().filter_map(Target::of).collect();
        let same: Vec<(&Target, f64)> = targets.iter().map(|target| (target, SAME)).collect();
        let boards = self.targets(&same)?;
        let documents = boards.iter().flat_map(Board::documents);
        let rows = documents.filter_map(|document| self.snapshot.row(*document));
        Ok(rows.map(|row| row.service).collect())
    }

    fn bases_of(&self, words: &[String]) -> Vec<[Vec<String>; 3]> {
        let of = |word: &String, language: Language| {
            let mut all = Vec::new();
            if language == Language::Fi {
                all.extend(self.analysers.dotted(word).base.iter().cloned());
            }
            all.extend(self.analysers.forms(language, word).base.iter().cloned());
            known_by(all)
        };
        words.iter().map(|word| Language::ALL.map(|language| of(word, language))).collect()
    }

    fn others(
        &self,
        typed: &Typed<'_>,
        first: usize,
        count: usize,
        thesaurus: &Thesaurus,
    ) -> Result<Vec<Arc<Scores>>> {
        let words = typed.words.get(first..first + count).unwrap_or_default();
        let mut others = if thesaurus.is_empty() {
            Vec::new()
        } else {
            self.memory().meanings(thesaurus.number, &words.join(" "), || {
                let bases = typed.bases.get_or_init(|| self.bases_of(typed.words));
                let bases = bases.get(first..first + count).unwrap_or_default();
                let mut boards = self.targets(&targets_of(words, bases, thesaurus))?;
                boards.retain(|board| !board.documents().is_empty());
                Ok(boards)
            })?
        };
        if let [one, next] = words {
            let word = format!("{one}{next}");
            let key = format!("{}{word}", self.reader.language);
            others.extend(self.memory().pair(&key, || self.joined(&word))?);
        }
        Ok(others)
    }

    /// Documents that have what a word means that no document has, taken for a mistyped one of the
    /// thesaurus.
    fn meant(
        &self,
        typed: &Typed<'_>,
        at: usize,
        thesaurus: &Thesaurus,
    ) -> Result<Vec<Arc<Scores>>> {
        let Some(word) = typed.words.get(at).filter(|_| !thesaurus.is_empty()) else {
            return Ok(Vec::new());
        };
        self.memory().meanings(thesaurus.number, &format!("{word}{MISTYPED}"), || {
            let mut known = self.board();
            self.score(&self.wanted(word), 1.0, &mut known)?;
            if !known.documents().is_empty() {
                return Ok(Vec::new());
            }
            let bases = typed.bases.get_or_init(|| self.bases_of(typed.words));
            let (targets, factor) = nearest(bases.get(at).into_iter().flatten(), thesaurus);
            let mut boards = self.targets(&targets)?;
            boards.retain(|board| !board.documents().is_empty());
            for board in &mut boards {
                board.weaken(factor);
            }
            Ok(boards)
        })
    }

    /// Documents that have two words as one.
    fn joined(&self, word: &str) -> Result<Option<Board>> {
        let forms = self.analysers.forms(self.reader.language, word);
        if word.chars().count() < JOINED || !self.knows(self.reader.language, &forms.base)? {
            return Ok(None);
        }
        let mut board = self.board();
        self.score(&self.wanted(word), trust::BASE, &mut board)?;
        Ok(Some(board).filter(|board| !board.documents().is_empty()))
    }

    /// Documents that have what was typed in other words: those that mean the same, those that are
    /// only related, and for each phrase those that have all of its words. Related phrases are left
    /// out: they cost most and say least.
    fn targets(&self, targets: &[(&Target, f64)]) -> Result<Vec<Board>> {
        let (mut same, mut related) = (Vec::new(), Vec::new());
        let mut boards = Vec::new();
        for (target, trusted) in targets.iter().take(TARGETS) {
            let is_same = *trusted >= SAME;
            if target.words.len() > 1 && (!is_same || boards.len() == PHRASES) {
                continue;
            }
            let Some(words) = self.sought(target)? else { continue };
            match words.as_slice() {
                [word] if is_same => same.extend(word.wanted(*trusted)),
                [word] => related.extend(word.wanted(*trusted)),
                words => boards.extend(self.all_of(words, *trusted)?),
            }
        }
        for wanted in [same, related].into_iter().filter(|wanted| !wanted.is_empty()) {
            boards.push(self.scored(&wanted)?);
        }
        Ok(boards)
    }

    /// The words of a target, if the index has all of them.
    fn sought<'t>(&self, target: &'t Target) -> Result<Option<Vec<Sought<'t>>>> {
        let mut all = Vec::new();
        for word in &target.words {
            let known = self.memory().known_bases(target.language, word, || {
                let mut bases = bases(target.language, word);
                let known = self.knows(target.language, &bases)?;
                if !known {
                    bases.clear();
                }
                Ok(bases.into())
            })?;
            if known.is_empty() {
                return Ok(None);
            }
            all.push(Sought { language: target.language, word, bases: known });
        }
        Ok(Some(all))
    }

    fn scored(&self, wanted: &[Wanted]) -> Result<Board> {
        let mut board = self.board();
        self.score(wanted, 1.0, &mut board)?;
        Ok(board)
    }

    /// Documents that have all the words; each counts as much as the least of them.
    fn all_of(&self, words: &[Sought], trusted: f64) -> Result<Option<Board>> {
        let mut all: Option<Board> = None;
        for word in words {
            let next = self.scored(&word.wanted(trusted))?;
            let both = match all {
                None => next,
                Some(before) => self.in_both(&before, &next),
            };
            if both.documents().is_empty() {
                return Ok(None);
            }
            all = Some(both);
        }
        Ok(all)
    }

    fn in_both(&self, one: &Board, other: &Board) -> Board {
        let mut both = self.board();
        for document in one.documents() {
            let least = one.get(*document).min(other.get(*document));
            if least > 0.0 {
                both.add(*document, least);
            }
        }
        both
    }

    /// Whether the index has any of the base forms, alone or in a compound.
    fn knows(&self, language: Language, bases: &[String]) -> Result<bool> {
        for base in bases {
            if self.snapshot.knows_form(self.zones(), &term::base(language, base))?
                || self.snapshot.knows_form(self.zones(), &term::part(language, base))?
            {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// A word of the thesaurus that is looked for.
struct Sought<'a> {
    language: Language,
    word: &'a str,
    bases: Arc<[String]>,
}

impl Sought<'_> {
    /// Related words are not looked for within compounds.
    fn wanted(&self, trusted: f64) -> Vec<Wanted> {
        let mut all = vec![Wanted::word(self.word.to_owned(), trusted * trust::EXACT)];
        for base in self.bases.iter() {
            all.push(Wanted::form(term::base(self.language, base), trusted * trust::BASE));
            if trusted >= SAME {
                all.push(Wanted::form(term::part(self.language, base), trusted * trust::PART));
            }
        }
        all
    }
}

/// What the entries mean that a mistyped word is nearest to, by its base forms in each language. With
/// it, how far that is trusted.
fn nearest<'a, 't>(
    bases: impl Iterator<Item = &'a Vec<String>>,
    thesaurus: &'t Thesaurus,
) -> (Vec<(&'t Target, f64)>, f64) {
    let near = Language::ALL.into_iter().zip(bases).flat_map(|(language, bases)| {
        let nearest = bases.iter().filter_map(move |base| thesaurus.nearest(language, base));
        nearest.map(move |(word, edits)| (edits, language, word))
    });
    let Some((edits, language, word)) = near.min() else { return (Vec::new(), 1.0) };
    let factor = if edits < 2 { trust::ONE_EDIT } else { trust::TWO_EDITS };
    let word = [word.to_owned()];
    (thesaurus.found(language, &word, &[word.to_vec()]), factor)
}

/// What words lead to, each once, the most trusted first.
fn targets_of<'t>(
    words: &[String],
    bases: &[[Vec<String>; 3]],
    thesaurus: &'t Thesaurus,
) -> Vec<(&'t Target, f64)> {
    let mut all = Vec::new();
    for (at, language) in Language::ALL.into_iter().enumerate() {
        let of_language: Vec<Vec<String>> =
            bases.iter().filter_map(|bases| bases.get(at).cloned()).collect();
        all.extend(thesaurus.found(language, words, &of_language));
    }
    all.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    let mut seen: Vec<(&Target, f64)> = Vec::new();
    for (target, trusted) in all {
        if !seen.iter().any(|(known, _)| *known == target) {
            seen.push((target, trusted));
        }
    }
    seen
}
