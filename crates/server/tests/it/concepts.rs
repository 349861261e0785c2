//! Imported vocabularies: Turtle files, what an import changes, and what the search knows by them.

use std::path::Path;

use service_manual_app::Error;
use service_manual_app::concepts::import::{Mode, from};
use service_manual_app::concepts::{ReadFile, Report, read};
use service_manual_domain::audit::{Initiator, Origin};
use service_manual_domain::concept::{ConceptCounts, Concepts, LabelKind, LeftOut, TypedScheme};
use service_manual_domain::language::Language;
use service_manual_domain::problem::ProblemCode;

use crate::world::World;

/// Prefixes, escapes, regions of languages, long texts, lists of values, blank nodes, comments.
const SMALL: &str = r#"@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
PREFIX owl: <http://www.w3.org/2002/07/owl#>
@base <http://words.example/> .
# A comment with "quotes" and a dot .
<scheme> a skos:ConceptScheme ; skos:prefLabel "Sanasto"@fi .
<leave> a skos:Concept ;
    skos:prefLabel "perhevapaat"@fi, "familjeledigheter"@sv-FI, 'family leaves'@EN-gb, "perekonnapuhkus"@et ;
    skos:altLabel """vanhempain\u00ADvapaa"""@fi, "vanhempainrahakausi \"uusi\""@fi ;
    skos:hiddenLabel "vanhenpainvapaa"@fi ;
    skos:definition [ a <Note> ; skos:prefLabel "ei tämä"@fi ] ;
    skos:notation "12" ;
    skos:narrower <father> .
<father> a skos:Concept , <Other> ;
    skos:prefLabel "is\u00E4n vapaat (perhevapaat)"@fi ;
    skos:broader <work>, <gone>, <father> .
<work> a skos:Concept ; skos:prefLabel "ty\U000000F6elämä"@fi ; skos:altLabel "  työ \n elämä "@fi .
<old> a skos:Concept ; owl:deprecated true ; skos:prefLabel "vanha"@fi .
<mute> a skos:Concept ; skos:prefLabel "puhkus"@et, "" @fi .
[] a skos:Concept ; skos:prefLabel "nimetön"@fi .
<group> a skos:Collection ; skos:prefLabel "ryhmä"@fi ; skos:member ( <leave> <work> ) .
"#;

fn read_text(text: &str) -> ReadFile {
    read(text.as_bytes()).unwrap()
}

fn labels(concepts: &Concepts, name: &str, kind: LabelKind) -> Vec<String> {
    let concept = &concepts[&format!("http://words.example/{name}")];
    let of_kind = concept.labels.iter().filter(|label| label.kind == kind);
    of_kind.map(|label| format!("{}@{}", label.text, label.language)).collect()
}

fn origin() -> Origin {
    Origin::outside_requests(Initiator::CommandLine)
}

async fn import(world: &World, code: &str, text: &str, mode: Mode) -> Result<Report, Error> {
    let typed = TypedScheme { code: code.to_owned(), name: String::new() };
    let source = std::io::Cursor::new(text.as_bytes().to_vec());
    from(&world.ctx, &origin(), &typed, source, mode).await
}

#[test]
fn concepts_are_read_with_the_labels_that_the_search_can_use() {
    let file = read_text(SMALL);
    let names: Vec<&str> =
        file.concepts.keys().map(|uri| uri.rsplit('/').next().unwrap()).collect();
    assert_eq!(names, ["father", "leave", "work"]);
    let preferred = labels(&file.concepts, "leave", LabelKind::Preferred);
    assert_eq!(preferred, ["perhevapaat@fi", "familjeledigheter@sv", "family leaves@en"]);
    let alternative = labels(&file.concepts, "leave", LabelKind::Alternative);
    assert_eq!(alternative, ["vanhempainrahakausi \"uusi\"@fi", "vanhempain\u{ad}vapaa@fi"]);
    assert_eq!(labels(&file.concepts, "leave", LabelKind::Hidden), ["vanhenpainvapaa@fi"]);
    assert_eq!(labels(&file.concepts, "work", LabelKind::Preferred), ["työelämä@fi"]);
    assert_eq!(labels(&file.concepts, "work", LabelKind::Alternative), ["työ elämä@fi"]);
    let broader = &file.concepts["http://words.example/father"].broader;
    let broader: Vec<&str> = broader.iter().map(String::as_str).collect();
    assert_eq!(broader, ["http://words.example/leave", "http://words.example/work"]);
    let left_out: Vec<(LeftOut, usize)> = file.left_out.counts().collect();
    assert_eq!(
        left_out,
        [
            (LeftOut::ConceptWithoutLabel, 1),
            (LeftOut::Deprecated, 1),
            (LeftOut::Label, 1),
            (LeftOut::UnknownBroader, 1),
        ]
    );
    let with_mark = format!("\u{feff}{SMALL}");
    assert_eq!(read_text(&with_mark).concepts, file.concepts);
}

