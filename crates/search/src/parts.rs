//! Words that fall into parts which documents have.

use std::collections::HashMap;
use std::iter;

use service_manual_domain::language::Language;

use crate::analysers::{self, Letters, Piece, letters, swedish};
use crate::error::Result;
use crate::matching::{Found, Matcher, forms, trust};
use crate::schema::term;
use crate::snapshot::Number;

/// The share of the word's letters that a match of its parts must cover.
const COVERED: f64 = 0.4;
/// Letters from which one known side of a word is looked for although the other is unknown.
const ALONE: usize = 4;
/// Both sides of a division are known.
const BOTH: usize = usize::MAX;

impl Matcher<'_> {
    /// Documents that have parts of the word: all of them count as the word.
    pub(crate) fn parts(&self, word: &str, unknown: bool, found: &mut Found) -> Result<()> {
        let (language, pieces) = self.pieces(word, unknown)?;
        let mut leaves: HashMap<Number, u32> = HashMap::new();
        let (mut single, mut joined) = (self.board(), self.board());
        for piece in &pieces {
            let mut board = self.board();
            let wanted = forms(language, &piece.forms, trust::OWN_PART, trust::SHARED_PART);
            self.score(&wanted.collect::<Vec<_>>(), piece.share, &mut board)?;
            for document in board.documents() {
                *leaves.entry(*document).or_default() |= piece.leaves;
                if piece.leaves.is_power_of_two() {
                    single.add(*document, board.get(*document));
                } else {
                    joined.raise(*document, board.get(*document));
                }
            }
        }
        let all = pieces.iter().fold(0, |leaves, piece| leaves | piece.leaves);
        for (document, leaves) in leaves {
            let score = single.get(document).max(joined.get(document));
            if leaves == all {
                found.whole.raise(document, score);
            } else if covered(&pieces, leaves) >= COVERED {
                found.partly.raise(document, score);
            }
        }
        Ok(())
    }

    /// The parts of a word: of a compound in the reader's language or, for English, in another; of
    /// a word that is not there otherwise, two words that the index knows, in any language.
    fn pieces(&self, word: &str, unknown: bool) -> Result<(Language, Vec<Piece>)> {
        let compound = self.compound(word)?;
        if !unknown || self.reader.language != Language::En && !compound.1.is_empty() {
            return Ok(compound);
        }
        let mut one_side = compound;
        for language in own_first(self.reader.language) {
            let parted = self.parted(language, word)?;
            if parted.known == BOTH {
                return Ok((language, parted.pieces));
            }
            if one_side.1.is_empty() && language == self.reader.language {
                one_side = (language, parted.pieces);
            }
        }
        Ok(one_side)
    }

    fn compound(&self, word: &str) -> Result<(Language, Vec<Piece>)> {
        if self.reader.language != Language::Sv {
            let as_written = self.analysers.forms(Language::Fi, word);
            let dotted = self.analysers.dotted(word);
            let compound = dotted.compounds.iter().chain(&as_written.compounds).next();
            if let Some(pieces) = compound {
                return Ok((Language::Fi, pieces.clone()));
            }
        }
        match self.reader.language {
            Language::Fi => Ok((Language::Fi, Vec::new())),
            Language::Sv | Language::En => Ok((Language::Sv, self.swedish_pieces(word)?)),
        }
    }

    /// The best division of a Swedish word.
    fn swedish_pieces(&self, word: &str) -> Result<Vec<Piece>> {
        let forms = self.analysers.forms(Language::Sv, word);
        let divisions = forms.base.iter().flat_map(|stem| swedish::divisions(stem));
        let divisions = divisions.map(|(cut, head, tail)| (cut, head, vec![tail]));
        Ok(self.best(Language::Sv, divisions)?.pieces)
    }

    /// The best division of a word that nothing else is known of.
    fn parted(&self, language: Language, word: &str) -> Result<Division> {
        let cuts = analysers::cuts(word);
        let bases = |part: &str| analysers::bases(language, part);
        self.best(
            language,
            cuts.map(|(head, tail)| (letters(head, tail), bases(head), bases(tail))),
        )
    }

    /// The first division both sides of which the index knows, else the one with the longest known
    /// side.
    fn best(
        &self,
        language: Language,
        divisions: impl Iterator<Item = (Letters, Vec<String>, Vec<String>)>,
    ) -> Result<Division> {
        let mut best = Division::default();
        for (letters, head, tail) in divisions {
            let known = (self.has_word(language, &head)?, self.has_word(language, &tail)?);
            let longest = match known {
                (true, true) => {
                    return Ok(Division { known: BOTH, pieces: halves(letters, head, tail) });
                }
                (true, false) => letters.0,
                (false, true) => letters.1,
                (false, false) => 0,
            };
            if longest >= ALONE && longest > best.known {
                best = Division { known: longest, pieces: halves(letters, head, tail) };
            }
        }
        Ok(best)
    }

    fn has_word(&self, language: Language, bases: &[String]) -> Result<bool> {
        for base in bases {
            if self.snapshot.knows_form(self.zones(), &term::base(language, base))? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// A word cut in two.
#[derive(Default)]
struct Division {
    /// Letters of the side that the index knows.
    known: usize,
    pieces: Vec<Piece>,
}

fn own_first(own: Language) -> impl Iterator<Item = Language> {
    iter::once(own).chain(Language::ALL.into_iter().filter(move |other| *other != own))
}

fn covered(pieces: &[Piece], leaves: u32) -> f64 {
    let single = pieces.iter().filter(|piece| piece.leaves.is_power_of_two());
    single.filter(|piece| piece.leaves & leaves != 0).map(|piece| piece.share).sum()
}

fn halves(letters: Letters, head: Vec<String>, tail: Vec<String>) -> Vec<Piece> {
    let share = |side| analysers::ratio(side, letters.0 + letters.1);
    vec![
        Piece { forms: head, leaves: 1, share: share(letters.0) },
        Piece { forms: tail, leaves: 2, share: share(letters.1) },
    ]
}
