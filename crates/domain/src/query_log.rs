//! What people search for, without the people (spec 4.3): which searches are counted, and what of
//! them is kept. Nobody can tell afterwards who searched, from where, or when within the day.

use crate::codes::coded;
use crate::language::Language;
use crate::search::{Group, SearchRequest};

/// The longest text that is counted, in characters. What is longer is a story and no query, and
/// stories tell of people.
pub const TEXT_LIMIT: usize = 80;
/// The longest list of filters that is kept with its values, in characters.
const FILTERS_LIMIT: usize = 200;
/// The last place of a hit that is counted.
pub const LAST_POSITION: usize = 200;
/// Texts that were searched for less often than this are not shown to anybody: a name that one
/// person typed is not what people search for.
pub const SHOWN_FROM: i64 = 3;
/// So many digits in a row, whatever stands between them, may be a telephone number, an identity
/// code, a date of birth or an account. A postal code is shorter.
const DIGITS: usize = 6;

/// A search as it is counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LoggedSearch {
    /// The words, in small letters; empty for a search by filters alone.
    pub text: String,
    /// The language of the page.
    pub language: Language,
    /// The chosen filters, as in an address.
    pub filters: String,
}

impl LoggedSearch {
    /// What is kept of a search; nothing of one that asks for nothing, explains itself, is too long,
    /// or looks personal.
    pub fn of(request: &SearchRequest, language: Language) -> Option<Self> {
        let words: Vec<String> = request.text.split_whitespace().map(str::to_lowercase).collect();
        let text = words.join(" ");
        let says_nothing = text.is_empty() && !request.is_filtered();
        let is_kept = !says_nothing && !request.explain && text.chars().count() <= TEXT_LIMIT;
        (is_kept && !looks_personal(&text)).then(|| Self {
            text,
            language,
            filters: filters(request),
        })
    }
}

/// The chosen filters. How old somebody is, is nobody's business: only that an age was chosen.
fn filters(request: &SearchRequest) -> String {
    let choice = |(group, value): (Group, &str)| match group {
        Group::Age => group.to_string(),
        _ => format!("{group}={value}"),
    };
    let whole = request.choices().map(choice).collect::<Vec<_>>().join("&");
    if whole.chars().count() <= FILTERS_LIMIT {
        return whole;
    }
    let names: Vec<&str> = request.groups().map(Group::code).collect();
    names.join("&")
}

/// Whether a text in small letters may hold an e-mail address, a telephone number, an identity code,
/// a date, another long number or a street address. Then the rest of it is about a person, too.
fn looks_personal(text: &str) -> bool {
    text.contains('@') || has_long_number(text) || has_date(text) || has_street_address(text)
}

fn has_long_number(text: &str) -> bool {
    let mut digits = 0;
    text.chars().any(|c| {
        if c.is_numeric() {
            digits += 1;
        } else if !(c.is_whitespace() || "-–+./():,".contains(c)) {
            digits = 0;
        }
        digits >= DIGITS
    })
}

/// Three numbers joined by points, strokes or slashes.
fn has_date(text: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.chars().all(char::is_numeric);
    text.split_whitespace().any(|word| {
        ['.', '-', '/'].into_iter().any(|mark| {
            let parts: Vec<&str> = word.trim_end_matches('.').split(mark).collect();
            parts.len() == 3 && parts.into_iter().all(is_number)
        })
    })
}

/// How words for streets end in the three languages, inflected as in "Esimerkkikadulla 5".
const STREETS: [&str; 29] = [
    "katu",
    "kadun",
    "kadulla",
    "kadulta",
    "tie",
    "tien",
    "tiellä",
    "kuja",
    "kujan",
    "kujalla",
    "polku",
    "polun",
    "polulla",
    "väylä",
    "kaari",
    "raitti",
    "rinne",
    "bulevardi",
    "aukio",
    "gata",
    "gatan",
    "väg",
    "vägen",
    "gränd",
    "gränden",
    "stigen",
    "street",
    "road",
    "avenue",
];

/// A street with a number after it.
fn has_street_address(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).any(|pair| {
        let [street, number] = pair else { return false };
        let is_street = STREETS.iter().any(|ending| street.ends_with(ending));
        is_street && number.starts_with(|c: char| c.is_numeric())
    })
}

coded! {
    /// Which searches the report lists.
    #[derive(Default)]
    Which[] {
        /// All, the most frequent first.
        #[default]
        Frequent = "frequent";
        /// Those that found nothing.
        WithoutHits = "without-hits";
        /// Those that found something of which nothing was opened.
        NeverClicked = "never-clicked";
    }
}

coded! {
    /// A column by which the report is sorted.
    Column[] {
        /// The words.
        Text = "query";
        /// How often they were searched for.
        Searches = "searches";
        /// How often nothing was found.
        InVain = "in-vain";
        /// How many services were found at most.
        Hits = "hits";
        /// How often a service was opened.
        Clicks = "clicks";
    }
}

/// So many days back the report can look.
pub const PERIODS: [i32; 3] = [7, 30, 90];

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(query: &str) -> Option<LoggedSearch> {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        LoggedSearch::of(&SearchRequest::read(pairs).0, Language::Fi)
    }

    #[test]
    fn the_same_search_is_counted_as_one() {
        let one = kept("q=  Kesä   TYÖ &municipality=091&category=training&page=3&sort=name");
        let other = kept("category=training&q=kesä työ&municipality=091");
        assert_eq!(one, other);
        let one = one.unwrap();
        assert_eq!(
            (one.text.as_str(), one.filters.as_str()),
            ("kesä työ", "municipality=091&category=training")
        );
    }

    #[test]
    fn what_asks_for_nothing_or_explains_itself_is_not_counted() {
        assert_eq!(kept("q="), None);
        assert_eq!(kept("sort=name&page=2"), None);
        assert_eq!(kept("q=työ&explain=1"), None);
        assert!(kept("q=&charge=free").is_some());
        assert_eq!(kept(&format!("q={}", "a".repeat(TEXT_LIMIT + 1))), None);
    }

    #[test]
    fn nothing_that_looks_personal_is_kept() {
        for text in [
            "maija.meikalainen@esimerkki.fi",
            "040 123 4567",
            "+358401234567",
            "(09) 310-1691",
            "131052-308T",
            "131052a308t",
            "131052+308t meikäläinen",
            "synt. 1.2.1980",
            "syntynyt 1.2.80",
            "1980-02-01",
            "FI21 1234 5600 0007 85",
            "12 34 56",
            "Esimerkkikatu 5",
            "asun Mallitie 12 a 4",
            "Kauppakadulla 3",
            "Storgatan 7 B",
            "main street 5",
            "٠٤٠١٢٣٤٥٦٧",
        ] {
            assert_eq!(kept(&format!("q={text}")), None, "{text}");
        }
    }

    #[test]
    fn usual_numbers_and_words_are_kept() {
        for text in [
            "00100 helsinki",
            "alle 30 vuotiaat",
            "palkkatuki 2026",
            "24/7",
            "tie työhön",
            "B1 2. taso",
            "it ja 3d",
        ] {
            assert!(kept(&format!("q={text}")).is_some(), "{text}");
        }
    }

    #[test]
    fn an_age_is_not_kept_and_many_filters_only_by_name() {
        assert_eq!(kept("q=työ&age=24").unwrap().filters, "age");
        let many: Vec<String> = (0..30).map(|n| format!("organisation=organisation{n}")).collect();
        assert_eq!(kept(&format!("q=työ&{}", many.join("&"))).unwrap().filters, "organisation");
    }
}
