//! The pages that are asked for, and how long each takes: with the names, without HTML.

use std::time::Duration;

use service_manual_app::queries::log::{Asked, Export, LogPlace, LogStep, View, log};
use service_manual_app::{Caller, Context};
use service_manual_domain::account::Role;
use service_manual_domain::audit::EventType;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::OrganisationKind;
use service_manual_domain::policy::{Actor, ActorMembership};
use service_manual_domain::random::SeededRandom;
use service_manual_domain::time::{Instant, Length};

use crate::fill::{People, below, skewed};

/// Pieces of an export that are timed.
const EXPORT_PIECES: u32 = 100;

struct Case {
    name: &'static str,
    caller: fn(&People, usize) -> Caller,
    view: View,
    filters: &'static str,
}

const CASES: &[Case] = &[
    Case { name: "administrator", caller: administrator, view: View::Log, filters: "" },
    Case { name: "  days", caller: administrator, view: View::Log, filters: "d" },
    Case { name: "  type", caller: administrator, view: View::Log, filters: "t" },
    Case { name: "  actor", caller: administrator, view: View::Log, filters: "a" },
    Case { name: "  subject", caller: administrator, view: View::Log, filters: "s" },
    Case { name: "  organisation", caller: administrator, view: View::Log, filters: "o" },
    Case { name: "  type, days", caller: administrator, view: View::Log, filters: "td" },
    Case { name: "  actor, type, days", caller: administrator, view: View::Log, filters: "atd" },
    Case { name: "  actor, organisation", caller: administrator, view: View::Log, filters: "ao" },
    Case { name: "  actor, subject", caller: administrator, view: View::Log, filters: "as" },
    Case { name: "  subject, type", caller: administrator, view: View::Log, filters: "st" },
    Case { name: "  organisation, type", caller: administrator, view: View::Log, filters: "ot" },
    Case { name: "  organisation, days", caller: administrator, view: View::Log, filters: "od" },
    Case { name: "main user of one", caller: main_user, view: View::Log, filters: "" },
    Case { name: "  type", caller: main_user, view: View::Log, filters: "t" },
    Case { name: "  days", caller: main_user, view: View::Log, filters: "d" },
    Case { name: "  actor", caller: main_user, view: View::Log, filters: "a" },
    Case { name: "main user, 300 providers", caller: authority, view: View::Log, filters: "" },
    Case { name: "  type", caller: authority, view: View::Log, filters: "t" },
    Case { name: "  days", caller: authority, view: View::Log, filters: "d" },
    Case { name: "  actor", caller: authority, view: View::Log, filters: "a" },
    Case { name: "  subject", caller: authority, view: View::Log, filters: "s" },
    Case { name: "own events", caller: main_user, view: View::OwnEvents, filters: "" },
    Case { name: "  type", caller: main_user, view: View::OwnEvents, filters: "t" },
    Case { name: "  days", caller: main_user, view: View::OwnEvents, filters: "d" },
];

/// Prints the times of all cases.
pub async fn measure(ctx: &Context, people: &People, last: Instant, pages: usize) {
    println!("{:28}{:>10}{:>10}{:>10}", "case", "p50 ms", "p99 ms", "most ms");
    for case in CASES {
        let mut times = Vec::with_capacity(pages);
        for turn in 0..pages {
            times.push(page(ctx, people, last, case, turn).await);
        }
        times.sort();
        let at = |part: usize| times[(times.len() * part / 100).min(times.len() - 1)];
        let [half, most, all] = [at(50), at(99), at(100)].map(|time| time.as_secs_f64() * 1_000.0);
        println!("{:28}{half:10.2}{most:10.2}{all:10.2}", case.name);
    }
    for (name, caller) in
        [("administrator", administrator(people, 0)), ("300 providers", authority(people, 0))]
    {
        let begin = std::time::Instant::now();
        let rows = export(ctx, &caller).await;
        println!("export, {name}: {:.0} rows/s", rows as f64 / begin.elapsed().as_secs_f64());
    }
}

async fn page(ctx: &Context, people: &People, last: Instant, case: &Case, turn: usize) -> Duration {
    let random = SeededRandom::new(turn as u64);
    let caller = (case.caller)(people, turn);
    let wanted = |filter| case.filters.contains(filter);
    let some = |wanted: bool, text: String| if wanted { text } else { String::new() };
    let day = last.plus(Length::days(-(below(&random, 700) as i64))).day();
    let actor = people.accounts[skewed(&random, people.accounts.len())].to_string();
    let organisation = people.others[skewed(&random, people.others.len())].to_string();
    let event = EventType::ALL[below(&random, EventType::ALL.len())].code().to_owned();
    let subject = people.services[below(&random, people.services.len())].to_string();
    let texts = [
        some(wanted('d'), day.plus_days(-7).to_string()),
        some(wanted('d'), day.to_string()),
        some(wanted('t'), event),
        some(wanted('a'), actor),
        some(wanted('s'), subject),
        some(wanted('o'), organisation),
    ];
    let [from, until, event, actor, subject, organisation] = &texts;
    let asked = Asked { from, until, event, actor, subject, organisation };
    // Every other time a page from somewhere in the past.
    let place = LogPlace { at: day.start(), number: i64::MAX };
    let step = if turn.is_multiple_of(2) { LogStep::Newest } else { LogStep::Before(place) };
    let begin = std::time::Instant::now();
    let page = log(ctx, &caller, Language::Fi, case.view, &asked, step).await.unwrap();
    let time = begin.elapsed();
    assert!(page.problems.is_empty(), "{:?}", page.problems);
    time
}

async fn export(ctx: &Context, caller: &Caller) -> usize {
    let (language, asked) = (Language::Fi, Asked::default());
    let mut export = Export::start(ctx, caller, language, View::Log, &asked).await.unwrap();
    let mut rows = 0;
    for _ in 0..EXPORT_PIECES {
        rows += export.next().await.unwrap().len();
    }
    rows
}

fn administrator(people: &People, _: usize) -> Caller {
    let account = Some(people.accounts[0]);
    let actor = Actor { account, administrator: true, memberships: Vec::new() };
    Caller::of_actor(actor)
}

/// The main user of one of the other organisations, as somebody with few events or with many.
fn main_user(people: &People, turn: usize) -> Caller {
    let account = turn * 17 % people.accounts.len();
    member(people, account, people.others[turn % people.others.len()])
}

fn authority(people: &People, _: usize) -> Caller {
    member(people, 1, people.authority)
}

fn member(people: &People, account: usize, organisation: OrganisationId) -> Caller {
    let kind = OrganisationKind::Authority;
    let membership = ActorMembership { organisation, kind, role: Role::MainUser };
    let account = Some(people.accounts[account]);
    let actor = Actor { account, administrator: false, memberships: vec![membership] };
    Caller::of_actor(actor)
}
