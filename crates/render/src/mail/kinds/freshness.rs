//! Mails about services that nobody confirmed (spec 3.5). Each names all services that it is about,
//! so that nobody gets a hundred of them on one day.

use service_manual_domain::language::Language;
use service_manual_domain::mail_text::{MailKind, Placeholder};

use crate::i18n::Texts;
use crate::mail::{ListLine, ListSection, Mail, ServiceLine, ServicePart, Values};
use crate::urls;

/// What a mail about several services tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServicesNotice {
    /// They should be checked, and have no updater who may do it.
    WithoutUpdater,
    /// They left the public site.
    Outdated,
    /// They will be archived.
    Archiving,
}

/// To those who answer for services: what happened to them, or will.
#[derive(Debug, Clone)]
pub struct ServicesMail {
    /// What it tells.
    pub notice: ServicesNotice,
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// The services, with what the line of each says.
    pub lines: Vec<(ServicePart, ServiceLine)>,
}

impl ServicesNotice {
    /// The kind of its mail.
    pub const fn kind(self) -> MailKind {
        match self {
            Self::WithoutUpdater => MailKind::ServicesWithoutUpdater,
            Self::Outdated => MailKind::ServicesOutdated,
            Self::Archiving => MailKind::ServicesArchiving,
        }
    }

    const fn part(self) -> ServicePart {
        match self {
            Self::WithoutUpdater => ServicePart::WithoutUpdater,
            Self::Outdated => ServicePart::Outdated,
            Self::Archiving => ServicePart::WillBeArchived,
        }
    }
}

impl Mail for ServicesMail {
    fn kind(&self) -> MailKind {
        self.notice.kind()
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        let line = |(part, line): &(ServicePart, ServiceLine)| {
            let text = part.text(t, self.language, line);
            ListLine::linked(text, &self.public_address, &line.path)
        };
        let heading = self.notice.part().heading(t).to_owned();
        let lines = self.lines.iter().map(line).collect();
        let path = urls::my_services(self.language);
        Values::none()
            .words(Placeholder::Count, t.mail_services_count(self.lines.len()))
            .list(vec![ListSection { heading, lines }])
            .button(t.mail_button_services(), &self.public_address, &path)
    }
}
