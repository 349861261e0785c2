//! Everyday words of the search (spec 4.3): who types one of some words also finds what has one of
//! others.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use crate::ids::SynonymLineId;
use crate::language::Language;
use crate::problem::{Problem, ProblemCode, Problems};
use crate::secret::hexadecimal;

/// The longest word or phrase, in characters.
pub const PHRASE_LIMIT: usize = 80;
/// The most words or phrases in one half of a line.
pub const PHRASES_LIMIT: usize = 40;
/// The most words of a phrase that people type.
pub const WORDS_LIMIT: usize = 4;

/// Words that people type, and words of a language that are found instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SynonymLine {
    /// The language of the words to find. What is typed may be in any language.
    pub language: Language,
    /// Words and phrases that people type; each is enough.
    pub typed: Vec<String>,
    /// Words and phrases to find; each is enough.
    pub found: Vec<String>,
}

/// What a line of the starting list is known by, as long as it stands for the same typed words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineKey(String);

impl SynonymLine {
    /// What the line is known by.
    pub fn key(&self) -> LineKey {
        let text = format!("{}\t{}", self.language, self.typed.join("\t"));
        let hash = Sha256::digest(text.as_bytes());
        LineKey(hexadecimal(hash.get(..LineKey::BYTES).unwrap_or(&hash)))
    }

    /// Both halves as they are typed into a form, a phrase on each row.
    pub fn as_typed(&self) -> TypedLine {
        TypedLine {
            language: self.language.code().to_owned(),
            typed: self.typed.join("\n"),
            found: self.found.join("\n"),
        }
    }

    /// Whether whoever types the phrase finds all these words by this line already.
    fn knows(&self, language: Language, typed: &str, found: &[String]) -> bool {
        let has = |all: &[String], one: &str| all.iter().any(|other| same(other, one));
        self.language == language
            && has(&self.typed, typed)
            && found.iter().all(|one| has(&self.found, one))
    }

    /// Whether a text occurs in one of the words.
    pub fn mentions(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        let mut all = self.typed.iter().chain(&self.found);
        all.any(|phrase| phrase.to_lowercase().contains(&text))
    }
}

impl LineKey {
    const BYTES: usize = 8;

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LineKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for LineKey {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        let usual = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
        let is_key = text.len() == 2 * Self::BYTES && text.chars().all(usual);
        if is_key { Ok(Self(text.to_owned())) } else { Err(ProblemCode::UnknownChoice) }
    }
}

/// Where a line comes from, and by what it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineSource {
    /// Administrators wrote it.
    Own(SynonymLineId),
    /// The program brings it.
    Starting {
        /// By what it is known.
        key: LineKey,
        /// Whether it is in force.
        on: bool,
    },
}

/// A part of all lines, by where they come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhichLines {
    /// Those that administrators wrote.
    Own,
    /// Those that the program brings.
    Starting,
    /// Those of them that are switched off.
    Off,
}

impl WhichLines {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Own, Self::Starting, Self::Off];

    /// The code in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Starting => "starting",
            Self::Off => "off",
        }
    }

    /// Whether a line from there belongs to the part.
    pub const fn has(self, source: &LineSource) -> bool {
        match (self, source) {
            (Self::Own, LineSource::Own(_)) | (Self::Starting, LineSource::Starting { .. }) => true,
            (Self::Off, LineSource::Starting { on, .. }) => !*on,
            (Self::Own | Self::Starting | Self::Off, _) => false,
        }
    }
}

impl FromStr for WhichLines {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        let found = Self::ALL.into_iter().find(|one| one.code() == text);
        found.ok_or(ProblemCode::UnknownChoice)
    }
}

/// A line as typed into the form: phrases with a comma or a line end between them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedLine {
    /// The code of the language of the words to find.
    pub language: String,
    /// What people type.
    pub typed: String,
    /// What they find.
    pub found: String,
}

impl TypedLine {
    /// The checked line, or everything that is wrong with it. `words` counts the words of a phrase
    /// that the search would look at; `others` are the other lines in force. Fields: `language`,
    /// `typed`, `found`.
    pub fn parse<'a>(
        &self,
        words: impl Fn(&str) -> usize,
        others: impl IntoIterator<Item = &'a SynonymLine>,
    ) -> Result<SynonymLine, Vec<Problem>> {
        let mut problems = Problems::none();
        let language = self.language.parse().map_err(|_| match self.language.as_str() {
            "" => ProblemCode::Required,
            _ => ProblemCode::UnknownChoice,
        });
        let language = problems.check("language", language);
        let typed = problems.check("typed", phrases(&self.typed, &words, WORDS_LIMIT));
        let found = problems.check("found", phrases(&self.found, &words, usize::MAX));
        let (Some(language), Some(typed), Some(found)) = (language, typed, found) else {
            return Err(problems.into_vec());
        };
        let others: Vec<&SynonymLine> = others.into_iter().collect();
        let known =
            |phrase: &&String| others.iter().any(|other| other.knows(language, phrase, &found));
        match typed.iter().find(known) {
            Some(phrase) => {
                let code = ProblemCode::PhraseKnown { phrase: phrase.clone() };
                Err(vec![Problem::new("typed", code)])
            }
            None => Ok(SynonymLine { language, typed, found }),
        }
    }
}

