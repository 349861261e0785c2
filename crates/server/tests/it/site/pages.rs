//! Public pages: kept once for everybody, never for one person; languages; addresses that moved.

use std::io::Read;

use service_manual_domain::ids::{ServiceId, SiteNoticeId};
use service_manual_domain::language::{Language, Texts};
use service_manual_domain::notice::{Audience, NoticeLevel, SiteNotice};
use service_manual_domain::search::{Group, SearchRequest};
use service_manual_domain::time::Length;
use service_manual_render::urls;
use service_manual_store::ChangedThing;

use super::attributes;
use crate::world::{Answer, World, email};

const PUBLIC: [&str; 6] = [
    "/",
    "/sv",
    "/en",
    "/haku",
    "/haku?q=ty%C3%B6paja&category=job-coaching",
    "/palvelu/tyopaja-nuorille",
];

/// The body as it was before it was packed; it must have been packed.
#[track_caller]
pub(crate) fn unpacked(answer: &Answer) -> Vec<u8> {
    let mut body = Vec::new();
    match answer.header("content-encoding") {
        "gzip" => {
            flate2::read::GzDecoder::new(answer.bytes.as_slice()).read_to_end(&mut body).unwrap();
        }
        "br" => {
            brotli::Decompressor::new(answer.bytes.as_slice(), 4_096)
                .read_to_end(&mut body)
                .unwrap();
        }
        other => panic!("{} is not packed: {other:?}", answer.path),
    }
    body
}

async fn publish(world: &World, service: ServiceId) {
    let mut reviewer = world.signed_in("authority-main-user").await;
    let page = reviewer.get(&format!("/hallinta/palvelut/{service}")).await.assert(200);
    reviewer.submit(page.form("/julkaise")).await.assert(200);
}

async fn rename_and_publish(world: &World, service: ServiceId, name: &str) {
    let mut editor = world.signed_in("provider-editor").await;
    let path = format!("/hallinta/palvelut/{service}");
    let form = editor.get(&format!("{path}/muokkaa/basics")).await.assert(200).form("/basics");
    editor.submit(form.fill("name_fi", name)).await.assert(200);
    let page = editor.get(&path).await.assert(200);
    editor.submit(page.form("/laheta")).await.assert(200);
    publish(world, service).await;
}

#[tokio::test]
async fn a_page_that_did_not_change_is_not_sent_again() {
    let world = World::new().await;
    let region = world.region().await;
    for path in PUBLIC {
        let first = world.browser().get(path).await.assert(200);
        assert_eq!(first.header("cache-control"), "public, no-cache", "{path}");
        assert_eq!(first.header("vary"), "Cookie, Accept-Encoding", "{path}");
        let etag = first.header("etag").to_owned();
        for accepted in ["identity", "gzip", "br"] {
            let headers = [("if-none-match", etag.as_str()), ("accept-encoding", accepted)];
            let again = world.browser().get_with(path, &headers).await.assert(304);
            assert!(again.bytes.is_empty(), "{path}");
            assert_eq!(again.header("etag"), etag, "{path}");
        }
        let list = format!("\"something\", {etag}");
        world.browser().get_with(path, &[("if-none-match", &list)]).await.assert(304);
        let other = [("if-none-match", "W/\"something else\"")];
        world.browser().get_with(path, &other).await.assert(200);
    }
    let etag = world.browser().get("/").await.header("etag").to_owned();
    publish(&world, region.submitted).await;
    let changed = world.browser().get_with("/", &[("if-none-match", &etag)]).await.assert(200);
    assert_ne!(changed.header("etag"), etag);
    world.finish().await;
}

