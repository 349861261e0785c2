//! Services: identity, immutable versions, and the rules for submitting and publishing them
//! (spec 3).

mod address;
pub mod agreed_times;
pub mod behind;
pub mod bulk;
pub mod compare;
pub mod content;
pub mod facts;
pub mod field;
pub mod form_page;
pub mod freshness;
pub mod freshness_report;
pub mod guidance;
pub mod lists;
pub mod merge;
pub mod missing;
pub mod occurrence;
pub mod publication_history;
pub mod report;
pub mod review;
pub mod review_round;
pub mod set_time;
mod steps;
mod text;
pub mod translations;
pub mod typed;
pub mod workflow;
pub mod writing_help;

pub use crate::slug::Slug;
pub use address::{ServiceCode, slugs};
pub use content::ServiceContent;
pub use facts::Facts;
pub use guidance::Guidance;
pub use review::{Reason, ReturnComment};
pub use text::ServiceText;
pub use workflow::{State, Transition};

use crate::ids::{AccountId, OrganisationId, ServiceId, ServiceVersionId};
use crate::organisation::Organisation;
use crate::policy::{Action, Target};
use crate::time::Instant;

/// A service of the catalogue: who owns it and where it stands. Its texts are in versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its id.
    pub id: ServiceId,
    /// The short code of its permanent address `/s/{code}`.
    pub code: ServiceCode,
    /// The owning organisation.
    pub organiser: OrganisationId,
    /// The authorities the organiser works under.
    pub organiser_parents: Vec<OrganisationId>,
    /// The authority that reviews and publishes a provider's service.
    pub responsible: Option<OrganisationId>,
    /// Who keeps it up to date on the organiser's side; nobody: the organiser's main users.
    pub updater: Option<AccountId>,
    /// The same on the side of the responsible authority.
    pub authority_updater: Option<AccountId>,
    /// Where it stands in the workflow.
    pub state: State,
    /// What the public sees, while the service is public; the last published version otherwise.
    pub live: Option<ServiceVersionId>,
    /// The newest version: the working copy where there is one, else the live version.
    pub newest: ServiceVersionId,
    /// Who submitted the working copy, and when; while it is submitted.
    pub submission: Option<Submission>,
    /// What the reviewer asked for when returning it; until it is submitted again.
    pub comments: Vec<ReturnComment>,
    /// When the newest version will be published by itself, if somebody ordered that.
    pub scheduled: Option<Schedule>,
    /// Why it was marked as outdated, archived or restored last; until it is submitted or
    /// published.
    pub reason: Option<Reason>,
    /// Since when it is outdated, while it is.
    pub outdated_at: Option<Instant>,
    /// When it was last published or confirmed.
    pub confirmed_at: Option<Instant>,
    /// When it was last submitted, published or confirmed: from then on its review falls due
    /// (spec 3.5).
    pub renewed_at: Option<Instant>,
    /// Whether it was ever published.
    pub ever_published: bool,
    /// Counts the changes, so that nobody overwrites what they have not seen.
    pub version: i64,
}

/// On whose side somebody keeps a service up to date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The organiser's.
    Organiser,
    /// The responsible authority's.
    Authority,
}

impl Side {
    /// Both sides.
    pub const ALL: [Self; 2] = [Self::Organiser, Self::Authority];

    /// The field of the service, in forms and in the log.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Organiser => "updater",
            Self::Authority => "authority_updater",
        }
    }
}

/// A submission that waits for a reviewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Submission {
    /// Who submitted.
    pub by: AccountId,
    /// When.
    pub at: Instant,
}

/// An order to publish the newest version later. Whatever changes that version, or what the
/// reviewers think of it, takes the order back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// When.
    pub at: Instant,
    /// Who ordered it, and counts as the one who publishes.
    pub by: AccountId,
}

/// The transition is not allowed from the state the service is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{transition:?} is not allowed from {state:?}")]
pub struct NotAllowedFrom {
    /// What was asked for.
    pub transition: Transition,
    /// Where the service stands.
    pub state: State,
}

impl Service {
    /// A new draft with its first version. A provider under one authority has it for responsible
    /// authority; else it must be chosen (spec 3.2).
    pub fn new(
        id: ServiceId,
        code: ServiceCode,
        organisation: &Organisation,
        first: ServiceVersionId,
    ) -> Self {
        Self {
            id,
            code,
            organiser: organisation.id,
            organiser_parents: organisation.parents.clone(),
            responsible: the_only(&organisation.parents),
            updater: None,
            authority_updater: None,
            state: State::Draft,
            live: None,
            newest: first,
            submission: None,
            comments: Vec::new(),
            scheduled: None,
            reason: None,
            outdated_at: None,
            confirmed_at: None,
            renewed_at: None,
            ever_published: false,
            version: 1,
        }
    }

    /// What the permission table needs to know of it.
    pub fn target(&self) -> Target<'_> {
        Target::Service {
            organiser: self.organiser,
            organiser_parents: &self.organiser_parents,
            responsible: self.responsible,
            public: self.state.is_public(),
        }
    }

    /// Who keeps it up to date on a side; nobody: the main users of that side.
    pub const fn updater_of(&self, side: Side) -> Option<AccountId> {
        match side {
            Side::Organiser => self.updater,
            Side::Authority => self.authority_updater,
        }
    }

    /// The organisation of a side; none, while no authority answers for it.
    pub const fn organisation_of(&self, side: Side) -> Option<OrganisationId> {
        match side {
            Side::Organiser => Some(self.organiser),
            Side::Authority => self.responsible,
        }
    }

    /// The right to delete it: a draft that was never published is its writers'.
    pub const fn delete_action(&self) -> Action {
        if self.ever_published { Action::DeleteService } else { Action::DeleteUnpublishedService }
    }

    /// The authorities whose people review it: the responsible one, or the organiser itself when
    /// it is an authority, or all authorities the provider works under.
    pub fn reviewing_organisations(&self) -> Vec<OrganisationId> {
        match self.responsible {
            Some(authority) => vec![authority],
            None if self.organiser_parents.is_empty() => vec![self.organiser],
            None => self.organiser_parents.clone(),
        }
    }
}

fn the_only(parents: &[OrganisationId]) -> Option<OrganisationId> {
    match parents {
        [only] => Some(*only),
        _ => None,
    }
}
