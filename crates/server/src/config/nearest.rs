//! The known name that a mistyped one was probably meant to be.

/// The name with the smallest edit distance to `typed`, if it is near enough to be a likely slip.
pub(super) fn nearest<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (typed.chars().count() / 3).max(2);
    known
        .map(|name| (distance(typed, name), name))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, name)| name)
}

/// How many characters must be put in, taken out or changed to turn one name into the other.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut above: Vec<usize> = (0..=right.len()).collect();
    for (row, from) in left.chars().enumerate() {
        let mut current = vec![row + 1];
        let mut diagonal = row;
        let mut before = row + 1;
        for (to, over) in right.iter().zip(above.iter().skip(1)) {
            let changed = diagonal + usize::from(from != *to);
            before = changed.min(before + 1).min(over + 1);
            current.push(before);
            diagonal = *over;
        }
        above = current;
    }
    above.last().copied().unwrap_or_default()
}
