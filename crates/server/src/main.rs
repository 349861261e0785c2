//! Starts the program: see `service_manual::commands`.

use std::process::ExitCode;

use clap::Parser;

use service_manual::commands::CommandLine;

fn main() -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("service-manual: cannot start: {error}");
            return ExitCode::FAILURE;
        }
    };
    runtime.block_on(CommandLine::parse().run())
}
