//! Which locations, and which contacts, of an organisation are probably one: the rule by which
//! lists name possible duplicates. It only warns; people decide.

use std::collections::HashMap;
use std::hash::Hash;

use crate::contact::{ContactData, ContactKind};
use crate::location::{Coordinates, LocationData};

/// For each of some locations the first of those that are probably the same place; nothing for a
/// place that is alone. They have the same address, however it was written; or the same name and
/// postal code; or are so near that it does not matter ([`LocationData::is_same_place`]).
pub fn same_places(places: &[LocationData]) -> Vec<Option<usize>> {
    let mut groups = Groups::of(places.len());
    groups.join_equal(places.iter().map(|one| Some((words(&one.street), &one.postal_code))));
    let names = places.iter().map(|one| {
        let name = one.name.as_ref()?;
        Some((words(name.get(name.original())?), &one.postal_code))
    });
    groups.join_equal(names);
    groups.join_near(places);
    groups.firsts()
}

/// For each of some contacts the first of those that are probably the same; nothing for one that
/// is alone. They have the same name, whatever the order of its words; or the same e-mail address
/// or phone number, unless all who have it are people: colleagues share the numbers of their desk.
pub fn same_contacts(contacts: &[ContactData]) -> Vec<Option<usize>> {
    let mut groups = Groups::of(contacts.len());
    groups.join_equal(contacts.iter().map(|one| {
        let words = words(&one.name);
        let mut words: Vec<String> = words.split(' ').map(str::to_owned).collect();
        words.sort_unstable();
        Some(words)
    }));
    let is_unit = |at: usize| contacts.get(at).is_some_and(|one| one.kind == ContactKind::Unit);
    let emails =
        contacts.iter().map(|one| one.email.as_ref().map(|email| email.as_str().to_lowercase()));
    groups.join_equal_if(emails, is_unit);
    let phones = contacts.iter().map(|one| one.phone.as_ref().map(|phone| digits(phone.as_str())));
    groups.join_equal_if(phones, is_unit);
    groups.firsts()
}

