//! Vocabularies, and everyday words of the search.

use service_manual_domain::concept::SchemeCode;
use service_manual_domain::ids::{FileId, SynonymLineId};
use service_manual_domain::language::Language;
use service_manual_domain::vocabulary::{TermCode, Vocabulary};

use super::{Pattern, patterns, with_query};

patterns! {
    /// All vocabularies.
    VOCABULARIES = "/hallinta/sanastot",
        "/sv/administration/vokabularer",
        "/en/manage/vocabularies";
    /// The terms of one.
    VOCABULARY = "/hallinta/sanastot/{vocabulary}",
        "/sv/administration/vokabularer/{vocabulary}",
        "/en/manage/vocabularies/{vocabulary}";
    /// A new term (GET, POST).
    TERM_NEW = "/hallinta/sanastot/{vocabulary}/uusi",
        "/sv/administration/vokabularer/{vocabulary}/ny",
        "/en/manage/vocabularies/{vocabulary}/new";
    /// One term: its form (GET), its labels (POST).
    TERM = "/hallinta/sanastot/{vocabulary}/termit/{term}",
        "/sv/administration/vokabularer/{vocabulary}/termer/{term}",
        "/en/manage/vocabularies/{vocabulary}/terms/{term}";
    /// Move it one step in the order (POST).
    TERM_MOVE = "/hallinta/sanastot/{vocabulary}/termit/{term}/siirra",
        "/sv/administration/vokabularer/{vocabulary}/termer/{term}/flytta",
        "/en/manage/vocabularies/{vocabulary}/terms/{term}/move";
    /// Take it out of use (POST).
    TERM_RETIRE = "/hallinta/sanastot/{vocabulary}/termit/{term}/poista-kaytosta",
        "/sv/administration/vokabularer/{vocabulary}/termer/{term}/ta-ur-bruk",
        "/en/manage/vocabularies/{vocabulary}/terms/{term}/retire";
    /// Take it into use (POST).
    TERM_ACTIVATE = "/hallinta/sanastot/{vocabulary}/termit/{term}/ota-kayttoon",
        "/sv/administration/vokabularer/{vocabulary}/termer/{term}/ta-i-bruk",
        "/en/manage/vocabularies/{vocabulary}/terms/{term}/activate";
    /// Delete it, if nothing has it (POST).
    TERM_DELETE = "/hallinta/sanastot/{vocabulary}/termit/{term}/poista",
        "/sv/administration/vokabularer/{vocabulary}/termer/{term}/ta-bort",
        "/en/manage/vocabularies/{vocabulary}/terms/{term}/delete";
    /// Merge it into another: what will happen (GET), and doing it (POST).
    TERM_MERGE = "/hallinta/sanastot/{vocabulary}/termit/{term}/yhdista",
        "/sv/administration/vokabularer/{vocabulary}/termer/{term}/sla-ihop",
        "/en/manage/vocabularies/{vocabulary}/terms/{term}/merge";
    /// Everyday words of the search; `?q=`, `?language=`, `?which=` and `?page=`.
    SYNONYMS = "/hallinta/synonyymit",
        "/sv/administration/synonymer",
        "/en/manage/synonyms";
    /// A new line (GET, POST).
    SYNONYM_NEW = "/hallinta/synonyymit/uusi",
        "/sv/administration/synonymer/ny",
        "/en/manage/synonyms/new";
    /// A line that administrators wrote: its form (GET), changing it (POST).
    SYNONYM_LINE = "/hallinta/synonyymit/rivit/{line}",
        "/sv/administration/synonymer/rader/{line}",
        "/en/manage/synonyms/lines/{line}";
    /// Remove it (POST).
    SYNONYM_REMOVE = "/hallinta/synonyymit/rivit/{line}/poista",
        "/sv/administration/synonymer/rader/{line}/ta-bort",
        "/en/manage/synonyms/lines/{line}/remove";
    /// Switch a line of the starting list off (POST).
    SYNONYM_OFF = "/hallinta/synonyymit/valmiit/{key}/poista-kaytosta",
        "/sv/administration/synonymer/fardiga/{key}/ta-ur-bruk",
        "/en/manage/synonyms/ready-made/{key}/switch-off";
    /// Switch it on again (POST).
    SYNONYM_ON = "/hallinta/synonyymit/valmiit/{key}/ota-kayttoon",
        "/sv/administration/synonymer/fardiga/{key}/ta-i-bruk",
        "/en/manage/synonyms/ready-made/{key}/switch-on";
    /// Imported vocabularies (GET), and bringing the file of one (POST).
    CONCEPT_SCHEMES = "/hallinta/synonyymit/sanastot",
        "/sv/administration/synonymer/vokabularer",
        "/en/manage/synonyms/vocabularies";
    /// A file that came in: what its import would do (GET), and doing it (POST); `?code=`, `?name=`.
    CONCEPT_IMPORT = "/hallinta/synonyymit/tuonti/{file}",
        "/sv/administration/synonymer/import/{file}",
        "/en/manage/synonyms/import/{file}";
    /// Remove an imported vocabulary: what will happen (GET), and doing it (POST).
    CONCEPT_SCHEME_REMOVE = "/hallinta/synonyymit/sanastot/{scheme}/poista",
        "/sv/administration/synonymer/vokabularer/{scheme}/ta-bort",
        "/en/manage/synonyms/vocabularies/{scheme}/remove";
}

/// [`SYNONYMS`]
pub fn synonyms(language: Language) -> String {
    SYNONYMS.path(language, &[])
}

/// [`SYNONYM_NEW`]
pub fn synonym_new(language: Language) -> String {
    SYNONYM_NEW.path(language, &[])
}

/// [`SYNONYM_LINE`] or [`SYNONYM_REMOVE`]
pub fn of_synonym(pattern: Pattern, language: Language, line: SynonymLineId) -> String {
    pattern.path(language, &[("line", &line.to_string())])
}

/// [`CONCEPT_SCHEMES`]
pub fn concept_schemes(language: Language) -> String {
    CONCEPT_SCHEMES.path(language, &[])
}

/// [`CONCEPT_IMPORT`]
pub fn concept_import(language: Language, file: FileId, query: &[(&str, &str)]) -> String {
    with_query(CONCEPT_IMPORT.path(language, &[("file", &file.to_string())]), query)
}

/// [`CONCEPT_SCHEME_REMOVE`]
pub fn concept_scheme_remove(language: Language, scheme: &SchemeCode) -> String {
    CONCEPT_SCHEME_REMOVE.path(language, &[("scheme", scheme.as_str())])
}

/// [`VOCABULARIES`]
pub fn vocabularies(language: Language) -> String {
    VOCABULARIES.path(language, &[])
}

/// [`VOCABULARY`]
pub fn vocabulary(language: Language, vocabulary: Vocabulary) -> String {
    VOCABULARY.path(language, &[("vocabulary", vocabulary.code())])
}

/// [`TERM_NEW`]
pub fn term_new(language: Language, vocabulary: Vocabulary) -> String {
    TERM_NEW.path(language, &[("vocabulary", vocabulary.code())])
}

/// [`TERM`], or the address of a step that is taken with it.
pub fn of_term(
    pattern: Pattern,
    language: Language,
    vocabulary: Vocabulary,
    term: &TermCode,
) -> String {
    pattern.path(language, &[("vocabulary", vocabulary.code()), ("term", term.as_str())])
}
