//! Reading addresses as people paste them: one a line, or as mail programs and spreadsheets write
//! them.

use std::collections::BTreeSet;

/// What a pasted text holds, each address once, in the order of the text. `Name <a@b>` and
/// `Name a@b` give the address alone. What can be no address stays as it is, so that the person
/// is told about it; whether the rest are addresses is for
/// [`crate::email::EmailAddress::parse`] to say.
pub fn addresses(pasted: &str) -> Vec<String> {
    let mut seen = BTreeSet::new();
    pasted
        .lines()
        .flat_map(of_line)
        .filter(|entry| !entry.is_empty() && seen.insert(entry.to_lowercase()))
        .collect()
}

fn of_line(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    // `Meikäläinen, Maija <maija@example.fi>`: what stands before a comma can be half a name.
    let mut words = Vec::new();
    for part in parts(line) {
        if let Some((_, rest)) = part.split_once('<') {
            words.clear();
            let (inside, after) = rest.split_once('>').unwrap_or((rest, ""));
            found.push(trimmed(inside));
            found.extend(with_at(after));
        } else if part.contains('@') {
            found.append(&mut words);
            found.extend(with_at(&part));
        } else {
            words.push(trimmed(&part));
        }
    }
    found.append(&mut words);
    found
}

/// The parts of a line between commas and semicolons, except those within quotes and brackets.
fn parts(line: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    let (mut quoted, mut bracketed) = (false, false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            '<' => bracketed = true,
            '>' => bracketed = false,
            _ => {}
        }
        if matches!(c, ',' | ';') && !quoted && !bracketed {
            parts.push(std::mem::take(&mut part));
        } else {
            part.push(c);
        }
    }
    parts.push(part);
    parts
}

/// The words of a part that could be addresses; the others are a name.
fn with_at(part: &str) -> Vec<String> {
    part.split_whitespace().filter(|word| word.contains('@')).map(trimmed).collect()
}

/// Without what surrounds addresses in running text, and without marks that nobody sees.
fn trimmed(word: &str) -> String {
    let around = |c: char| {
        c.is_whitespace() || "\"'<>()[]|*•.:".contains(c) || matches!(c, '\u{200b}' | '\u{feff}')
    };
    let word = word.trim_matches(around);
    word.strip_prefix("mailto:").unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_mail_programs_and_spreadsheets_write_them() {
        for (pasted, expected) in [
            ("a@x.fi\nb@x.fi\r\n\n", vec!["a@x.fi", "b@x.fi"]),
            ("a@x.fi b@x.fi\tc@x.fi", vec!["a@x.fi", "b@x.fi", "c@x.fi"]),
            ("Maija Meikäläinen <a@x.fi>, B <b@x.fi>; c@x.fi", vec!["a@x.fi", "b@x.fi", "c@x.fi"]),
            ("\"Meikäläinen, Maija\" <a@x.fi>; b@x.fi", vec!["a@x.fi", "b@x.fi"]),
            ("Meikäläinen, Maija <a@x.fi>, Virtanen, Kalle <b@x.fi>", vec!["a@x.fi", "b@x.fi"]),
            ("Maija Meikäläinen\ta@x.fi\tSuunnittelija", vec!["a@x.fi"]),
            ("a@x.fi (Maija Meikäläinen), mailto:b@x.fi.", vec!["a@x.fi", "b@x.fi"]),
            ("• a@x.fi\n\u{feff}B@x.fi\nb@X.fi", vec!["a@x.fi", "B@x.fi"]),
            ("<a@x.fi", vec!["a@x.fi"]),
        ] {
            assert_eq!(addresses(pasted), expected, "{pasted}");
        }
    }

    #[test]
    fn what_is_no_address_is_kept_to_be_told() {
        assert_eq!(addresses("kalle virtanen\na@b, maija"), ["kalle virtanen", "a@b", "maija"]);
        assert!(addresses(" ,;\n <> ").is_empty());
    }
}
