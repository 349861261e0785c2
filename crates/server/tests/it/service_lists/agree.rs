//! The lists agree on random services: pages, files, the counts of the start page and the digest
//! say the same, and it is what the rules of the domain say of each service.

use std::collections::{BTreeMap, BTreeSet};

use service_manual_app::Caller;
use service_manual_app::queries::service_lists::{
    Asked, Listed, View, all_pages, needs, page, page_counted_to,
};
use service_manual_app::queries::service_tasks::{List, Reader};
use service_manual_app::queries::start::start;
use service_manual_app::services::return_to_writers::return_to_writers;
use service_manual_domain::account::AccountState;
use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::list::{ListRequest, Order};
use service_manual_domain::policy::{Action, Actor, may};
use service_manual_domain::random::{Random, SeededRandom};
use service_manual_domain::service::facts::Rhythm;
use service_manual_domain::service::freshness::due_while_public;
use service_manual_domain::service::lists::{
    MYSELF, NOBODY, Needs, ServiceFilter, ServiceRequest, Standing, Task, What, WorkingCopy, YES,
};
use service_manual_domain::service::review::TypedReturn;
use service_manual_domain::service::{Service, State};
use service_manual_domain::time::{Instant, Length};
use service_manual_store::Page;

use crate::world::{PEOPLE, Region, World};

const SERVICES: usize = 30;
const RHYTHMS: [i64; 5] = [1, 3, 4, 6, 12];

/// A number below another one.
fn below(random: &dyn Random, limit: usize) -> usize {
    let mut byte = [0_u8];
    random.fill(&mut byte);
    usize::from(byte[0]) % limit
}

/// What the rules need to know of everybody and of every service.
struct Facts {
    people: BTreeMap<AccountId, (bool, Actor)>,
    services: Vec<(Service, Rhythm)>,
    now: Instant,
}

