//! The lists of services: what is in them, in which order, with which columns, and as files.

mod agree;
mod columns;
mod files;
mod namesakes;
mod translations;

use service_manual_domain::service::State;
use service_manual_domain::time::Length;

use crate::world::{Answer, Browser, Region, World, rewritten};
use service_manual_domain::service::field::Step;

const LIST: &str = "/hallinta/palvelut";
const WAITING: &str = "/hallinta/odottavat";
const FRESHNESS: &str = "/hallinta/ajantasaisuus";

fn names(page: &Answer) -> Vec<String> {
    page.all("tbody th")
}

async fn shown(browser: &mut Browser, address: &str) -> Vec<String> {
    names(&browser.get(address).await.assert(200))
}

/// The texts of the cells under a heading.
fn under(page: &Answer, heading: &str) -> Vec<String> {
    page.all(&format!("tbody td[data-label='{heading}']"))
}

/// Keittiöpaja (draft), Puupaja (submitted), Työpaja nuorille (public), and three more.
async fn some(world: &World) -> Region {
    let region = world.region().await;
    for (name, state) in [
        ("Aamupaja", State::Published),
        ("Iltapaja", State::Archived),
        ("Yöpaja", State::PublishedWithSubmitted),
    ] {
        world.advance(Length::minutes(1));
        world.complete_service(&region, name, state).await;
    }
    region
}

#[tokio::test]
async fn a_heading_sorts_and_sorts_the_other_way_round() {
    let world = World::new().await;
    some(&world).await;
    let mut editor = world.signed_in("provider-editor").await;
    let page = editor.get(LIST).await.assert(200);
    assert_eq!(names(&page)[..2], ["Yöpaja", "Iltapaja"], "the last changed first");
    assert_eq!(page.all("th[aria-sort=descending]"), ["Muokattu ↓"]);
    let by_name = page.link("thead a[href*='sort=name']").unwrap();
    let page = editor.get(&by_name).await.assert(200);
    let mut sorted = names(&page);
    assert_eq!(sorted[0], "Aamupaja");
    assert_eq!(page.all("th[aria-sort=ascending]"), ["Nimi ↑"]);
    let back = page.link("th[aria-sort] a").unwrap();
    sorted.reverse();
    assert_eq!(shown(&mut editor, &back).await, sorted);
    let every = page.link(".paging a").is_none();
    assert!(every, "all on one page");
    for column in ["code", "state", "organiser", "responsible", "due", "days"] {
        for sort in [column.to_owned(), format!("-{column}")] {
            let found = shown(&mut editor, &format!("{LIST}?sort={sort}")).await;
            assert_eq!(found.len(), sorted.len(), "{sort}");
        }
    }
    world.finish().await;
}

#[tokio::test]
async fn working_copies_are_sorted_by_how_far_they_are() {
    let world = World::new().await;
    let region = some(&world).await;
    let returned = format!(
        "UPDATE service SET return_comment = 'Hinta?' WHERE id = '{}'",
        world.complete_draft(&region, "Korjattava").await
    );
    world.sql(&returned).await;
    let mut editor = world.signed_in("provider-editor").await;
    let mut sorted = shown(&mut editor, &format!("{LIST}?sort=copy")).await;
    assert_eq!(sorted[..2], ["Korjattava", "Keittiöpaja"], "{sorted:?}");
    let mut submitted = sorted[2..4].to_vec();
    submitted.sort();
    assert_eq!(submitted, ["Puupaja", "Yöpaja"], "{sorted:?}");
    sorted.reverse();
    assert_eq!(shown(&mut editor, &format!("{LIST}?sort=-copy")).await, sorted);
    world.finish().await;
}

#[tokio::test]
async fn due_dates_are_sorted_as_days_whatever_the_rhythm() {
    let world = World::new().await;
    let region = world.region().await;
    let late = world.complete_service(&region, "Myöhempi", State::Published).await;
    // Renewed later, and due sooner.
    world.advance(Length::days(20));
    let soon = world.complete_service(&region, "Aiempi", State::Published).await;
    world
        .sql(&format!("UPDATE service SET rhythm = 3, version = version WHERE id = '{soon}'"))
        .await;
    world.sql(&format!("UPDATE service SET listed_version = 0 WHERE id = '{soon}'")).await;
    world.sql(&format!("UPDATE service SET rhythm = 4 WHERE id = '{late}'")).await;
    world.tick().await;
    let mut editor = world.signed_in("provider-editor").await;
    let found = shown(&mut editor, &format!("{LIST}?state=published&sort=due")).await;
    let at = |name: &str| found.iter().position(|one| one == name).unwrap();
    assert!(at("Aiempi") < at("Myöhempi"), "{found:?}");
    world.finish().await;
}

