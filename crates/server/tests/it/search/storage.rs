//! Changing, storing, opening and replacing an index.

use std::fs;
use std::path::PathBuf;

use super::*;

#[test]
fn changes_are_visible_at_once() {
    let index = named(Language::Fi, &["Kurssi", "Tuki"]);
    index.apply(vec![put(vec![document(0, Language::Fi, "Valmennus")])], 2).unwrap();
    assert_eq!(found(&index, Language::Fi, "kurssi"), Vec::<u64>::new());
    assert_eq!(found(&index, Language::Fi, "valmennus"), [0]);
    index
        .apply(
            vec![
                put(vec![document(2, Language::Fi, "Opas"), document(2, Language::Sv, "Guide")]),
                Change::Remove(service(1)),
                Change::Remove(service(77)),
            ],
            3,
        )
        .unwrap();
    assert_eq!(found(&index, Language::Fi, "tuki"), Vec::<u64>::new());
    let expected = BTreeSet::from([
        (service(0), Language::Fi),
        (service(2), Language::Fi),
        (service(2), Language::Sv),
    ]);
    assert_eq!(index.contents(), expected);
    assert_eq!(index.position().unwrap(), Some(3));
}

#[test]
fn the_last_of_several_changes_of_a_service_counts() {
    let index = Index::in_memory().unwrap();
    assert_eq!(index.position().unwrap(), None);
    let changes = vec![
        put(vec![document(0, Language::Fi, "Ensimmäinen")]),
        Change::Remove(service(0)),
        put(vec![document(0, Language::Fi, "Toinen")]),
        Change::Put { service: service(1), documents: vec![document(5, Language::Fi, "Väärä")] },
    ];
    index.apply(changes, 9).unwrap();
    assert_eq!(index.contents(), BTreeSet::from([(service(0), Language::Fi)]));
    assert_eq!(found(&index, Language::Fi, "toinen"), [0]);
}

#[test]
fn the_way_documents_came_does_not_change_the_answer() {
    let names = ["Kurssi", "Kielikurssi", "Kursseja ja tukea", "Tuki kurssille", "Opas"];
    let documents = |range: std::ops::Range<usize>| {
        let numbered = (0..).zip(names).skip(range.start).take(range.len());
        numbered.map(|(number, name)| document(number, Language::Fi, name)).collect::<Vec<_>>()
    };
    let at_once = index_of(documents(0..5));
    let by_and_by = index_of(vec![document(40, Language::Fi, "Kurssi joka poistuu")]);
    for number in (0..5).rev() {
        let one = documents(number..number + 1);
        by_and_by.apply(vec![put(one.clone())], 5).unwrap();
        by_and_by.apply(vec![put(one), Change::Remove(service(40))], 6).unwrap();
    }
    for text in ["kurssi", "tuki kurssi", "opas", ""] {
        let one = answer(&at_once, Language::Fi, text);
        assert_eq!(answer(&by_and_by, Language::Fi, text), one, "query {text:?}");
    }
}

#[test]
fn an_index_in_a_folder_survives() {
    let folder = Folder::new("survives");
    let index = Index::open(&folder.0).unwrap();
    assert_eq!(index.position().unwrap(), None);
    assert!(matches!(Index::open(&folder.0), Err(Error::InUse)));
    index.apply(vec![put(vec![document(0, Language::Fi, "Palkkatuki")])], 12).unwrap();
    drop(index);
    let index = Index::open(&folder.0).unwrap();
    assert_eq!(index.position().unwrap(), Some(12));
    assert_eq!(found(&index, Language::Fi, "palkkatuella"), [0]);
    index.clear_and_rebuild([document(1, Language::Fi, "Opas")], 13).unwrap();
    assert_eq!(index.contents(), BTreeSet::from([(service(1), Language::Fi)]));
}

#[test]
fn an_index_of_another_version_is_told_apart_and_replaced() {
    let folder = Folder::new("outdated");
    let index = Index::open(&folder.0).unwrap();
    index.apply(vec![put(vec![document(0, Language::Fi, "Palkkatuki")])], 12).unwrap();
    drop(index);
    let meta = folder.0.join("meta.json");
    let text = fs::read_to_string(&meta).unwrap();
    let older = with_payload(&text, "0 12");
    fs::write(&meta, older).unwrap();
    assert!(matches!(Index::open(&folder.0), Err(Error::Outdated)));
    fs::write(folder.0.join("notes.txt"), "not ours").unwrap();
    let index = Index::replace(&folder.0).unwrap();
    assert_eq!(index.position().unwrap(), None);
    assert!(index.contents().is_empty());
    assert!(folder.0.join("notes.txt").exists());
}

#[test]
fn a_damaged_index_is_told_apart_and_replaced() {
    let folder = Folder::new("damaged");
    let index = Index::open(&folder.0).unwrap();
    index.apply(vec![put(vec![document(0, Language::Fi, "Palkkatuki")])], 12).unwrap();
    drop(index);
    let is_terms = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "term");
    let mut paths = fs::read_dir(&folder.0).unwrap().map(|entry| entry.unwrap().path());
    let terms = paths.find(is_terms).unwrap();
    let mut bytes = fs::read(&terms).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0xff;
    fs::write(&terms, &bytes).unwrap();
    assert!(matches!(Index::open(&folder.0), Err(Error::Damaged(_))));
    fs::write(folder.0.join("meta.json"), "{").unwrap();
    assert!(matches!(Index::open(&folder.0), Err(Error::Damaged(_))));
    assert!(Index::replace(&folder.0).unwrap().contents().is_empty());
    assert!(Index::open(&folder.0).is_ok());
}

#[test]
fn searches_go_on_while_the_index_changes() {
    let index = named(Language::Fi, &["Kurssi"]);
    std::thread::scope(|scope| {
        let changing = scope.spawn(|| {
            for number in 1..20 {
                let new = put(vec![document(number, Language::Fi, "Kurssi")]);
                index.apply(vec![new], i64::try_from(number).unwrap()).unwrap();
            }
        });
        let mut before = 1;
        while !changing.is_finished() {
            let total = answer(&index, Language::Fi, "kurssi").total;
            assert!(total >= before);
            before = total;
        }
    });
    assert_eq!(answer(&index, Language::Fi, "kurssi").total, 20);
}

/// The index's description of itself with another version and position.
fn with_payload(text: &str, new: &str) -> String {
    let before = "\"payload\": \"";
    let (start, rest) = text.split_once(before).unwrap();
    let (_, end) = rest.split_once('"').unwrap();
    format!("{start}{before}{new}\"{end}")
}

/// A folder that is removed at the end of the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let name = format!("service-manual-search-{name}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&folder);
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
