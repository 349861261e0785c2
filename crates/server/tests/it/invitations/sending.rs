//! The form, the page to check it, and what becomes of each address.

use service_manual_domain::ids::OrganisationId;

use super::{check, list_path, mails_to, rows, send, steps};
use crate::world::World;

/// As people paste them; the address of a member, of somebody with an account elsewhere, and one
/// that is none.
const PASTED: &str = "Eka Eklund <eka@test.example>, \"Toka, Tiina\" <toka@test.example>;\n\
    Kolmas\tkolmas@test.example\tsuunnittelija\n\
    mailto:neljas@test.example, EKA@test.example\n\
    Viides, Veera <viides@test.example>; kuudes@test.example.\n\
    ei-osoite\n\
    provider-editor@test.example expert@test.example (Expert)\n\
    vieras@muualla.example";

const ROWS: [(&str, &str); 10] = [
    ("eka@test.example", "kutsuttu"),
    ("toka@test.example", "kutsuttu"),
    ("kolmas@test.example", "kutsuttu"),
    ("neljas@test.example", "kutsuttu"),
    ("viides@test.example", "kutsuttu"),
    ("kuudes@test.example", "on jo kutsuttu"),
    ("ei-osoite", "ei ole sähköpostiosoite"),
    ("provider-editor@test.example", "on jo käyttäjä tässä organisaatiossa"),
    ("expert@test.example", "kutsuttu"),
    ("vieras@muualla.example", "osoitteen verkkotunnusta ei ole sallittu organisaatiossa"),
];

async fn allow_one_domain(world: &World, organisation: OrganisationId) {
    world
        .sql(&format!(
            "INSERT INTO organisation_email_domain (organisation_id, domain) \
             VALUES ('{organisation}', 'test.example')"
        ))
        .await;
}

#[tokio::test]
async fn ten_pasted_addresses_are_shown_first_and_then_sent_as_shown() {
    let world = World::new().await;
    let region = world.region().await;
    allow_one_domain(&world, region.provider).await;
    let mut main_user = world.signed_in("provider-main-user").await;
    send(&mut main_user, region.provider, "editor", "kuudes@test.example").await;

    let fields = [("role", "editor"), ("addresses", PASTED), ("message", "Hei!\nTervetuloa.")];
    let page = check(&mut main_user, region.provider, &fields).await.assert(200);
    assert!(page.text().contains("Mitään ei ole vielä lähetetty"), "{}", page.text());
    let shown = rows(&page);
    assert_eq!(shown.len(), ROWS.len(), "{shown:?}");
    for (row, (address, outcome)) in shown.iter().zip(ROWS) {
        let plan = if outcome == "kutsuttu" { "kutsutaan" } else { outcome };
        assert_eq!(row, &format!("{address}{plan}"));
    }
    assert_eq!(steps(&world).await, ["sent"], "looking sends nothing");

    let sent = main_user.submit(page.form("/kutsu")).await.assert(200);
    let expected: Vec<String> =
        ROWS.iter().map(|(address, outcome)| format!("{address}{outcome}")).collect();
    assert_eq!(rows(&sent), expected);
    assert_eq!(steps(&world).await, ["sent"; 7]);
    let mail = mails_to(&world, "toka@test.example").await.pop().unwrap();
    assert!(mail.text.contains("> Hei!\n> Tervetuloa."), "{}", mail.text);

    let again = main_user.submit(page.form("/kutsu")).await.assert(200);
    assert!(!rows(&again).iter().any(|row| row.ends_with("examplekutsuttu")), "{:?}", rows(&again));
    assert_eq!(steps(&world).await, ["sent"; 7], "the same form again invites nobody twice");
    world.finish().await;
}

#[tokio::test]
async fn back_to_the_form_nothing_typed_is_lost() {
    let world = World::new().await;
    let region = world.region().await;
    let mut main_user = world.signed_in("authority-main-user").await;
    let fields = [
        ("role", "expert"),
        ("ends_on", "31.12.2027"),
        ("language", "sv"),
        ("addresses", "eka@test.example\n\nToka <toka@test.example>"),
        ("message", "Välkommen"),
    ];
    let page = check(&mut main_user, region.authority, &fields).await.assert(200);
    let mut change = page.form("/kutsu");
    change = change.fill("step", "change");
    let form = main_user.submit(change).await.assert(200).form("/kutsu");
    for (name, value) in fields {
        assert_eq!(form.value(name).trim_start(), value);
    }
    let wrong = main_user.submit(form.fill("ends_on", "31.2.2027").fill("role", "")).await;
    let form = wrong.assert(422).form("/kutsu");
    assert_eq!(form.value("ends_on"), "31.2.2027");
    assert_eq!(form.value("addresses").trim_start(), fields[3].1);
    world.finish().await;
}

