//! Services that are like the best hits.

use super::*;

/// A service with search words, which says in its description that it is about sport.
fn about_sport(number: u64, name: &str, keywords: &[&str]) -> Document {
    let keywords = keywords.iter().map(|word| (*word).to_owned()).collect();
    let description = "liikunta".to_owned();
    Document { keywords, description, ..document(number, Language::Fi, name) }
}

/// Services about other things, so that a word that two have is rare.
fn others() -> Vec<Document> {
    let names = [
        "Tanssi",
        "Jumppa",
        "Katuvalot",
        "Venepaikka",
        "Kirjasto",
        "Hautapaikka",
        "Nuohous",
        "Ateriapalvelu",
        "Satama",
    ];
    (20..).zip(names).map(|(number, name)| document(number, Language::Fi, name)).collect()
}

/// It would come first among equals.
fn fresher(document: Document) -> Document {
    Document { updated: "2026-04-01".parse().unwrap(), ..document }
}

#[test]
fn what_is_like_the_best_hit_comes_before_what_is_not() {
    let mut all = others();
    all.push(about_sport(1, "Liikunta", &["uinti", "allas", "tanssi", "jumppa"]));
    all.push(about_sport(2, "Uimakoulu", &["uinti", "allas"]));
    all.push(fresher(about_sport(3, "Rakennuslupa", &["tontti", "piirustus"])));
    assert_eq!(found(&index_of(all), Language::Fi, "liikunta"), [1, 2, 3]);
}

#[test]
fn the_same_service_of_many_organisations_counts_once() {
    let mut all = others();
    for copy in 1..=3 {
        all.push(about_sport(copy, "Liikunta", &["kuntosali", "vesijumppa"]));
    }
    let second = about_sport(6, "Halli", &["uinti", "allas", "nuohous", "satama"]);
    all.push(Document { summary: "liikunta".to_owned(), ..second });
    all.push(about_sport(7, "Uimakoulu", &["uinti", "allas"]));
    all.push(fresher(about_sport(8, "Rakennuslupa", &["tontti", "piirustus"])));
    let found = found(&index_of(all), Language::Fi, "liikunta");
    assert_eq!(found.get(3..), Some([6, 7, 8].as_slice()), "{found:?}");
}

#[test]
fn nothing_is_found_by_being_alike_alone() {
    let mut all = others();
    all.push(about_sport(1, "Liikunta", &["uinti", "allas", "tanssi", "jumppa"]));
    let keywords = vec!["uinti".to_owned(), "allas".to_owned()];
    all.push(Document { keywords, ..document(2, Language::Fi, "Uimakoulu") });
    assert_eq!(found(&index_of(all), Language::Fi, "liikunta"), [1]);
}
