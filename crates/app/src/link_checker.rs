//! Asks whether a page is there (spec 3.5): politely, and never anything behind the operator's
//! walls. What follows from an answer is `domain::link_check`'s to say.

mod busy;
mod resolver;

use std::sync::Arc;

use ureq::http::{Method, Request, Response, header};
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body};
use url::Url;

pub use resolver::{KnownNames, Names, Reach};

use service_manual_domain::link_check::{Finding, REDIRECTIONS};
use service_manual_domain::organisation::WebAddress;

use crate::error::{Error, Result};
use busy::Busy;
use resolver::{Guarded, PrivateAddress};

/// The largest head of an answer. Bodies are not read at all.
const HEAD_BYTES: usize = 32 * 1024;

/// Asks servers for pages, or is switched off.
#[derive(Clone)]
pub struct LinkChecker {
    asking: Option<Asking>,
}

#[derive(Clone)]
struct Asking {
    agent: Agent,
    busy: Arc<Busy>,
}

impl LinkChecker {
    /// One that asks nobody.
    pub const fn off() -> Self {
        Self { asking: None }
    }

    /// One that asks what `reach` allows, and says on whose behalf.
    ///
    /// # Errors
    /// A sentence that says what is missing on this machine.
    pub fn new(public_address: &str, reach: Reach) -> std::result::Result<Self, String> {
        let config = Agent::config_builder()
            .user_agent(format!("ServiceManual-LinkCheck/1.0 (+{public_address})"))
            .tls_config(tls()?)
            // A proxy would look up the names, and our guard would see the proxy only.
            .proxy(None)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_response_header_size(HEAD_BYTES)
            .max_idle_connections(0)
            .timeout_global(Some(reach.answer_within))
            .build();
        let agent = Agent::with_parts(config, DefaultConnector::new(), Guarded::new(reach));
        Ok(Self { asking: Some(Asking { agent, busy: Arc::default() }) })
    }

    /// Whether it asks at all.
    pub const fn is_on(&self) -> bool {
        self.asking.is_some()
    }

    /// Asks for a page, away from the threads that serve people.
    pub async fn ask(&self, address: &WebAddress) -> Result<Finding> {
        let off = || Error::Internal("the check of links is switched off".to_owned());
        let asking = self.asking.clone().ok_or_else(off)?;
        let address = address.clone();
        let asked = tokio::task::spawn_blocking(move || asking.follow(&address)).await;
        asked.map_err(|error| Error::Internal(format!("the check of a link ended: {error}")))
    }
}

/// What a server said to one request.
enum Said {
    Finding(Finding),
    Elsewhere { to: Url, for_good: bool },
}

impl Asking {
    /// Follows redirections, each of which is guarded like the address itself.
    fn follow(&self, address: &WebAddress) -> Finding {
        let Ok(mut at) = Url::parse(address.as_str()) else { return Finding::Unreachable };
        let mut moved = None;
        for _ in 0..=REDIRECTIONS {
            match self.page(&at) {
                Said::Finding(Finding::Found) if moved == Some(true) => return Finding::Moved,
                Said::Finding(finding) => return finding,
                Said::Elsewhere { to, for_good } => {
                    moved = moved.or(Some(for_good));
                    at = to;
                }
            }
        }
        Finding::Loop
    }

    /// Asks for the head of a page; for the page itself where the server does not answer that.
    fn page(&self, at: &Url) -> Said {
        let Some(host) = at.host_str() else { return Said::Finding(Finding::Unreachable) };
        let _turn = self.busy.turn(host);
        match self.request(Method::HEAD, at) {
            Said::Finding(Finding::Found) => Said::Finding(Finding::Found),
            Said::Finding(Finding::Private) => Said::Finding(Finding::Private),
            elsewhere @ Said::Elsewhere { .. } => elsewhere,
            Said::Finding(_) => self.request(Method::GET, at),
        }
    }

    fn request(&self, method: Method, at: &Url) -> Said {
        let request = Request::builder().method(method).uri(at.as_str()).body(());
        let Ok(request) = request else { return Said::Finding(Finding::Unreachable) };
        match self.agent.run(request) {
            Ok(response) => said(&response, at),
            Err(error) => Said::Finding(failure(&error)),
        }
    }
}

/// A redirection to something that is no web page lets no program in.
fn said(response: &Response<Body>, at: &Url) -> Said {
    let status = response.status();
    let location = response.headers().get(header::LOCATION).filter(|_| status.is_redirection());
    let Some(location) = location else {
        return Said::Finding(Finding::of_status(status.as_u16()));
    };
    match at.join(&String::from_utf8_lossy(location.as_bytes())) {
        Ok(to) if ["http", "https"].contains(&to.scheme()) => {
            Said::Elsewhere { to, for_good: [301, 308].contains(&status.as_u16()) }
        }
        Ok(_) | Err(_) => Said::Finding(Finding::Refused),
    }
}

fn failure(error: &ureq::Error) -> Finding {
    match error {
        ureq::Error::Other(other) if other.is::<PrivateAddress>() => Finding::Private,
        ureq::Error::Timeout(_) => Finding::TimedOut,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => Finding::Untrusted,
        ureq::Error::Io(error) if is_of_tls(error) => Finding::Untrusted,
        ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::TimedOut => Finding::TimedOut,
        _ => Finding::Unreachable,
    }
}

/// The handshake reports its failures as failures of the connection.
fn is_of_tls(error: &std::io::Error) -> bool {
    error.get_ref().is_some_and(<dyn std::error::Error + Send + Sync>::is::<rustls::Error>)
}

/// Trusts whom this machine trusts.
fn tls() -> std::result::Result<TlsConfig, String> {
    let found = rustls_native_certs::load_native_certs();
    if found.certs.is_empty() {
        return Err(
            "the check of links needs the trusted certificates of this machine, and there \
                    are none; install the package ca-certificates"
                .to_owned(),
        );
    }
    let roots = found.certs.iter().map(|root| Certificate::from_der(root).to_owned());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    Ok(TlsConfig::builder()
        .root_certs(RootCerts::from(roots.collect::<Vec<_>>()))
        .unversioned_rustls_crypto_provider(provider)
        .build())
}