#[tokio::test]
async fn packed_pages_hold_the_same_text() {
    let world = World::new().await;
    world.region().await;
    for path in PUBLIC {
        let plain = world.browser().get(path).await.assert(200);
        assert_eq!(plain.header("content-encoding"), "", "{path}");
        for (accepted, expected) in [
            ("gzip", "gzip"),
            ("br", "br"),
            ("gzip, deflate, br;q=1.0", "br"),
            ("br;q=0, gzip", "gzip"),
        ] {
            let headers = [("accept-encoding", accepted)];
            let packed = world.browser().get_with(path, &headers).await.assert(200);
            assert_eq!(packed.header("content-encoding"), expected, "{path}");
            assert_eq!(unpacked(&packed), plain.bytes, "{path} {accepted}");
            assert_eq!(packed.header("etag"), plain.header("etag"), "{path}");
        }
    }
    let mut person = world.signed_in("expert").await;
    let plain = person.get("/aloitus").await.assert(200);
    let packed = person.get_with("/aloitus", &[("accept-encoding", "gzip")]).await.assert(200);
    assert_eq!(unpacked(&packed), plain.bytes);
    world.finish().await;
}

#[tokio::test]
async fn publishing_is_seen_at_once_on_pages_that_were_kept() {
    let world = World::new().await;
    let region = world.region().await;
    for path in ["/", "/haku"] {
        let before = world.browser().get(path).await.assert(200);
        assert!(!before.body.contains("Puupaja"), "{path}");
    }
    world.browser().get("/palvelu/puupaja").await.assert(404);
    publish(&world, region.submitted).await;
    for path in ["/", "/haku", "/palvelu/puupaja"] {
        let after = world.browser().get(path).await.assert(200);
        assert!(after.body.contains("Puupaja"), "{path}");
    }
    world.finish().await;
}

#[tokio::test]
async fn a_site_notice_comes_and_goes_on_time() {
    let world = World::new().await;
    let now = world.ctx.now();
    let texts = Texts::default()
        .with(Language::Fi, "Huoltokatko illalla")
        .with(Language::Sv, "Avbrott i kväll")
        .with(Language::En, "A break tonight");
    let id = SiteNoticeId::new(now, world.ctx.random());
    let notice = SiteNotice {
        level: NoticeLevel::Disturbance,
        audience: Audience::Everybody,
        dismissible: false,
        texts,
        from: now.plus(Length::minutes(10)),
        until: now.plus(Length::minutes(20)),
    };
    let mut tx = world.ctx.write().await.unwrap();
    tx.site_notices().add(id, &notice).await.unwrap();
    tx.feed().changed(ChangedThing::Site, now).await.unwrap();
    world.ctx.commit_public(tx).await.unwrap();

    let texts = [("/", "Huoltokatko"), ("/sv/sok", "Avbrott"), ("/en", "A break")];
    for (minutes, shown) in [(0, false), (9, false), (10, true), (19, true), (20, false)] {
        world.clock.set(now.plus(Length::minutes(minutes)));
        for (path, text) in texts {
            let notices = world.browser().get(path).await.assert(200).all(".notice");
            let found = notices.iter().any(|notice| notice.contains(text));
            assert_eq!(found, shown, "{path} after {minutes} minutes: {notices:?}");
        }
    }
    world.finish().await;
}

#[tokio::test]
async fn a_page_for_one_person_is_never_kept_for_others() {
    let world = World::new().await;
    world.region().await;
    let mut person = world.signed_in("provider-main-user").await;
    let address = email("provider-main-user");
    for path in PUBLIC {
        let own = person.get(path).await.assert(200);
        assert_eq!(own.header("cache-control"), "no-store", "{path}");
        assert_eq!(own.header("etag"), "", "{path}");
        assert!(own.body.contains(&address), "{path}");

        let first = world.browser().get(path).await.assert(200);
        assert!(!first.body.contains(&address), "{path}");
        assert_eq!(first.header("set-cookie"), "", "{path}");
        person.get(path).await.assert(200);
        let again = world.browser().get(path).await.assert(200);
        assert_eq!(first.bytes, again.bytes, "{path}");
    }
    for path in ["/aloitus", "/hallinta/palvelut"] {
        assert_eq!(person.get(path).await.assert(200).header("cache-control"), "no-store");
    }

    let out = person.post("/kirjaudu-ulos", &[]).await.assert(303);
    let front = person.get(&out.location()).await.assert(200);
    assert!(front.body.contains("Olet kirjautunut ulos"), "{}", front.text());
    assert_eq!(front.header("cache-control"), "no-store");
    assert!(!world.browser().get("/").await.body.contains("Olet kirjautunut ulos"));
    assert!(!person.get("/").await.body.contains("Olet kirjautunut ulos"), "it is shown once");
    world.finish().await;
}

