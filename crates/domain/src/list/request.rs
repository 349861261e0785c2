//! Reading a request from an address, changing it, and writing it again.

use std::collections::BTreeMap;

use super::{Filter, List, Named, Order, Takes};
use crate::time::Day;

/// The longest value of a filter, in characters.
pub const VALUE_LIMIT: usize = 100;
/// How many unknown things are told.
const TOLD: usize = 5;

/// The part of a list that somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRequest<C, F> {
    /// In which order.
    pub order: Order<C>,
    /// The number of the page, from 1.
    pub page: usize,
    /// The columns that the address names; `None`: those that are remembered.
    pub columns: Option<Vec<C>>,
    chosen: BTreeMap<F, String>,
}

/// What an address says that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread<F> {
    /// An order that the list does not have.
    pub sort: Option<String>,
    /// Columns that the list does not have.
    pub columns: Vec<String>,
    /// Values that their filter does not take.
    pub values: Vec<(F, String)>,
}

impl<F> Default for Unread<F> {
    fn default() -> Self {
        Self { sort: None, columns: Vec::new(), values: Vec::new() }
    }
}

impl<F> Unread<F> {
    /// Notes a value that its filter does not take.
    pub fn add_value(&mut self, filter: F, value: String) {
        if self.values.len() < TOLD {
            self.values.push((filter, value));
        }
    }
}

impl<C: Named, F: Filter> ListRequest<C, F> {
    /// The first page of all of a list.
    pub fn everything(list: &List<C, F>) -> Self {
        Self { order: list.order, page: 1, columns: None, chosen: BTreeMap::new() }
    }

    /// Reads the names and values of an address. What is empty says nothing: forms send it. Names
    /// that are not ours belong to others.
    pub fn read<'a>(
        list: &List<C, F>,
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> (Self, Unread<F>) {
        let mut request = Self::everything(list);
        let mut unread = Unread::default();
        for (name, value) in pairs {
            match name {
                "page" => request.page = number(value),
                "sort" => request.read_order(list, value, &mut unread),
                "columns" => request.read_columns(list, value, &mut unread),
                _ => request.read_filter(list, name, value, &mut unread),
            }
        }
        (request, unread)
    }

    fn read_order(&mut self, list: &List<C, F>, value: &str, unread: &mut Unread<F>) {
        let value = clean(value);
        let (code, descending) = match value.strip_prefix('-') {
            Some(code) => (code, true),
            None => (value.as_str(), false),
        };
        let column = C::from_code(code).and_then(|by| list.column(by));
        match column.filter(|column| column.sorts) {
            Some(column) => self.order = Order { by: column.of, descending },
            None if value.is_empty() => {}
            None => unread.sort = Some(value),
        }
    }

    fn read_columns(&mut self, list: &List<C, F>, value: &str, unread: &mut Unread<F>) {
        let codes = value.split(',').map(str::trim).filter(|code| !code.is_empty());
        for code in codes {
            if let Some(column) = list.known([code]).first() {
                let columns = self.columns.get_or_insert_default();
                if !columns.contains(column) {
                    columns.push(*column);
                }
            } else if unread.columns.len() < TOLD {
                unread.columns.push(clean(code));
            }
        }
        if let Some(columns) = &mut self.columns {
            columns.sort_unstable();
        }
    }

    fn read_filter(&mut self, list: &List<C, F>, name: &str, value: &str, unread: &mut Unread<F>) {
        let found = F::from_code(name).filter(|filter| list.filters.contains(filter));
        let (Some(filter), value) = (found, clean(value)) else { return };
        if value.is_empty() {
            return;
        }
        if is_taken(filter.takes(), &value) {
            self.chosen.insert(filter, value);
        } else {
            unread.add_value(filter, value);
        }
    }

    /// What a filter is set to.
    pub fn value(&self, filter: F) -> Option<&str> {
        self.chosen.get(&filter).map(String::as_str)
    }

    /// The filters that are set.
    pub fn choices(&self) -> impl Iterator<Item = (F, &str)> {
        self.chosen.iter().map(|(filter, value)| (*filter, value.as_str()))
    }

    /// Whether any filter is set.
    pub fn is_filtered(&self) -> bool {
        !self.chosen.is_empty()
    }

    /// The first page of the same with a filter set.
    #[must_use]
    pub fn with(&self, filter: F, value: &str) -> Self {
        let mut request = self.on_page(1);
        request.chosen.insert(filter, value.to_owned());
        request
    }

    /// The first page of the same without a filter.
    #[must_use]
    pub fn without(&self, filter: F) -> Self {
        let mut request = self.on_page(1);
        request.chosen.remove(&filter);
        request
    }

    /// The first page of the same without filters.
    #[must_use]
    pub fn without_filters(&self) -> Self {
        Self { chosen: BTreeMap::new(), ..self.on_page(1) }
    }

    /// The first page of the same in another order.
    #[must_use]
    pub fn sorted(&self, order: Order<C>) -> Self {
        Self { order, ..self.on_page(1) }
    }

