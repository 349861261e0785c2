//! Opening a database and bringing its schema up to date.

use std::path::Path;

use sqlx::any::AnyPoolOptions;
use sqlx::migrate::{Migrate, MigrateError, Migrator};
use sqlx::{AnyConnection, Connection};
use sqlx::{AnyPool, Executor};

use crate::dialect::Dialect;
use crate::error::Result;
use crate::tx::Tx;

/// All migrations, in order; compiled in.
static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// How to open a database.
#[derive(Debug, Clone)]
pub struct Options {
    /// `sqlite:FILE` or `postgres://…`.
    pub url: String,
    /// The largest number of connections.
    pub connections: u32,
}

/// Why a database cannot be used, in words for the person who runs the program.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The address has an unknown scheme.
    #[error("the database address must begin with sqlite: or postgres:")]
    UnknownScheme,
    /// The file or server cannot be reached.
    #[error("cannot open the database: {0}")]
    Unreachable(#[source] sqlx::Error),
    /// The database was written by a newer program.
    #[error(
        "the database has schema {0}, which is newer than this program knows; \
         start the newer program, or restore the backup made before the upgrade"
    )]
    NewerSchema(i64),
    /// The database lacks migrations of this program.
    #[error("the database lacks {0} of this program's migrations; run `service-manual migrate`")]
    OlderSchema(usize),
    /// A migration failed or differs from the one that was applied.
    #[error("the schema cannot be brought up to date: {0}")]
    Migration(#[source] MigrateError),
}

/// A database, open for work. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    readers: AnyPool,
    writers: AnyPool,
    dialect: Dialect,
}

impl Store {
    /// Connects. The file of an SQLite database is created when it is missing; the schema is not
    /// touched.
    pub async fn open(options: &Options) -> std::result::Result<Self, OpenError> {
        sqlx::any::install_default_drivers();
        let dialect = Dialect::of_url(&options.url).ok_or(OpenError::UnknownScheme)?;
        let (readers, writers) = match dialect {
            // SQLite has one writer at a time: a pool of one makes them queue up fairly instead
            // of polling for the lock.
            Dialect::Sqlite => {
                let writers = pool(dialect, 1, &format!("{}?mode=rwc", options.url)).await?;
                (pool(dialect, options.connections, &options.url).await?, writers)
            }
            Dialect::Postgres => {
                let pool = pool(dialect, options.connections, &options.url).await?;
                (pool.clone(), pool)
            }
        };
        Ok(Self { readers, writers, dialect })
    }

    /// Which database it is.
    pub const fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Applies every migration that is missing.
    pub async fn migrate(&self) -> std::result::Result<(), OpenError> {
        MIGRATIONS.run(&self.writers).await.map_err(schema_error)
    }

    /// Checks that the schema is the one this program works with.
    pub async fn check_schema(&self) -> std::result::Result<(), OpenError> {
        let mut connection = self.readers.acquire().await.map_err(OpenError::Unreachable)?;
        let applied =
            connection.list_applied_migrations(&MIGRATIONS.table_name).await.unwrap_or_default();
        let known = MIGRATIONS.iter().map(|migration| migration.version);
        let newest = known.clone().max().unwrap_or_default();
        if let Some(newer) = applied.iter().map(|row| row.version).find(|row| *row > newest) {
            return Err(OpenError::NewerSchema(newer));
        }
        let lacking = known.filter(|version| applied.iter().all(|row| row.version != *version));
        match lacking.count() {
            0 => Ok(()),
            count => Err(OpenError::OlderSchema(count)),
        }
    }

    /// A transaction that sees one unchanging picture of the data and changes nothing.
    pub async fn read(&self) -> Result<Tx> {
        let begin = self.dialect.begin_read();
        Ok(Tx::new(self.readers.begin_with(begin).await?, self.dialect))
    }

    /// A transaction that may change things.
    pub async fn write(&self) -> Result<Tx> {
        let begin = self.dialect.begin_write();
        Ok(Tx::new(self.writers.begin_with(begin).await?, self.dialect))
    }

    /// Writes a copy of an SQLite database to a new file while the program runs. PostgreSQL has
    /// its own tools for that.
    pub async fn copy_to(&self, file: &Path) -> Result<()> {
        let mut connection = self.readers.acquire().await?;
        let target = file.to_string_lossy().into_owned();
        sqlx::query("VACUUM INTO $1").bind(target).execute(&mut *connection).await?;
        Ok(())
    }

    /// Makes the database forget the bytes of what was erased (spec 2.5): SQLite overwrites
    /// deleted rows at once, but its write-ahead log and a server's dead rows stay for a while.
    ///
    /// # Errors
    /// When somebody still reads an older state; try again later.
    pub async fn forget_erased(&self) -> Result<()> {
        let mut connection = self.writers.acquire().await?;
        for statement in self.dialect.forget_erased() {
            let row = sqlx::query(*statement).fetch_optional(&mut *connection).await?;
            self.dialect.check_forgotten(row.as_ref())?;
        }
        Ok(())
    }

    /// Lets the database learn how large its tables are, where they have changed much since, so that
    /// it finds the short way through lists. What is open for reading knows it within half an hour,
    /// when the pool has replaced it.
    pub async fn learn_sizes(&self) -> Result<()> {
        if let Some(statement) = self.dialect.learn_sizes() {
            let mut connection = self.writers.acquire().await?;
            sqlx::query(statement).execute(&mut *connection).await?;
        }
        Ok(())
    }

    /// Closes every connection; SQLite writes its log back into the database file.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writers.close().await;
    }
}

async fn pool(
    dialect: Dialect,
    connections: u32,
    url: &str,
) -> std::result::Result<AnyPool, OpenError> {
    // A pool tries for a while, and in the end says only that it did. A server may be starting;
    // a file is right or wrong.
    if dialect == Dialect::Sqlite {
        try_once(dialect, url).await.map_err(OpenError::Unreachable)?;
    }
    let pool = AnyPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(std::time::Duration::from_secs(10))
        .after_connect(move |connection, _| {
            Box::pin(async move {
                for statement in dialect.on_connect() {
                    connection.execute(*statement).await?;
                }
                Ok(())
            })
        })
        .connect(url)
        .await;
    if matches!(pool, Err(sqlx::Error::PoolTimedOut)) {
        try_once(dialect, url).await.map_err(OpenError::Unreachable)?;
    }
    pool.map_err(OpenError::Unreachable)
}

/// Connects, and fails with the reason if there is one.
async fn try_once(dialect: Dialect, url: &str) -> sqlx::Result<()> {
    let mut connection = AnyConnection::connect(url).await?;
    for statement in dialect.on_connect() {
        connection.execute(*statement).await?;
    }
    connection.close().await
}

fn schema_error(error: MigrateError) -> OpenError {
    match error {
        MigrateError::VersionMissing(version) => OpenError::NewerSchema(version),
        other => OpenError::Migration(other),
    }
}
