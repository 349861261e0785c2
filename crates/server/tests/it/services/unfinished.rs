//! A new service that was begun and never saved: what was typed is kept and offered again.

use super::writing::{begun, filled};
use crate::world::{Browser, Form, World};

const NEW: &str = "/hallinta/palvelut/uusi";

/// Sends what is typed as the script of the form does; the status of the answer.
async fn keep(browser: &mut Browser, form: &Form) -> u16 {
    let fields: Vec<(&str, &str)> =
        form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let path = format!("{NEW}/{}", form.value("new_id"));
    browser.post(&path, &fields).await.status.as_u16()
}

async fn new(browser: &mut Browser) -> Form {
    browser.get(NEW).await.assert(200).form("/uusi")
}

#[tokio::test]
async fn what_was_begun_is_offered_until_it_is_saved() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let form = begun(new(&mut editor).await, "Kesken jäänyt");
    let id = form.value("new_id").to_owned();
    let with_guidance = filled(form, &[("referring_fi", "Ohje, johon ei ole oikeutta")]);
    assert_eq!(keep(&mut editor, &with_guidance).await, 200);

    let offered = editor.get(NEW).await.assert(200);
    assert!(offered.text().contains("Kesken jäänyt"), "{}", offered.text());
    let path = offered.link(".notice a").unwrap();
    let resumed = editor.get(&path).await.assert(200);
    assert!(!resumed.body.contains("johon ei ole"), "guidance is not on this page");
    let form = resumed.form("/uusi");
    assert_eq!((form.value("name_fi"), form.value("new_id")), ("Kesken jäänyt", id.as_str()));
    // It is nobody else's to see.
    let mut other = world.signed_in("provider-main-user").await;
    assert!(!other.get(NEW).await.body.contains("Kesken jäänyt"));
    assert_eq!(other.get(&path).await.assert(303).location(), NEW);

    editor.submit(form.clone()).await.assert(200);
    assert!(!editor.get(NEW).await.body.contains("Kesken jäänyt"));
    // From an old page nothing can be kept any more, and nobody is told that it was.
    assert_eq!(keep(&mut editor, &form).await, 409);
    world.finish().await;
}

#[tokio::test]
async fn what_was_begun_is_thrown_away_by_whom_it_belongs_to() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let form = new(&mut editor).await.fill("name_fi", "Turha");
    assert_eq!(keep(&mut editor, &form).await, 200);
    let discard = format!("{NEW}/{}/hylkaa", form.value("new_id"));
    let mut expert = world.signed_in("expert").await;
    expert.post(&discard, &[]).await.assert(403);
    world.signed_in("provider-main-user").await.post(&discard, &[]).await.assert(303);
    let offered = editor.get(NEW).await;
    assert!(offered.text().contains("Turha"));
    let after = editor.submit(offered.form("/hylkaa")).await.assert(200);
    assert!(!after.text().contains("Turha") && !after.has_form("/hylkaa"));
    world.finish().await;
}

#[tokio::test]
async fn what_was_begun_is_in_the_language_that_was_chosen() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let form = new(&mut editor).await.fill("original", "sv").fill("name_fi", "Verkstad");
    assert_eq!(keep(&mut editor, &form).await, 200);
    let path = format!("{NEW}/{}", form.value("new_id"));
    let form = editor.get(&path).await.assert(200).form("/uusi");
    assert_eq!((form.value("name_sv"), form.value("written_in")), ("Verkstad", "sv"));
    world.finish().await;
}

#[tokio::test]
async fn nothing_is_kept_for_an_organisation_without_the_right() {
    let world = World::new().await;
    let region = world.region().await;
    let mut stranger = world.signed_in("stranger").await;
    let form = new(&mut stranger).await;
    let foreign = filled(form, &[("organiser", &region.provider.to_string())]);
    assert_eq!(keep(&mut stranger, &foreign).await, 404);
    world.finish().await;
}
