//! What the classes and target groups of the Finnish Service Catalogue are with us: two tables.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A class, and the category that stands for it.
static CLASSES: LazyLock<HashMap<&'static str, Vec<&'static str>>> =
    LazyLock::new(|| rows(include_str!("classes.tsv")));

/// A target group or life event, and the audience and client situation that stand for it.
static GROUPS: LazyLock<HashMap<&'static str, Vec<&'static str>>> =
    LazyLock::new(|| rows(include_str!("groups.tsv")));

fn rows(table: &'static str) -> HashMap<&'static str, Vec<&'static str>> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some((cells.next()?, cells.collect()))
        })
        .collect()
}

/// The code of our category for a class.
pub(super) fn category(class: &str) -> Option<&'static str> {
    cell(&CLASSES, class, 0)
}

/// For whom a service is that is for a target group.
pub(super) fn audience(group: &str) -> Option<&'static str> {
    cell(&GROUPS, group, 0)
}

/// The code of the client situation that a target group or life event means.
pub(super) fn situation(group: &str) -> Option<&'static str> {
    cell(&GROUPS, group, 1)
}

fn cell(
    table: &HashMap<&'static str, Vec<&'static str>>,
    code: &str,
    number: usize,
) -> Option<&'static str> {
    table.get(code)?.get(number).copied().filter(|cell| !cell.is_empty())
}
