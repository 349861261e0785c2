//! What holds for the website as a whole: headers, cookies, forms of other sites, assets, health.

mod errors;
mod machines;
mod meta;
mod pages;

use axum::http::Method;
use axum::http::header::SET_COOKIE;
use scraper::{Html, Selector};

use crate::world::{Answer, Browser, PASSWORD, World, email};

/// The values of an attribute of all elements that match.
pub(crate) fn attributes(answer: &Answer, css: &str, name: &str) -> Vec<String> {
    let html = Html::parse_document(&answer.body);
    let selector = Selector::parse(css).unwrap();
    html.select(&selector).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
}

/// What stands in all elements that match, as it is.
pub(crate) fn texts(answer: &Answer, css: &str) -> Vec<String> {
    let html = Html::parse_document(&answer.body);
    let selector = Selector::parse(css).unwrap();
    html.select(&selector).map(|element| element.text().collect()).collect()
}

/// The cookies that an answer sets.
fn cookies(answer: &Answer) -> Vec<&str> {
    answer.headers.get_all(SET_COOKIE).iter().map(|value| value.to_str().unwrap()).collect()
}

async fn sign_in(browser: &mut Browser) -> Answer {
    let email = email("expert");
    browser.post("/kirjaudu", &[("email", &email), ("password", PASSWORD), ("next", "")]).await
}

/// An answer of every kind: page, redirect, error page, refused form, asset, health, not modified.
async fn every_kind(world: &World) -> Vec<Answer> {
    let mut browser = world.browser();
    let front = browser.get("/").await.assert(200);
    let etag = front.header("etag").to_owned();
    let style = attributes(&front, "link[rel=stylesheet]", "href").remove(0);
    let foreign = [("sec-fetch-site", "cross-site")];
    vec![
        browser.get_with("/", &[("if-none-match", &etag)]).await.assert(304),
        browser.get_with("/haku", &[("accept-encoding", "br")]).await.assert(200),
        browser.get("/kirjaudu").await.assert(200),
        browser.get("/aloitus").await.assert(303),
        browser.get("/ei-ole").await.assert(404),
        browser.get("/kirjaudu-ulos").await.assert(405),
        browser.post_raw("/kirjaudu", Vec::new(), &foreign).await.assert(400),
        browser.get(&style).await.assert(200),
        browser.get("/assets/nothing.css").await.assert(404),
        browser.get("/health/ready").await.assert(200),
        front,
    ]
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let world = World::new().await;
    for answer in every_kind(&world).await {
        let path = &answer.path;
        let policy = answer.header("content-security-policy");
        for part in ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert!(answer.header("permissions-policy").contains("camera=()"), "{path}");
        assert!(!answer.header("cache-control").is_empty(), "{path}");
        assert!(!answer.header("content-type").is_empty(), "{path}");
        assert_eq!(answer.header("strict-transport-security"), "", "{path} of plain http");
    }
    world.finish().await;
}

#[tokio::test]
async fn browsers_are_told_to_insist_on_https_where_people_use_it() {
    let world = World::with_https().await;
    for answer in every_kind(&world).await {
        let told = answer.header("strict-transport-security");
        assert!(told.starts_with("max-age=31536000"), "{}: {told}", answer.path);
    }
    world.finish().await;
}

#[tokio::test]
async fn cookies_are_out_of_reach_of_scripts_and_of_other_hosts() {
    for (world, prefix, secure) in [
        (World::new().await, "session=", false),
        (World::with_https().await, "__Host-session=", true),
    ] {
        world.region().await;
        let mut browser = world.browser();
        let answer = sign_in(&mut browser).await.assert(303);
        let out = browser.post("/kirjaudu-ulos", &[]).await.assert(303);
        assert!(cookies(&answer).iter().any(|cookie| cookie.starts_with(prefix)));
        let all = [cookies(&answer), cookies(&out)].concat();
        let names: Vec<&str> = all.iter().filter_map(|cookie| cookie.split('=').next()).collect();
        let names: Vec<&str> =
            names.iter().map(|name| name.trim_start_matches("__Host-")).collect();
        // A session, the browser, the end of a half sign-in; a message and the end of the session.
        assert_eq!(names, ["session", "device", "sign-in", "flash", "session"]);
        for cookie in all {
            assert!(cookie.contains("; Path=/; HttpOnly; SameSite=Lax"), "{cookie}");
            assert_eq!(cookie.contains("; Secure"), secure, "{cookie}");
            assert!(!cookie.contains("Domain"), "{cookie}");
        }
        browser.get("/aloitus").await.assert(303);
        world.finish().await;
    }
}

