//! Vocabularies, and everyday words of the search.

use crate::pages::{concepts, synonyms, vocabularies};

super::table! {
    get    VOCABULARIES          SignedIn vocabularies::list;
    get    VOCABULARY            SignedIn vocabularies::show;
    get    TERM_NEW              SignedIn vocabularies::new;
    post   TERM_NEW              SignedIn vocabularies::create;
    get    TERM                  SignedIn vocabularies::edit;
    post   TERM                  SignedIn vocabularies::relabel;
    post   TERM_MOVE             SignedIn vocabularies::move_term;
    post   TERM_RETIRE           SignedIn vocabularies::retire;
    post   TERM_ACTIVATE         SignedIn vocabularies::activate;
    post   TERM_DELETE           SignedIn vocabularies::delete;
    get    TERM_MERGE            SignedIn vocabularies::merging;
    post   TERM_MERGE            SignedIn vocabularies::merge;
    get    SYNONYMS              SignedIn synonyms::list;
    get    SYNONYM_NEW           SignedIn synonyms::new;
    post   SYNONYM_NEW           SignedIn synonyms::create;
    get    SYNONYM_LINE          SignedIn synonyms::edit;
    post   SYNONYM_LINE          SignedIn synonyms::change;
    post   SYNONYM_REMOVE        SignedIn synonyms::remove;
    post   SYNONYM_OFF           SignedIn synonyms::switch_off;
    post   SYNONYM_ON            SignedIn synonyms::switch_on;
    get    CONCEPT_SCHEMES       SignedIn concepts::list;
    upload CONCEPT_SCHEMES       SignedIn concepts::bring;
    get    CONCEPT_IMPORT        SignedIn concepts::preview;
    post   CONCEPT_IMPORT        SignedIn concepts::import;
    get    CONCEPT_SCHEME_REMOVE SignedIn concepts::ask_to_remove;
    post   CONCEPT_SCHEME_REMOVE SignedIn concepts::remove;
}
