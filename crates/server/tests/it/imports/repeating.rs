//! The same file again, a newer one, and services that people have edited meanwhile.

use service_manual_app::imports::Orders;
use service_manual_domain::import::{Format, Outcome};
use service_manual_domain::language::Language;
use service_manual_domain::service::State;
use service_manual_domain::service::field::{Step, TextField};
use service_manual_domain::service::form_page::FormPage;
use service_manual_render::urls;

use super::{
    count, description, imported, only, orders, outcomes, page, publishing, service, text, traces,
};
use crate::world::World;

#[tokio::test]
async fn the_same_file_again_changes_nothing_and_a_newer_one_only_what_is_new() {
    let world = World::new().await;
    let region = world.region().await;
    let orders = orders(&world, &region, Format::Ptv).await;
    let file = page(&[description("a", "Paja", ""), description("b", "Kurssi", "")]);
    let report = imported(&world, &file, &orders).await;
    assert_eq!(outcomes(&report), [Outcome::Created, Outcome::Created]);
    let versions = count(&world, "service_version").await;
    assert_eq!(outcomes(&imported(&world, &file, &orders).await), [Outcome::Unchanged; 2]);
    assert_eq!(count(&world, "service_version").await, versions);
    let file = page(&[description("b", "Kurssi 2", ""), description("a", "Paja", "")]);
    let report = imported(&world, &file, &orders).await;
    assert_eq!(outcomes(&report), [Outcome::Updated, Outcome::Unchanged]);
    let (kept, content, _) = service(&world, "b").await;
    assert_eq!(text(&content, TextField::Name, Language::Fi), "Kurssi 2");
    assert_eq!(kept.state, State::Draft);
    assert_eq!(count(&world, "service_source").await, 2);
    world.finish().await;
}

#[tokio::test]
async fn what_people_edited_stays_unless_it_is_to_be_overwritten() {
    let world = World::new().await;
    let region = world.region().await;
    let orders = orders(&world, &region, Format::Ptv).await;
    imported(&world, &page(&[description("a", "Paja", "")]), &orders).await;
    let (imported_service, _, _) = service(&world, "a").await;
    let mut editor = world.signed_in("authority-editor").await;
    let step = FormPage::Step(Step::Description);
    let path = urls::service_step(Language::Fi, imported_service.id, step);
    let form = editor.get(&path).await.assert(200).form(&path);
    editor.submit(form.fill("benefits_fi", "Saat rytmin.")).await.assert(200);
    let newer = page(&[description("a", "Uusi paja", "")]);
    let report = imported(&world, &newer, &orders).await;
    assert_eq!(only(&report).outcome, Outcome::EditedHere);
    let (_, content, _) = service(&world, "a").await;
    assert_eq!(text(&content, TextField::Name, Language::Fi), "Paja");
    let report = imported(&world, &newer, &Orders { overwrite: true, ..orders }).await;
    assert_eq!(only(&report).outcome, Outcome::Updated);
    let (_, content, _) = service(&world, "a").await;
    assert_eq!(text(&content, TextField::Name, Language::Fi), "Uusi paja");
    // What the file says nothing of stays as it was written.
    assert_eq!(text(&content, TextField::Benefits, Language::Fi), "<p>Saat rytmin.</p>");
    world.finish().await;
}

