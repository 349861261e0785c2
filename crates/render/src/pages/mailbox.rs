//! The mails of a demonstration, which sends none.

use askama::Template;
use service_manual_domain::ids::MailId;
use service_manual_domain::language::Language;
use service_manual_domain::time::Instant;

use crate::frame::{Crumb, Frame};
use crate::page::Page;
use crate::pages::sample;
use crate::{format, urls};

/// All mails, newest first.
#[derive(Debug, Template)]
#[template(path = "pages/mailbox.html")]
pub struct MailboxPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The mails.
    pub rows: Vec<MailboxRow>,
}

/// A mail in the list.
#[derive(Debug, Clone)]
pub struct MailboxRow {
    /// Its id.
    pub id: MailId,
    /// When it would have been sent.
    pub at: Instant,
    /// To whom.
    pub to: String,
    /// Its subject.
    pub subject: String,
}

impl Page for MailboxPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().mailbox_title().to_owned()
    }
}

impl MailboxPage {
    /// Some, and none.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = || sample::signed_in(language, urls::MAILBOX, &[]);
        let row = sample::id(3).map(|id| MailboxRow {
            id,
            at: sample::now(),
            to: "maija@esimerkki.example".to_owned(),
            subject: "Kutsu Palvelumanuaalin käyttäjäksi".to_owned(),
        });
        vec![
            Self { frame: frame(), rows: row.into_iter().collect() },
            Self { frame: frame(), rows: Vec::new() },
        ]
    }
}

/// One mail: its text with working links into this site, and the source of its HTML. The HTML is
/// never shown as such: it could look like a page of ours.
#[derive(Debug, Template)]
#[template(path = "pages/mail.html")]
pub struct MailPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Its id.
    pub id: MailId,
    /// When it would have been sent.
    pub at: Instant,
    /// To whom.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The HTML.
    pub html: String,
}

impl Page for MailPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.subject.clone()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let href = urls::mailbox(self.frame.language);
        Some(vec![Crumb::new(self.frame.t().mailbox_title(), href)])
    }
}

/// A line of a mail, and where it leads if it is a link into this site.
struct Line<'a> {
    text: &'a str,
    href: Option<&'a str>,
}

impl MailPage {
    fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        let site = self.frame.public_address.trim_end_matches('/');
        self.text.lines().map(move |text| Line {
            text,
            href: text.strip_prefix(site).filter(|path| path.starts_with('/')),
        })
    }

    /// An invitation.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<MailId>(3) else {
            return Vec::new();
        };
        let address = urls::absolute(sample::PUBLIC_ADDRESS, &urls::invitation(language, "abc"));
        vec![Self {
            frame: sample::signed_in(language, urls::MAILBOX_MAIL, &[("id", &id.to_string())]),
            id,
            at: sample::now(),
            to: "maija@esimerkki.example".to_owned(),
            subject: "Kutsu Palvelumanuaalin käyttäjäksi".to_owned(),
            text: format!("Hei!\n\nOta kutsu vastaan:\n{address}\n"),
            html: "<p style=\"color:red\">Hei!</p><script>alert(1)</script>".to_owned(),
        }]
    }
}
