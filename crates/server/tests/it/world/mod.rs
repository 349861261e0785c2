//! A whole service in a test: its own database, a clock that stands still, seeded ids and tokens,
//! mail that stays in the outbox, an index in memory.

mod browser;
mod complete_service;
mod database;
mod full_service;
mod people;
pub mod smtp;

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use tokio::sync::Notify;

use service_manual_app::context::Parts;
use service_manual_app::hashing::Hashing;
use service_manual_app::link_checker::LinkChecker;
use service_manual_app::mail::Transport;
use service_manual_app::public_data::Follower;
use service_manual_app::{Context, jobs, log_check};
use service_manual_domain::random::SeededRandom;
use service_manual_domain::time::{Day, Instant, Length, ManualClock};
use service_manual_search::Index;
use service_manual_store::{Store, StoredMail};
use service_manual_web::{Options, SecurityContact, Site, router};

pub use browser::{Answer, Browser, Form, WITH_FILE, with_file};
pub use complete_service::{GUIDANCE, guidance_that_says, rewritten};
pub use database::{is_postgres, opened};
pub use full_service::{CAFE, Full, MARK, WORKSHOP};
pub use people::{PASSWORD, PEOPLE, Region, category, email, whole};

/// The service of one test.
pub struct World {
    pub ctx: Context,
    pub clock: Arc<ManualClock>,
    router: Router,
    database: database::Database,
    options: WorldOptions,
    /// Whether the database was changed behind the program's back.
    touched: AtomicBool,
}

/// What may be different in a world.
#[derive(Clone)]
pub struct WorldOptions {
    /// Whether there is a mailbox page.
    pub demo: bool,
    /// Whether people use `https`.
    pub https: bool,
    /// How mail leaves.
    pub transport: Transport,
    /// Who asks for the pages that services link to.
    pub link_checker: LinkChecker,
    /// Whom to tell of a weakness.
    pub security_contact: Option<SecurityContact>,
}

impl Default for WorldOptions {
    fn default() -> Self {
        Self {
            demo: true,
            https: false,
            transport: Transport::Mailbox { folder: None },
            link_checker: LinkChecker::off(),
            security_contact: None,
        }
    }
}

/// Monday noon in Helsinki.
pub fn start_of_time() -> Instant {
    let day: Day = "2026-11-02".parse().unwrap();
    day.start().plus(Length::hours(12))
}

impl World {
    /// An empty service with its starting vocabularies.
    pub async fn new() -> Self {
        Self::with_options(WorldOptions::default()).await
    }

    /// As [`World::new`], but not a demonstration: there is no mailbox page.
    pub async fn without_mailbox() -> Self {
        Self::with_options(WorldOptions { demo: false, ..WorldOptions::default() }).await
    }

    /// As [`World::new`], reached with `https`.
    pub async fn with_https() -> Self {
        Self::with_options(WorldOptions { https: true, ..WorldOptions::default() }).await
    }

    /// As [`World::without_mailbox`], with mail that leaves in some way.
    pub async fn with_mail(transport: Transport) -> Self {
        Self::with_options(WorldOptions { demo: false, transport, ..WorldOptions::default() }).await
    }

    /// A world that differs.
    pub async fn with_options(options: WorldOptions) -> Self {
        let database = database::Database::new().await;
        let clock = Arc::new(ManualClock::new(start_of_time()));
        let ctx = context(database.store(), clock.clone(), &options, 1);
        ctx.follower().start(ctx.store()).await.unwrap();
        let router = website(&ctx, &options);
        let touched = AtomicBool::new(false);
        Self { ctx, clock, router, database, options, touched }
    }

    /// A second process on the same database, with connections and an index of its own.
    pub async fn another_process(&self) -> Context {
        self.process_on(opened(self.database.url()).await).await
    }

    /// A second process on a database.
    pub async fn process_on(&self, store: Store) -> Context {
        let ctx = context(store, self.clock.clone(), &self.options, 2);
        ctx.follower().start(ctx.store()).await.unwrap();
        ctx
    }

    /// Does something to the database behind the program's back; how many rows it touched.
    pub async fn sql(&self, statement: &str) -> u64 {
        self.touched.store(true, Ordering::Relaxed);
        self.database.sql(statement).await
    }

    /// Corrects what stands beside services about those who keep them up to date, as the hourly job
    /// does, after a change behind the program's back.
    pub async fn correct_updater_rights(&self) {
        let mut tx = self.ctx.write().await.unwrap();
        for id in tx.services().with_wrong_updater_rights(1_000).await.unwrap() {
            tx.services().correct_updater_rights(id).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    /// Asks the database behind the program's back for one column of texts.
    pub async fn texts(&self, query: &str) -> Vec<String> {
        self.database.texts(query).await
    }

    /// The address of the database.
    pub fn database_url(&self) -> &str {
        self.database.url()
    }

    /// The website, to be served on a port.
    pub fn website(&self) -> Router {
        self.router.clone()
    }

    /// A browser of the website of another process.
    pub fn browser_of(&self, process: &Context) -> Browser {
        Browser::new(website(process, &self.options))
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

    /// Checks what must hold at the end of every test: no job waits, the log is whole, the index has
    /// exactly the public services, and what stands beside services about their updaters is true.
    pub async fn finish(self) {
        if !self.touched.load(Ordering::Relaxed) {
            let mut tx = self.ctx.read().await.unwrap();
            let wrong = tx.services().with_wrong_updater_rights(10).await.unwrap();
            assert_eq!(wrong, [], "the rights of updaters are not as the policy has them");
        }
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

fn context(store: Store, clock: Arc<ManualClock>, options: &WorldOptions, seed: u64) -> Context {
    let random = Arc::new(SeededRandom::new(seed));
    Context::new(Parts {
        store,
        hashing: Hashing::new(2, &*random).unwrap(),
        random,
        clock,
        transport: options.transport.clone(),
        link_checker: options.link_checker.clone(),
        public_address: "http://localhost:8080".to_owned(),
        demo: options.demo,
        process: format!("process {seed}"),
        follower: Follower::new(Index::in_memory().unwrap()),
        wake: Notify::new(),
    })
}

fn website(ctx: &Context, options: &WorldOptions) -> Router {
    let options = Options {
        https: options.https,
        is_trusted_proxy: Box::new(|_| false),
        security_contact: options.security_contact.clone(),
    };
    let peer = SocketAddr::from(([127, 0, 0, 1], 40_000));
    let connected = axum::Extension(axum::extract::ConnectInfo(peer));
    router(Site::new(ctx.clone(), options)).layer(connected)
}