#[tokio::test]
async fn chosen_filters_are_taken_away_one_by_one() {
    let world = World::new().await;
    some(&world).await;
    let mut editor = world.signed_in("provider-editor").await;
    let page = editor.get(LIST).await.assert(200);
    let form = page.form(LIST).fill("state", "published").fill("text", "y");
    let fields: Vec<String> =
        form.fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let page = editor.get(&format!("{LIST}?{}", fields.join("&"))).await.assert(200);
    assert_eq!(names(&page), ["Yöpaja"]);
    let chips = page.all(".chips .chip");
    assert_eq!(chips.len(), 2, "{chips:?}");
    assert!(chips.iter().any(|chip| chip.contains("Tila: Julkaistu")), "{chips:?}");
    let without = page.link(".chips .chip[href*='state=']").unwrap();
    assert!(shown(&mut editor, &without).await.contains(&"Aamupaja".to_owned()));
    let all = page.link(".chips__clear").unwrap();
    assert_eq!(shown(&mut editor, &all).await.len(), 6);
    world.finish().await;
}

#[tokio::test]
async fn what_a_list_does_not_have_is_told_and_left_out() {
    let world = World::new().await;
    some(&world).await;
    let mut editor = world.signed_in("provider-editor").await;
    let nonsense = "sort=onni&columns=name,hinta&state=hukassa&days=x&changed_from=31.2.2026\
                    &organiser=01ARZ3NDEKTSV4RRFFQ69G5FAV&page=x&late=yes";
    let page = editor.get(&format!("{LIST}?{nonsense}")).await.assert(200);
    assert_eq!(names(&page).len(), 6);
    let told = page.all(".notice li");
    assert_eq!(told.len(), 6, "{told:?}");
    assert!(told.iter().any(|line| line.contains("hukassa")), "{told:?}");
    assert_eq!(editor.get(&format!("{LIST}?text=%00")).await.status, 200);
    world.finish().await;
}

#[tokio::test]
async fn working_copies_languages_and_people_can_be_asked_for() {
    let world = World::new().await;
    let region = some(&world).await;
    let mut editor = world.signed_in("provider-editor").await;
    let at = |query: &str| format!("{LIST}?{query}");
    assert_eq!(shown(&mut editor, &at("copy=draft")).await, ["Keittiöpaja"]);
    assert_eq!(shown(&mut editor, &at("copy=submitted")).await, ["Yöpaja", "Puupaja"]);
    assert_eq!(shown(&mut editor, &at("language=sv")).await, ["Työpaja nuorille"]);
    assert!(shown(&mut editor, &at("behind=sv")).await.is_empty());
    let writer = world.acting("provider-editor").await;
    world.write(&writer, region.published, Step::Description, rewritten("Toisin.")).await;
    let page = editor.get(&at("behind=sv")).await.assert(200);
    assert_eq!(names(&page), ["Työpaja nuorille"]);
    assert_eq!(under(&page, "Kielet"), ["suomi, ruotsi (jäljessä)"]);
    assert_eq!(shown(&mut editor, &at("updater=nobody")).await.len(), 0);
    assert_eq!(shown(&mut editor, &at("updater=me&state=archived")).await, ["Iltapaja"]);
    let by_name = at("updater_name=provider-ed&state=archived");
    assert_eq!(shown(&mut editor, &by_name).await, ["Iltapaja"]);
    world.advance(Length::days(3));
    let mut editor = world.signed_in("provider-editor").await;
    assert!(shown(&mut editor, &at("days=3")).await.contains(&"Iltapaja".to_owned()));
    assert!(shown(&mut editor, &at("days=9000")).await.is_empty());
    assert_eq!(shown(&mut editor, &at("organiser=paja")).await.len(), 6);
    assert!(shown(&mut editor, &at("organiser=espoo")).await.is_empty());
    let named = "UPDATE organisation SET name_sv = 'Verkstaden rf', name_key_sv = (SELECT \
                 name_key FROM service WHERE name = 'Iltapaja') WHERE name_fi = 'Paja ry'";
    world.sql(named).await;
    assert_eq!(shown(&mut editor, &at("organiser=ilta")).await.len(), 6, "in any language");
    world.finish().await;
}

