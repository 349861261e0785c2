//! How mail leaves the program: through an SMTP relay, or into the mailbox page and files of a
//! demonstration.

use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use service_manual_domain::mail_delivery::MailFailure;
use service_manual_domain::secret::Secret;
use service_manual_domain::time::Instant;
use service_manual_store::OutgoingMail;

/// For so long the relay may take to answer. The worker does nothing else meanwhile.
const ANSWER_WITHIN: Duration = Duration::from_secs(20);

/// Where mail goes.
#[derive(Clone)]
pub enum Transport {
    /// Nowhere: it stays in the database for the mailbox page, and is written to files when a
    /// folder is named. For demonstrations, development and tests.
    Mailbox {
        /// One file a mail.
        folder: Option<PathBuf>,
    },
    /// Nowhere yet: no relay is configured, and mail waits in the outbox.
    Waiting,
    /// To a mail relay.
    Smtp(Box<SmtpRelay>),
}

/// A connection to a mail relay.
#[derive(Clone)]
pub struct SmtpRelay {
    relay: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// How to reach a mail relay.
#[derive(Debug, Clone)]
pub struct SmtpOptions {
    /// Host name.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How the connection is encrypted.
    pub encryption: Encryption,
    /// User name and password, where the relay asks for them.
    pub credentials: Option<(String, Secret<String>)>,
    /// The sender's address.
    pub from_address: String,
    /// The sender's name.
    pub from_name: String,
}

/// How a connection to a mail relay is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encryption {
    /// Not at all: for a relay on the same machine.
    None,
    /// From the beginning (port 465).
    Implicit,
    /// After a greeting (port 587); refused if the relay does not offer it.
    StartTls,
}

impl Transport {
    /// A transport to a mail relay. Nothing is connected yet.
    ///
    /// # Errors
    /// A sentence that says which option is wrong.
    pub fn smtp(options: SmtpOptions) -> Result<Self, String> {
        let address = options.from_address.parse();
        let address = address.map_err(|error| format!("mail sender address: {error}"))?;
        let from = Mailbox::new(Some(options.from_name), address);
        let tls = || {
            TlsParameters::new(options.host.clone()).map_err(|error| format!("mail relay: {error}"))
        };
        let tls = match options.encryption {
            Encryption::None => Tls::None,
            Encryption::Implicit => Tls::Wrapper(tls()?),
            Encryption::StartTls => Tls::Required(tls()?),
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&options.host)
            .port(options.port)
            .timeout(Some(ANSWER_WITHIN))
            .tls(tls);
        if let Some((user, password)) = options.credentials {
            builder = builder.credentials(Credentials::new(user, password.reveal().clone()));
        }
        Ok(Self::Smtp(Box::new(SmtpRelay { relay: builder.build(), from })))
    }

    /// Hands a mail over.
    pub async fn send(&self, mail: &OutgoingMail) -> Result<(), MailFailure> {
        match self {
            Self::Mailbox { folder: None } => Ok(()),
            Self::Waiting => Err(MailFailure::NoConnection),
            Self::Mailbox { folder: Some(folder) } => write_file(folder.clone(), mail).await,
            Self::Smtp(smtp) => smtp.send(mail).await,
        }
    }

    /// Whether there is anywhere to send mail to.
    pub const fn is_ready(&self) -> bool {
        !matches!(self, Self::Waiting)
    }

    /// Whether the bodies of sent mails stay in the database. In production they do not: they
    /// hold personal data and links with secrets.
    pub const fn keeps_bodies(&self) -> bool {
        matches!(self, Self::Mailbox { .. })
    }
}

impl SmtpRelay {
    async fn send(&self, mail: &OutgoingMail) -> Result<(), MailFailure> {
        let message = message(mail, self.from.clone())?;
        self.relay.send(message).await.map(drop).map_err(|error| {
            let status = error.status().map(u16::from);
            status.map_or(MailFailure::NoConnection, MailFailure::from_status)
        })
    }
}

/// The message. Its id is the id of the mail, so that a mail handed over twice, because the
/// process died in between, can be recognised as one.
fn message(mail: &OutgoingMail, from: Mailbox) -> Result<Message, MailFailure> {
    let to: Mailbox = mail.address.as_str().parse().map_err(|_| MailFailure::NotAMessage)?;
    let domain = from.email.domain().to_owned();
    let mut message = Message::builder()
        .from(from)
        .to(to)
        .subject(mail.subject.clone())
        .message_id(Some(format!("<{}@{domain}>", mail.id)))
        .date(written(mail.created_at))
        .multipart(MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone()))
        .map_err(|_| MailFailure::NotAMessage)?;
    // Tells mail programs not to answer with an out-of-office note (RFC 3834).
    let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
    message.headers_mut().insert_raw(HeaderValue::new(automatic, "auto-generated".to_owned()));
    Ok(message)
}

/// When the mail was written, and not when it was handed over: a week's delay of the relay shows.
fn written(at: Instant) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_millis(at.milliseconds().unsigned_abs())
}

/// Writes a mail as a file that mail programs open. Writing it again changes nothing.
async fn write_file(folder: PathBuf, mail: &OutgoingMail) -> Result<(), MailFailure> {
    // The folder stands in the place of a relay.
    let not_written = |_: std::io::Error| MailFailure::NoConnection;
    let sender = "service-manual@localhost.invalid".parse::<Mailbox>();
    let sender = sender.map_err(|_| MailFailure::NotAMessage)?;
    let text = message(mail, sender)?.formatted();
    tokio::fs::create_dir_all(&folder).await.map_err(not_written)?;
    tokio::fs::write(folder.join(format!("{}.eml", mail.id)), text).await.map_err(not_written)
}
