//! The check of the log: what the last one found, and asking for a new one.

use askama::Template;
use service_manual_domain::audit::Broken;
use service_manual_domain::language::Language;
use service_manual_domain::time::Instant;

use super::crumb_to_log;
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::{format, urls};

/// The check of the log, for administrators.
#[derive(Debug, Template)]
#[template(path = "pages/log_check.html")]
pub struct LogCheckPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What the last check found; none yet in a new installation.
    pub last: Option<LogCheckFinding>,
    /// The check that is asked for or under way.
    pub progress: Option<LogCheckProgress>,
}

/// What a check found.
#[derive(Debug, Clone)]
pub struct LogCheckFinding {
    /// When it ended.
    pub finished_at: Instant,
    /// How many rows were checked.
    pub rows: i64,
    /// The times of the first and the last of them.
    pub period: Option<(Instant, Instant)>,
    /// Where the chain is broken, if it is.
    pub broken: Option<Broken>,
}

/// A check that has not ended.
#[derive(Debug, Clone, Copy)]
pub enum LogCheckProgress {
    /// It has not begun.
    Asked,
    /// It is under way.
    Running {
        /// Rows checked so far.
        rows: i64,
        /// The number of the last row of the log.
        last: i64,
    },
}

impl Page for LogCheckPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().log_check_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(vec![crumb_to_log(&self.frame)])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Log)
    }
}

impl LogCheckPage {
    fn progress_text(&self) -> Option<String> {
        let t = self.frame.t();
        Some(match self.progress? {
            LogCheckProgress::Asked => t.log_check_asked().to_owned(),
            LogCheckProgress::Running { rows, last } => t.log_check_running(rows, last),
        })
    }

    fn broken_text(&self, finding: &LogCheckFinding) -> Option<String> {
        let t = self.frame.t();
        Some(match finding.broken? {
            Broken::Gap { expected, found } => t.log_check_gap(expected, found),
            Broken::NotChained { number } => t.log_check_not_chained(number),
            Broken::Changed { number } => t.log_check_changed(number),
            Broken::CutOff { last, expected } => t.log_check_cut_off(expected, last),
        })
    }

    fn period(&self, finding: &LogCheckFinding) -> Option<String> {
        let (first, last) = finding.period?;
        Some(format!("{} – {}", self.moment(first), self.moment(last)))
    }

    fn moment(&self, at: Instant) -> String {
        format::day_and_time(self.frame.language, at)
    }

    /// Never checked; whole; every way of being broken; under way.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |last, progress| Self {
            frame: sample::signed_in(language, urls::LOG_CHECK, &[]),
            last,
            progress,
        };
        let finding = |broken| LogCheckFinding {
            finished_at: sample::now(),
            rows: 123_456,
            period: Some((sample::now(), sample::now())),
            broken,
        };
        let broken = [
            Broken::Gap { expected: 7, found: 9 },
            Broken::NotChained { number: 12_345 },
            Broken::Changed { number: 8 },
            Broken::CutOff { last: 99, expected: 100 },
        ];
        let running = LogCheckProgress::Running { rows: 50_000, last: 10_000_000 };
        let mut pages = vec![
            page(None, Some(LogCheckProgress::Asked)),
            page(Some(finding(None)), None),
            page(Some(finding(None)), Some(running)),
        ];
        pages.extend(broken.map(|broken| page(Some(finding(Some(broken))), None)));
        pages
    }
}
