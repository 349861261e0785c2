//! Reading a request from an address, changing it, and writing it again.

use std::collections::{BTreeMap, BTreeSet};

use super::{Group, Sort};

/// The longest text that is searched for, in characters; the rest is left out.
pub const TEXT_LIMIT: usize = 500;
/// The longest value of a filter, in characters: no option has a longer one.
const VALUE_LIMIT: usize = 100;
/// How many values of all filters together are read: bounds on the cost.
const VALUES: usize = 100;
/// How many unknown values are told.
const TOLD: usize = 5;
/// The value of [`Group::Municipality`] that says that nothing shall be filtered, where an address
/// without filters would be filtered by itself.
pub const NOT_FILTERED: &str = "any";

/// What somebody asks the search for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchRequest {
    /// The words; empty for everything.
    pub text: String,
    /// In which order.
    pub sort: Sort,
    /// The number of the page, from 1.
    pub page: usize,
    /// Whether the place of each hit is to be explained.
    pub explain: bool,
    /// Whether an address without filters is filtered by itself, for this reader.
    pub preselects: bool,
    chosen: BTreeMap<Group, BTreeSet<String>>,
}

/// What an address says that cannot be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unread {
    /// Whether the text was too long, and cut.
    pub cut: bool,
    /// An order that does not exist.
    pub sort: Option<String>,
    /// Values that their filter does not have.
    pub values: Vec<(Group, String)>,
}

impl Unread {
    /// Whether everything was read.
    pub fn is_empty(&self) -> bool {
        !self.cut && self.sort.is_none() && self.values.is_empty()
    }

    /// Notes a value that its filter does not have.
    pub fn add_value(&mut self, group: Group, value: String) {
        if self.values.len() < TOLD {
            self.values.push((group, value));
        }
    }
}

impl SearchRequest {
    /// Everything, the first page.
    pub fn everything() -> Self {
        Self { page: 1, ..Self::default() }
    }

    /// A request for words and nothing else.
    pub fn for_text(text: &str) -> Self {
        Self { text: clean(text, TEXT_LIMIT), ..Self::everything() }
    }

    /// Whether a name of an address is one that the search reads.
    pub fn reads(name: &str) -> bool {
        ["q", "page", "explain", "sort"].contains(&name) || name.parse::<Group>().is_ok()
    }

    /// Reads the names and values of an address. What is empty says nothing: forms send it. Names
    /// that are not ours belong to others, such as `utm_source` of a newsletter.
    pub fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Unread) {
        let mut request = Self::everything();
        let mut unread = Unread::default();
        for (name, value) in pairs {
            request.read_one(name, value, &mut unread);
        }
        (request, unread)
    }

    fn read_one(&mut self, name: &str, value: &str, unread: &mut Unread) {
        match (name, name.parse::<Group>()) {
            ("q", _) => {
                self.text = clean(value, TEXT_LIMIT);
                unread.cut |= value.trim().chars().count() > TEXT_LIMIT;
            }
            ("page", _) => self.page = number(value),
            ("explain", _) => self.explain = true,
            ("sort", _) => match value.trim().parse() {
                Ok(sort) => self.sort = sort,
                Err(_) if value.trim().is_empty() => {}
                Err(_) => unread.sort = Some(clean(value, VALUE_LIMIT)),
            },
            (_, Ok(group)) => self.choose(group, value),
            (_, Err(_)) => {}
        }
    }

    fn choose(&mut self, group: Group, value: &str) {
        let value = clean(value, VALUE_LIMIT);
        let says_nothing =
            value.is_empty() || (group == Group::Municipality && value == NOT_FILTERED);
        if says_nothing || self.chosen.values().map(BTreeSet::len).sum::<usize>() >= VALUES {
            return;
        }
        let values = self.chosen.entry(group).or_default();
        if group.takes_one() {
            values.clear();
        }
        values.insert(value);
    }

    /// The values that are chosen in a group.
    pub fn values(&self, group: Group) -> impl Iterator<Item = &str> {
        self.chosen.get(&group).into_iter().flatten().map(String::as_str)
    }

    /// Everything that is chosen, in the order of the groups.
    pub fn choices(&self) -> impl Iterator<Item = (Group, &str)> {
        self.chosen.iter().flat_map(|(group, all)| all.iter().map(|one| (*group, one.as_str())))
    }

    /// The groups in which something is chosen.
    pub fn groups(&self) -> impl Iterator<Item = Group> {
        self.chosen.keys().copied()
    }

    /// Whether a value is chosen.
    pub fn has(&self, group: Group, value: &str) -> bool {
        self.chosen.get(&group).is_some_and(|values| values.contains(value))
    }

    /// Whether anything is chosen.
    pub fn is_filtered(&self) -> bool {
        !self.chosen.is_empty()
    }

    /// Takes out the values that a filter does not have, and tells which.
    pub fn retain(&mut self, is_known: impl Fn(Group, &str) -> bool, unread: &mut Unread) {
        for (group, values) in &mut self.chosen {
            values.retain(|value| {
                let known = is_known(*group, value);
                if !known {
                    unread.add_value(*group, value.clone());
                }
                known
            });
        }
        self.chosen.retain(|_, values| !values.is_empty());
    }

    /// The first page of the same with a further choice.
    #[must_use]
    pub fn with(&self, group: Group, value: &str) -> Self {
        let mut request = self.on_page(1);
        request.choose(group, value);
        request
    }

    /// The same with one choice in place of another.
    #[must_use]
    pub fn with_in_place_of(&self, group: Group, old: &str, new: &str) -> Self {
        Self { page: self.page, ..self.without(group, old).with(group, new) }
    }

    /// The first page of the same without a choice.
    #[must_use]
    pub fn without(&self, group: Group, value: &str) -> Self {
        let mut request = self.on_page(1);
        if let Some(values) = request.chosen.get_mut(&group) {
            values.remove(value);
        }
        request.chosen.retain(|_, values| !values.is_empty());
        request
    }

    /// The first page of the same without any choice in a group.
    #[must_use]
    pub fn without_group(&self, group: Group) -> Self {
        let mut request = self.on_page(1);
        request.chosen.remove(&group);
        request
    }

    /// The first page of the same without filters.
    #[must_use]
    pub fn without_filters(&self) -> Self {
        Self { chosen: BTreeMap::new(), ..self.on_page(1) }
    }

    /// The first page of the same for other words.
    #[must_use]
    pub fn with_text(&self, text: &str) -> Self {
        Self { text: clean(text, TEXT_LIMIT), ..self.on_page(1) }
    }

    /// The first page of the same in another order.
    #[must_use]
    pub fn sorted(&self, sort: Sort) -> Self {
        Self { sort, ..self.on_page(1) }
    }

    /// Another page of the same.
    #[must_use]
    pub fn on_page(&self, page: usize) -> Self {
        Self { page, ..self.clone() }
    }

    /// Names and values of the shortest address that asks for this.
    pub fn pairs(&self) -> Vec<(&str, String)> {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        if !self.text.is_empty() {
            pairs.push(("q", self.text.clone()));
        }
        if self.chosen.is_empty() && self.preselects {
            pairs.push((Group::Municipality.code(), NOT_FILTERED.to_owned()));
        }
        pairs.extend(self.choices().map(|(group, value)| (group.code(), value.to_owned())));
        if self.sort != Sort::default() {
            pairs.push(("sort", self.sort.code().to_owned()));
        }
        if self.page > 1 {
            pairs.push(("page", self.page.to_string()));
        }
        if self.explain {
            pairs.push(("explain", "1".to_owned()));
        }
        pairs
    }
}

