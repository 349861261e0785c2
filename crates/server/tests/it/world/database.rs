//! A database for one test: a copy of a migrated SQLite file, or a copy of a migrated PostgreSQL
//! database.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AnyConnection, Connection, Executor, PgConnection, Row};
use tokio::sync::OnceCell;

use service_manual_store::{Options, Store};

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
        let url = format!("sqlite:{}", file.display());
        let store = opened(&url).await;
        store.migrate().await.unwrap();
        Self { store, url, file: Some(file) }
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

/// The migrated database that all others of this run are copies of. The throw-away server is
/// removed with everything in it at the end of the run.
async fn template(server: &str) -> &'static str {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    TEMPLATE
        .get_or_init(|| async {
            let name = format!("template_{}", std::process::id());
            create(server, &format!("CREATE DATABASE {name}")).await;
            let store = opened(&with_database(server, &name)).await;
            store.migrate().await.unwrap();
            store.close().await;
            name
        })
        .await
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
