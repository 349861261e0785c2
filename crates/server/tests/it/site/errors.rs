//! Error pages, and requests that nobody makes by accident.

use axum::http::Method;

use super::attributes;
use crate::world::{Answer, World, email};

/// The page is in the language, says what happened and shows a way on.
#[track_caller]
pub(crate) fn assert_way_on(answer: &Answer, language: &str) {
    assert_eq!(attributes(answer, "html", "lang"), [language], "{}", answer.path);
    assert_eq!(answer.all("main h1").len(), 1, "{}", answer.path);
    let front = if language == "fi" { "/".to_owned() } else { format!("/{language}") };
    let links = attributes(answer, "main a", "href");
    assert!(links.contains(&front), "{}: {links:?}", answer.path);
    assert_eq!(answer.header("cache-control"), "no-store", "{}", answer.path);
    assert_eq!(attributes(answer, "meta[name=robots]", "content"), ["noindex"]);
}

#[tokio::test]
async fn an_unknown_address_gets_a_page_in_the_language_of_its_prefix() {
    let world = World::new().await;
    let cases = [
        ("/ei-ole", "fi"),
        ("/sv/finns-inte", "sv"),
        ("/en/nothing/at/all", "en"),
        ("/svenska", "fi"),
        ("/palvelu/ei-ole", "fi"),
        ("/sv/tjanst/%FF%FE", "sv"),
        ("/en/service/..%2F..%2Fetc", "en"),
        ("/kutsu/ei-ole", "fi"),
        ("//evil.example/", "fi"),
    ];
    for (path, language) in cases {
        assert_way_on(&world.browser().get(path).await.assert(404), language);
    }
    world.finish().await;
}

#[tokio::test]
async fn a_form_that_is_none_of_ours_gets_400() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let same = [("sec-fetch-site", "same-origin")];
    let edit = format!("/hallinta/palvelut/{}/muokkaa/basics", region.draft);
    let bodies: [&[u8]; 3] = [b"\xff\xfe\x00", b"name_fi=Ilman+versiota", b"version=ei-numero"];
    for body in bodies {
        let answer = editor.post_raw(&edit, body.to_vec(), &same).await.assert(400);
        assert_way_on(&answer, "fi");
    }
    let submit = format!("/sv/administration/tjanster/{}/skicka", region.draft);
    assert_way_on(&editor.post(&submit, &[]).await.assert(400), "sv");
    world.finish().await;
}

#[tokio::test]
async fn a_method_that_the_address_does_not_have_gets_405() {
    let world = World::new().await;
    let cases = [
        (Method::GET, "/kirjaudu-ulos", "fi"),
        (Method::GET, "/en/sign-out", "en"),
        (Method::POST, "/sv", "sv"),
        (Method::DELETE, "/haku", "fi"),
        (Method::PUT, "/kirjaudu", "fi"),
        (Method::OPTIONS, "/", "fi"),
    ];
    for (method, path, language) in cases {
        let answer = world.browser().send(method, path, &[], None).await.assert(405);
        assert_way_on(&answer, language);
        assert!(!answer.header("allow").is_empty(), "{path} tells what it takes");
    }
    world.finish().await;
}

#[tokio::test]
async fn a_form_larger_than_any_of_ours_gets_413_and_one_of_the_largest_size_does_not() {
    let world = World::new().await;
    let same = [("sec-fetch-site", "same-origin")];
    let limit = 512 * 1024;
    for (size, status) in [(limit, 422), (limit + 1, 413)] {
        let body = [b"email=".as_slice(), &vec![b'x'; size - 6]].concat();
        let answer = world.browser().post_raw("/kirjaudu", body, &same).await.assert(status);
        if status == 413 {
            assert_way_on(&answer, "fi");
        }
    }
    world.finish().await;
}

#[tokio::test]
async fn a_wrong_password_and_too_many_of_them_leave_the_form_on_the_page() {
    let world = World::new().await;
    world.region().await;
    let email = email("expert");
    let fields = [("email", email.as_str()), ("password", "väärä salasana taas"), ("next", "")];
    for (count, status) in [(5, 422), (1, 429)] {
        for _ in 0..count {
            let answer = world.browser().post("/sv/logga-in", &fields).await.assert(status);
            assert_eq!(attributes(&answer, "html", "lang"), ["sv"]);
            assert_eq!(answer.form("/sv/logga-in").value("email"), email);
            assert_eq!(answer.header("cache-control"), "no-store");
        }
    }
    world.tick().await;
    world.finish().await;
}

#[tokio::test]
async fn the_search_page_takes_anything() {
    let world = World::new().await;
    world.region().await;
    let long = "pitkä".replace('ä', "%C3%A4").repeat(1_000);
    let queries = [
        format!("q={long}"),
        format!("q={}", "a+".repeat(5_000)),
        "q=%00%01%1F%7F%0A".to_owned(),
        "q=%FF%FE".to_owned(),
        "q=%".to_owned(),
        "q=%22%29%28+AND+OR+NOT+*+~+%5E+%5B+%7B+%3A+%5C".to_owned(),
        "q=paja&page=999999999".to_owned(),
        "q=paja&page=99999999999999999999999".to_owned(),
        "page=-1".to_owned(),
        "page=0".to_owned(),
        "page=abc".to_owned(),
        "category=ei-ole".to_owned(),
        "category=%27%3B+DROP+TABLE+service".to_owned(),
        "q=a&q=b&q=c".to_owned(),
        "&&&===".to_owned(),
    ];
    for query in queries {
        for path in ["/haku", "/sv/sok", "/en/search"] {
            let answer = world.browser().get(&format!("{path}?{query}")).await.assert(200);
            assert_eq!(answer.all("main h1").len(), 1, "{query}");
            assert!(answer.has_form(path), "{query}");
        }
    }
    world.finish().await;
}

#[tokio::test]
async fn an_unknown_category_and_an_impossible_page_show_what_there_is() {
    let world = World::new().await;
    world.region().await;
    let cards = |answer: Answer| answer.all(".cards > li");
    let all = cards(world.browser().get("/haku").await.assert(200));
    assert_eq!(all.len(), 1);
    for query in ["category=ei-ole", "page=-1", "page=0", "page=abc"] {
        let shown = cards(world.browser().get(&format!("/haku?{query}")).await.assert(200));
        assert_eq!(shown, all, "{query}");
    }
    let beyond = world.browser().get("/haku?q=paja&page=999999999").await.assert(200);
    assert_eq!(cards(beyond).len(), 1, "the last page there is");
    world.finish().await;
}

#[tokio::test]
async fn what_was_searched_for_is_shown_as_text_only() {
    let world = World::new().await;
    let attack = "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%3Cimg%20src=x%20onerror=alert(1)%3E";
    let answer = world.browser().get(&format!("/haku?q={attack}&{attack}")).await.assert(200);
    let scripts = attributes(&answer, "script", "src");
    assert_eq!(scripts.len(), answer.body.matches("<script").count(), "none is written inline");
    assert!(scripts.iter().all(|src| src.starts_with("/assets/")), "{scripts:?}");
    assert!(attributes(&answer, "img", "src").is_empty());
    let typed = attributes(&answer, "input#q", "value");
    assert_eq!(typed, ["\"><script>alert(1)</script><img src=x onerror=alert(1)>"]);
    world.finish().await;
}
