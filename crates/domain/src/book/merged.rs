//! Reading versions that name what was merged into something else. Versions are never changed:
//! whoever reads one takes the other for it.

use std::collections::{BTreeSet, HashMap};

use crate::ids::{ContactId, LocationId};
use crate::service::facts::{ContactUse, Facts};
use crate::service::guidance::GuidanceFacts;
use crate::service::typed::TypedService;

/// The locations and contacts in whose place others stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// Locations.
    pub locations: HashMap<LocationId, LocationId>,
    /// Contacts.
    pub contacts: HashMap<ContactId, ContactId>,
}

impl Merged {
    /// Whether nothing stands in the place of another.
    pub fn is_empty(&self) -> bool {
        self.locations.is_empty() && self.contacts.is_empty()
    }

    /// Lets a public part name what stands there now. A contact that it named twice then is named
    /// once, as it was named first.
    pub fn apply(&self, facts: &mut Facts) {
        for occurrence in &mut facts.occurrences {
            if let Some(location) = &mut occurrence.location {
                *location = self.locations.get(location).copied().unwrap_or(*location);
            }
        }
        self.contacts(&mut facts.contacts);
    }

    /// Lets guidance name what stands there now.
    pub fn apply_to_guidance(&self, facts: &mut GuidanceFacts) {
        self.contacts(&mut facts.internal_contacts);
    }

    /// Lets a form name what stands there now: it was opened, or kept, before.
    #[must_use]
    pub fn apply_to_form(&self, typed: &TypedService) -> TypedService {
        let locations = self.locations.iter().map(|(from, to)| (from.to_string(), to.to_string()));
        let contacts = self.contacts.iter().map(|(from, to)| (from.to_string(), to.to_string()));
        typed.with_values_replaced(&locations.chain(contacts).collect())
    }

    fn contacts(&self, uses: &mut Vec<ContactUse>) {
        if self.contacts.is_empty() {
            return;
        }
        for one in uses.iter_mut() {
            one.contact = self.contacts.get(&one.contact).copied().unwrap_or(one.contact);
        }
        let mut seen = BTreeSet::new();
        uses.retain(|one| seen.insert(one.contact));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Texts;
    use crate::random::SeededRandom;
    use crate::service::occurrence::{Occurrence, When};
    use crate::time::Instant;

    #[test]
    fn what_was_merged_is_read_as_what_stands_in_its_place() {
        let (now, random) = (Instant::from_milliseconds(1), SeededRandom::new(1));
        let [old, new] = [(); 2].map(|()| LocationId::new(now, &random));
        let [desk, other, kept] = [(); 3].map(|()| ContactId::new(now, &random));
        let merged = Merged {
            locations: [(old, new)].into(),
            contacts: [(desk, kept), (other, kept)].into(),
        };
        let named = |contact| ContactUse { contact, role: Texts::default() };
        let at = |location| Occurrence {
            location,
            place_note: Texts::default(),
            when: When::ByAgreement,
            time_note: Texts::default(),
        };
        let mut facts = Facts {
            occurrences: vec![at(Some(old)), at(None), at(Some(new))],
            contacts: vec![named(desk), named(other), named(kept)],
            ..Facts::default()
        };
        merged.apply(&mut facts);
        assert_eq!(facts.occurrences, [at(Some(new)), at(None), at(Some(new))]);
        assert_eq!(facts.contacts, [named(kept)]);
        let typed = TypedService::new(1).with("occurrences_0_location", old.to_string());
        let typed = merged.apply_to_form(&typed.with("name_fi", "Paja"));
        assert_eq!(typed.text("occurrences_0_location"), new.to_string());
        assert_eq!(typed.text("name_fi"), "Paja");
    }
}
