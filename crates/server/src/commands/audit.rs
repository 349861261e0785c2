//! `service-manual audit`.

use clap::Subcommand;

use service_manual_app::log_check::verify;

use super::{Done, command_context};
use crate::config::Config;

/// Arguments of `audit`.
#[derive(Debug, Subcommand)]
pub(super) enum Arguments {
    /// Prove that nobody changed or removed a row of the log
    Verify,
}

pub(super) async fn run(config: &Config, arguments: &Arguments) -> Done {
    let Arguments::Verify = arguments;
    let ctx = command_context(config).await?;
    let verdict = verify(&ctx).await.map_err(|error| error.to_string())?;
    match verdict.broken {
        None => {
            println!("The log is whole: {} rows, each chained to the one before.", verdict.rows);
            if let Some((first, last)) = verdict.first_at.zip(verdict.last_at) {
                println!("The first is from {first}, the last from {last}.");
            }
            Ok(())
        }
        Some(broken) => Err(format!(
            "the audit log was tampered with: {broken}. {} rows were checked",
            verdict.rows
        )),
    }
}
