//! A menu as it was typed.

use super::{ADDRESS_LIMIT, LABEL_LIMIT, LIMIT, MenuItem, MenuPage, MenuPlace, OwnLink};
use crate::language::Language;
use crate::organisation::WebAddress;
use crate::problem::{Problem, ProblemCode, Problems, optional_text, required_text};

/// A line of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedItem {
    /// What the names of its fields begin with: `items_0`.
    pub name: String,
    /// Its place among the others: a number. Empty: after those that have one.
    pub order: String,
    /// The code of a page of ours; empty for an own link.
    pub page: String,
    /// What an own link is called, in the order of [`Language::ALL`].
    pub labels: [String; 3],
    /// Where it leads; in other languages than Finnish empty for the same address.
    pub addresses: [String; 3],
}

/// All lines of the form.
#[derive(Debug, Clone, Default)]
pub struct TypedMenu(pub Vec<TypedItem>);

impl TypedItem {
    /// Whether nothing was typed but a place: such a line is no link.
    fn is_empty(&self) -> bool {
        let texts = || self.labels.iter().chain(&self.addresses);
        self.page.trim().is_empty() && texts().all(|text| text.trim().is_empty())
    }

    fn parse(&self, problems: &mut Problems) -> Option<(u32, MenuItem)> {
        let order = match self.order.trim() {
            "" => Ok(u32::MAX),
            typed => typed.parse().map_err(|_| ProblemCode::OutOfRange { least: 1, most: 99 }),
        };
        let order = problems.check(format!("{}_order", self.name), order);
        let item = if self.page.trim().is_empty() {
            self.own_link(problems).map(MenuItem::Own)
        } else {
            let page = self.page.trim().parse().map(MenuItem::Page);
            problems.check(format!("{}_page", self.name), page)
        };
        Some((order?, item?))
    }

    fn own_link(&self, problems: &mut Problems) -> Option<OwnLink> {
        let labels = Language::ALL.map(|language| {
            let label = required_text(language.of(&self.labels).as_str(), LABEL_LIMIT);
            problems.check(format!("{}_label_{language}", self.name), label)
        });
        let addresses = own_addresses(&self.name, &self.addresses, problems);
        let [fi, sv, en] = labels;
        let addresses = addresses?;
        Some(OwnLink { labels: [fi?, sv?, en?], addresses })
    }
}

impl TypedMenu {
    /// The links, in the order of the numbers that were typed.
    ///
    /// # Errors
    /// Everything that is wrong, by the names of the fields; `items` for the menu as a whole.
    pub fn parse(&self, place: MenuPlace) -> Result<Vec<MenuItem>, Vec<Problem>> {
        let mut problems = Problems::none();
        let typed = self.0.iter().filter(|item| !item.is_empty());
        let mut items: Vec<(u32, MenuItem)> =
            typed.filter_map(|item| item.parse(&mut problems)).collect();
        items.sort_by_key(|(order, _)| *order);
        let items: Vec<MenuItem> = items.into_iter().map(|(_, item)| item).collect();
        if items.len() > LIMIT {
            problems.add("items", ProblemCode::TooMany { limit: LIMIT });
        }
        let twice =
            |(at, item): (usize, &MenuItem)| items.iter().skip(at + 1).any(|one| one == item);
        if items.iter().enumerate().any(twice) {
            problems.add("items", ProblemCode::ChosenTwice);
        }
        let has = |page: &MenuPage| items.contains(&MenuItem::Page(*page));
        if problems.is_empty() && !place.must_have().iter().all(has) {
            problems.add("items", ProblemCode::Required);
        }
        if problems.is_empty() { Ok(items) } else { Err(problems.into_vec()) }
    }
}

