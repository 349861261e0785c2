//! The mails: a typed context each, written in the recipient's language as plain text and HTML.
//!
//! A mail is a list of [`Block`]s; one template writes them as text, one as HTML, so that the two
//! cannot say different things.

use askama::Template;
use service_manual_domain::account::Role;
use service_manual_domain::language::Language;
use service_manual_domain::time::{Day, Instant};

use crate::i18n::Texts;
use crate::{RenderError, format, labels, urls};

/// A mail ready to be put into the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderedMail {
    /// The subject: one line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The same as HTML, with inline styles because mail programs take no others.
    pub html: String,
}

/// A mail with everything it says.
pub trait Mail {
    /// The recipient's language.
    fn language(&self) -> Language;

    /// The subject.
    fn subject(&self, t: &'static Texts) -> String;

    /// What it says, after the greeting.
    fn blocks(&self, t: &'static Texts) -> Vec<Block>;

    /// Subject, text and HTML.
    fn to_mail(&self) -> Result<RenderedMail, RenderError> {
        let language = self.language();
        let t = Texts::of(language);
        let subject = self.subject(t).replace(['\r', '\n'], " ");
        let blocks = self.blocks(t);
        let text = TextMail { t, blocks: &blocks }.render()?;
        let html = HtmlMail { t, language, subject: &subject, blocks: &blocks }.render()?;
        Ok(RenderedMail { subject, text, html })
    }
}

/// A part of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph of ours.
    Paragraph(String),
    /// Words of a person, line breaks kept.
    Quote(String),
    /// The one thing to do, with its full address.
    Button {
        /// What it does.
        label: String,
        /// Where it leads.
        href: String,
    },
}

impl Block {
    fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(text.into())
    }

    fn button(label: &str, public_address: &str, path: &str) -> Self {
        Self::Button { label: label.to_owned(), href: urls::absolute(public_address, path) }
    }
}

#[derive(Template)]
#[template(path = "mail/mail.txt")]
struct TextMail<'a> {
    t: &'static Texts,
    blocks: &'a [Block],
}

#[derive(Template)]
#[template(path = "mail/mail.html")]
struct HtmlMail<'a> {
    t: &'static Texts,
    language: Language,
    subject: &'a str,
    blocks: &'a [Block],
}

/// "You are invited": carries the link with the token (spec 2.3).
#[derive(Debug, Clone)]
pub struct InvitationMail {
    /// The language chosen by the inviter.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// The name of the inviting organisation.
    pub organisation: String,
    /// The role in it.
    pub role: Role,
    /// A few words of the inviter.
    pub message: Option<String>,
    /// The token of the link.
    pub token: String,
    /// The last day on which the link works.
    pub valid_until: Day,
}

impl Mail for InvitationMail {
    fn language(&self) -> Language {
        self.language
    }

    fn subject(&self, t: &'static Texts) -> String {
        t.mail_invitation_subject().to_owned()
    }

    fn blocks(&self, t: &'static Texts) -> Vec<Block> {
        let mut blocks = vec![
            Block::paragraph(t.mail_invitation_lead(&self.organisation)),
            Block::paragraph(t.mail_invitation_role(labels::role(t, self.role))),
        ];
        if let Some(message) = &self.message {
            blocks.push(Block::paragraph(t.mail_invitation_message()));
            blocks.push(Block::Quote(message.clone()));
        }
        let path = urls::invitation(self.language, &self.token);
        blocks.push(Block::button(t.mail_invitation_button(), &self.public_address, &path));
        let day = format::day(self.language, self.valid_until);
        blocks.push(Block::paragraph(t.mail_invitation_valid(day)));
        blocks.push(Block::paragraph(t.mail_invitation_mistake()));
        blocks
    }
}

/// "Your account is ready", after registration.
#[derive(Debug, Clone)]
pub struct WelcomeMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// The address that is the user name.
    pub email: String,
    /// The name of the home organisation.
    pub organisation: String,
    /// The role in it.
    pub role: Role,
}

impl Mail for WelcomeMail {
    fn language(&self) -> Language {
        self.language
    }

    fn subject(&self, t: &'static Texts) -> String {
        t.mail_welcome_subject().to_owned()
    }

    fn blocks(&self, t: &'static Texts) -> Vec<Block> {
        let path = urls::start(self.language);
        let role = labels::role(t, self.role);
        vec![
            Block::paragraph(t.mail_welcome_lead(&self.email)),
            Block::paragraph(t.mail_welcome_role(&self.organisation, role)),
            Block::button(t.mail_welcome_button(), &self.public_address, &path),
            Block::paragraph(t.mail_welcome_mistake()),
        ]
    }
}