/// The words of a text, without capitals and signs.
fn words(text: &str) -> String {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The digits of a phone number as one dials it within the country.
fn digits(phone: &str) -> String {
    let is_foreign = phone.trim_start().starts_with('+');
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let national =
        if is_foreign { digits.strip_prefix("358") } else { digits.strip_prefix("00358") };
    national.map_or_else(|| digits.clone(), |rest| format!("0{}", rest.trim_start_matches('0')))
}

/// Things in groups that grow together: a forest in which each points to an earlier one.
struct Groups(Vec<usize>);

impl Groups {
    fn of(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn first(&self, mut at: usize) -> usize {
        while let Some(before) = self.0.get(at).filter(|before| **before != at) {
            at = *before;
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        if let Some(slot) = self.0.get_mut(one.max(other)) {
            *slot = one.min(other);
        }
    }

    fn join_equal<K: Eq + Hash>(&mut self, keys: impl Iterator<Item = Option<K>>) {
        self.join_equal_if(keys, |_| true);
    }

    /// Joins those with one key, if any of them is of the kind that counts.
    fn join_equal_if<K: Eq + Hash>(
        &mut self,
        keys: impl Iterator<Item = Option<K>>,
        counts: impl Fn(usize) -> bool,
    ) {
        let mut by_key: HashMap<K, Vec<usize>> = HashMap::new();
        for (at, key) in keys.enumerate() {
            if let Some(key) = key {
                by_key.entry(key).or_default().push(at);
            }
        }
        for same in by_key.into_values().filter(|same| same.iter().any(|at| counts(*at))) {
            for two in same.windows(2) {
                if let [one, other] = two {
                    self.join(*one, *other);
                }
            }
        }
    }

    /// Joins places that are near each other. In the order of their latitudes, only the next few
    /// of each can be.
    fn join_near(&mut self, places: &[LocationData]) {
        let on_map = places.iter().enumerate();
        let mut on_map: Vec<(usize, Coordinates)> =
            on_map.filter_map(|(at, place)| Some((at, place.coordinates?))).collect();
        on_map.sort_by_key(|(_, place)| place.latitude());
        let (furthest, _) = Coordinates::nearby();
        for (number, (at, place)) in on_map.iter().enumerate() {
            let after = on_map.iter().skip(number + 1);
            let near = after.take_while(|(_, one)| one.latitude() - place.latitude() <= furthest);
            for (other, one) in near {
                if place.metres_to(one) <= crate::location::SAME_WITHIN {
                    self.join(*at, *other);
                }
            }
        }
    }

    fn firsts(&self) -> Vec<Option<usize>> {
        let firsts: Vec<usize> = (0..self.0.len()).map(|at| self.first(at)).collect();
        let mut sizes: HashMap<usize, usize> = HashMap::new();
        for first in &firsts {
            *sizes.entry(*first).or_default() += 1;
        }
        let of_many = |first: &usize| sizes.get(first).is_some_and(|size| *size > 1);
        firsts.into_iter().map(|first| Some(first).filter(of_many)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::TypedContact;
    use crate::location::TypedLocation;
    use crate::organisation::TypedTexts;

    fn place(name: &str, street: &str, postal_code: &str, at: (&str, &str)) -> LocationData {
        let typed = TypedLocation {
            name: TypedTexts { fi: name.to_owned(), ..TypedTexts::default() },
            street: street.to_owned(),
            postal_code: postal_code.to_owned(),
            city: "Espoo".to_owned(),
            latitude: at.0.to_owned(),
            longitude: at.1.to_owned(),
            ..TypedLocation::default()
        };
        typed.parse().unwrap()
    }

    fn contact(kind: &str, name: &str, email: &str, phone: &str) -> ContactData {
        let text = str::to_owned;
        let typed = TypedContact {
            kind: text(kind),
            name: text(name),
            email: text(email),
            phone: text(phone),
            ..TypedContact::default()
        };
        typed.parse().unwrap()
    }

    #[test]
    fn places_are_alike_by_address_name_or_nearness() {
        let nowhere = ("", "");
        let found = same_places(&[
            place("", "Mallikatu 1", "02100", nowhere),
            place("", "mallikatu 1.", "02100", nowhere),
            place("", "Mallikatu 1", "02110", nowhere),
            place("Työpajatalo", "Toinen katu 2", "02100", ("60.2", "24.7")),
            place("TYÖPAJATALO", "Kolmas katu 3", "02100", nowhere),
            place("", "Neljäs katu 4", "00100", ("60.2004", "24.7")),
            place("", "Viides katu 5", "00100", ("60.2009", "24.7")),
            place("Työpajatalo", "Kuudes katu 6", "02110", nowhere),
        ]);
        let expected = [Some(0), Some(0), None, Some(3), Some(3), Some(3), None, None];
        assert_eq!(found, expected);
    }

    #[test]
    fn contacts_are_alike_by_name_or_by_what_a_unit_shares() {
        let found = same_contacts(&[
            contact("person", "Maija Meikäläinen", "maija@paja.example", ""),
            contact("person", "Meikäläinen, Maija", "", "040 123 4567"),
            contact("unit", "Neuvonta", "neuvonta@paja.example", "09 765 432"),
            contact("unit", "Asiakaspalvelu", "", "+358 9 765432"),
            contact("person", "Matti Malli", "toimisto@paja.example", "050 111 222"),
            contact("person", "Liisa Malli", "toimisto@paja.example", "050 111 222"),
            contact("unit", "Toimisto", "hae@paja.example", ""),
        ]);
        let expected = [Some(0), Some(0), Some(2), Some(2), None, None, None];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_unit_brings_those_together_who_share_with_it() {
        let found = same_contacts(&[
            contact("person", "Matti Malli", "Toimisto@paja.example", ""),
            contact("person", "Liisa Malli", "toimisto@paja.example", ""),
            contact("unit", "Toimisto", "toimisto@paja.example", ""),
        ]);
        assert_eq!(found, [Some(0), Some(0), Some(0)]);
    }

    #[test]
    fn numbers_are_compared_as_they_are_dialled() {
        let same = ["0401234567", "+358 40 123 4567", "00358401234567", "+358 (0)40 1234567"];
        for phone in same {
            assert_eq!(digits(phone), "0401234567", "{phone}");
        }
        assert_eq!(digits("+46 8 123"), "468123");
    }
}
