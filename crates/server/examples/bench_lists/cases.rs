//! The pages that are asked for, and how long each takes, without HTML.

use std::collections::HashSet;
use std::future::Future;
use std::time::{Duration, Instant};

use service_manual_app::queries::publication_history::{self, history};
use service_manual_app::queries::service_lists::{Asked, View, needs, offered, page};
use service_manual_app::queries::start::start;
use service_manual_app::{Caller, Context};
use service_manual_domain::account::Role;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::list::{Filter, ListRequest, Named, Takes};
use service_manual_domain::organisation::OrganisationKind;
use service_manual_domain::policy::{Actor, ActorMembership};
use service_manual_domain::service::lists::ServiceFilter;
use service_manual_domain::service::publication_history::RoundOrder;

/// What a page may take, in milliseconds (spec 6).
const BAR: f64 = 50.0;
/// A page in the middle of a long list.
const LATER: usize = 20;

/// Prints the times of all cases, those above the bar marked.
pub async fn measure(ctx: &Context, organisations: &[OrganisationId], pages: usize) {
    println!("{:58}{:>9}{:>9}{:>9}", "case", "p50 ms", "p99 ms", "rows");
    for (who, caller) in callers(ctx, organisations).await {
        println!("{who}");
        for view in View::ALL {
            list(ctx, &caller, view, pages, organisations[0]).await;
        }
        beside(ctx, &caller, pages).await;
    }
}

/// Whoever may see everything, an authority with 300 providers, and one without.
async fn callers(ctx: &Context, organisations: &[OrganisationId]) -> [(&'static str, Caller); 3] {
    let mut tx = ctx.read().await.unwrap();
    let administrator = tx.accounts().administrators().await.unwrap()[0].id;
    let mut main_users = Vec::new();
    for organisation in [organisations[0], organisations[organisations.len() / 2]] {
        let found = tx.memberships().with_roles(&[organisation], &[Role::MainUser]).await.unwrap();
        main_users.push((found.first().expect("a main user").id, organisation));
    }
    let of = |(account, organisation): (AccountId, OrganisationId)| {
        let kind = OrganisationKind::Authority;
        let membership = ActorMembership { organisation, kind, role: Role::MainUser };
        let (account, memberships) = (Some(account), vec![membership]);
        Caller::of_actor(Actor { account, administrator: false, memberships })
    };
    let account = Some(administrator);
    let all = Actor { account, administrator: true, memberships: Vec::new() };
    [
        ("an administrator", Caller::of_actor(all)),
        ("the main user of an authority and 300 providers", of(main_users[0])),
        ("the main user of one organisation", of(main_users[1])),
    ]
}

async fn list(ctx: &Context, caller: &Caller, view: View, pages: usize, some: OrganisationId) {
    let list = view.list();
    let mut asked = vec![String::new(), format!("page={LATER}")];
    for column in list.columns.iter().filter(|column| column.sorts) {
        let code = column.of.code();
        asked.extend([format!("sort={code}"), format!("sort=-{code}")]);
    }
    for filter in list.filters {
        asked.extend(values(*filter, some).map(|value| format!("{}={value}", filter.code())));
    }
    for asked in asked {
        let pairs = asked.split('&').filter_map(|pair| pair.split_once('='));
        let (request, unread) = ListRequest::read(list, pairs);
        assert!(unread.values.is_empty() && unread.sort.is_none(), "{asked}");
        let one = Asked { view, request: &request, language: Language::Fi };
        let name = format!("  {} {asked}", list.code);
        time(&name, pages, || async { page(ctx, caller, one).await.unwrap().total }).await;
    }
}

fn values(filter: ServiceFilter, organisation: OrganisationId) -> impl Iterator<Item = String> {
    let values: Vec<String> = match filter.takes() {
        Takes::OneOf(codes) => codes.iter().map(|code| (*code).to_owned()).collect(),
        Takes::Text => vec!["ku".to_owned(), "ma".to_owned()],
        Takes::Number => vec!["30".to_owned()],
        Takes::Day => vec!["2026-06-01".to_owned()],
        Takes::Offered(codes) => {
            let codes = codes.iter().map(|code| (*code).to_owned());
            codes.chain([organisation.to_string(), "leht".to_owned()]).collect()
        }
    };
    values.into_iter().collect::<HashSet<_>>().into_iter()
}

/// What stands beside the lists, and the start page.
async fn beside(ctx: &Context, caller: &Caller, pages: usize) {
    let everything = ListRequest::everything(View::Freshness.list());
    let counts = || async { needs(ctx, caller, &everything).await.unwrap().len() as i64 };
    time("  freshness, the counts above it", pages, counts).await;
    let choices = || async { drop(offered(ctx, caller, View::Services).await.unwrap()) };
    time("  services, what its filters offer", pages, || async {
        choices().await;
        0
    })
    .await;
    let tasks = || async { start(ctx, caller).await.unwrap().services.len() as i64 };
    time("  start page", pages, tasks).await;
    for order in RoundOrder::ALL {
        let asked = publication_history::Asked { months: 12, authority: None, kind: None, order };
        let rounds =
            || async { history(ctx, caller, &asked, 1).await.unwrap().rounds.len() as i64 };
        time(&format!("  publication history {order:?}"), pages, rounds).await;
    }
}

async fn time<F: Future<Output = i64>>(name: &str, pages: usize, one: impl Fn() -> F) {
    let (mut times, mut rows) = (Vec::<Duration>::new(), 0);
    for _ in 0..pages {
        let begin = Instant::now();
        rows = one().await;
        times.push(begin.elapsed());
    }
    times.sort();
    let at = |part: usize| {
        times[(times.len() * part / 100).min(times.len() - 1)].as_secs_f64() * 1_000.0
    };
    let mark = if at(99) > BAR { " MISSED" } else { "" };
    println!("{name:58}{:9.2}{:9.2}{rows:9}{mark}", at(50), at(99));
}
