//! Internal guidance in the index: found by those who read it, and as good as not there for all
//! others (spec 2.4, 4.3).

use service_manual_search::{Label, Reach, Thesaurus};

use super::*;

const EXPERT: Reader = Reader { language: Language::Fi, reach: Reach::WithGuidance };

/// Services of these names with this guidance.
fn guided(services: &[(&str, &str)]) -> Index {
    let with = |(number, (name, guidance)): (u64, &(&str, &str))| Document {
        guidance: (*guidance).to_owned(),
        ..document(number, Language::Fi, name)
    };
    index_of((0..).zip(services).map(with).collect())
}

/// The numbers of the services that an expert finds, and those of them found by guidance.
fn experts(index: &Index, text: &str) -> (Vec<u64>, Vec<u64>) {
    let of = |id| (0..100).find(|number| service(*number) == id).unwrap();
    let found = answer_for(index, EXPERT, text).hits.iter().map(|hit| of(hit.service)).collect();
    let matches = index.matches(text, EXPERT).unwrap();
    let numbers: Vec<_> = matches.by_guidance().collect();
    let by_guidance = |number: &u64| numbers.contains(&index.number(service(*number)));
    (found, (0..100).filter(by_guidance).collect())
}

#[test]
fn experts_find_services_by_their_guidance() {
    let index = guided(&[
        ("Työpaja", "Lausunto pyydetään ennen aloitusta."),
        ("Palkkatuki", "Kirjaa päätös järjestelmään."),
        ("Kielikurssi", ""),
    ]);
    assert_eq!(experts(&index, "lausunnon"), (vec![0], vec![0]), "inflected");
    assert_eq!(experts(&index, "\"lausunto pyydetään\""), (vec![0], vec![0]), "as a phrase");
    assert_eq!(experts(&index, "lausunto -aloitus"), (vec![], vec![]), "left out");
    assert_eq!(experts(&index, "työpajan lausunto"), (vec![0], vec![0]), "words of both parts");
    assert_eq!(experts(&index, "kielikurssi"), (vec![2], vec![]), "the public part says it all");
}

#[test]
fn what_the_public_part_says_counts_more() {
    let index = guided(&[("Muu palvelu", "Palkkatuki haetaan ensin."), ("Palkkatuki", "")]);
    assert_eq!(experts(&index, "palkkatuki"), (vec![1, 0], vec![0]));
}

#[test]
fn nobody_else_notices_whether_there_is_guidance() {
    let names = ["Työpaja", "Palkkatuki", "Kielikurssi", "Työkokeilu"];
    let said = [
        "Lausunto pyydetään. Palkkatuki, työkokeilu ja kielikurssi kirjataan järjestelmään.",
        "Työkokeilun lausunto.",
        "Palkkatukea ja työpajoja järjestelmässä.",
        "",
    ];
    let with = guided(&names.into_iter().zip(said).collect::<Vec<_>>());
    let without = guided(&names.map(|name| (name, "")));
    let texts = [
        "",
        "lausunto",
        "lausunnon",
        "lausnto",
        "järjestelmä",
        "palkkatuki",
        "palkatuki",
        "\"palkkatuki\"",
        "-palkkatuki",
        "työ",
        "kieli kurssi",
        "työkokeilu lausunto",
        "palkkatuki työpaja kielikurssi",
    ];
    for text in texts {
        for language in Language::ALL {
            // The scores are compared, too: rarity and lengths must not tell, either.
            assert_eq!(answer(&with, language, text), answer(&without, language, text), "{text}");
        }
        let suggestions = |index: &Index| format!("{:?}", index.suggest(text).unwrap());
        assert_eq!(suggestions(&with), suggestions(&without), "{text}");
    }
    assert_eq!(
        with.matches("palkkatuki", Reader::public(Language::Fi)).unwrap().by_guidance().count(),
        0
    );
}

#[test]
fn what_words_mean_is_not_remembered_for_another_reader() {
    let index = guided(&[("Työpaja", "Starttiraha haetaan ensin."), ("Kielikurssi", "")]);
    let label = |text: &str| Label { language: Language::Fi, text: text.to_owned() };
    let mut thesaurus = Thesaurus::default();
    let words = thesaurus.add_words(&[label("starttiraha")]);
    thesaurus.add_entry("yrittäjän tuki", None, &[(words, 0.6)]);
    index.use_thesaurus(thesaurus);
    for _ in 0..2 {
        assert_eq!(experts(&index, "yrittäjän tuki"), (vec![0], vec![0]));
        assert_eq!(found(&index, Language::Fi, "yrittäjän tuki"), Vec::<u64>::new());
    }
}
