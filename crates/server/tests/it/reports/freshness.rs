//! Freshness by organisation: every number is that of the list to which it leads.

use service_manual_app::queries::freshness_report::report;
use service_manual_app::queries::service_lists::{Asked, View, page};
use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::list::ListRequest;
use service_manual_domain::random::{Random, SeededRandom};
use service_manual_domain::service::State;
use service_manual_domain::service::freshness_report::{FRESHNESS_REPORT, Freshness};
use service_manual_domain::service::lists::{Needs, ServiceFilter, Standing};
use service_manual_domain::time::Length;

use super::{FRESHNESS, lines};
use crate::world::{Region, World};

/// Services of two organisations in all states and of all ages, with and without updaters.
async fn fill(world: &World, region: &Region) {
    let random = SeededRandom::new(20_261_201);
    for number in 0..24 {
        let mut bytes = [0; 3];
        random.fill(&mut bytes);
        let state = State::ALL[usize::from(bytes[0]) % State::ALL.len()];
        let id = world.complete_service(region, &format!("Paja {number:02}"), state).await;
        let days = i64::from(bytes[1]) % 200;
        let ago = world.ctx.now().plus(Length::days(-days)).milliseconds();
        let renewed = format!(
            "UPDATE service SET renewed_at = {ago}, listed_version = 0 \
             WHERE id = '{id}' AND renewed_at IS NOT NULL"
        );
        world.sql(&renewed).await;
        if bytes[2].is_multiple_of(4) {
            world.sql(&format!("UPDATE service SET updater_id = NULL WHERE id = '{id}'")).await;
        }
        if bytes[2].is_multiple_of(3) {
            owned_by(world, id, region.authority).await;
        }
    }
}

async fn owned_by(world: &World, id: ServiceId, organisation: OrganisationId) {
    let moved = format!("UPDATE service SET organiser_id = '{organisation}' WHERE id = '{id}'");
    assert_eq!(world.sql(&moved).await, 1);
}

/// How many services the list has that a number of the report leads to.
async fn listed(world: &World, view: View, filters: [(ServiceFilter, &str); 2]) -> i64 {
    let administrator = world.acting("administrator").await;
    let mut request = ListRequest::everything(view.list());
    for (filter, value) in filters {
        request = request.with(filter, value);
    }
    let asked = Asked { view, request: &request, language: Language::Fi };
    page(&world.ctx, &administrator, asked).await.unwrap().total
}

#[tokio::test]
async fn every_number_is_that_of_its_list() {
    let world = World::new().await;
    let region = world.region().await;
    fill(&world, &region).await;
    let administrator = world.acting("administrator").await;
    world.correct_updater_rights().await;
    let request = ListRequest::everything(&FRESHNESS_REPORT);
    let report = report(&world.ctx, &administrator, &request, Language::Fi).await.unwrap();
    assert_eq!(report.rows.len(), 2);
    let mut sum = Freshness::default();
    for (organisation, freshness) in &report.rows {
        let id = organisation.id.to_string();
        let of = (ServiceFilter::Organiser, id.as_str());
        let needs = |needs: Needs| (ServiceFilter::Needs, needs.code());
        let published = (ServiceFilter::State, Standing::Published.code());
        let counted = Freshness {
            published: listed(&world, View::Services, [published, of]).await,
            due_this_month: listed(&world, View::Freshness, [needs(Needs::DueThisMonth), of]).await,
            overdue: listed(&world, View::Freshness, [needs(Needs::Overdue), of]).await,
            outdated: listed(&world, View::Freshness, [needs(Needs::Outdated), of]).await,
            without_updater: listed(&world, View::Freshness, [needs(Needs::WithoutUpdater), of])
                .await,
        };
        assert_eq!(*freshness, counted, "{id}");
        sum.add(freshness);
    }
    assert_eq!(report.whole, sum);
    assert!(sum.overdue > 0 && sum.outdated > 0 && sum.without_updater > 0, "{sum:?}");
    world.finish().await;
}

#[tokio::test]
async fn the_worst_comes_first_and_its_numbers_lead_to_services() {
    let world = World::new().await;
    let region = world.region().await;
    let well = world.complete_service(&region, "Hyvä", State::Published).await;
    owned_by(&world, well, region.authority).await;
    world.complete_service(&region, "Vanhapaja", State::Outdated).await;
    world.correct_updater_rights().await;
    let mut administrator = world.signed_in("administrator").await;
    let page = administrator.get(FRESHNESS).await.assert(200);
    assert_eq!(page.all("tbody th"), ["Paja ry", "Espoo"]);
    let shares = page.all("tbody td[data-label='Ajan tasalla']");
    assert_eq!(shares, ["50 %", "100 %"]);
    let outdated = page.link("tbody td[data-label='Vanhentunut'] a").unwrap();
    let list = administrator.get(&outdated).await.assert(200);
    assert_eq!(list.all("tbody th"), ["Vanhapaja"]);
    let best = administrator.get(&format!("{FRESHNESS}?sort=-in_time")).await.assert(200);
    assert_eq!(best.all("tbody th"), ["Espoo", "Paja ry"]);
    let to_do = administrator.get(&format!("{FRESHNESS}?to_do=yes&text=paj")).await.assert(200);
    assert_eq!(to_do.all("tbody th"), ["Paja ry"]);
    let file = page.link(".list-files a[href*='.csv']").unwrap();
    let file = administrator.get(&file).await.assert(200);
    let table = lines(&file);
    assert_eq!(table[1], "Paja ry;1;0;0;1;0;50");
    assert_eq!(table[2], "Espoo;1;0;0;0;1;100");
    world.finish().await;
}
