//! What is stored of everybody and of everything, read one by one.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use service_manual_domain::account::access_review::AccessReview;
use service_manual_domain::account::invitation::Invitation;
use service_manual_domain::account::{Account, AccountState, Membership, Role};
use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::organisation::Organisation;
use service_manual_domain::policy::{Action, Actor, Scope, may};
use service_manual_domain::service::Service;
use service_manual_domain::service::freshness::History;
use service_manual_domain::settings::Settings;
use service_manual_domain::time::Day;
use service_manual_store::{Page, Tx};

use super::said::{Named, Part};
use crate::context::Context;
use crate::error::Result;

/// A simulation has no more of anything; with more the proof would name what it does not find.
const ALL: Page = Page { offset: 0, limit: 1_000_000 };

/// Somebody, with every membership there ever was.
pub(super) struct Person {
    pub(super) account: Account,
    pub(super) actor: Actor,
    pub(super) memberships: Vec<Membership>,
}

/// A service with its name and what its freshness depends on.
pub(super) struct Kept {
    pub(super) service: Service,
    pub(super) name: String,
    pub(super) history: History,
}

/// Everything on a day.
pub(super) struct Facts {
    pub(super) settings: Arc<Settings>,
    pub(super) today: Day,
    pub(super) people: Vec<Person>,
    pub(super) organisations: Vec<Organisation>,
    pub(super) services: Vec<Kept>,
    /// The last check of each organisation's people.
    pub(super) reviews: Vec<AccessReview>,
    pub(super) invitations: Vec<Invitation>,
    pub(super) dead_mails: i64,
    pub(super) failed_jobs: i64,
}

impl Facts {
    pub(super) async fn load(
        ctx: &Context,
        tx: &mut Tx,
        known: &mut BTreeSet<AccountId>,
    ) -> Result<Self> {
        let today = ctx.now().day();
        let people = people(tx, known, today).await?;
        let organisations = organisations(tx).await?;
        let mut reviews = Vec::new();
        for organisation in &organisations {
            reviews.extend(tx.access_reviews().last_of(organisation.id).await?);
        }
        Ok(Self {
            settings: ctx.settings(),
            today,
            people,
            organisations,
            services: services(tx).await?,
            reviews,
            invitations: tx.invitations().open_after(None, ALL.limit).await?,
            dead_mails: tx.mails().count_dead().await?,
            failed_jobs: tx.jobs().count_failed().await?,
        })
    }

    pub(super) fn organisation(&self, id: OrganisationId, language: Language) -> &str {
        let found = self.organisations.iter().find(|organisation| organisation.id == id);
        found.map(|organisation| organisation.name.text(language)).unwrap_or_default()
    }

    /// Whether somebody is there who may do an action to a service.
    pub(super) fn is_able(
        &self,
        who: Option<AccountId>,
        action: Action,
        service: &Service,
    ) -> bool {
        let found = self.people.iter().find(|person| Some(person.account.id) == who);
        found.is_some_and(|person| {
            person.account.state == AccountState::Active
                && may(&person.actor, action, &service.target())
        })
    }

    /// Whether somebody in use is a main user of an organisation.
    pub(super) fn has_main_user(&self, organisation: OrganisationId) -> bool {
        let is_main_user = |membership: &Membership| {
            membership.organisation == organisation
                && membership.role == Role::MainUser
                && membership.ended.is_none()
        };
        self.people.iter().any(|person| {
            person.account.state == AccountState::Active
                && person.memberships.iter().any(is_main_user)
        })
    }

    /// What a digest names, by why, with numbers for people.
    pub(super) fn without_names(&self, named: Vec<Named>) -> BTreeMap<Part, Vec<String>> {
        let mut parts: BTreeMap<Part, Vec<String>> = BTreeMap::new();
        for one in named {
            let what = if one.part.is_of_people() { self.number(&one.what) } else { one.what };
            parts.entry(one.part).or_default().push(what);
        }
        parts
    }

    fn number(&self, what: &str) -> String {
        let is_meant = |person: &&Person| what.starts_with(&person.account.shown_name());
        let found = self.people.iter().filter(is_meant);
        let longest = found.max_by_key(|person| person.account.shown_name().len());
        longest.map_or_else(
            || "somebody".to_owned(),
            |person| {
                let rest = what.get(person.account.shown_name().len()..).unwrap_or_default();
                format!("user {}{rest}", person.account.number)
            },
        )
    }
}

/// Everybody who belongs to an organisation, administers the service, or did so before.
pub(super) async fn people(
    tx: &mut Tx,
    known: &mut BTreeSet<AccountId>,
    today: Day,
) -> Result<Vec<Person>> {
    known.extend(tx.accounts().administrators().await?.into_iter().map(|account| account.id));
    for organisation in organisations(tx).await? {
        let memberships = tx.memberships().of_organisation(organisation.id).await?;
        known.extend(memberships.into_iter().map(|membership| membership.account));
    }
    let mut people = Vec::new();
    for id in known.iter() {
        let Some(account) = tx.accounts().find(*id).await? else { continue };
        let actor = tx.memberships().actor(&account, today).await?;
        let memberships = tx.memberships().of_account(*id).await?;
        people.push(Person { account, actor, memberships });
    }
    Ok(people)
}

async fn organisations(tx: &mut Tx) -> Result<Vec<Organisation>> {
    let everything = Scope { everything: true, ..Scope::default() };
    Ok(tx.organisations().list(&everything, ALL).await?)
}

async fn services(tx: &mut Tx) -> Result<Vec<Kept>> {
    let everything = Scope { everything: true, ..Scope::default() };
    let rows = tx.service_lists().list(&everything, ALL).await?;
    let ids: Vec<ServiceId> = rows.iter().map(|row| row.id).collect();
    let names = tx.names().services(&ids).await?;
    let ageing = tx.freshness().of_services(&ids).await?;
    let mut histories: HashMap<ServiceId, History> =
        ageing.into_iter().map(|service| (service.id, service.history)).collect();
    let mut services = Vec::new();
    for id in ids {
        let Some(history) = histories.remove(&id) else { continue };
        let name = names.get(&id).cloned().unwrap_or_default();
        services.push(Kept { service: tx.services().get(id).await?, name, history });
    }
    Ok(services)
}
