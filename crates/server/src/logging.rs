//! Log lines: on standard error, for people or for machines. What they may say is written in
//! `docs/logging.md`.

use std::io::IsTerminal;

use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, Registry, fmt, layer::SubscriberExt};

use crate::config::{Log, LogFormat};

/// A second logger was set up in the same process.
#[derive(Debug, thiserror::Error)]
#[error("logging was set up twice")]
pub struct AlreadyLogging;

/// Starts logging for the rest of the process.
pub fn start(log: &Log) -> Result<(), AlreadyLogging> {
    let lines = match log.format {
        LogFormat::Human => human().boxed(),
        LogFormat::Json => json().boxed(),
    };
    let subscriber = Registry::default().with(log.level.filter()).with(lines);
    subscriber.try_init().map_err(|_| AlreadyLogging)
}

/// Coloured when a person looks at it, plain in a file.
fn human<S>() -> impl Layer<S>
where
    S: tracing::Subscriber + for<'a> tracing_subscriber::registry::LookupSpan<'a>,
{
    fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_target(true)
}

/// One flat object a line: the fields stand beside `message`, and the request's fields in `span`.
fn json<S>() -> impl Layer<S>
where
    S: tracing::Subscriber + for<'a> tracing_subscriber::registry::LookupSpan<'a>,
{
    fmt::layer()
        .json()
        .flatten_event(true)
        .with_current_span(true)
        .with_span_list(false)
        .with_writer(std::io::stderr)
}
