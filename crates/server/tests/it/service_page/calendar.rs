//! The dated times of a service as a calendar file.

use service_manual_domain::time::Length;

use super::super::site::attributes;
use crate::world::{Answer, World};

/// The lines of a file, with folded ones put together again.
fn lines(file: &Answer) -> Vec<String> {
    assert!(file.body.lines().all(|line| line.len() <= 75), "{}", file.body);
    assert!(!file.body.replace("\r\n", "").contains(['\r', '\n']), "{}", file.body);
    file.body.replace("\r\n ", "").lines().map(str::to_owned).collect()
}

/// The events, each as its lines.
fn events(file: &Answer) -> Vec<Vec<String>> {
    let lines = lines(file);
    assert_eq!(
        (lines[0].as_str(), lines.last().unwrap().as_str()),
        ("BEGIN:VCALENDAR", "END:VCALENDAR")
    );
    let mut events = Vec::new();
    for line in lines {
        match line.as_str() {
            "BEGIN:VEVENT" => events.push(Vec::new()),
            "END:VCALENDAR" => {}
            _ => events.iter_mut().last().into_iter().for_each(|event| event.push(line.clone())),
        }
    }
    events
}

#[tokio::test]
async fn all_dated_times_are_in_one_file() {
    let world = World::new().await;
    let region = world.region().await;
    let full = world.full_service(&region).await;
    let code = world.short_code(full.service).await;
    let page = world.browser().get("/palvelu/kielikahvila").await.assert(200);
    let all = attributes(&page, ".share a[type='text/calendar']", "href");
    assert_eq!(all, ["/palvelu/kielikahvila/ajat.ics"]);
    let file = world.browser().get(&all[0]).await.assert(200);
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"kielikahvila.ics\"");
    assert_eq!(file.header("cache-control"), "public, no-cache");

    // Two slots of the seventh of December, Fridays until the end of January, and February; what was
    // before today, goes on without end or is agreed has no date.
    let events = events(&file);
    let found: Vec<Vec<&str>> = events
        .iter()
        .map(|event| {
            let times =
                event.iter().filter(|line| line.starts_with("DT") || line.starts_with("RR"));
            times.map(String::as_str).filter(|line| !line.starts_with("DTSTAMP")).collect()
        })
        .collect();
    let zone = "TZID=Europe/Helsinki";
    assert_eq!(
        found[0],
        [format!("DTSTART;{zone}:20261207T090000"), format!("DTEND;{zone}:20261207T120000")]
    );
    assert_eq!(found[1][0], format!("DTSTART;{zone}:20261207T130000"));
    assert_eq!(
        found[2],
        [
            format!("DTSTART;{zone}:20261204T120000").as_str(),
            format!("DTEND;{zone}:20261204T143000").as_str(),
            "RRULE:FREQ=WEEKLY;UNTIL=20270131T215959Z",
        ]
    );
    assert_eq!(found[3], ["DTSTART;VALUE=DATE:20270201", "DTEND;VALUE=DATE:20270301"]);
    assert_eq!(found.len(), 4, "{found:?}");

    let first = &events[0];
    for line in [
        "SUMMARY:Kielikahvila",
        "LOCATION:Mallitalo\\, Mallikatu 1\\, 02100 Espoo",
        "DESCRIPTION:Suomen kielen harjoittelua.\\nHuone 204\\nhttp://localhost:8080/palvelu/kielikahvila",
        "URL:http://localhost:8080/palvelu/kielikahvila",
    ] {
        assert!(first.iter().any(|one| one == line), "{line} is not in: {first:#?}");
    }
    let ids: std::collections::BTreeSet<&String> = events
        .iter()
        .flat_map(|event| event.iter().filter(|line| line.starts_with("UID:")))
        .collect();
    assert_eq!(ids.len(), 4, "{ids:?}");
    assert!(
        ids.iter()
            .all(|id| id.starts_with(&format!("UID:{code}-")) && id.ends_with("@localhost:8080"))
    );
    world.finish().await;
}

#[tokio::test]
async fn the_zone_in_the_file_changes_its_clocks_as_finland_does() {
    let world = World::new().await;
    let region = world.region().await;
    world.full_service(&region).await;
    let file = world.browser().get("/sv/tjanst/sprakcafe/tider.ics").await.assert(200);
    let zone = lines(&file).join("\n");
    for part in [
        "BEGIN:VTIMEZONE\nTZID:Europe/Helsinki",
        "TZOFFSETFROM:+0200\nTZOFFSETTO:+0300\nDTSTART:19970330T030000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "TZOFFSETFROM:+0300\nTZOFFSETTO:+0200\nDTSTART:19971026T040000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    ] {
        assert!(zone.contains(part), "{part}\nis not in\n{zone}");
    }
    assert!(zone.contains("SUMMARY:Språkcafé") && zone.contains("LOCATION:Modellhuset"), "{zone}");
    world.finish().await;
}

#[tokio::test]
async fn a_row_of_the_page_has_a_file_of_its_own() {
    let world = World::new().await;
    let region = world.region().await;
    world.full_service(&region).await;
    let page = world.browser().get("/palvelu/kielikahvila").await.assert(200);
    let rows = attributes(&page, ".calendar a", "href");
    let rows: std::collections::BTreeSet<&str> = rows.iter().map(String::as_str).collect();
    let expected = [1, 3, 4].map(|row| format!("/palvelu/kielikahvila/ajat/{row}"));
    assert_eq!(rows, expected.iter().map(String::as_str).collect());
    let single = world.browser().get("/palvelu/kielikahvila/ajat/1").await.assert(200);
    assert_eq!(events(&single).len(), 2);
    for row in ["0", "2", "5", "6", "x", "-1", "99999999999999999999"] {
        world.browser().get(&format!("/palvelu/kielikahvila/ajat/{row}")).await.assert(404);
    }
    world.browser().get("/palvelu/ei-ole/ajat.ics").await.assert(404);
    world.browser().get("/palvelu/tyopaja-nuorille/ajat.ics").await.assert(404);

    // After the single day only the period and what comes later are left.
    world.advance(Length::days(36));
    world.browser().get("/palvelu/kielikahvila/ajat/1").await.assert(404);
    let rest = world.browser().get("/palvelu/kielikahvila/ajat.ics").await.assert(200);
    assert_eq!(events(&rest).len(), 2);
    world.finish().await;
}
