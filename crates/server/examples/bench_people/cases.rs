//! The pages that are asked for, and how long each takes, without HTML.

use std::time::Duration;

use service_manual_app::queries::organisations::list as organisations;
use service_manual_app::queries::people::{self as query, Asked, UserView, View};
use service_manual_app::{Caller, Context};
use service_manual_domain::account::Role;
use service_manual_domain::account::people::{
    MANAGED_PEOPLE, PeopleRequest, PersonColumn, PersonFilter, PersonStatus, USERS, UserFilter,
    UserRequest, UserStatus,
};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::list::{ListRequest, Order};
use service_manual_domain::organisation::OrganisationKind;
use service_manual_domain::organisation::lists::{
    Needs, ORGANISATIONS, OrganisationColumn, in_need,
};
use service_manual_domain::policy::{Actor, ActorMembership};
use service_manual_domain::random::SeededRandom;

use crate::people::{FIRST, LAST, People, below};

/// Whose people are asked for.
#[derive(Clone, Copy)]
enum Place {
    /// Those of some organisation with about a hundred.
    Small,
    /// Those of the organisation with the most.
    Large,
    /// Those of an authority and all its providers.
    Several,
}

/// Prints the times of all cases.
pub async fn measure(ctx: &Context, people: &People, pages: usize) {
    println!("{:44}{:>10}{:>10}{:>10}", "case", "p50 ms", "p99 ms", "most ms");
    for (name, request, searched, later) in accounts(people) {
        let mut times = Vec::new();
        let mut after = None;
        for turn in 0..pages {
            let random = SeededRandom::new(turn as u64);
            let request = if searched {
                request.with(UserFilter::Text, &word(&random))
            } else {
                request.clone()
            };
            let (time, next) = users(ctx, &request, after).await;
            times.push(time);
            // Searches are for another word each time, but their later pages go on for a while.
            after = if later && !searched { next } else { None };
            if later && searched {
                for _ in 0..3 {
                    let Some(id) = after.or(next) else { break };
                    let (time, next) = users(ctx, &request, Some(id)).await;
                    times.push(time);
                    after = next;
                }
                after = None;
            }
        }
        print(name, times);
    }
    all_organisations(ctx, pages).await;
    for (place, name) in [
        (Place::Small, "people of one organisation"),
        (Place::Large, "people of the largest organisation"),
        (Place::Several, "people of an authority and 300 providers"),
    ] {
        for (filter, request) in lists() {
            let mut times = Vec::new();
            for turn in 0..pages {
                times.push(list(ctx, people, place, request.clone(), filter, turn).await);
            }
            print(if filter.is_empty() { name } else { filter }, times);
        }
    }
}

/// The list of all organisations, with the counts of those that need somebody.
async fn all_organisations(ctx: &Context, pages: usize) {
    let all = ListRequest::everything(&ORGANISATIONS);
    let by = |by| all.sorted(Order { by, descending: false });
    let mut everything = all.clone();
    everything.columns = Some(ORGANISATIONS.columns.iter().map(|column| column.of).collect());
    let caller = administrator(ctx);
    for (name, request) in [
        ("organisations", all.clone()),
        ("  with all columns", everything),
        ("  by main users", by(OrganisationColumn::MainUsers)),
        ("  by last check", by(OrganisationColumn::Reviewed)),
        ("  without main user", in_need(Needs::NoMainUser)),
        ("  with one main user", in_need(Needs::OneMainUser)),
        ("  without services", in_need(Needs::NoServices)),
        ("  with an overdue check", in_need(Needs::ReviewOverdue)),
    ] {
        let mut times = Vec::new();
        for _ in 0..pages {
            let begin = std::time::Instant::now();
            organisations::page(ctx, &caller, &request, Language::Fi).await.unwrap();
            organisations::needs(ctx, &caller, &request).await.unwrap();
            times.push(begin.elapsed());
        }
        print(name, times);
    }
}

fn administrator(ctx: &Context) -> Caller {
    let account = Some(AccountId::new(ctx.now(), ctx.random()));
    Caller::of_actor(Actor { account, administrator: true, memberships: Vec::new() })
}

