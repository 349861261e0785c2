//! The search index: what finds what, in which order, and how it follows changes (spec 4.3).

mod alike;
mod forms;
mod guidance;
mod meaning;
mod public_texts;
mod storage;
mod together;

use std::collections::{BTreeSet, HashSet};

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::random::SeededRandom;
use service_manual_domain::time::Instant;
use service_manual_search::{Change, Document, Error, Hits, Index, Query, Reader};

/// The same id for the same number.
fn service(number: u64) -> ServiceId {
    ServiceId::new(Instant::from_milliseconds(1_000), &SeededRandom::new(number))
}

fn document(number: u64, language: Language, name: &str) -> Document {
    Document {
        service: service(number),
        language,
        name: name.to_owned(),
        summary: String::new(),
        keywords: Vec::new(),
        categories: Vec::new(),
        organiser: String::new(),
        description: String::new(),
        guidance: String::new(),
        updated: "2026-03-01".parse().unwrap(),
    }
}

fn put(documents: Vec<Document>) -> Change {
    Change::Put { service: documents[0].service, documents }
}

fn index_of(documents: Vec<Document>) -> Index {
    let index = Index::in_memory().unwrap();
    index.clear_and_rebuild(documents, 1).unwrap();
    index
}

/// Services 0, 1, 2… of these names in one language.
fn named(language: Language, names: &[&str]) -> Index {
    index_of((0..).zip(names).map(|(number, name)| document(number, language, name)).collect())
}

fn answer(index: &Index, language: Language, text: &str) -> Hits {
    answer_for(index, Reader::public(language), text)
}

fn answer_for(index: &Index, reader: Reader, text: &str) -> Hits {
    index.search(&Query { text, reader, offset: 0, limit: 100, hidden: &HashSet::new() }).unwrap()
}

/// The numbers of the services found, the best first.
fn found(index: &Index, language: Language, text: &str) -> Vec<u64> {
    let hits = answer(index, language, text).hits;
    let number = |id| (0..100).find(|number| service(*number) == id).unwrap();
    hits.into_iter().map(|hit| number(hit.service)).collect()
}

/// Each side of a pair must find a text that has the other side only. Returns those that do not.
fn missed(language: Language, pairs: &[(&str, &str)]) -> Vec<String> {
    let mut missed = Vec::new();
    for (one, other) in pairs {
        let index = named(language, &[one, other]);
        for text in [one, other] {
            let hits = answer(&index, language, text);
            if hits.total < 2 || !hits.corrections.is_empty() {
                missed.push(format!("{text} does not find both {one} and {other}"));
            }
        }
    }
    missed
}

const NONE: Vec<String> = Vec::new();

#[test]
fn documents_with_all_words_come_first() {
    let names = ["Kurssi", "Kielikurssi työttömille", "Tukea työttömille", "Muu palvelu"];
    let index = named(Language::Fi, &names);
    let hits = answer(&index, Language::Fi, "kurssi työttömille");
    assert_eq!(found(&index, Language::Fi, "kurssi työttömille")[0], 1);
    assert_eq!((hits.total, hits.complete), (3, 1));
}

#[test]
fn names_count_more_than_summaries_and_summaries_more_than_descriptions() {
    let mut documents: Vec<Document> =
        (0..4).map(|number| document(number, Language::Fi, "Palvelu")).collect();
    documents[0].description = "Kerromme palkkatuesta. Palkkatuki on tuki.".to_owned();
    documents[1].summary = "Neuvomme palkkatuesta.".to_owned();
    documents[2].keywords = vec!["palkkatuki".to_owned()];
    documents[3].name = "Palkkatuki".to_owned();
    let index = index_of(documents);
    assert_eq!(found(&index, Language::Fi, "palkkatuki"), [3, 2, 1, 0]);
}

#[test]
fn exact_words_come_before_base_forms_and_these_before_parts() {
    let index = named(Language::Fi, &["Kielikurssi", "Kurssin", "Kurssi"]);
    assert_eq!(found(&index, Language::Fi, "kurssi"), [2, 1, 0]);
}

#[test]
fn organisers_and_categories_are_found() {
    let mut wanted = document(0, Language::Fi, "Palvelu");
    wanted.organiser = "Espoon kaupunki".to_owned();
    wanted.categories = vec!["Yrittäjyys".to_owned()];
    let index = index_of(vec![wanted, document(1, Language::Fi, "Toinen")]);
    assert_eq!(found(&index, Language::Fi, "espoo"), [0]);
    assert_eq!(found(&index, Language::Fi, "yrittäjyydestä"), [0]);
}

#[test]
fn letters_typed_without_dots_are_found_below_exact_ones() {
    let index = named(Language::Fi, &["Työttömän opas", "Vaara", "Väärä"]);
    assert_eq!(found(&index, Language::Fi, "tyottoman"), [0]);
    assert_eq!(found(&index, Language::Fi, "tyoton"), [0]);
    assert_eq!(found(&index, Language::Fi, "vaara"), [1, 2]);
    let swedish = named(Language::Sv, &["Yrkesvägledning för alla"]);
    assert_eq!(found(&swedish, Language::Sv, "yrkesvagledning"), [0]);
}

