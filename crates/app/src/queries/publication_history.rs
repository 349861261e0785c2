//! How long services waited to be published (spec 5 "Publication history").

use std::collections::{BTreeMap, HashMap};

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::policy::{Action, Scope, Target, scope};
use service_manual_domain::service::publication_history::{
    RoundKind, RoundOrder, RoundSummary, RoundTimes, months_until,
};
use service_manual_domain::settings::PublishingSettings;
use service_manual_domain::time::Day;
pub use service_manual_store::PublishedRound;
use service_manual_store::{CountedRounds, Page, RoundFilter, RoundsBy, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Rounds on one page.
pub const PAGE_SIZE: i64 = 50;
/// The most rounds of a table for spreadsheets.
pub const TABLE_ROWS: i64 = 10_000;

/// What is asked of the history.
#[derive(Debug, Clone)]
pub struct Asked {
    /// So many calendar months back, the present one included.
    pub months: i32,
    /// Reviewed by one authority, or by any.
    pub authority: Option<OrganisationId>,
    /// New services or changes, or both.
    pub kind: Option<RoundKind>,
    /// The order of the rounds.
    pub order: RoundOrder,
}

/// The history, as far as the caller may see it.
#[derive(Debug, Clone)]
pub struct History {
    /// All rounds of the period.
    pub whole: RoundSummary,
    /// Each month by its first day, the oldest first, also those without rounds.
    pub months: Vec<(Day, RoundSummary)>,
    /// By who reviewed; nothing where no authority was chosen.
    pub authorities: Vec<(Option<OrganisationId>, RoundSummary)>,
    /// By language. A round counts in each language that it published.
    pub languages: Vec<(Language, RoundSummary)>,
    /// How many services wait now, and how many of them for too long.
    pub waiting: (i64, i64),
    /// A page of the rounds.
    pub rounds: Vec<PublishedRound>,
    /// Whose rounds one may ask for.
    pub reviewers: Vec<OrganisationId>,
    /// Whose rounds these are. Who reviewed nothing that the caller sees is not asked for.
    pub authority: Option<OrganisationId>,
    /// The names of the organisations that occur.
    pub organisations: HashMap<OrganisationId, Localised<String>>,
}

/// The history with one page of its rounds.
///
/// # Errors
/// Refused to those who have no lists of work.
pub async fn history(ctx: &Context, caller: &Caller, asked: &Asked, page: i64) -> Result<History> {
    let mut tx = ctx.read().await?;
    let scope = scope_of(&mut tx, caller).await?;
    let settings = ctx.settings().publishing.clone();
    let today = ctx.now().day();
    let reviewers = tx.publication_rounds().reviewers(&scope).await?;
    let filter = filter(today, asked, &reviewers);
    let by_month = grouped(&mut tx, &scope, &filter, RoundsBy::Month).await?;
    let by_authority = grouped(&mut tx, &scope, &filter, RoundsBy::Authority).await?;
    let languages = tx.publication_rounds().counts(&scope, &filter, RoundsBy::Languages).await?;
    let months = months_until(today, asked.months);
    let mut history = History {
        whole: times_of_all(&by_month).summary(&settings),
        months: months
            .into_iter()
            .map(|month| (month, of_month(&by_month, month, &settings)))
            .collect(),
        authorities: by_authority
            .iter()
            .map(|(id, times)| {
                (id.as_ref().and_then(|id| id.parse().ok()), times.summary(&settings))
            })
            .collect(),
        languages: Language::ALL
            .map(|language| (language, of_language(&languages, language).summary(&settings)))
            .into(),
        waiting: tx.publication_rounds().waiting(&scope, &filter, (&settings, today)).await?,
        rounds: {
            let page = Page::numbered(page, PAGE_SIZE);
            rounds(&mut tx, caller, &scope, &filter, (asked.order, page)).await?
        },
        reviewers,
        authority: filter.authority,
        organisations: HashMap::new(),
    };
    let named: Vec<OrganisationId> =
        history.reviewers.iter().copied().chain(organisations_of(&history.rounds)).collect();
    history.organisations = tx.names().organisations(&named).await?;
    Ok(history)
}

/// The rounds for a table, and the names of the organisations that occur.
///
/// # Errors
/// Refused to those who have no lists of work.
pub async fn table(
    ctx: &Context,
    caller: &Caller,
    asked: &Asked,
) -> Result<(Vec<PublishedRound>, HashMap<OrganisationId, Localised<String>>)> {
    let mut tx = ctx.read().await?;
    let scope = scope_of(&mut tx, caller).await?;
    let reviewers = tx.publication_rounds().reviewers(&scope).await?;
    let filter = filter(ctx.now().day(), asked, &reviewers);
    let page = Page { offset: 0, limit: TABLE_ROWS };
    let rounds = rounds(&mut tx, caller, &scope, &filter, (asked.order, page)).await?;
    let named: Vec<OrganisationId> = organisations_of(&rounds).collect();
    let organisations = tx.names().organisations(&named).await?;
    Ok((rounds, organisations))
}

async fn rounds(
    tx: &mut Tx,
    caller: &Caller,
    within: &Scope,
    filter: &RoundFilter,
    (order, page): (RoundOrder, Page),
) -> Result<Vec<PublishedRound>> {
    let seen = scope(&caller.actor, Action::SeeWorkingCopies);
    Ok(tx.publication_rounds().list((within, &seen), filter, order, page).await?)
}

async fn scope_of(tx: &mut Tx, caller: &Caller) -> Result<Scope> {
    let scope = scope(&caller.actor, Action::ReadWorkLists);
    if scope.is_empty() {
        caller.require(Action::ReadWorkLists, &Target::Everything)?;
    }
    Ok(tx.organisations().with_providers(scope).await?)
}

fn filter(today: Day, asked: &Asked, reviewers: &[OrganisationId]) -> RoundFilter {
    let since = months_until(today, asked.months).first().copied().unwrap_or(today);
    let authority = asked.authority.filter(|id| reviewers.contains(id));
    RoundFilter { since, authority, kind: asked.kind }
}

type ByGroup = BTreeMap<Option<String>, RoundTimes>;

async fn grouped(
    tx: &mut Tx,
    scope: &Scope,
    filter: &RoundFilter,
    by: RoundsBy,
) -> Result<ByGroup> {
    let mut groups = ByGroup::new();
    for CountedRounds { group, kind, days, rounds } in
        tx.publication_rounds().counts(scope, filter, by).await?
    {
        groups.entry(group).or_default().add(kind, days, rounds);
    }
    Ok(groups)
}

fn times_of_all(groups: &ByGroup) -> RoundTimes {
    let mut all = RoundTimes::default();
    for times in groups.values() {
        all.add_all(times);
    }
    all
}

fn of_month(months: &ByGroup, month: Day, settings: &PublishingSettings) -> RoundSummary {
    let stored = month.to_string().get(..7).map(str::to_owned);
    let times = months.get(&stored);
    times.map(|times| times.summary(settings)).unwrap_or_default()
}

fn of_language(counts: &[CountedRounds], language: Language) -> RoundTimes {
    let mut times = RoundTimes::default();
    for counted in counts {
        let codes = counted.group.as_deref().unwrap_or_default();
        if codes.split(',').any(|code| code == language.code()) {
            times.add(counted.kind, counted.days, counted.rounds);
        }
    }
    times
}

/// Whether a round took longer than was agreed.
pub fn is_late(round: &PublishedRound, settings: &PublishingSettings) -> bool {
    round.days > round.kind.agreed_days(settings)
}

fn organisations_of(rounds: &[PublishedRound]) -> impl Iterator<Item = OrganisationId> {
    rounds.iter().flat_map(|round| std::iter::once(round.organiser).chain(round.authority))
}
