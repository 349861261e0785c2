//! Texts, contacts, links and files of a version in the words of a reader.

use service_manual_app::public_data::PublicData;
use service_manual_app::queries::named::Named;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::service::ServiceText;
use service_manual_domain::service::facts::{ContactUse, FileUse, Link};
use service_manual_domain::service::field::TextField;
use service_manual_domain::vocabulary::{TermCode, Vocabulary};
use service_manual_render::pages::service::{ContactLine, FileLine, LinkLine, Rich};
use service_manual_render::rich_text::RichText;
use service_manual_render::worded::Worded;

/// The texts of one part, for a reader of one language.
pub(super) struct Reader<'a> {
    pub(super) language: Language,
    pub(super) texts: Localised<&'a ServiceText>,
    pub(super) sanitiser: u32,
}

impl Reader<'_> {
    /// The text in the reader's language or, where nobody wrote it, in the original; none if
    /// nobody wrote it at all.
    pub(super) fn text(&self, field: TextField) -> Option<Worded> {
        let in_language = |language: Language| {
            let text = self.texts.get(language)?.get(field);
            (!text.is_empty()).then(|| Worded::new(language, text.to_owned()))
        };
        in_language(self.language).or_else(|| in_language(self.texts.original()))
    }

    /// The same of rich text.
    pub(super) fn rich(&self, field: TextField) -> Option<Rich> {
        let text = self.text(field)?;
        Some(Worded::new(text.language, RichText::from_stored(text.text, self.sanitiser)))
    }

    /// The contacts that exist, with the role that was written for this use, else their own.
    pub(super) fn contacts(&self, uses: &[ContactUse], named: &Named) -> Vec<ContactLine> {
        let line = |one: &ContactUse| {
            let contact = &named.contacts.get(&one.contact)?.data;
            let own = contact.role.as_ref().map(|role| Worded::name(role, self.language));
            Some(ContactLine {
                name: contact.name.clone(),
                role: Worded::row(&one.role, self.language, self.texts.original()).or(own),
                email: contact.email.clone(),
                phone: contact.phone.clone(),
            })
        };
        uses.iter().filter_map(line).collect()
    }

    pub(super) fn links(&self, links: &[Link]) -> Vec<LinkLine> {
        let line = |one: &Link| LinkLine {
            text: Worded::row(&one.text, self.language, self.texts.original()),
            address: one.address.clone(),
        };
        links.iter().map(line).collect()
    }

    /// The files that exist.
    pub(super) fn files(
        &self,
        uses: &[FileUse],
        named: &Named,
        data: &PublicData,
    ) -> Vec<FileLine> {
        let line = |one: &FileUse| {
            let file = named.files.get(&one.file)?;
            let code = one.language.as_ref().map(TermCode::as_str);
            let spoken = data.labels_of(Vocabulary::ServiceLanguage, code, self.language);
            Some(FileLine {
                id: file.id,
                name: file.name.clone(),
                title: Worded::row(&one.title, self.language, self.texts.original()),
                file_type: file.file_type,
                size: file.size,
                language: spoken.into_iter().next(),
            })
        };
        uses.iter().filter_map(line).collect()
    }
}
