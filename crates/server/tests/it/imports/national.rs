//! The national general descriptions, where they are beside the checkout (docs: `../shared/data`).

use std::path::Path;

use service_manual_app::imports::Orders;
use service_manual_domain::import::{Format, Note, Outcome};
use service_manual_domain::language::Language;
use service_manual_domain::service::field::TextField;

use super::{imported, outcomes, publishing, service, text};
use crate::world::World;

const FILE: &str = "ptv-general-descriptions.json";

#[tokio::test]
async fn the_national_descriptions_become_services_that_are_found() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let Ok(file) = std::fs::read(folder.join(FILE)) else {
        println!("There are no national descriptions in {}: not tested.", folder.display());
        return;
    };
    let world = World::new().await;
    let region = world.region().await;
    let orders = publishing(&world, &region, Format::Ptv).await;
    let orders = Orders { category: Some("wellbeing".to_owned()), ..orders };
    let report = imported(&world, &file, &orders).await;
    assert_eq!(report.count(Outcome::Created), report.rows.len());
    // All but those that cost something without saying how much.
    for row in &report.rows {
        let unpriced = row.notes.contains(&Note::PriceUnknown);
        assert_eq!(row.published, !unpriced, "{row:?}");
        assert_eq!(row.missing.is_empty(), !unpriced, "{row:?}");
    }
    assert!(report.published() > 200);
    // A description with a list, conditions and instructions, in three languages.
    let (_, content, _) = service(&world, "9b5b9ff4-ab5e-4197-93c6-31334db002c8").await;
    assert_eq!(text(&content, TextField::Name, Language::Fi), "Aikuislukiokoulutus");
    for language in Language::ALL {
        assert!(content.includes(language));
        assert!(!text(&content, TextField::Summary, language).is_empty());
    }
    let mut visitor = world.browser();
    for (path, name) in [
        ("/haku?q=velkaneuvonta", "velkaneuvonta"),
        ("/sv/sok?q=skuldr%C3%A5dgivning", "skuld"),
        ("/en/search?q=debt", "debt"),
        // People's words, which no description has.
        ("/haku?q=nukun+kavereiden+sohvalla", "asunnottomien palveluohjaus"),
    ] {
        let page = visitor.get(path).await.assert(200);
        assert!(page.text().to_lowercase().contains(name), "{path}");
    }
    let report = imported(&world, &file, &orders).await;
    assert!(outcomes(&report).iter().all(|outcome| *outcome == Outcome::Unchanged));
    assert_eq!(report.published(), 0);
    world.finish().await;
}
