//! Taking services in from elsewhere (spec 4.5): what became of each row of a file. People read the
//! words that `render` has for it.

use serde::{Deserialize, Serialize};

use crate::problem::{Problem, ProblemCode};

/// The kinds of files that are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// A page of the Finnish Service Catalogue's Open API v11: services or general descriptions.
    Ptv,
    /// A table, one service a row.
    Csv,
}

impl Format {
    /// All kinds, in their order.
    pub const ALL: [Self; 2] = [Self::Ptv, Self::Csv];

    /// The code in forms, in the log, and of the system from which the ids come.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ptv => "ptv",
            Self::Csv => "csv",
        }
    }
}

impl std::str::FromStr for Format {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        Self::ALL.into_iter().find(|one| one.code() == text).ok_or(ProblemCode::UnknownChoice)
    }
}

/// Why nothing of a file can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// There is nothing in it.
    Empty,
    /// It is not UTF-8.
    NotUtf8 {
        /// The first line that is not, from 1.
        line: usize,
    },
    /// It breaks off, or is not written as JSON.
    NotJson {
        /// Where, from 1.
        line: usize,
        /// Where in the line, from 1.
        column: usize,
    },
    /// Neither a list nor an object with a list named `itemList`.
    NoList,
    /// A quotation mark that opens a cell is never closed, or the like.
    NotCsv {
        /// In which line, from 1, where that is known.
        line: u64,
    },
    /// A heading that is none of ours.
    UnknownColumn(String),
    /// The same heading twice.
    ColumnTwice(String),
    /// Headings without this one.
    MissingColumn(&'static str),
}

/// What a field of a row should have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Text.
    Text,
    /// A list.
    List,
    /// An object.
    Object,
}

/// Why a row is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A field holds something else than it should.
    WrongType {
        /// The way to the field: `descriptions[2].value`.
        path: String,
        /// What it should hold.
        expected: Expected,
    },
    /// It has no id by which it could be known again.
    NoId,
    /// Its id or its name has more characters than are taken.
    IdTooLong,
    /// It has a name in none of the three languages.
    NoName,
    /// An earlier row has the same id.
    Twice {
        /// That row.
        first: usize,
    },
    /// It has another number of cells than there are headings.
    Cells {
        /// So many.
        found: usize,
        /// So many headings.
        headings: usize,
    },
    /// A term that the vocabularies do not have.
    UnknownTerm {
        /// The name of the form's field.
        field: String,
        /// What the row says.
        value: String,
    },
    /// What it says is not taken by the form of a service.
    Form(Problem),
}

/// Something about a row that whoever imports it should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// A text was shortened; the name of the form's field.
    Shortened(String),
    /// No category of ours stands for any of these classes.
    NoCategory(Vec<String>),
    /// Texts in a language that this service does not have.
    LanguageLeftOut(String),
    /// The texts in a language are not whole enough to be public.
    LanguageNotIncluded(String),
    /// Not an address of the web, or not one that is taken.
    AddressLeftOut(String),
    /// A municipality or another term that the vocabularies do not have.
    TermLeftOut(String),
    /// What it costs is not said as a price.
    PriceUnknown,
    /// Another person must publish it.
    SecondPersonNeeded,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// A new service.
    Created,
    /// A newer version of a service.
    Updated,
    /// It is what was read last time.
    Unchanged,
    /// People have changed the service since; it stays as it is.
    EditedHere,
    /// The service is in the archive; it stays as it is.
    Archived,
    /// Something is wrong with it.
    Refused,
}

impl Outcome {
    /// All of them, in the order in which they are counted.
    pub const ALL: [Self; 6] = [
        Self::Created,
        Self::Updated,
        Self::Unchanged,
        Self::EditedHere,
        Self::Archived,
        Self::Refused,
    ];

    /// The code, in the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Unchanged => "unchanged",
            Self::EditedHere => "edited_here",
            Self::Archived => "archived",
            Self::Refused => "refused",
        }
    }
}

/// What became of one row, or would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowReport {
    /// The number of the row: of a list from 1, of a table as a spreadsheet counts.
    pub number: usize,
    /// Its id where it comes from.
    pub source_id: String,
    /// What the service is called.
    pub name: String,
    /// What became of it.
    pub outcome: Outcome,
    /// Whether it was published.
    pub published: bool,
    /// What should be known.
    pub notes: Vec<Note>,
    /// The names of the form's fields that were filled in by default.
    pub defaults: Vec<String>,
    /// The names of the form's fields that are missing before it can be published.
    pub missing: Vec<String>,
    /// Why it was refused.
    pub faults: Vec<Fault>,
}

/// What became of a file, or would.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Its rows, in their order.
    pub rows: Vec<RowReport>,
}

impl Report {
    /// How many rows became what.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.rows.iter().filter(|row| row.outcome == outcome).count()
    }

    /// How many services were published.
    pub fn published(&self) -> usize {
        self.rows.iter().filter(|row| row.published).count()
    }

    /// Whether something is wrong with a row.
    pub fn has_faults(&self) -> bool {
        self.rows.iter().any(|row| row.outcome == Outcome::Refused)
    }

    /// Whether anything is written at all.
    pub fn changes_something(&self) -> bool {
        let changed = |row: &RowReport| {
            row.published || matches!(row.outcome, Outcome::Created | Outcome::Updated)
        };
        self.rows.iter().any(changed)
    }
}

/// The most characters of an id where a row comes from.
pub const SOURCE_ID_LIMIT: usize = 200;

/// A text of at most `limit` characters: the whole sentences of a longer one that fit, or else its
/// first words with an ellipsis. With whether it was shortened.
pub fn shortened(text: &str, limit: usize) -> (String, bool) {
    if text.chars().count() <= limit {
        return (text.to_owned(), false);
    }
    let end = text.char_indices().nth(limit).map_or(text.len(), |(at, _)| at);
    let begin = text.get(..end).unwrap_or(text);
    // A sentence ends with a mark before a space: the one behind the limit counts too.
    let ends = |(at, c): &(usize, char)| {
        let next = text.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
        matches!(c, '.' | '!' | '?') && next.is_none_or(char::is_whitespace)
    };
    let sentence = begin.char_indices().rfind(ends).map(|(at, c)| at + c.len_utf8());
    if let Some(sentences) = sentence.and_then(|end| begin.get(..end)) {
        return (sentences.trim().to_owned(), true);
    }
    let room = begin.char_indices().next_back().map_or(0, |(at, _)| at);
    let begin = begin.get(..room).unwrap_or_default();
    let words = begin.rfind(char::is_whitespace).and_then(|end| begin.get(..end)).unwrap_or(begin);
    (format!("{}…", words.trim_end_matches([' ', ',', ';', ':', '–'])), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_shortened_at_the_end_of_a_sentence_or_else_of_a_word() {
        assert_eq!(shortened("Lyhyt.", 10), ("Lyhyt.".to_owned(), false));
        let two = "Ensimmäinen lause. Toinen on pidempi.";
        assert_eq!(shortened(two, 20), ("Ensimmäinen lause.".to_owned(), true));
        assert_eq!(shortened(two, 18), ("Ensimmäinen lause.".to_owned(), true));
        assert_eq!(shortened("yksi kaksi kolme", 12), ("yksi kaksi…".to_owned(), true));
        assert_eq!(shortened("yksi, kaksi", 8), ("yksi…".to_owned(), true));
        assert_eq!(shortened("äääääääää", 4), ("äää…".to_owned(), true));
        // A point inside a number or an address ends no sentence.
        assert_eq!(shortened("hinta 2.50 euroa", 10), ("hinta…".to_owned(), true));
    }
}
