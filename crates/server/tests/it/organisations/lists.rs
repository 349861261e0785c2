//! The list of organisations: its columns, what narrows it, and its files.

use service_manual_app::Caller;
use service_manual_app::queries::organisations::list::{all_pages, needs, page};
use service_manual_app::queries::start::start;
use service_manual_domain::account::{AccountState, Role};
use service_manual_domain::ids::{AccessReviewId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::organisation::lists::{Facts, Needs, in_need};
use service_manual_domain::policy::{Action, may};
use service_manual_domain::random::{Random, SeededRandom};
use service_manual_domain::service::State;
use service_manual_domain::time::Length;

use crate::world::{Region, World};

const LIST: &str = "/hallinta/organisaatiot";

#[tokio::test]
async fn columns_tell_who_acts_and_what_is_due() {
    let world = World::new().await;
    let region = world.region().await;
    let mut main_user = world.signed_in("authority-main-user").await;
    let columns = "columns=main_users,people,services,onboarding,reviewed,review_due";
    let row = async |browser: &mut crate::world::Browser| {
        let path = format!("{LIST}?{columns}&text=paja");
        browser.get(&path).await.assert(200).all("tbody td")
    };
    let before = row(&mut main_user).await;
    assert_eq!(before, ["1 yksi pääkäyttäjä", "3", "3", "Ei kuvattu", "", ""]);
    let provider = region.provider;
    world
        .sql(&format!("UPDATE organisation SET process_sv = 'Ring.' WHERE id = '{provider}'"))
        .await;
    let id = AccessReviewId::new(world.ctx.now(), world.ctx.random());
    let opened = world.ctx.now().milliseconds();
    let insert = "INSERT INTO access_review (id, organisation_id, opened_at) VALUES";
    world.sql(&format!("{insert} ('{id}', '{provider}', {opened})")).await;
    let open = row(&mut main_user).await;
    assert_eq!(open[3..], ["Kuvattu", "", "2.12.2026tarkistus on auki"]);
    let confirm = "UPDATE access_review SET confirmed_at = opened_at, confirmed_by = ";
    let account = world.account("provider-main-user").await;
    world.sql(&format!("{confirm}'{account}'")).await;
    let confirmed = row(&mut main_user).await;
    assert_eq!(confirmed[4..], ["2.11.2026", "2.3.2027tarkistus avautuu"]);
    world.finish().await;
}

#[tokio::test]
async fn files_have_what_the_page_shows_within_the_scope() {
    let world = World::new().await;
    world.region().await;
    let mut main_user = world.signed_in("authority-main-user").await;
    let query = "?columns=main_users,services&sort=-name";
    let page = main_user.get(&format!("{LIST}{query}")).await.assert(200);
    let csv = page.link(".list-files a[href*='.csv']").unwrap();
    let file = main_user.get(&csv).await.assert(200);
    let lines: Vec<&str> = file.body.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines, ["Nimi;Pääkäyttäjiä;Palveluja", "Paja ry;1;3", "Espoo;1;0"]);
    let xlsx = page.link(".list-files a[href*='.xlsx']").unwrap();
    assert!(main_user.get(&xlsx).await.assert(200).bytes.starts_with(b"PK"));
    world.signed_in("expert").await.get(&csv).await.assert(403);
    world.browser().get(&csv).await.assert(303);
    world.finish().await;
}

#[tokio::test]
async fn chosen_columns_are_remembered() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let path = format!("{LIST}?kind=provider");
    let mut form = administrator.get(&path).await.assert(200).form("/organisations/sarakkeet");
    form.fields.retain(|(name, _)| name != "column");
    form.fields.push(("column".to_owned(), "reviewed".to_owned()));
    let page = administrator.submit(form).await.assert(200);
    assert_eq!(page.path, path);
    let headings = ["Nimi ↑", "Käyttäjät tarkistettu"];
    assert_eq!(page.all("thead th"), headings);
    assert_eq!(administrator.get(LIST).await.assert(200).all("thead th"), headings);
    world.finish().await;
}

#[tokio::test]
async fn those_who_manage_organisations_see_on_the_start_page_which_need_them() {
    let world = World::new().await;
    world.region().await;
    world.deactivate("provider-main-user").await;
    let mut administrator = world.signed_in("administrator").await;
    let start = administrator.get("/aloitus").await.assert(200);
    let link = start.link("a[href*='needs=no_main_user']").unwrap();
    assert_eq!(administrator.get(&link).await.assert(200).all("tbody th"), ["Paja ry"]);
    assert!(start.link("a[href*='needs=review_overdue']").is_none(), "nothing is overdue");
    let mut main_user = world.signed_in("authority-main-user").await;
    let start = main_user.get("/aloitus").await.assert(200);
    let link = start.link("a[href*='needs=no_main_user']").unwrap();
    assert_eq!(main_user.get(&link).await.assert(200).all("tbody th"), ["Paja ry"]);
    assert!(start.link("a[href*='needs=review_overdue']").is_none(), "administrators see to it");
    world.finish().await;
}

/// A number below another one.
fn below(random: &dyn Random, limit: usize) -> usize {
    let mut byte = [0_u8];
    random.fill(&mut byte);
    usize::from(byte[0]) % limit
}