#[tokio::test]
async fn a_broken_file_is_refused_with_the_place_and_imports_nothing() {
    let world = World::new().await;
    let base = "@base <http://words.example/> .\n";
    let long = format!("{base}<a> <b> \"{}", "x".repeat(20_000_000));
    let concept = format!("{base}<a> a <http://www.w3.org/2004/02/skos/core#Concept> ;\n");
    let label = "<http://www.w3.org/2004/02/skos/core#prefLabel>";
    for (text, expected) in [
        (&format!("{base}<a> <b>\n  <c> . oops ."), ProblemCode::NotTurtle { line: 3, column: 9 }),
        (&SMALL.replace("skos:altLabel", "x:y"), ProblemCode::NotTurtle { line: 8, column: 5 }),
        (&format!("{concept} {label} \"työ\"@fi"), ProblemCode::NotTurtle { line: 3, column: 55 }),
        (&"<a> <b> <c> .".to_owned(), ProblemCode::NotTurtle { line: 1, column: 1 }),
        (&"%PDF-1.7".to_owned(), ProblemCode::NotTurtle { line: 1, column: 1 }),
        (&String::new(), ProblemCode::NoConcepts),
        (&format!("{concept} {label} \"tyo\"@et ."), ProblemCode::NoConcepts),
        (&long, ProblemCode::FileTypeNotTaken),
    ] {
        let shown: String = text.chars().take(40).collect();
        match import(&world, "words", text, Mode::Import).await.unwrap_err() {
            Error::Invalid(problems) => {
                let codes: Vec<&ProblemCode> = problems.iter().map(|one| &one.code).collect();
                assert_eq!(codes, [&expected], "{shown}");
            }
            other => panic!("{other}"),
        }
    }
    assert!(world.ctx.read().await.unwrap().concept_schemes().all().await.unwrap().is_empty());
    assert!(!world.events().await.contains(&"import.run".to_owned()));
    world.finish().await;
}

#[tokio::test]
async fn an_import_can_be_tried_repeated_and_told_apart() {
    let world = World::new().await;
    let tried = import(&world, "words", SMALL, Mode::DryRun).await.unwrap();
    let counts = |added, changed, removed, same| ConceptCounts { added, changed, removed, same };
    assert_eq!((tried.counts, tried.known), (counts(3, 0, 0, 0), false));
    assert_eq!((tried.concepts, tried.labels), (3, 9));
    let stored = async || world.ctx.read().await.unwrap().concept_schemes().all().await.unwrap();
    assert!(stored().await.is_empty());
    let done = import(&world, "words", SMALL, Mode::Import).await.unwrap();
    assert_eq!(done, tried);
    let again = import(&world, "words", SMALL, Mode::Import).await.unwrap();
    assert_eq!((again.counts, again.known), (counts(0, 0, 0, 3), true));
    let other =
        SMALL.replace("\"perhevapaat\"@fi", "\"perhevapaa\"@fi").replace("<work> a", "<job> a");
    let changed = import(&world, "words", &other, Mode::Import).await.unwrap();
    // The relation to what went is gone as well.
    assert_eq!(changed.counts, counts(1, 2, 1, 0));
    let code = changed.code.clone();
    let concepts = world.ctx.read().await.unwrap().concept_schemes().concepts(&code).await.unwrap();
    assert_eq!(concepts, read_text(&other).concepts);
    let schemes = stored().await;
    assert_eq!((schemes[0].concepts, schemes[0].labels, schemes.len()), (3, 9, 1));
    let events = world.events().await;
    assert_eq!(events.iter().filter(|event| *event == "import.run").count(), 3);
    world.finish().await;
}

#[tokio::test]
async fn the_search_of_every_process_knows_the_words_until_they_are_removed() {
    let world = World::new().await;
    world.region().await;
    let second = world.another_process().await;
    let text = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\
        <http://words.example/workshop> a skos:Concept ; skos:prefLabel \"työpajat\"@fi ;\n\
        skos:altLabel \"verstashomma\"@fi, \"puuhapaikka (nuoret)\"@fi ; skos:prefLabel \"tinkering\"@en .";
    import(&world, "words", text, Mode::Import).await.unwrap();
    for process in [&world.ctx, &second] {
        process.follower().catch_up(process.store()).await.unwrap();
        process.follower().learn_words(process.store()).await.unwrap();
        let mut browser = world.browser_of(process);
        for word in ["verstashommaan", "puuhapaikka", "tinkering"] {
            let found = browser.get(&format!("/haku?q={word}")).await.assert(200);
            assert!(found.text().contains("Työpaja nuorille"), "{word}");
        }
    }
    world.finish().await;
}

/// The vocabularies beside the checkout, where they are.
#[test]
fn a_real_vocabulary_is_read_whole() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/koko-concepts.ttl");
    let Ok(file) = std::fs::File::open(path) else { return };
    let read = read(file).unwrap();
    assert_eq!(read.concepts.len(), 12_274);
    let swedish = read.concepts.values().flat_map(|concept| &concept.labels);
    assert!(swedish.filter(|label| label.language == Language::Sv).count() > 10_000);
}
