//! What the pages of administrators are made of (spec 5): blocks in an order, each with its texts in
//! three languages. Services stand in blocks by their ids or by a filter, so that a page always
//! shows the catalogue as it is.

mod rearrange;
mod said;
mod typed;

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, FileId, ServiceId};
use crate::info_page::InfoPage;
use crate::language::{Language, Texts};
use crate::menu::MenuPage;
use crate::problem::ProblemCode;
use crate::search::SearchRequest;
use crate::time::Instant;

use crate::file::{FileName, FileType};

pub use rearrange::Rearrangement;
pub use typed::{Offered, TypedBlock, TypedBlocks};

/// The most blocks of a page.
pub const LIMIT: usize = 20;
/// The most services, cards, links or files of a block.
pub const ITEMS_LIMIT: usize = 12;
/// The longest heading of a block or card, in characters.
pub const HEADING_LIMIT: usize = 100;
/// The longest text of a card, in characters.
pub const CARD_TEXT_LIMIT: usize = 300;
/// The longest name of a link or file, in characters.
pub const TITLE_LIMIT: usize = 150;
/// How many services a list shows unless another number was typed.
pub const SHOWN: usize = 6;
/// The most services that a list shows; a link leads to the others.
pub const SHOWN_LIMIT: usize = 12;
/// Files of one page, used or not, so that nobody fills the database by mistake.
pub const FILES_OF_A_PAGE: usize = 100;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)+) => {
        /// A kind of block.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum BlockKind {
            $($(#[$doc])* $name,)+
        }

        impl BlockKind {
            /// All kinds, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The code in forms.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }
        }
    };
}

kinds! {
    /// Text with headings, lists and links.
    Text = "text";
    /// Services that were chosen one by one.
    Lifts = "lifts";
    /// Short texts that lead somewhere.
    Cards = "cards";
    /// The services that a search finds, always as they are now.
    Services = "services";
    /// Links with names.
    Links = "links";
    /// Files to take along.
    Files = "files";
}

impl FromStr for BlockKind {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        let found = Self::ALL.iter().copied().find(|kind| kind.code() == text);
        found.ok_or(ProblemCode::UnknownChoice)
    }
}

/// A block of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// Text, as clean HTML in the order of [`Language::ALL`], with facts in square brackets.
    Text {
        /// In every language.
        bodies: [String; 3],
    },
    /// Services that were chosen one by one.
    Lifts {
        /// What stands above them.
        heading: Texts,
        /// Which; those that are not public are not shown.
        services: Vec<ServiceId>,
    },
    /// Short texts that lead somewhere.
    Cards {
        /// What stands above them.
        heading: Texts,
        /// The cards.
        cards: Vec<Card>,
    },
    /// The services that a search finds.
    Services {
        /// What stands above them.
        heading: Texts,
        /// The names and values of the search's address.
        filter: Vec<(String, String)>,
        /// How many are shown.
        most: usize,
    },
    /// Links with names.
    Links {
        /// What stands above them.
        heading: Texts,
        /// The links.
        links: Vec<NamedLink>,
    },
    /// Files to take along.
    Files {
        /// What stands above them.
        heading: Texts,
        /// The files.
        files: Vec<NamedFile>,
    },
}

/// A short text that may lead somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its heading.
    pub title: Texts,
    /// What it says.
    pub text: Texts,
    /// Where it leads.
    pub target: Option<LinkTarget>,
}

/// A link with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedLink {
    /// What it is called.
    pub title: Texts,
    /// Where it leads.
    pub target: LinkTarget,
}

/// A file with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedFile {
    /// Which.
    pub file: FileId,
    /// What it is called; in no language: as the file itself.
    pub title: Texts,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkTarget {
    /// A page of ours, in the reader's language.
    Page(MenuPage),
    /// Addresses, in the order of [`Language::ALL`].
    Own([String; 3]),
}

