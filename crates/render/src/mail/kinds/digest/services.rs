//! What the digest says about services.

use service_manual_domain::language::Language;
use service_manual_domain::link_check::Finding;
use service_manual_domain::list::ListRequest;
use service_manual_domain::service::lists::{
    FRESHNESS, MYSELF, Needs, SERVICES, ServiceFilter, Task,
};
use service_manual_domain::time::Day;

use crate::i18n::Texts;
use crate::{format, labels, urls};

/// Why services are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServicePart {
    /// Their review is due: is everything still correct?
    ToConfirm,
    /// They leave the public site soon unless somebody confirms them.
    WillBeOutdated,
    /// They left the public site.
    Outdated,
    /// They are archived soon.
    WillBeArchived,
    /// The end of their validity is near.
    ValidityEnds,
    /// They were returned to the writer.
    Returned,
    /// They wait for the reader's publication.
    ToPublish,
    /// Nobody who may edit them keeps them up to date.
    WithoutUpdater,
}

/// A service in a digest.
#[derive(Debug, Clone)]
pub struct ServiceLine {
    /// The name of the service.
    pub service: String,
    /// The name of the organisation that owns it.
    pub organisation: String,
    /// The day that matters.
    pub on: Option<Day>,
    /// For how many days it has waited.
    pub days: usize,
    /// Whether it waits for longer than was agreed.
    pub late: bool,
    /// The path of the page about it.
    pub path: String,
}

/// A broken link in a digest.
#[derive(Debug, Clone)]
pub struct LinkLine {
    /// The name of the service.
    pub service: String,
    /// Where the link leads.
    pub address: String,
    /// What was found.
    pub finding: Finding,
    /// Since when it does not work.
    pub since: Day,
    /// The path of the page about the service.
    pub path: String,
}

impl ServicePart {
    pub(in crate::mail) fn heading(self, t: &'static Texts) -> &'static str {
        match self {
            Self::ToConfirm => t.digest_to_confirm(),
            Self::WillBeOutdated => t.digest_will_be_outdated(),
            Self::Outdated => t.digest_outdated(),
            Self::WillBeArchived => t.digest_will_be_archived(),
            Self::ValidityEnds => t.digest_validity_ends(),
            Self::Returned => t.digest_returned(),
            Self::ToPublish => t.digest_to_publish(),
            Self::WithoutUpdater => t.digest_without_updater(),
        }
    }

    /// The path of the list that has all of them.
    pub(super) fn all(self, language: Language) -> String {
        let fresh = |needs: Needs| {
            let part = ListRequest::everything(&FRESHNESS);
            (&FRESHNESS, part.with(ServiceFilter::Needs, needs.code()))
        };
        let of_task = |task: Task| (task.list(), task.request());
        let (list, part) = match self {
            Self::ToConfirm => of_task(Task::ToConfirm),
            Self::Returned => of_task(Task::Returned),
            Self::ToPublish => of_task(Task::Review),
            Self::WithoutUpdater => of_task(Task::WithoutUpdater),
            Self::WillBeOutdated => fresh(Needs::Overdue),
            Self::Outdated | Self::WillBeArchived => fresh(Needs::Outdated),
            Self::ValidityEnds => {
                let own = ListRequest::everything(&SERVICES);
                (&SERVICES, own.with(ServiceFilter::Updater, MYSELF))
            }
        };
        urls::part_of_services(language, list, &part)
    }

    pub(in crate::mail) fn text(
        self,
        t: &'static Texts,
        language: Language,
        line: &ServiceLine,
    ) -> String {
        let day = line.on.map(|day| format::day(language, day)).unwrap_or_default();
        let (service, organisation) = (&line.service, &line.organisation);
        match self {
            Self::ToConfirm => t.digest_to_confirm_line(day, organisation, service),
            Self::WillBeOutdated => t.digest_will_be_outdated_line(day, organisation, service),
            Self::Outdated => t.digest_outdated_line(day, organisation, service),
            Self::WillBeArchived => t.digest_will_be_archived_line(day, organisation, service),
            Self::ValidityEnds => t.digest_validity_ends_line(day, organisation, service),
            Self::Returned | Self::WithoutUpdater => t.digest_service_line(organisation, service),
            Self::ToPublish if line.late => t.digest_to_publish_late(day, organisation, service),
            Self::ToPublish => t.digest_to_publish_line(line.days, organisation, service),
        }
    }
}

impl LinkLine {
    pub(super) fn text(&self, t: &'static Texts, language: Language) -> String {
        let since = format::day(language, self.since);
        let finding = labels::link_finding(t, self.finding);
        t.digest_broken_link(&self.address, finding, &self.service, since)
    }
}
