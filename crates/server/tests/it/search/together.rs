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
