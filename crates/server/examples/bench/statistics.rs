//! What both databases do by themselves in a while.

use sqlx::any::install_default_drivers;
use sqlx::{AnyConnection, Connection, Executor};

/// Lets the database learn how large its tables are. Connections of SQLite that are open already do
/// not see it.
pub async fn analyse(url: &str) {
    install_default_drivers();
    let mut connection = AnyConnection::connect(url).await.unwrap();
    let statements: &[&str] = if url.starts_with("sqlite") {
        // With the limit of the program, so that it meets the statistics that it makes.
        &["PRAGMA analysis_limit = 1000000", "ANALYZE"]
    } else {
        &["VACUUM ANALYZE"]
    };
    for statement in statements {
        connection.execute(*statement).await.unwrap();
    }
    connection.close().await.unwrap();
}