/// Gives an organisation some main users, of whom some are out of use, and some checks.
async fn fill(world: &World, random: &dyn Random, id: OrganisationId) {
    for number in 0..below(random, 3) {
        let name = format!("{id}-{number}").to_lowercase();
        world.new_member(id, Role::MainUser, &name).await;
        if below(random, 3) == 0 {
            world.deactivate(&name).await;
        }
    }
    for number in 0..below(random, 3) {
        let review = AccessReviewId::new(world.ctx.now(), random);
        let days = i64::try_from(200 - 90 * number).unwrap();
        let opened = world.ctx.now().milliseconds() - Length::days(days).as_milliseconds();
        let columns = "id, organisation_id, opened_at, overdue_at, confirmed_at";
        let overdue = if below(random, 2) == 0 { "NULL".to_owned() } else { opened.to_string() };
        // An organisation has no more than one check that is open, and that is the last one.
        let confirmed = if number == 0 || below(random, 2) == 0 {
            opened.to_string()
        } else {
            "NULL".to_owned()
        };
        let values = format!("'{review}', '{id}', {opened}, {overdue}, {confirmed}");
        world.sql(&format!("INSERT INTO access_review ({columns}) VALUES ({values})")).await;
    }
}

async fn region_with_more(world: &World, random: &dyn Random) -> Region {
    let region = world.region().await;
    let mut browser = world.signed_in("administrator").await;
    for number in 0..8 {
        let name = format!("Järjestäjä {number}");
        let fields = [
            ("kind", "provider"),
            ("name_fi", name.as_str()),
            ("parents", &region.authority.to_string()),
        ];
        browser.post("/hallinta/organisaatiot/uusi", &fields).await.assert(303);
        let state = State::ALL[below(random, State::ALL.len())];
        let service = world.complete_service(&region, &format!("Palvelu {number}"), state).await;
        let owner = format!("(SELECT id FROM organisation WHERE name_fi = '{name}')");
        if below(random, 3) > 0 {
            let change =
                format!("UPDATE service SET organiser_id = {owner} WHERE id = '{service}'");
            world.sql(&change).await;
        }
    }
    for id in world.texts("SELECT id FROM organisation ORDER BY name_fi").await {
        fill(world, random, id.parse().unwrap()).await;
    }
    let closed = "UPDATE organisation SET status = 'closed' WHERE name_fi = 'Järjestäjä 7'";
    world.sql(closed).await;
    region
}

/// Those of the organisations whose people a person manages that need somebody, by the rules.
async fn expected(world: &World, caller: &Caller, reason: Needs) -> Vec<OrganisationId> {
    let mut found = Vec::new();
    for id in world.texts("SELECT id FROM organisation ORDER BY name_key, id").await {
        let id: OrganisationId = id.parse().unwrap();
        let mut tx = world.ctx.read().await.unwrap();
        let organisation = tx.organisations().get(id).await.unwrap();
        let members = tx.memberships().members(id).await.unwrap();
        let review = tx.access_reviews().last_of(id).await.unwrap();
        drop(tx);
        let acts = members
            .iter()
            .filter(|one| one.role == Role::MainUser && one.account.state == AccountState::Active);
        let mut services = 0;
        for service in world.texts("SELECT id FROM service").await {
            let service = world.service(service.parse().unwrap()).await;
            services += i64::from(service.organiser == id && service.state != State::Archived);
        }
        let facts = Facts {
            status: organisation.status,
            main_users: i64::try_from(acts.count()).unwrap(),
            services,
            review: review.as_ref(),
        };
        let is_listed = may(&caller.actor, Action::ManageMembers, &organisation.target());
        if is_listed && reason.holds(&facts) {
            found.push(id);
        }
    }
    found
}

#[tokio::test]
async fn pages_files_and_counts_agree_with_the_rules_on_random_organisations() {
    let world = World::new().await;
    let random = SeededRandom::new(20_261_201);
    region_with_more(&world, &random).await;
    for who in ["administrator", "authority-main-user", "stranger"] {
        let caller = world.acting(who).await;
        let counts = needs(&world.ctx, &caller, &in_need(Needs::NoServices)).await.unwrap();
        let on_start = start(&world.ctx, &caller).await.unwrap().organisations;
        let told = |reason| on_start.iter().any(|(needs, _)| *needs == reason);
        assert!(told(Needs::NoMainUser), "{who}");
        assert_eq!(told(Needs::ReviewOverdue), who == "administrator");
        for (reason, count) in counts {
            let expected = expected(&world, &caller, reason).await;
            let request = in_need(reason);
            let shown = page(&world.ctx, &caller, &request, Language::Fi).await.unwrap();
            let file = all_pages(&world.ctx, &caller, &request, Language::Fi).await.unwrap();
            let ids = |rows: &[service_manual_app::queries::organisations::list::Listed]| {
                rows.iter().map(|row| row.organisation.id).collect::<Vec<_>>()
            };
            assert_eq!(ids(&shown.rows), expected, "{who} {reason:?}");
            assert_eq!(ids(&file.rows), expected, "{who} {reason:?}");
            let number = i64::try_from(expected.len()).unwrap();
            assert_eq!((shown.total, count), (number, number), "{who} {reason:?}");
            if let Some((_, told)) = on_start.iter().find(|(needs, _)| *needs == reason) {
                assert_eq!(*told, number, "{who} {reason:?}");
            }
        }
    }
    world.finish().await;
}
