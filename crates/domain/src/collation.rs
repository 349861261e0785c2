//! The order of names in lists: å, ä and ö after z, capitals like small letters.

use crate::secret::hexadecimal;

/// A key that sorts names in Finnish and Swedish order in any database, whatever its collation:
/// letters are mapped to bytes in the right order and the bytes written as hexadecimal digits.
pub fn sort_key(name: &str) -> String {
    hexadecimal(mapped(name).as_bytes())
}

/// The keys of a name from each of its words on: whoever looks for the beginning of a key finds the
/// name by any of its words, and by several that follow each other.
pub fn word_keys(name: &str) -> Vec<String> {
    let mapped = mapped(name);
    let spaces = mapped.match_indices(' ').map(|(place, _)| place + 1);
    let from = std::iter::once(0).chain(spaces).filter_map(|place| mapped.get(place..));
    let words = from.filter(|rest| !rest.is_empty() && !rest.starts_with(' '));
    let mut keys: Vec<String> = words.map(|rest| hexadecimal(rest.as_bytes())).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The beginning of the same key as a number: names whose numbers differ are in their order, so
/// that long lists are sorted without making the keys of all.
pub fn sort_number(name: &str) -> u128 {
    let mapped = mapped(name);
    let first = mapped.bytes().chain(std::iter::repeat(0)).take(16);
    first.fold(0, |number, byte| number << 8 | u128::from(byte))
}

/// The letter under which a name stands in an index, as a capital; `#` for figures and signs. V and
/// W are one letter, as in the order.
pub fn initial(name: &str) -> char {
    let first = mapped(name).chars().next().unwrap_or('#');
    match first {
        '{' => 'Å',
        '|' => 'Ä',
        '}' => 'Ö',
        'a'..='z' => first.to_ascii_uppercase(),
        _ => '#',
    }
}

fn mapped(name: &str) -> String {
    name.trim().to_lowercase().chars().map(in_order).collect()
}

const fn in_order(c: char) -> char {
    match c {
        'å' => '{',
        'ä' | 'æ' => '|',
        'ö' | 'ø' => '}',
        'é' | 'è' | 'ê' => 'e',
        'á' | 'à' | 'â' => 'a',
        'ü' => 'y',
        'w' => 'v',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_as_in_a_finnish_index() {
        let mut names = ["Öljy", "Zebra", "Äiti", "aamu", "Åland", "Espoo"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["aamu", "Espoo", "Zebra", "Åland", "Äiti", "Öljy"]);
        names.reverse();
        names.sort_by_key(|name| sort_number(name));
        assert_eq!(names, ["aamu", "Espoo", "Zebra", "Åland", "Äiti", "Öljy"]);
    }

    #[test]
    fn an_index_has_a_letter_for_every_name() {
        let names = ["Wärtsilä", "vantaa", "Édouard", " åbo", "Äänekoski", "4H", "", "Øst"];
        assert_eq!(names.map(initial), ['V', 'V', 'E', 'Å', 'Ä', '#', '#', 'Ö']);
    }

    #[test]
    fn names_that_begin_alike_may_have_the_same_number() {
        let number = sort_number("Työhönvalmennus nuorille");
        assert_eq!(number, sort_number("työhönvalmennus aikuisille"));
        assert!(sort_number("Työ") < sort_number("Työpaja"));
    }
}
