//! Lists with names and notes.

use service_manual_app::services::delete;
use service_manual_domain::own_list::LISTS;
use service_manual_domain::service::State;

use super::{list, put, take_off};
use crate::world::World;

#[tokio::test]
async fn a_list_is_made_filled_ordered_renamed_and_removed() {
    let world = World::new().await;
    let region = world.region().await;
    let other = world.complete_service(&region, "Kokopaja", State::Published).await;
    let mut expert = world.signed_in("expert").await;
    let path = list(&mut expert, "Nuorten ryhmät").await;
    put(&mut expert, region.published, &path, "Kysy ensin\nTeijalta").await;
    put(&mut expert, other, &path, "").await;
    let page = expert.get(&path).await.assert(200);
    assert_eq!(page.all(".card__title"), ["Kokopaja", "Työpaja nuorille"], "the newest first");
    assert_eq!(page.all(".card__note"), ["Muistiinpano: Kysy ensin Teijalta"]);

    let down = page.form(&format!("{other}/siirra"));
    assert_eq!(down.value("to"), "down");
    let page = expert.submit(down).await.assert(200);
    assert_eq!(page.all(".card__title"), ["Työpaja nuorille", "Kokopaja"]);

    // A second time changes the note and doubles nothing.
    put(&mut expert, region.published, &path, "Vapaita paikkoja").await;
    let note = format!("{path}/palvelut/{}", region.published);
    let form = expert.get(&note).await.assert(200).form(&note);
    assert_eq!(form.value("note").trim(), "Vapaita paikkoja");
    let page = expert.submit(form.fill("note", " ")).await.assert(200);
    assert_eq!(page.all(".card__note"), Vec::<String>::new());

    let page = expert.submit(page.form(&path).fill("name", "Ryhmät")).await.assert(200);
    assert_eq!(page.all("h1"), ["Ryhmät"]);
    let page = expert.submit(page.form(&format!("{other}/poista"))).await.assert(200);
    assert_eq!(page.all(".card__title"), ["Työpaja nuorille"]);
    let page = expert.submit(page.form(&format!("{path}/poista"))).await.assert(200);
    assert!(page.text().contains("Sinulla ei ole vielä"), "{}", page.text());
    expert.get(&path).await.assert(404);
    assert_eq!(world.texts("SELECT note FROM own_list_service").await, Vec::<String>::new());
    assert!(!world.events().await.iter().any(|event| event.starts_with("own_list")));
    world.finish().await;
}

#[tokio::test]
async fn a_service_goes_into_a_new_list_or_the_favourites_from_its_page() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let page = editor.get("/palvelu/tyopaja-nuorille").await.assert(200);
    let path = page.link(".service__list").unwrap();
    let form = editor.get(&path).await.assert(200).form(&path);
    let nothing = editor.submit(form.clone()).await.assert(422);
    assert!(
        nothing.text().contains("Mille listalle: Valitse jokin vaihtoehto."),
        "{}",
        nothing.text()
    );
    let unnamed = editor.submit(form.clone().fill("list", "new")).await.assert(422);
    assert!(unnamed.text().contains("Uuden listan nimi: Täytä tämä kohta."), "{}", unnamed.text());
    let named = editor.submit(form.clone().fill("name", "Kielet")).await.assert(200);
    assert_eq!(named.all("h1"), ["Kielet"], "who types a name means a new list");
    let long = "ö".repeat(501);
    let typed = form.clone().fill("list", "new").fill("name", "Pajat").fill("note", &long);
    let kept = editor.submit(typed).await.assert(422).form(&path);
    assert_eq!((kept.value("name"), kept.value("note").trim()), ("Pajat", long.as_str()));
    let list = editor.submit(kept.fill("note", "Hyvä")).await.assert(200);
    assert_eq!((list.all("h1"), list.all(".card__note").len()), (vec!["Pajat".to_owned()], 1));
    let favourites = editor.submit(form.fill("list", "favourites")).await.assert(200);
    assert_eq!(favourites.all("h1"), ["Suosikit"]);
    assert!(!favourites.has_form("/nimi") && !favourites.text().contains("Nimeä lista"));
    let page = editor.get("/palvelu/tyopaja-nuorille").await.assert(200);
    assert_eq!(page.all(".star__button[aria-pressed=true]").len(), 1);
    let again = editor.get(&path).await.assert(200).text();
    assert!(again.contains("Pajat (palvelu on jo listalla)"), "{again}");
    world.finish().await;
}