/// What is asked of all accounts: its name, whether for words, and whether page after page.
fn accounts(people: &People) -> Vec<(&'static str, UserRequest, bool, bool)> {
    let all = ListRequest::everything(&USERS);
    let status = |status: UserStatus| all.with(UserFilter::Status, status.code());
    let by_use = |request: &UserRequest, descending| {
        request.sorted(Order { by: PersonColumn::LastActive, descending })
    };
    let role = |role: Role| all.with(UserFilter::Role, role.code());
    let of = |at: usize| all.with(UserFilter::Organisation, &people.organisations[at].to_string());
    let last = people.organisations.len() - 1;
    let deactivated = status(UserStatus::Deactivated);
    vec![
        ("all accounts", all.clone(), false, false),
        ("all accounts, later pages", all.clone(), false, true),
        ("  by last use", by_use(&all, false), false, true),
        ("  by last use, the newest first", by_use(&all, true), false, true),
        ("  search", all.clone(), true, false),
        ("  search, later pages", all.clone(), true, true),
        ("  in use", status(UserStatus::Active), false, true),
        ("  in use, by last use", by_use(&status(UserStatus::Active), true), false, true),
        ("  in use, search", status(UserStatus::Active), true, false),
        ("  out of use", deactivated.clone(), false, true),
        ("  out of use, by last use", by_use(&deactivated, true), false, true),
        ("  out of use, search", deactivated, true, false),
        ("  administrators", status(UserStatus::Administrator), false, false),
        ("  administrators, search", status(UserStatus::Administrator), true, false),
        ("  without membership", status(UserStatus::WithoutMembership), false, true),
        ("  without membership, search", status(UserStatus::WithoutMembership), true, false),
        ("  main users", role(Role::MainUser), false, true),
        ("  main users, by last use", by_use(&role(Role::MainUser), true), false, true),
        ("  main users, search", role(Role::MainUser), true, false),
        ("  of one organisation", of(0), false, true),
        ("  of the largest organisation", of(last), false, true),
        ("  of the largest, search", of(last), true, false),
    ]
}

fn lists() -> Vec<(&'static str, PeopleRequest)> {
    let all = ListRequest::everything(&MANAGED_PEOPLE);
    let by = |by, descending| all.sorted(Order { by, descending });
    let status = |status: PersonStatus| all.with(PersonFilter::Status, status.code());
    let mut everything = all.clone();
    everything.columns = Some(MANAGED_PEOPLE.columns.iter().map(|column| column.of).collect());
    vec![
        ("", all.clone()),
        ("  with all columns", everything),
        ("  by name, the last first", by(PersonColumn::Name, true)),
        ("  by address", by(PersonColumn::Email, false)),
        ("  by organisation", by(PersonColumn::Organisation, false)),
        ("  by last use", by(PersonColumn::LastActive, false)),
        ("  by role", by(PersonColumn::Role, false)),
        ("  by state", by(PersonColumn::State, true)),
        ("  by day of deactivation", by(PersonColumn::Deactivation, false)),
        ("  by day of deletion", by(PersonColumn::Deletion, false)),
        ("  by end date", by(PersonColumn::EndDate, false)),
        ("  editors", all.with(PersonFilter::Role, Role::Editor.code())),
        ("  ending soon", status(PersonStatus::EndsSoon)),
        ("  out of use", status(PersonStatus::Deactivated)),
        ("  search", all),
    ]
}

fn print(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |part: usize| times[(times.len() * part / 100).min(times.len() - 1)];
    let [half, most, all] = [at(50), at(99), at(100)].map(|time| time.as_secs_f64() * 1_000.0);
    println!("{name:44}{half:10.2}{most:10.2}{all:10.2}");
}

async fn users(
    ctx: &Context,
    request: &UserRequest,
    after: Option<AccountId>,
) -> (Duration, Option<AccountId>) {
    let caller = administrator(ctx);
    let begin = std::time::Instant::now();
    let found = query::users(ctx, &caller, UserView::Users, request, after).await.unwrap();
    (begin.elapsed(), found.next)
}

async fn list(
    ctx: &Context,
    people: &People,
    place: Place,
    request: PeopleRequest,
    filter: &str,
    turn: usize,
) -> Duration {
    let random = SeededRandom::new(turn as u64);
    let some = below(&random, people.organisations.len());
    let last = people.organisations.len() - 1;
    let (organisation, view) = match place {
        Place::Small => (people.organisations[some], None),
        Place::Large => (people.organisations[last], None),
        Place::Several => (people.organisations[0], Some(View::Managed)),
    };
    let request = if filter.contains("search") {
        request.with(PersonFilter::Text, &word(&random))
    } else {
        request
    };
    let caller = main_user(ctx, organisation);
    let view = view.unwrap_or(View::Organisation(organisation));
    let begin = std::time::Instant::now();
    let asked = Asked { view, request: &request, language: Language::Fi };
    let found = query::list(ctx, &caller, asked).await.unwrap();
    let time = begin.elapsed();
    assert!(
        !filter.is_empty() || !found.found.rows.is_empty(),
        "a list of nobody measures nothing"
    );
    time
}

fn main_user(ctx: &Context, organisation: OrganisationId) -> Caller {
    let membership =
        ActorMembership { organisation, kind: OrganisationKind::Authority, role: Role::MainUser };
    let account = Some(AccountId::new(ctx.now(), ctx.random()));
    Caller::of_actor(Actor { account, administrator: false, memberships: vec![membership] })
}

/// What somebody may look for: a first or a last name, sometimes only its beginning.
fn word(random: &SeededRandom) -> String {
    let names = if below(random, 2) == 0 { FIRST } else { LAST };
    let name = names[below(random, names.len())];
    name.chars().take(1 + below(random, name.chars().count())).collect()
}
