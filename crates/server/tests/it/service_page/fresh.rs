//! Whatever a public page shows, a change of it makes the page anew, though it is kept.

use service_manual_app::{contacts, locations};
use service_manual_domain::contact::TypedContact;
use service_manual_domain::location::TypedLocation;
use service_manual_domain::service::field::Step;
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::typed::TypedService;

use crate::world::{Browser, Full, World};

const PAGE: &str = "/palvelu/kielikahvila";

/// Checks that the page says something now that it did not say before.
struct Watched {
    visitor: Browser,
    before: String,
}

impl Watched {
    async fn begin(world: &World) -> Self {
        let mut visitor = world.browser();
        let before = visitor.get(PAGE).await.assert(200).text();
        Self { visitor, before }
    }

    #[track_caller]
    fn says(before: &str, now: &str, words: &str) {
        assert!(!before.contains(words) && now.contains(words), "{words} is not new in: {now}");
    }

    async fn now_says(&mut self, words: &str) {
        let now = self.visitor.get(PAGE).await.assert(200).text();
        Self::says(&self.before, &now, words);
        self.before = now;
    }
}

#[tokio::test]
async fn places_and_contacts_that_change_are_new_on_the_page_at_once() {
    let world = World::new().await;
    let region = world.region().await;
    let full = world.full_service(&region).await;
    let caller = world.caller("provider-editor").await;
    let mut page = Watched::begin(&world).await;
    let place = TypedLocation {
        street: "Uusikatu 2".to_owned(),
        postal_code: "02200".to_owned(),
        city: "Espoo".to_owned(),
        ..TypedLocation::default()
    };
    let location = (region.provider, full.location);
    locations::change::change(&world.ctx, &caller, location, 1, &place, false).await.unwrap();
    page.now_says("Uusikatu 2, 02200 Espoo").await;

    let contact = TypedContact {
        kind: "unit".to_owned(),
        name: "Uusi neuvonta".to_owned(),
        phone: "09 999 999".to_owned(),
        ..TypedContact::default()
    };
    let id = (region.provider, full.contact);
    contacts::change::change(&world.ctx, &caller, id, 1, &contact).await.unwrap();
    page.now_says("Uusi neuvonta").await;

    // What is taken out of use stays where it is named: the page is the same as before.
    locations::retire::retire(&world.ctx, &caller, location, 2).await.unwrap();
    contacts::retire::retire(&world.ctx, &caller, id, 2).await.unwrap();
    world.tick().await;
    let same = page.visitor.get(PAGE).await.assert(200).text();
    assert_eq!(same, page.before);
    world.finish().await;
}

#[tokio::test]
async fn terms_organisations_and_texts_that_change_are_new_on_the_page_at_once() {
    let world = World::new().await;
    let region = world.region().await;
    let full = world.full_service(&region).await;
    let mut page = Watched::begin(&world).await;
    let mut administrator = world.signed_in("administrator").await;
    for (vocabulary, code, label) in [
        ("client_situation", "immigrant", "Maahan muuttanut"),
        ("way_of_delivery", "on-site", "Paikalla"),
        ("service_language", "so", "somalin kieli"),
        ("accessibility", "interpreting", "Tulkki tulee"),
        ("municipality", "049", "Espoon kaupunki"),
    ] {
        let path = format!("/hallinta/sanastot/{vocabulary}/termit/{code}");
        let form = administrator.get(&path).await.assert(200).form(code);
        administrator.submit(form.fill("label_fi", label)).await.assert(200);
        page.now_says(label).await;
    }
    // A merged term is called like the one that took its place.
    let merge = "/hallinta/sanastot/client_situation/termit/unemployed/yhdista";
    let form = administrator.get(merge).await.assert(200).form("/yhdista");
    administrator.submit(form.fill("into", "laid-off")).await.assert(200);
    page.now_says("Lomautettu").await;

    for (id, name) in [(region.provider, "Uusi Paja ry"), (region.authority, "Espoo uusi")] {
        let path = format!("/hallinta/organisaatiot/{id}/muokkaa");
        let form = administrator.get(&path).await.assert(200).form("/muokkaa");
        administrator.submit(form.fill("name_fi", name)).await.assert(200);
        page.now_says(name).await;
    }

    let title = "files_0_title_fi";
    let new = TypedService::new(full.typed.sanitiser).with(title, "Uusi esite");
    let typed = full.typed.clone().replacing(&new, |name| name == title);
    let full = Full { typed, ..full };
    let caller = world.caller("authority-editor").await;
    world.save_page(&caller, &full, FormPage::Step(Step::Description)).await;
    let same = page.visitor.get(PAGE).await.assert(200).text();
    assert_eq!(same, page.before, "a working copy is not public");
    world.publish(full.service).await;
    page.now_says("Uusi esite").await;
    world.finish().await;
}
