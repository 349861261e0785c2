use service_manual_domain::time::Length;

use super::assert_says;
use crate::world::{MARK, World};

#[tokio::test]
async fn the_page_shows_every_field_in_words() {
    let world = World::new().await;
    let region = world.region().await;
    let full = world.full_service(&region).await;
    let page = world.browser().get("/palvelu/kielikahvila").await.assert(200);
    let text = page.text();
    let shown = [
        "Palvelun tiedot Missä ja milloin Jatkuvasti \
         Yhteystiedot +358 9 123 4567 neuvonta@esimerkki.example Järjestäjä Paja ry",
        "Vastuuorganisaatio Espoo",
        "Hinta 25,50\u{a0}€ Sisältää kahvin.",
        "suomi, vähintään taso B1: selviät useimmista arjen ja työelämän tilanteista",
        "Toteutustapa Paikan päällä",
        "Voimassaolo 1.1.2026–31.12.2027",
        "Päivitetty 2.11.2026",
        "Kuvauksen kielet suomi, ruotsi",
        "Kohderyhmä Työnhakijat, Työnantajat",
        "Tilanne Työtön työnhakija, Maahanmuuttaja",
        "Ikä 18–29-vuotiaat",
        "Kotikunta Espoo",
        "Esteettömyys ja saavutettavuus Tulkkaus mahdollinen",
        "Kieltä opiskeleville.",
        "Ilmoittaudu viimeistään 30.11.2026.",
        "Sanavarasto kasvaa.",
        "Palveluun osallistuminen edellyttää suostumustasi. Ohjaaja saa nimesi.",
        "Mallitalo Mallikatu 1, 02100 Espoo \
         Näytä kartalla (OpenStreetMap): Mallikatu 1, 02100 Espoo Huone 204 \
         Maanantai 7.12.2026 klo 9.00–12.00, 13.00–16.00",
        "Jatkuvasti Viikoittaiset ajat Maanantai–tiistai 9.00–15.00 Ei arkipyhinä.",
        "1.12.2026–31.1.2027 Viikoittaiset ajat Perjantai 12.00–14.30",
        "1.2.2027–28.2.2027",
        "Aika sovitaan erikseen",
        "Kahvilan neuvonta ilmoittautuminen +358 9 123 4567 neuvonta@esimerkki.example",
        "Kahvilan sivut",
        "Liittyvät palvelut Työpaja nuorille",
    ];
    assert_says(&page, &shown);
    assert!(!text.contains("1.11.2026") && !page.body.contains(MARK), "{text}");
    // Next first: Monday, then the period, then what is further away or has no time.
    let rows = page.all(".entries--framed > li");
    assert_eq!(rows.len(), 5);
    assert!(rows[0].starts_with("Jatkuvasti") && rows[4].starts_with("Aika sovitaan"), "{rows:?}");
    assert_eq!(page.link(".service__first a").as_deref(), Some("#where"));
    let links = ["tel:+35891234567", "mailto:neuvonta@esimerkki.example"];
    assert!(links.iter().all(|link| page.body.contains(&format!("href=\"{link}\""))));
    let file = format!("/tiedostot/{}/esite.png", full.file);
    assert_eq!(page.link("a[href^='/tiedostot']"), Some(file.clone()));
    assert!(text.contains("Esite kahvilasta (PNG, 1 kt, suomi)"), "{text}");
    world.browser().get(&file).await.assert(200);
    // Visitors and those without the right have no tabs.
    assert!(page.all(".tabs").is_empty());
    world.finish().await;
}

#[tokio::test]
async fn what_is_not_translated_is_shown_in_the_original_and_marked() {
    let world = World::new().await;
    let region = world.region().await;
    world.full_service(&region).await;
    let swedish = world.browser().get("/sv/tjanst/sprakcafe").await.assert(200);
    assert_eq!(swedish.all("h1[lang=sv]"), ["Språkcafé"]);
    assert_eq!(swedish.all("dd [lang=fi], dd[lang=fi]"), ["Paja ry", "Espoo", "Sisältää kahvin."]);
    assert_eq!(swedish.all(".rich[lang=fi]"), ["Sanavarasto kasvaa."]);
    assert!(swedish.all(".notice").len() == 1, "only the notice about consent");
    let text = swedish.text();
    for one in ["Modellhuset", "kl. 9.00–12.00", "Måndag–tisdag", "18–29 år", "Esbo", "somaliska"]
    {
        assert!(text.contains(one), "{one} is not in: {text}");
    }
    let english = world.browser().get("/en/service/kielikahvila").await.assert(200);
    assert_eq!(english.all("h1[lang=fi]"), ["Kielikahvila"]);
    let text = english.text();
    for one in ["has not been described in English", "€25.50", "Monday 7 December 2026 at 09:00"]
    {
        assert!(text.contains(one), "{one} is not in: {text}");
    }
    world.finish().await;
}

#[tokio::test]
async fn what_is_over_is_hidden_the_day_after() {
    let world = World::new().await;
    let region = world.region().await;
    world.full_service(&region).await;
    world.advance(Length::days(28));
    let page = world.browser().get("/palvelu/kielikahvila").await.assert(200);
    assert!(page.text().contains("Ilmoittaudu viimeistään") && page.body.contains("ilmoittaudu"));
    world.advance(Length::days(8));
    let page = world.browser().get("/palvelu/kielikahvila").await.assert(200);
    let text = page.text();
    assert!(text.contains("Ilmoittautumisaika päättyi 30.11.2026."), "{text}");
    assert!(!page.body.contains("example/ilmoittaudu"));
    assert_eq!(page.all(".entries--framed > li").len(), 4, "{text}");
    assert!(!text.contains("7.12.2026") && text.contains("1.12.2026–31.1.2027"), "{text}");
    world.finish().await;
}
