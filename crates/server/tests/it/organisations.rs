//! Organisations: their data, rules, providers and main users. Closing is in `closing.rs`.

mod closing;
mod lists;

use std::collections::BTreeSet;

use service_manual_domain::email::EmailAddress;
use service_manual_domain::language::Language;

use crate::world::{Browser, World};

fn page(id: impl std::fmt::Display, end: &str) -> String {
    format!("/hallinta/organisaatiot/{id}{end}")
}

/// Adds an organisation by the form, as the person would, and gives back its id.
async fn add(browser: &mut Browser, fields: &[(&str, &str)]) -> String {
    let answer = browser.post("/hallinta/organisaatiot/uusi", fields).await.assert(303);
    let location = answer.location();
    location.split('/').nth(3).unwrap().split('?').next().unwrap().to_owned()
}

#[tokio::test]
async fn every_municipality_of_2026_has_its_official_code() {
    let world = World::new().await;
    let terms = world.ctx.read().await.unwrap().terms().list("municipality").await.unwrap();
    assert_eq!(terms.len(), 308);
    let codes: BTreeSet<&str> = terms.iter().map(|term| term.code.as_str()).collect();
    assert_eq!(codes.len(), 308);
    assert!(codes.iter().all(|code| code.len() == 3 && code.parse::<u16>().is_ok()));
    for (code, fi, sv, en) in [
        ("091", "Helsinki", "Helsingfors", "Helsinki"),
        ("049", "Espoo", "Esbo", "Espoo"),
        ("092", "Vantaa", "Vanda", "Vantaa"),
        ("853", "Turku", "Åbo", "Turku"),
        ("837", "Tampere", "Tammerfors", "Tampere"),
        ("564", "Oulu", "Uleåborg", "Oulu"),
        ("297", "Kuopio", "Kuopio", "Kuopio"),
        ("398", "Lahti", "Lahtis", "Lahti"),
        ("478", "Maarianhamina", "Mariehamn", "Mariehamn"),
        ("710", "Raasepori", "Raseborg", "Raseborg"),
        ("507", "Mäntyharju", "Mäntyharju", "Mäntyharju"),
    ] {
        let term = terms.iter().find(|term| term.code == code).unwrap();
        let name = |language| term.label.text(language);
        assert_eq!([name(Language::Fi), name(Language::Sv), name(Language::En)], [fi, sv, en]);
    }
    assert!(!codes.contains("588"), "Pertunmaa is a part of Mäntyharju since 2025");
    world.finish().await;
}

#[tokio::test]
async fn everything_wrong_with_a_form_is_told_at_once_and_nothing_typed_is_lost() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let fields = [
        ("kind", "provider"),
        ("name_sv", "Bara svenska"),
        ("business_id", "1234567-2"),
        ("email", "maija"),
        ("phone", "soita"),
        ("web", "javascript:alert(1)"),
        ("description_en", "Helps."),
        ("municipalities", "091"),
        ("municipalities", "999"),
    ];
    let path = "/hallinta/organisaatiot/uusi";
    let asked = administrator.get(path).await.assert(200);
    assert!(asked.text().contains("Palveluntuottajalle on valittava vähintään yksi kunta"));
    let answer = administrator.post(path, &fields).await.assert(422);
    let problems = answer.all(".error-summary li");
    assert_eq!(problems.len(), 7, "{problems:?}");
    for field in ["name_fi", "business_id", "email", "phone", "web", "municipalities", "parents"] {
        let target = if field == "parents" { "#parents-1".to_owned() } else { format!("#{field}") };
        assert!(answer.link(&format!(".error-summary a[href='{target}']")).is_some(), "{field}");
    }
    let form = answer.form("/uusi");
    for (field, value) in fields.iter().filter(|(field, _)| *field != "municipalities") {
        assert_eq!(form.value(field), *value);
    }
    assert_eq!(form.value("municipalities"), "091");
    world.finish().await;
}

