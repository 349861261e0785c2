//! Mails about services that nobody confirmed (spec 3.5).

use serde::{Deserialize, Serialize};

use service_manual_domain::ids::{AccountId, ServiceId};
use service_manual_domain::time::Day;

/// To one person, about the services of one occasion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServicesNotice {
    /// To whom.
    pub to: AccountId,
    /// What happened to the services, or will.
    pub kind: ServicesNoticeKind,
    /// The day on which it was ordered.
    pub ordered_on: Day,
    /// The services.
    pub services: Vec<NoticedService>,
}

/// A service of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticedService {
    /// Which.
    pub service: ServiceId,
    /// The day that matters.
    pub on: Day,
}

/// What happened to services, or will.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServicesNoticeKind {
    /// Their review is due, and no updater may do it. They become outdated on the day.
    WithoutUpdater,
    /// Their validity ends on the day, and no updater can be asked.
    EndingWithoutUpdater,
    /// They became outdated on the day.
    Outdated,
    /// They will be archived on the day.
    Archiving,
}

impl ServicesNoticeKind {
    const fn code(self) -> &'static str {
        match self {
            Self::WithoutUpdater => "services_without_updater",
            Self::EndingWithoutUpdater => "services_ending_without_updater",
            Self::Outdated => "services_outdated",
            Self::Archiving => "services_archiving",
        }
    }
}

impl ServicesNotice {
    /// Names the step: it differs for each occasion, because a service has one step of a kind on a
    /// day at most, and each belongs to one notice to a person.
    pub fn step_key(&self) -> String {
        let Self { to, kind, ordered_on, services } = self;
        let first = services.first();
        let first = first.map(|one| one.service.to_string()).unwrap_or_default();
        format!("{}:{to}:{first}:{ordered_on}", kind.code())
    }
}
