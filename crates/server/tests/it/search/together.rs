//! Words written together or apart, of which only a part is known, or mistyped within a compound.

use super::*;

#[test]
fn words_typed_apart_find_the_compound_and_the_other_way_round() {
    let together = named(Language::En, &["Daycare", "Night shelter"]);
    let apart = named(Language::En, &["Day care for children", "Night shelter"]);
    for text in ["day care", "daycare"] {
        for index in [&together, &apart] {
            let hits = answer(index, Language::En, text);
            assert_eq!((hits.total, hits.complete), (1, 1), "{text}");
        }
    }
    let finnish = named(Language::Fi, &["Työpajat", "Muuta"]);
    assert_eq!(answer(&finnish, Language::Fi, "työ pajat").complete, 1);
    assert_eq!(found(&apart, Language::Sv, "daycare"), [0], "on a page in another language");
}

#[test]
fn words_that_stand_together_say_more_than_words_somewhere() {
    let with = |number, name: &str, keyword: &str, description: &str| Document {
        keywords: vec![keyword.to_owned()],
        description: description.to_owned(),
        ..document(number, Language::Fi, name)
    };
    let index = index_of(vec![
        with(0, "Kotipalvelu kotona", "koti", "Apua kotiin. Koti ja kodin työt."),
        with(1, "Asunnottomien palvelu", "ei ole kotia", "Katto pään päälle."),
    ]);
    assert_eq!(found(&index, Language::Fi, "ei ole kotia"), [1, 0]);
    assert_eq!(found(&index, Language::Fi, "koti"), [0, 1]);
    let apart = "Raha-asioiden neuvontaa. Maksut eivät riitä. Vuokra maksetaan kuussa.";
    let index = index_of(vec![
        with(0, "Raha ja vuokra", "talous", apart),
        with(1, "Neuvonta", "rahat eivät riitä vuokraan", ""),
    ]);
    for text in ["rahat eivät riitä vuokraan", "vuokraan eivät rahat riitä"] {
        assert_eq!(found(&index, Language::Fi, text)[0], 1, "{text}");
    }
}

#[test]
fn a_whole_search_word_counts_more_than_its_words_in_another_order() {
    let keywords = |text: &str| vec![text.to_owned()];
    let index = index_of(vec![
        Document { keywords: keywords("nurse"), ..document(0, Language::En, "Home nursing") },
        Document {
            keywords: keywords("nursing home"),
            ..document(1, Language::En, "Sheltered living")
        },
    ]);
    assert_eq!(found(&index, Language::En, "nursing home"), [1, 0]);
}

#[test]
fn half_of_a_swedish_compound_is_better_than_nothing() {
    let index = named(Language::Sv, &["Läkare", "Tider", "Hemvård"]);
    assert_eq!(found(&index, Language::Sv, "läkarbesök"), [0]);
    assert_eq!(found(&index, Language::Sv, "hemvårdsansökan"), [2]);
    let index = named(Language::Sv, &["Läkare och tid", "Tid"]);
    assert_eq!(answer(&index, Language::Sv, "läkartid").complete, 1);
}

#[test]
fn typing_errors_are_compared_with_parts_of_compounds_and_with_words_written_apart() {
    let index = named(Language::Fi, &["Perhetyöntekijän vastaanotto", "Omaishoidon tuki", "Muuta"]);
    assert_eq!(found(&index, Language::Fi, "vastanotto"), [0]);
    assert_eq!(found(&index, Language::Fi, "työntekjä"), [0]);
    assert_eq!(found(&index, Language::Fi, "omaishoidontki"), [1]);
    let index = named(Language::Sv, &["Hemtjänsterna", "Annat"]);
    assert_eq!(found(&index, Language::Sv, "hemtjänts"), [0]);
    let index = named(Language::En, &["Day care", "Other"]);
    assert_eq!(found(&index, Language::En, "daycre"), [0]);
}