#[tokio::test]
async fn the_language_switch_leads_to_the_same_page() {
    let world = World::new().await;
    let region = world.region().await;
    let mut person = world.signed_in("provider-main-user").await;
    let own = format!("/hallinta/organisaatiot/{}", region.provider);
    let paths = ["/kirjaudu?next=%2Faloitus", "/aloitus", "/hallinta/palvelut?page=2", &own];
    let languages = |answer: &Answer| attributes(answer, ".languages a", "href");
    for path in PUBLIC.into_iter().chain(paths) {
        let mut browser =
            if path.starts_with("/kirjaudu") { world.browser() } else { person.clone() };
        let page = browser.get(path).await.assert(200);
        let links = languages(&page);
        assert_eq!(links.len(), 3, "{path}");
        assert!(links.contains(&path.to_owned()), "{path}: {links:?}");
        for (link, language) in links.iter().zip(["fi", "sv", "en"]) {
            let other = browser.get(link).await.assert(200);
            assert_eq!(attributes(&other, "html", "lang"), [language], "{link}");
            assert_eq!(languages(&other), links, "{path} → {link}");
        }
    }
    let lost = person.get("/en/nothing").await.assert(404);
    assert_eq!(languages(&lost), ["/", "/sv", "/en"], "an unknown page has no other languages");
    world.finish().await;
}

#[tokio::test]
async fn old_addresses_of_a_renamed_service_lead_to_the_new_one() {
    let world = World::new().await;
    let region = world.region().await;
    let (old, new) = ("/palvelu/tyopaja-nuorille", "/palvelu/uusi-paja");
    world.browser().get(old).await.assert(200);

    rename_and_publish(&world, region.published, "Uusi paja").await;
    let moved = world.browser().get(old).await.assert(301);
    assert_eq!(moved.location(), new);
    assert_eq!(moved.header("cache-control"), "no-store", "the name may come back");
    assert_eq!(world.browser().get(new).await.assert(200).all("main h1"), ["Uusi paja"]);
    world.browser().get("/sv/tjanst/verkstad-for-unga").await.assert(200);

    rename_and_publish(&world, region.published, "Työpaja nuorille").await;
    world.browser().get(old).await.assert(200);
    assert_eq!(world.browser().get(new).await.assert(301).location(), old);

    rename_and_publish(&world, region.draft, "Uusi paja").await;
    let other = "/palvelu/uusi-paja-2";
    assert_eq!(world.browser().get(other).await.assert(200).all("main h1"), ["Uusi paja"]);
    assert_eq!(world.browser().get(new).await.assert(301).location(), old, "links stay right");
    world.finish().await;
}

#[tokio::test]
async fn a_mistyped_search_offers_the_right_words_in_their_place() {
    let world = World::new().await;
    world.region().await;
    let mut visitor = world.browser();
    for (typed, offered) in [
        ("työpjaa", "työpaja"),
        ("Työpjaa: -lapset", "työpaja -lapset"),
        ("nuorille (TYÖPJAA), \"työpjaa\"", "nuorille (työpaja), \"työpaja\""),
    ] {
        let asked = |text| SearchRequest::for_text(text).with(Group::Category, "job-coaching");
        let path = urls::search_for(Language::Fi, &asked(typed));
        let page = visitor.get(&path).await.assert(200);
        let link = page.link("section p a").unwrap();
        assert_eq!(link, urls::search_for(Language::Fi, &asked(offered)));
        assert!(page.text().contains(&format!("Tarkoititko ”{offered}”?")), "{}", page.text());
        let right = visitor.get(&link).await.assert(200);
        assert!(!right.text().contains("Tarkoititko"), "{}", right.text());
    }
    let elsewhere = visitor.get("/haku?q=työpjaa").await.assert(200);
    assert_eq!(
        elsewhere.link("section p a"),
        Some(urls::search_for(Language::Fi, &SearchRequest::for_text("työpaja")))
    );
    world.finish().await;
}
