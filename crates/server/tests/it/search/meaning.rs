//! What the thesaurus adds: everyday words, acronyms, synonyms and related words.

use service_manual_app::synonyms;
use service_manual_search::{Label, Thesaurus};

use super::*;

const SAME: f64 = 0.6;
const RELATED: f64 = 0.3;

fn label(language: Language, text: &str) -> Label {
    Label { language, text: text.to_owned() }
}

/// Whoever types a word of the first list of a pair also finds the words of the second, Finnish.
fn thesaurus(pairs: &[(&[&str], &[&str])]) -> Thesaurus {
    let mut thesaurus = Thesaurus::default();
    for (typed, find) in pairs {
        let labels: Vec<Label> = find.iter().map(|text| label(Language::Fi, text)).collect();
        let words = thesaurus.add_words(&labels);
        for text in *typed {
            thesaurus.add_entry(text, None, &[(words, SAME)]);
        }
    }
    thesaurus
}

#[test]
fn everyday_words_find_official_ones_and_not_the_other_way_round() {
    let index = named(Language::Fi, &["Irtisanotun muutosturva", "Potkulautakurssi", "Muuta"]);
    index.use_thesaurus(thesaurus(&[
        (&["sain potkut"], &["irtisanottu"]),
        (&["fudut"], &["irtisanottu"]),
    ]));
    assert_eq!(found(&index, Language::Fi, "sain potkut")[0], 0);
    assert_eq!(found(&index, Language::Fi, "FUDUT"), [0]);
    let hits = answer(&index, Language::Fi, "fudut");
    assert_eq!((hits.complete, hits.corrections), (1, Vec::new()));
    let index = named(Language::Fi, &["Fudut tuli", "Irtisanottu"]);
    index.use_thesaurus(thesaurus(&[(&["fudut"], &["irtisanottu"])]));
    assert_eq!(found(&index, Language::Fi, "irtisanottu"), [1]);
    assert_eq!(found(&index, Language::Fi, "fudut"), [0, 1], "the typed word itself comes first");
}

#[test]
fn entries_are_known_in_every_form_without_dots_and_written_together() {
    let index = named(Language::Fi, &["Varhaiskasvatus", "Muuta"]);
    index.use_thesaurus(thesaurus(&[(
        &["päivähoito", "lasten hoitopaikka", "day care"],
        &["varhaiskasvatus"],
    )]));
    for text in
        ["päivähoitoon", "paivahoito", "lasten hoitopaikat", "lastenhoitopaikkaa", "daycare"]
    {
        assert_eq!(found(&index, Language::Fi, text), [0], "{text}");
    }
    assert_eq!(found(&index, Language::En, "day care"), [0]);
    assert_eq!(found(&index, Language::Fi, "hoitopaikka"), Vec::<u64>::new(), "part of a phrase");
}

#[test]
fn mistyped_words_are_taken_for_entries_when_no_document_has_them() {
    let index = named(Language::Fi, &["Sosiaalinen luototus", "Toimitukset", "Muuta"]);
    index.use_thesaurus(thesaurus(&[(&["toimeentulotuki"], &["luototus"])]));
    for text in ["toimentulotuki", "toimeentullotuki", "toimetulotuki"] {
        assert_eq!(found(&index, Language::Fi, text), [0], "{text}");
    }
    assert_eq!(found(&index, Language::Fi, "toimitukset"), [1], "a word that is there");
    assert_eq!(found(&index, Language::Fi, "kotimaantulotuki"), Vec::<u64>::new());
}

#[test]
fn words_meant_otherwise_count_as_found() {
    let names = ["Rahoitus yrittäjälle", "Rahoitus", "Yrittäjälle", "Massikurssi"];
    let index = named(Language::Fi, &names);
    index.use_thesaurus(thesaurus(&[(&["massi"], &["rahoitus"])]));
    let hits = answer(&index, Language::Fi, "massia yrittäjälle");
    assert_eq!(hits.hits[0].service, service(0));
    assert_eq!(hits.complete, 1);
}

#[test]
fn phrases_are_found_with_all_their_words() {
    let index = named(Language::Fi, &["Omaishoidon tuki", "Omaishoidon vapaa", "Asumisen tuki"]);
    index.use_thesaurus(thesaurus(&[(&["mummonhoitoraha"], &["omaishoidon tuki"])]));
    assert_eq!(answer(&index, Language::Fi, "mummonhoitoraha").complete, 1);
    assert_eq!(found(&index, Language::Fi, "mummonhoitoraha")[0], 0);
}

#[test]
fn related_words_come_after_synonyms_and_other_languages_are_reached() {
    let index = named(Language::Fi, &["Kulkuneuvot", "Polkupyörät", "Muuta"]);
    let mut thesaurus = Thesaurus::default();
    let own = thesaurus.add_words(&[label(Language::Fi, "polkupyörä")]);
    let wider = thesaurus.add_words(&[label(Language::Fi, "kulkuneuvo")]);
    thesaurus.add_entry("bicycles", Some(Language::En), &[(wider, RELATED), (own, SAME)]);
    index.use_thesaurus(thesaurus);
    assert_eq!(found(&index, Language::En, "bicycle"), [1, 0]);
}

#[test]
fn a_new_thesaurus_takes_the_place_of_the_old_one() {
    let index = named(Language::Fi, &["Varhaiskasvatus"]);
    assert_eq!(found(&index, Language::Fi, "tarha"), Vec::<u64>::new());
    index.use_thesaurus(thesaurus(&[(&["tarha"], &["varhaiskasvatus"])]));
    assert_eq!(found(&index, Language::Fi, "tarha"), [0]);
    index.use_thesaurus(Thesaurus::default());
    assert_eq!(found(&index, Language::Fi, "tarha"), Vec::<u64>::new());
}

#[test]
fn every_line_of_the_starting_list_is_read_and_leads_to_official_words() {
    let list = include_str!("../../../../app/src/synonyms/starting-list.tsv");
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut thesaurus = Thesaurus::default();
    assert_eq!(synonyms::add_starting_list(&mut thesaurus), lines.count());
    let index = named(Language::Fi, &["Irtisanominen", "Muuta"]);
    assert!(found(&index, Language::Fi, "sain potkut").is_empty());
    index.use_thesaurus(thesaurus);
    assert_eq!(found(&index, Language::Fi, "sain potkut"), [0]);
}
