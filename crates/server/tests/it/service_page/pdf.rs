//! The public page as a PDF file. What it says is checked in the document it is made of and, by its
//! tags, in the file.

use service_manual_domain::language::Language;
use service_manual_render::pages::service::ServicePage;
use service_manual_render::pdf::{Block, Document, Kind, Run};

use super::super::site::attributes;
use crate::world::World;

/// What a block says.
fn text(block: &Block) -> String {
    block.runs.iter().map(|run| run.text.as_str()).collect()
}

fn contains(file: &[u8], text: &str) -> bool {
    file.windows(text.len()).any(|part| part == text.as_bytes())
}

fn sample(language: Language) -> Document {
    ServicePage::samples(language)[0].to_document().unwrap()
}

#[tokio::test]
async fn the_page_of_a_service_leads_to_its_pdf() {
    let world = World::new().await;
    let region = world.region().await;
    world.full_service(&region).await;
    let page = world.browser().get("/sv/tjanst/sprakcafe").await.assert(200);
    let path = attributes(&page, ".share a[type='application/pdf']", "href").remove(0);
    assert_eq!(path, "/sv/tjanst/sprakcafe/tjanst.pdf");
    let file = world.browser().get(&path).await.assert(200);
    assert_eq!(file.header("content-type"), "application/pdf");
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"sprakcafe.pdf\"");
    assert_eq!(file.header("cache-control"), "public, no-cache", "kept, since it costs to make");
    assert!(file.bytes.starts_with(b"%PDF-1.7"));
    // The file says of itself that everybody can read it, and in which language.
    for mark in ["<pdfuaid:part>1</pdfuaid:part>", "/Lang(sv)", "/Marked true"] {
        assert!(contains(&file.bytes, mark), "{mark}");
    }
    let again = world.browser().get(&path).await.assert(200);
    assert_eq!(again.bytes, file.bytes);

    world.browser().get("/palvelu/ei-ole/palvelu.pdf").await.assert(404);
    world.browser().get("/palvelu/puupaja/palvelu.pdf").await.assert(404);
    world.finish().await;
}

#[test]
fn a_pdf_says_what_the_page_says() {
    let document = sample(Language::Fi);
    let lines: Vec<String> = document.blocks.iter().map(text).collect();
    for line in [
        "Työhönvalmennus",
        "Henkilökohtaista valmennusta työnhakuun ja työssä aloittamiseen.",
        "Ajantasaiset tiedot: https://palvelumanuaali.example/s/abcd2345",
        "Järjestäjä: Esimerkkilän työllisyysalue",
        "Hinta: 25,50\u{a0}€, Hinta sisältää aineiston.",
        "Ikä: 18–29-vuotiaat",
        "Tapaat valmentajan noin kerran viikossa. Yhdessä",
        "selvitätte, mitä osaat",
        "Esimerkkitalo, Mallikatu 1, 02100 Espoo",
        "Ville Valmentaja, 09 123 456",
        "Valmennuksen sivut: https://esimerkki.example/valmennus",
        "Esite (PDF, 2,5\u{a0}Mt, suomi)",
    ] {
        assert!(lines.iter().any(|one| one == line), "{line} is not in: {lines:#?}");
    }
    let of_kind = |kind: &Kind| document.blocks.iter().filter(|one| one.kind == *kind).count();
    assert_eq!(of_kind(&Kind::Title), 1);
    assert!(of_kind(&Kind::Heading) >= 7 && of_kind(&Kind::Item("•".to_owned())) >= 5);
    let swedish = sample(Language::Sv);
    assert!(
        swedish
            .blocks
            .iter()
            .any(|one| one.language == Language::Sv && text(one) == "Vem tjänsten är till för")
    );
    assert!(swedish.blocks.iter().any(|one| one.language == Language::Fi), "as it was written");
    let bare = &ServicePage::samples(Language::Fi)[2];
    assert!(bare.to_document().is_none(), "what has no address has no file");
}

#[test]
fn every_text_becomes_a_sound_file() {
    for language in Language::ALL {
        sample(language).to_pdf().unwrap();
    }
    let long = "sana ".repeat(4_000);
    let texts = [
        "",
        " ",
        "漢字 \u{1f600} \u{ad}\u{200b}\u{202e}\0\u{7} عربى",
        &"x".repeat(3_000),
        long.as_str(),
    ];
    for text in texts {
        let kinds =
            [Kind::Heading, Kind::Subheading, Kind::Paragraph, Kind::Item("12.".to_owned())];
        let mut document = sample(Language::Fi);
        for kind in kinds {
            let link = Run::link(text, "https://esimerkki.example/");
            let runs = vec![Run::plain(text), Run::bold(text), link];
            document.blocks.push(Block { kind, language: Language::En, runs });
        }
        let file = document.to_pdf().unwrap_or_else(|error| panic!("{text:.40}: {error:?}"));
        assert_eq!(document.to_pdf().unwrap(), file, "the same each time");
    }
}