/// The text without control characters and spaces around it, and not longer than the limit.
fn clean(text: &str, limit: usize) -> String {
    let kept: String = text.trim().chars().filter(|c| !c.is_control()).take(limit).collect();
    kept.trim().to_owned()
}

/// A number of a page; what is too large for one is the last page there can be.
fn number(text: &str) -> usize {
    let text = text.trim();
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().unwrap_or(usize::MAX).max(1) } else { 1 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(pairs: &[(&str, &str)]) -> (SearchRequest, Unread) {
        SearchRequest::read(pairs.iter().copied())
    }

    #[test]
    fn an_address_is_read_and_written_again() {
        let (request, unread) = read(&[
            ("page", "2"),
            ("municipality", "091"),
            ("q", " kurssi "),
            ("category", "training"),
            ("category", ""),
            ("municipality", "049"),
            ("age", ""),
            ("sort", "name"),
        ]);
        assert!(unread.is_empty());
        let written = request.pairs();
        let expected = [
            ("q", "kurssi"),
            ("municipality", "049"),
            ("municipality", "091"),
            ("category", "training"),
            ("sort", "name"),
            ("page", "2"),
        ];
        assert_eq!(written, expected.map(|(name, value)| (name, value.to_owned())));
        assert!(SearchRequest::everything().pairs().is_empty());
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        let long = "x".repeat(10_000);
        let (request, unread) =
            read(&[("q", &long), ("utm_source", "news"), ("sort", "luck"), ("page", "many")]);
        assert_eq!(request.text.chars().count(), TEXT_LIMIT);
        assert!(unread.cut);
        assert_eq!((unread.sort.as_deref(), unread.values.len()), (Some("luck"), 0));
        assert_eq!((request.page, request.sort), (1, Sort::Relevance));
        assert_eq!(read(&[("page", "99999999999999999999999")]).0.page, usize::MAX);
        assert_eq!(read(&[("q", "a\u{0}b\u{7}c")]).0.text, "abc");
    }

    #[test]
    fn values_that_a_filter_does_not_have_are_taken_out() {
        let (mut request, mut unread) = read(&[("category", "a"), ("category", "b")]);
        request.retain(|_, value| value == "a", &mut unread);
        assert_eq!(request.values(Group::Category).collect::<Vec<_>>(), ["a"]);
        assert_eq!(unread.values, [(Group::Category, "b".to_owned())]);
    }

    #[test]
    fn who_has_filters_by_themselves_can_do_without() {
        let (request, unread) = read(&[("municipality", "any")]);
        assert!(unread.is_empty() && !request.is_filtered());
        assert!(request.pairs().is_empty());
        let own = SearchRequest { preselects: true, ..request }.with(Group::Municipality, "091");
        assert_eq!(own.pairs(), [("municipality", "091".to_owned())]);
        let without = own.without(Group::Municipality, "091");
        assert_eq!(without.pairs(), [("municipality", "any".to_owned())]);
    }

    #[test]
    fn one_age_and_one_start_replace_the_one_before() {
        let (request, _) = read(&[("age", "20"), ("age", "30")]);
        assert_eq!(request.values(Group::Age).collect::<Vec<_>>(), ["30"]);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_as_the_same(
            pairs in proptest::collection::vec(("[a-z]{1,8}|category|age|q|page|sort", ".{0,12}"), 0..12)
        ) {
            let pairs: Vec<(&str, &str)> =
                pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let (request, _) = read(&pairs);
            let written = request.pairs();
            let again: Vec<(&str, &str)> =
                written.iter().map(|(name, value)| (*name, value.as_str())).collect();
            prop_assert_eq!(read(&again), (request.clone(), Unread::default()));
        }
    }
}
