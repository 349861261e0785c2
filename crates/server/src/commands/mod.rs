//! The command line.

mod admin;
mod audit;
mod backup;
pub mod demo;
mod docs;
mod doctor;
mod import;
mod import_skos;
mod migrate;
mod reindex;
mod serve;
mod simulate;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Parser, Subcommand};

use service_manual_app::Context;
use service_manual_store::Store;

use crate::config::{Config, choose_file, environment};
use crate::logging;
use crate::start::{Purpose, open_context, options};
use crate::system::SystemClock;

/// One shared, trilingual catalogue of the services that help people to work.
#[derive(Debug, Parser)]
#[command(name = "service-manual", version)]
pub struct CommandLine {
    /// The configuration file; `service-manual.toml` in this directory unless named
    #[arg(long, global = true, env = crate::config::FILE_VARIABLE, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the service
    Serve(serve::Arguments),
    /// Run the service with made-up content and a mailbox page, to try it
    Demo(demo::Arguments),
    /// Bring the database to this program's schema
    Migrate,
    /// Manage administrators
    #[command(subcommand)]
    Admin(admin::Arguments),
    /// Import services from the national catalogue or from a table, or a vocabulary
    #[command(subcommand)]
    Import(import::Arguments),
    /// Run the jobs of the coming days on a copy of the database and print what they do
    Simulate(simulate::Arguments),
    /// Look at the audit log
    #[command(subcommand)]
    Audit(audit::Arguments),
    /// Build the search index anew from the database
    Reindex,
    /// Write a copy of the embedded database while the service runs
    Backup(backup::Arguments),
    /// Check configuration, database, directory and mail, and say how to mend what is wrong
    Doctor,
    /// Print the generated pages of the documentation
    #[command(hide = true)]
    Docs(docs::Arguments),
}

/// What a command answers: a sentence for the person when it did not work.
type Done = Result<(), String>;

impl CommandLine {
    /// Runs the command.
    pub async fn run(self) -> ExitCode {
        match self.execute().await {
            Ok(()) => ExitCode::SUCCESS,
            Err(message) => {
                eprintln!("service-manual: {message}");
                ExitCode::FAILURE
            }
        }
    }

    async fn execute(self) -> Done {
        if let Command::Docs(arguments) = &self.command {
            docs::run(arguments);
            return Ok(());
        }
        let file = choose_file(self.config);
        let loaded = Config::load(file.as_deref(), environment());
        if let Command::Doctor = self.command {
            return doctor::run(loaded).await;
        }
        let mut config = loaded.map_err(|problems| {
            let lines: Vec<String> =
                problems.iter().map(|problem| format!("\n  {problem}")).collect();
            format!("the configuration is not right:{}", lines.concat())
        })?;
        match self.command {
            Command::Serve(arguments) => serve::run(&config, &arguments).await,
            Command::Demo(arguments) => demo::run(&mut config, arguments).await,
            Command::Migrate => migrate::run(&config).await,
            Command::Admin(arguments) => admin::run(&config, arguments).await,
            Command::Import(arguments) => import::run(&config, &arguments).await,
            Command::Simulate(arguments) => simulate::run(&config, &arguments).await,
            Command::Audit(arguments) => audit::run(&config, &arguments).await,
            Command::Reindex => reindex::run(&config).await,
            Command::Backup(arguments) => backup::run(&config, &arguments).await,
            Command::Doctor | Command::Docs(_) => Ok(()),
        }
    }
}

/// Opens the database; its schema is not looked at.
async fn open_store(config: &Config) -> Result<Store, String> {
    std::fs::create_dir_all(&config.data.directory).map_err(|error| {
        let directory = config.data.directory.display();
        format!(
            "cannot make the data directory {directory}: {error}. Name another one with \
             SERVICE_MANUAL_DATA_DIRECTORY, or let this user write there"
        )
    })?;
    let shown = config.database_url().shown();
    Store::open(&options(config)).await.map_err(|error| format!("{shown}: {error}"))
}

/// Opens a database that must have this program's schema.
async fn open_ready_store(config: &Config) -> Result<Store, String> {
    let store = open_store(config).await?;
    store.check_schema().await.map_err(|error| error.to_string())?;
    Ok(store)
}

/// The context of a command that looks at the database and ends.
async fn command_context(config: &Config) -> Result<Context, String> {
    let store = open_ready_store(config).await?;
    open_context(config, store, Purpose::Command, Arc::new(SystemClock))
}

fn start_logging(config: &Config) -> Done {
    logging::start(&config.log).map_err(|error| error.to_string())
}