#[tokio::test]
async fn the_data_of_an_organisation_is_kept_as_typed_and_shown() {
    let world = World::new().await;
    let region = world.region().await;
    let mut browser = world.signed_in("provider-main-user").await;
    let form = browser.get(&page(region.provider, "/muokkaa")).await.assert(200).form("/muokkaa");
    let form = form
        .fill("name_sv", "Verkstaden rf")
        .fill("business_id", " 0112038-9")
        .fill("email", "Toimisto@Paja.example")
        .fill("phone", "+358 40  123 4567")
        .fill("web", "WWW.Paja.example")
        .fill("description_fi", "Työtä ja ohjausta.")
        .fill("municipalities", "049");
    let form = {
        let mut more = form;
        more.fields.push(("municipalities".into(), "092".into()));
        more
    };
    let shown = browser.submit(form).await.assert(200).text();
    for text in [
        "Verkstaden rf",
        "0112038-9",
        "Toimisto@Paja.example",
        "+358 40 123 4567",
        "www.paja.example",
        "Työtä ja ohjausta.",
        "Espoo, Vantaa",
    ] {
        assert!(shown.contains(text), "{text} is not in {shown}");
    }
    let again = browser.get(&page(region.provider, "/muokkaa")).await.form("/muokkaa");
    assert_eq!(again.value("web"), "https://www.paja.example/");
    let chosen = again.fields.iter().filter(|(name, _)| name == "municipalities").count();
    assert_eq!(chosen, 2);
    let changes = world
        .texts("SELECT changes FROM audit_event WHERE event_type = 'organisation.changed'")
        .await
        .join("\n");
    assert!(changes.contains("049 092") && changes.contains("0112038-9"), "{changes}");
    assert!(!changes.contains("Toimisto"), "addresses stay out of the log: {changes}");
    world.finish().await;
}

#[tokio::test]
async fn who_edits_whose_data() {
    let world = World::new().await;
    let region = world.region().await;
    for (person, own, provider) in [
        ("administrator", 200, 200),
        ("authority-main-user", 200, 200),
        ("provider-main-user", 404, 200),
        ("authority-editor", 403, 403),
        ("provider-editor", 404, 403),
        ("stranger", 404, 404),
        ("expert", 403, 403),
    ] {
        let mut browser = world.signed_in(person).await;
        for end in ["/muokkaa", "/kayttajat-ja-kirjautuminen"] {
            browser.get(&page(region.authority, end)).await.assert(own);
            browser.get(&page(region.provider, end)).await.assert(provider);
        }
        let attach = [("provider", region.provider.to_string())];
        let attach = [("provider", attach[0].1.as_str())];
        let expected = match person {
            "administrator" | "authority-main-user" => 409,
            "authority-editor" | "expert" => 403,
            _ => 404,
        };
        browser.post(&page(region.authority, "/liita"), &attach).await.assert(expected);
        let close = match person {
            "administrator" => 200,
            "stranger" => 404,
            _ => 403,
        };
        browser.get(&page(region.provider, "/lakkauta")).await.assert(close);
    }
    world.finish().await;
}

#[tokio::test]
async fn an_organisation_has_rules_of_its_own_for_its_people() {
    let world = World::new().await;
    let region = world.region().await;
    let mut browser = world.signed_in("authority-main-user").await;
    let path = page(region.authority, "/kayttajat-ja-kirjautuminen");
    let form = browser.get(&path).await.assert(200).form("/kayttajat-ja-kirjautuminen");
    let stale = form.clone();
    let wrong = form.clone().fill("allowed_domains", "ei verkkotunnus").fill("process_sv", "Ring.");
    let answer = browser.submit(wrong).await.assert(422);
    assert_eq!(answer.form("/kayttajat-ja-kirjautuminen").value("process_sv"), "Ring.");
    let right = form
        .fill("allowed_domains", "espoo.example\nEsbo.example")
        .fill("process_fi", "Kysy johtajalta.")
        .fill("approval_required", "yes")
        .fill("expert_end_date_required", "yes");
    let shown = browser.submit(right).await.assert(200).text();
    assert!(shown.contains("Kysy johtajalta.") && shown.contains("esbo.example, espoo.example"));
    let mut tx = world.ctx.read().await.unwrap();
    let rules = tx.organisations().rules(region.authority).await.unwrap();
    drop(tx);
    let allows = |email| rules.allows(&EmailAddress::parse(email).unwrap());
    assert!(allows("a@ESPOO.example") && allows("a@esbo.example") && !allows("a@x.espoo.example"));
    assert!(rules.approval_required && rules.expert_end_date_required);
    assert!(!rules.second_factor_required);
    // Somebody else's older form is refused, and keeps what they typed.
    let answer = browser.submit(stale.fill("process_fi", "Vanha.")).await.assert(409);
    assert_eq!(answer.form("/kayttajat-ja-kirjautuminen").value("process_fi"), "Vanha.");
    // Providers have no experts.
    let path = page(region.provider, "/kayttajat-ja-kirjautuminen");
    let form = browser.get(&path).await.assert(200).form("/kayttajat-ja-kirjautuminen");
    browser.submit(form.fill("expert_end_date_required", "yes")).await.assert(200);
    let mut tx = world.ctx.read().await.unwrap();
    assert!(!tx.organisations().rules(region.provider).await.unwrap().expert_end_date_required);
    drop(tx);
    world.finish().await;
}