#[tokio::test]
async fn names_are_a_persons_own_and_there_are_so_many_lists() {
    let world = World::new().await;
    world.region().await;
    let mut expert = world.signed_in("expert").await;
    let path = list(&mut expert, "Pajat").await;
    let all = expert.get("/omat-listat").await.assert(200);
    for wrong in ["pajat", "", &"x".repeat(81)] {
        let refused = expert.submit(all.form("/omat-listat").fill("name", wrong)).await.assert(422);
        assert_eq!(refused.form("/omat-listat").value("name"), wrong);
    }
    list(&mut expert, "Ryhmät").await;
    let page = expert.get(&path).await.assert(200);
    let taken = expert.submit(page.form(&path).fill("name", "RYHMÄT")).await.assert(422);
    assert!(taken.text().contains("Sinulla on jo tämänniminen lista."), "{}", taken.text());
    for number in 2..LISTS {
        list(&mut expert, &format!("Lista {number}")).await;
    }
    let all = expert.get("/omat-listat").await.assert(200);
    let full = expert.submit(all.form("/omat-listat").fill("name", "Vielä")).await.assert(422);
    assert!(full.text().contains("Enempää kuin 50 ei voi olla."), "{}", full.text());
    list(&mut world.signed_in("authority-editor").await, "Pajat").await;
    world.finish().await;
}

#[tokio::test]
async fn nobody_reaches_the_list_of_another_person() {
    let world = World::new().await;
    let region = world.region().await;
    let mut expert = world.signed_in("expert").await;
    let path = list(&mut expert, "Salainen nimi").await;
    put(&mut expert, region.published, &path, "Salainen muistiinpano").await;
    let service = format!("{path}/palvelut/{}", region.published);
    let id = path.trim_start_matches("/omat-listat/");
    let into = format!("/omat-listat/lisaa-palvelu/{}", region.published);
    for person in ["authority-main-user", "provider-editor", "administrator"] {
        let mut other = world.signed_in(person).await;
        let lists = other.get("/omat-listat").await.assert(200);
        assert!(!lists.body.contains("Salainen"), "{person}");
        for page in [&path, &service] {
            other.get(page).await.assert(404);
        }
        for (form, fields) in [
            (path.clone(), [("name", "Minun")]),
            (format!("{path}/poista"), [("x", "")]),
            (format!("{path}/jaa"), [("days", "30")]),
            (service.clone(), [("note", "Minun")]),
            (format!("{service}/siirra"), [("to", "up")]),
            (format!("{service}/poista"), [("x", "")]),
        ] {
            other.post(&form, &fields).await.assert(404);
        }
        let refused = other.post(&into, &[("list", id), ("note", "Minun")]).await.assert(422);
        assert!(!refused.body.contains("Salainen"), "{person}");
    }
    let page = expert.get(&path).await.assert(200);
    assert_eq!(page.all(".card__note"), ["Muistiinpano: Salainen muistiinpano"]);
    world.finish().await;
}

#[tokio::test]
async fn a_service_that_leaves_the_public_site_leaves_its_name_and_the_note() {
    let world = World::new().await;
    let region = world.region().await;
    let mut expert = world.signed_in("expert").await;
    let path = list(&mut expert, "Pajat").await;
    put(&mut expert, region.published, &path, "Oli hyvä").await;
    take_off(&world, region.published).await;
    let gone = |page: &crate::world::Answer| {
        let text = page.text();
        assert!(text.contains("Palvelu ei ole enää saatavilla."), "{text}");
        assert_eq!(page.all(".card__title"), ["Työpaja nuorille"]);
        assert_eq!(page.all(".card__note"), ["Muistiinpano: Oli hyvä"]);
        assert_eq!(page.link(".card__title a"), None);
    };
    gone(&expert.get(&path).await.assert(200));
    // Deleted for good: the note is the person's all the same.
    let administrator = world.acting("administrator").await;
    let seen = world.service(region.published).await.version;
    let (id, name) = (region.published, "Työpaja nuorille");
    delete::delete(&world.ctx, &administrator, id, seen, name).await.unwrap();
    gone(&expert.get(&path).await.assert(200));
    let note = format!("{path}/palvelut/{id}");
    let form = expert.get(&note).await.assert(200).form(&note);
    let page = expert.submit(form.fill("note", "Lopetettu")).await.assert(200);
    assert_eq!(page.all(".card__note"), ["Muistiinpano: Lopetettu"]);
    expert.submit(page.form(&format!("{id}/poista"))).await.assert(200);
    assert_eq!(expert.get(&path).await.assert(200).all(".card").len(), 0);
    world.finish().await;
}

#[tokio::test]
async fn the_lists_are_in_the_own_data() {
    let world = World::new().await;
    let region = world.region().await;
    let mut expert = world.signed_in("expert").await;
    let path = list(&mut expert, "Pajat").await;
    put(&mut expert, region.published, &path, "Oli hyvä").await;
    let share = expert.get(&path).await.assert(200).form("/jaa").fill("days", "7");
    expert.submit(share).await.assert(200);
    let answer = expert.post("/oma-tili/omat-tiedot", &[]).await.assert(200);
    let data: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    let list = &data["own_lists"][0];
    assert_eq!(list["name"], "Pajat");
    assert_eq!(list["services"][0]["service"], region.published.to_string());
    assert_eq!(list["services"][0]["name_when_added"], "Työpaja nuorille");
    assert_eq!(list["services"][0]["note"], "Oli hyvä");
    assert_eq!(list["links"][0]["ends_on"], "2026-11-09");
    world.finish().await;
}