/// The phrases of one half, each once.
fn phrases(
    text: &str,
    words: impl Fn(&str) -> usize,
    most_words: usize,
) -> Result<Vec<String>, ProblemCode> {
    let mut all: Vec<String> = Vec::new();
    for phrase in text.split([',', '\n', ';', '\t']) {
        let phrase = phrase.split_whitespace().collect::<Vec<_>>().join(" ");
        let phrase: String = phrase.chars().filter(|c| !c.is_control()).collect();
        if phrase.is_empty() || all.iter().any(|known| same(known, &phrase)) {
            continue;
        }
        if phrase.chars().count() > PHRASE_LIMIT {
            return Err(ProblemCode::PhraseTooLong { phrase, limit: PHRASE_LIMIT });
        }
        match words(&phrase) {
            0 => return Err(ProblemCode::PhraseSaysNothing { phrase }),
            count if count > most_words => {
                return Err(ProblemCode::PhraseOfTooManyWords { phrase, limit: most_words });
            }
            _ => all.push(phrase),
        }
    }
    match all.len() {
        0 => Err(ProblemCode::Required),
        1..=PHRASES_LIMIT => Ok(all),
        _ => Err(ProblemCode::TooMany { limit: PHRASES_LIMIT }),
    }
}

/// Whether two phrases are the same but for capitals.
fn same(one: &str, other: &str) -> bool {
    one == other || one.to_lowercase() == other.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(typed: &[&str], found: &[&str]) -> SynonymLine {
        let own = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
        SynonymLine { language: Language::Fi, typed: own(typed), found: own(found) }
    }

    fn parse(
        typed: &str,
        found: &str,
        others: &[SynonymLine],
    ) -> Result<SynonymLine, Vec<Problem>> {
        let words = |text: &str| text.split(' ').filter(|word| *word != "ja").count();
        let [language, typed, found] = ["fi", typed, found].map(str::to_owned);
        TypedLine { language, typed, found }.parse(words, others)
    }

    fn problem(typed: &str, found: &str) -> (String, ProblemCode) {
        let problem = parse(typed, found, &[]).unwrap_err().swap_remove(0);
        (problem.field.into_owned(), problem.code)
    }

    #[test]
    fn phrases_are_divided_tidied_and_kept_once() {
        let parsed = parse(" potkut,  saada   potkut\nPOTKUT;", "irtisanominen", &[]).unwrap();
        assert_eq!(parsed, line(&["potkut", "saada potkut"], &["irtisanominen"]));
        assert_eq!(parsed.as_typed().typed, "potkut\nsaada potkut");
    }

    #[test]
    fn what_is_wrong_names_the_phrase() {
        let phrase = "a".repeat(81);
        let many: Vec<String> = (0..41).map(|number| format!("sana{number}")).collect();
        let five = "yksi kaksi kolme neljä viisi".to_owned();
        for (typed, found, field, code) in [
            ("", "x", "typed", ProblemCode::Required),
            ("x", " , ", "found", ProblemCode::Required),
            ("ja", "x", "typed", ProblemCode::PhraseSaysNothing { phrase: "ja".to_owned() }),
            (&many.join(","), "x", "typed", ProblemCode::TooMany { limit: 40 }),
            (
                &phrase,
                "x",
                "typed",
                ProblemCode::PhraseTooLong { phrase: phrase.clone(), limit: 80 },
            ),
            (
                &five,
                "x",
                "typed",
                ProblemCode::PhraseOfTooManyWords { phrase: five.clone(), limit: 4 },
            ),
        ] {
            assert_eq!(problem(typed, found), (field.to_owned(), code));
        }
        assert!(parse("yksi ja kaksi ja kolme", &five, &[]).is_ok(), "long phrases can be found");
        let all = TypedLine::default().parse(|_| 1, []).unwrap_err();
        assert_eq!(all.len(), 3);
    }

    #[test]
    fn a_line_must_add_something_for_each_typed_word() {
        let known = [line(&["potkut", "fudut"], &["irtisanominen", "muutosturva"])];
        let code = ProblemCode::PhraseKnown { phrase: "Fudut".to_owned() };
        let refused = parse("kenkää, Fudut", "muutosturva", &known).unwrap_err();
        assert_eq!(refused, [Problem::new("typed", code)]);
        assert!(parse("Fudut", "muutosturva, työnhaku", &known).is_ok());
        assert!(parse("kenkää", "muutosturva", &known).is_ok());
    }

    #[test]
    fn a_key_stays_when_other_words_are_found() {
        let key = line(&["potkut"], &["irtisanominen"]).key();
        assert_eq!(line(&["potkut"], &["muutosturva"]).key(), key);
        assert_ne!(line(&["fudut"], &["irtisanominen"]).key(), key);
        assert_eq!(key.as_str().parse(), Ok(key.clone()));
        assert!("A".repeat(16).parse::<LineKey>().is_err());
    }
}
