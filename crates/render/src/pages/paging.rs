//! Numbered pages of a list.

/// The largest number of neighbours shown on each side of the current page.
const NEIGHBOURS: usize = 2;

/// A link to one page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLink {
    /// Its number, from 1.
    pub number: usize,
    /// Whether it is the one shown.
    pub current: bool,
    /// Whether numbers are left out before it.
    pub gap_before: bool,
}

/// The links to show: the first, the last and the neighbours of the current page.
pub(crate) fn links(current: usize, last: usize) -> Vec<PageLink> {
    let near = current.saturating_sub(NEIGHBOURS)..=current.saturating_add(NEIGHBOURS);
    let mut links: Vec<PageLink> = Vec::new();
    for number in (1..=last).filter(|n| *n == 1 || *n == last || near.contains(n)) {
        let gap_before = links.last().is_some_and(|before| before.number + 1 < number);
        links.push(PageLink { number, current: number == current, gap_before });
    }
    links
}
