//! The program's parts around a database that is measured: real clock, no mail, nothing indexed.

use std::sync::Arc;

use service_manual::SystemRandom;
use service_manual_app::Context;
use service_manual_app::context::Parts;
use service_manual_app::hashing::Hashing;
use service_manual_app::link_checker::LinkChecker;
use service_manual_app::mail::Transport;
use service_manual_app::public_data::Follower;
use service_manual_domain::time::Clock;
use service_manual_search::Index;
use service_manual_store::Store;
use tokio::sync::Notify;

/// A context on a database, whose clock may be moved.
pub fn context(store: Store, clock: Arc<dyn Clock>) -> Context {
    let random = Arc::new(SystemRandom);
    Context::new(Parts {
        store,
        clock,
        hashing: Hashing::new(1, &*random).unwrap(),
        random,
        transport: Transport::Waiting,
        link_checker: LinkChecker::off(),
        public_address: "http://localhost".to_owned(),
        demo: false,
        process: "bench".to_owned(),
        follower: Follower::new(Index::in_memory().unwrap()),
        wake: Notify::new(),
    })
}
