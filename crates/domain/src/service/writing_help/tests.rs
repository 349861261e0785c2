use super::*;
use HintKind::{
    AgeingDate, EmailAddress, LongSentence, Passive, PhoneNumber, ShortSummary, StreetAddress,
};
use Language::{En, Fi, Sv};
use TextField::{HowOrganised, Name, Summary};

/// The hints with the words they point at.
fn found(language: Language, field: TextField, text: &str) -> Vec<(HintKind, String)> {
    let part = |hint: &Hint| text.chars().skip(hint.from).take(hint.to - hint.from).collect();
    hints(language, field, text).iter().map(|hint| (hint.kind, part(hint))).collect()
}

fn in_body(language: Language, text: &str) -> Vec<(HintKind, String)> {
    found(language, HowOrganised, text)
}

#[test]
fn plain_texts_get_no_hints() {
    assert_eq!(in_body(Fi, "Valmentaja tapaa sinut viikoittain. Saat tukea 3 kuukautta."), []);
    assert_eq!(in_body(Sv, "Du träffar en coach varje vecka, och vi hjälper dig vidare."), []);
    assert_eq!(in_body(En, "A coach meets you every week and helps you find 2 places."), []);
    assert_eq!(in_body(Fi, ""), []);
    assert_eq!(found(Fi, Name, "Paja"), []);
}

#[test]
fn contacts_and_places_belong_into_fields() {
    let text = "Soita 040 123 4567 tai (09) 310-1234, kirjoita: maija@example.fi! Mallikatu 3 A.";
    let expected = [
        (PhoneNumber, "040 123 4567"),
        (PhoneNumber, "(09) 310-1234"),
        (EmailAddress, "maija@example.fi"),
        (StreetAddress, "Mallikatu 3"),
    ];
    assert_eq!(in_body(Fi, text), expected.map(|(kind, text)| (kind, text.to_owned())));
    assert_eq!(in_body(Sv, "Vi finns på Storgatan 5.")[0].0, StreetAddress);
}

#[test]
fn dates_and_years_will_age() {
    let text = "Kurssi alkaa 1.9.2026 ja hakuaika on 1.–31.8.2026. Uutta vuonna 2027, ryhmä 12.";
    let expected = [(AgeingDate, "1.9.2026"), (AgeingDate, "1.–31.8.2026"), (AgeingDate, "2027")];
    assert_eq!(in_body(Fi, text), expected.map(|(kind, text)| (kind, text.to_owned())));
    assert_eq!(in_body(Fi, "Toimisto on kiinni 24.12. ja kello 9.30.").len(), 1);
}

#[test]
fn the_passive_hides_who_acts() {
    let passive = |language, text| {
        let found = in_body(language, text).into_iter();
        found.filter(|(kind, _)| *kind == Passive).map(|(_, text)| text).collect::<Vec<_>>()
    };
    assert_eq!(
        passive(Fi, "Kurssi järjestetään etänä, ja tulosta verrataan."),
        ["järjestetään", "verrataan"]
    );
    assert_eq!(passive(Fi, "Otamme sinut vastaan."), [""; 0]);
    assert_eq!(passive(Sv, "Kursen ordnas på distans. Vi hoppas på dig."), ["ordnas"]);
    assert_eq!(
        passive(En, "The course is held online, and help is given."),
        ["is held", "is given"]
    );
}

#[test]
fn long_sentences_end_with_the_line_too() {
    let long = "sana ".repeat(19);
    assert_eq!(in_body(Fi, &format!("{long}loppu.")).len(), 1);
    assert_eq!(in_body(Fi, &format!("{long}loppu. Lyhyt."))[0].0, LongSentence);
    assert_eq!(in_body(Fi, &"sana sana\n".repeat(20)), []);
    assert_eq!(in_body(En, &format!("{long}end.")), []);
}

#[test]
fn a_summary_of_few_words_says_too_little() {
    assert_eq!(found(Fi, Summary, "")[0].0, ShortSummary);
    assert_eq!(found(Fi, Summary, "Työtä ja ohjausta.")[0].0, ShortSummary);
    assert_eq!(found(Fi, Summary, "Työtä ja ohjausta nuorille, joilla ei ole työpaikkaa."), []);
}
