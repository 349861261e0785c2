//! The own sessions.

use askama::Template;
use service_manual_domain::account::device::{BrowserFamily, Device, SystemFamily};
use service_manual_domain::ids::SessionId;
use service_manual_domain::language::Language;
use service_manual_domain::time::{Instant, Length};

use crate::forms::{Form, FormState};
use crate::frame::Frame;
use crate::page::Page;
use crate::pages::sample;
use crate::{format, labels, urls};

/// The list of the own sessions.
#[derive(Debug, Template)]
#[template(path = "pages/sessions.html")]
pub struct SessionsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The sessions.
    pub sessions: Vec<SessionLine>,
}

/// A session in the list.
#[derive(Debug, Clone, Copy)]
pub struct SessionLine {
    /// Its id.
    pub id: SessionId,
    /// In what it runs.
    pub device: Device,
    /// When it began.
    pub created_at: Instant,
    /// When it was used last.
    pub seen_at: Instant,
    /// Whether it is the one that shows the page.
    pub current: bool,
}

impl Page for SessionsPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().security_sessions_title().to_owned()
    }
}

impl SessionsPage {
    fn device(&self, line: &SessionLine) -> String {
        labels::device(self.frame.t(), line.device)
    }

    fn time(&self, at: Instant) -> String {
        format::day_and_time(self.frame.language, at)
    }

    fn has_others(&self) -> bool {
        self.sessions.iter().any(|line| !line.current)
    }

    fn end_others(&self) -> Form {
        let t = self.frame.t();
        let action = urls::SESSIONS_END.path(self.frame.language, &[]);
        Form::new(t, action, t.security_sessions_end(), &FormState::new()).quiet()
    }

    /// One, and several.
    pub fn samples(language: Language) -> Vec<Self> {
        let line = |number, browser, system, hours: i64| {
            Some(SessionLine {
                id: sample::id(number)?,
                device: Device { browser, system },
                created_at: sample::now().plus(Length::hours(-hours - 2)),
                seen_at: sample::now().plus(Length::hours(-hours)),
                current: hours == 0,
            })
        };
        let this = line(5, BrowserFamily::Firefox, SystemFamily::Windows, 0);
        let others = [
            line(6, BrowserFamily::Safari, SystemFamily::Ios, 3),
            line(7, BrowserFamily::Other, SystemFamily::Other, 7),
        ];
        let page = |sessions| Self {
            frame: sample::signed_in(language, urls::OWN_SESSIONS, &[]),
            sessions,
        };
        let several = std::iter::once(this).chain(others).flatten().collect();
        vec![page(this.into_iter().collect()), page(several)]
    }
}