#[tokio::test]
async fn two_hundred_addresses_are_taken_at_once_and_not_one_more() {
    let world = World::new().await;
    let region = world.region().await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let address = |number| format!("henkilo-{number}@test.example\n");
    let many: String = (0..201).map(address).collect();
    let fields = [("role", "editor"), ("addresses", many.as_str())];
    check(&mut main_user, region.provider, &fields).await.assert(422);
    let most: String = (0..200).map(address).collect();
    let sent = send(&mut main_user, region.provider, "editor", &most).await;
    assert_eq!(rows(&sent).len(), 200);
    assert_eq!(steps(&world).await.len(), 200);
    let mails = world.mails().await;
    let invitations = mails.iter().filter(|mail| mail.address.as_str().starts_with("henkilo-"));
    assert_eq!(invitations.count(), 200);
    world.finish().await;
}

#[tokio::test]
async fn the_last_day_is_demanded_of_experts_where_the_organisation_wants_it() {
    let world = World::new().await;
    let region = world.region().await;
    world.sql("UPDATE organisation SET expert_end_date_required = 1").await;
    let mut main_user = world.signed_in("authority-main-user").await;
    let fields =
        |role, ends_on| [("role", role), ("ends_on", ends_on), ("addresses", "eka@test.example")];
    let page = check(&mut main_user, region.authority, &fields("expert", "")).await.assert(422);
    assert!(page.body.contains("href=\"#ends_on\""), "the summary leads to the field");
    check(&mut main_user, region.authority, &fields("editor", "")).await.assert(200);
    check(&mut main_user, region.authority, &fields("expert", "1.11.2026")).await.assert(422);
    let page = check(&mut main_user, region.authority, &fields("expert", "1.3.2027")).await;
    main_user.submit(page.assert(200).form("/kutsu")).await.assert(200);
    let list = main_user.get(&list_path(region.authority)).await.assert(200);
    assert!(rows(&list)[0].contains("1.3.2027 asti"), "{:?}", rows(&list));
    world.finish().await;
}

#[tokio::test]
async fn the_form_tells_the_organisations_process_and_offers_only_its_roles() {
    let world = World::new().await;
    let region = world.region().await;
    world
        .sql("UPDATE organisation SET process_fi = 'Pyydä lupa.', process_sv = 'Be om lov.'")
        .await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let path = format!("/hallinta/organisaatiot/{}/kutsu", region.provider);
    let form = main_user.get(&format!("{path}?role=main_user")).await.assert(200);
    assert!(form.text().contains("Pyydä lupa."));
    assert_eq!(form.form("/kutsu").value("role"), "main_user");
    assert!(!form.body.contains("value=\"expert\""), "a provider has no experts");
    let link = super::invited(&world, region.provider, "uusi@test.example").await;
    let swedish = link.replace("/kutsu/", "/sv/inbjudan/");
    assert!(world.browser().get(&swedish).await.assert(200).text().contains("Be om lov."));
    assert!(world.browser().get(&link).await.assert(200).text().contains("Pyydä lupa."));
    world.finish().await;
}

#[tokio::test]
async fn the_mail_is_in_the_chosen_language_and_in_the_own_one_of_who_has_an_account() {
    let world = World::new().await;
    let region = world.region().await;
    world.sql("UPDATE account SET language = 'en' WHERE email_key = 'expert@test.example'").await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let addresses = "uusi@test.example expert@test.example";
    let fields = [("role", "editor"), ("language", "sv"), ("addresses", addresses)];
    let page = check(&mut main_user, region.provider, &fields).await.assert(200);
    main_user.submit(page.form("/kutsu")).await.assert(200);
    let new = mails_to(&world, "uusi@test.example").await.pop().unwrap();
    assert_eq!(new.subject, "Inbjudan till Servicemanualen");
    let known = mails_to(&world, "expert@test.example").await.pop().unwrap();
    assert_eq!(known.subject, "Invitation to join Paja ry");
    world.finish().await;
}

#[tokio::test]
async fn others_cannot_invite_nor_see_the_invitations() {
    let world = World::new().await;
    let region = world.region().await;
    super::invited(&world, region.provider, "uusi@test.example").await;
    let id = world.texts("SELECT id FROM invitation").await.pop().unwrap();
    for (person, status) in [("stranger", 404), ("provider-editor", 403), ("expert", 403)] {
        let mut browser = world.signed_in(person).await;
        browser.get(&list_path(region.provider)).await.assert(status);
        let invite = format!("/hallinta/organisaatiot/{}/kutsu", region.provider);
        let fields =
            [("step", "send"), ("role", "editor"), ("language", "fi"), ("addresses", "a@b.fi")];
        browser.post(&invite, &fields).await.assert(status);
        browser.get(&format!("/hallinta/kutsut/{id}/muuta")).await.assert(status);
        for step in ["hyvaksy", "laheta-uudelleen", "peru", "muuta"] {
            browser.post(&format!("/hallinta/kutsut/{id}/{step}"), &[]).await.assert(status);
        }
    }
    world.signed_in("authority-main-user").await.get(&list_path(region.provider)).await.assert(200);
    assert_eq!(steps(&world).await, ["sent"]);
    world.finish().await;
}
