//! The pages that are asked for, and how long each takes, without HTML.

use std::time::Duration;

use service_manual_app::queries::people::{self as query, Asked, View};
use service_manual_app::{Caller, Context};
use service_manual_domain::account::Role;
use service_manual_domain::account::people::{PeopleOrder, PersonStatus, UserStatus};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::organisation::OrganisationKind;
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
    for (name, status, searched, later) in [
        ("all accounts", None, false, false),
        ("all accounts, later pages", None, false, true),
        ("  search", None, true, false),
        ("  search, later pages", None, true, true),
        ("  in use", Some(UserStatus::Active), false, true),
        ("  in use, search", Some(UserStatus::Active), true, false),
        ("  out of use", Some(UserStatus::Deactivated), false, true),
        ("  out of use, search", Some(UserStatus::Deactivated), true, false),
        ("  administrators", Some(UserStatus::Administrator), false, false),
        ("  administrators, search", Some(UserStatus::Administrator), true, false),
        ("  without membership", Some(UserStatus::WithoutMembership), false, true),
        ("  without membership, search", Some(UserStatus::WithoutMembership), true, false),
    ] {
        let mut times = Vec::new();
        let mut after = None;
        for turn in 0..pages {
            let random = SeededRandom::new(turn as u64);
            let text = if searched { word(&random) } else { String::new() };
            let (time, next) = users(ctx, &text, status, after).await;
            times.push(time);
            // Searches are for another word each time, but their later pages go on for a while.
            after = if later && !searched { next } else { None };
            if later && searched {
                for _ in 0..3 {
                    let Some(id) = after.or(next) else { break };
                    let (time, next) = users(ctx, &text, status, Some(id)).await;
                    times.push(time);
                    after = next;
                }
                after = None;
            }
        }
        print(name, times);
    }
    for (place, name) in [
        (Place::Small, "people of one organisation"),
        (Place::Large, "people of the largest organisation"),
        (Place::Several, "people of an authority and 300 providers"),
    ] {
        for (filter, asked) in lists() {
            let mut times = Vec::new();
            for turn in 0..pages {
                times.push(list(ctx, people, place, asked.clone(), filter, turn).await);
            }
            print(if filter.is_empty() { name } else { filter }, times);
        }
    }
}

fn lists() -> Vec<(&'static str, Asked)> {
    let asked = Asked::default();
    vec![
        ("", asked.clone()),
        ("  by last use", Asked { order: PeopleOrder::LastActive, ..asked.clone() }),
        ("  by role", Asked { order: PeopleOrder::Role, ..asked.clone() }),
        ("  editors", Asked { role: Some(Role::Editor), ..asked.clone() }),
        ("  ending soon", Asked { status: Some(PersonStatus::EndsSoon), ..asked.clone() }),
        ("  out of use", Asked { status: Some(PersonStatus::Deactivated), ..asked.clone() }),
        ("  search", asked),
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
    text: &str,
    status: Option<UserStatus>,
    after: Option<AccountId>,
) -> (Duration, Option<AccountId>) {
    let account = Some(AccountId::new(ctx.now(), ctx.random()));
    let actor = Actor { account, administrator: true, memberships: Vec::new() };
    let caller = Caller::of_actor(actor);
    let begin = std::time::Instant::now();
    let found = query::users(ctx, &caller, text, status, after).await.unwrap();
    (begin.elapsed(), found.next)
}

async fn list(
    ctx: &Context,
    people: &People,
    place: Place,
    asked: Asked,
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
    let text = if filter.contains("search") { word(&random) } else { String::new() };
    let asked = Asked { text, ..asked };
    let caller = main_user(ctx, organisation);
    let view = view.unwrap_or(View::Organisation(organisation));
    let begin = std::time::Instant::now();
    let found = query::list(ctx, &caller, view, &asked, 1).await.unwrap();
    let time = begin.elapsed();
    assert!(!filter.is_empty() || !found.rows.is_empty(), "a list of nobody measures nothing");
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
