//! The log as a file.

use service_manual_domain::audit::{Event, EventType, Initiator, Subject};

use super::record;
use crate::world::World;

#[tokio::test]
async fn a_spreadsheet_gets_what_the_filters_show_and_no_formula() {
    let world = World::new().await;
    let region = world.region().await;
    let editor = world.account("provider-editor").await;
    world
        .sql(&format!(
            "UPDATE account SET first_name = '=1+1;', last_name = 'Ä \"x\"' WHERE id = '{editor}'"
        ))
        .await;
    let mut event = Event::new(EventType::ServiceOutdated, Subject::Service(region.published))
        .in_organisation(region.provider)
        .change("state", Some("published"), Some("outdated"));
    event.reason = Some("-1".to_owned());
    record(&world, Initiator::Account(editor), &event, world.ctx.now()).await;
    let mut administrator = world.signed_in("administrator").await;
    let file = administrator.get("/hallinta/loki.csv?event=service.outdated").await.assert(200);
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"log-2026-11-02.csv\"");
    let number =
        world.texts("SELECT CAST(MAX(number) - 1 AS TEXT) FROM audit_event").await.remove(0);
    let (provider, service) = (region.provider, region.published);
    let expected = format!(
        "\u{feff}Nro;Aika;Tapahtuma;Tapahtuman koodi;Tekijä;Tekijän tunniste;Organisaatio;\
         Organisaation tunniste;Kohde;Kohteen tunniste;Muutos;Syy;Pyynnön tunniste;Verkko-osoite\r\n\
         {number};2026-11-02 12:00:00;Palvelu merkittiin vanhentuneeksi;service.outdated;\
         \"'=1+1; Ä \"\"x\"\"\";{editor};Paja ry;{provider};Työpaja nuorille;{service};\
         Tila: Julkaistu → Vanhentunut;'-1;;192.0.2.77\r\n"
    );
    assert_eq!(String::from_utf8(file.bytes).unwrap(), expected);
    let empty = administrator.get("/hallinta/loki.csv?event=import.run").await.assert(200);
    assert_eq!(empty.body.lines().count(), 1);
    world.finish().await;
}

#[tokio::test]
async fn json_holds_ids_codes_and_names() {
    let world = World::new().await;
    let region = world.region().await;
    let editor = world.account("provider-editor").await;
    let event = Event::new(EventType::ServiceOutdated, Subject::Service(region.published))
        .in_organisation(region.provider)
        .change("state", Some("published"), Some("outdated"));
    record(&world, Initiator::Account(editor), &event, world.ctx.now()).await;
    let mut authority = world.signed_in("authority-main-user").await;
    let path = "/en/manage/log.json?event=service.outdated";
    let file = authority.get(path).await.assert(200);
    assert_eq!(file.header("content-type"), "application/json");
    let number = world
        .texts("SELECT CAST(number AS TEXT) FROM audit_event WHERE event_type = 'service.outdated'")
        .await
        .remove(0);
    let (provider, service) = (region.provider, region.published);
    let expected = format!(
        "[\n{{\"actor\":{{\"id\":\"{editor}\",\"name\":\"provider-editor@test.example\"}},\
         \"address\":null,\"changes\":[{{\"field\":\"state\",\"new\":\"outdated\",\"old\":\
         \"published\"}}],\"event\":\"service.outdated\",\"number\":{number},\"organisation\":\
         {{\"id\":\"{provider}\",\"name\":\"Paja ry\"}},\"reason\":null,\"request\":\"\",\
         \"subject\":{{\"id\":\"{service}\",\"name\":\"Työpaja nuorille\"}},\
         \"time\":\"2026-11-02T10:00:00Z\"}}\n]\n"
    );
    assert_eq!(file.body, expected);
    let none = authority.get("/en/manage/log.json?event=import.run").await.assert(200);
    assert_eq!(none.body, "[]\n");
    world.finish().await;
}

#[tokio::test]
async fn a_file_has_all_rows_however_many_and_those_of_the_reader_only() {
    let world = World::new().await;
    let region = world.region().await;
    let mut tx = world.ctx.write().await.unwrap();
    let event = Event::new(EventType::PeopleExported, Subject::Organisation(region.provider))
        .in_organisation(region.provider);
    for _ in 0..1_200 {
        let origin = service_manual_domain::audit::Origin {
            initiator: Initiator::CommandLine,
            request: None,
            address: None,
        };
        tx.audit().record(&event, &origin, world.ctx.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    let path = "/hallinta/loki.csv?event=people.exported";
    for (person, lines) in
        [("administrator", 1_201), ("authority-main-user", 1_201), ("stranger", 1)]
    {
        let file = world.signed_in(person).await.get(path).await.assert(200);
        assert_eq!(file.body.lines().count(), lines, "{person}");
    }
    world.signed_in("expert").await.get(path).await.assert(403);
    world.finish().await;
}
