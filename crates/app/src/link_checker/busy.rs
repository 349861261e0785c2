//! One request a host at a time, also when other pages redirect there.

use std::collections::HashSet;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// The hosts that are being asked. Its threads may wait: they are not those that serve people.
#[derive(Default)]
pub(super) struct Busy {
    hosts: Mutex<HashSet<String>>,
    freed: Condvar,
}

/// The turn of one request; it ends when this is dropped.
pub(super) struct Turn<'a> {
    busy: &'a Busy,
    host: String,
}

impl Busy {
    /// Waits until nobody else asks the host.
    pub(super) fn turn(&self, host: &str) -> Turn<'_> {
        let mut hosts = self.hosts();
        while !hosts.insert(host.to_owned()) {
            hosts = self.freed.wait(hosts).unwrap_or_else(PoisonError::into_inner);
        }
        Turn { busy: self, host: host.to_owned() }
    }

    fn hosts(&self) -> MutexGuard<'_, HashSet<String>> {
        // A set of names is whole whatever its last user was doing.
        self.hosts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.busy.hosts().remove(&self.host);
        self.busy.freed.notify_all();
    }
}
