//! Tables: what their cells become.

use service_manual_app::imports::run::Imported;
use service_manual_app::imports::{Orders, columns};
use service_manual_domain::import::{Fault, Format, Outcome};
use service_manual_domain::language::Language;
use service_manual_domain::service::facts::{Age, Charge, HomeMunicipality};
use service_manual_domain::service::field::TextField;
use service_manual_domain::vocabulary::TermCode;

use super::{import, imported, only, orders, outcomes, service, text};
use crate::world::World;

const HEADINGS: &str = "id;original;name_fi;name_sv;summary_fi;categories;service_languages;charge;\
     charge_price;age;home_municipality;audience;ways_of_delivery;links;keywords_fi;how_organised_fi";

#[tokio::test]
async fn every_cell_goes_where_it_belongs() {
    let world = World::new().await;
    let region = world.region().await;
    let orders = orders(&world, &region, Format::Csv).await;
    let row = "17;sv;Työpaja;Verkstad;Tekemistä.;Kielikurssit|job-coaching;suomi|sv:b1;chargeable;\
         12,5;18-29;91|Espoo;jobseekers|employers;På plats;https://a.example/Polku;\"puu\nmetalli\";\
         \"Näin:\n- yksi\n- kaksi\"";
    let file = format!("\u{feff}{HEADINGS}\r\n{row}\r\n;;;;;;;;;;;;;;;\r\n");
    let report = imported(&world, file.as_bytes(), &orders).await;
    assert_eq!((only(&report).number, only(&report).outcome), (2, Outcome::Created));
    let (_, content, _) = service(&world, "17").await;
    let facts = &content.facts;
    assert_eq!(content.texts.original(), Language::Sv);
    assert!(content.includes(Language::Fi));
    let codes: Vec<&str> = facts.categories.iter().map(TermCode::as_str).collect();
    assert_eq!(codes, ["job-coaching", "language-courses"]);
    assert_eq!(facts.service_languages.len(), 2);
    assert_eq!(facts.charge, Some(Charge::Chargeable(Some(1250))));
    assert_eq!(facts.age, Some(Age::Range(Some(18), Some(29))));
    let Some(HomeMunicipality::OneOf(codes)) = &facts.home_municipality else { panic!() };
    assert_eq!(codes.len(), 2);
    assert_eq!(facts.audience.len(), 2);
    assert_eq!(facts.links[0].address.as_str(), "https://a.example/Polku");
    let organised = text(&content, TextField::HowOrganised, Language::Fi);
    assert_eq!(organised, "<p>Näin:</p><ul><li>yksi</li><li>kaksi</li></ul>");
    assert_eq!(text(&content, TextField::Keywords, Language::Fi), "puu\nmetalli");
    world.finish().await;
}

#[tokio::test]
async fn commas_do_and_what_is_not_known_is_named() {
    let world = World::new().await;
    let region = world.region().await;
    let orders = orders(&world, &region, Format::Csv).await;
    let file = "id,name_fi,categories,charge_price,charge,age,summary_fi\n\
         1,Paja,Kielikurssi,,free,all,\"Yksi, kaksi\"\n\
         2,Paja,,x,chargeable,29-18,\n\
         ,Paja,,,,,\n\
         4,,,,,,Ei nimeä\n\
         5,Paja,,,,,,,\n\
         6,Paja\n";
    let Imported::Refused(report) = import(&world, file.as_bytes(), &orders).await else {
        panic!()
    };
    let unknown =
        Fault::UnknownTerm { field: "categories".to_owned(), value: "Kielikurssi".to_owned() };
    assert_eq!(report.rows[0].faults, [unknown]);
    assert_eq!(report.rows[1].faults.len(), 2, "{:?}", report.rows[1]);
    assert_eq!(report.rows[2].faults, [Fault::NoId]);
    assert_eq!(report.rows[3].faults, [Fault::NoName]);
    assert_eq!(report.rows[4].faults, [Fault::Cells { found: 9, headings: 7 }]);
    assert_eq!(report.rows[5].outcome, Outcome::Created);
    let report = imported(&world, file.as_bytes(), &Orders { skip_bad_rows: true, ..orders }).await;
    assert_eq!(outcomes(&report).iter().filter(|one| **one == Outcome::Created).count(), 1);
    world.finish().await;
}

#[tokio::test]
async fn a_whole_row_is_published_without_defaults() {
    let world = World::new().await;
    let region = world.region().await;
    let orders = orders(&world, &region, Format::Csv).await;
    let orders = Orders { publish: true, ..orders };
    let mut fields = vec![("id", "1"), ("name_fi", "Kattava paja"), ("categories", "job-coaching")];
    fields.extend([("service_languages", "fi"), ("charge", "free"), ("age", "all")]);
    fields.extend([("client_situations", "unemployed"), ("home_municipality", "any")]);
    fields.extend([("audience", "jobseekers"), ("ways_of_delivery", "on-site")]);
    fields.extend([("obligation", "if_agreed"), ("statement", "not_given")]);
    for field in [
        "summary_fi",
        "target_group_fi",
        "how_to_take_part_fi",
        "conditions_fi",
        "how_organised_fi",
        "referring_fi",
        "specialist_conditions_fi",
        "obligation_note_fi",
        "client_system_entries_fi",
        "statement_note_fi",
    ] {
        fields.push((field, "Kerrotaan."));
    }
    let known = columns();
    assert!(fields.iter().all(|(name, _)| known.iter().any(|column| column == name)));
    let cells = |take: fn(&(&'static str, &'static str)) -> &'static str| {
        fields.iter().map(take).collect::<Vec<_>>().join(";")
    };
    let file = format!("{}\n{}\n", cells(|(name, _)| name), cells(|(_, value)| value));
    let report = imported(&world, file.as_bytes(), &orders).await;
    assert!(only(&report).published, "{report:?}");
    assert!(only(&report).defaults.is_empty());
    let found = world.browser().get("/haku?q=kattava").await.assert(200);
    assert!(found.text().contains("Kattava paja"));
    world.finish().await;
}
