//! The same work for many accounts or services.

use std::fmt::Debug;

use crate::error::{Error, Result};

/// How many of them share one transaction.
const AT_ONCE: usize = 100;

/// Does something for many things, by their ids, a hundred in one transaction, which `work` opens
/// and commits. When one of them fails, each gets a transaction of its own, so that it stops nobody
/// else; what failed is logged. A conflict is no failure: another process was faster.
pub(super) async fn in_batches<'a, T, W, F>(ids: &'a [T], failure: &'static str, work: W)
where
    T: Debug,
    W: Fn(&'a [T]) -> F,
    F: Future<Output = Result<()>>,
{
    for some in ids.chunks(AT_ONCE) {
        if work(some).await.is_ok() {
            continue;
        }
        for one in some.chunks(1) {
            match work(one).await {
                Ok(()) | Err(Error::Conflict) => {}
                Err(error) => tracing::error!(ids = ?one, %error, "{failure}"),
            }
        }
    }
}
