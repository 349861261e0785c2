//! What cards say, what follows changes, and what only some readers see.

use service_manual_domain::language::Language;
use service_manual_domain::service::field::Step;
use service_manual_search::{Label, Thesaurus};
use service_manual_store::ChangedThing;

use super::*;
use crate::world::{MARK, guidance_that_says};

#[tokio::test]
async fn a_card_says_what_one_chooses_by() {
    let (world, _) = World::with_two_services().await;
    let mut visitor = world.browser();
    let page = search(&mut visitor, "q=kielikahvila").await;
    let facts = page.all(".card__facts li");
    for fact in [
        "Seuraavaksi 2.11.2026",
        "Paikkakunta: Espoo",
        "Kotikunta: Espoo",
        "Palvelukielet: suomi, somali",
        "25,50 €",
        "Päivitetty 2.11.2026",
    ] {
        assert!(facts.iter().any(|one| one == fact), "{fact} in {facts:?}");
    }
    assert_eq!(page.all(".card__organiser"), ["Järjestäjä: Paja ry"]);
    let english = visitor.get("/en/search?q=kielikahvila").await.assert(200);
    assert!(english.all(".card__facts li").contains(&"Description: Finnish".to_owned()));
    world.finish().await;
}

#[tokio::test]
async fn matches_are_marked_in_whatever_form() {
    let (world, _) = World::with_two_services().await;
    let mut visitor = world.browser();
    let marked = async |browser: &mut Browser, path: &str| {
        browser.get(path).await.assert(200).all(".card mark")
    };
    assert_eq!(marked(&mut visitor, "/haku?q=ohjaus+nuori").await, ["nuorille", "ohjausta"]);
    assert_eq!(marked(&mut visitor, "/haku?q=työ").await, ["Työpaja", "työtä"]);
    assert_eq!(marked(&mut visitor, "/haku?q=harjoitelu").await, ["harjoittelua"]);
    assert_eq!(marked(&mut visitor, "/haku").await, Vec::<String>::new());
    world.finish().await;
}

#[tokio::test]
async fn a_place_in_another_city_is_found_there_at_once() {
    let world = World::new().await;
    let region = world.region().await;
    let full = world.full_service(&region).await;
    world.sql("UPDATE location SET city = 'Hämeenlinna'").await;
    let mut tx = world.ctx.write().await.unwrap();
    let changed = ChangedThing::Service(full.service);
    tx.feed().changed(changed, world.ctx.now()).await.unwrap();
    world.ctx.commit_public(tx).await.unwrap();
    let mut visitor = world.browser();
    let moved = search(&mut visitor, "place=h%C3%A4meenlinna").await;
    assert_found(&moved, &[CAFE]);
    assert!(moved.all(".chip")[0].contains("Paikkakunta: Hämeenlinna"));
    assert_found(&search(&mut visitor, "place=espoo").await, &[]);
    world.finish().await;
}

#[tokio::test]
async fn obligation_and_a_link_are_shown_to_those_who_read_the_guidance() {
    let (world, _) = World::with_two_services().await;
    let obligation = "Velvoittavuus: Velvoittaa, jos palvelusta on sovittu suunnitelmassa";
    for (person, sees) in [("expert", true), ("administrator", true), ("provider-editor", false)] {
        let mut browser = world.signed_in(person).await;
        let page = search(&mut browser, "").await;
        if let Some(link) = page.link(".card__more") {
            browser.get(&link).await.assert(200);
        }
        assert_eq!(page.all(".card__more").len(), if sees { 2 } else { 0 }, "{person}");
        let facts = page.all(".card__facts strong");
        assert_eq!(!facts.is_empty(), sees, "{person}: {facts:?}");
        assert!(facts.iter().all(|fact| fact == obligation), "{facts:?}");
    }
    let page = search(&mut world.browser(), "").await;
    assert!(page.all(".card__facts strong, .card__more").is_empty());
    world.finish().await;
}