/// A file that was added to a page. Its bytes and everything said here never change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageFile {
    /// Its id.
    pub id: FileId,
    /// The page it was added to.
    pub page: InfoPage,
    /// What it is called.
    pub name: FileName,
    /// What it is, by its content.
    pub file_type: FileType,
    /// How many bytes.
    pub size: u64,
    /// The SHA-256 of the content in hexadecimal.
    pub sha256: String,
    /// Who added it.
    pub uploaded_by: AccountId,
    /// When.
    pub uploaded_at: Instant,
}

impl Block {
    /// Of which kind it is.
    pub const fn kind(&self) -> BlockKind {
        match self {
            Self::Text { .. } => BlockKind::Text,
            Self::Lifts { .. } => BlockKind::Lifts,
            Self::Cards { .. } => BlockKind::Cards,
            Self::Services { .. } => BlockKind::Services,
            Self::Links { .. } => BlockKind::Links,
            Self::Files { .. } => BlockKind::Files,
        }
    }

    /// What stands above it. A text brings its headings with it.
    pub const fn heading(&self) -> Option<&Texts> {
        match self {
            Self::Text { .. } => None,
            Self::Lifts { heading, .. }
            | Self::Cards { heading, .. }
            | Self::Services { heading, .. }
            | Self::Links { heading, .. }
            | Self::Files { heading, .. } => Some(heading),
        }
    }

    /// The files in it.
    pub fn files(&self) -> &[NamedFile] {
        match self {
            Self::Files { files, .. } => files,
            Self::Text { .. }
            | Self::Lifts { .. }
            | Self::Cards { .. }
            | Self::Services { .. }
            | Self::Links { .. } => &[],
        }
    }
}

/// What a stored filter asks for.
pub fn request_of(filter: &[(String, String)]) -> SearchRequest {
    SearchRequest::read(filter.iter().map(|(name, value)| (name.as_str(), value.as_str()))).0
}

/// The filter of a request, as a block keeps it: its first page, whoever asks.
pub fn filter_of(request: &SearchRequest) -> Vec<(String, String)> {
    let mut first = request.on_page(1);
    (first.explain, first.preselects) = (false, false);
    first.pairs().into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The texts of all blocks of text, one after the other: what a page says without its other blocks.
pub fn joined_texts(blocks: &[Block]) -> [String; 3] {
    Language::ALL.map(|language| {
        let texts = blocks.iter().filter_map(|block| match block {
            Block::Text { bodies } => Some(language.of(bodies).as_str()),
            Block::Lifts { .. }
            | Block::Cards { .. }
            | Block::Services { .. }
            | Block::Links { .. }
            | Block::Files { .. } => None,
        });
        texts.collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Group;

    #[test]
    fn codes_read_back() {
        for kind in BlockKind::ALL {
            assert_eq!(kind.code().parse(), Ok(*kind));
        }
    }

    #[test]
    fn blocks_are_stored_and_read_as_they_are() {
        let texts = Texts::default().with(Language::Fi, "Otsikko");
        let page = MenuPage::Info(InfoPage::Faq);
        let card = |target| Card { title: texts.clone(), text: Texts::default(), target };
        let own = LinkTarget::Own(["https://a.example/"; 3].map(str::to_owned));
        let blocks = vec![
            Block::Text { bodies: ["<p>a</p>", "<p>b</p>", "<p>c</p>"].map(str::to_owned) },
            Block::Cards {
                heading: texts.clone(),
                cards: vec![card(Some(LinkTarget::Page(page))), card(Some(own)), card(None)],
            },
        ];
        let stored = serde_json::to_string(&blocks).unwrap();
        assert_eq!(serde_json::from_str::<Vec<Block>>(&stored).unwrap(), blocks);
        assert!(stored.contains(r#"{"page":"faq"}"#), "{stored}");
        assert!(serde_json::from_str::<LinkTarget>(r#"{"page":"no such"}"#).is_err());
    }

    #[test]
    fn a_filter_is_the_first_page_of_its_search() {
        let request = SearchRequest::for_text("kurssi").with(Group::Category, "training");
        let mut asked = request.on_page(3);
        asked.explain = true;
        let filter = filter_of(&asked);
        assert_eq!(request_of(&filter), request);
    }
}
