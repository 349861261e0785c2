//! The table of all keys. To add one, add its lines here and run
//! `service-manual docs configuration > docs/configuration.md`.

use std::net::SocketAddr;
use std::num::NonZeroU16;
use std::path::PathBuf;

use service_manual_domain::email::EmailAddress;
use service_manual_domain::time::Day;

use super::problem::ConfigProblem;
use super::setting::{Key, Setting};
use super::source::Values;
use super::{DatabaseUrl, LogFilter, LogFormat, Network, PublicAddress, ReportingAddress, SmtpUrl};

/// Makes the structs, their defaults, the reader and the list of keys from the table.
macro_rules! configuration {
    ($(
        $(#[doc = $purpose:literal])+
        [$section:ident]: $Section:ident {
            $( $(#[doc = $about:literal])+ $name:ident: $Type:ty = $default:expr, )+
        }
    )+) => {
        /// Everything that the program is told from outside.
        #[derive(Debug, Clone)]
        pub struct Config {
            $( $(#[doc = $purpose])+ pub $section: $Section, )+
        }

        $(
            $(#[doc = $purpose])+
            #[derive(Debug, Clone)]
            pub struct $Section {
                $( $(#[doc = $about])+ pub $name: $Type, )+
            }

            impl Default for $Section {
                fn default() -> Self {
                    Self { $( $name: $default, )+ }
                }
            }

            impl $Section {
                fn read(values: &Values, problems: &mut Vec<ConfigProblem>) -> Self {
                    let default = Self::default();
                    Self { $( $name: values.take(
                        stringify!($section), stringify!($name), default.$name, problems,
                    ), )+ }
                }
            }
        )+

        impl Config {
            /// Takes the values that were found, and the default for every other key.
            pub(super) fn read(values: &Values, problems: &mut Vec<ConfigProblem>) -> Self {
                Self { $( $section: $Section::read(values, problems), )+ }
            }

            /// The sections with their purposes, in the order of the documentation.
            pub fn sections() -> Vec<(&'static str, &'static str)> {
                vec![$( (stringify!($section), concat!($($purpose),+)) ),+]
            }

            /// All keys, section by section.
            pub fn keys() -> Vec<Key> {
                let mut keys = Vec::new();
                $(
                    let default = $Section::default();
                    $( keys.push(Key {
                        section: stringify!($section),
                        name: stringify!($name),
                        about: concat!($($about),+).trim_start(),
                        expected: <$Type as Setting>::EXPECTED,
                        secret: <$Type as Setting>::SECRET,
                        default: default.$name.written(),
                    }); )+
                )+
                keys
            }
        }
    };
}

configuration! {
    /// Where the program listens and how the world calls it.
    [server]: Server {
        /// The address and port to listen on. TLS is the business of the router in front.
        address: SocketAddr = SocketAddr::from(([127, 0, 0, 1], 8080)),
        /// The address that people type, for the links in mails. It must be `https://` unless
        /// the host is this machine itself, because sign-in cookies need it.
        public_address: PublicAddress = PublicAddress::this_machine(),
        /// The routers whose `X-Forwarded-For` is believed, as addresses or networks. From anybody
        /// else the header is ignored.
        trusted_proxies: Vec<Network> = Vec::new(),
    }

    /// Where the data is kept.
    [database]: Database {
        /// `sqlite:` with a path, or `postgres://` with user, password, host and database.
        /// Unset, it is the embedded database in the data directory.
        url: Option<DatabaseUrl> = None,
        /// How many connections this process holds open at most. Replicas add up: their sum
        /// must stay below what the database server allows.
        connections: NonZeroU16 = NonZeroU16::MIN.saturating_add(7),
    }

    /// The files of this process.
    [data]: Data {
        /// The directory of the embedded database, the search index and uploaded files. It is
        /// made when it is missing.
        directory: PathBuf = PathBuf::from("data"),
    }

    /// How mail leaves.
    [mail]: Mail {
        /// The mail relay. Unset, mail waits in the outbox, and `doctor` says so; the demo shows
        /// it on its mailbox page instead.
        smtp_url: Option<SmtpUrl> = None,
        /// The sender's address.
        from: EmailAddress = EmailAddress::from_stored("no-reply@service-manual.invalid".to_owned()),
        /// The sender's name.
        from_name: String = "Palvelumanuaali".to_owned(),
    }

    /// What the program says about its work, on standard error.
    [log]: Log {
        /// Lines for people, or one JSON object a line for machines.
        format: LogFormat = LogFormat::Human,
        /// The least important level that is still written, for all parts or for named ones.
        level: LogFilter = LogFilter::information(),
    }

    /// Signing in.
    [sign_in]: SignIn {
        /// How many passwords are hashed at the same time. Each takes a core and 19 MiB for some
        /// tens of milliseconds; further ones wait, so that a rush of sign-ins leaves the other
        /// cores to the readers.
        hashing_threads: NonZeroU16 = NonZeroU16::MIN,
    }

    /// The check of the links that services have.
    [links]: Links {
        /// Whether this process asks the servers that public services link to whether their pages
        /// are there. Beside the mail relay it is the only traffic that leaves the program, and it
        /// goes out directly, through no proxy; addresses that are not public are refused.
        checked: bool = false,
    }

    /// Telling of weaknesses of the site.
    [security]: Security {
        /// Whom to tell, for the page `/.well-known/security.txt`, which is not there without it.
        contact: Option<ReportingAddress> = None,
        /// The last day on which the contact is known to be right; the page is not there after it.
        /// Look at it once a year.
        contact_until: Option<Day> = None,
    }

    /// Background jobs.
    [jobs]: Jobs {
        /// Whether this process runs them. With several replicas it may stay on everywhere: each
        /// job is leased in the database and runs once.
        enabled: bool = true,
    }
}
