//! Closing an organisation: all or nothing, and exactly what was shown.

use crate::world::{Region, World};

use super::{add, page};

/// Counts rows.
async fn number(world: &World, from_where: &str) -> usize {
    world.texts(&format!("SELECT id FROM {from_where}")).await.len()
}

async fn events_of(world: &World, code: &str) -> usize {
    world.events().await.iter().filter(|event| *event == code).count()
}

/// An open invitation to the provider.
async fn invite(world: &World, region: &Region) {
    let by = world.account("provider-main-user").await;
    let (id, provider) = ("01ARZ3NDEKTSV4RRFFQ69G5FAV", region.provider);
    world
        .sql(&format!(
            "INSERT INTO invitation (id, organisation_id, role, email, email_key, language, \
             invited_by, invited_at, sent_at, reminders, state) VALUES ('{id}', '{provider}', \
             'editor', 'new@test.example', 'new@test.example', 'fi', '{by}', 1, 1, 0, 'pending')"
        ))
        .await;
}

#[tokio::test]
async fn what_the_preview_shows_is_what_happens() {
    let world = World::new().await;
    let region = world.region().await;
    invite(&world, &region).await;
    let mut browser = world.signed_in("administrator").await;
    let preview = browser.get(&page(region.provider, "/lakkauta")).await.assert(200);
    let effects = preview.all(".effect summary");
    assert_eq!(
        effects,
        [
            "3 palvelua arkistoidaan",
            "3 käyttäjän jäsenyydet päättyvät",
            "2 käyttäjätiliä poistetaan käytöstä, koska jäsenyys oli viimeinen",
            "1 avoin kutsu perutaan",
            "Se ei enää toimi 1 organisaation alla",
        ]
    );
    assert_eq!(preview.all(".effect li").len(), 3 + 3 + 2 + 1 + 1);
    let form = preview.form("/lakkauta");
    let refused = browser.submit(form.clone()).await.assert(422);
    assert_eq!(refused.all(".error-summary li").len(), 2);
    let form = form.fill("reason", "Yhdistys lopetti.").fill("confirmed", "yes");
    let shown = browser.submit(form.clone()).await.assert(200);
    assert!(shown.text().contains("lakkautettu 2.11.2026"), "{}", shown.text());
    assert!(!shown.has_form("/lakkauta") && shown.link("a[href$='/muokkaa']").is_none());

    let provider = region.provider;
    assert_eq!(number(&world, "service WHERE state = 'archived'").await, 3);
    let ended = "membership WHERE end_reason = 'organisation_closed'";
    assert_eq!(number(&world, ended).await, 3);
    assert_eq!(number(&world, "account WHERE deactivation_reason = 'removal'").await, 2);
    assert_eq!(number(&world, "invitation WHERE state = 'revoked'").await, 1);
    let parents = format!(
        "organisation WHERE id IN (SELECT provider_id FROM organisation_parent WHERE provider_id = '{provider}')"
    );
    assert_eq!(number(&world, &parents).await, 0);
    for (code, expected) in [
        ("service.archived", 3),
        ("membership.removed", 3),
        ("invitation.revoked", 1),
        ("organisation.detached", 1),
        ("organisation.closed", 1),
    ] {
        assert_eq!(events_of(&world, code).await, expected, "{code}");
    }
    let reason = "SELECT reason FROM audit_event WHERE event_type = 'organisation.closed'";
    assert_eq!(world.texts(reason).await, ["Yhdistys lopetti."]);
    // Sent a second time, the form finds nothing to close.
    browser.submit(form).await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn a_closed_organisation_is_in_no_list_and_its_people_cannot_sign_in() {
    let world = World::new().await;
    let region = world.region().await;
    assert_eq!(world.browser().get("/haku?q=työpaja").await.all(".card").len(), 1);
    let mut provider = world.signed_in("provider-editor").await;
    let mut browser = world.signed_in("administrator").await;
    let form = browser.get(&page(region.provider, "/lakkauta")).await.form("/lakkauta");
    let form = form.fill("reason", "Loppui.").fill("confirmed", "yes");
    browser.submit(form).await.assert(200);

    assert!(world.browser().get("/haku?q=työpaja").await.all(".card").is_empty());
    let service = world.browser().get("/palvelu/tyopaja-nuorille").await;
    assert_ne!(service.status.as_u16(), 200);
    provider.get("/aloitus").await.assert(303);
    let mut espoo = world.signed_in("authority-main-user").await;
    espoo.get(&page(region.provider, "")).await.assert(404);
    assert_eq!(espoo.get("/hallinta/organisaatiot").await.all("tbody th"), ["Espoo"]);
    let found = espoo.get(&page(region.authority, "/palveluntuottajat?q=paja")).await.assert(200);
    assert!(found.all("tbody th").is_empty());
    for end in ["/muokkaa", "/kutsu", "/kayttajat-ja-kirjautuminen", "/lakkauta"] {
        browser.get(&page(region.provider, end)).await.assert(404);
    }
    browser.get(&page(region.provider, "")).await.assert(200);
    let closed = browser.get("/hallinta/organisaatiot?status=closed").await.assert(200);
    assert_eq!(closed.all("tbody th"), ["Paja ry"]);
    let new = browser.get("/hallinta/palvelut/uusi").await.assert(200);
    assert!(!new.body.contains("Paja ry"));
    world.finish().await;
}

#[tokio::test]
async fn an_authority_cannot_be_closed_while_a_provider_has_no_other() {
    let world = World::new().await;
    let region = world.region().await;
    let mut browser = world.signed_in("administrator").await;
    let path = page(region.authority, "/lakkauta");
    let refused = browser.get(&path).await.assert(200);
    assert!(refused.text().contains("Paja ry") && !refused.has_form("/lakkauta"));
    let version =
        world.texts("SELECT CAST(version AS TEXT) FROM organisation WHERE name_fi = 'Espoo'").await;
    let forged = [("version", version[0].as_str()), ("reason", "Nyt."), ("confirmed", "yes")];
    browser.post(&path, &forged).await.assert(422);
    // With another authority it loses this one, and its services their responsible authority.
    let other = add(&mut browser, &[("kind", "authority"), ("name_fi", "Kauniainen")]).await;
    let provider = region.provider.to_string();
    let attach = [("provider", provider.as_str())];
    browser.post(&page(&other, "/liita"), &attach).await.assert(303);
    let preview = browser.get(&path).await.assert(200);
    let effects = preview.all(".effect summary");
    assert!(effects.contains(&"1 palveluntuottaja ei enää toimi tämän organisaation alla".into()));
    assert!(effects.contains(&"3 muun palvelun vastuuorganisaatio poistuu".into()), "{effects:?}");
    let form = preview.form("/lakkauta").fill("reason", "Liitos.").fill("confirmed", "yes");
    browser.submit(form).await.assert(200);
    assert_eq!(world.texts("SELECT DISTINCT responsible_id FROM service").await, [other]);
    assert_eq!(events_of(&world, "service.responsible_changed").await, 3);
    assert_eq!(number(&world, "service WHERE state = 'archived'").await, 0);
    assert_eq!(world.browser().get("/haku?q=työpaja").await.all(".card").len(), 1);
    world.finish().await;
}

#[tokio::test]
async fn a_plan_that_has_changed_is_shown_again() {
    let world = World::new().await;
    let region = world.region().await;
    let mut browser = world.signed_in("administrator").await;
    let form = browser.get(&page(region.provider, "/lakkauta")).await.form("/lakkauta");
    let form = form.fill("reason", "Loppui.").fill("confirmed", "yes");
    invite(&world, &region).await;
    let again = browser.submit(form).await.assert(409);
    assert!(again.all(".effect summary").contains(&"1 avoin kutsu perutaan".to_owned()));
    let form = again.form("/lakkauta");
    assert_eq!((form.value("reason"), form.value("confirmed")), ("Loppui.", ""));
    assert_eq!(number(&world, "organisation WHERE status = 'closed'").await, 0);
    browser.submit(form.fill("confirmed", "yes")).await.assert(200);
    assert_eq!(number(&world, "organisation WHERE status = 'closed'").await, 1);
    world.finish().await;
}

#[tokio::test]
async fn a_failure_in_the_middle_leaves_nothing_behind() {
    let world = World::new().await;
    let region = world.region().await;
    let mut browser = world.signed_in("administrator").await;
    let form = browser.get(&page(region.provider, "/lakkauta")).await.form("/lakkauta");
    let form = form.fill("reason", "Loppui.").fill("confirmed", "yes");
    let code = world.texts("SELECT code FROM service WHERE name = 'Työpaja nuorille'").await;
    let before = world.events().await;
    // The last of the three services cannot be read.
    world.sql("UPDATE service SET code = '?' WHERE name = 'Työpaja nuorille'").await;
    browser.submit(form.clone()).await.assert(500);
    assert_eq!(world.events().await, before);
    assert_eq!(number(&world, "organisation WHERE status = 'closed'").await, 0);
    assert_eq!(number(&world, "service WHERE state = 'archived'").await, 0);
    let parents = "organisation WHERE id IN (SELECT provider_id FROM organisation_parent)";
    assert_eq!(number(&world, parents).await, 1);
    let mend = format!("UPDATE service SET code = '{}' WHERE code = '?'", code[0]);
    world.sql(&mend).await;
    browser.submit(form).await.assert(200);
    assert_eq!(number(&world, "service WHERE state = 'archived'").await, 3);
    world.finish().await;
}
