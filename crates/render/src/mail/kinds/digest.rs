//! The mail with everything that can wait (spec 2.8).

use service_manual_domain::language::Language;
use service_manual_domain::mail_text::{MailKind, Placeholder};

use crate::i18n::Texts;
use crate::mail::{ListSection, Mail, Values};
use crate::urls;

/// "This has happened or waits for you", once a week or a day.
#[derive(Debug, Clone)]
pub struct DigestMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// What there is to tell, under headings.
    pub sections: Vec<ListSection>,
}

impl Mail for DigestMail {
    fn kind(&self) -> MailKind {
        MailKind::Digest
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        let count: usize = self.sections.iter().map(|section| section.lines.len()).sum();
        Values::none()
            .words(Placeholder::Count, t.mail_digest_count(count))
            .list(self.sections.clone())
            .button(t.mail_button_start(), &self.public_address, &urls::start(self.language))
    }
}