#[tokio::test]
async fn experts_see_where_the_guidance_has_their_words() {
    let (world, _) = World::with_two_services().await;
    let mut expert = world.signed_in("expert").await;
    let page = search(&mut expert, "q=kvasaarista").await;
    assert_found(&page, &[CAFE]);
    let told = page.all(".card__guidance");
    assert!(told[0].starts_with("Työohjeessa: Kielikahvila "), "{told:?}");
    assert_eq!(page.all(".card__guidance mark")[0].to_lowercase(), MARK);
    let link = page.link(".card__guidance a").unwrap();
    expert.get(&link).await.assert(200);
    // Also in another order, and in another language than the guidance is written in.
    let by_name = search(&mut expert, "q=kvasaari&sort=name").await;
    assert_eq!(by_name.all(".card__guidance").len(), 1);
    let english = expert.get("/en/search?q=kvasaari").await.assert(200);
    assert!(english.body.contains("<span lang=\"fi\">"), "{}", english.body);
    // What the public part says itself is no hit in the guidance.
    let public = search(&mut expert, "q=kielikahvila").await;
    assert_found(&public, &[CAFE]);
    assert!(public.all(".card__guidance").is_empty());
    for mut other in [world.signed_in("provider-main-user").await, world.browser()] {
        assert_found(&search(&mut other, "q=kvasaarista").await, &[]);
    }
    world.finish().await;
}

#[tokio::test]
async fn a_hit_in_guidance_is_marked_also_where_it_has_other_words() {
    let (world, _) = World::with_two_services().await;
    let label = Label { language: Language::Fi, text: MARK.to_owned() };
    let mut thesaurus = Thesaurus::default();
    let words = thesaurus.add_words(&[label]);
    thesaurus.add_entry("tähtitaivas", None, &[(words, 0.6)]);
    world.ctx.index().use_thesaurus(thesaurus);
    let page = search(&mut world.signed_in("expert").await, "q=t%C3%A4htitaivas").await;
    assert_found(&page, &[CAFE]);
    assert_eq!(page.all(".card__guidance"), ["Työohjeessa: Kielikahvila"]);
    assert_found(&search(&mut world.browser(), "q=t%C3%A4htitaivas").await, &[]);
    world.finish().await;
}

#[tokio::test]
async fn changed_guidance_is_found_as_soon_as_it_is_published() {
    let (world, region) = World::with_two_services().await;
    let full = world.complete_service(&region, "Kokopaja", State::Published).await;
    let mut expert = world.signed_in("expert").await;
    assert_found(&search(&mut expert, "q=vuokasvi").await, &[]);
    let authority = world.acting("authority-editor").await;
    let typed = guidance_that_says("Pyydä vuokasvi.");
    world.write(&authority, full, Step::Guidance, typed).await;
    assert_found(&search(&mut expert, "q=vuokasvi").await, &[]);
    world.publish(full).await;
    let page = search(&mut expert, "q=vuokasvi").await;
    assert_found(&page, &["Kokopaja"]);
    assert_eq!(page.all(".card__guidance mark"), ["vuokasvi"]);
    world.finish().await;
}

#[tokio::test]
async fn who_works_for_municipalities_begins_with_them() {
    let (world, region) = World::with_two_services().await;
    let mut administrator = world.signed_in("administrator").await;
    let edit = format!("/hallinta/organisaatiot/{}/muokkaa", region.authority);
    let form = administrator.get(&edit).await.assert(200).form("/muokkaa");
    administrator.submit(form.fill("municipalities", "091")).await.assert(200);

    let mut expert = world.signed_in("expert").await;
    for query in ["", "q=työ&sort=name&page=1"] {
        let own = search(&mut expert, query).await;
        assert_found(&own, &[WORKSHOP]);
        assert!(own.all(".chip")[0].contains("Kotikunta: Helsinki"), "{query}");
    }
    let own = search(&mut expert, "").await;
    let everywhere = own.link(".chip").unwrap();
    assert_eq!(everywhere, "/haku?municipality=any");
    let all = expert.get(&everywhere).await.assert(200);
    assert_found(&all, &[WORKSHOP, CAFE]);
    assert_eq!(all.all(".chip"), Vec::<String>::new());
    let form = all.form("/haku");
    assert_eq!(form.value("municipality"), "any", "searching on does not bring it back");
    assert_found(&search(&mut expert, "charge=chargeable").await, &[CAFE]);

    let same = search(&mut world.browser(), "municipality=any").await;
    assert_found(&same, &[WORKSHOP, CAFE]);
    assert_eq!(same.all(".notice--warning"), Vec::<String>::new());
    world.finish().await;
}