#[tokio::test]
async fn a_form_of_another_site_does_nothing_in_the_name_of_a_signed_in_person() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("expert").await;
    let ours = "http://localhost:8080";
    let refused: [&[(&str, &str)]; 8] = [
        &[],
        &[("origin", "")],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "cross-site"), ("origin", ours)],
        &[("origin", "https://evil.example")],
        &[("origin", "http://localhost:8080.evil.example")],
        &[("origin", "null")],
    ];
    for headers in refused {
        let answer = browser.post_raw("/kirjaudu-ulos", Vec::new(), headers).await;
        assert_eq!(answer.status, 400, "{headers:?}");
        errors::assert_way_on(&answer, "fi");
        browser.get("/aloitus").await.assert(200);
    }
    assert!(!world.events().await.contains(&"session.signed_out".to_owned()));
    world.finish().await;
}

#[tokio::test]
async fn a_form_of_ours_is_taken() {
    let world = World::new().await;
    world.region().await;
    let ours: [&[(&str, &str)]; 3] = [
        &[("sec-fetch-site", "same-origin")],
        &[("origin", "http://localhost:8080")],
        &[("sec-fetch-site", "same-origin"), ("origin", "http://localhost:8080")],
    ];
    for headers in ours {
        let mut browser = world.signed_in("expert").await;
        browser.post_raw("/kirjaudu-ulos", Vec::new(), headers).await.assert(303);
        browser.get("/aloitus").await.assert(303);
    }
    world.finish().await;
}

#[tokio::test]
async fn assets_are_found_by_the_links_of_the_front_page_and_kept_for_ever() {
    let world = World::new().await;
    let mut browser = world.browser();
    let front = browser.get("/").await.assert(200);
    let kinds = [
        ("link[rel=stylesheet]", "href", "text/css"),
        ("link[rel=icon]", "href", "image/svg+xml"),
        ("script", "src", "text/javascript"),
    ];
    for (css, attribute, content_type) in kinds {
        let links = attributes(&front, css, attribute);
        assert!(!links.is_empty(), "{css}");
        for link in links {
            let plain = browser.get(&link).await.assert(200);
            assert!(plain.header("content-type").starts_with(content_type), "{link}");
            assert_eq!(plain.header("cache-control"), "public, max-age=31536000, immutable");
            assert_eq!(plain.header("vary"), "Accept-Encoding");
            for encoding in ["gzip", "br"] {
                let packed = browser.get_with(&link, &[("accept-encoding", encoding)]).await;
                assert_eq!(pages::unpacked(&packed), plain.bytes, "{link} {encoding}");
            }
        }
    }
    let unknown = browser.get("/assets/site.0000.css").await.assert(404);
    assert_eq!(unknown.header("cache-control"), "no-store");
    world.finish().await;
}

#[tokio::test]
async fn health_tells_a_living_process_from_one_that_can_answer() {
    let world = World::new().await;
    world.region().await;
    let mut person = world.signed_in("expert").await;
    let mut browser = world.browser();
    assert_eq!(browser.get("/health/live").await.assert(200).body, "live");
    let ready = browser.get("/health/ready").await.assert(200);
    assert_eq!((ready.body.as_str(), ready.header("cache-control")), ("ready", "no-store"));

    world.ctx.store().close().await;
    browser.get("/health/ready").await.assert(503);
    browser.get("/health/live").await.assert(200);
    browser.get("/haku?q=paja").await.assert(200);
    errors::assert_way_on(&person.get("/sv/start").await.assert(503), "sv");
    errors::assert_way_on(&browser.get("/palvelu/tyopaja-nuorille").await.assert(500), "fi");
}

#[tokio::test]
async fn the_mailbox_exists_in_a_demonstration_only() {
    let demonstration = World::new().await;
    demonstration.browser().get("/postilaatikko").await.assert(200);
    demonstration.finish().await;

    let world = World::without_mailbox().await;
    world.region().await;
    let mut person = world.signed_in("expert").await;
    for path in ["/postilaatikko", "/sv/postlada", "/en/mailbox"] {
        world.browser().get(path).await.assert(404);
        person.get(path).await.assert(404);
    }
    assert!(!person.get("/aloitus").await.assert(200).body.contains("/postilaatikko"));
    world.finish().await;
}

#[tokio::test]
async fn head_answers_as_get_does_without_the_body() {
    let world = World::new().await;
    let cases = [
        ("/", 200),
        ("/haku?q=paja", 200),
        ("/health/ready", 200),
        ("/ei-ole", 404),
        ("/aloitus", 303),
        ("/kirjaudu-ulos", 405),
    ];
    for (path, status) in cases {
        let answer = world.browser().send(Method::HEAD, path, &[], None).await;
        assert_eq!(answer.status, status, "{path}");
        assert!(answer.bytes.is_empty(), "{path}");
    }
    let get = world.browser().get("/").await;
    let head = world.browser().send(Method::HEAD, "/", &[], None).await;
    for name in ["content-type", "content-security-policy", "cache-control", "etag", "vary"] {
        assert_eq!(head.header(name), get.header(name), "{name}");
    }
    world.finish().await;
}
