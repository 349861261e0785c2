//! The lists of people and their export.

use service_manual_domain::account::Role;
use service_manual_domain::time::Length;

use super::people;
use crate::world::{World, email};

#[tokio::test]
async fn main_users_see_their_people_and_filter_them() {
    let world = World::new().await;
    let region = world.region().await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let path = people(region.provider, "");
    let all = main_user.get(&path).await.assert(200);
    assert_eq!(all.all("tbody th").len(), 3, "{}", all.text());
    let counts = all.all(".quick a");
    assert_eq!(counts, ["Käytössä (2)", "Päättymässä pian (0)", "Poistettu käytöstä (1)"]);
    assert!(all.text().contains("Poistettu käytöstä 2.11.2026: vastuuhenkilö poisti."));
    assert!(all.text().contains("Voidaan palauttaa 1.1.2027 asti."), "{}", all.text());
    let one = |answer: crate::world::Answer| answer.all("tbody th a");
    let gone = one(main_user.get(&format!("{path}?status=deactivated")).await.assert(200));
    assert_eq!(gone, [email("deactivated")]);
    let editors = one(main_user.get(&format!("{path}?role=main_user")).await.assert(200));
    assert_eq!(editors, [email("provider-main-user")]);
    let found = one(main_user.get(&format!("{path}?text=PROVIDER-E")).await.assert(200));
    assert_eq!(found, [email("provider-editor")]);
    let by_role = one(main_user.get(&format!("{path}?sort=role")).await.assert(200));
    assert_eq!(by_role[0], email("provider-main-user"));
    let nobody = main_user.get(&format!("{path}?text=%25")).await.assert(200);
    assert!(nobody.text().contains("Kukaan ei vastaa rajausta."), "{}", nobody.text());
    world.finish().await;
}

#[tokio::test]
async fn who_will_be_deactivated_soon_is_listed_with_the_day() {
    let world = World::new().await;
    let region = world.region().await;
    world.advance(Length::days(91));
    let mut main_user = world.signed_in("provider-main-user").await;
    let path = people(region.provider, "?status=soon");
    let soon = main_user.get(&path).await.assert(200);
    assert_eq!(soon.all("tbody th a"), [email("provider-editor")]);
    assert!(soon.text().contains("Poistetaan käytöstä 2.3.2027"), "{}", soon.text());
    // The start page leads to exactly those whom it counts.
    let start = main_user.get("/aloitus").await.assert(200);
    let told = "1 käyttäjän tunnus tai käyttöoikeus päättyy pian";
    assert!(start.text().contains(told), "{}", start.text());
    let list = start.link("a[href*='status=soon']").unwrap();
    let list = main_user.get(&list).await.assert(200);
    assert_eq!(list.all("tbody th a"), [email("provider-editor")]);
    world.finish().await;
}

#[tokio::test]
async fn a_list_is_seen_by_those_who_manage_its_people_only() {
    let world = World::new().await;
    let region = world.region().await;
    let (path, managed) = (people(region.provider, ""), "/hallinta/ihmiset");
    for (person, list, several) in [
        ("stranger", 404, 200),
        ("expert", 403, 403),
        ("authority-editor", 403, 403),
        ("provider-editor", 403, 403),
        ("provider-main-user", 200, 200),
        ("authority-main-user", 200, 200),
        ("administrator", 200, 303),
    ] {
        let mut browser = world.signed_in(person).await;
        browser.get(&path).await.assert(list);
        browser.get(managed).await.assert(several);
        browser.post(&people(region.provider, "/vie"), &[]).await.assert(list);
    }
    let mut parent = world.signed_in("authority-main-user").await;
    let several = parent.get(managed).await.assert(200);
    assert_eq!(several.all("tbody th").len(), 6, "{}", several.text());
    assert!(several.text().contains("Paja ry") && several.text().contains("Espoo"));
    assert!(!several.text().contains("Vantaa"));
    let mut stranger = world.signed_in("stranger").await;
    let own = stranger.get(managed).await.assert(200);
    assert_eq!(own.all("tbody th a"), [email("stranger")]);
    world.finish().await;
}

