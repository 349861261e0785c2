//! From a configuration to a context: opens the database and the search index.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::sync::Notify;

use service_manual_app::Context;
use service_manual_app::context::Parts;
use service_manual_app::hashing::Hashing;
use service_manual_app::link_checker::{LinkChecker, Reach};
use service_manual_app::mail::{Encryption, SmtpOptions, Transport};
use service_manual_app::public_data::Follower;
use service_manual_domain::ids::RequestId;
use service_manual_domain::time::Clock;
use service_manual_search::Index;
use service_manual_store::{Options, Store};

use crate::config::{Config, Protection, SmtpUrl};
use crate::system::{SystemClock, SystemRandom};

/// The folder of the search index.
pub(crate) fn index_folder(config: &Config) -> PathBuf {
    config.data.directory.join(INDEX_FOLDER)
}

/// The folder of the search index in the data directory.
const INDEX_FOLDER: &str = "index";
/// The folder of the demo's mail files in the data directory.
const MAIL_FOLDER: &str = "mail";

/// What a context is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Serving people.
    Serve,
    /// Serving a demonstration: mail goes to the mailbox page.
    Demo,
    /// A command that looks at the database and ends; it has no index on disk.
    Command,
    /// As `Command`; mail stays in the copied database.
    Simulation,
}

/// How the database of a configuration is opened.
pub fn options(config: &Config) -> Options {
    let url = config.database_url().reveal().to_owned();
    Options { url, connections: u32::from(config.database.connections.get()) }
}

/// Opens everything. `clock` is the real one but in a simulation.
///
/// # Errors
/// A sentence for the person who runs the program.
pub fn open_context(
    config: &Config,
    store: Store,
    purpose: Purpose,
    clock: Arc<dyn Clock>,
) -> Result<Context, String> {
    let random = Arc::new(SystemRandom);
    let threads = usize::from(config.sign_in.hashing_threads.get());
    let hashing = Hashing::new(threads, &*random).map_err(|error| error.to_string())?;
    let index = match purpose {
        Purpose::Serve | Purpose::Demo => open_index(&index_folder(config)),
        Purpose::Command | Purpose::Simulation => {
            Index::in_memory().map_err(|error| error.to_string())
        }
    };
    let process = RequestId::new(SystemClock.now(), &*random).to_string();
    Ok(Context::new(Parts {
        store,
        clock,
        random,
        hashing,
        transport: transport(config, purpose)?,
        link_checker: link_checker(config, purpose)?,
        public_address: config.server.public_address.as_str().to_owned(),
        demo: purpose == Purpose::Demo,
        process,
        follower: Follower::new(index?),
        wake: Notify::new(),
    }))
}

/// The index in a folder. One that is damaged or made by an older program is replaced by an empty
/// one, which is filled at the start.
pub fn open_index(folder: &Path) -> Result<Index, String> {
    use service_manual_search::Error;
    let opened = match Index::open(folder) {
        Err(Error::Outdated | Error::Damaged(_)) => Index::replace(folder),
        other => other,
    };
    opened.map_err(|error| match error {
        Error::InUse => format!(
            "the search index in {} is in use by another process of the service; each process \
             needs a data directory of its own",
            folder.display()
        ),
        other => format!("cannot open the search index in {}: {other}", folder.display()),
    })
}

/// A command or a simulation asks nobody.
fn link_checker(config: &Config, purpose: Purpose) -> Result<LinkChecker, String> {
    match purpose {
        Purpose::Serve | Purpose::Demo if config.links.checked => {
            LinkChecker::new(config.server.public_address.as_str(), Reach::public_internet())
        }
        Purpose::Serve | Purpose::Demo | Purpose::Command | Purpose::Simulation => {
            Ok(LinkChecker::off())
        }
    }
}

fn transport(config: &Config, purpose: Purpose) -> Result<Transport, String> {
    match (purpose, &config.mail.smtp_url) {
        (Purpose::Demo, _) => {
            Ok(Transport::Mailbox { folder: Some(config.data.directory.join(MAIL_FOLDER)) })
        }
        (Purpose::Simulation, _) => Ok(Transport::Mailbox { folder: None }),
        (Purpose::Serve | Purpose::Command, Some(url)) => {
            Transport::smtp(smtp_options(config, url))
        }
        (Purpose::Serve | Purpose::Command, None) => Ok(Transport::Waiting),
    }
}

fn smtp_options(config: &Config, url: &SmtpUrl) -> SmtpOptions {
    let credentials = url.credentials.as_ref();
    SmtpOptions {
        host: url.host.clone(),
        port: url.port,
        encryption: match url.protection {
            Protection::Nothing => Encryption::None,
            Protection::Tls => Encryption::Implicit,
            Protection::StartTls => Encryption::StartTls,
        },
        credentials: credentials.map(|found| (found.user.clone(), found.password.clone())),
        from_address: config.mail.from.as_str().to_owned(),
        from_name: config.mail.from_name.clone(),
    }
}