#[tokio::test]
async fn administrators_can_ask_why_a_hit_stands_where_it_stands() {
    let (world, _) = World::with_two_services().await;
    let mut administrator = world.signed_in("administrator").await;
    let page = search(&mut administrator, "q=kielikahvilassa+ohjaus&explain=1").await;
    let why = page.all(".card__why li");
    let lines = ["Pisteet yhteensä: ", "Osuma tekstissä: suomi", "kielikahvilassa: nimi "];
    for line in lines {
        assert!(why.iter().any(|one| one.starts_with(line)), "{line} in {why:?}");
    }
    assert!(search(&mut administrator, "q=kielikahvilassa").await.all(".card__why").is_empty());
    for mut other in [world.signed_in("expert").await, world.browser()] {
        let page = search(&mut other, "q=kielikahvilassa&explain=1").await;
        assert!(page.all(".card__why").is_empty());
    }
    world.finish().await;
}

#[tokio::test]
async fn beginnings_suggest_words_categories_and_services() {
    let (world, region) = World::with_two_services().await;
    world.complete_service(&region, "Kielikurssi", State::Published).await;
    let mut visitor = world.browser();
    let suggested = async |browser: &mut Browser, path: &str| {
        let answer = browser.get(path).await.assert(200);
        assert_eq!(answer.header("content-type"), "application/json");
        let all: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        let rows = all["suggestions"].as_array().unwrap().iter();
        let text = |row: &serde_json::Value, name: &str| row[name].as_str().unwrap().to_owned();
        rows.map(|row| (text(row, "kind"), text(row, "text"), text(row, "href")))
            .collect::<Vec<_>>()
    };
    let found = suggested(&mut visitor, "/haku/ehdotukset?q=KIELIK").await;
    let wanted = [
        ("Hakusana", "kielikahvila", "/haku?q=kielikahvila"),
        ("Hakusana", "kielikurssi", "/haku?q=kielikurssi"),
        ("Palvelu", "Kielikurssi", "/palvelu/kielikurssi"),
        ("Palvelu", "Kielikahvila", "/palvelu/kielikahvila"),
    ];
    let wanted = wanted.map(|(kind, text, href)| (kind.into(), text.into(), href.into()));
    assert_eq!(found, wanted);
    let folded = suggested(&mut visitor, "/haku/ehdotukset?q=tyop").await;
    let texts: Vec<&str> = folded.iter().map(|(_, text, _)| text.as_str()).collect();
    assert_eq!(texts, ["työpaja", "Työpaja nuorille"]);
    let two = suggested(&mut visitor, "/haku/ehdotukset?q=nuor+työp").await;
    assert_eq!(two.len(), 1, "each word begins one of the name: {two:?}");
    let categories = suggested(&mut visitor, "/haku/ehdotukset?q=työhön").await;
    assert!(
        categories
            .iter()
            .any(|(kind, _, href)| { kind == "Aihe" && href == "/haku?category=job-coaching" })
    );
    let swedish = suggested(&mut visitor, "/sv/sok/forslag?q=språk").await;
    assert_eq!(swedish.last().unwrap().1, "Språkcafé");
    for nothing in ["", "k", "%20", "qqqq", "%00%ff", &"x".repeat(5_000)] {
        let found = suggested(&mut visitor, &format!("/haku/ehdotukset?q={nothing}")).await;
        assert!(found.is_empty(), "{nothing}: {found:?}");
    }
    world.finish().await;
}