async fn fill(world: &World, region: &Region, random: &SeededRandom) {
    for number in 0..SERVICES {
        let state = State::ALL[below(random, State::ALL.len())];
        let id = world.complete_service(region, &format!("Paja {number:02}"), state).await;
        if state.is_waiting() && below(random, 3) == 0 {
            give_back(world, id).await;
        }
        disturb(world, id, random).await;
    }
    let mut tx = world.ctx.write().await.unwrap();
    for id in tx.services().unlisted(1_000).await.unwrap() {
        tx.services().list_anew(id, world.ctx.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn give_back(world: &World, id: ServiceId) {
    let reviewer = world.acting("authority-main-user").await;
    let seen = world.service(id).await.version;
    let typed = TypedReturn { comment: "Korjaa.".to_owned(), ..TypedReturn::default() };
    return_to_writers(&world.ctx, &reviewer, id, seen, &typed).await.unwrap();
}

/// Other people, other organisations and other times.
async fn disturb(world: &World, id: ServiceId, random: &SeededRandom) {
    let person = |at: usize| PEOPLE.get(at).map(|(name, _, _)| *name);
    let mut changes = vec![format!("rhythm = {}", RHYTHMS[below(random, RHYTHMS.len())])];
    for column in ["updater_id", "authority_updater_id"] {
        changes.push(match person(below(random, PEOPLE.len() + 2)) {
            Some(name) => format!("{column} = '{}'", world.account(name).await),
            None => format!("{column} = NULL"),
        });
    }
    for column in ["renewed_at", "submitted_at", "outdated_at"] {
        let days = Length::days(i64::try_from(below(random, 150)).unwrap());
        let at = world.ctx.now().milliseconds() - days.as_milliseconds();
        changes.push(format!("{column} = CASE WHEN {column} IS NULL THEN NULL ELSE {at} END"));
    }
    let by_name = |name: &str| format!("(SELECT id FROM organisation WHERE name_fi = '{name}')");
    match below(random, 6) {
        0 => changes.push("responsible_id = NULL".to_owned()),
        1 => {
            changes.push(format!("organiser_id = {}", by_name("Espoo")));
            changes.push("responsible_id = NULL".to_owned());
        }
        2 => changes.push(format!("responsible_id = {}", by_name("Vantaa"))),
        _ => {}
    }
    let changes = changes.join(", ");
    world.sql(&format!("UPDATE service SET {changes}, listed_version = 0 WHERE id = '{id}'")).await;
}

impl Facts {
    async fn of(world: &World) -> Self {
        let mut people = BTreeMap::new();
        for (person, _, _) in PEOPLE {
            let id = world.account(person).await;
            let actor = world.acting(person).await.actor;
            let account = world.ctx.read().await.unwrap().accounts().get(id).await.unwrap();
            people.insert(id, (account.state == AccountState::Active, actor));
        }
        let mut services = Vec::new();
        for id in world.texts("SELECT id FROM service ORDER BY id").await {
            let id: ServiceId = id.parse().unwrap();
            let service = world.service(id).await;
            let mut tx = world.ctx.read().await.unwrap();
            let rhythm = tx.freshness().find(id).await.unwrap().unwrap().history.rhythm;
            services.push((service, rhythm));
        }
        Self { people, services, now: world.ctx.now() }
    }

    /// Whether somebody is there who may do an action to a service.
    fn is_able(&self, who: Option<AccountId>, action: Action, service: &Service) -> bool {
        let found = who.and_then(|id| self.people.get(&id));
        found.is_some_and(|(active, actor)| *active && may(actor, action, &service.target()))
    }

    fn has(&self, needs: Needs, (service, rhythm): &(Service, Rhythm)) -> bool {
        let today = self.now.day();
        let due_on = due_while_public(service.state, *rhythm, service.renewed_at);
        match needs {
            Needs::Overdue => due_on.is_some_and(|due| due <= today),
            Needs::DueThisMonth => due_on
                .is_some_and(|due| due > today && due.first_of_month() == today.first_of_month()),
            Needs::Outdated => service.state.is_outdated(),
            Needs::WithoutUpdater => {
                service.state != State::Archived
                    && !self.is_able(service.updater, Action::EditService, service)
            }
        }
    }

    /// Whether a submission waits for somebody (spec 3.4): the authority's updater who may publish,
    /// else all of the reviewing authorities who may.
    fn waits_for(&self, actor: &Actor, service: &Service) -> bool {
        let publishes = may(actor, Action::PublishService, &service.target());
        let of_reviewers = actor
            .memberships
            .iter()
            .any(|one| service.reviewing_organisations().contains(&one.organisation));
        let is_updater = service.authority_updater == actor.account;
        let has_updater = self.is_able(service.authority_updater, Action::PublishService, service);
        service.state.is_waiting() && publishes && (is_updater || (!has_updater && of_reviewers))
    }

    /// Whether a value of a filter lets a service through.
    fn lets(
        &self,
        world: &World,
        actor: &Actor,
        filter: ServiceFilter,
        value: &str,
        one: &(Service, Rhythm),
    ) -> bool {
        let service = &one.0;
        match filter {
            ServiceFilter::State => Standing::from_code(value).unwrap().has(service.state),
            ServiceFilter::Copy => {
                let copy = WorkingCopy::of(service.state, !service.comments.is_empty());
                copy.code() == value
            }
            ServiceFilter::What => (value == What::Change.code()) == service.ever_published,
            ServiceFilter::Needs => self.has(Needs::from_code(value).unwrap(), one),
            ServiceFilter::Late => {
                let times = &world.ctx.settings().publishing;
                service.waiting(times, self.now.day()).is_some_and(|waiting| waiting.late)
            }
            ServiceFilter::For => self.waits_for(actor, service),
            ServiceFilter::Updater if value == MYSELF => {
                [service.updater, service.authority_updater].contains(&actor.account)
            }
            ServiceFilter::Updater => self.has(Needs::WithoutUpdater, one),
            ServiceFilter::Responsible => {
                service.responsible.is_none() && !service.organiser_parents.is_empty()
            }
            other => panic!("{other:?} is not tried"),
        }
    }

    fn expected(
        &self,
        actor: &Actor,
        view: View,
        holds: impl Fn(&(Service, Rhythm)) -> bool,
    ) -> BTreeSet<ServiceId> {
        let action = match view {
            View::Services | View::Translations => Action::EditService,
            View::Waiting | View::Freshness => Action::ReadWorkLists,
        };
        let is_listed = |one: &&(Service, Rhythm)| {
            may(actor, action, &one.0.target())
                && match view {
                    View::Services => true,
                    View::Waiting => one.0.state.is_waiting(),
                    View::Freshness => Needs::ALL.iter().any(|needs| self.has(*needs, one)),
                    View::Translations => one.0.state != State::Archived,
                }
                && holds(one)
        };
        self.services.iter().filter(is_listed).map(|(service, _)| service.id).collect()
    }
}

/// The filters that are tried, with all their values.
fn tried(view: View) -> Vec<(ServiceFilter, &'static str)> {
    let all = [
        (ServiceFilter::State, Standing::ALL.map(Standing::code).to_vec()),
        (ServiceFilter::Copy, WorkingCopy::ALL.map(WorkingCopy::code).to_vec()),
        (ServiceFilter::What, What::ALL.map(What::code).to_vec()),
        (ServiceFilter::Needs, Needs::ALL.map(Needs::code).to_vec()),
        (ServiceFilter::Late, vec![YES]),
        (ServiceFilter::For, vec![MYSELF]),
        (ServiceFilter::Updater, vec![MYSELF, NOBODY]),
        (ServiceFilter::Responsible, vec![NOBODY]),
    ];
    let has = |filter: &ServiceFilter| view.list().filters.contains(filter);
    let one = |(filter, values): (ServiceFilter, Vec<&'static str>)| {
        values.into_iter().map(move |value| (filter, value))
    };
    all.into_iter().filter(|(filter, _)| has(filter)).flat_map(one).collect()
}

/// The services of a list, of which page, count and file agree.
async fn found(
    world: &World,
    caller: &Caller,
    view: View,
    request: &ServiceRequest,
) -> BTreeSet<ServiceId> {
    let asked = Asked { view, request, language: Language::Fi };
    let shown = page(&world.ctx, caller, asked).await.unwrap();
    let file = all_pages(&world.ctx, caller, asked).await.unwrap();
    assert_eq!(ids(&shown.rows), ids(&file.rows));
    assert_eq!(i64::try_from(shown.rows.len()).unwrap(), shown.total);
    ids(&shown.rows).into_iter().collect()
}

fn ids(rows: &[Listed]) -> Vec<ServiceId> {
    rows.iter().map(|listed| listed.row.id).collect()
}

/// Where there are more services than are counted, they are not sorted but read in their order: it is
/// the same.
async fn long_lists_are_in_the_same_order(world: &World, caller: &Caller, who: &str) {
    let mut compared = 0;
    for view in View::ALL {
        let everything = ListRequest::everything(view.list());
        let requests = [everything.clone(), everything.with(ServiceFilter::Text, "paja")];
        let columns = view.list().columns.iter().filter(|column| column.sorts);
        for by in columns.map(|column| column.of) {
            for (request, descending) in requests.iter().flat_map(|one| [(one, false), (one, true)])
            {
                let request = request.sorted(Order { by, descending });
                let asked = Asked { view, request: &request, language: Language::Sv };
                let sorted = all_pages(&world.ctx, caller, asked).await.unwrap();
                let read = page_counted_to(&world.ctx, caller, asked, 2).await.unwrap();
                let what = format!("{who} {view:?} {by:?} {descending}");
                assert_eq!(ids(&read.rows), ids(&sorted.rows), "{what}");
                assert_eq!(read.total, sorted.total.min(3), "{what}");
                compared += usize::from(read.total == 3);
            }
        }
    }
    assert!(compared > 0 || caller.actor.memberships.is_empty(), "{who} has no long list");
}

async fn lists_are_what_the_rules_say(world: &World, facts: &Facts, caller: &Caller, who: &str) {
    for view in View::ALL {
        let everything = ListRequest::everything(view.list());
        let expected = facts.expected(&caller.actor, view, |_| true);
        assert_eq!(found(world, caller, view, &everything).await, expected, "{who} {view:?}");
        for (filter, value) in tried(view) {
            let request = everything.with(filter, value);
            let holds = |one: &_| facts.lets(world, &caller.actor, filter, value, one);
            // Who asks the list of translations for a state may ask for what is put away as well.
            let by_state = view == View::Translations && filter == ServiceFilter::State;
            let whole = if by_state { View::Services } else { view };
            let expected = facts.expected(&caller.actor, whole, holds);
            let found = found(world, caller, view, &request).await;
            assert_eq!(found, expected, "{who} {view:?} {filter:?} {value}");
        }
    }
}

async fn counts_are_those_of_the_lists(world: &World, facts: &Facts, caller: &Caller, who: &str) {
    let tasks = start(&world.ctx, caller).await.unwrap().services;
    for (task, count) in &tasks {
        let view = match task {
            Task::Review => View::Waiting,
            Task::WithoutUpdater => View::Freshness,
            Task::Translate => View::Translations,
            Task::Returned | Task::ToConfirm | Task::Drafts => View::Services,
        };
        let listed = found(world, caller, view, &task.request()).await;
        assert_eq!(i64::try_from(listed.len()).unwrap(), *count, "{who} {task:?}");
    }
    let everything = ListRequest::everything(View::Freshness.list());
    for (one, count) in needs(&world.ctx, caller, &everything).await.unwrap() {
        let expected =
            facts.expected(&caller.actor, View::Freshness, |service| facts.has(one, service));
        assert_eq!(i64::try_from(expected.len()).unwrap(), count, "{who} {one:?}");
    }
}

async fn the_digest_tells_the_same(world: &World, caller: &Caller, who: &str) {
    let (settings, today) = (world.ctx.settings(), world.ctx.now().day());
    let account = caller.actor.account.unwrap();
    let reader = Reader::new(&caller.actor, account, &settings, today);
    let (long_ago, all) = (Instant::from_milliseconds(0), Page { offset: 0, limit: 1_000 });
    for list in List::ALL {
        let mut tx = world.ctx.read().await.unwrap();
        let told = reader.rows(&mut tx, list, long_ago, all).await.unwrap();
        drop(tx);
        let told: BTreeSet<ServiceId> = told.into_iter().map(|row| row.id).collect();
        let same = match list {
            List::ToConfirm => Some((View::Services, Task::ToConfirm.request())),
            List::Returned => Some((View::Services, Task::Returned.request())),
            _ => None,
        };
        if let Some((view, request)) = same {
            assert_eq!(told, found(world, caller, view, &request).await, "{who} {list:?}");
        }
        let needs = match list {
            List::WillBeOutdated => Needs::Overdue,
            List::Outdated | List::WillBeArchived => Needs::Outdated,
            List::WithoutUpdater => Needs::WithoutUpdater,
            List::ToConfirm | List::Returned | List::ValidityEnds => continue,
        };
        // The digest tells of the organisations of the person alone, and of a part of the time.
        let request = ListRequest::everything(View::Freshness.list());
        let request = request.with(ServiceFilter::Needs, needs.code());
        let listed = found(world, caller, View::Freshness, &request).await;
        assert!(told.is_subset(&listed), "{who} {list:?}: {told:?} {listed:?}");
    }
    let mut tx = world.ctx.read().await.unwrap();
    let told = reader.to_publish(&mut tx, all).await.unwrap();
    drop(tx);
    let told: BTreeSet<ServiceId> = told.into_iter().map(|(row, _)| row.id).collect();
    let listed = found(world, caller, View::Waiting, &Task::Review.request()).await;
    assert_eq!(told, listed, "{who}");
}

/// An authority with so many providers that its services are found by another index.
async fn add_providers(world: &World, authority: OrganisationId) {
    for number in 0..25 {
        let id = OrganisationId::new(world.ctx.now(), world.ctx.random());
        world
            .sql(&format!(
                "INSERT INTO organisation (id, kind, name_fi, name_key, status, created_at, version) \
                 VALUES ('{id}', 'provider', 'Yhdistys {number}', 'y{number}', 'active', 0, 1)"
            ))
            .await;
        let statement = format!("INSERT INTO organisation_parent VALUES ('{id}', '{authority}')");
        world.sql(&statement).await;
    }
}

#[tokio::test]
async fn pages_files_counts_and_digest_agree_on_random_services() {
    let world = World::new().await;
    let region = world.region().await;
    let random = SeededRandom::new(20_261_102);
    fill(&world, &region, &random).await;
    let facts = Facts::of(&world).await;
    let people = PEOPLE.iter().map(|(name, _, _)| *name).chain(["administrator"]);
    for who in people.filter(|who| !["expert", "deactivated"].contains(who)) {
        let caller = world.acting(who).await;
        lists_are_what_the_rules_say(&world, &facts, &caller, who).await;
        long_lists_are_in_the_same_order(&world, &caller, who).await;
        counts_are_those_of_the_lists(&world, &facts, &caller, who).await;
        the_digest_tells_the_same(&world, &caller, who).await;
    }
    add_providers(&world, region.authority).await;
    let caller = world.acting("authority-main-user").await;
    lists_are_what_the_rules_say(&world, &facts, &caller, "of many providers").await;
    long_lists_are_in_the_same_order(&world, &caller, "of many providers").await;
    counts_are_those_of_the_lists(&world, &facts, &caller, "of many providers").await;
    world.finish().await;
}