#[tokio::test]
async fn an_export_holds_what_the_filters_find_and_is_recorded() {
    let world = World::new().await;
    let region = world.region().await;
    world.sql("UPDATE account SET first_name = '=1+1' WHERE email LIKE 'provider-editor%'").await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let path = people(region.provider, "?role=editor&columns=email,services,end_date");
    let form = main_user.get(&path).await.assert(200).form("/vie");
    let workbook = main_user.submit(form.clone().fill("do", "xlsx")).await.assert(200);
    assert_eq!(
        workbook.header("content-disposition"),
        "attachment; filename=\"people-2026-11-02.xlsx\""
    );
    assert!(workbook.bytes.starts_with(b"PK"), "a workbook is an archive");
    assert_eq!(world.last_record().await.0, "people.exported");
    let file = main_user.submit(form).await.assert(200);
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    let lines: Vec<&str> = file.body.lines().collect();
    assert_eq!(lines.len(), 3, "{}", file.body);
    let headings = "Nimi;Sähköpostiosoite;Viimeinen voimassaolopäivä;Päivitettäviä palveluja";
    assert_eq!(lines[0].trim_start_matches('\u{feff}'), headings);
    assert!(lines.iter().any(|line| line.starts_with("'=1+1;")), "{}", file.body);
    assert!(!file.body.contains(&email("provider-main-user")));
    let (event, changes, _) = world.last_record().await;
    assert_eq!(event, "people.exported");
    assert!(changes.contains("\"2\""), "{changes}");

    let mut parent = world.signed_in("authority-main-user").await;
    let form = parent.get("/hallinta/ihmiset").await.assert(200).form("/vie");
    parent.submit(form).await.assert(200);
    let events = world.events().await;
    let exports = events.iter().filter(|event| *event == "people.exported").count();
    assert_eq!(exports, 4, "one for each organisation");
    world.finish().await;
}

#[tokio::test]
async fn an_export_asks_for_the_password_again() {
    let world = World::new().await;
    let region = world.region().await;
    let mut main_user = world.signed_in("provider-main-user").await;
    world.advance(Length::minutes(11));
    let answer = main_user.post(&people(region.provider, "/vie"), &[]).await;
    assert_ne!(answer.header("content-type"), "text/csv; charset=utf-8");
    assert!(!world.events().await.contains(&"people.exported".to_owned()));
    world.finish().await;
}

#[tokio::test]
async fn long_lists_have_pages() {
    let world = World::new().await;
    let region = world.region().await;
    for number in 0..60 {
        world.new_member(region.provider, Role::Editor, &format!("n{number:02}")).await;
    }
    let mut main_user = world.signed_in("provider-main-user").await;
    let path = people(region.provider, "?role=editor");
    let first = main_user.get(&path).await.assert(200);
    assert_eq!(first.all("tbody th").len(), 50);
    let next = first.link(".paging [rel=next]").unwrap();
    let second = main_user.get(&next).await.assert(200);
    assert_eq!(second.all("tbody th").len(), 12);
    world.finish().await;
}

#[tokio::test]
async fn filters_say_that_all_are_shown_and_in_which_order() {
    let world = World::new().await;
    let region = world.region().await;
    let mut main_user = world.signed_in("authority-main-user").await;
    let page = main_user.get(&people(region.authority, "")).await.assert(200);
    assert!(page.all("details.filters[open]").is_empty(), "nothing is filtered");
    for filter in ["role", "status"] {
        assert_eq!(page.all(&format!("#{filter} option"))[0], "Kaikki", "{filter}");
    }
    let orders = page.all("#sort option");
    assert_eq!(orders.len(), 16, "two for each column that sorts: {orders:?}");
    let page = main_user.get(&people(region.authority, "?role=expert")).await.assert(200);
    assert_eq!(page.all(".chips a.chip:not(.quick a)").len(), 1, "{}", page.text());
    assert_eq!(page.all("#role option")[0], "Kaikki", "the way back");
    let mut administrator = world.signed_in("administrator").await;
    for (path, filter) in [("/hallinta/kayttajat", "status"), ("/hallinta/organisaatiot", "kind")] {
        let page = administrator.get(path).await.assert(200);
        assert_eq!(page.all(&format!("#{filter} option"))[0], "Kaikki", "{path}");
    }
    world.finish().await;
}

