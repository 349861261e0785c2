use service_manual_domain::time::Length;

use super::{list, samples};
use crate::world::{Form, WITH_FILE, World, with_file};

/// What the page says is wrong.
fn errors(answer: &crate::world::Answer) -> String {
    answer.all(".error-text").join(" ")
}

#[tokio::test]
async fn every_type_is_added_and_comes_back_as_it_was() {
    let world = World::new().await;
    let service = world.region().await.draft;
    let mut editor = world.signed_in("provider-editor").await;
    for (ending, content) in samples::all() {
        let form = editor.get(&list(service)).await.assert(200).form("/tiedostot");
        let name = format!("Ohje työnhakijalle.{ending}");
        let page = editor.submit_file(form, &name, &content).await.assert(200);
        let link = page.link("table a").unwrap();
        assert!(page.all("table a").contains(&name), "{}", page.text());
        let file = editor.get(&link).await.assert(200);
        assert_eq!(file.bytes, content, "{name}");
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert!(file.header("content-security-policy").ends_with("sandbox"), "{name}");
        assert_eq!(file.header("content-length"), content.len().to_string());
        let shown = ["png", "jpg", "mp4"].contains(&ending);
        let how = if shown { "inline" } else { "attachment" };
        let encoded = format!("filename*=UTF-8''Ohje%20ty%C3%B6nhakijalle.{ending}");
        let disposition = file.header("content-disposition");
        assert!(disposition.starts_with(how) && disposition.ends_with(&encoded), "{disposition}");
        world.advance(Length::seconds(1));
    }
    let events = world.events().await;
    assert_eq!(events.iter().filter(|event| *event == "file.added").count(), 10);
    world.finish().await;
}

#[tokio::test]
async fn what_is_not_taken_is_told_in_the_form_and_leaves_nothing() {
    let world = World::new().await;
    let service = world.region().await.draft;
    let mut editor = world.signed_in("authority-editor").await;
    let html = b"<!doctype html><title>x</title><script>alert(1)</script>".to_vec();
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec();
    let archive = samples::zip(&[("tiedot.xml", &vec![0; 300_000])]);
    let cases: [(&str, &[u8], &str); 9] = [
        ("kuva.png", &html, "sallituista"),
        ("kuva.svg", &svg, "sallituista"),
        ("kuva.png", &svg, "sallituista"),
        ("ohjelma.pdf", b"MZ\x90\0 and more", "sallituista"),
        ("arkisto.docx", &archive, "sallituista"),
        ("makrot.docm", &samples::docm(), "makroja"),
        ("makrot.docx", &samples::docm(), "makroja"),
        ("tyhja.pdf", b"", "tyhjä"),
        ("esite.pdf", &samples::png(), "png"),
    ];
    for (name, content, told) in cases {
        let form = editor.get(&list(service)).await.form("/tiedostot");
        let form = form.fill("visibility", "internal");
        let page = editor.submit_file(form, name, content).await.assert(422);
        assert!(errors(&page).contains(told), "{name}: {}", errors(&page));
        assert_eq!(page.form("/tiedostot").value("visibility"), "internal", "{name}");
        assert!(page.all("title")[0].starts_with("Virhe"));
        assert!(!page.all(".error-summary a").is_empty());
    }
    for table in ["file", "file_piece", "file_content"] {
        let rows = world.texts(&format!("SELECT CAST(COUNT(*) AS TEXT) FROM {table}")).await;
        assert_eq!(rows, ["0"], "{table}");
    }
    world.finish().await;
}

#[tokio::test]
async fn a_picture_that_is_also_a_page_is_delivered_as_a_picture() {
    let world = World::new().await;
    let service = world.region().await.draft;
    let mut editor = world.signed_in("provider-editor").await;
    let mut both = samples::png();
    both.extend(b"<!doctype html><script>alert(1)</script>");
    let form = editor.get(&list(service)).await.form("/tiedostot");
    let page = editor.submit_file(form, "kuva.html", &both).await.assert(200);
    assert_eq!(page.all("table a"), ["kuva.html.png"]);
    let file = editor.get(&page.link("table a").unwrap()).await.assert(200);
    assert_eq!(file.header("content-type"), "image/png");
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    let policy = file.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'") && policy.ends_with("sandbox"), "{policy}");
    world.finish().await;
}

