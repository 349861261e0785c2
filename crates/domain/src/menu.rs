//! The menus of the public pages (spec 5): which links stand in the header for visitors and in the
//! footer, in which order, and which of them administrators wrote. Without a word of theirs the
//! menus are the defaults.

mod typed;

use std::collections::BTreeMap;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::info_page::InfoPage;
use crate::problem::ProblemCode;

pub(crate) use typed::own_addresses;
pub use typed::{TypedItem, TypedMenu};

/// The most links of a menu.
pub const LIMIT: usize = 12;
/// The longest label of a link, in characters.
pub const LABEL_LIMIT: usize = 60;
/// The longest address of a link, in characters.
pub const ADDRESS_LIMIT: usize = 500;

/// Where a menu stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MenuPlace {
    /// The header, for visitors. Signed-in people have the links of their work there.
    Header,
    /// The footer: ways into the catalogue.
    Services,
    /// The footer: for whom the service is.
    Audiences,
    /// The footer: where to get on.
    Support,
    /// The footer: what must be told about the service.
    Statements,
}

impl MenuPlace {
    /// All places, in the order of the page.
    pub const ALL: [Self; 5] =
        [Self::Header, Self::Services, Self::Audiences, Self::Support, Self::Statements];
    /// Those of the footer.
    pub const FOOTER: [Self; 4] =
        [Self::Services, Self::Audiences, Self::Support, Self::Statements];

    /// The code in addresses, the database and the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Services => "footer_services",
            Self::Audiences => "footer_audiences",
            Self::Support => "footer_support",
            Self::Statements => "footer_statements",
        }
    }

    /// The links that stand there until administrators say otherwise.
    pub fn default_items(self) -> Vec<MenuItem> {
        let pages = |pages: &[InfoPage]| pages.iter().copied().map(MenuPage::Info).collect();
        let mut all: Vec<MenuPage> = match self {
            Self::Header | Self::Services => MenuPage::CATALOGUE.into(),
            Self::Audiences => pages(&InfoPage::AUDIENCES),
            Self::Support => pages(&InfoPage::SUPPORT),
            Self::Statements => pages(&InfoPage::STATEMENTS),
        };
        if self == Self::Support {
            all.push(MenuPage::Guides);
        }
        all.into_iter().map(MenuItem::Page).collect()
    }

    /// What may not be hidden, because the law asks for it on every page.
    pub const fn must_have(self) -> &'static [MenuPage] {
        match self {
            Self::Statements => {
                &[MenuPage::Info(InfoPage::Privacy), MenuPage::Info(InfoPage::Accessibility)]
            }
            Self::Header | Self::Services | Self::Audiences | Self::Support => &[],
        }
    }
}

impl FromStr for MenuPlace {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        Self::ALL.into_iter().find(|place| place.code() == text).ok_or(ProblemCode::UnknownChoice)
    }
}

/// A page of ours that a menu can lead to. It is stored as its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum MenuPage {
    /// The search.
    Search,
    /// Services by topic.
    Topics,
    /// Services by municipality.
    Municipalities,
    /// Organisations.
    Organisations,
    /// The guides.
    Guides,
    /// A page that administrators write.
    Info(InfoPage),
}

impl MenuPage {
    /// The ways into the catalogue.
    pub const CATALOGUE: [Self; 4] =
        [Self::Search, Self::Topics, Self::Municipalities, Self::Organisations];

    /// All pages.
    pub fn all() -> impl Iterator<Item = Self> {
        let pages = InfoPage::ALL.into_iter().map(Self::Info);
        Self::CATALOGUE.into_iter().chain([Self::Guides]).chain(pages)
    }

    /// The code in forms and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Topics => "topics",
            Self::Municipalities => "municipalities",
            Self::Organisations => "organisations",
            Self::Guides => "guides",
            Self::Info(page) => page.code(),
        }
    }
}

impl FromStr for MenuPage {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        Self::all().find(|page| page.code() == text).ok_or(ProblemCode::UnknownChoice)
    }
}

impl From<MenuPage> for String {
    fn from(page: MenuPage) -> Self {
        page.code().to_owned()
    }
}

impl TryFrom<String> for MenuPage {
    type Error = &'static str;
    fn try_from(code: String) -> Result<Self, &'static str> {
        code.parse().map_err(|_| "no page of ours")
    }
}

/// A link that administrators wrote: what it is called and where it leads, in the order of
/// [`crate::language::Language::ALL`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnLink {
    /// What it is called.
    pub labels: [String; 3],
    /// Where it leads: an address with `https://`, or a path of ours.
    pub addresses: [String; 3],
}

/// A link of a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MenuItem {
    /// To a page of ours, in its own words.
    Page(MenuPage),
    /// One that administrators wrote.
    Own(OwnLink),
}

/// The menus that administrators changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Menus(BTreeMap<MenuPlace, Vec<MenuItem>>);

impl Menus {
    /// The changed menus by their places.
    pub fn new(menus: impl IntoIterator<Item = (MenuPlace, Vec<MenuItem>)>) -> Self {
        Self(menus.into_iter().collect())
    }

    /// The links of a place. What the law asks for is always among them, whatever is stored.
    pub fn items(&self, place: MenuPlace) -> Vec<MenuItem> {
        let mut items = self.0.get(&place).cloned().unwrap_or_else(|| place.default_items());
        for page in place.must_have() {
            let item = MenuItem::Page(*page);
            if !items.contains(&item) {
                items.push(item);
            }
        }
        items
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back() {
        for place in MenuPlace::ALL {
            assert_eq!(place.code().parse(), Ok(place));
        }
        for page in MenuPage::all() {
            assert_eq!(page.code().parse(), Ok(page));
        }
    }

    #[test]
    fn every_known_page_stands_in_a_default_menu() {
        let items: Vec<MenuItem> =
            MenuPlace::ALL.into_iter().flat_map(MenuPlace::default_items).collect();
        for page in MenuPage::all() {
            assert!(items.contains(&MenuItem::Page(page)), "{page:?}");
        }
    }

    #[test]
    fn what_the_law_asks_for_is_never_missing() {
        let emptied = Menus::new([(MenuPlace::Statements, Vec::new())]);
        let pages: Vec<MenuItem> =
            MenuPlace::Statements.must_have().iter().copied().map(MenuItem::Page).collect();
        assert_eq!(emptied.items(MenuPlace::Statements), pages);
        assert_eq!(Menus::default().items(MenuPlace::Header).len(), 4);
    }
}
