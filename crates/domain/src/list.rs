//! Lists that people narrow, sort, page and shape (spec 5): what a list is, and the address that
//! asks for a part of it. Everything but remembered columns is in the address, so that a link
//! brings the same list.

mod names;
mod request;

pub(crate) use names::{named, values};
pub use request::{ListRequest, Unread, VALUE_LIMIT};

/// The most rows of a list that are counted and paged through: whoever needs the others narrows the
/// list. Counting and skipping more of them takes longer than a page may.
pub const PAGED_LIMIT: u16 = 1_000;

/// The most rows of a list that are written to a file.
pub const FILE_LIMIT: u16 = 10_000;

/// The first of some things, where all of them would be too many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstOf<T> {
    /// The first ones.
    pub shown: Vec<T>,
    /// How many come after them.
    pub more: usize,
}

impl<T> FirstOf<T> {
    /// The first of all.
    pub fn new(mut all: Vec<T>, limit: usize) -> Self {
        let more = all.len().saturating_sub(limit);
        all.truncate(limit);
        Self { shown: all, more }
    }

    /// The same, told otherwise.
    pub fn map<U>(&self, tell: impl FnMut(&T) -> U) -> FirstOf<U> {
        FirstOf { shown: self.shown.iter().map(tell).collect(), more: self.more }
    }

    /// How many there are.
    pub const fn total(&self) -> usize {
        self.shown.len() + self.more
    }
}

impl<T> Default for FirstOf<T> {
    fn default() -> Self {
        Self { shown: Vec::new(), more: 0 }
    }
}

/// Something with a name in addresses: a column or a filter.
pub trait Named: Copy + Ord + 'static {
    /// All of them.
    const ALL: &'static [Self];

    /// The name.
    fn code(self) -> &'static str;

    /// The one with a name.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.code() == code)
    }
}

/// A filter of lists.
pub trait Filter: Named {
    /// What it takes.
    fn takes(self) -> Takes;
}

/// What a filter takes for a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// One of these codes.
    OneOf(&'static [&'static str]),
    /// Any text.
    Text,
    /// A whole number that is not negative.
    Number,
    /// A calendar day.
    Day,
    /// The id of something that the list offers, or how its name begins; or one of these codes.
    Offered(&'static [&'static str]),
}

/// A list: its columns, its filters and the order it has at first.
#[derive(Debug)]
pub struct List<C: 'static, F: 'static> {
    /// Its name in addresses and in the database.
    pub code: &'static str,
    /// Its columns, in the order in which they stand.
    pub columns: &'static [Column<C>],
    /// Its filters, in the order in which they are offered.
    pub filters: &'static [F],
    /// The order it has at first.
    pub order: Order<C>,
}

/// A column of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column<C> {
    /// What it shows.
    pub of: C,
    /// Whether the list can be sorted by it.
    pub sorts: bool,
    /// When it is shown.
    pub shown: Shown,
}

/// When a column is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Always: rows are known by it.
    Always,
    /// Until somebody leaves it out.
    AtFirst,
    /// When somebody asks for it.
    OnDemand,
}

/// An order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order<C> {
    /// By which column.
    pub by: C,
    /// Whether the largest comes first.
    pub descending: bool,
}

impl<C> Column<C> {
    /// A column that is always there and sorts.
    pub const fn always(of: C) -> Self {
        Self { of, sorts: true, shown: Shown::Always }
    }

    /// A column that is there at first and sorts.
    pub const fn at_first(of: C) -> Self {
        Self { of, sorts: true, shown: Shown::AtFirst }
    }

    /// A column that somebody must ask for, and that sorts.
    pub const fn on_demand(of: C) -> Self {
        Self { of, sorts: true, shown: Shown::OnDemand }
    }

    /// The same without an order.
    #[must_use]
    pub const fn unsorted(mut self) -> Self {
        self.sorts = false;
        self
    }
}

impl<C: Named, F: Filter> List<C, F> {
    /// The columns that somebody sees: those of the address, else those that are remembered, else
    /// those of the beginning; and those that are always there.
    pub fn shown(&self, request: &ListRequest<C, F>, remembered: Option<&[C]>) -> Vec<C> {
        let chosen = request.columns.as_deref().or(remembered);
        let is_shown = |column: &&Column<C>| match (column.shown, chosen) {
            (Shown::Always, _) | (Shown::AtFirst, None) => true,
            (Shown::OnDemand, None) => false,
            (Shown::AtFirst | Shown::OnDemand, Some(chosen)) => chosen.contains(&column.of),
        };
        self.columns.iter().filter(is_shown).map(|column| column.of).collect()
    }

    /// The columns of the list among some codes; what it does not have is left out.
    pub fn known<'a>(&self, codes: impl IntoIterator<Item = &'a str>) -> Vec<C> {
        let column = |code: &str| C::from_code(code).filter(|one| self.column(*one).is_some());
        codes.into_iter().filter_map(column).collect()
    }

    /// What the list says of a column; nothing of one that it does not have.
    pub fn column(&self, of: C) -> Option<&'static Column<C>> {
        self.columns.iter().find(|column| column.of == of)
    }
}
