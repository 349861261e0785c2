//! The list of organisations that a person manages: for pages, counts and files.

use std::collections::{HashMap, HashSet};

use service_manual_domain::account::access_review::AccessReview;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::list::FILE_LIMIT;
use service_manual_domain::organisation::Organisation;
use service_manual_domain::organisation::lists::{
    Needs, ORGANISATIONS, OrganisationColumn, OrganisationFilter, OrganisationRequest,
};
use service_manual_domain::policy::Scope;
use service_manual_store::{self as store, OrganisationOrder, Page, Tx};

use super::{PAGE_SIZE, authorities_scope, managed};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::lists::{remembered, shown_page};

/// Rows read at once for a file.
const PIECE: i64 = 500;

/// An organisation of the list, with what its columns show.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The organisation.
    pub organisation: Organisation,
    /// How many people can act for it.
    pub main_users: i64,
    /// How many people it has.
    pub people: i64,
    /// How many services that are not archived it has.
    pub services: i64,
    /// Whether it has described how it adds users.
    pub has_process: bool,
    /// The last check of its people, open or confirmed.
    pub review: Option<AccessReview>,
    /// The last check that was confirmed.
    pub confirmed: Option<AccessReview>,
}

/// A part of the list.
#[derive(Debug, Clone)]
pub struct Found {
    /// The columns to show.
    pub columns: Vec<OrganisationColumn>,
    /// The rows.
    pub rows: Vec<Listed>,
    /// How many organisations the whole list has.
    pub total: i64,
    /// The number of the page, from 1: the last one, if a later one was asked for.
    pub page: i64,
    /// Names of the authorities that providers in the list work under.
    pub names: HashMap<OrganisationId, Localised<String>>,
}

/// A page of the list.
pub async fn page(
    ctx: &Context,
    caller: &Caller,
    request: &OrganisationRequest,
    language: Language,
) -> Result<Found> {
    let mut tx = ctx.read().await?;
    let look = Look::of(&mut tx, caller, request, language).await?;
    let mut found = look.nothing(&mut tx).await?;
    found.page = shown_page(request.page, PAGE_SIZE, found.total);
    let page = Page::numbered(found.page, PAGE_SIZE);
    look.add(&mut tx, &mut found, page).await?;
    Ok(found)
}

/// All pages of the list, as far as a file goes.
pub async fn all_pages(
    ctx: &Context,
    caller: &Caller,
    request: &OrganisationRequest,
    language: Language,
) -> Result<Found> {
    let mut tx = ctx.read().await?;
    let look = Look::of(&mut tx, caller, request, language).await?;
    let mut found = look.nothing(&mut tx).await?;
    for number in 1..=i64::from(FILE_LIMIT).min(found.total).saturating_add(PIECE - 1) / PIECE {
        look.add(&mut tx, &mut found, Page::numbered(number, PIECE)).await?;
    }
    Ok(found)
}

/// Refuses the list to those who have none, before anything is done for it.
pub fn require(caller: &Caller) -> Result<()> {
    managed(caller).map(drop)
}

/// How many organisations the person's list has for each reason that they need somebody, whatever is
/// asked for it otherwise.
pub async fn needs(
    ctx: &Context,
    caller: &Caller,
    request: &OrganisationRequest,
) -> Result<Vec<(Needs, i64)>> {
    let scope = managed(caller)?;
    let mut tx = ctx.read().await?;
    let mut counts = Vec::new();
    for needs in Needs::ALL {
        let filter = store::OrganisationFilter { needs: Some(needs), ..filter(request) };
        counts.push((needs, tx.organisations().count(&scope, &filter).await?));
    }
    Ok(counts)
}

/// How many organisations of a scope need somebody for a reason.
pub(crate) async fn count_in_need(tx: &mut Tx, scope: &Scope, needs: Needs) -> Result<i64> {
    if scope.is_empty() {
        return Ok(0);
    }
    let filter = store::OrganisationFilter::in_need(needs);
    Ok(tx.organisations().count(scope, &filter).await?)
}

/// Whether the caller may create an organisation.
pub fn may_create(caller: &Caller) -> bool {
    !authorities_scope(caller).is_empty()
}

