//! Mails about the steps of a service (spec 3.4).

use service_manual_domain::language::Language;
use service_manual_domain::mail_text::{MailKind, Placeholder};
use service_manual_domain::service::ReturnComment;

use crate::i18n::Texts;
use crate::labels::service::form_name_beside;
use crate::mail::{Mail, Values};

/// "A service waits for you", to its reviewers.
#[derive(Debug, Clone)]
pub struct ServiceSubmittedMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// The name of the service.
    pub service: String,
    /// The name of the person who submitted it.
    pub person: String,
    /// The name of the owning organisation.
    pub organisation: String,
    /// The path of the page to review it on.
    pub path: String,
}

impl Mail for ServiceSubmittedMail {
    fn kind(&self) -> MailKind {
        MailKind::ServiceSubmitted
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .words(Placeholder::Person, &self.person)
            .words(Placeholder::Organisation, &self.organisation)
            .words(Placeholder::Service, &self.service)
            .button(t.mail_button_review_service(), &self.public_address, &self.path)
    }
}

/// "The service is public now", to its submitter and updater.
#[derive(Debug, Clone)]
pub struct ServicePublishedMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// The name of the service.
    pub service: String,
    /// The path of its page.
    pub path: String,
}

impl Mail for ServicePublishedMail {
    fn kind(&self) -> MailKind {
        MailKind::ServicePublished
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none().words(Placeholder::Service, &self.service).button(
            t.mail_button_see_service(),
            &self.public_address,
            &self.path,
        )
    }
}

/// "It could not be published at its time", to whoever ordered that.
#[derive(Debug, Clone)]
pub struct ServiceNotPublishedMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// The name of the service.
    pub service: String,
    /// The path of the page that says what is missing.
    pub path: String,
}

impl Mail for ServiceNotPublishedMail {
    fn kind(&self) -> MailKind {
        MailKind::ServiceNotPublished
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none().words(Placeholder::Service, &self.service).button(
            t.mail_button_see_service(),
            &self.public_address,
            &self.path,
        )
    }
}

/// "Please change something", to the submitter.
#[derive(Debug, Clone)]
pub struct ServiceReturnedMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// The name of the service.
    pub service: String,
    /// The name of the reviewer.
    pub person: String,
    /// What the reviewer asks for.
    pub comments: Vec<ReturnComment>,
    /// The language in which the service was first written.
    pub original: Language,
    /// The path of the page to work on.
    pub path: String,
}

impl Mail for ServiceReturnedMail {
    fn kind(&self) -> MailKind {
        MailKind::ServiceReturned
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        let said = |one: &ReturnComment| match &one.field {
            Some(field) => t.field_part(form_name_beside(t, field, self.original), &one.text),
            None => one.text.clone(),
        };
        let comments: Vec<String> = self.comments.iter().map(said).collect();
        Values::none()
            .words(Placeholder::Person, &self.person)
            .words(Placeholder::Service, &self.service)
            .quote(Placeholder::Message, Some(&comments.join("\n\n")))
            .button(t.mail_button_edit_service(), &self.public_address, &self.path)
    }
}

/// "Something is wrong in a service", to those who keep it up to date.
#[derive(Debug, Clone)]
pub struct ServiceReportedMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// The name of the service.
    pub service: String,
    /// The name of the person who wrote.
    pub person: String,
    /// The person's address, for an answer.
    pub email: String,
    /// What is wrong.
    pub message: String,
    /// The path of the page to mend it on.
    pub path: String,
}

impl Mail for ServiceReportedMail {
    fn kind(&self) -> MailKind {
        MailKind::ServiceReported
    }

    fn language(&self) -> Language {
        self.language
    }

    fn values(&self, t: &'static Texts) -> Values {
        Values::none()
            .words(Placeholder::Person, &self.person)
            .words(Placeholder::Email, &self.email)
            .words(Placeholder::Service, &self.service)
            .quote(Placeholder::Message, Some(&self.message))
            .button(t.mail_button_edit_service(), &self.public_address, &self.path)
    }
}
