//! What administrators wrote before (spec 5: content, each with history). What is short stands in
//! the events of the log, which are its history; whole texts would swell the log, so that their
//! changes are rows of their own.

use crate::audit::EventType;
use crate::codes::coded;
use crate::language::Language;
use crate::mail_text::MailKind;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $source:expr;)+) => {
        coded! {
            /// Content that has a history.
            ContentKind { $($(#[$doc])* $name = $code;)+ }
        }

        impl ContentKind {
            /// Where its history is kept.
            pub const fn source(self) -> HistorySource {
                match self { $(Self::$name => $source,)+ }
            }
        }
    };
}

/// Where a history is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistorySource {
    /// In the events of this type. The name is that of the change which says what an event is
    /// about; `None`: there is just one thing of the kind.
    Log(EventType, Option<&'static str>),
    /// In rows of its own, with whole texts.
    Rows,
}

use HistorySource::{Log, Rows};

kinds! {
    /// Terms of vocabularies.
    Vocabulary = "vocabulary", Log(EventType::VocabularyChanged, Some("term"));
    /// Everyday words of the search.
    Synonyms = "synonyms", Log(EventType::SynonymsChanged, Some("synonym_line"));
    /// Lifted services.
    Lifts = "lifts", Log(EventType::LiftsChanged, Some("lift"));
    /// Notices on every page.
    SiteNotices = "site_notices", Log(EventType::SiteNoticeChanged, Some("notice"));
    /// Settings.
    Settings = "settings", Log(EventType::SettingsChanged, None);
    /// Texts of mails.
    MailTexts = "mail_texts", Rows;
    /// Help beside fields.
    HelpTexts = "help_texts", Rows;
    /// Menus of the public pages.
    Menus = "menus", Rows;
    /// Pages.
    Pages = "pages", Rows;
}

/// What the history calls the text of a mail in a language: `invitation/fi`.
pub fn of_text(kind: MailKind, language: Language) -> String {
    format!("{}/{language}", kind.code())
}

/// The text of a mail that the history calls so.
pub fn text_of(thing: &str) -> Option<(MailKind, Language)> {
    let (kind, language) = thing.split_once('/')?;
    Some((kind.parse().ok()?, language.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back() {
        for kind in ContentKind::ALL {
            assert_eq!(kind.code().parse(), Ok(*kind));
        }
        let thing = of_text(MailKind::Invitation, Language::Sv);
        assert_eq!(text_of(&thing), Some((MailKind::Invitation, Language::Sv)));
        assert_eq!(text_of("invitation"), None);
    }
}
