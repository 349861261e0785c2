//! What a service names by its id or code: locations, contacts and terms. Whoever changes or
//! removes one of these asks here what names it, so that nothing in use disappears (spec 3.2).

use std::collections::BTreeSet;

use crate::ids::{ContactId, LocationId};
use crate::service::ServiceContent;
use crate::service::facts::{Facts, FileUse, HomeMunicipality};
use crate::service::guidance::Guidance;
use crate::vocabulary::{TermCode, Vocabulary};

/// Something that a version of a service names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reference {
    /// A location.
    Location(LocationId),
    /// A contact.
    Contact(ContactId),
    /// A term.
    Term(Vocabulary, TermCode),
}

impl Reference {
    /// What kind of thing it is: a code for the database.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Location(_) => "location",
            Self::Contact(_) => "contact",
            Self::Term(vocabulary, _) => vocabulary.code(),
        }
    }

    /// Which one of its kind.
    pub fn value(&self) -> String {
        match self {
            Self::Location(id) => id.to_string(),
            Self::Contact(id) => id.to_string(),
            Self::Term(_, code) => code.as_str().to_owned(),
        }
    }
}

/// Everything that the public part of a version names.
pub fn of_content(content: &ServiceContent) -> BTreeSet<Reference> {
    let facts = &content.facts;
    let locations = facts.occurrences.iter().filter_map(|one| one.location);
    let contacts = facts.contacts.iter().map(|one| Reference::Contact(one.contact));
    terms(facts).chain(locations.map(Reference::Location)).chain(contacts).collect()
}

/// Everything that the internal guidance of a version names.
pub fn of_guidance(guidance: &Guidance) -> BTreeSet<Reference> {
    let facts = &guidance.facts;
    let term = |vocabulary| move |code: &TermCode| Reference::Term(vocabulary, code.clone());
    let benefits = facts.other_benefits.iter().map(term(Vocabulary::OtherBenefit));
    let municipalities = facts.municipality_guidance.iter().map(|row| {
        Reference::Term(Vocabulary::Municipality, TermCode::new(row.municipality.as_str()))
    });
    let contacts = facts.internal_contacts.iter().map(|one| Reference::Contact(one.contact));
    let files = facts.internal_files.iter().filter_map(file_language);
    benefits.chain(municipalities).chain(contacts).chain(files).collect()
}

fn terms(facts: &Facts) -> impl Iterator<Item = Reference> {
    let sets = [
        (Vocabulary::Category, &facts.categories),
        (Vocabulary::ClientSituation, &facts.client_situations),
        (Vocabulary::Accessibility, &facts.accessibility),
        (Vocabulary::WayOfDelivery, &facts.ways_of_delivery),
    ];
    let chosen = sets
        .into_iter()
        .flat_map(|(vocabulary, codes)| codes.iter().map(move |code| (vocabulary, code.clone())));
    let language = |code: &TermCode| (Vocabulary::ServiceLanguage, code.clone());
    let languages = facts.service_languages.iter().map(move |row| language(&row.language));
    let municipalities = match &facts.home_municipality {
        Some(HomeMunicipality::OneOf(codes)) => codes.iter().collect(),
        Some(HomeMunicipality::DoesNotMatter) | None => Vec::new(),
    };
    let municipality = |code: &str| (Vocabulary::Municipality, TermCode::new(code));
    let homes = municipalities.into_iter().map(move |code| municipality(code.as_str()));
    let named = chosen.chain(languages).chain(homes);
    let files = facts.files.iter().filter_map(file_language);
    named.map(|(vocabulary, code)| Reference::Term(vocabulary, code)).chain(files)
}

fn file_language(file: &FileUse) -> Option<Reference> {
    Some(Reference::Term(Vocabulary::ServiceLanguage, file.language.clone()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::FileId;
    use crate::language::{Language, Texts};
    use crate::random::SeededRandom;
    use crate::service::ServiceText;
    use crate::service::facts::{ContactUse, ServiceLanguage};
    use crate::service::guidance::GuidanceFacts;
    use crate::service::occurrence::{Occurrence, When};
    use crate::time::Instant;

    fn described(references: &BTreeSet<Reference>) -> Vec<String> {
        references.iter().map(|one| format!("{} {}", one.kind(), one.value())).collect()
    }

    #[test]
    fn everything_that_a_version_names_is_found_once() {
        let (now, random) = (Instant::from_milliseconds(1), SeededRandom::new(1));
        let location = LocationId::new(now, &random);
        let contact = ContactId::new(now, &random);
        let place = Occurrence {
            location: Some(location),
            place_note: Texts::default(),
            when: When::ByAgreement,
            time_note: Texts::default(),
        };
        let code = |text: &str| TermCode::new(text);
        let facts = Facts {
            categories: [code("a")].into(),
            client_situations: [code("b")].into(),
            accessibility: [code("c")].into(),
            ways_of_delivery: [code("d")].into(),
            service_languages: vec![ServiceLanguage { language: code("sv"), level: None }],
            home_municipality: "091".parse().ok().map(|one| HomeMunicipality::OneOf([one].into())),
            occurrences: vec![place.clone(), place],
            contacts: vec![ContactUse { contact, role: Texts::default() }],
            files: vec![FileUse {
                file: FileId::new(now, &random),
                title: Texts::default(),
                language: Some(code("fi")),
            }],
            ..Facts::default()
        };
        let text = ServiceText::default();
        let content = ServiceContent { facts, ..ServiceContent::new(Language::Fi, text, 1) };
        assert_eq!(
            described(&of_content(&content)),
            [
                format!("location {location}"),
                format!("contact {contact}"),
                "category a".to_owned(),
                "client_situation b".to_owned(),
                "accessibility c".to_owned(),
                "way_of_delivery d".to_owned(),
                "service_language fi".to_owned(),
                "service_language sv".to_owned(),
                "municipality 091".to_owned(),
            ]
        );
        let guidance = Guidance {
            facts: GuidanceFacts {
                other_benefits: [code("e")].into(),
                internal_contacts: vec![ContactUse { contact, role: Texts::default() }],
                ..GuidanceFacts::default()
            },
            ..Guidance::empty(Language::Fi, 1)
        };
        let found = described(&of_guidance(&guidance));
        assert_eq!(found, [format!("contact {contact}"), "other_benefit e".to_owned()]);
    }
}