/// The state that is shown is the one without the working copy, and so are its days.
#[tokio::test]
async fn a_working_copy_does_not_begin_the_days_in_state_anew() {
    let world = World::new().await;
    let region = world.region().await;
    let days = async |state: &str| {
        let mut editor = world.signed_in("authority-editor").await;
        let address = format!("{LIST}?text=nuorille&columns=days");
        let page = editor.get(&address).await.assert(200);
        assert_eq!(names(&page), ["Työpaja nuorille"], "{state}");
        under(&page, "Samassa tilassa").join("")
    };
    world.advance(Length::days(10));
    let writer = world.acting("provider-editor").await;
    world.write(&writer, region.published, Step::Description, rewritten("Toisin.")).await;
    assert_eq!(days("with a draft").await, "11 päivää");
    world.advance(Length::days(1));
    let path = format!("{LIST}/{}", region.published);
    let mut editor = world.signed_in("authority-editor").await;
    let page = editor.get(&path).await.assert(200);
    editor.submit(page.form("/julkaise")).await.assert(200);
    assert_eq!(days("published anew").await, "12 päivää");
    world.advance(Length::days(1));
    let mut editor = world.signed_in("authority-editor").await;
    let form = editor.get(&format!("{path}/vanhentunut")).await.assert(200).form("/vanhentunut");
    editor.submit(form.fill("reason", "Päättyi.")).await.assert(200);
    assert_eq!(days("outdated").await, "alle päivän");
    world.finish().await;
}

/// What a provider may not read is in no list either: not even that it is behind.
#[tokio::test]
async fn guidance_that_is_behind_is_told_to_those_only_who_may_edit_it() {
    let world = World::new().await;
    let region = world.region().await;
    let id = region.published;
    world.sql(&format!("UPDATE service SET guidance_behind = 'sv' WHERE id = '{id}'")).await;
    let address = format!("{LIST}?behind=sv");
    let mut provider = world.signed_in("provider-editor").await;
    assert!(shown(&mut provider, &address).await.is_empty());
    let all = provider.get(LIST).await.assert(200);
    assert!(under(&all, "Kielet").iter().all(|cell| !cell.contains("jäljessä")));
    let mut authority = world.signed_in("authority-editor").await;
    let page = authority.get(&address).await.assert(200);
    assert_eq!(names(&page), ["Työpaja nuorille"]);
    assert_eq!(under(&page, "Kielet"), ["suomi, ruotsi (jäljessä)"]);
    world.finish().await;
}

#[tokio::test]
async fn what_waits_is_narrowed_to_the_own_and_the_late() {
    let world = World::new().await;
    some(&world).await;
    let mut reviewer = world.signed_in("authority-editor").await;
    let page = reviewer.get(WAITING).await.assert(200);
    assert_eq!(under(&page, "Mitä julkaistaan"), ["uusi palvelu", "muutos julkaistuun"]);
    assert_eq!(shown(&mut reviewer, &format!("{WAITING}?what=change")).await, ["Yöpaja"]);
    assert_eq!(shown(&mut reviewer, &format!("{WAITING}?for=me")).await.len(), 2);
    assert!(shown(&mut reviewer, &format!("{WAITING}?late=yes")).await.is_empty());
    world.advance(Length::days(15));
    let mut reviewer = world.signed_in("authority-editor").await;
    let late = reviewer.get(&format!("{WAITING}?late=yes")).await.assert(200);
    assert_eq!(names(&late), ["Yöpaja"], "a change has two weeks");
    assert!(late.all(".late").join(" ").contains("myöhässä"), "{}", late.text());
    let mut provider = world.signed_in("provider-editor").await;
    assert!(shown(&mut provider, &format!("{WAITING}?for=me")).await.is_empty());
    world.finish().await;
}

#[tokio::test]
async fn freshness_says_what_needs_whom_and_until_when() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let calm = editor.get(FRESHNESS).await.assert(200);
    assert!(calm.text().contains("Kaikki on ajan tasalla"), "{}", calm.text());
    let alone = world.complete_service(&region, "Yksinpaja", State::Published).await;
    let old = world.complete_service(&region, "Vanhapaja", State::Outdated).await;
    world.sql(&format!("UPDATE service SET updater_id = NULL WHERE id = '{alone}'")).await;
    world.sql(&format!("UPDATE service SET updater_id = NULL WHERE id = '{old}'")).await;
    world.correct_updater_rights().await;
    let mut editor = world.signed_in("authority-editor").await;
    let page = editor.get(FRESHNESS).await.assert(200);
    assert_eq!(names(&page), ["Yksinpaja", "Vanhapaja"]);
    let quick = page.all(".quick a");
    let expected = [
        "Tarkistettava tässä kuussa (0)",
        "Tarkistusaika tullut (0)",
        "Vanhentunut (1)",
        "Päivittäjä puuttuu (2)",
    ];
    assert_eq!(quick, expected);
    let outdated = page.link(".quick a[href*='outdated']").unwrap();
    let page = editor.get(&outdated).await.assert(200);
    assert_eq!(names(&page), ["Vanhapaja"]);
    assert_eq!(under(&page, "Arkistoidaan"), ["2.1.2027"]);
    let mut stranger = world.signed_in("stranger").await;
    assert!(shown(&mut stranger, FRESHNESS).await.is_empty());
    world.signed_in("expert").await.get(FRESHNESS).await.assert(403);
    world.finish().await;
}