    /// The same with the columns that are remembered.
    #[must_use]
    pub fn without_columns(&self) -> Self {
        Self { columns: None, ..self.clone() }
    }

    /// Another page of the same.
    #[must_use]
    pub fn on_page(&self, page: usize) -> Self {
        Self { page, ..self.clone() }
    }

    /// Names and values of the shortest address that asks for this.
    pub fn pairs(&self, list: &List<C, F>) -> Vec<(&'static str, String)> {
        let filters = self.chosen.iter().map(|(filter, value)| (filter.code(), value.clone()));
        let mut pairs: Vec<(&'static str, String)> = filters.collect();
        if self.order != list.order {
            let sign = if self.order.descending { "-" } else { "" };
            pairs.push(("sort", format!("{sign}{}", self.order.by.code())));
        }
        if let Some(columns) = &self.columns {
            let codes: Vec<&str> = columns.iter().map(|column| column.code()).collect();
            pairs.push(("columns", codes.join(",")));
        }
        if self.page > 1 {
            pairs.push(("page", self.page.to_string()));
        }
        pairs
    }
}

fn is_taken(takes: Takes, value: &str) -> bool {
    match takes {
        Takes::OneOf(codes) => codes.contains(&value),
        Takes::Text | Takes::Offered(_) => true,
        Takes::Number => value.parse::<u16>().is_ok(),
        Takes::Day => matches!(Day::typed(value), Ok(Some(_))),
    }
}

/// The text without control characters and spaces around it, and not longer than the limit.
fn clean(text: &str) -> String {
    let kept: String = text.trim().chars().filter(|c| !c.is_control()).take(VALUE_LIMIT).collect();
    kept.trim().to_owned()
}

/// A number of a page; what is none is the first page, what is too large the last there can be.
fn number(text: &str) -> usize {
    let text = text.trim();
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().unwrap_or(usize::MAX).max(1) } else { 1 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::service::lists::{SERVICES, ServiceColumn, ServiceFilter};

    type Request = ListRequest<ServiceColumn, ServiceFilter>;

    fn read(pairs: &[(&str, &str)]) -> (Request, Unread<ServiceFilter>) {
        ListRequest::read(&SERVICES, pairs.iter().copied())
    }

    #[test]
    fn an_address_is_read_and_written_again() {
        let (request, unread) = read(&[
            ("page", "2"),
            ("sort", "-name"),
            ("columns", "updated,due,updated"),
            ("state", "draft"),
            ("language", ""),
            ("text", " paja "),
            ("utm_source", "news"),
        ]);
        assert_eq!(unread, Unread::default());
        let expected = [
            ("text", "paja"),
            ("state", "draft"),
            ("sort", "-name"),
            ("columns", "due,updated"),
            ("page", "2"),
        ];
        assert_eq!(request.pairs(&SERVICES), expected.map(|(name, to)| (name, to.to_owned())));
        assert!(Request::everything(&SERVICES).pairs(&SERVICES).is_empty());
    }

    #[test]
    fn what_the_list_does_not_have_is_told() {
        let (request, unread) = read(&[
            ("sort", "-luck"),
            ("columns", "name,colour"),
            ("state", "lost"),
            ("days", "-3"),
            ("changed_from", "31.2.2026"),
            ("late", "yes"),
        ]);
        assert_eq!(unread.sort.as_deref(), Some("-luck"));
        assert_eq!(unread.columns, ["colour"]);
        let values: Vec<&str> = unread.values.iter().map(|(_, value)| value.as_str()).collect();
        assert_eq!(values, ["lost", "-3", "31.2.2026"]);
        assert!(!request.is_filtered());
        assert_eq!(read(&[("sort", "languages")]).1.sort.as_deref(), Some("languages"));
        assert_eq!(read(&[("page", "99999999999999999999999")]).0.page, usize::MAX);
    }

    #[test]
    fn columns_come_from_the_address_then_from_memory_then_from_the_list() {
        let (request, _) = read(&[("columns", "code")]);
        let codes = |columns: Vec<ServiceColumn>| {
            columns.into_iter().map(Named::code).collect::<Vec<_>>().join(",")
        };
        let remembered = SERVICES.known(["updated", "colour", "waiting"]);
        assert_eq!(codes(SERVICES.shown(&request, Some(&remembered))), "name,code");
        let request = request.without_columns();
        assert_eq!(codes(SERVICES.shown(&request, Some(&remembered))), "name,updated");
        assert!(codes(SERVICES.shown(&request, None)).starts_with("name,state,"));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_as_the_same(
            pairs in proptest::collection::vec(
                ("[a-z]{1,8}|text|state|days|changed_from|page|sort|columns|updater",
                 ".{0,12}|-?name|due,code|draft|1.2.2026|me"), 0..12)
        ) {
            let pairs: Vec<(&str, &str)> =
                pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let (request, _) = read(&pairs);
            let written = request.pairs(&SERVICES);
            let again: Vec<(&str, &str)> =
                written.iter().map(|(name, value)| (*name, value.as_str())).collect();
            prop_assert_eq!(read(&again), (request.clone(), Unread::default()));
        }
    }
}
