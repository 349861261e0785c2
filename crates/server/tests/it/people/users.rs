//! All accounts, administrators, corrected addresses, deletion at once.

use service_manual_domain::account::Role;

use super::send;
use crate::world::{PASSWORD, World, email};

async fn user_page(world: &World, person: &str, end: &str) -> String {
    format!("/hallinta/kayttajat/{}{end}", world.account(person).await)
}

#[tokio::test]
async fn accounts_are_found_by_the_beginning_of_any_name_or_the_address() {
    let world = World::new().await;
    let region = world.region().await;
    world.name_member(region.provider, "Matti", "Virtanen", "zz@test.example").await;
    world.name_member(region.provider, "Virve", "Äijälä", "virve@test.example").await;
    world.name_member(region.provider, "Aada", "Berg", "virtaus@test.example").await;
    let mut administrator = world.signed_in("administrator").await;
    let found = administrator.get("/hallinta/kayttajat?text=vir").await.assert(200);
    let names = found.all("tbody th a");
    assert_eq!(names, ["Virve Äijälä", "Matti Virtanen", "Aada Berg"], "{}", found.text());
    let found = administrator.get("/hallinta/kayttajat?text=virtanen+matti").await.assert(200);
    assert_eq!(found.all("tbody th a"), ["Matti Virtanen"]);
    let found = administrator.get("/hallinta/kayttajat?text=%25").await.assert(200);
    assert!(found.all("tbody th").is_empty());
    for (status, expected) in [
        ("deactivated", vec![email("deactivated")]),
        ("administrator", vec![email("administrator")]),
    ] {
        let path = format!("/hallinta/kayttajat?status={status}");
        let found = administrator.get(&path).await.assert(200);
        assert_eq!(found.all("tbody th a"), expected);
    }
    let page =
        super::people(region.provider, &format!("/{}", world.account("provider-editor").await));
    send(&mut administrator, &format!("{page}/poista"), &[]).await.assert(200);
    let memberless = "/hallinta/kayttajat?status=without_membership";
    let found = administrator.get(memberless).await;
    assert!(found.all("tbody th a").contains(&email("provider-editor")), "{}", found.text());
    send(&mut administrator, &format!("{page}/palauta"), &[]).await.assert(200);
    let found = administrator.get(memberless).await;
    assert!(!found.all("tbody th a").contains(&email("provider-editor")), "{}", found.text());
    world.finish().await;
}

#[tokio::test]
async fn accounts_are_narrowed_by_role_and_organisation() {
    let world = World::new().await;
    let region = world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let paja = region.provider;
    for (query, expected) in [
        ("role=expert".to_owned(), vec!["expert"]),
        (format!("organisation={paja}&role=main_user"), vec!["provider-main-user"]),
        (
            "organisation=paja&status=active".to_owned(),
            vec!["provider-editor", "provider-main-user"],
        ),
        (format!("organisation={paja}&text=deac"), vec!["deactivated"]),
        (format!("organisation={paja}&status=without_membership"), vec![]),
        (format!("organisation={paja}&status=administrator"), vec![]),
        ("role=editor&status=deactivated".to_owned(), vec!["deactivated"]),
    ] {
        let found = administrator.get(&format!("/hallinta/kayttajat?{query}")).await.assert(200);
        assert_eq!(
            found.all("tbody th a"),
            expected.into_iter().map(email).collect::<Vec<_>>(),
            "{query}"
        );
    }
    let sorted = administrator.get("/hallinta/kayttajat?text=a&sort=last_active").await.assert(200);
    assert!(sorted.text().contains("Järjestystä ”last_active” ei ole."), "{}", sorted.text());
    world.finish().await;
}

