//! What waits for the people who manage others: the one definition of each list, for the digest
//! and for the pages that count the same things (spec 2.5, 2.8).

use std::collections::{BTreeMap, BTreeSet};

use service_manual_domain::account::access_review::AccessReview;
use service_manual_domain::account::lifecycle::unused_since;
use service_manual_domain::account::{Account, AccountState};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::Localised;
use service_manual_domain::list::{FirstOf, PAGED_LIMIT};
use service_manual_domain::organisation::lists::Needs;
use service_manual_domain::policy::{Action, Actor, Scope, Target, may, scope};
use service_manual_domain::service::agreed_times::Waiting;
use service_manual_domain::time::{Day, Instant};
use service_manual_store::{
    BrokenLink, EndingMembership, ManagedPerson, OrganisationFilter, Page, TaskRow, Tx,
};

use crate::context::Context;
use crate::error::Result;
use crate::queries::links;
use crate::queries::organisations::list::count_in_need;
use crate::queries::saved_searches::SearchNews;
use crate::queries::service_tasks::{List, Listed, Reader};

/// The most lines of one kind. Who has more is told how many, and sees them all on the pages.
const LINES: usize = 50;

/// Everything there is to tell one person.
#[derive(Debug, Clone, Default)]
pub struct Digest {
    /// Names of the organisations that are mentioned.
    pub names: BTreeMap<OrganisationId, Localised<String>>,
    /// People who will be deactivated, and when.
    pub will_be_deactivated: FirstOf<(ManagedPerson, Day)>,
    /// People who were deactivated since the last digest, and when they will be deleted.
    pub deactivated: FirstOf<(ManagedPerson, Day)>,
    /// People who will be deleted soon, and when.
    pub will_be_deleted: FirstOf<(ManagedPerson, Day)>,
    /// Memberships that end soon.
    pub ending: FirstOf<EndingMembership>,
    /// Checks of people that are open.
    pub reviews: Vec<AccessReview>,
    /// How many invitations wait for approval by the person.
    pub approvals: Vec<(OrganisationId, i64)>,
    /// Services that wait for the person, by why they do.
    pub services: Vec<(List, FirstOf<Listed>)>,
    /// Submissions that wait for the person to publish or return them.
    pub to_publish: FirstOf<(TaskRow, Waiting)>,
    /// Broken links of the services that the person keeps up to date.
    pub broken_links: FirstOf<BrokenLink>,
    /// What is new in the person's saved searches.
    pub news: Vec<SearchNews>,
    /// How many organisations in the person's care have nobody who acts for them.
    pub without_main_users: i64,
    /// How many checks of people are overdue, for administrators.
    pub overdue_reviews: i64,
    /// How many mails could not be delivered, for administrators.
    pub dead_mails: i64,
    /// How many background jobs failed for good, for administrators.
    pub failed_jobs: i64,
}

impl Digest {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.will_be_deactivated.total() == 0
            && self.deactivated.total() == 0
            && self.will_be_deleted.total() == 0
            && self.ending.total() == 0
            && self.reviews.is_empty()
            && self.approvals.is_empty()
            && self.services.iter().all(|(_, rows)| rows.total() == 0)
            && self.to_publish.total() == 0
            && self.broken_links.total() == 0
            && self.news.is_empty()
            && self.without_main_users == 0
            && self.overdue_reviews == 0
            && self.dead_mails == 0
            && self.failed_jobs == 0
    }
}

/// What there is to tell an account, and what happened since a moment; without the news of saved
/// searches, which are found before the transaction begins.
pub(crate) async fn digest(
    ctx: &Context,
    tx: &mut Tx,
    account: &Account,
    since: Instant,
) -> Result<Digest> {
    let actor = tx.memberships().actor(account, ctx.now().day()).await?;
    let managed = scope(&actor, Action::ManageMembers);
    let own: Vec<OrganisationId> = managed.organisations.iter().copied().collect();
    let mut digest = Digest::default();
    if !own.is_empty() {
        digest.gather_people(ctx, tx, &own, since).await?;
        digest.reviews = tx.access_reviews().open_of(&own).await?;
    }
    // Administrators see all of them on their start page; here are those of the own organisations and
    // of the providers under them, where the inviter may be the only main user.
    let near = Scope { everything: false, ..managed.clone() };
    if !near.is_empty() {
        digest.approvals = tx.digests().approvals(&near, account.id).await?;
    }
    digest.gather_services(ctx, tx, &actor, account, since).await?;
    digest.broken_links = first(links::kept_by(tx, &actor, account.id, counted()).await?);
    digest.without_main_users = count_in_need(tx, &managed, Needs::NoMainUser).await?;
    if may(&actor, Action::AdministerSite, &Target::Everything) {
        digest.site(tx).await?;
    }
    digest.names = tx.names().organisations(&digest.mentioned()).await?.into_iter().collect();
    Ok(digest)
}

