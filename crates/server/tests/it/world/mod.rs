//! A whole service in a test: its own database, a clock that stands still, seeded ids and tokens,
//! mail that stays in the outbox, an index in memory.

mod browser;
mod database;
mod people;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use tokio::sync::Notify;

use service_manual_app::context::Parts;
use service_manual_app::hashing::Hashing;
use service_manual_app::mail::Transport;
use service_manual_app::public_data::Follower;
use service_manual_app::{Context, jobs, log_check, vocabularies};
use service_manual_domain::random::SeededRandom;
use service_manual_domain::time::{Day, Instant, Length, ManualClock};
use service_manual_search::Index;
use service_manual_store::StoredMail;
use service_manual_web::{Options, Site, router};

pub use browser::{Answer, Browser, Form};
pub use people::{PASSWORD, PEOPLE, Region, email};

/// The service of one test.
pub struct World {
    pub ctx: Context,
    pub clock: Arc<ManualClock>,
    router: Router,
    _database: database::Database,
}

/// Monday noon in Helsinki.
pub fn start_of_time() -> Instant {
    let day: Day = "2026-11-02".parse().unwrap();
    day.start().plus(Length::hours(12))
}

impl World {
    /// An empty service with its starting vocabularies.
    pub async fn new() -> Self {
        Self::with_options(true).await
    }

    /// As [`World::new`], but not a demonstration: there is no mailbox page.
    pub async fn without_mailbox() -> Self {
        Self::with_options(false).await
    }

    async fn with_options(demo: bool) -> Self {
        let database = database::Database::new().await;
        let clock = Arc::new(ManualClock::new(start_of_time()));
        let ctx = context(&database, clock.clone(), demo, 1);
        vocabularies::install(ctx.store()).await.unwrap();
        ctx.follower().start(ctx.store()).await.unwrap();
        let router = website(&ctx);
        Self { ctx, clock, router, _database: database }
    }

    /// A second process on the same database, with an index of its own.
    pub async fn another_process(&self) -> Context {
        let ctx = context(&self._database, self.clock.clone(), true, 2);
        ctx.follower().start(ctx.store()).await.unwrap();
        ctx
    }

    /// A browser without cookies.
    pub fn browser(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// Moves the clock.
    pub fn advance(&self, length: Length) {
        self.clock.advance(length);
    }

    /// Does all background work that is due.
    pub async fn tick(&self) {
        jobs::run_all_due(&self.ctx).await.unwrap();
    }

    /// Every mail so far, the oldest first, after all background work.
    pub async fn mails(&self) -> Vec<StoredMail> {
        self.tick().await;
        let mut mails = self.ctx.read().await.unwrap().mails().newest(1_000).await.unwrap();
        mails.reverse();
        mails
    }

    /// The codes of all recorded events, the oldest first.
    pub async fn events(&self) -> Vec<String> {
        let mut tx = self.ctx.read().await.unwrap();
        let entries = tx.audit().after(0, 10_000).await.unwrap();
        entries.into_iter().map(|entry| entry.record.event_type).collect()
    }

    /// Checks what must hold at the end of every test: no job waits, the log is whole, and the
    /// index has exactly the public services.
    pub async fn finish(self) {
        self.tick().await;
        let mut tx = self.ctx.read().await.unwrap();
        assert_eq!(tx.jobs().waiting().await.unwrap(), 0, "jobs wait");
        assert_eq!(tx.mails().waiting().await.unwrap(), 0, "mails wait");
        let verdict = log_check::verify(&self.ctx).await.unwrap();
        assert_eq!(verdict.broken, None);
        let live = tx.services().live_after(None, 10_000).await.unwrap();
        let expected = live
            .iter()
            .flat_map(|live| live.content.texts.iter().map(|(language, _)| (live.id, language)))
            .collect();
        assert_eq!(self.ctx.index().contents(), expected, "the index differs from the database");
    }
}

fn context(
    database: &database::Database,
    clock: Arc<ManualClock>,
    demo: bool,
    seed: u64,
) -> Context {
    let random = Arc::new(SeededRandom::new(seed));
    Context::new(Parts {
        store: database.store(),
        hashing: Hashing::new(2, &*random).unwrap(),
        random,
        clock,
        transport: Transport::Mailbox { folder: None },
        public_address: "http://localhost:8080".to_owned(),
        demo,
        process: format!("process {seed}"),
        follower: Follower::new(Index::in_memory().unwrap()),
        wake: Notify::new(),
    })
}

fn website(ctx: &Context) -> Router {
    let options = Options { https: false, is_trusted_proxy: Box::new(|_| false) };
    let peer = SocketAddr::from(([127, 0, 0, 1], 40_000));
    let connected = axum::Extension(axum::extract::ConnectInfo(peer));
    router(Site::new(ctx.clone(), options)).layer(connected)
}