#[tokio::test]
async fn a_new_provider_leads_on_to_inviting_its_first_main_user() {
    let world = World::new().await;
    let region = world.region().await;
    let mut browser = world.signed_in("authority-main-user").await;
    let fields = [("name_fi", "Uusi paja")];
    let answer = browser.post("/hallinta/organisaatiot/uusi", &fields).await.assert(303);
    assert!(answer.location().ends_with("/kutsu?role=main_user"), "{}", answer.location());
    let mut tx = world.ctx.read().await.unwrap();
    let providers = tx.organisations().providers(region.authority).await.unwrap();
    drop(tx);
    let names: Vec<&str> = providers.iter().map(|one| one.name.text(Language::Fi)).collect();
    assert_eq!(names, ["Paja ry", "Uusi paja"]);
    world.finish().await;
}

#[tokio::test]
async fn providers_are_attached_and_detached_but_never_left_alone() {
    let world = World::new().await;
    let region = world.region().await;
    let mut espoo = world.signed_in("authority-main-user").await;
    let mut vantaa = world.signed_in("stranger").await;
    let other =
        world.texts("SELECT id FROM organisation WHERE name_fi = 'Vantaa'").await.pop().unwrap();
    // The search tells what everybody knows, of active providers that are not under it yet.
    let found = vantaa.get(&page(&other, "/palveluntuottajat?q=paJA")).await.assert(200);
    assert_eq!(found.all("tbody th"), ["Paja ry"]);
    assert!(!found.text().contains("test.example"));
    assert!(
        espoo
            .get(&page(region.authority, "/palveluntuottajat?q=paja"))
            .await
            .assert(200)
            .all("section[aria-labelledby=attach-title] tbody th")
            .is_empty()
    );
    // The only authority cannot be taken away.
    let provider = region.provider.to_string();
    let fields = [("provider", provider.as_str())];
    let refused = espoo.post(&page(region.authority, "/irrota"), &fields).await.assert(422);
    assert_eq!(refused.all("main [role=alert]").len(), 1);
    // Attached to another one, whose main users manage it from now on.
    vantaa.get(&page(region.provider, "")).await.assert(404);
    vantaa.post(&page(&other, "/liita"), &fields).await.assert(303);
    vantaa.get(&page(region.provider, "")).await.assert(200);
    vantaa.post(&page(&other, "/liita"), &fields).await.assert(409);
    // Detached from the first, whose services fall to the one that is left.
    espoo.post(&page(region.authority, "/irrota"), &fields).await.assert(303);
    espoo.get(&page(region.provider, "")).await.assert(404);
    let responsible = world.texts("SELECT DISTINCT responsible_id FROM service").await;
    assert_eq!(responsible, std::slice::from_ref(&other));
    let events = world.events().await;
    let number = |code: &str| events.iter().filter(|event| *event == code).count();
    assert_eq!(number("organisation.attached"), 1);
    assert_eq!(number("organisation.detached"), 1);
    assert_eq!(number("service.responsible_changed"), 3);
    // Only authorities have providers, and only those who may see them know of any.
    vantaa.post(&page(region.authority, "/liita"), &fields).await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn few_main_users_are_warned_of_and_none_are_alarmed_of() {
    let world = World::new().await;
    let region = world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let mut espoo = world.signed_in("authority-main-user").await;
    let one = espoo.get(&page(region.provider, "")).await.assert(200);
    assert_eq!((one.all(".notice--warning").len(), one.all(".notice--error").len()), (1, 0));
    let list = administrator.get("/hallinta/organisaatiot").await.assert(200);
    assert_eq!(list.all("tbody .state--submitted").len(), 3);
    assert!(list.all("tbody .state--outdated, .notice--error").is_empty());
    world.deactivate("provider-main-user").await;
    for browser in [&mut administrator, &mut espoo] {
        let none = browser.get(&page(region.provider, "")).await.assert(200);
        assert_eq!(none.all("main .notice--error").len(), 1);
        assert_eq!(none.all("main section .notice--warning").len(), 0);
        let list = browser.get("/hallinta/organisaatiot").await.assert(200);
        assert_eq!(list.all("tbody .state--outdated").len(), 1);
        let alarm = list.link(".notice--error a").unwrap();
        let alarmed = browser.get(&alarm).await.assert(200);
        assert_eq!(alarmed.all("tbody th"), ["Paja ry"]);
    }
    let mut stranger = world.signed_in("stranger").await;
    let own = world.texts("SELECT id FROM organisation WHERE name_fi = 'Vantaa'").await;
    assert!(stranger.get(&page(&own[0], "")).await.assert(200).all(".notice--error").is_empty());
    world.finish().await;
}

#[tokio::test]
async fn the_list_is_searched_filtered_and_sorted_in_the_readers_language() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("administrator").await;
    for (fi, sv) in [("Öljyhaka", "Aspvik"), ("Aamu 100 %", "Östervik")] {
        let fields = [("kind", "authority"), ("name_fi", fi), ("name_sv", sv)];
        add(&mut browser, &fields).await;
    }
    let names = async |browser: &mut Browser, path: &str| {
        browser.get(path).await.assert(200).all("tbody th")
    };
    let finnish = names(&mut browser, "/hallinta/organisaatiot").await;
    assert_eq!(finnish, ["Aamu 100 %", "Espoo", "Paja ry", "Vantaa", "Öljyhaka"]);
    let swedish = names(&mut browser, "/sv/administration/organisationer").await;
    assert_eq!(swedish, ["Aspvik", "Espoo", "Paja ry", "Vantaa", "Östervik"]);
    for (query, expected) in [
        ("text=HAKA", vec!["Öljyhaka"]),
        ("text=öster", vec!["Aamu 100 %"]),
        ("text=100+%25", vec!["Aamu 100 %"]),
        ("text=%25", vec!["Aamu 100 %"]),
        ("text=_", vec![]),
        ("kind=provider", vec!["Paja ry"]),
        ("kind=authority&text=aa", vec!["Aamu 100 %", "Vantaa"]),
        ("status=closed", vec![]),
        ("needs=no_main_user", vec!["Aamu 100 %", "Öljyhaka"]),
        ("needs=one_main_user", vec!["Espoo", "Paja ry", "Vantaa"]),
        ("needs=no_services&sort=-name", vec!["Öljyhaka", "Vantaa", "Espoo", "Aamu 100 %"]),
        ("sort=-main_users", vec!["Espoo", "Paja ry", "Vantaa", "Aamu 100 %", "Öljyhaka"]),
        ("kind=nonsense&status=x", vec!["Aamu 100 %", "Espoo", "Paja ry", "Vantaa", "Öljyhaka"]),
    ] {
        let path = format!("/hallinta/organisaatiot?{query}");
        assert_eq!(names(&mut browser, &path).await, expected, "{query}");
    }
    world.finish().await;
}

