//! How much is logged, and in which form.

use tracing_subscriber::EnvFilter;

use super::setting::{Refusal, Setting, quoted};

/// The form of a log line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Human,
    /// One JSON object a line.
    Json,
}

impl Setting for LogFormat {
    const EXPECTED: &'static str = "human or json";

    fn parse(text: &str) -> Result<Self, Refusal> {
        match text {
            "human" => Ok(Self::Human),
            "json" => Ok(Self::Json),
            _ => Err("is neither `human` nor `json`".to_owned()),
        }
    }

    fn written(&self) -> Option<String> {
        Some(quoted(match self {
            Self::Human => "human",
            Self::Json => "json",
        }))
    }
}

/// Which lines are written: a level, or levels for parts of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogFilter(String);

impl LogFilter {
    /// Everything an operator wants to know in quiet times.
    pub(super) fn information() -> Self {
        Self("info".to_owned())
    }

    /// The filter as the logging library wants it.
    pub fn filter(&self) -> EnvFilter {
        EnvFilter::new(&self.0)
    }
}

impl Setting for LogFilter {
    const EXPECTED: &'static str =
        "error, warn, info, debug or trace, also by part: info,service_manual_store=debug";

    fn parse(text: &str) -> Result<Self, Refusal> {
        let levels = ["off", "error", "warn", "info", "debug", "trace"];
        let known = |part: &str| {
            let level = part.rsplit_once('=').map_or(part, |(_, level)| level);
            levels.contains(&level.trim())
        };
        let taken = text.split(',').all(known) && EnvFilter::try_new(text).is_ok();
        if taken { Ok(Self(text.to_owned())) } else { Err("names no known level".to_owned()) }
    }

    fn written(&self) -> Option<String> {
        Some(quoted(&self.0))
    }
}
