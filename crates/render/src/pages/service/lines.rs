//! What both parts of a service consist of: contacts, links, files, and the head with its tabs.

use service_manual_domain::email::EmailAddress;
use service_manual_domain::file::{FileName, FileType};
use service_manual_domain::ids::FileId;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::{PhoneNumber, WebAddress};

use crate::i18n::Texts;
use crate::pages::card::Star;
use crate::rich_text::RichText;
use crate::urls;
use crate::worded::Worded;

/// A text of paragraphs and lists.
pub type Rich = Worded<RichText>;

/// Name, tabs and links at the top of both parts.
#[derive(Debug, Clone)]
pub struct ServiceHead {
    /// The name, in the reader's language or, failing that, in the original.
    pub name: Worded,
    /// The end of the service's address in the reader's language.
    pub slug: String,
    /// Whether the reader may change to the guidance.
    pub shows_tabs: bool,
    /// Where a person with the right edits it; `None`: no link is shown.
    pub manage_href: Option<String>,
    /// Whether it is a favourite, for those who keep some.
    pub star: Option<Star>,
}

/// A contact. It has an address or a number, or both.
#[derive(Debug, Clone)]
pub struct ContactLine {
    /// A person or a unit.
    pub name: String,
    /// For what to turn to it.
    pub role: Option<Worded>,
    /// The mail address.
    pub email: Option<EmailAddress>,
    /// The telephone number.
    pub phone: Option<PhoneNumber>,
}

/// A link.
#[derive(Debug, Clone)]
pub struct LinkLine {
    /// What it is called; `None`: its address is shown.
    pub text: Option<Worded>,
    /// Where it leads.
    pub address: WebAddress,
}

/// A file.
#[derive(Debug, Clone)]
pub struct FileLine {
    /// Which.
    pub id: FileId,
    /// The name of the file itself.
    pub name: FileName,
    /// What it is called; `None`: its name is shown.
    pub title: Option<Worded>,
    /// What it is.
    pub file_type: FileType,
    /// How many bytes.
    pub size: u64,
    /// In which language it is, in the reader's.
    pub language: Option<String>,
}

impl FileLine {
    pub(crate) fn href(&self, reader: Language) -> String {
        urls::file(reader, self.id, &self.name)
    }

    /// Type, size and language: `PDF, 2,5 Mt, suomi`.
    pub(crate) fn facts(&self, t: &Texts) -> String {
        let size = crate::pages::service_files::size(t, t.language(), self.size);
        let facts = [Some(self.file_type.code().to_uppercase()), Some(size), self.language.clone()];
        facts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}
