//! What both databases do by themselves in a while.

use sqlx::any::install_default_drivers;
use sqlx::{AnyConnection, Connection, Executor};

/// Lets the database learn how large its tables are.
pub async fn analyse(url: &str) {
    install_default_drivers();
    let mut connection = AnyConnection::connect(url).await.unwrap();
    let statement = if url.starts_with("sqlite") { "ANALYZE" } else { "VACUUM ANALYZE" };
    connection.execute(statement).await.unwrap();
    connection.close().await.unwrap();
}