#[tokio::test]
async fn the_start_page_leads_to_exactly_what_it_counts() {
    let world = World::new().await;
    some(&world).await;
    let mut editor = world.signed_in("provider-editor").await;
    let start = editor.get("/aloitus").await.assert(200);
    assert!(start.text().contains("1 luonnos on kesken"), "{}", start.text());
    let drafts = start.link("a[href*='copy=draft']").unwrap();
    assert_eq!(shown(&mut editor, &drafts).await, ["Keittiöpaja"]);
    assert!(start.link("a[href*='copy=returned']").is_none());
    let mut reviewer = world.signed_in("authority-editor").await;
    let start = reviewer.get("/aloitus").await.assert(200);
    assert!(start.text().contains("2 palvelua odottaa julkaisua"), "{}", start.text());
    let waiting = start.link("a[href*='for=me']").unwrap();
    assert_eq!(shown(&mut reviewer, &waiting).await.len(), 2);
    world.finish().await;
}

#[tokio::test]
async fn the_start_page_marks_what_is_late_and_says_what_to_do_where_nothing_waits() {
    let world = World::new().await;
    some(&world).await;
    world.advance(Length::days(15));
    let mut reviewer = world.signed_in("authority-editor").await;
    let start = reviewer.get("/aloitus").await.assert(200);
    let lines = start.all(".rows li");
    assert_eq!(lines[0], "1 palvelu on odottanut julkaisua yli sovitun ajan", "{lines:?}");
    assert_eq!(start.all(".rows .late").len(), 1);
    let waiting = "2 palvelua odottaa julkaisua, pisimpään 22 päivää";
    assert!(lines.iter().any(|line| line == waiting), "{lines:?}");
    let late = start.link("a[href*='late=yes']").unwrap();
    assert_eq!(shown(&mut reviewer, &late).await, ["Yöpaja"]);
    let mut expert = world.signed_in("expert").await;
    let idle = expert.get("/aloitus").await.assert(200);
    assert!(idle.text().contains("Voit esimerkiksi hakea palveluja"), "{}", idle.text());
    world.finish().await;
}

#[tokio::test]
async fn what_nobody_sees_to_is_on_the_start_page() {
    let world = World::new().await;
    let region = world.region().await;
    let alone = format!("UPDATE service SET updater_id = NULL WHERE id = '{}'", region.published);
    world.sql(&alone).await;
    world.correct_updater_rights().await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let start = main_user.get("/aloitus").await.assert(200);
    assert!(start.text().contains("1 palvelulta puuttuu päivittäjä"), "{}", start.text());
    let without = start.link("a[href*='needs=without_updater']").unwrap();
    assert_eq!(shown(&mut main_user, &without).await, ["Työpaja nuorille"]);
    let nobody = format!(
        "UPDATE membership SET role = 'editor' WHERE organisation_id = '{}'",
        region.provider
    );
    world.sql(&nobody).await;
    let mut administrator = world.signed_in("administrator").await;
    let start = administrator.get("/aloitus").await.assert(200);
    assert!(start.text().contains("1 organisaatiolla ei ole pääkäyttäjää"), "{}", start.text());
    let organisations = start.link("a[href*='needs=no_main_user']").unwrap();
    assert_eq!(shown(&mut administrator, &organisations).await, ["Paja ry"]);
    world.finish().await;
}

/// What an older program writes is listed by a job.
#[tokio::test]
async fn what_an_older_program_wrote_is_listed_anew() {
    let world = World::new().await;
    let region = world.region().await;
    let forgotten = "UPDATE service SET listed_version = 0, behind = 'en', state_since = 0, \
                     due_key = '9999-12-31'";
    world.sql(forgotten).await;
    world.advance(Length::hours(1));
    world.tick().await;
    let left = "SELECT CAST(COUNT(*) AS TEXT) FROM service WHERE listed_version <> version \
                OR behind <> '' OR state_since = 0";
    assert_eq!(world.texts(left).await, ["0"]);
    let due = format!("SELECT due_key FROM service WHERE id = '{}'", region.published);
    assert_ne!(world.texts(&due).await, ["9999-12-31"]);
    world.finish().await;
}
