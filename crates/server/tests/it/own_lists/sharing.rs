//! Links to lists.

use service_manual_domain::own_list::SHARES;
use service_manual_domain::service::State;
use service_manual_domain::time::Length;

use super::{list, put, take_off};
use crate::world::{Answer, Browser, World};

/// Shares a list, and says where.
async fn share(browser: &mut Browser, list: &str, days: &str, with_notes: &str) -> String {
    let form = browser.get(list).await.assert(200).form("/jaa");
    let form = form.fill("days", days).fill("with_notes", with_notes);
    link(&browser.submit(form).await.assert(200))
}

fn link(answer: &Answer) -> String {
    let (_, rest) = answer.body.split_once("/jaettu-lista/").unwrap();
    format!("/jaettu-lista/{}", rest.split('"').next().unwrap())
}

#[tokio::test]
async fn whoever_has_the_link_reads_what_is_published_and_no_name() {
    let world = World::new().await;
    let region = world.region().await;
    let other = world.complete_service(&region, "Kokopaja", State::Published).await;
    let mut expert = world.signed_in("expert").await;
    let path = list(&mut expert, "Nuorten ryhmät").await;
    put(&mut expert, region.published, &path, "Kysy Teijalta").await;
    put(&mut expert, other, &path, "").await;
    let without = share(&mut expert, &path, "30", "").await;
    let with_notes = share(&mut expert, &path, "30", "yes").await;
    take_off(&world, other).await;

    let mut visitor = world.browser();
    let page = visitor.get(&without).await.assert(200);
    assert_eq!(page.all("h1"), ["Nuorten ryhmät"]);
    assert_eq!(page.all(".card__title"), ["Työpaja nuorille"]);
    assert!(page.text().contains("Listan jakaa Espoo. Linkki toimii 2.12.2026 asti."));
    assert!(!page.body.contains("Teija") && !page.body.contains("expert@"));
    assert_eq!(page.all("meta[name=robots]").len(), 1, "search engines keep out");
    assert_eq!(page.header("cache-control"), "no-store");
    let page = visitor.get(&with_notes).await.assert(200);
    assert_eq!(page.all(".card__note"), ["Muistiinpano: Kysy Teijalta"]);
    let swedish = with_notes.replace("/jaettu-lista/", "/sv/delad-lista/");
    let page = visitor.get(&swedish).await.assert(200);
    assert_eq!(page.all(".card__title"), ["Verkstad för unga"]);

    let hashes = world.texts("SELECT token_hash FROM own_list_share").await;
    assert!(hashes.len() == 2 && !hashes.iter().any(|hash| without.contains(hash.as_str())));
    let events = world.events().await;
    assert_eq!(events.iter().filter(|event| *event == "own_list.shared").count(), 2);
    world.finish().await;
}

#[tokio::test]
async fn a_link_ends_with_its_last_day_or_when_it_is_withdrawn() {
    let world = World::new().await;
    let region = world.region().await;
    let mut expert = world.signed_in("expert").await;
    let path = list(&mut expert, "Pajat").await;
    put(&mut expert, region.published, &path, "").await;
    let short = share(&mut expert, &path, "7", "").await;
    let long = share(&mut expert, &path, "30", "").await;
    let mut visitor = world.browser();
    // Monday noon; the last minute of the seventh day after it.
    world.advance(Length::minutes((7 * 24 + 11) * 60 + 59));
    visitor.get(&short).await.assert(200);
    world.advance(Length::minutes(1));
    let closed = visitor.get(&short).await.assert(404);
    assert!(closed.text().contains("Pyydä uusi linkki"), "{}", closed.text());
    world.tick().await;
    assert_eq!(world.texts("SELECT id FROM own_list_share").await.len(), 1, "it is forgotten");

    let mut expert = world.signed_in("expert").await;
    let page = expert.get(&path).await.assert(200);
    expert.submit(page.form("/lopeta")).await.assert(200);
    let withdrawn = visitor.get(&long).await.assert(404);
    assert_eq!(closed.text(), withdrawn.text(), "nobody is told why");
    assert_eq!(closed.text(), visitor.get("/jaettu-lista/guess").await.assert(404).text());
    expert.submit(page.form("/lopeta")).await.assert(404);
    assert!(world.events().await.contains(&"own_list.share_ended".to_owned()));
    world.finish().await;
}

#[tokio::test]
async fn a_link_rests_while_the_account_is_out_of_use_and_goes_with_the_list() {
    let world = World::new().await;
    let region = world.region().await;
    let mut expert = world.signed_in("expert").await;
    let path = list(&mut expert, "Pajat").await;
    put(&mut expert, region.published, &path, "").await;
    let link = share(&mut expert, &path, "30", "").await;
    let mut visitor = world.browser();
    world.deactivate("expert").await;
    visitor.get(&link).await.assert(404);
    world.sql("UPDATE account SET deactivated_at = NULL, deactivation_reason = NULL").await;
    visitor.get(&link).await.assert(200);
    let mut expert = world.signed_in("expert").await;
    expert.post(&format!("{path}/poista"), &[]).await.assert(303);
    visitor.get(&link).await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn periods_follow_the_setting_and_there_are_so_many_links() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let settings = administrator.get("/hallinta/asetukset").await.assert(200);
    let form = settings.form("/hallinta/asetukset").fill("sharing-longest_days", "14");
    administrator.submit(form).await.assert(200);
    let mut expert = world.signed_in("expert").await;
    let path = list(&mut expert, "Pajat").await;
    let page = expert.get(&path).await.assert(200);
    assert_eq!(page.all("#days option"), ["7 päivää", "14 päivää"]);
    assert_eq!(page.form("/jaa").value("days"), "14");
    for wrong in ["30", "0", "x", ""] {
        let refused = expert.submit(page.form("/jaa").fill("days", wrong)).await.assert(422);
        assert!(refused.text().contains("Linkin voimassaolo: Valitse jokin"), "{wrong}");
    }
    for _ in 0..SHARES {
        share(&mut expert, &path, "7", "").await;
    }
    let full = expert.submit(page.form("/jaa").fill("days", "7")).await.assert(422);
    assert!(full.text().contains("Enempää kuin 5 ei voi olla."), "{}", full.text());
    world.finish().await;
}