/// As many as the pages show are counted.
fn counted() -> Page {
    Page { offset: 0, limit: i64::from(PAGED_LIMIT) }
}

fn first<T>(all: Vec<T>) -> FirstOf<T> {
    FirstOf::new(all, LINES)
}

impl Digest {
    async fn gather_people(
        &mut self,
        ctx: &Context,
        tx: &mut Tx,
        own: &[OrganisationId],
        since: Instant,
    ) -> Result<()> {
        let (settings, today) = (ctx.settings(), ctx.now().day());
        let settings = &settings.life_cycle;
        let soon = today.plus_days(settings.first_warning_days());
        let with_end = |person: ManagedPerson| {
            let on = person.history.planned_end(settings);
            (person, on)
        };
        let unused =
            tx.digests().unused(own, unused_since(settings, soon), counted().limit).await?;
        self.will_be_deactivated = first(unused.into_iter().map(with_end).collect());
        let deactivated = tx.digests().deactivated(own, since, counted().limit).await?;
        self.deactivated = first(deactivated.into_iter().map(with_end).collect());
        let always = Instant::from_milliseconds(0);
        let to_delete = tx.digests().deactivated(own, always, counted().limit).await?;
        let newer = |person: &ManagedPerson| match person.history.state {
            AccountState::Deactivated { at, .. } => at > since,
            AccountState::Active => false,
        };
        let last_warning = settings.warn_before_deletion.iter().copied().max().unwrap_or_default();
        let near = today.plus_days(last_warning);
        let to_delete = to_delete.into_iter().filter(|person| !newer(person)).map(with_end);
        self.will_be_deleted = first(to_delete.filter(|(_, on)| *on <= near).collect());
        self.ending = first(tx.digests().ending(own, soon, counted().limit).await?);
        Ok(())
    }

    async fn gather_services(
        &mut self,
        ctx: &Context,
        tx: &mut Tx,
        actor: &Actor,
        account: &Account,
        since: Instant,
    ) -> Result<()> {
        let settings = ctx.settings();
        let reader = Reader::new(actor, account.id, &settings, ctx.now().day());
        for list in List::ALL {
            let FirstOf { shown, more } = first(reader.rows(tx, list, since, counted()).await?);
            let shown = reader.with_days(tx, list, shown).await?;
            self.services.push((list, FirstOf { shown, more }));
        }
        self.to_publish = first(reader.to_publish(tx, counted()).await?);
        Ok(())
    }

    async fn site(&mut self, tx: &mut Tx) -> Result<()> {
        let overdue = OrganisationFilter::in_need(Needs::ReviewOverdue);
        let everything = Scope { everything: true, ..Scope::default() };
        self.overdue_reviews = tx.organisations().count(&everything, &overdue).await?;
        self.dead_mails = tx.mails().count_dead().await?;
        self.failed_jobs = tx.jobs().count_failed().await?;
        Ok(())
    }

    /// Whom it names.
    pub fn people(&self) -> Vec<AccountId> {
        let lists = [&self.will_be_deactivated, &self.deactivated, &self.will_be_deleted];
        let people = lists.into_iter().flat_map(|list| &list.shown).map(|(person, _)| person.id);
        people.chain(self.ending.shown.iter().map(|ending| ending.id)).collect()
    }

    fn mentioned(&self) -> Vec<OrganisationId> {
        let lists = [&self.will_be_deactivated, &self.deactivated, &self.will_be_deleted];
        let people = lists.into_iter().flat_map(|list| &list.shown);
        let people = people.map(|(person, _)| person.organisation);
        let ending = self.ending.shown.iter().map(|ending| ending.organisation);
        let reviews = self.reviews.iter().map(|review| review.organisation);
        let approvals = self.approvals.iter().map(|(organisation, _)| *organisation);
        let services = self.services.iter().flat_map(|(_, rows)| &rows.shown);
        let services = services.map(|(row, _)| row.organiser);
        let services = services.chain(self.to_publish.shown.iter().map(|(row, _)| row.organiser));
        let all: BTreeSet<_> =
            people.chain(ending).chain(reviews).chain(approvals).chain(services).collect();
        all.into_iter().collect()
    }
}
