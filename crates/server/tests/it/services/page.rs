//! The page of one service and its preview: what they tell, and to whom.

use service_manual_domain::service::State;
use service_manual_domain::service::field::Step;
use service_manual_domain::time::Length;

use crate::world::{GUIDANCE, World, rewritten};

#[tokio::test]
async fn the_page_tells_who_answers_for_it_and_what_is_behind() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::PublishedWithSubmitted).await;
    let path = format!("/hallinta/palvelut/{id}");
    let mut reviewer = world.signed_in("authority-main-user").await;
    let page = reviewer.get(&path).await.assert(200);
    let text = page.text();
    for told in ["Espoo", "Paja ry", "provider-editor", "authority-editor", "Työversio", "2.3.2027"]
    {
        assert!(text.contains(told), "{told} in {text}");
    }
    assert_eq!(page.all(".late").len(), 0, "{}", page.body);
    assert!(page.link("a[href*='/vertailu?old=']").is_some(), "what is new in it");
    world.deactivate("authority-editor").await;
    world.advance(Length::days(15));
    let mut reviewer = world.signed_in("authority-main-user").await;
    let page = reviewer.get(&path).await.assert(200);
    let late = page.all(".late").join(" ");
    assert!(late.contains("authority-editor") && late.contains("ylittynyt"), "{late}");
    world.finish().await;
}

#[tokio::test]
async fn a_translation_that_is_behind_is_marked() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let path = format!("/hallinta/palvelut/{}", region.published);
    let before = editor.get(&path).await.assert(200).all("td .late");
    let caller = world.acting("provider-editor").await;
    world.write(&caller, region.published, Step::Description, rewritten("Uusi teksti.")).await;
    let page = editor.get(&path).await.assert(200);
    let after = page.all("td .late");
    assert!(after != before && after[0].contains("päivittämättä"), "{before:?} {after:?}");
    world.finish().await;
}

#[tokio::test]
async fn a_preview_is_what_the_public_sees() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let preview = format!("/hallinta/palvelut/{}/esikatselu", region.published);
    let pages = [
        (preview.clone(), "/palvelu/tyopaja-nuorille"),
        (format!("{preview}?texts=sv"), "/sv/tjanst/verkstad-for-unga"),
    ];
    for (preview, public) in pages {
        let before = editor.get(&preview).await.assert(200);
        let after = world.browser().get(public).await.assert(200);
        // What one may take along has addresses, which a preview has not.
        let text = ".service__text > :not(.share, .print-only)";
        assert_eq!(before.all(text), after.all(text));
        assert_eq!(before.all("h1"), after.all("h1"));
    }
    world.finish().await;
}

#[tokio::test]
async fn a_preview_shows_guidance_to_its_readers_only() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::Submitted).await;
    let path = format!("/hallinta/palvelut/{id}/esikatselu");
    for person in ["authority-editor", "authority-main-user", "administrator"] {
        let page = world.signed_in(person).await.get(&path).await.assert(200);
        assert!(page.body.contains(GUIDANCE), "{person}");
    }
    for person in ["provider-editor", "provider-main-user"] {
        let mut browser = world.signed_in(person).await;
        let page = browser.get(&path).await.assert(200);
        assert!(!page.body.contains(GUIDANCE), "{person}");
        let text = page.text();
        for told in ["Kokopaja", "Maksuton", "Työnhakijat", "Ensimmäinen kuvaus.", "Paja ry"] {
            assert!(text.contains(told), "{told} in {text}");
        }
        assert!(!text.contains("Velvoittavuus") && !text.contains("lausunto"), "{text}");
        for other in ["", "/palauta"] {
            let page = browser.get(&format!("/hallinta/palvelut/{id}{other}")).await;
            assert!(!page.body.contains(GUIDANCE), "{person} {other}");
        }
    }
    for person in ["stranger", "expert"] {
        world.signed_in(person).await.get(&path).await.assert(404);
    }
    let mut browser = world.signed_in("authority-editor").await;
    let other = world.service(region.draft).await.newest;
    browser.get(&format!("{path}?version={other}")).await.assert(404);
    let own = world.service(id).await.newest;
    browser.get(&format!("{path}?version={own}&texts=sv")).await.assert(200);
    world.finish().await;
}