#[tokio::test]
async fn the_file_of_all_accounts_is_recorded_and_asks_for_the_password() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let list = administrator.get("/hallinta/kayttajat?status=deactivated").await.assert(200);
    let form = list.form("/kayttajat/vie");
    let file = administrator.submit(form.clone()).await.assert(200);
    assert_eq!(file.body.lines().count(), 2, "{}", file.body);
    assert!(file.body.contains(&email("deactivated")));
    let (event, changes, _) = world.last_record().await;
    assert_eq!(event, "users.exported");
    assert!(changes.contains("\"1\""), "{changes}");
    let page = administrator.get("/hallinta/yllapitajat").await.assert(200);
    let workbook = page.form("/yllapitajat/vie").fill("do", "xlsx");
    assert!(administrator.submit(workbook).await.assert(200).bytes.starts_with(b"PK"));
    world.advance(service_manual_domain::time::Length::minutes(11));
    let asked = administrator.submit(form).await;
    assert_ne!(asked.header("content-type"), "text/csv; charset=utf-8");
    for person in ["authority-main-user", "expert"] {
        let mut other = world.signed_in(person).await;
        other.post("/hallinta/kayttajat/vie", &[]).await.assert(403);
        other.post("/hallinta/yllapitajat/vie", &[]).await.assert(403);
    }
    world.finish().await;
}

#[tokio::test]
async fn every_account_is_on_one_page_of_the_list() {
    let world = World::new().await;
    let region = world.region().await;
    for number in 0..120 {
        let address = format!("matti-{number:03}@test.example");
        let (first, last) = if number % 3 == 0 { ("Matti", "X") } else { ("Aku", "Matti") };
        world.name_member(region.provider, first, last, &address).await;
    }
    let mut administrator = world.signed_in("administrator").await;
    for (query, total) in [
        ("?text=matti", 120),
        ("?text=matti&sort=-name", 120),
        ("", 128),
        ("?sort=-name", 128),
        ("?sort=last_active", 128),
        ("?sort=-last_active&status=active", 127),
        ("?text=matti&status=active", 120),
        ("?organisation=paja&sort=-last_active", 123),
        ("?organisation=paja&text=matti", 120),
    ] {
        let mut next = Some(format!("/hallinta/kayttajat{query}"));
        let mut seen = Vec::new();
        while let Some(path) = next {
            let page = administrator.get(&path).await.assert(200);
            seen.extend(page.all("tbody tr").into_iter());
            next = page.link(".paging [rel=next]");
        }
        assert_eq!(seen.len(), total, "{query}");
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), total, "{query}");
    }
    world.finish().await;
}

#[tokio::test]
async fn administrators_are_made_and_unmade_with_a_reason_but_never_the_last_or_oneself() {
    let world = World::new().await;
    world.region().await;
    let mut first = world.signed_in("administrator").await;
    let grant = user_page(&world, "authority-main-user", "/yllapitajaksi").await;
    send(&mut first, &grant, &[]).await.assert(422);
    send(&mut first, &grant, &[("reason", "Sijainen")]).await.assert(200);
    let (event, _, reason) = world.last_record().await;
    assert_eq!((event.as_str(), reason.as_deref()), ("administrator.granted", Some("Sijainen")));
    first.get(&grant).await.assert(409);
    first.post(&grant, &[("reason", "Uudestaan")]).await.assert(409);
    assert_eq!(world.mails_to(&email("authority-main-user")).await.len(), 1);

    // The second factor that administrators need is another test's.
    world.sql("UPDATE account SET second_factor_due_on = '2030-01-01'").await;
    let mut second = world.signed_in("authority-main-user").await;
    second.get("/hallinta/yllapitajat").await.assert(200);
    let own = user_page(&world, "authority-main-user", "/poista-yllapito").await;
    second.get(&own).await.assert(403);
    second.post(&own, &[("reason", "Pois")]).await.assert(403);
    let withdraw = user_page(&world, "administrator", "/poista-yllapito").await;
    let asked = second.get(&withdraw).await.assert(200);
    assert!(asked.text().contains("ei kuulu mihinkään organisaatioon"), "{}", asked.text());
    send(&mut second, &withdraw, &[("reason", "Työ päättyi")]).await.assert(200);
    first.get("/hallinta/kayttajat").await.assert(303);
    let events = world.events().await;
    let expected = ["administrator.withdrawn", "account.deactivated"];
    assert!(events.ends_with(&expected.map(str::to_owned)), "{events:?}");
    world.finish().await;
}

