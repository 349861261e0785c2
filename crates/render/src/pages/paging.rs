//! The numbered pages of a list.

use askama::Template;

use crate::i18n::Texts;
use crate::urls;

/// The largest number of neighbours shown on each side of the current page.
const NEIGHBOURS: usize = 2;

/// Which part of a list a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The number of the page, from 1.
    pub page: usize,
    /// How many rows a full page has.
    pub size: usize,
    /// How many rows all pages have.
    pub total: usize,
}

impl Part {
    /// The number of the first row on the page, from 1.
    pub(crate) const fn first(&self) -> usize {
        self.page.saturating_sub(1).saturating_mul(self.size).saturating_add(1)
    }

    /// The number of the last row on the page.
    pub(crate) fn last(&self) -> usize {
        self.page.saturating_mul(self.size).min(self.total)
    }

    /// Whether the list has more than one page.
    pub(crate) const fn is_one_of_many(&self) -> bool {
        self.total > self.size
    }

    /// Whether the list ends before this page.
    pub(crate) const fn is_beyond(&self) -> bool {
        self.total > 0 && self.first() > self.total
    }

    fn last_page(&self) -> usize {
        self.total.div_ceil(self.size.max(1))
    }
}

/// Links to the pages of a list; to the first one, where the list has ended; nothing for a list
/// that fits on one page.
#[derive(Debug, Template)]
#[template(path = "parts/paging.html")]
pub(crate) struct Paging {
    t: &'static Texts,
    part: Part,
    first: String,
    previous: Option<String>,
    next: Option<String>,
    links: Vec<PageLink>,
}

/// A link to one page of a list.
#[derive(Debug)]
struct PageLink {
    number: usize,
    href: String,
    current: bool,
    /// Whether numbers are left out before it.
    gap_before: bool,
}

impl Paging {
    /// The links, with the address of each page by its number.
    pub(crate) fn new(t: &'static Texts, part: Part, href: impl Fn(usize) -> String) -> Self {
        let (page, last) = (part.page, part.last_page());
        Self {
            t,
            part,
            first: href(1),
            previous: (page > 1).then(|| href(page - 1)),
            next: (page < last).then(|| href(page + 1)),
            links: if last > 1 { links(page, last, href) } else { Vec::new() },
        }
    }

    /// The links of a list whose address takes `?page=` and nothing else.
    pub(crate) fn of_list(t: &'static Texts, part: Part, path: &str) -> Self {
        Self::new(t, part, |page| urls::with_page(path.to_owned(), page))
    }
}

/// Links to the first page, the last one and the neighbours of the current one.
fn links(current: usize, last: usize, href: impl Fn(usize) -> String) -> Vec<PageLink> {
    let near = current.saturating_sub(NEIGHBOURS)..=current.saturating_add(NEIGHBOURS);
    let mut links: Vec<PageLink> = Vec::new();
    for number in (1..=last).filter(|n| *n == 1 || *n == last || near.contains(n)) {
        let gap_before = links.last().is_some_and(|before| before.number + 1 < number);
        links.push(PageLink { number, href: href(number), current: number == current, gap_before });
    }
    links
}
