//! Files that cannot be read, and rows that are refused: the answer says what and where, and nothing
//! is half done.

use service_manual_app::imports::Orders;
use service_manual_app::imports::run::Imported;
use service_manual_domain::import::{Expected, Fault, Format, Note, Outcome, Unreadable};

use super::{count, description, import, imported, only, orders, outcomes, page, traces};
use crate::world::World;

#[tokio::test]
async fn a_file_that_cannot_be_read_says_why_and_leaves_nothing() {
    let world = World::new().await;
    let region = world.region().await;
    let ptv = orders(&world, &region, Format::Ptv).await;
    let csv = orders(&world, &region, Format::Csv).await;
    let whole = String::from_utf8(page(&[description("a", "Paja", "")])).unwrap();
    let cut = whole.get(..whole.len() - 40).unwrap();
    let lines = cut.lines().count();
    let missing = |column| Unreadable::MissingColumn(column);
    let cases: [(&Orders, &[u8], Unreadable); 14] = [
        (&ptv, b"", Unreadable::Empty),
        (&ptv, b" \n", Unreadable::Empty),
        (&ptv, b"\xef\xbb\xbf", Unreadable::Empty),
        (&ptv, br#"{"itemList": []}"#, Unreadable::Empty),
        (&ptv, b"[]", Unreadable::Empty),
        (&ptv, b"{}", Unreadable::NoList),
        (&ptv, b"7", Unreadable::NoList),
        (&ptv, br#"{"itemList": {"id": "a"}}"#, Unreadable::NoList),
        (&ptv, b"[1,\n2,,", Unreadable::NotJson { line: 2, column: 3 }),
        (&ptv, b"{\n\"itemList\": \"\xe4\xe4\"}", Unreadable::NotUtf8 { line: 2 }),
        (&csv, b"id;name_fi\n", Unreadable::Empty),
        (&csv, b"id;title\n1;Paja\n", Unreadable::UnknownColumn("title".to_owned())),
        (&csv, b"name_fi\nPaja\n", missing("id")),
        (&csv, b"id;name_fi;id\n1;Paja;1\n", Unreadable::ColumnTwice("id".to_owned())),
    ];
    let before = traces(&world).await;
    for (orders, file, why) in cases {
        let shown = String::from_utf8_lossy(file).into_owned();
        assert_eq!(import(&world, file, orders).await, Imported::Unreadable(why), "{shown}");
    }
    match import(&world, cut.as_bytes(), &ptv).await {
        Imported::Unreadable(Unreadable::NotJson { line, .. }) => assert_eq!(line, lines),
        other => panic!("{other:?}"),
    }
    assert_eq!(traces(&world).await, before);
    world.finish().await;
}

#[tokio::test]
async fn a_wrong_type_is_told_with_the_way_to_it() {
    let world = World::new().await;
    let region = world.region().await;
    let orders = orders(&world, &region, Format::Ptv).await;
    let items = [
        r#"{"id": 7, "names": [{"language": "fi", "value": ["Paja"]}], "descriptions": {}}"#,
        r#""a text""#,
        r#"{"names": [{"language": "fi", "value": "Paja"}]}"#,
        r#"{"id": "a", "names": []}"#,
        r#"{"id": "b", "names": [{"language": "se", "value": "Bargu", "type": "Name"}]}"#,
        r#"{"id": "c", "names": [{"language": "fi", "value": "Paja"}],
            "serviceClasses": [{"uri": null}, 5], "legislation": [{"webPages": 3}]}"#,
    ];
    let wrong = |path: &str, expected| Fault::WrongType { path: path.to_owned(), expected };
    let faults = [
        vec![
            wrong("id", Expected::Text),
            wrong("names[0].value", Expected::Text),
            wrong("descriptions", Expected::List),
        ],
        vec![wrong("", Expected::Object)],
        vec![Fault::NoId],
        vec![Fault::NoName],
        vec![Fault::NoName],
        vec![
            wrong("serviceClasses[1]", Expected::Object),
            wrong("legislation[0].webPages", Expected::List),
        ],
    ];
    let before = traces(&world).await;
    let file = page(&items.map(str::to_owned));
    let Imported::Refused(report) = import(&world, &file, &orders).await else { panic!() };
    for (row, expected) in report.rows.iter().zip(faults) {
        for fault in expected {
            assert!(
                row.faults.contains(&fault),
                "row {}: {fault:?} in {:?}",
                row.number,
                row.faults
            );
        }
    }
    assert_eq!(report.rows[4].notes, [Note::LanguageLeftOut("se".to_owned())]);
    assert_eq!(traces(&world).await, before);
    world.finish().await;
}

#[tokio::test]
async fn one_bad_row_stops_all_unless_it_may_be_skipped() {
    let world = World::new().await;
    let region = world.region().await;
    let orders = orders(&world, &region, Format::Ptv).await;
    let long = "ä".repeat(121);
    let file = page(&[
        description("a", "Paja", ""),
        description("b", &long, ""),
        description("a", "Toinen paja", ""),
    ]);
    let before = traces(&world).await;
    let Imported::Refused(report) = import(&world, &file, &orders).await else { panic!() };
    assert_eq!(outcomes(&report), [Outcome::Created, Outcome::Refused, Outcome::Refused]);
    assert_eq!(report.rows[2].faults, [Fault::Twice { first: 1 }]);
    assert!(matches!(&report.rows[1].faults[0], Fault::Form(one) if one.field == "name_fi"));
    assert_eq!(traces(&world).await, before);
    let report = imported(&world, &file, &Orders { skip_bad_rows: true, ..orders }).await;
    assert_eq!(outcomes(&report), [Outcome::Created, Outcome::Refused, Outcome::Refused]);
    assert_eq!(count(&world, "service_source").await, 1);
    let events = world.events().await;
    assert_eq!(events.iter().filter(|event| *event == "import.run").count(), 1);
    world.finish().await;
}

/// What fails in the middle of writing leaves nothing: neither services nor events.
#[tokio::test]
async fn an_import_that_breaks_off_leaves_nothing() {
    let world = World::new().await;
    let region = world.region().await;
    let orders = super::publishing(&world, &region, Format::Ptv).await;
    let items: Vec<String> =
        (0..5).map(|number| description(&number.to_string(), "Paja", "")).collect();
    // The last statement of an import is refused by the database.
    world.sql("ALTER TABLE audit_event RENAME TO audit_elsewhere").await;
    let file = page(&items).into();
    let by = service_manual_app::imports::Importer::Operator;
    let failed = service_manual_app::imports::run::import(&world.ctx, &by, file, &orders).await;
    assert!(failed.is_err());
    world.sql("ALTER TABLE audit_elsewhere RENAME TO audit_event").await;
    assert_eq!(count(&world, "service_source").await, 0);
    assert_eq!(count(&world, "service").await, 3);
    let report = imported(&world, &page(&items), &orders).await;
    assert_eq!(report.published(), 5);
    world.finish().await;
}

#[tokio::test]
async fn who_cannot_edit_or_a_category_that_is_none_is_refused() {
    let world = World::new().await;
    let region = world.region().await;
    let orders = orders(&world, &region, Format::Ptv).await;
    let file = page(&[description("a", "Paja", "")]);
    let wrong = [
        ("updater", Orders { updater: None, ..orders.clone() }),
        ("updater", Orders { updater: Some(world.account("expert").await), ..orders.clone() }),
        ("updater", Orders { updater: Some(world.account("stranger").await), ..orders.clone() }),
        ("category", Orders { category: Some("training".to_owned()), ..orders.clone() }),
    ];
    let by = service_manual_app::imports::Importer::Operator;
    for (field, orders) in wrong {
        let done =
            service_manual_app::imports::run::import(&world.ctx, &by, file.clone().into(), &orders);
        match done.await {
            Err(service_manual_app::Error::Invalid(problems)) => {
                assert_eq!(problems[0].field, field);
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(only(&imported(&world, &file, &orders).await).outcome, Outcome::Created);
    world.finish().await;
}
