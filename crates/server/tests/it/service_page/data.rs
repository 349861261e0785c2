//! What the page says in the words of schema.org, for search engines.

use serde_json::{Value, json};

use crate::site::texts;
use crate::world::{Answer, MARK, World};

/// The data of a page; browsers and search engines read each element by itself.
fn data(page: &Answer) -> Vec<Value> {
    let blocks = texts(page, "script[type='application/ld+json']");
    blocks.iter().map(|block| serde_json::from_str(block).unwrap()).collect()
}

#[tokio::test]
async fn the_facts_of_a_service_are_told_to_machines() {
    let world = World::new().await;
    let region = world.region().await;
    world.full_service(&region).await;
    let page = world.browser().get("/sv/tjanst/sprakcafe").await.assert(200);
    let [service] = data(&page).try_into().unwrap();
    let url = "http://localhost:8080/sv/tjanst/sprakcafe";
    let expected = [
        ("@context", json!("https://schema.org")),
        ("@type", json!("GovernmentService")),
        ("url", json!(url)),
        ("name", json!("Språkcafé")),
        ("description", json!("Öva på finska.")),
        ("provider", json!({ "@type": "Organization", "name": "Paja ry" })),
        ("areaServed", json!([{ "@type": "AdministrativeArea", "name": "Esbo" }])),
        ("availableLanguage", json!(["fi", "so"])),
        (
            "offers",
            json!({
                "@type": "Offer",
                "price": "25.50",
                "priceCurrency": "EUR",
                "description": "Sisältää kahvin.",
            }),
        ),
        (
            "mainEntityOfPage",
            json!({
                "@type": "WebPage",
                "@id": url,
                "inLanguage": "sv",
                "dateModified": "2026-11-02",
            }),
        ),
    ];
    for (name, value) in expected {
        assert_eq!(service[name], value, "{name}");
    }
    let audience = &service["audience"];
    assert_eq!(
        (&audience["suggestedMinAge"], &audience["suggestedMaxAge"]),
        (&json!(18), &json!(29))
    );
    let channels = service["availableChannel"].as_array().unwrap();
    let place = &channels[0]["serviceLocation"];
    assert_eq!(place["name"], "Modellhuset");
    assert_eq!(place["address"]["streetAddress"], "Mallikatu 1");
    assert_eq!(place["address"]["postalCode"], "02100");
    assert_eq!(place["address"]["addressLocality"], "Espoo");
    assert_eq!(channels[1]["servicePhone"]["telephone"], "+35891234567");
    assert_eq!(channels[2]["serviceUrl"], "https://esimerkki.example/ilmoittaudu");
    let hours = service["hoursAvailable"].as_array().unwrap();
    let monday = json!({
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": "https://schema.org/Monday",
        "opens": "09:00",
        "closes": "15:00",
    });
    assert!(hours.contains(&monday), "{hours:?}");
    let friday = hours.iter().find(|one| one["dayOfWeek"] == "https://schema.org/Friday").unwrap();
    assert_eq!(
        (&friday["validFrom"], &friday["validThrough"]),
        (&json!("2026-12-01"), &json!("2027-01-31"))
    );
    assert!(!service.to_string().contains(MARK), "guidance is for nobody here");
    world.finish().await;
}

#[tokio::test]
async fn no_name_ends_the_element_that_the_data_stands_in() {
    let world = World::new().await;
    let region = world.region().await;
    let name = "Paja</script><script>alert(1)</script>&<!--";
    let mut editor = world.signed_in("provider-editor").await;
    let path = format!("/hallinta/palvelut/{}", region.published);
    let form = editor.get(&format!("{path}/muokkaa/basics")).await.assert(200).form("/basics");
    editor.submit(form.fill("name_fi", name)).await.assert(200);
    world.publish(region.published).await;
    let mut visitor = world.browser();
    let moved = visitor.get("/palvelu/tyopaja-nuorille").await.assert(301);
    let page = visitor.get(&moved.location()).await.assert(200);
    let [service] = data(&page).try_into().unwrap();
    assert_eq!(service["name"], name);
    assert!(!page.body.contains("<script>alert"), "{}", page.body);
    world.finish().await;
}

#[tokio::test]
async fn the_front_page_says_how_the_site_is_searched() {
    let world = World::new().await;
    for (path, language, template) in [
        ("/", "fi", "http://localhost:8080/haku?q={words}"),
        ("/sv", "sv", "http://localhost:8080/sv/sok?q={words}"),
    ] {
        let [site] = data(&world.browser().get(path).await.assert(200)).try_into().unwrap();
        assert_eq!((&site["@type"], &site["inLanguage"]), (&json!("WebSite"), &json!(language)));
        let action = &site["potentialAction"];
        assert_eq!(action["@type"], "SearchAction");
        assert_eq!(action["target"]["urlTemplate"], template);
        let found = world
            .browser()
            .get(&template.replace("http://localhost:8080", "").replace("{words}", "paja"))
            .await;
        assert_eq!(found.assert(200).status, 200);
    }
    world.finish().await;
}
