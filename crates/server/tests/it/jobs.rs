//! Background work: once, whoever runs it; taken over from the dead; tried again and given up.

mod mail;

use std::collections::BTreeSet;

use service_manual_app::jobs::{Job, LEASE, MailOrder, enqueue, run_all_due};
use service_manual_app::{Context, log_check};
use service_manual_domain::ids::AccountId;
use service_manual_domain::time::Length;

use crate::world::World;

/// After a failure, a job waits for so many seconds, and more each time.
const DELAYS: [i64; 6] = [10, 60, 600, 3_600, 21_600, 86_400];

const INSTANT: Length = Length::milliseconds(1);
const LEASE_IS_OVER: Length = Length::milliseconds(LEASE.as_milliseconds() + 1);

/// Orders different mails to one person.
async fn order(ctx: &Context, account: AccountId, count: i64) {
    let now = ctx.now();
    let mut tx = ctx.write().await.unwrap();
    for number in 0..count {
        let at = now.plus(Length::milliseconds(-number));
        let order = MailOrder::SignInBlocked { account: Some(account), at, until: now };
        enqueue(ctx, &mut tx, &Job::Mail(order)).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn claim_job(ctx: &Context) -> Option<service_manual_store::ClaimedJob> {
    let mut tx = ctx.write().await.unwrap();
    let claimed = tx.jobs().claim(ctx.process(), ctx.now(), LEASE).await.unwrap();
    tx.commit().await.unwrap();
    claimed
}

/// Where the only job stands: state, tries, whose it is.
async fn job(world: &World) -> String {
    let columns = "state || ' ' || CAST(attempts AS TEXT) || ' ' || COALESCE(lease_owner, '-')";
    world.texts(&format!("SELECT {columns} FROM job")).await.join("; ")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_job_is_claimed_by_one_of_two_processes() {
    let world = World::new().await;
    world.region().await;
    let other = world.another_process().await;
    order(&world.ctx, world.account("expert").await, 30).await;
    let claims = (0..40).map(|number| {
        let ctx = if number % 2 == 0 { world.ctx.clone() } else { other.clone() };
        tokio::spawn(async move { claim_job(&ctx).await.map(|job| (job.id, job.attempts)) })
    });
    let mut claimed = BTreeSet::new();
    for claim in claims.collect::<Vec<_>>() {
        // On a busy server a claim may find only rows that others are just taking.
        let Some((id, attempts)) = claim.await.unwrap() else { continue };
        assert_eq!(attempts, 1);
        assert!(claimed.insert(id), "{id} was claimed twice");
    }
    while let Some(job) = claim_job(&other).await {
        assert!(claimed.insert(job.id), "{} was claimed twice", job.id);
    }
    assert_eq!(claimed.len(), 30);
    world.advance(LEASE_IS_OVER);
    assert_eq!(world.mails().await.len(), 30);
    world.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_share_the_work() {
    let world = World::new().await;
    world.region().await;
    let other = world.another_process().await;
    order(&world.ctx, world.account("expert").await, 20).await;
    let first = world.ctx.clone();
    let works = [
        tokio::spawn(async move { run_all_due(&first).await }),
        tokio::spawn(async move { run_all_due(&other).await }),
    ];
    for work in works {
        work.await.unwrap().unwrap();
    }
    let tries = world.texts("SELECT state || CAST(attempts AS TEXT) FROM mail").await;
    assert_eq!(tries, vec!["sent1"; 20]);
    world.finish().await;
}

#[tokio::test]
async fn the_job_of_a_dead_process_is_taken_over_after_its_lease() {
    let world = World::new().await;
    world.region().await;
    let dead = world.another_process().await;
    order(&world.ctx, world.account("expert").await, 1).await;
    let claimed = claim_job(&dead).await.unwrap();
    world.advance(LEASE);
    world.tick().await;
    assert_eq!(job(&world).await, "waiting 1 process 2", "it may still be at work");

    world.advance(INSTANT);
    assert_eq!(world.mails().await.len(), 1);
    assert_eq!(job(&world).await, "");

    // The process was not dead, only slow: what it did must not count.
    let mut tx = dead.write().await.unwrap();
    assert!(tx.jobs().done(claimed.id, dead.process()).await.is_err());
    drop(tx);
    world.finish().await;
}

#[tokio::test]
async fn a_slow_process_does_not_touch_a_job_that_is_another_ones_now() {
    let world = World::new().await;
    world.region().await;
    let slow = world.another_process().await;
    order(&world.ctx, world.account("expert").await, 1).await;
    let claimed = claim_job(&slow).await.unwrap();
    world.advance(LEASE_IS_OVER);
    assert_eq!(claim_job(&world.ctx).await.unwrap().id, claimed.id);

    let mut tx = slow.write().await.unwrap();
    let (id, owner, now) = (claimed.id, slow.process(), slow.now());
    assert!(!tx.jobs().retry(id, owner, now, "too slow").await.unwrap());
    assert!(!tx.jobs().give_up(id, owner, now, "too slow").await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(job(&world).await, "waiting 2 process 1");
    assert!(claim_job(&slow).await.is_none(), "the lease of the other process holds");
    world.advance(LEASE_IS_OVER);
    assert_eq!(world.mails().await.len(), 1);
    world.finish().await;
}

#[tokio::test]
async fn a_failing_job_is_tried_again_later_and_later_and_then_given_up() {
    let world = World::new().await;
    world.region().await;
    order(&world.ctx, world.account("expert").await, 1).await;
    world.sql("UPDATE job SET payload = '{}'").await;
    world.tick().await;
    for (tries, delay) in (1..).zip(DELAYS) {
        assert_eq!(job(&world).await, format!("waiting {tries} process 1"));
        world.advance(Length::milliseconds(delay * 1_000 - 1));
        world.tick().await;
        assert_eq!(job(&world).await, format!("waiting {tries} process 1"), "not before {delay} s");
        world.advance(INSTANT);
        world.tick().await;
    }
    assert_eq!(job(&world).await, "failed 7 process 1");
    assert_eq!(world.events().await.last().unwrap(), "job.failed");
    assert_eq!(
        world.texts("SELECT last_error FROM job").await,
        ["a job cannot be read: not as expected at 1:2"]
    );

    world.advance(Length::days(30));
    world.tick().await;
    assert_eq!(job(&world).await, "failed 7 process 1", "given up for good");
    world.finish().await;
}

#[tokio::test]
async fn a_job_that_nobody_can_read_does_not_hold_up_the_others() {
    let world = World::new().await;
    world.region().await;
    order(&world.ctx, world.account("expert").await, 2).await;
    let first = "UPDATE job SET payload = '{}', dedup_key = NULL \
                 WHERE id = (SELECT MIN(id) FROM job)";
    assert_eq!(world.sql(first).await, 1);
    assert_eq!(world.mails().await.len(), 1);
    assert_eq!(job(&world).await, "waiting 1 process 1");
    world.sql("DELETE FROM job").await;
    world.finish().await;
}

#[tokio::test]
async fn the_same_order_given_twice_is_one_mail() {
    let world = World::new().await;
    world.region().await;
    let account = world.account("expert").await;
    order(&world.ctx, account, 1).await;
    order(&world.ctx, account, 1).await;
    assert_eq!(world.mails().await.len(), 1);
    order(&world.ctx, account, 1).await;
    assert_eq!(world.mails().await.len(), 1, "not even after it was sent");
    world.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_schedule_is_started_by_one_of_two_processes_once_an_hour() {
    let world = World::new().await;
    let other = world.another_process().await;
    let start = |ctx: Context| {
        tokio::spawn(async move {
            let now = ctx.now();
            let an_hour_ago = now.plus(Length::hours(-1));
            let mut tx = ctx.write().await.unwrap();
            let owner = ctx.process();
            let started =
                tx.jobs().start_scheduled("housekeeping", owner, an_hour_ago, now, LEASE).await;
            tx.commit().await.unwrap();
            started.unwrap()
        })
    };
    for (minutes, expected) in [(0, 1), (59, 0), (1, 1), (60, 1)] {
        world.advance(Length::minutes(minutes));
        let started = [start(world.ctx.clone()), start(other.clone())];
        let mut count = 0;
        for one in started {
            count += i32::from(one.await.unwrap());
        }
        assert_eq!(count, expected, "after {minutes} more minutes");
    }
    world.finish().await;
}

#[tokio::test]
async fn housekeeping_removes_what_nobody_can_use_once_an_hour() {
    let world = World::new().await;
    let other = world.another_process().await;
    world.region().await;
    let started = "SELECT CAST(last_started_at AS TEXT) FROM schedule WHERE name = 'housekeeping'";
    let sessions = "SELECT id FROM session";
    world.tick().await;
    let first = world.texts(started).await;
    assert_eq!(first, [world.ctx.now().milliseconds().to_string()]);

    world.signed_in("expert").await;
    world.advance(Length::hours(7));
    let mut used = world.signed_in("stranger").await;
    world.tick().await;
    assert_eq!(world.texts(sessions).await.len(), 2, "both can still be used");

    world.advance(Length::minutes(59));
    world.tick().await;
    run_all_due(&other).await.unwrap();
    let last = world.texts(started).await;
    world.advance(Length::minutes(1));
    run_all_due(&other).await.unwrap();
    world.tick().await;
    assert_eq!(world.texts(started).await, [world.ctx.now().milliseconds().to_string()]);
    assert_ne!(world.texts(started).await, last);
    assert_eq!(
        world.texts("SELECT lease_owner FROM schedule WHERE name = 'housekeeping'").await,
        ["process 2"]
    );

    world.advance(Length::hours(1));
    world.tick().await;
    assert_eq!(world.texts(sessions).await.len(), 1, "one person was away for nine hours");
    used.get("/aloitus").await.assert(200);
    assert_eq!(log_check::verify(&world.ctx).await.unwrap().broken, None);
    world.finish().await;
}

#[tokio::test]
async fn housekeeping_forgets_old_failures_and_old_changes() {
    let world = World::new().await;
    world.region().await;
    let fields = [("email", "nobody@test.example"), ("password", "arvaus"), ("next", "")];
    world.browser().post("/kirjaudu", &fields).await.assert(422);
    let failures = "SELECT failure_key FROM sign_in_failure";
    let changes = "SELECT kind FROM change_feed";
    world.tick().await;
    assert!(!world.texts(failures).await.is_empty());
    assert!(!world.texts(changes).await.is_empty());
    world.advance(Length::hours(25));
    world.tick().await;
    assert!(world.texts(failures).await.is_empty());
    assert!(!world.texts(changes).await.is_empty());
    world.advance(Length::days(14));
    world.tick().await;
    assert!(world.texts(changes).await.is_empty());

    // A process that starts now cannot follow the changes and builds everything anew.
    let late = world.another_process().await;
    assert_eq!(late.index().contents(), world.ctx.index().contents());
    world.finish().await;
}
