//! `service-manual serve`.

use std::future::IntoFuture;
use std::net::SocketAddr;
use std::sync::Arc;

use clap::Args;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use service_manual_app::{Context, jobs};
use service_manual_web::{Options, SecurityContact, Site, router};

use super::{Done, open_ready_store, open_store, start_logging};
use crate::config::{Config, Security};
use crate::start::{Purpose, open_context};
use crate::system::SystemClock;

/// Arguments of `serve`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Bring the database to this program's schema first, as `migrate` does
    #[arg(long)]
    migrate: bool,
}

pub(super) async fn run(config: &Config, arguments: &Arguments) -> Done {
    start_logging(config)?;
    let listener = listen(config).await?;
    if arguments.migrate {
        super::migrate::migrate(&open_store(config).await?).await?;
    }
    let store = open_ready_store(config).await?;
    let ctx = open_context(config, store, Purpose::Serve, Arc::new(SystemClock))?;
    serve(config, ctx, listener).await
}

/// Takes the address to listen on.
pub(super) async fn listen(config: &Config) -> Result<TcpListener, String> {
    let address = config.server.address;
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => format!(
            "another program listens on {address} already. Stop it, or choose another address \
             with SERVICE_MANUAL_SERVER_ADDRESS"
        ),
        _ => format!("cannot listen on {address}: {error}"),
    })
}

/// Serves until the process is told to end; requests and the job in work are finished.
pub(super) async fn serve(config: &Config, ctx: Context, listener: TcpListener) -> Done {
    ctx.follower().start(ctx.store()).await.map_err(|error| error.to_string())?;
    learn_everyday_words(&ctx);
    let (end, ended) = watch::channel(false);
    let worker = tokio::spawn(work(ctx.clone(), config.jobs.enabled, ended.clone()));
    let networks = config.server.trusted_proxies.clone();
    let is_trusted_proxy =
        Box::new(move |address| networks.iter().any(|network| network.contains(address)));
    let options = Options {
        https: config.server.public_address.is_https(),
        is_trusted_proxy,
        security_contact: security_contact(config),
    };
    let service =
        router(Site::new(ctx.clone(), options)).into_make_service_with_connect_info::<SocketAddr>();
    tracing::info!(server.address = %config.server.address, "serving");
    let server = axum::serve(listener, service).with_graceful_shutdown(until(ended));
    let server = tokio::spawn(server.into_future());
    told_to_end().await?;
    tracing::info!("ending");
    let _ = end.send(true);
    let outcome = server.await.map_err(|error| error.to_string())?;
    worker.await.map_err(|error| error.to_string())?;
    ctx.store().close().await;
    outcome.map_err(|error| error.to_string())
}

/// Whom to tell of a weakness; the configuration has both keys or none.
fn security_contact(config: &Config) -> Option<SecurityContact> {
    let Security { contact, contact_until } = &config.security;
    Some(SecurityContact { address: contact.as_ref()?.to_string(), until: (*contact_until)? })
}

/// The first answers need not wait for it: searches know everyday words about a second later.
fn learn_everyday_words(ctx: &Context) {
    let ctx = ctx.clone();
    drop(tokio::spawn(async move {
        if let Err(error) = ctx.follower().learn_words(ctx.store()).await {
            tracing::error!(%error, "the search could not learn everyday words");
        }
    }));
}

async fn work(ctx: Context, with_jobs: bool, ended: watch::Receiver<bool>) {
    if with_jobs {
        jobs::run_until(&ctx, until(ended)).await;
    } else {
        jobs::follow_until(&ctx, until(ended)).await;
    }
}

async fn until(mut ended: watch::Receiver<bool>) {
    // A closed channel means that the sender is gone, which is the end as well.
    let _ = ended.wait_for(|ended| *ended).await;
}

/// Waits for the signals by which people and process managers end a program.
async fn told_to_end() -> Done {
    let mut terminate = signal(SignalKind::terminate()).map_err(|error| error.to_string())?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(|error| error.to_string())?;
    tokio::select! {
        _ = terminate.recv() => Ok(()),
        _ = interrupt.recv() => Ok(()),
    }
}
