//! What takes the places of the placeholders in one mail.

use std::collections::BTreeMap;

use service_manual_domain::mail_text::Placeholder;

use super::{Block, ListSection};
use crate::i18n::Texts;
use crate::urls;

/// The values of one mail. What a mail does not have is missing here.
#[derive(Debug, Clone, Default)]
pub struct Values {
    words: BTreeMap<Placeholder, String>,
    blocks: BTreeMap<Placeholder, Block>,
}

impl Values {
    /// No values yet.
    pub fn none() -> Self {
        Self::default()
    }

    /// Adds a value that stands in a sentence. It becomes one line: a name with line breaks in it
    /// could otherwise look like a paragraph of ours.
    #[must_use]
    pub fn words(mut self, placeholder: Placeholder, value: impl AsRef<str>) -> Self {
        self.words.insert(placeholder, one_line(value.as_ref()));
        self
    }

    /// Adds words of a person, if there are any.
    #[must_use]
    pub fn quote(mut self, placeholder: Placeholder, words: Option<&str>) -> Self {
        if let Some(words) = words {
            self.blocks.insert(placeholder, Block::Quote(words.to_owned()));
        }
        self
    }

    /// Adds the button. `path` is an address of ours.
    #[must_use]
    pub fn button(mut self, label: &str, public_address: &str, path: &str) -> Self {
        let href = urls::absolute(public_address, path);
        self.blocks.insert(Placeholder::Button, Block::Button { label: label.to_owned(), href });
        self
    }

    /// Adds the list.
    #[must_use]
    pub fn list(mut self, sections: Vec<ListSection>) -> Self {
        self.blocks.insert(Placeholder::List, Block::List(sections));
        self
    }

    pub(super) fn words_of(&self, placeholder: Placeholder) -> Option<&str> {
        self.words.get(&placeholder).map(String::as_str)
    }

    pub(super) fn block_of(&self, placeholder: Placeholder) -> Option<&Block> {
        self.blocks.get(&placeholder)
    }
}

/// The text without anything that could begin a new line, in a mail or in its header.
pub(super) fn one_line(text: &str) -> String {
    let ends_line = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    text.chars().map(|c| if ends_line(c) { ' ' } else { c }).collect()
}

/// Whom to ask: the main users of these organisations, or the administrators if there are none.
pub(super) fn contact(t: &Texts, organisations: &[String]) -> String {
    let names = organisations.iter().cloned();
    names.reduce(|first, second| t.mail_either(first, second)).map_or_else(
        || t.mail_contact_administrators().to_owned(),
        |names| t.mail_contact_main_user(names),
    )
}
