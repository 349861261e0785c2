//! What a digest names, read from its text.

use std::collections::BTreeMap;
use std::fmt;

use service_manual_domain::language::Language;
use service_manual_render::Texts;

/// Why something is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Services whose review is due.
    ToConfirm,
    /// Services that were returned.
    Returned,
    /// Services whose validity ends.
    ValidityEnds,
    /// Services that become outdated soon.
    WillBeOutdated,
    /// Services that became outdated.
    Outdated,
    /// Services that are archived soon.
    WillBeArchived,
    /// Services without an updater.
    WithoutUpdater,
    /// Submissions to publish.
    ToPublish,
    /// People who will be deactivated.
    WillBeDeactivated,
    /// People who were deactivated.
    Deactivated,
    /// People who will be deleted.
    WillBeDeleted,
    /// Memberships that end.
    Ending,
    /// Checks of an organisation's people.
    Reviews,
    /// Invitations to approve.
    Approvals,
    /// Counts for those who run the service.
    Site,
    /// Links that do not work.
    BrokenLinks,
    /// New services in saved searches.
    SearchNews,
}

/// Something that a digest names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// Why.
    pub part: Part,
    /// Service or person with the organisation, or the organisation.
    pub what: String,
}

impl Part {
    /// All, in the order of the report.
    pub const ALL: [Self; 17] = [
        Self::ToConfirm,
        Self::Returned,
        Self::ValidityEnds,
        Self::WillBeOutdated,
        Self::Outdated,
        Self::WillBeArchived,
        Self::WithoutUpdater,
        Self::ToPublish,
        Self::WillBeDeactivated,
        Self::Deactivated,
        Self::WillBeDeleted,
        Self::Ending,
        Self::Reviews,
        Self::Approvals,
        Self::Site,
        Self::BrokenLinks,
        Self::SearchNews,
    ];

    /// What the report calls it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::ToConfirm => "to confirm",
            Self::Returned => "returned",
            Self::ValidityEnds => "validity ends",
            Self::WillBeOutdated => "outdated soon",
            Self::Outdated => "outdated",
            Self::WillBeArchived => "archived soon",
            Self::WithoutUpdater => "without updater",
            Self::ToPublish => "to publish",
            Self::WillBeDeactivated => "deactivated soon",
            Self::Deactivated => "deactivated",
            Self::WillBeDeleted => "deleted soon",
            Self::Ending => "membership ends",
            Self::Reviews => "check of people",
            Self::Approvals => "to approve",
            Self::Site => "site",
            Self::BrokenLinks => "broken links",
            Self::SearchNews => "saved searches",
        }
    }

    /// Whether what waits is known here, and compared.
    pub const fn is_compared(self) -> bool {
        !matches!(self, Self::BrokenLinks | Self::SearchNews)
    }

    /// Whether it names people.
    pub(super) const fn is_of_people(self) -> bool {
        matches!(
            self,
            Self::WillBeDeactivated | Self::Deactivated | Self::WillBeDeleted | Self::Ending
        )
    }

    fn heading(self, t: &'static Texts) -> &'static str {
        match self {
            Self::ToConfirm => t.digest_to_confirm(),
            Self::Returned => t.digest_returned(),
            Self::ValidityEnds => t.digest_validity_ends(),
            Self::WillBeOutdated => t.digest_will_be_outdated(),
            Self::Outdated => t.digest_outdated(),
            Self::WillBeArchived => t.digest_will_be_archived(),
            Self::WithoutUpdater => t.digest_without_updater(),
            Self::ToPublish => t.digest_to_publish(),
            Self::WillBeDeactivated => t.digest_will_be_deactivated(),
            Self::Deactivated => t.digest_deactivated(),
            Self::WillBeDeleted => t.digest_will_be_deleted(),
            Self::Ending => t.digest_ending(),
            Self::Reviews => t.digest_reviews(),
            Self::Approvals => t.digest_approvals(),
            Self::Site => t.digest_site(),
            Self::BrokenLinks => t.links_title(),
            Self::SearchNews => t.digest_search_news(),
        }
    }

    /// The thing of a line, without its day and what happens.
    fn thing(self, line: &str) -> &str {
        match self {
            Self::Returned
            | Self::WithoutUpdater
            | Self::Site
            | Self::BrokenLinks
            | Self::SearchNews => line,
            Self::Reviews | Self::Approvals => {
                line.rsplit_once(": ").map_or(line, |(thing, _)| thing)
            }
            Self::ToConfirm
            | Self::ValidityEnds
            | Self::WillBeOutdated
            | Self::Outdated
            | Self::WillBeArchived
            | Self::ToPublish
            | Self::WillBeDeactivated
            | Self::Deactivated
            | Self::WillBeDeleted
            | Self::Ending => before_day(line),
        }
    }
}

/// A thing with its organisation in brackets, of a line that goes on after them.
fn before_day(line: &str) -> &str {
    let end = line.rfind("): ").map(|at| at.saturating_add(1));
    end.and_then(|end| line.get(..end)).unwrap_or(line)
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} “{}”", self.part.words(), self.what)
    }
}

/// What the text of a digest says.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    /// Everything that it names.
    pub(super) named: Vec<Named>,
    /// Of how many things more it tells that there are, without naming them.
    pub(super) more: BTreeMap<Part, usize>,
}

/// What the text of a digest says.
pub(super) fn said(text: &str, language: Language) -> Said {
    let t = Texts::of(language);
    let mut part = None;
    let mut said = Said::default();
    for line in text.lines() {
        if let Some(found) = Part::ALL.into_iter().find(|part| part.heading(t) == line.trim()) {
            part = Some(found);
        } else if let (Some(part), Some(line)) = (part, line.trim_start().strip_prefix("- ")) {
            match more(t, line) {
                Some(more) => {
                    said.more.insert(part, more);
                }
                None => said.named.push(Named { part, what: part.thing(line).to_owned() }),
            }
        }
    }
    said
}

/// How many more there are, if the line says that.
fn more(t: &'static Texts, line: &str) -> Option<usize> {
    let digits: String = line.chars().filter(char::is_ascii_digit).collect();
    let more = digits.parse().ok()?;
    (t.digest_more(more) == line).then_some(more)
}
