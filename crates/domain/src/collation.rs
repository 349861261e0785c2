//! The order of names in lists: å, ä and ö after z, capitals like small letters.

use crate::secret::hexadecimal;

/// A key that sorts names in Finnish and Swedish order in any database, whatever its collation:
/// letters are mapped to bytes in the right order and the bytes written as hexadecimal digits.
pub fn sort_key(name: &str) -> String {
    let mapped: String = name.trim().to_lowercase().chars().map(in_order).collect();
    hexadecimal(mapped.as_bytes())
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
    }
}
