//! A database for one test: a copy of a file or, on PostgreSQL, of a database.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use service_manual_app::{pages, vocabularies};
use service_manual_store::{Options, Store};
use sqlx::{AnyConnection, Connection, Executor, PgConnection, Row};

use super::start_of_time;

static NUMBER: AtomicU32 = AtomicU32::new(0);

/// Removed when it is dropped.
pub struct Database {
    store: Store,
    url: String,
    file: Option<PathBuf>,
}

impl Database {
    pub async fn new() -> Self {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("it_{}_{number}", std::process::id());
        match std::env::var("TEST_DATABASE_URL") {
            Ok(server) => Self::postgres(&server, &name).await,
            Err(_) => Self::sqlite(&name).await,
        }
    }

    pub fn store(&self) -> Store {
        self.store.clone()
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    pub async fn sql(&self, statement: &str) -> u64 {
        let mut connection = AnyConnection::connect(&self.url).await.unwrap();
        let statement = sqlx::query(sqlx::AssertSqlSafe(statement.to_owned()));
        let touched = statement.execute(&mut connection).await.unwrap().rows_affected();
        connection.close().await.unwrap();
        touched
    }

    pub async fn texts(&self, query: &str) -> Vec<String> {
        let mut connection = AnyConnection::connect(&self.url).await.unwrap();
        let query = sqlx::query(sqlx::AssertSqlSafe(query.to_owned()));
        let rows = query.fetch_all(&mut connection).await.unwrap();
        connection.close().await.unwrap();
        rows.iter().map(|row| row.get(0)).collect()
    }

    async fn sqlite(name: &str) -> Self {
        let file = std::env::temp_dir().join(format!("{name}.db"));
        std::fs::copy(template_file().await, &file).unwrap();
        let url = format!("sqlite:{}", file.display());
        Self { store: opened(&url).await, url, file: Some(file) }
    }

    async fn postgres(server: &str, name: &str) -> Self {
        let template = template(server).await;
        create(server, &format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
        let url = with_database(server, name);
        Self { store: opened(&url).await, url, file: None }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let Some(file) = &self.file else { return };
        for ending in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{ending}", file.display()));
        }
    }
}

/// Whether this run is on PostgreSQL.
pub fn is_postgres() -> bool {
    std::env::var("TEST_DATABASE_URL").is_ok()
}

pub async fn opened(url: &str) -> Store {
    Store::open(&Options { url: url.to_owned(), connections: 3 }).await.unwrap()
}

/// The database that all others of this build are copies of: migrated, and with everything that the
/// program brings. Each test is a process of its own, and the first one makes it. Others that begin at
/// the same moment wait on the server, or make the same file once more.
async fn template(server: &str) -> String {
    let name = format!("template_{}", build());
    let mut connection = PgConnection::connect(server).await.unwrap();
    connection.execute("SELECT pg_advisory_lock(20261201)").await.unwrap();
    let exists = sqlx::query("SELECT 1 FROM pg_database WHERE datname = $1").bind(&name);
    if exists.fetch_optional(&mut connection).await.unwrap().is_none() {
        let unready = format!("{name}_unready");
        // What a process that was stopped left behind.
        create(server, &format!("DROP DATABASE IF EXISTS {unready}")).await;
        create(server, &format!("CREATE DATABASE {unready}")).await;
        furnish(&with_database(server, &unready)).await;
        create(server, &format!("ALTER DATABASE {unready} RENAME TO {name}")).await;
    }
    // The lock ends with the connection.
    connection.close().await.unwrap();
    name
}

/// The same as a file.
async fn template_file() -> PathBuf {
    let file = std::env::temp_dir().join(format!("it_template_{}.db", build()));
    if !file.exists() {
        let unready = file.with_extension(format!("{}.unready", std::process::id()));
        furnish(&format!("sqlite:{}", unready.display())).await;
        std::fs::rename(&unready, &file).unwrap();
    }
    file
}

async fn furnish(url: &str) {
    let store = opened(url).await;
    store.migrate().await.unwrap();
    vocabularies::install(&store, start_of_time()).await.unwrap();
    pages::install(&store, start_of_time()).await.unwrap();
    store.close().await;
}

/// Differs from build to build of the tests.
fn build() -> u128 {
    let program = std::env::current_exe().unwrap().metadata().unwrap().modified().unwrap();
    program.duration_since(std::time::UNIX_EPOCH).unwrap().as_nanos()
}

async fn create(server: &str, statement: &str) {
    let mut connection = PgConnection::connect(server).await.unwrap();
    connection.execute(sqlx::AssertSqlSafe(statement.to_owned())).await.unwrap();
    connection.close().await.unwrap();
}

fn with_database(server: &str, name: &str) -> String {
    let (address, query) = server.split_once('?').map_or((server, ""), |(a, q)| (a, q));
    let (host, _) = address.rsplit_once('/').unwrap();
    if query.is_empty() { format!("{host}/{name}") } else { format!("{host}/{name}?{query}") }
}
