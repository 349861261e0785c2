//! What every use case works with: database, clock, randomness, public data.

use std::sync::Arc;

use tokio::sync::Notify;

use service_manual_domain::audit::{Event, Initiator, Origin};
use service_manual_domain::random::Random;
use service_manual_domain::settings::Settings;
use service_manual_domain::time::{Clock, Instant};
use service_manual_search::Index;
use service_manual_store::{Store, Tx};

use crate::error::Result;
use crate::hashing::Hashing;
use crate::link_checker::LinkChecker;
use crate::mail::Transport;
use crate::public_data::{Follower, PublicData};
use crate::query_log::SearchCounter;

/// What every use case works with. Cheap to clone.
#[derive(Clone)]
pub struct Context {
    parts: Arc<Parts>,
    searches: Arc<SearchCounter>,
}

/// The parts a context is made of.
pub struct Parts {
    /// The database.
    pub store: Store,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Where ids and tokens come from.
    pub random: Arc<dyn Random>,
    /// Password hashing.
    pub hashing: Hashing,
    /// How mail leaves the program.
    pub transport: Transport,
    /// Asks whether pages are there that services link to.
    pub link_checker: LinkChecker,
    /// The address under which people reach the service: `https://palvelut.example`.
    pub public_address: String,
    /// Whether this is a demonstration with a mailbox page.
    pub demo: bool,
    /// The name of this process in leases.
    pub process: String,
    /// Search index and what public pages show, kept in step with the database.
    pub follower: Follower,
    /// Wakes the job worker when there is something to do.
    pub wake: Notify,
}

impl Context {
    /// Puts the parts together. Fill the public data with [`Follower::start`] before serving.
    pub fn new(parts: Parts) -> Self {
        Self { parts: Arc::new(parts), searches: Arc::default() }
    }

    /// Now.
    pub fn now(&self) -> Instant {
        self.parts.clock.now()
    }

    /// The source of ids and tokens.
    pub fn random(&self) -> &dyn Random {
        &*self.parts.random
    }

    /// A transaction that only reads.
    pub async fn read(&self) -> Result<Tx> {
        Ok(self.parts.store.read().await?)
    }

    /// A transaction that writes. Commit it with [`Context::commit`].
    pub async fn write(&self) -> Result<Tx> {
        Ok(self.parts.store.write().await?)
    }

    /// Commits, and wakes the worker for whatever jobs the transaction left.
    pub async fn commit(&self, tx: Tx) -> Result<()> {
        tx.commit().await?;
        self.parts.wake.notify_one();
        Ok(())
    }

    /// Commits a change of public data, and brings this process's search index and public pages
    /// up to date before it returns, so that people see what they have just done.
    pub async fn commit_public(&self, tx: Tx) -> Result<()> {
        self.commit(tx).await?;
        self.follow().await;
        Ok(())
    }

    /// Brings this process's search index and public pages up to date with what is committed.
    pub(crate) async fn follow(&self) {
        if let Err(error) = self.parts.follower.catch_up(&self.parts.store).await {
            // The worker tries to follow it again.
            tracing::error!(%error, "the search index could not follow a change");
        }
    }

    /// Search index and public data.
    pub fn follower(&self) -> &Follower {
        &self.parts.follower
    }

    /// The search index.
    pub fn index(&self) -> &Index {
        self.parts.follower.index()
    }

    /// What public pages show today, as of the last change this process has seen.
    pub fn public_data(&self) -> Arc<PublicData> {
        self.parts.follower.data(self.now().day())
    }

    /// Counts what people search for in this process.
    pub fn searches(&self) -> &SearchCounter {
        &self.searches
    }

    /// The settings in force.
    pub fn settings(&self) -> Arc<Settings> {
        self.parts.follower.settings()
    }

    /// The database itself, for commands and jobs that manage whole transactions.
    pub fn store(&self) -> &Store {
        &self.parts.store
    }

    /// Password hashing.
    pub fn hashing(&self) -> &Hashing {
        &self.parts.hashing
    }

    /// How mail leaves the program.
    pub fn transport(&self) -> &Transport {
        &self.parts.transport
    }

    /// Asks whether pages are there that services link to.
    pub fn link_checker(&self) -> &LinkChecker {
        &self.parts.link_checker
    }

    /// The address under which people reach the service.
    pub fn public_address(&self) -> &str {
        &self.parts.public_address
    }

    /// Whether this is a demonstration.
    pub fn is_demo(&self) -> bool {
        self.parts.demo
    }

    /// The name of this process in leases.
    pub fn process(&self) -> &str {
        &self.parts.process
    }

    /// Waits until a transaction has left jobs.
    pub async fn woken(&self) {
        self.parts.wake.notified().await;
    }
}

/// Records an event of a background job or a command.
pub async fn record_by(
    tx: &mut Tx,
    initiator: Initiator,
    event: &Event,
    now: Instant,
) -> Result<()> {
    let origin = Origin::outside_requests(initiator);
    Ok(tx.audit().record(event, &origin, now).await?)
}