#[test]
fn letters_in_two_signs_and_soft_hyphens_make_no_difference() {
    let index =
        named(Language::Fi, &["Tyo\u{308}tto\u{308}mien neuvonta", "Palk\u{ad}ka\u{ad}tuki"]);
    assert_eq!(found(&index, Language::Fi, "työtön"), [0]);
    assert_eq!(found(&index, Language::Fi, "PALKKATUKI"), [1]);
}

#[test]
fn short_words_and_abbreviations_are_words() {
    let names = ["IT-alan koulutus", "AI ja työ", "CV-klinikka", "TE-palvelut", "Muuta"];
    let index = named(Language::Fi, &names);
    assert_eq!(found(&index, Language::Fi, "it"), [0]);
    assert_eq!(found(&index, Language::Fi, "AI"), [1]);
    assert_eq!(found(&index, Language::Fi, "cv:n"), [2]);
    assert_eq!(found(&index, Language::Fi, "te-palveluiden"), [3]);
    let english = named(Language::En, &["IT training", "It is for you"]);
    assert_eq!(found(&english, Language::En, "IT"), [0]);
}

#[test]
fn long_words_are_found_whole() {
    let long = "pakolaistaustaisten ammatinvalinnanohjauspalveluverkostossa";
    let index = named(Language::Fi, &[long, "muu"]);
    assert_eq!(found(&index, Language::Fi, "ammatinvalinnanohjauspalveluverkostossa"), [0]);
}

#[test]
fn stop_words_do_not_narrow_a_search() {
    let index = named(Language::Fi, &["Työ ja koulutus", "Koulutus työttömille"]);
    let hits = answer(&index, Language::Fi, "koulutus ja työtön");
    assert_eq!(hits.complete, 1);
    assert_eq!(found(&index, Language::Fi, "koulutus ja työtön")[0], 1);
}

#[test]
fn phrases_stand_as_written() {
    let names = ["Tukea työnhakuun nuorille", "Nuorille tukea ja neuvoja työnhakuun"];
    let index = named(Language::Fi, &names);
    assert_eq!(found(&index, Language::Fi, "\"tukea työnhakuun\""), [0]);
    assert_eq!(found(&index, Language::Fi, "”nuorille tukea” työnhaku"), [1]);
    assert_eq!(found(&index, Language::Fi, "\"tukea nuorille\""), Vec::<u64>::new());
    assert_eq!(found(&index, Language::Fi, "tukea työnhakuun").len(), 2);
}

#[test]
fn phrases_do_not_reach_over_two_texts() {
    let mut wanted = document(0, Language::Fi, "Palvelu");
    wanted.keywords = vec!["kieli".to_owned(), "kurssi".to_owned()];
    let index = index_of(vec![wanted]);
    assert_eq!(found(&index, Language::Fi, "\"kieli kurssi\""), Vec::<u64>::new());
}

#[test]
fn minus_excludes_words_and_phrases() {
    let names = ["Kurssi nuorille", "Kurssi aikuisille", "Kurssi aikuisille illalla"];
    let index = named(Language::Fi, &names);
    assert_eq!(found(&index, Language::Fi, "kurssi -nuori"), [1, 2]);
    assert_eq!(found(&index, Language::Fi, "kurssi -\"aikuisille illalla\"").len(), 2);
    assert_eq!(found(&index, Language::Fi, "-aikuinen"), [0]);
    assert_eq!(answer(&index, Language::Fi, "-aikuinen").total, 1);
    assert_eq!(found(&index, Language::Fi, "kurssi - nuorille").len(), 3);
}

#[test]
fn typing_errors_are_forgiven_and_reported() {
    let index = named(Language::Fi, &["Palkkatuki", "Uraohjaus", "IT-koulutus"]);
    for (typed, wanted, used) in [
        ("palkatuki", 0, "palkkatuki"),
        ("palkkatuik", 0, "palkkatuki"),
        ("palkkkatukki", 0, "palkkatuki"),
        ("uraohjuas", 1, "uraohjaus"),
    ] {
        let hits = answer(&index, Language::Fi, typed);
        assert_eq!(hits.hits[0].service, service(wanted), "{typed}");
        assert_eq!(hits.corrections[0].used, used);
    }
    assert_eq!(found(&index, Language::Fi, "at"), Vec::<u64>::new());
}

#[test]
fn a_mistyped_word_is_taken_for_one_of_the_readers_language() {
    let index = index_of(vec![
        document(0, Language::Fi, "Kurssi illalla"),
        document(1, Language::Sv, "Kurs på kvällen"),
        document(2, Language::Sv, "Kurs för unga"),
    ]);
    for (language, used) in [(Language::Fi, "kurssi"), (Language::Sv, "kurs")] {
        assert_eq!(answer(&index, language, "kursi").corrections[0].used, used);
    }
}

