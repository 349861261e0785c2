//! A second main user approves; changes, sending again, taking back.

use service_manual_domain::time::Length;

use super::{check, invited, links, list_path, mails_to, rows, send, steps};
use crate::world::World;

async fn demand_approval(world: &World) {
    world.sql("UPDATE organisation SET approval_required = 1").await;
}

#[tokio::test]
async fn somebody_else_than_the_inviter_approves_before_any_mail() {
    let world = World::new().await;
    let region = world.region().await;
    demand_approval(&world).await;
    let mut inviter = world.signed_in("provider-main-user").await;
    let page = check(
        &mut inviter,
        region.provider,
        &[("role", "editor"), ("addresses", "uusi@test.example")],
    )
    .await
    .assert(200);
    assert!(rows(&page)[0].ends_with("kun toinen pääkäyttäjä on hyväksynyt"), "{:?}", rows(&page));
    let sent = inviter.submit(page.form("/kutsu")).await.assert(200);
    assert!(rows(&sent)[0].contains("odottaa toisen pääkäyttäjän hyväksyntää"));
    assert!(mails_to(&world, "uusi@test.example").await.is_empty());
    let list = inviter.get(&list_path(region.provider)).await.assert(200);
    assert!(!list.has_form("/hyvaksy"), "the inviter is not offered to approve");
    let id = world.texts("SELECT id FROM invitation").await.pop().unwrap();
    let version = list.form("/peru").value("version").to_owned();
    let path = format!("/hallinta/kutsut/{id}/hyvaksy");
    inviter.post(&path, &[("version", &version)]).await.assert(403);

    let mut parent = world.signed_in("authority-main-user").await;
    let start = parent.get("/aloitus").await.assert(200);
    assert!(start.text().contains("1 kutsu odottaa hyväksyntääsi"), "{}", start.text());
    let list = parent.get(&list_path(region.provider)).await.assert(200);
    let form = list.form("/hyvaksy");
    parent.submit(form.clone()).await.assert(200);
    parent.submit(form).await.assert(409);
    let link = links(&world, "uusi@test.example").await.pop().unwrap();
    world.browser().get(&link).await.assert(200);
    assert_eq!(steps(&world).await, ["sent", "approved"]);
    assert_eq!(mails_to(&world, "uusi@test.example").await.len(), 1);
    world.finish().await;
}

#[tokio::test]
async fn sending_again_gives_a_new_link_and_a_new_time_also_to_an_expired_one() {
    let world = World::new().await;
    let region = world.region().await;
    let first = invited(&world, region.provider, "uusi@test.example").await;
    world.advance(Length::days(15));
    world.browser().get(&first).await.assert(410);
    world.tick().await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let list = main_user.get(&list_path(region.provider)).await.assert(200);
    assert!(rows(&list)[0].contains("vanhentunut"), "{:?}", rows(&list));
    let stale = list.form("/laheta-uudelleen");
    main_user.submit(stale.clone()).await.assert(200);
    main_user.submit(stale).await.assert(409);
    let both = links(&world, "uusi@test.example").await;
    let second = both.into_iter().find(|link| *link != first).unwrap();
    world.advance(Length::days(14));
    for link in [&first, &second] {
        world.browser().get(link).await.assert(200);
    }
    world.advance(Length::days(1));
    world.browser().get(&second).await.assert(410);
    let steps = steps(&world).await;
    assert_eq!(steps, ["sent", "expired", "resent"]);
    world.finish().await;
}

#[tokio::test]
async fn an_expired_one_is_not_sent_again_beside_a_new_one() {
    let world = World::new().await;
    let region = world.region().await;
    invited(&world, region.provider, "uusi@test.example").await;
    world.advance(Length::days(16));
    world.tick().await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let old = main_user.get(&list_path(region.provider)).await.form("/laheta-uudelleen");
    send(&mut main_user, region.provider, "editor", "uusi@test.example").await;
    main_user.submit(old).await.assert(409);
    world.finish().await;
}

#[tokio::test]
async fn role_and_last_day_change_while_the_link_goes_on_working() {
    let world = World::new().await;
    let region = world.region().await;
    let link = invited(&world, region.provider, "uusi@test.example").await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let list = main_user.get(&list_path(region.provider)).await.assert(200);
    let revoke = list.form("/peru");
    let path = list.link("a[href$='/muuta']").unwrap();
    let form = main_user.get(&path).await.assert(200).form("/muuta");
    assert_eq!(form.value("role"), "editor");
    main_user.submit(form.clone().fill("ends_on", "eilen")).await.assert(422);
    main_user.submit(form.clone().fill("role", "expert")).await.assert(422);
    let changed = form.fill("role", "main_user").fill("ends_on", "30.6.2027");
    main_user.submit(changed.clone()).await.assert(200);
    main_user.submit(changed).await.assert(409);
    main_user.submit(revoke).await.assert(409);
    let page = world.browser().get(&link).await.assert(200);
    assert!(page.text().contains("pääkäyttäjä") && page.text().contains("30.6.2027"));
    let recorded = "SELECT changes FROM audit_event WHERE event_type = 'invitation.changed'";
    let recorded = world.texts(recorded).await.pop().unwrap();
    assert!(recorded.contains("main_user") && recorded.contains("2027-06-30"), "{recorded}");
    assert_eq!(steps(&world).await, ["sent", "changed"]);
    world.finish().await;
}

#[tokio::test]
async fn a_revoked_invitation_is_dead_and_revoking_twice_is_no_harm() {
    let world = World::new().await;
    let region = world.region().await;
    let link = invited(&world, region.provider, "uusi@test.example").await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let form = main_user.get(&list_path(region.provider)).await.assert(200).form("/peru");
    main_user.submit(form.clone()).await.assert(200);
    main_user.submit(form).await.assert(409);
    let page = world.browser().get(&link).await.assert(410);
    assert!(page.text().contains("Paja ry"), "whom to ask: {}", page.text());
    assert_eq!(mails_to(&world, "uusi@test.example").await.len(), 1);
    world.finish().await;
}
