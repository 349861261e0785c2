//! How mail leaves the program: through an SMTP relay, or into the mailbox page and files of a
//! demonstration.

use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use service_manual_domain::secret::Secret;
use service_manual_domain::time::Instant;
use service_manual_store::OutgoingMail;

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

/// Why a mail was not sent.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// The mail itself is wrong, or the relay refuses it for good.
    #[error("refused for good: {0}")]
    Final(String),
    /// The relay cannot take it now.
    #[error("not now: {0}")]
    Temporary(String),
}

impl SendError {
    /// Whether trying again is of no use.
    pub const fn is_final(&self) -> bool {
        matches!(self, Self::Final(_))
    }

    /// What kind of failure it is, without what the relay said.
    pub const fn kind(&self) -> &'static str {
        if self.is_final() { "final" } else { "temporary" }
    }
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
            .tls(tls);
        if let Some((user, password)) = options.credentials {
            builder = builder.credentials(Credentials::new(user, password.reveal().clone()));
        }
        Ok(Self::Smtp(Box::new(SmtpRelay { relay: builder.build(), from })))
    }

    /// Hands a mail over.
    pub async fn send(&self, mail: &OutgoingMail) -> Result<(), SendError> {
        match self {
            Self::Mailbox { folder: None } => Ok(()),
            Self::Waiting => Err(SendError::Temporary("no mail relay is configured".to_owned())),
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
    async fn send(&self, mail: &OutgoingMail) -> Result<(), SendError> {
        let message = message(mail, self.from.clone())?;
        match self.relay.send(message).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_permanent() => Err(SendError::Final(error.to_string())),
            Err(error) => Err(SendError::Temporary(error.to_string())),
        }
    }
}

/// The message. Its id is the id of the mail, so that a mail handed over twice, because the
/// process died in between, can be recognised as one.
fn message(mail: &OutgoingMail, from: Mailbox) -> Result<Message, SendError> {
    let refused = |error: &dyn std::fmt::Display| SendError::Final(error.to_string());
    let to: Mailbox = mail.address.as_str().parse().map_err(|error| refused(&error))?;
    let domain = from.email.domain().to_owned();
    let mut message = Message::builder()
        .from(from)
        .to(to)
        .subject(mail.subject.clone())
        .message_id(Some(format!("<{}@{domain}>", mail.id)))
        .date(written(mail.created_at))
        .multipart(MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone()))
        .map_err(|error| refused(&error))?;
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
async fn write_file(folder: PathBuf, mail: &OutgoingMail) -> Result<(), SendError> {
    let temporary = |error: std::io::Error| SendError::Temporary(error.to_string());
    let sender = "service-manual@localhost.invalid".parse::<Mailbox>();
    let sender = sender.map_err(|error| SendError::Final(error.to_string()))?;
    let text = message(mail, sender)?.formatted();
    tokio::fs::create_dir_all(&folder).await.map_err(temporary)?;
    tokio::fs::write(folder.join(format!("{}.eml", mail.id)), text).await.map_err(temporary)
}