#[tokio::test]
async fn names_are_cleaned_and_safe_in_headers() {
    let world = World::new().await;
    let service = world.region().await.draft;
    let mut editor = world.signed_in("provider-editor").await;
    let cases = [
        ("../../etc/esite.pdf", "esite.pdf"),
        ("C:\\Tiedostot\\esite.pdf", "esite.pdf"),
        ("a\r\nSet-Cookie: x.pdf", "a%0D%0ASet-Cookie_ x.pdf"),
        ("kesä \u{1f389}.pdf", "kesä \u{1f389}.pdf"),
        ("lasku\u{202e}fdp.exe", "laskufdp.exe.pdf"),
        ("a\"b;c.pdf", "a%22b;c.pdf"),
    ];
    for (sent, kept) in cases {
        let form = editor.get(&list(service)).await.form("/tiedostot");
        let page = editor.submit_file(form, sent, &samples::pdf()).await.assert(200);
        assert_eq!(page.all("table a")[0], kept, "{sent}");
        let file = editor.get(&page.link("table a").unwrap()).await.assert(200);
        let disposition = file.header("content-disposition");
        assert!(disposition.is_ascii() && disposition.matches('"').count() == 2, "{disposition}");
        world.advance(Length::seconds(1));
    }
    world.finish().await;
}

#[tokio::test]
async fn a_form_without_a_file_or_a_choice_says_so() {
    let world = World::new().await;
    let service = world.region().await.draft;
    let mut editor = world.signed_in("authority-editor").await;
    let form = editor.get(&list(service)).await.form("/tiedostot");
    let page = editor.submit_file(form.clone(), "kuva.png", &samples::png()).await.assert(422);
    assert_eq!(page.all(".error-summary a").len(), 1, "{}", page.text());
    let form = form.fill("visibility", "public");
    let page = editor.submit_file(form.clone(), "", b"").await.assert(422);
    assert_eq!(page.form("/tiedostot").value("visibility"), "public");
    editor.post(&list(service), &[("visibility", "public")]).await.assert(422);
    let own = [("sec-fetch-site", "same-origin"), ("content-type", WITH_FILE)];
    let mut half = with_file(&form, "kuva.png", &samples::png());
    half.truncate(half.len() - 30);
    let page = editor.post_raw(&list(service), half, &own).await.assert(422);
    assert!(errors(&page).contains("kokonaan"), "{}", page.text());
    world.finish().await;
}

#[tokio::test]
async fn two_files_at_once_are_two_files() {
    let world = World::new().await;
    let service = world.region().await.draft;
    let editor = world.signed_in("provider-editor").await;
    let form = editor.clone().get(&list(service)).await.form("/tiedostot");
    let send = |name: &'static str, content: Vec<u8>| {
        let (mut browser, form): (_, Form) = (editor.clone(), form.clone());
        async move { browser.submit_file(form, name, &content).await.assert(200) }
    };
    let mut long = samples::mp4();
    long.resize(1_000_000, 7);
    tokio::join!(
        send("a.mp4", long.clone()),
        send("b.mp4", long.clone()),
        send("c.png", samples::png())
    );
    let page = editor.clone().get(&list(service)).await.assert(200);
    let mut names = page.all("table a");
    names.sort();
    assert_eq!(names, ["a.mp4", "b.mp4", "c.png"]);
    world.finish().await;
}

#[tokio::test]
async fn only_those_with_the_right_add_files() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let form = editor.get(&list(region.draft)).await.form("/tiedostot");
    assert_eq!(form.value("visibility"), "public");
    let internal = form.clone().fill("visibility", "internal");
    editor.submit_file(internal, "kuva.png", &samples::png()).await.assert(403);
    for person in ["expert", "stranger"] {
        let mut browser = world.signed_in(person).await;
        browser.submit_file(form.clone(), "kuva.png", &samples::png()).await.assert(404);
    }
    world.advance(Length::hours(9));
    let asked = editor.submit_file(form, "kuva.png", &samples::png()).await.assert(200);
    assert!(asked.path.starts_with("/kirjaudu"), "{}", asked.path);
    let rows = world.texts("SELECT CAST(COUNT(*) AS TEXT) FROM file_content").await;
    assert_eq!(rows, ["0"]);
    world.finish().await;
}