/// Where an own link leads in each language; where nothing was typed, to the same place as in
/// Finnish. The names of the fields begin with `name`.
pub(crate) fn own_addresses(
    name: &str,
    typed: &[String; 3],
    problems: &mut Problems,
) -> Option<[String; 3]> {
    let finnish = required_text(Language::Fi.of(typed).as_str(), ADDRESS_LIMIT);
    let finnish = finnish.and_then(|typed| address(&typed));
    let finnish = problems.check(format!("{name}_address_fi"), finnish);
    let mut other = |language: Language| {
        let typed = optional_text(language.of(typed).as_str(), ADDRESS_LIMIT);
        let typed = typed.and_then(|typed| typed.map(|one| address(&one)).transpose());
        problems.check(format!("{name}_address_{language}"), typed)
    };
    let (swedish, english) = (other(Language::Sv), other(Language::En));
    let (finnish, swedish, english) = (finnish?, swedish?, english?);
    let same = |other: Option<String>| other.unwrap_or_else(|| finnish.clone());
    Some([finnish.clone(), same(swedish), same(english)])
}

/// An address with `https://`, or a path of ours: one slash and nothing that a browser could take
/// for another site.
fn address(typed: &str) -> Result<String, ProblemCode> {
    let plain = !typed.contains(|c: char| c.is_whitespace() || "<>\"\\^`{|}".contains(c));
    if typed.starts_with('/') && !typed.starts_with("//") && plain {
        return Ok(typed.to_owned());
    }
    if !typed.to_lowercase().starts_with("https://") {
        return Err(ProblemCode::NotAWebAddress);
    }
    Ok(typed.parse::<WebAddress>()?.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(name: &str, order: &str, code: &str) -> TypedItem {
        let text = str::to_owned;
        TypedItem { name: text(name), order: text(order), page: text(code), ..TypedItem::default() }
    }

    fn own(address: &str) -> TypedItem {
        let labels = ["Fi", "Sv", "En"].map(str::to_owned);
        let addresses = [address.to_owned(), String::new(), String::new()];
        TypedItem { name: "items_0".to_owned(), labels, addresses, ..TypedItem::default() }
    }

    #[test]
    fn links_stand_in_the_order_that_was_typed() {
        let empty = TypedItem { order: "4".to_owned(), ..TypedItem::default() };
        let typed = TypedMenu(vec![
            own("/fi"),
            page("items_1", "2", "faq"),
            page("items_2", "1", "topics"),
            empty,
        ]);
        let items = typed.parse(MenuPlace::Support).unwrap();
        let page = |code: &str| MenuItem::Page(code.parse().unwrap());
        assert_eq!(items.first(), Some(&page("topics")));
        assert_eq!(items.get(1), Some(&page("faq")));
        assert!(matches!(items.get(2), Some(MenuItem::Own(link)) if link.addresses == ["/fi"; 3]));
    }

    #[test]
    fn only_secure_addresses_and_own_paths_are_taken() {
        for good in ["https://example.fi/a?b=1", "/haku?q=a", "/"] {
            assert!(TypedMenu(vec![own(good)]).parse(MenuPlace::Header).is_ok(), "{good}");
        }
        let wrong = Problem::new("items_0_address_fi", ProblemCode::NotAWebAddress);
        for bad in [
            "http://example.fi",
            "//example.fi",
            "/\\example.fi",
            "javascript:alert(1)",
            "example.fi",
            "https://user@example.fi",
        ] {
            let parsed = TypedMenu(vec![own(bad)]).parse(MenuPlace::Header);
            assert_eq!(parsed, Err(vec![wrong.clone()]), "{bad}");
        }
    }

    #[test]
    fn a_menu_keeps_what_the_law_asks_for_and_has_nothing_twice() {
        let whole = |code| vec![Problem::new("items", code)];
        let privacy = || page("items_0", "1", "privacy");
        let parsed = TypedMenu(vec![privacy()]).parse(MenuPlace::Statements);
        assert_eq!(parsed, Err(whole(ProblemCode::Required)));
        let parsed = TypedMenu(vec![privacy(), privacy()]).parse(MenuPlace::Header);
        assert_eq!(parsed, Err(whole(ProblemCode::ChosenTwice)));
        let labels = ["Fi", "", "En"].map(str::to_owned);
        let without = TypedItem { labels, ..own("/a") };
        let parsed = TypedMenu(vec![without]).parse(MenuPlace::Header);
        assert_eq!(parsed, Err(vec![Problem::new("items_0_label_sv", ProblemCode::Required)]));
    }
}
