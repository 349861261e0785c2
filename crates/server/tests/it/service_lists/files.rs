//! The lists as files.

use std::io::Read;

use super::{FRESHNESS, LIST, WAITING, names, some};
use crate::world::{Answer, World};

/// The rows of a table as text.
fn rows(answer: &Answer) -> Vec<Vec<String>> {
    let text = answer.body.trim_start_matches('\u{feff}');
    let lines = text.split("\r\n").filter(|line| !line.is_empty());
    lines.map(|line| line.split(';').map(str::to_owned).collect()).collect()
}

/// The first sheet of a workbook, with its texts: what stands in the entries of the archive.
fn sheet(bytes: &[u8]) -> String {
    let mut found = String::new();
    let mut rest = bytes;
    while let Some(start) = rest.windows(4).position(|four| four == b"PK\x03\x04") {
        rest = &rest[start + 4..];
        let number = |at: usize| usize::from(u16::from_le_bytes([rest[at], rest[at + 1]]));
        let (name, extra) = (number(22), number(24));
        let path = String::from_utf8_lossy(&rest[26..26 + name]).into_owned();
        if path.ends_with("sheet1.xml") || path.ends_with("sharedStrings.xml") {
            let packed = &rest[26 + name + extra..];
            flate2::read::DeflateDecoder::new(packed).read_to_string(&mut found).unwrap();
        }
    }
    found
}

#[tokio::test]
async fn a_file_has_what_the_page_shows() {
    let world = World::new().await;
    some(&world).await;
    let mut editor = world.signed_in("provider-editor").await;
    let query = "?text=y&sort=-name&columns=code,due,days";
    let page = editor.get(&format!("{LIST}{query}")).await.assert(200);
    let csv = page.link(".list-files a[href*='.csv']").unwrap();
    let file = editor.get(&csv).await.assert(200);
    assert!(file.bytes.starts_with("\u{feff}".as_bytes()), "a spreadsheet sees that it is UTF-8");
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"services-2026-11-02.csv\""
    );
    let table = rows(&file);
    let headings = ["Nimi", "Tunnus", "Tarkistettava viimeistään", "Samassa tilassa"];
    assert_eq!(table[0], headings);
    let first: Vec<&String> = table[1..].iter().map(|row| &row[0]).collect();
    assert_eq!(first, names(&page).iter().collect::<Vec<_>>());
    assert_eq!(table[1][2..], ["2027-03-02", "0"]);
    let xlsx = page.link(".list-files a[href*='.xlsx']").unwrap();
    let file = editor.get(&xlsx).await.assert(200);
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    assert_eq!(file.header("content-type"), kind);
    let content = sheet(&file.bytes);
    assert!(content.contains("Yöpaja") && content.contains("Tunnus"), "{content}");
    assert!(!content.contains("Keittiöpaja"));
    // 2 March 2027 as spreadsheets count days.
    assert!(content.contains("<v>46448</v>"), "{content}");
    world.finish().await;
}

#[tokio::test]
async fn what_people_typed_is_no_formula() {
    let world = World::new().await;
    let region = world.region().await;
    let id = region.draft;
    world.sql(&format!("UPDATE service SET name = '=1+1' WHERE id = '{id}'")).await;
    let mut editor = world.signed_in("provider-editor").await;
    let csv = editor.get("/hallinta/palvelut.csv?state=draft").await.assert(200);
    assert_eq!(rows(&csv)[1][0], "'=1+1");
    let xlsx = editor.get("/hallinta/palvelut.xlsx?state=draft").await.assert(200);
    assert!(!sheet(&xlsx.bytes).contains("<f>"));
    world.finish().await;
}

#[tokio::test]
async fn files_have_the_scope_of_the_person() {
    let world = World::new().await;
    some(&world).await;
    let mut stranger = world.signed_in("stranger").await;
    for list in [LIST, WAITING, FRESHNESS] {
        let file = stranger.get(&format!("{list}.csv")).await.assert(200);
        assert_eq!(rows(&file).len(), 1, "{list}: headings alone");
        stranger.get(&format!("{list}.xlsx")).await.assert(200);
        world.signed_in("expert").await.get(&format!("{list}.csv")).await.assert(403);
        world.browser().get(&format!("{list}.xlsx")).await.assert(303);
    }
    world.finish().await;
}
