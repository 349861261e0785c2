//! Finds the addresses of a server, and refuses those that may not be asked. The connection is
//! made to what is returned here and to nothing else, so a name that leads elsewhere a moment
//! later opens no door.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use service_manual_domain::link_check::is_public;

/// How long one server may take for one answer.
const ANSWER_WITHIN: Duration = Duration::from_secs(10);

/// What may be asked, and how long.
#[derive(Clone)]
pub struct Reach {
    /// How names become addresses.
    pub names: Names,
    /// Which addresses may be asked.
    pub allows: fn(IpAddr) -> bool,
    /// How long one server may take for one answer.
    pub answer_within: Duration,
}

/// How names of servers become addresses.
#[derive(Clone)]
pub enum Names {
    /// As this machine finds them.
    System,
    /// By a function: for tests, which ask no other machine.
    Known(Arc<KnownNames>),
}

/// Finds the addresses of a name; none, where there is no such server.
pub type KnownNames = dyn Fn(&str) -> Vec<SocketAddr> + Send + Sync;

impl Reach {
    /// The public internet.
    pub fn public_internet() -> Self {
        Self { names: Names::System, allows: is_public, answer_within: ANSWER_WITHIN }
    }
}

/// A name led to private addresses only.
#[derive(Debug, thiserror::Error)]
#[error("the address is not public")]
pub(super) struct PrivateAddress;

/// The resolver with its guard.
pub(super) struct Guarded {
    reach: Reach,
    system: DefaultResolver,
}

impl Guarded {
    pub(super) fn new(reach: Reach) -> Self {
        Self { reach, system: DefaultResolver::default() }
    }

    fn found(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<Vec<SocketAddr>, ureq::Error> {
        match &self.reach.names {
            Names::System => Ok(self.system.resolve(uri, config, timeout)?.to_vec()),
            Names::Known(find) => match find(uri.host().unwrap_or_default()) {
                found if found.is_empty() => Err(ureq::Error::HostNotFound),
                found => Ok(found),
            },
        }
    }
}

impl Resolver for Guarded {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let mut allowed = self.empty();
        let found = self.found(uri, config, timeout)?;
        // As many as ureq keeps.
        for address in found.into_iter().filter(|found| (self.reach.allows)(found.ip())).take(16) {
            allowed.push(address);
        }
        if allowed.is_empty() {
            return Err(ureq::Error::Other(Box::new(PrivateAddress)));
        }
        Ok(allowed)
    }
}

impl fmt::Debug for Guarded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Guarded")
    }
}
