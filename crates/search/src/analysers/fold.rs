//! From text to words, and from words to their form without accents.

/// Letters of a longer word that are kept; nothing real is longer.
const LONGEST: usize = 64;
/// Letters of the ending in `CV:tä`, `TE:n`, which is cut off.
const LONGEST_ENDING: usize = 6;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// In small letters, composed, without soft hyphens.
    pub(crate) text: String,
    /// Written in capitals, as abbreviations are: never a stop word.
    pub(crate) capitals: bool,
}

/// The words of a text in order. Hyphens divide words: `TE-palvelut` is two. The inflection of
/// an abbreviation is cut off: `CV:tä` is `cv`.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut cutter = Cutter::default();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let before_word = letters.peek().is_some_and(|next| next.is_alphanumeric());
        cutter.take(letter, before_word);
    }
    cutter.end_word();
    cutter.words
}

#[derive(Default)]
struct Cutter {
    words: Vec<Word>,
    word: String,
    letters: usize,
    small: bool,
    ending: Option<String>,
}

impl Cutter {
    fn take(&mut self, letter: char, before_word: bool) {
        if is_invisible(letter) {
            return;
        }
        if self.compose(letter) {
            return;
        }
        if letter.is_alphanumeric() {
            self.letter(letter);
        } else if letter == ':' && before_word && self.letters > 0 && self.ending.is_none() {
            self.ending = Some(String::new());
        } else if is_apostrophe(letter) && before_word && self.letters > 0 {
            self.push('\'');
        } else {
            self.end_word();
        }
    }

    fn letter(&mut self, letter: char) {
        if let Some(ending) = &mut self.ending {
            ending.push(letter);
            return;
        }
        self.small |= !letter.is_uppercase();
        for small in letter.to_lowercase() {
            self.push(small);
        }
    }

    fn push(&mut self, letter: char) {
        if self.letters < LONGEST {
            self.word.push(letter);
            self.letters += 1;
        }
    }

    /// Joins a combining mark to the letter before it, as some systems write `ä` in two signs.
    fn compose(&mut self, mark: char) -> bool {
        if !is_combining(mark) {
            return false;
        }
        let target = self.ending.as_mut().unwrap_or(&mut self.word);
        let composed = target.chars().last().and_then(|last| composed(last, mark));
        if let Some(letter) = composed {
            target.pop();
            target.push(letter);
        }
        true
    }

    fn end_word(&mut self) {
        let ending = self.ending.take().unwrap_or_default();
        let capitals = self.letters > 1 && !self.small;
        if !self.word.is_empty() {
            let text = std::mem::take(&mut self.word);
            self.words.push(Word { text, capitals });
        }
        self.letters = 0;
        self.small = false;
        // A long "ending" is a word of its own: `klo:maanantai`.
        if ending.chars().count() > LONGEST_ENDING {
            let text = ending.to_lowercase().chars().take(LONGEST).collect();
            self.words.push(Word { text, capitals: false });
        }
    }
}

/// Whether the sign may stand within what [`words`] takes for one word.
pub(crate) fn in_word(sign: char) -> bool {
    sign.is_alphanumeric()
        || sign == ':'
        || is_apostrophe(sign)
        || is_invisible(sign)
        || is_combining(sign)
}

fn is_combining(sign: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&sign)
}

fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ')
}

fn composed(letter: char, mark: char) -> Option<char> {
    Some(match (letter, mark) {
        ('a', '\u{308}') => 'ä',
        ('o', '\u{308}') => 'ö',
        ('u', '\u{308}') => 'ü',
        ('a', '\u{30a}') => 'å',
        ('e', '\u{301}') => 'é',
        ('s', '\u{30c}') => 'š',
        ('z', '\u{30c}') => 'ž',
        _ => return None,
    })
}

/// The word without accents and apostrophes: `työtön` is `tyoton`.
pub(crate) fn fold(word: &str) -> String {
    word.chars().filter(|letter| *letter != '\'').map(plain).collect()
}

fn plain(letter: char) -> char {
    match letter {
        'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' | 'æ' | 'ā' => 'a',
        'ö' | 'ø' | 'ó' | 'ò' | 'ô' | 'õ' | 'ō' => 'o',
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ě' => 'e',
        'ü' | 'ú' | 'ù' | 'û' | 'ū' => 'u',
        'í' | 'ì' | 'î' | 'ï' | 'ī' => 'i',
        'š' | 'ś' | 'ş' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        'č' | 'ç' | 'ć' => 'c',
        'ñ' | 'ń' => 'n',
        'ý' | 'ÿ' => 'y',
        'đ' | 'ð' => 'd',
        'ł' => 'l',
        other => other,
    }
}

/// A key that sorts names as the Finnish and Swedish alphabets do: `å ä ö` after `z`.
pub(crate) fn sort_key(name: &str) -> String {
    let small = name.chars().flat_map(char::to_lowercase);
    small
        .map(|letter| match letter {
            'å' => '\u{7b}',
            'ä' | 'æ' => '\u{7c}',
            'ö' | 'ø' => '\u{7d}',
            other => plain(other),
        })
        .collect()
}