#[tokio::test]
async fn a_main_user_of_several_authorities_must_say_which_a_provider_is_under() {
    let world = World::new().await;
    world.region().await;
    let (espoo, vantaa) =
        (world.account("authority-main-user").await, world.account("stranger").await);
    let both = format!(
        "UPDATE membership SET account_id = '{espoo}', home = 0 WHERE account_id = '{vantaa}'"
    );
    assert_eq!(world.sql(&both).await, 1);
    let mut browser = world.signed_in("authority-main-user").await;
    let page = browser.get("/hallinta/organisaatiot/uusi").await.assert(200);
    let legends = page.all("main legend");
    assert!(legends.contains(&"Organisaatiot, joiden alla toimii *".to_owned()), "{legends:?}");
    let fields = [("name_fi", "Uusi paja")];
    let refused = browser.post("/hallinta/organisaatiot/uusi", &fields).await.assert(422);
    assert!(refused.link(".error-summary a[href='#parents-1']").is_some());
    world.finish().await;
}

#[tokio::test]
async fn the_page_of_an_organisation_leads_to_its_people() {
    let world = World::new().await;
    let region = world.region().await;
    let editor = world.account("provider-editor").await;
    let mut browser = world.signed_in("provider-main-user").await;
    let shown = browser.get(&page(region.provider, "")).await.assert(200);
    let person = page(region.provider, &format!("/ihmiset/{editor}"));
    assert!(shown.link(&format!("tbody th a[href='{person}']")).is_some());
    browser.get(&person).await.assert(200);
    world.finish().await;
}
