//! Names of files: as the person's computer gives them, without what could mislead or harm.

use std::fmt;

use super::FileType;

/// The name of a file: one line without folders, control characters or characters that turn the
/// direction of writing; safe as a part of an address, a header and a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileName(String);

impl FileName {
    /// The most characters.
    const LIMIT: usize = 120;
    /// What a file without any usable character in its name is called.
    const NAMELESS: &'static str = "file";

    /// A name that can be kept, made of one that a browser sent.
    pub fn cleaned(sent: &str) -> Self {
        let name = sent.rsplit(['/', '\\']).next().unwrap_or_default();
        let kept: String = name.chars().filter_map(kept).collect();
        let words: Vec<&str> = kept.split_whitespace().collect();
        let name = words.join(" ");
        let name = name.trim_matches(|c| c == '.' || c == ' ');
        let name = if name.is_empty() { Self::NAMELESS } else { name };
        Self(shortened(name))
    }

    /// From the database, where only cleaned names are written.
    pub fn stored(name: String) -> Self {
        Self(name)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The type that its ending stands for.
    pub fn declared_type(&self) -> Option<FileType> {
        self.0.rsplit_once('.').and_then(|(_, ending)| FileType::of_ending(ending))
    }

    /// The same with the ending of its type, if it has not such an ending yet.
    #[must_use]
    pub fn ending_as(self, file_type: FileType) -> Self {
        if self.declared_type() == Some(file_type) {
            self
        } else {
            Self(shortened(&format!("{}.{}", self.0, file_type.code())))
        }
    }
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a character becomes. Those that a file system refuses become `_`; those that cannot be
/// seen go, since `gnp.exe` written backwards looks like a picture.
const fn kept(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\0'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => None,
        '"' | '<' | '>' | ':' | '|' | '?' | '*' => Some('_'),
        other => Some(other),
    }
}

/// At most so many characters as a name may have; the ending stays.
fn shortened(name: &str) -> String {
    let length = name.chars().count();
    if length <= FileName::LIMIT {
        return name.to_owned();
    }
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.chars().count() <= 10 => (stem, format!(".{ending}")),
        Some(_) | None => (name, String::new()),
    };
    let room = FileName::LIMIT - ending.chars().count();
    let stem: String = stem.chars().take(room).collect();
    format!("{}{ending}", stem.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(sent: &str) -> String {
        FileName::cleaned(sent).as_str().to_owned()
    }

    #[test]
    fn names_lose_folders_and_what_cannot_be_seen() {
        assert_eq!(cleaned("../../etc/passwd"), "passwd");
        assert_eq!(cleaned("C:\\Käyttäjät\\Työ ohje.pdf"), "Työ ohje.pdf");
        assert_eq!(cleaned("a\r\nSet-Cookie: x.pdf"), "a Set-Cookie_ x.pdf");
        assert_eq!(cleaned("kuva\u{202e}gnp.exe"), "kuvagnp.exe");
        assert_eq!(cleaned("\u{feff}.htaccess"), "htaccess");
        assert_eq!(cleaned("esite 🎉.pdf"), "esite 🎉.pdf");
        assert_eq!(cleaned("a\"b;c.pdf"), "a_b;c.pdf");
        for nothing in ["", "...", "/", "\0\u{200b}", "  "] {
            assert_eq!(cleaned(nothing), "file");
        }
    }

    #[test]
    fn long_names_keep_their_ending() {
        let name = cleaned(&format!("{}.pdf", "ä".repeat(500)));
        assert_eq!(name.chars().count(), 120);
        assert!(name.ends_with("ä.pdf"));
        assert_eq!(cleaned(&"x".repeat(500)).len(), 120);
    }

    #[test]
    fn a_name_gets_the_ending_of_its_type_once() {
        let named = |sent, file_type| FileName::cleaned(sent).ending_as(file_type);
        assert_eq!(named("kuva.JPEG", FileType::Jpg).as_str(), "kuva.JPEG");
        assert_eq!(named("kuva", FileType::Jpg).as_str(), "kuva.jpg");
        assert_eq!(named("kuva.html", FileType::Png).as_str(), "kuva.html.png");
    }

    proptest::proptest! {
        #[test]
        fn a_cleaned_name_stays_as_it_is(sent in ".*") {
            let once = FileName::cleaned(&sent);
            proptest::prop_assert_eq!(FileName::cleaned(once.as_str()), once.clone());
            proptest::prop_assert!(!once.as_str().contains(['/', '\\', '\r', '\n', '"']));
            proptest::prop_assert!(once.as_str().chars().count() <= FileName::LIMIT);
        }
    }
}