/// "A service waits for you", to its reviewers (spec 3.4).
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
    fn language(&self) -> Language {
        self.language
    }

    fn subject(&self, t: &'static Texts) -> String {
        t.mail_submitted_subject(&self.service)
    }

    fn blocks(&self, t: &'static Texts) -> Vec<Block> {
        vec![
            Block::paragraph(t.mail_submitted_lead(
                &self.organisation,
                &self.person,
                &self.service,
            )),
            Block::button(t.mail_submitted_button(), &self.public_address, &self.path),
        ]
    }
}

/// "The service is public now", to its submitter and updater (spec 3.4).
#[derive(Debug, Clone)]
pub struct ServicePublishedMail {
    /// The recipient's language.
    pub language: Language,
    /// Scheme and host of the site.
    pub public_address: String,
    /// The name of the service.
    pub service: String,
    /// The path of its public page.
    pub path: String,
}

impl Mail for ServicePublishedMail {
    fn language(&self) -> Language {
        self.language
    }

    fn subject(&self, t: &'static Texts) -> String {
        t.mail_published_subject(&self.service)
    }

    fn blocks(&self, t: &'static Texts) -> Vec<Block> {
        vec![
            Block::paragraph(t.mail_published_lead(&self.service)),
            Block::button(t.mail_published_button(), &self.public_address, &self.path),
        ]
    }
}

/// "Please change something", to the submitter (spec 3.4).
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
    pub comment: String,
    /// The path of the page to work on.
    pub path: String,
}

impl Mail for ServiceReturnedMail {
    fn language(&self) -> Language {
        self.language
    }

    fn subject(&self, t: &'static Texts) -> String {
        t.mail_returned_subject(&self.service)
    }

    fn blocks(&self, t: &'static Texts) -> Vec<Block> {
        vec![
            Block::paragraph(t.mail_returned_lead(&self.person, &self.service)),
            Block::Quote(self.comment.clone()),
            Block::paragraph(t.mail_returned_next()),
            Block::button(t.mail_returned_button(), &self.public_address, &self.path),
        ]
    }
}

/// "Somebody tried your password too often" (spec 2.6). Carries no link on purpose: it is the kind
/// of mail that deceivers imitate.
#[derive(Debug, Clone, Copy)]
pub struct SignInBlockedMail {
    /// The recipient's language.
    pub language: Language,
    /// Until when sign-in is refused.
    pub until: Instant,
}

impl Mail for SignInBlockedMail {
    fn language(&self) -> Language {
        self.language
    }

    fn subject(&self, t: &'static Texts) -> String {
        t.mail_blocked_subject().to_owned()
    }

    fn blocks(&self, t: &'static Texts) -> Vec<Block> {
        let time = format::at_time(self.language, self.until);
        vec![
            Block::paragraph(t.mail_blocked_lead(time)),
            Block::paragraph(t.mail_blocked_yours()),
            Block::paragraph(t.mail_blocked_others()),
        ]
    }
}

/// Every mail in one language, by name.
pub fn samples(language: Language) -> Vec<(&'static str, Box<dyn Mail>)> {
    let public_address = || "https://palvelumanuaali.example".to_owned();
    let service = || "Työpaja <nuorille> & muille".to_owned();
    let organisation = || "Esimerkkilän työllisyysalue".to_owned();
    let now = Instant::from_milliseconds(1_795_349_100_000);
    let invitation = InvitationMail {
        language,
        public_address: public_address(),
        organisation: organisation(),
        role: Role::MainUser,
        message: Some("Tervetuloa mukaan!\nT. Kalle".to_owned()),
        token: "abc".to_owned(),
        valid_until: now.day(),
    };
    vec![
        (
            "invitation-without-message",
            Box::new(InvitationMail { message: None, ..invitation.clone() }),
        ),
        ("invitation", Box::new(invitation)),
        (
            "welcome",
            Box::new(WelcomeMail {
                language,
                public_address: public_address(),
                email: "maija@esimerkki.example".to_owned(),
                organisation: organisation(),
                role: Role::Expert,
            }),
        ),
        (
            "service-submitted",
            Box::new(ServiceSubmittedMail {
                language,
                public_address: public_address(),
                service: service(),
                person: "Maija Meikäläinen".to_owned(),
                organisation: organisation(),
                path: urls::my_services(language),
            }),
        ),
        (
            "service-published",
            Box::new(ServicePublishedMail {
                language,
                public_address: public_address(),
                service: service(),
                path: urls::service(language, "tyopaja"),
            }),
        ),
        (
            "service-returned",
            Box::new(ServiceReturnedMail {
                language,
                public_address: public_address(),
                service: service(),
                person: "Kalle Tarkastaja".to_owned(),
                comment: "Lisää puhelinnumero.\nKiitos!".to_owned(),
                path: urls::my_services(language),
            }),
        ),
        ("sign-in-blocked", Box::new(SignInBlockedMail { language, until: now })),
    ]
}
