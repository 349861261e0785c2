//! Counts what people search for, without the people (spec 4.3). Counts wait in memory and are
//! written together, so that a search writes nothing: a process that dies loses a minute of them.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::mem;
use std::sync::{Mutex, MutexGuard, PoisonError};

use service_manual_domain::query_log::{LAST_POSITION, LoggedSearch};
use service_manual_domain::time::{Day, Instant, Length};
use service_manual_store::SearchCount;

use crate::context::Context;
use crate::error::Result;

/// How often counts are written.
const EVERY: Length = Length::minutes(1);
/// How many different searches wait at most; of further ones nothing is counted until then.
const WAITING: usize = 5_000;
/// How many opened hits are counted between two times of writing: more is not reading.
const CLICKS: usize = 2_000;
/// How many rows a day may have. Beyond, only what is there already is counted.
const ROWS_A_DAY: i64 = 20_000;

/// The counts that wait.
#[derive(Debug, Default)]
pub struct SearchCounter(Mutex<Waiting>);

#[derive(Debug, Default)]
struct Waiting {
    /// When the oldest count came.
    since: Option<Instant>,
    counts: HashMap<(Day, LoggedSearch), SearchCount>,
    clicks: usize,
}

impl SearchCounter {
    /// Counts a search that found so many services.
    pub fn searched(&self, now: Instant, search: &LoggedSearch, hits: usize) {
        let mut waiting = self.waiting();
        if let Some(count) = waiting.count(now, search) {
            count.searches += 1;
            count.hits = i64::try_from(hits).unwrap_or(i64::MAX);
        }
    }

    /// Counts that the hit at a place was opened, the first being 1.
    pub fn clicked(&self, now: Instant, search: &LoggedSearch, position: usize) {
        let mut waiting = self.waiting();
        if waiting.clicks >= CLICKS || !(1..=LAST_POSITION).contains(&position) {
            return;
        }
        waiting.clicks += 1;
        if let Some(count) = waiting.count(now, search) {
            count.clicks += 1;
            count.positions += i64::try_from(position).unwrap_or_default();
        }
    }

    /// What waits, if it has waited long enough; then nothing waits any more.
    fn take_due(&self, now: Instant, after: Length) -> Vec<SearchCount> {
        let mut waiting = self.waiting();
        if waiting.since.is_none_or(|since| now.since(since) < after) {
            return Vec::new();
        }
        mem::take(&mut *waiting).counts.into_values().collect()
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    /// The count of a search on the day, if there is room for it.
    fn count(&mut self, now: Instant, search: &LoggedSearch) -> Option<&mut SearchCount> {
        let has_room = self.counts.len() < WAITING;
        let day = now.day();
        let count = match self.counts.entry((day, search.clone())) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) if has_room => entry.insert(SearchCount {
                day,
                search: search.clone(),
                searches: 0,
                hits: 0,
                clicks: 0,
                positions: 0,
            }),
            Entry::Vacant(_) => return None,
        };
        self.since.get_or_insert(now);
        Some(count)
    }
}

/// Writes the counts that have waited for a minute.
pub(crate) async fn write_due(ctx: &Context) -> Result<()> {
    write(ctx, EVERY).await
}

/// Writes all counts, before the process ends.
pub(crate) async fn write_rest(ctx: &Context) -> Result<()> {
    write(ctx, Length::milliseconds(0)).await
}

async fn write(ctx: &Context, after: Length) -> Result<()> {
    let counts = ctx.searches().take_due(ctx.now(), after);
    if counts.is_empty() {
        return Ok(());
    }
    let mut tx = ctx.write().await?;
    let mut rows: HashMap<Day, i64> = HashMap::new();
    for count in &counts {
        let of_day = match rows.entry(count.day) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(tx.query_log().rows_of(count.day).await?),
        };
        tx.query_log().add(count, *of_day < ROWS_A_DAY).await?;
        *of_day += 1;
    }
    Ok(tx.commit().await?)
}
