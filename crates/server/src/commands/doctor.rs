//! `service-manual doctor`: what is wrong, and how to mend it.

use std::path::Path;
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};

use service_manual_app::queries::machine_room::{Counts, counts};
use service_manual_store::{OpenError, Store};

use service_manual_domain::time::Clock;

use super::Done;
use crate::config::{Config, ConfigProblem, SmtpUrl};
use crate::start::options;
use crate::system::SystemClock;

/// What was found out about one thing.
enum Finding {
    Right(String),
    /// Nothing that keeps the service from starting, but somebody should know.
    ToKnow(String),
    Wrong {
        what: String,
        mend: String,
    },
}

pub(super) async fn run(loaded: Result<Config, Vec<ConfigProblem>>) -> Done {
    let findings = match loaded {
        Ok(config) => examine(&config).await,
        Err(problems) => problems.into_iter().map(configuration).collect(),
    };
    let wrong = findings.iter().filter(|finding| matches!(finding, Finding::Wrong { .. })).count();
    for finding in &findings {
        match finding {
            Finding::Right(what) => println!("  ok     {what}"),
            Finding::ToKnow(what) => println!("  note   {what}"),
            Finding::Wrong { what, mend } => println!("  WRONG  {what}\n         {mend}"),
        }
    }
    if wrong == 0 { Ok(()) } else { Err(format!("{wrong} things are to be mended")) }
}

fn configuration(problem: ConfigProblem) -> Finding {
    Finding::Wrong { what: format!("{}: {}", problem.place, problem.what), mend: problem.mend }
}

async fn examine(config: &Config) -> Vec<Finding> {
    let mut findings = vec![Finding::Right("the configuration can be read".to_owned())];
    findings.push(directory(&config.data.directory));
    let (schema, work) = database(config).await;
    findings.push(schema);
    findings.extend(work);
    findings.push(address(config).await);
    findings.push(match &config.mail.smtp_url {
        Some(relay) => mail(relay).await,
        None => Finding::Wrong {
            what: "no mail relay is named: mail waits in the outbox".to_owned(),
            mend: "Name one with SERVICE_MANUAL_MAIL_SMTP_URL".to_owned(),
        },
    });
    findings.extend(security_contact(config));
    findings
}

/// Whether people who find a weakness learn whom to tell.
fn security_contact(config: &Config) -> Option<Finding> {
    let (contact, until) = (config.security.contact.as_ref()?, config.security.contact_until?);
    let today = SystemClock.now().day();
    Some(if until < today {
        Finding::Wrong {
            what: format!("/.well-known/security.txt is not there any more since {until}"),
            mend: format!(
                "If {contact} is still right, set SERVICE_MANUAL_SECURITY_CONTACT_UNTIL to a day \
                 within a year"
            ),
        }
    } else {
        Finding::Right(format!("/.well-known/security.txt names {contact} until {until}"))
    })
}

fn directory(directory: &Path) -> Finding {
    let shown = directory.display();
    let probe = directory.join(".doctor");
    let written = std::fs::create_dir_all(directory)
        .and_then(|()| std::fs::write(&probe, b""))
        .and_then(|()| std::fs::remove_file(&probe));
    match written {
        Ok(()) => Finding::Right(format!("the data directory {shown} can be written")),
        Err(error) => Finding::Wrong {
            what: format!("the data directory {shown} cannot be written: {error}"),
            mend: "Let this user write there, or name another one with \
                   SERVICE_MANUAL_DATA_DIRECTORY"
                .to_owned(),
        },
    }
}

/// The schema and, where it is right, how background work stands.
async fn database(config: &Config) -> (Finding, Option<Finding>) {
    let shown = config.database_url().shown();
    match checked(config).await {
        Ok(store) => {
            let schema = format!("the database {shown} has this program's schema");
            (Finding::Right(schema), Some(background_work(&store).await))
        }
        Err(error) => {
            let (what, mend) = (format!("{shown}: {error}"), mend(&error));
            (Finding::Wrong { what, mend }, None)
        }
    }
}

async fn checked(config: &Config) -> Result<Store, OpenError> {
    let store = Store::open(&options(config)).await?;
    store.check_schema().await?;
    Ok(store)
}

async fn background_work(store: &Store) -> Finding {
    let counts = match counts(store).await {
        Ok(counts) => counts,
        Err(error) => {
            return Finding::Wrong {
                what: format!("background work cannot be looked at: {error}"),
                mend: "Report the message".to_owned(),
            };
        }
    };
    let Counts { queued_mails, dead_mails, failed_jobs, .. } = counts;
    let oldest = counts.oldest_mail.map_or_else(String::new, |at| format!(", oldest from {at}"));
    let what = format!(
        "{queued_mails} mails wait{oldest}; {dead_mails} mails could not be delivered; \
         {failed_jobs} jobs failed"
    );
    if dead_mails == 0 && failed_jobs == 0 {
        Finding::Right(what)
    } else {
        Finding::ToKnow(format!("{what}: administrators find them on the page Background work"))
    }
}

fn mend(error: &OpenError) -> String {
    match error {
        OpenError::UnknownScheme => "Begin SERVICE_MANUAL_DATABASE_URL with sqlite: or postgres:",
        OpenError::Unreachable(_) => {
            "Check that the server runs and that address, user and password are right; for an \
             embedded database, that its directory exists and can be written"
        }
        OpenError::NewerSchema(_) => "Start the newer program, or restore an older backup",
        OpenError::OlderSchema(_) => "Run `service-manual migrate`",
        OpenError::Migration(_) => "Restore the backup and report the message",
    }
    .to_owned()
}

async fn address(config: &Config) -> Finding {
    let address = config.server.address;
    match TcpListener::bind(address).await {
        Ok(_) => Finding::Right(format!("{address} is free to listen on")),
        Err(error) => Finding::Wrong {
            what: format!("{address} cannot be listened on: {error}"),
            mend: "If it is not the service itself that runs already, stop the other program or \
                   choose another address with SERVICE_MANUAL_SERVER_ADDRESS"
                .to_owned(),
        },
    }
}

async fn mail(relay: &SmtpUrl) -> Finding {
    let connect = TcpStream::connect((relay.host.as_str(), relay.port));
    match tokio::time::timeout(Duration::from_secs(5), connect).await {
        Ok(Ok(_)) => Finding::Right(format!("the mail relay {relay} answers")),
        Ok(Err(error)) => unreachable_relay(relay, &error.to_string()),
        Err(_) => unreachable_relay(relay, "no answer within five seconds"),
    }
}

fn unreachable_relay(relay: &SmtpUrl, why: &str) -> Finding {
    Finding::Wrong {
        what: format!("the mail relay {relay} cannot be reached: {why}"),
        mend: "Check SERVICE_MANUAL_MAIL_SMTP_URL and the firewall".to_owned(),
    }
}