#[tokio::test]
async fn an_address_is_corrected_and_both_addresses_are_told() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let path = user_page(&world, "expert", "/sahkoposti").await;
    let fields = [("email", "stranger@test.example"), ("reason", "")];
    let wrong = send(&mut administrator, &path, &fields).await.assert(422);
    assert_eq!(wrong.all(".error-summary li").len(), 2, "{}", wrong.text());
    let fields = [("email", "oikea@test.example"), ("reason", "Kirjoitusvirhe")];
    send(&mut administrator, &path, &fields).await.assert(200);
    assert_eq!(world.last_record().await.0, "email.changed");
    assert_eq!(world.mails_to(&email("expert")).await, ["Sähköpostiosoitteesi on vaihdettu"]);
    let new = world.mails_to("oikea@test.example").await;
    assert_eq!(new, ["Sähköpostiosoitteesi on korjattu"]);
    let mut person = world.browser();
    let form = person.get("/kirjaudu").await.form("/kirjaudu");
    let form = form.fill("email", "oikea@test.example").fill("password", PASSWORD);
    person.submit(form).await.assert(200);
    let found = administrator.get("/hallinta/kayttajat?text=oikea@").await.assert(200);
    assert_eq!(found.all("tbody th a"), ["oikea@test.example"]);
    world.finish().await;
}

#[tokio::test]
async fn an_account_is_deleted_at_once_with_all_its_keys() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.account("provider-editor").await;
    let mut administrator = world.signed_in("administrator").await;
    let path = user_page(&world, "provider-editor", "/poista").await;
    send(&mut administrator, &path, &[("reason", "Pyyntö")]).await.assert(422);
    let fields = [("reason", "Pyyntö"), ("confirmed", "yes")];
    let done = send(&mut administrator, &path, &fields).await.assert(200);
    assert_eq!(done.path, "/hallinta/kayttajat");
    let (event, _, reason) = world.last_record().await;
    assert_eq!((event.as_str(), reason.as_deref()), ("account.deleted", Some("Pyyntö")));
    let query = format!(
        "SELECT COALESCE(email_sort_key, '') || COALESCE(last_name_key, '') FROM account WHERE id = '{id}'"
    );
    assert_eq!(world.texts(&query).await, [""]);
    let mut tx = world.ctx.read().await.unwrap();
    assert_eq!(tx.services().get(region.published).await.unwrap().updater, None);
    drop(tx);
    administrator.get(&format!("/hallinta/kayttajat/{id}")).await.assert(404);
    administrator.get(&super::people(region.provider, &format!("/{id}"))).await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn only_administrators_see_all_accounts() {
    let world = World::new().await;
    let region = world.region().await;
    let path = user_page(&world, "provider-editor", "").await;
    for person in ["expert", "authority-main-user", "provider-main-user", "stranger"] {
        let mut browser = world.signed_in(person).await;
        for page in ["/hallinta/kayttajat", "/hallinta/yllapitajat", &path] {
            browser.get(page).await.assert(403);
        }
        let fields = [("reason", "x"), ("confirmed", "yes"), ("email", "a@b.example")];
        for end in ["/sahkoposti", "/poista", "/yllapitajaksi", "/poista-yllapito"] {
            browser.post(&format!("{path}{end}"), &fields).await.assert(403);
        }
    }
    world.new_member(region.provider, Role::Editor, "x").await;
    world.browser().get("/hallinta/kayttajat").await.assert(303);
    world.finish().await;
}
