//! The order of names in lists: å, ä and ö after z, capitals like small letters.

use crate::secret::hexadecimal;

/// A key that sorts names in Finnish and Swedish order in any database, whatever its collation:
/// letters are mapped to bytes in the right order and the bytes written as hexadecimal digits.
pub fn sort_key(name: &str) -> String {
    hexadecimal(mapped(name).as_bytes())
}

/// The beginning of the same key as a number: names whose numbers differ are in their order, so
/// that long lists are sorted without making the keys of all.
pub fn sort_number(name: &str) -> u128 {
    let mapped = mapped(name);
    let first = mapped.bytes().chain(std::iter::repeat(0)).take(16);
    first.fold(0, |number, byte| number << 8 | u128::from(byte))
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
    fn names_that_begin_alike_may_have_the_same_number() {
        let number = sort_number("Työhönvalmennus nuorille");
        assert_eq!(number, sort_number("työhönvalmennus aikuisille"));
        assert!(sort_number("Työ") < sort_number("Työpaja"));
    }
}