/// What a request asks of every organisation of the list.
fn filter(request: &OrganisationRequest) -> store::OrganisationFilter {
    let value = |filter| request.value(filter);
    store::OrganisationFilter {
        text: value(OrganisationFilter::Text).unwrap_or_default().to_owned(),
        kind: value(OrganisationFilter::Kind).and_then(|kind| kind.parse().ok()),
        status: value(OrganisationFilter::Status).and_then(|status| status.parse().ok()),
        needs: value(OrganisationFilter::Needs).and_then(Needs::from_code),
    }
}

/// Everything that is needed to read rows.
struct Look {
    scope: Scope,
    filter: store::OrganisationFilter,
    order: OrganisationOrder,
    columns: Vec<OrganisationColumn>,
}

impl Look {
    async fn of(
        tx: &mut Tx,
        caller: &Caller,
        request: &OrganisationRequest,
        language: Language,
    ) -> Result<Self> {
        let scope = managed(caller)?;
        let remembered = remembered(tx, caller, &ORGANISATIONS).await?;
        Ok(Self {
            scope,
            filter: filter(request),
            order: OrganisationOrder { order: request.order, language },
            columns: ORGANISATIONS.shown(request, remembered.as_deref()),
        })
    }

    async fn nothing(&self, tx: &mut Tx) -> Result<Found> {
        let total = tx.organisations().count(&self.scope, &self.filter).await?;
        let (columns, names) = (self.columns.clone(), HashMap::new());
        Ok(Found { columns, rows: Vec::new(), total, page: 1, names })
    }

    /// Adds the rows of a page. What no column shows is not read.
    async fn add(&self, tx: &mut Tx, found: &mut Found, page: Page) -> Result<()> {
        let (scope, filter) = (&self.scope, &self.filter);
        let organisations = tx.organisations().sorted(scope, filter, self.order, page).await?;
        if self.shows(OrganisationColumn::Parents) {
            let mut parents: Vec<OrganisationId> =
                organisations.iter().flat_map(|one| one.parents.clone()).collect();
            parents.sort_unstable();
            parents.dedup();
            found.names.extend(tx.names().organisations(&parents).await?);
        }
        let ids: Vec<OrganisationId> = organisations.iter().map(|one| one.id).collect();
        let beside = self.beside(tx, &ids).await?;
        found.rows.extend(organisations.into_iter().map(|one| beside.listed(one)));
        Ok(())
    }

    async fn beside(&self, tx: &mut Tx, ids: &[OrganisationId]) -> Result<Beside> {
        let mut beside = Beside::default();
        if self.shows(OrganisationColumn::MainUsers) {
            beside.main_users = tx.organisations().main_user_counts(ids).await?;
        }
        if self.shows(OrganisationColumn::People) {
            beside.people = tx.memberships().counts(ids).await?;
        }
        if self.shows(OrganisationColumn::Services) {
            beside.services = tx.organisations().service_counts(ids).await?;
        }
        if self.shows(OrganisationColumn::Onboarding) {
            beside.with_process = tx.organisations().with_process(ids).await?;
        }
        let of_reviews = [OrganisationColumn::Reviewed, OrganisationColumn::ReviewDue];
        if of_reviews.into_iter().any(|column| self.shows(column)) {
            for review in tx.access_reviews().of_organisations(ids).await? {
                let last = beside.reviews.entry(review.organisation).or_default();
                if !review.is_open() {
                    last.1 = Some(review.clone());
                }
                last.0 = Some(review);
            }
        }
        Ok(beside)
    }

    fn shows(&self, column: OrganisationColumn) -> bool {
        self.columns.contains(&column)
    }
}

/// What some columns show of the organisations of a page.
#[derive(Default)]
struct Beside {
    main_users: HashMap<OrganisationId, i64>,
    people: HashMap<OrganisationId, i64>,
    services: HashMap<OrganisationId, i64>,
    with_process: HashSet<OrganisationId>,
    /// The last check, and the last one that was confirmed.
    reviews: HashMap<OrganisationId, (Option<AccessReview>, Option<AccessReview>)>,
}

impl Beside {
    fn listed(&self, organisation: Organisation) -> Listed {
        let id = organisation.id;
        let number = |of: &HashMap<OrganisationId, i64>| of.get(&id).copied().unwrap_or_default();
        let (review, confirmed) = self.reviews.get(&id).cloned().unwrap_or_default();
        Listed {
            main_users: number(&self.main_users),
            people: number(&self.people),
            services: number(&self.services),
            has_process: self.with_process.contains(&id),
            review,
            confirmed,
            organisation,
        }
    }
}
