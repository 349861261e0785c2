//! How good the search is, over the demo catalogue with the relevance set: the same figures that
//! `scripts/search-quality` prints.

#[path = "../../examples/search_quality/demo.rs"]
mod demo;
#[path = "../../examples/search_quality/judged.rs"]
mod judged;
#[path = "../../examples/search_quality/measure.rs"]
mod measure;
#[path = "../../examples/search_quality/ours.rs"]
mod ours;

use std::collections::{BTreeSet, HashMap};

use service_manual::commands::demo::content;
use service_manual_app::demo::load;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;

use crate::world::{PASSWORD, World};
use judged::{Judged, SETS};

/// What nDCG@10 and MRR must reach, a little below what was measured, and how many queries may
/// find nothing.
const FLOORS: [(Language, f64, f64, f64); 3] = [
    (Language::Fi, 0.78, 0.82, 0.021),
    (Language::Sv, 0.81, 0.85, 0.0),
    (Language::En, 0.75, 0.80, 0.0),
];
/// How many queries the relevance set has at least over the national descriptions.
const NATIONAL: [(Language, usize); 3] =
    [(Language::Fi, 100), (Language::Sv, 50), (Language::En, 50)];

#[tokio::test]
async fn the_demo_is_searched_as_well_as_ever() {
    let world = World::new().await;
    let content = content().unwrap();
    load(&world.ctx, &content, "administrator@test.example", PASSWORD).await.unwrap();
    world.ctx.follower().catch_up(world.ctx.store()).await.unwrap();
    let keys = demo::keys(&content, &demo::indexed(&world.ctx).await);
    for (language, ndcg, mrr, no_hits) in FLOORS {
        let queries = judged::read("demo", language);
        every_judged_service_is_public(&queries, &keys);
        nothing_judged_is_lifted(&world, &queries);
        let answer = |judged: &Judged| {
            let services = ours::answer(world.ctx.index(), language, &judged.text);
            services.iter().map(|service| keys[service].clone()).collect()
        };
        let answers: Vec<Vec<String>> = queries.iter().map(answer).collect();
        let reached = measure::figures(&queries, &answers);
        assert!(reached.ndcg >= ndcg, "{language}: {reached:?}, {}", worst(&queries, &answers));
        assert!(reached.mrr >= mrr, "{language}: {reached:?}, {}", worst(&queries, &answers));
        assert!(reached.no_hits <= no_hits, "{language}: {reached:?}");
    }
    world.finish().await;
}

/// What administrators lift is no merit of the search.
fn nothing_judged_is_lifted(world: &World, queries: &[Judged]) {
    let (lifts, today) = (&world.ctx.public_data().lifts, world.ctx.now().day());
    for judged in queries {
        assert!(lifts.in_search(today, &judged.text).is_empty(), "{}", judged.text);
    }
}

fn every_judged_service_is_public(queries: &[Judged], keys: &HashMap<ServiceId, String>) {
    let public: BTreeSet<&String> = keys.values().collect();
    for service in queries.iter().flat_map(|judged| judged.grades.keys()) {
        assert!(public.contains(service), "{service} is judged, but not public");
    }
}

/// The worst query, to begin with when the floor is missed.
fn worst(queries: &[Judged], answers: &[Vec<String>]) -> String {
    let by_ndcg = queries.iter().zip(answers).map(|(judged, answer)| {
        (measure::ndcg(judged, answer), format!("{} ({})", judged.text, judged.kind))
    });
    by_ndcg
        .min_by(|one, other| one.0.total_cmp(&other.0))
        .map_or_else(String::new, |(_, text)| text)
}

/// Reading checks the form of each line.
#[test]
fn the_relevance_set_is_whole() {
    for (language, least) in NATIONAL {
        for set in SETS {
            let queries = judged::read(set.name, language).len();
            let national = set.collection == judged::Collection::National;
            let least = if national { least } else { 1 };
            assert!(queries >= least, "{queries} queries of {} in {language}", set.name);
        }
    }
}