#[tokio::test]
async fn a_published_service_gets_a_working_copy_or_is_published_anew() {
    let world = World::new().await;
    let region = world.region().await;
    let publish = publishing(&world, &region, Format::Ptv).await;
    let report = imported(&world, &page(&[description("a", "Paja", "")]), &publish).await;
    assert!(only(&report).published, "{report:?}");
    assert!(only(&report).missing.is_empty());
    let plain = Orders { publish: false, defaults: false, ..publish.clone() };
    let report = imported(&world, &page(&[description("a", "Paja 2", "")]), &plain).await;
    // What was filled in by default stays, and is named.
    assert!(only(&report).missing.is_empty(), "{report:?}");
    assert!(only(&report).defaults.contains(&"age".to_owned()));
    let (draft, _, _) = service(&world, "a").await;
    assert_eq!(draft.state, State::PublishedWithDraft);
    let mut visitor = world.browser();
    let found = visitor.get("/haku?q=paja").await.assert(200);
    assert!(found.all("h2 a, h3 a").contains(&"Paja".to_owned()), "{}", found.text());
    let report = imported(&world, &page(&[description("a", "Paja 3", "")]), &publish).await;
    assert!(only(&report).published);
    let (published, _, _) = service(&world, "a").await;
    assert_eq!(published.state, State::Published);
    let found = visitor.get("/haku?q=paja").await.assert(200);
    assert!(found.all("h2 a, h3 a").contains(&"Paja 3".to_owned()), "{}", found.text());
    // Nobody gets a mail for each of many services.
    assert!(world.mails().await.is_empty());
    world.finish().await;
}

#[tokio::test]
async fn drafts_that_were_imported_before_are_published_later() {
    let world = World::new().await;
    let region = world.region().await;
    let orders = orders(&world, &region, Format::Ptv).await;
    let file = page(&[description("a", "Paja", "")]);
    imported(&world, &file, &orders).await;
    let publish = publishing(&world, &region, Format::Ptv).await;
    let bare = Orders { defaults: false, ..publish.clone() };
    let report = imported(&world, &file, &bare).await;
    assert_eq!(only(&report).outcome, Outcome::Unchanged);
    assert!(!only(&report).published && only(&report).missing.contains(&"age".to_owned()));
    let report = imported(&world, &file, &publish).await;
    assert_eq!(only(&report).outcome, Outcome::Updated);
    assert!(only(&report).published);
    let before = traces(&world).await;
    let report = imported(&world, &file, &publish).await;
    assert_eq!(only(&report).outcome, Outcome::Unchanged);
    assert!(!only(&report).published);
    // The run itself is recorded, and nothing else.
    let mut after = traces(&world).await;
    after[3] -= 1;
    assert_eq!(after, before);
    // What somebody took off the public site is not published again by the next import.
    let (service, _, _) = service(&world, "a").await;
    let mut editor = world.signed_in("authority-main-user").await;
    let path = urls::service_outdated(Language::Fi, service.id);
    let form = editor.get(&path).await.assert(200).form(&path);
    editor.submit(form.fill("reason", "Päättynyt.")).await.assert(200);
    let report = imported(&world, &page(&[description("a", "Paja 2", "")]), &publish).await;
    assert_eq!((only(&report).outcome, only(&report).published), (Outcome::Updated, false));
    world.finish().await;
}

#[tokio::test]
async fn each_organisation_may_have_a_service_after_the_same_description() {
    let world = World::new().await;
    let region = world.region().await;
    let espoo = orders(&world, &region, Format::Ptv).await;
    let updater = Some(world.account("provider-editor").await);
    let provider = Orders { organisation: region.provider, updater, ..espoo.clone() };
    let provider = Orders { publish: true, defaults: true, ..provider };
    let file = page(&[description("a", "Paja", "")]);
    assert_eq!(only(&imported(&world, &file, &espoo).await).outcome, Outcome::Created);
    let report = imported(&world, &file, &provider).await;
    assert_eq!(only(&report).outcome, Outcome::Created);
    // The authority's side must be chosen by people.
    assert_eq!(only(&report).missing, ["authority_updater"]);
    assert!(!only(&report).published);
    world.finish().await;
}

#[tokio::test]
async fn where_four_eyes_are_demanded_nothing_is_published() {
    let world = World::new().await;
    let region = world.region().await;
    world
        .sql(&format!("UPDATE organisation SET four_eyes = 1 WHERE id = '{}'", region.authority))
        .await;
    let publish = publishing(&world, &region, Format::Ptv).await;
    let report = imported(&world, &page(&[description("a", "Paja", "")]), &publish).await;
    assert!(!only(&report).published);
    let told = service_manual_domain::import::Note::SecondPersonNeeded;
    assert!(only(&report).notes.contains(&told));
    world.finish().await;
}
