//! Lists of services for those who write and publish them.

use std::collections::HashMap;

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Localised;
use service_manual_domain::policy::{Action, Target, scope};
use service_manual_domain::service::State;
use service_manual_domain::service::freshness;
use service_manual_domain::time::Day;
pub use service_manual_store::ServiceRow as Row;
use service_manual_store::{Page, ServiceFilter};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Rows on one page.
pub const PAGE_SIZE: i64 = 50;

/// A part of a list of services.
#[derive(Debug, Clone)]
pub struct List {
    /// The rows.
    pub rows: Vec<Row>,
    /// How many rows the whole list has.
    pub total: i64,
    /// The names of organisers and responsible authorities.
    pub organisations: HashMap<OrganisationId, Localised<String>>,
    /// Whether the caller may create services.
    pub may_create: bool,
}

/// What narrows the list of the own services; what is empty narrows nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Where they stand: a group of states.
    pub standing: Option<Standing>,
    /// How a word of the name begins.
    pub text: String,
    /// Only those that nobody keeps up to date.
    pub without_updater: bool,
    /// Only those whose review has fallen due.
    pub due: bool,
}

/// Where services stand, as one looks for them: a public one with a working copy is in two groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// With a working copy that nobody has submitted.
    Draft,
    /// Waiting for a reviewer.
    Submitted,
    /// Public.
    Published,
    /// Outdated.
    Outdated,
    /// Put away.
    Archived,
}

impl Standing {
    /// All groups.
    pub const ALL: [Self; 5] =
        [Self::Draft, Self::Submitted, Self::Published, Self::Outdated, Self::Archived];

    /// The code in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Published => "published",
            Self::Outdated => "outdated",
            Self::Archived => "archived",
        }
    }

    /// The group with a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    const fn has(self, state: State) -> bool {
        match self {
            Self::Draft => {
                matches!(state, State::Draft | State::PublishedWithDraft | State::OutdatedWithDraft)
            }
            Self::Submitted => state.is_waiting(),
            Self::Published => state.is_public(),
            Self::Outdated => state.is_outdated(),
            Self::Archived => matches!(state, State::Archived),
        }
    }
}

impl Asked {
    fn filter(&self, today: Day) -> ServiceFilter {
        let states = self.standing.map(|group| {
            State::ALL.into_iter().filter(|state| group.has(*state)).collect::<Vec<_>>()
        });
        ServiceFilter {
            states: states.unwrap_or_default(),
            text: self.text.clone(),
            without_updater: self.without_updater.then_some(today),
            due_by: self.due.then_some(today),
        }
    }
}

/// When the review of a service falls due, while it is public.
pub fn due_on(row: &Row) -> Option<Day> {
    let renewed_at = row.renewed_at.filter(|_| row.state.is_public())?;
    Some(freshness::due_on(row.rhythm, renewed_at.day()))
}

/// The services the caller may work on, the last changed first.
pub async fn mine(ctx: &Context, caller: &Caller, asked: &Asked, page: i64) -> Result<List> {
    let scope = scope(&caller.actor, Action::EditService);
    if scope.is_empty() {
        caller.require(Action::EditService, &Target::Everything)?;
    }
    let mut tx = ctx.read().await?;
    let filter = asked.filter(ctx.now().day());
    let page = Page::numbered(page, PAGE_SIZE);
    let (rows, total) = tx.service_lists().filtered(&scope, &filter, page).await?;
    let organisations = tx.names().organisations(&organisations_of(&rows)).await?;
    Ok(List { rows, total, organisations, may_create: may_create(caller) })
}

/// Everything that waits for a reviewer and that the caller may see: first what no authority answers
/// for, then the longest waiting.
pub async fn waiting(ctx: &Context, caller: &Caller, page: i64) -> Result<List> {
    let scope = scope(&caller.actor, Action::ReadWorkLists);
    if scope.is_empty() {
        caller.require(Action::ReadWorkLists, &Target::Everything)?;
    }
    let mut tx = ctx.read().await?;
    let rows = tx.service_lists().waiting(&scope, Page::numbered(page, PAGE_SIZE)).await?;
    let total = tx.service_lists().count_waiting(&scope).await?;
    let organisations = tx.names().organisations(&organisations_of(&rows)).await?;
    Ok(List { rows, total, organisations, may_create: may_create(caller) })
}

fn organisations_of(rows: &[Row]) -> Vec<OrganisationId> {
    let owners = rows.iter().map(|row| row.organiser);
    let mut ids: Vec<OrganisationId> =
        owners.chain(rows.iter().filter_map(|row| row.responsible)).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn may_create(caller: &Caller) -> bool {
    !scope(&caller.actor, Action::CreateService).is_empty()
}
