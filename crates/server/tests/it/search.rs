//! The search index: what finds what, in which order, and how it follows changes (spec 4.3).

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::random::SeededRandom;
use service_manual_domain::time::Instant;
use service_manual_search::{Change, Document, Error, Hits, Index, Query};

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
    index.search(&Query { text, language, offset: 0, limit: 100 }).unwrap()
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
fn finnish_forms_find_each_other() {
    let pairs = [
        ("palkkatuella", "palkkatuki"),
        ("kuntoutuksen", "kuntoutus"),
        ("kursseja", "kurssi"),
        ("työttömän", "työtön"),
        ("kielikurssit", "kurssi"),
        ("työpajatoiminta", "työpaja"),
        ("kielikurssit", "kurssia"),
        ("työnhakijoille", "työnhakija"),
        ("työnantajien", "työnantaja"),
        ("maahanmuuttajille", "maahanmuuttaja"),
        ("nuorten", "nuori"),
        ("nuorille", "nuoret"),
        ("osatyökykyisten", "osatyökykyinen"),
        ("vammaisille", "vammainen"),
        ("pakolaisten", "pakolainen"),
        ("ikääntyneille", "ikääntynyt"),
        ("koulutuksiin", "koulutus"),
        ("työvoimakoulutuksessa", "työvoimakoulutus"),
        ("uraohjauksesta", "uraohjaus"),
        ("uraohjausta", "ohjaus"),
        ("työkokeiluun", "työkokeilu"),
        ("työharjoitteluissa", "työharjoittelu"),
        ("starttirahaa", "starttiraha"),
        ("yrittäjyyden", "yrittäjyys"),
        ("yrittäjiä", "yrittäjä"),
        ("työsuhteen", "työsuhde"),
        ("työpaikat", "työpaikka"),
        ("työpaikoilla", "työpaikka"),
        ("hakemuksen", "hakemus"),
        ("työhakemukset", "hakemus"),
        ("ansioluettelon", "ansioluettelo"),
        ("valmennuksia", "valmennus"),
        ("työhönvalmennus", "valmennus"),
        ("kotoutumisen", "kotoutuminen"),
        ("kotoutumiskoulutus", "koulutus"),
        ("kotoutumiskoulutus", "kotoutuminen"),
        ("työttömyysturvan", "työttömyysturva"),
        ("työttömyyden", "työttömyys"),
        ("tukea", "tuki"),
        ("tuet", "tuella"),
        ("etuuksia", "etuus"),
        ("neuvontaa", "neuvonta"),
        ("velkaneuvonnan", "velkaneuvonta"),
        ("ammattitaidon", "ammattitaito"),
        ("ammatinvalinnanohjaus", "ammatinvalinta"),
        ("tutkinnon", "tutkinto"),
        ("oppisopimuksella", "oppisopimus"),
        ("oppisopimuskoulutus", "oppisopimus"),
        ("kielitaidosta", "kielitaito"),
        ("suomen", "suomi"),
        ("Helsingissä", "helsinki"),
        ("Espoon", "espoo"),
        ("Vantaalla", "vantaa"),
        ("digitaidot", "taito"),
        ("lukihäiriöstä", "lukihäiriö"),
        ("mielenterveyden", "mielenterveys"),
        ("päihdekuntoutujien", "kuntoutuja"),
        ("eläkkeellä", "eläke"),
        ("lähetteen", "lähete"),
        ("kesken jääneet", "keskenjääneet opinnot kesken"),
        ("asunnottomat", "asunnoton"),
        ("vankien", "vanki"),
        ("ohjaamot", "ohjaamo"),
        ("etsivää nuorisotyötä", "etsivä nuorisotyö"),
        ("rekrytointeja", "rekrytointi"),
        ("muutosturvaan", "muutosturva"),
        ("lomautetuille", "lomautettu"),
        ("chatbotissa", "chatbotti"),
        ("CV:tä", "CV"),
        ("asumis- ja hoivapalvelut", "asuminen"),
        ("kahden kuukauden", "kaksi kuukautta"),
        ("ensimmäisen", "ensimmäinen"),
    ];
    assert_eq!(missed(Language::Fi, &pairs), NONE);
}

#[test]
fn swedish_forms_find_each_other() {
    let pairs = [
        ("arbetsmarknadsutbildning", "utbildning"),
        ("arbetsmarknadsutbildningar", "utbildningen"),
        ("kurser", "kurs"),
        ("språkkurser", "kurs"),
        ("lönesubventionen", "lönesubvention"),
        ("arbetssökande", "arbetssökandes"),
        ("arbetsgivare", "arbetsgivaren"),
        ("yrkesvägledning", "vägledning"),
        ("integrationsutbildningen", "utbildning"),
        ("startpenningen", "startpenning"),
        ("ungdomars", "ungdomar"),
        ("invandrarna", "invandrare"),
        ("arbetsprövningen", "arbetsprövning"),
        ("rehabiliteringen", "rehabilitering"),
    ];
    assert_eq!(missed(Language::Sv, &pairs), NONE);
}

#[test]
fn english_forms_find_each_other() {
    let pairs = [
        ("courses", "course"),
        ("training", "trainings"),
        ("jobseekers", "jobseeker"),
        ("counselling", "counselled"),
        ("employers", "employer"),
        ("entrepreneurs", "entrepreneur"),
        ("subsidies", "subsidy"),
        ("studying", "studies"),
    ];
    assert_eq!(missed(Language::En, &pairs), NONE);
}

#[test]
fn related_looking_words_do_not_meet() {
    let pairs = [
        (Language::Fi, "kuntoutus", "kunta"),
        (Language::Fi, "työtön", "työntö"),
        (Language::Fi, "tuki", "tukka"),
        (Language::Fi, "velka", "vieläkö"),
        (Language::Sv, "utbildning", "bidrag"),
        (Language::En, "work", "word"),
    ];
    for (language, one, other) in pairs {
        let index = named(language, &[one, other]);
        assert_eq!(found(&index, language, one), [0], "{one} finds {other}");
    }
}

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
            let hits =
                index.search(&Query { text, language: Language::Fi, offset, limit: 20 }).unwrap();
            assert_eq!(hits.total, 45);
            hits.hits.into_iter().map(|hit| hit.service).collect::<Vec<_>>()
        };
        let all: Vec<ServiceId> = [page(0), page(20), page(40), page(60)].concat();
        let expected: Vec<ServiceId> = (0..45).map(service).collect();
        assert_eq!(all, expected, "query {text:?}");
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
    let far =
        Query { text: "kurssi", language: Language::Fi, offset: usize::MAX, limit: usize::MAX };
    assert!(index.search(&far).unwrap().hits.is_empty());
}

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
