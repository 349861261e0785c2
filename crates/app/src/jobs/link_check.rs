//! Asks for the links of public services that are due (spec 3.5), in short runs: several servers
//! at the same time, of each one page after the other.

use std::collections::{BTreeMap, VecDeque};

use tokio::task::JoinSet;

use service_manual_domain::link_check::{Finding, LinkState, host};
use service_manual_domain::time::{Instant, Length};
use service_manual_store::DueLink;

use crate::context::Context;
use crate::error::{Error, Result};

/// How many links one run looks at.
const PIECE: i64 = 500;
/// No server is asked any more when a run has taken so long; the rest is for the next one. With
/// the longest answer it stays below the lease.
const RUN: Length = Length::minutes(2);
/// How many servers are asked at the same time.
const LANES: usize = 8;
/// A server that does not answer so often in a row is left alone for a day.
const PATIENCE: usize = 3;
/// How long a server is left alone that does not answer.
const PUT_OFF: Length = Length::days(1);
/// How many findings one transaction stores.
const AT_ONCE: usize = 20;

/// The links of one server that are due.
type OfHost = Vec<DueLink>;

/// What became of a link in this run.
enum Outcome {
    Asked(Finding, Instant),
    PutOff,
    Unused,
}

/// Asks for what is due, as long as a run may take.
pub(super) async fn run(ctx: &Context) -> Result<()> {
    let due = ctx.read().await?.links().due(ctx.now(), PIECE).await?;
    let mut hosts: BTreeMap<String, OfHost> = BTreeMap::new();
    for link in due {
        hosts.entry(host(&link.address).to_owned()).or_default().push(link);
    }
    let end = ctx.now().plus(RUN);
    let mut lanes: Vec<VecDeque<OfHost>> = vec![VecDeque::new(); LANES];
    for (number, links) in hosts.into_values().enumerate() {
        if let Some(lane) = lanes.get_mut(number % LANES) {
            lane.push_back(links);
        }
    }
    let mut running = JoinSet::new();
    for lane in lanes {
        running.spawn(work(ctx.clone(), lane, end));
    }
    while let Some(done) = running.join_next().await {
        done.map_err(|error| Error::Internal(format!("a check of links ended: {error}")))??;
    }
    Ok(())
}

async fn work(ctx: Context, mut lane: VecDeque<OfHost>, end: Instant) -> Result<()> {
    while let Some(links) = lane.pop_front() {
        ask_host(&ctx, &links, end).await?;
    }
    Ok(())
}

/// Asks one server for its pages, one after the other.
async fn ask_host(ctx: &Context, links: &OfHost, end: Instant) -> Result<()> {
    let mut silent = 0_usize;
    for some in links.chunks(AT_ONCE) {
        let mut outcomes = Vec::new();
        for link in some {
            if ctx.now() >= end {
                break;
            }
            let outcome = if !link.in_use {
                Outcome::Unused
            } else if silent >= PATIENCE {
                Outcome::PutOff
            } else {
                let finding = ctx.link_checker().ask(&link.address).await?;
                let is_silent = matches!(finding, Finding::TimedOut | Finding::Unreachable);
                silent = if is_silent { silent.saturating_add(1) } else { 0 };
                Outcome::Asked(finding, ctx.now())
            };
            outcomes.push((link, outcome));
        }
        note(ctx, &outcomes).await?;
    }
    Ok(())
}

/// Stores what was found, on top of what is known now: the service may have changed meanwhile.
async fn note(ctx: &Context, outcomes: &[(&DueLink, Outcome)]) -> Result<()> {
    if outcomes.is_empty() {
        return Ok(());
    }
    // In the order of addresses, so that two transactions never wait for each other.
    let mut outcomes: Vec<_> = outcomes.iter().collect();
    outcomes.sort_by(|one, other| one.0.address.cmp(&other.0.address));
    let mut tx = ctx.write().await?;
    for (link, outcome) in outcomes {
        let Some(state) = tx.links().lock(&link.address).await? else { continue };
        let state = match outcome {
            Outcome::Asked(finding, at) => state.after(*finding, *at),
            Outcome::PutOff => LinkState { next_check_at: ctx.now().plus(PUT_OFF), ..state },
            Outcome::Unused => {
                tx.links().remove_unused(&link.address).await?;
                continue;
            }
        };
        tx.links().save(&link.address, &state).await?;
    }
    Ok(tx.commit().await?)
}