#[test]
fn words_of_the_readers_language_are_suggested_first() {
    let index = index_of(vec![
        document(0, Language::Fi, "Kurssi illalla"),
        document(1, Language::Fi, "Kurssi nuorille"),
        document(2, Language::Sv, "Kurser på kvällen"),
    ]);
    for (language, first) in [(Language::Fi, "kurssi"), (Language::Sv, "kurser")] {
        let words = index.suggest("kurs", language).unwrap().words;
        assert_eq!(words[0].written.as_deref(), Some(first));
    }
}

#[test]
fn a_mistyped_word_finds_what_is_only_there_inflected() {
    let index = named(Language::Fi, &["Neuvontaa palkkatuesta", "Toimeentulotuki"]);
    assert_eq!(found(&index, Language::Fi, "palkatuki")[0], 0);
    assert_eq!(found(&index, Language::Fi, "toimentulotuen")[0], 1);
}

#[test]
fn a_service_is_one_hit_in_the_readers_language_where_possible() {
    let index = index_of(vec![
        document(0, Language::Fi, "Kela neuvoo"),
        document(0, Language::Sv, "Kela ger råd"),
        document(1, Language::Fi, "Kela palvelee"),
    ]);
    let hits = answer(&index, Language::Sv, "kela");
    let languages: Vec<Language> = hits.hits.iter().map(|hit| hit.language).collect();
    assert_eq!(hits.total, 2);
    assert_eq!(languages, [Language::Sv, Language::Fi]);
    assert_eq!(answer(&index, Language::Sv, "neuvoo").hits[0].language, Language::Fi);
}

#[test]
fn an_empty_query_finds_everything_by_freshness_then_name() {
    let mut documents: Vec<Document> = ["Äiti", "Åbo", "Zeta", "Alfa"]
        .iter()
        .zip(0..)
        .map(|(name, number)| document(number, Language::Fi, name))
        .collect();
    documents[3].updated = "2026-02-28".parse().unwrap();
    documents.push(document(3, Language::Sv, "Alfa på svenska"));
    let index = index_of(documents);
    assert_eq!(found(&index, Language::Fi, " \t"), [2, 1, 0, 3]);
    assert_eq!(answer(&index, Language::Sv, "").hits[0].language, Language::Sv);
}

#[test]
fn pages_follow_each_other() {
    let names: Vec<String> = (0..45).map(|number| format!("Kurssi {number:02}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let index = named(Language::Fi, &names);
    for text in ["kurssi", ""] {
        let page = |offset| {
            let none = HashSet::new();
            let reader = Reader::public(Language::Fi);
            let query = Query { text, reader, offset, limit: 20, hidden: &none };
            let hits = index.search(&query).unwrap();
            assert_eq!(hits.total, 45);
            hits.hits.into_iter().map(|hit| hit.service).collect::<Vec<_>>()
        };
        let all: Vec<ServiceId> = [page(0), page(20), page(40), page(60)].concat();
        let expected: Vec<ServiceId> = (0..45).map(service).collect();
        assert_eq!(all, expected, "query {text:?}");
    }
}

#[test]
fn what_is_hidden_today_is_neither_found_nor_counted() {
    let index = named(Language::Fi, &["Kurssi yksi", "Kurssi kaksi", "Kurssi kolme"]);
    let hidden = HashSet::from([service(1)]);
    for text in ["kurssi", "", "\"kurssi\"", "-kolme"] {
        let reader = Reader::public(Language::Fi);
        let query = Query { text, reader, offset: 0, limit: 10, hidden: &hidden };
        let hits = index.search(&query).unwrap();
        assert_eq!(hits.total, hits.hits.len(), "query {text:?}");
        assert_eq!(hits.total, if text == "-kolme" { 1 } else { 2 }, "query {text:?}");
        assert!(hits.hits.iter().all(|hit| hit.service != service(1)), "query {text:?}");
    }
}

#[test]
fn any_text_is_a_query() {
    let index = named(Language::Fi, &["Kurssi", "Tuki"]);
    let odd = [
        "\"",
        "-",
        "--",
        "-\"",
        "\"\"",
        "- \" -\"kurssi",
        "\u{0}\u{7}\u{1b}[31m",
        "🙂",
        "'",
        ":::",
        "a:b:c",
        "\"kurssi",
        "kurssi\" -",
        "*",
        "name_words:kurssi",
        "(kurssi OR",
        "\u{308}\u{308}",
        "\u{202e}issruk",
        "’’’",
        "kurssi^5~2",
    ];
    for text in odd {
        for language in Language::ALL {
            answer(&index, language, text);
        }
    }
    for text in
        ["ä".repeat(10_000), "kurssi ".repeat(1_500), "\"-".repeat(5_000), "työ".repeat(3_000)]
    {
        answer(&index, Language::Fi, &text);
    }
    assert_eq!(found(&index, Language::Fi, "\"kurssi"), [0]);
    let (most, none) = (usize::MAX, HashSet::new());
    let reader = Reader::public(Language::Fi);
    let far = Query { text: "kurssi", reader, offset: most, limit: most, hidden: &none };
    assert!(index.search(&far).unwrap().hits.is_empty());
}
