//! Names of what the facts of a service name, in the language of a reader.

use service_manual_app::queries::service_names::Names;
use service_manual_domain::language::Language;
use service_manual_domain::vocabulary::{TermCode, Terms};
use service_manual_render::service_facts::FactNames;

/// The names for one reader.
pub(crate) fn fact_names(names: &Names, language: Language) -> FactNames {
    let things = &names.named;
    let terms = names.terms.iter().flat_map(|(vocabulary, terms)| {
        terms.iter().map(|term| {
            let code = term.code.clone();
            ((*vocabulary, code.clone()), label(terms, &code, language))
        })
    });
    let organisations = things.organisations.iter();
    FactNames {
        terms: terms.collect(),
        locations: things
            .locations
            .values()
            .map(|one| (one.id, one.data.name_and_address(language)))
            .collect(),
        contacts: things
            .contacts
            .values()
            .map(|one| (one.id, one.data.shown_name(language)))
            .collect(),
        files: things.files.iter().map(|(id, file)| (*id, file.name.as_str().to_owned())).collect(),
        organisations: organisations
            .map(|(id, name)| (*id, name.text(language).to_owned()))
            .collect(),
        services: names.services.clone(),
    }
}

/// The label of a term; of a merged one, that of the term that took its place.
fn label(terms: &Terms, code: &TermCode, language: Language) -> String {
    let term = terms.resolve(code);
    term.map_or_else(|| code.as_str().to_owned(), |term| term.label.text(language).to_owned())
}