#[tokio::test]
async fn people_are_invited_from_every_list_of_people() {
    let world = World::new().await;
    let region = world.region().await;
    let mut main_user = world.signed_in("authority-main-user").await;
    let invite = |page: crate::world::Answer| page.link(".title-row a.button").unwrap();
    let of_all = invite(main_user.get("/hallinta/ihmiset").await.assert(200));
    assert_eq!(of_all, format!("/hallinta/organisaatiot/{}/kutsu", region.authority));
    let form = main_user.get(&of_all).await.assert(200);
    assert!(form.link("main p a[href='/hallinta/organisaatiot']").is_some(), "to another one");
    let of_one = invite(main_user.get(&people(region.provider, "")).await.assert(200));
    assert_eq!(of_one, format!("/hallinta/organisaatiot/{}/kutsu", region.provider));
    let mut administrator = world.signed_in("administrator").await;
    let choose = invite(administrator.get("/hallinta/kayttajat").await.assert(200));
    assert_eq!(choose, "/hallinta/organisaatiot");
    world.finish().await;
}

fn names(page: &crate::world::Answer) -> Vec<String> {
    page.all("tbody th a")
}

#[tokio::test]
async fn lists_sort_by_every_column_that_says_so_and_show_what_is_asked_for() {
    let world = World::new().await;
    let region = world.region().await;
    let account = world.account("provider-editor").await;
    let day = "UPDATE membership SET ends_on = '2026-12-24' WHERE account_id = ";
    world.sql(&format!("{day}'{account}'")).await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let [deactivated, editor, other] =
        ["deactivated", "provider-editor", "provider-main-user"].map(email);
    for (sort, first) in [
        ("name", &deactivated),
        ("-name", &other),
        ("email", &deactivated),
        ("-email", &other),
        ("role", &other),
        ("-state", &deactivated),
        ("-deactivation", &editor),
        ("deletion", &deactivated),
        ("end_date", &editor),
        ("-end_date", &editor),
    ] {
        let page = main_user.get(&people(region.provider, &format!("?sort={sort}"))).await;
        assert_eq!(&names(&page.assert(200))[0], first, "{sort}");
    }
    let untold = main_user.get(&people(region.provider, "?sort=services")).await.assert(200);
    assert!(untold.text().contains("Järjestystä ”services” ei ole."), "{}", untold.text());
    let columns = "?columns=deletion,end_date,invited_by,services&text=provider-e";
    let page = main_user.get(&people(region.provider, columns)).await.assert(200);
    let headings = page.all("thead th");
    assert_eq!(
        headings[1..],
        [
            "Poistetaan lopullisesti",
            "Viimeinen voimassaolopäivä",
            "Kutsunut",
            "Päivitettäviä palveluja"
        ]
    );
    let cells = page.all("tbody td");
    assert_eq!(cells[..2], ["2.5.2027", "24.12.2026"], "{cells:?}");
    assert_eq!(cells[3], "3", "{cells:?}");
    world.finish().await;
}

#[tokio::test]
async fn several_organisations_are_narrowed_and_sorted_by_organisation() {
    let world = World::new().await;
    let region = world.region().await;
    let mut main_user = world.signed_in("authority-main-user").await;
    let list = "/hallinta/ihmiset";
    let only = main_user.get(&format!("{list}?organisation={}", region.provider)).await.assert(200);
    assert_eq!(names(&only).len(), 3, "{}", only.text());
    assert!(only.all(".chips").iter().any(|chip| chip.contains("Paja ry")), "{}", only.text());
    let typed = main_user.get(&format!("{list}?organisation=paj")).await.assert(200);
    assert_eq!(names(&typed), names(&only));
    let stranger = world.texts("SELECT id FROM organisation WHERE name_fi = 'Vantaa'").await;
    let other = main_user.get(&format!("{list}?organisation={}", stranger[0])).await.assert(200);
    assert!(names(&other).is_empty(), "nobody beyond the scope");
    let sorted = main_user.get(&format!("{list}?sort=-organisation")).await.assert(200);
    assert_eq!(names(&sorted)[..3], names(&only));
    world.finish().await;
}

#[tokio::test]
async fn chosen_columns_of_people_are_remembered_and_lead_back_to_the_organisation() {
    let world = World::new().await;
    let region = world.region().await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let path = people(region.provider, "?role=editor");
    let mut form = main_user.get(&path).await.assert(200).form("/people/sarakkeet");
    form.fields.retain(|(name, _)| name != "column");
    form.fields.push(("column".to_owned(), "services".to_owned()));
    let page = main_user.submit(form).await.assert(200);
    assert_eq!(page.path, path);
    assert_eq!(page.all("thead th").len(), 2, "{:?}", page.all("thead th"));
    let nowhere = "/hallinta/luettelot/people/sarakkeet";
    main_user.post(nowhere, &[("column", "services")]).await.assert(404);
    world.finish().await;
}
