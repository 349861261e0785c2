//! Blocks of the pages that administrators write (spec 5), as they are read.

use std::borrow::Cow;

use askama::Template;
use service_manual_domain::language::{Language, Texts as OwnTexts};
use service_manual_domain::page_block::LinkTarget;

use crate::frame::Frame;
use crate::header_menu;
use crate::i18n::Texts;
use crate::pages::card::ServiceCard;
use crate::pages::info_page::FilledText;
use crate::pages::service::FileLine;
use crate::worded::Worded;

/// A block of a page for a reader of one language. What nobody wrote in that language is shown in
/// another, marked with its own `lang`.
#[derive(Debug, Clone)]
pub enum ShownBlock {
    /// Text.
    Text(FilledText),
    /// Services.
    Services {
        /// What stands above them.
        heading: Worded,
        /// The services.
        cards: Vec<ServiceCard>,
        /// The way to all of them: how many they are, and the search that finds them.
        all: Option<(usize, String)>,
    },
    /// Short texts that lead somewhere.
    Cards {
        /// What stands above them.
        heading: Worded,
        /// The cards.
        cards: Vec<TextCard>,
    },
    /// Links with names.
    Links {
        /// What stands above them.
        heading: Worded,
        /// What they are called, and where they lead.
        links: Vec<(Worded, String)>,
    },
    /// Files to take along.
    Files {
        /// What stands above them.
        heading: Worded,
        /// The files.
        files: Vec<FileLine>,
    },
}

/// A short text that may lead somewhere.
#[derive(Debug, Clone)]
pub struct TextCard {
    /// Its heading.
    pub title: Worded,
    /// What it says.
    pub text: Option<Worded>,
    /// Where it leads.
    pub href: Option<String>,
}

/// A text of administrators for a reader: where their language is missing, in Finnish or else in the
/// language there is.
pub fn worded(texts: &OwnTexts, language: Language) -> Option<Worded> {
    Worded::row(texts, language, Language::Fi)
}

/// Where a link leads for a reader.
pub fn href(target: &LinkTarget, language: Language) -> String {
    match target {
        LinkTarget::Page(page) => header_menu::href(language, *page),
        LinkTarget::Own(addresses) => language.of(addresses).clone(),
    }
}

/// The blocks of a page, directly under its title or deeper.
#[derive(Debug, Template)]
#[template(path = "parts/blocks.html")]
pub(crate) struct BlockList<'a> {
    t: &'static Texts,
    frame: Cow<'a, Frame>,
    blocks: &'a [ShownBlock],
    under_title: bool,
}

impl<'a> BlockList<'a> {
    /// Blocks under the title of a page.
    pub(crate) fn under_title(frame: &'a Frame, blocks: &'a [ShownBlock]) -> Self {
        Self { t: frame.t(), frame: Cow::Borrowed(frame), blocks, under_title: true }
    }

    /// Blocks under a heading of the second level, for a reader of a language.
    pub(crate) fn in_language(frame: &Frame, blocks: &'a [ShownBlock], language: Language) -> Self {
        let frame = Frame { language, ..frame.clone() };
        Self { t: frame.t(), frame: Cow::Owned(frame), blocks, under_title: false }
    }
}

impl ShownBlock {
    const fn is_text(&self) -> bool {
        matches!(self, Self::Text(_))
    }

    /// What stands above it; a text brings its headings with it.
    const fn heading(&self) -> Option<&Worded> {
        match self {
            Self::Text(_) => None,
            Self::Services { heading, .. }
            | Self::Cards { heading, .. }
            | Self::Links { heading, .. }
            | Self::Files { heading, .. } => Some(heading),
        }
    }

    /// Whether it has cards, which need more room than a text.
    pub(crate) const fn is_wide(&self) -> bool {
        match self {
            Self::Services { .. } | Self::Cards { .. } => true,
            Self::Text(_) | Self::Links { .. } | Self::Files { .. } => false,
        }
    }

    /// One of each kind; some texts are written in another language only.
    pub(crate) fn samples(language: Language) -> Vec<Self> {
        use service_manual_domain::file::{FileName, FileType};
        use service_manual_domain::ids::FileId;
        use service_manual_domain::info_page::InfoPage;

        let t = Texts::of(language);
        let own = |text: &str| Worded::new(language, text.to_owned());
        let finnish = |text: &str| Worded::new(Language::Fi, text.to_owned());
        let card = |title: &str, text: Option<&str>, href: Option<&str>| TextCard {
            title: finnish(title),
            text: text.map(finnish),
            href: href.map(str::to_owned),
        };
        let file = crate::pages::sample::id::<FileId>(41).map(|id| FileLine {
            id,
            name: FileName::cleaned("Opas työnantajalle.pdf"),
            title: None,
            file_type: FileType::Pdf,
            size: 2_621_440,
            language: None,
        });
        let services = crate::pages::sample::cards();
        vec![
            Self::Text(FilledText::sample(InfoPage::Contact, language)),
            Self::Services { heading: own(t.front_lifted()), cards: services.clone(), all: None },
            Self::Cards {
                heading: own(t.front_audiences()),
                cards: vec![
                    card(
                        "Palkkaa ensimmäinen työntekijä",
                        Some("Neuvomme alusta asti."),
                        Some("/haku"),
                    ),
                    card("Ilman linkkiä", None, None),
                ],
            },
            Self::Services {
                heading: finnish("Palvelut työnantajille"),
                cards: services,
                all: Some((17, "/haku?audience=employers".to_owned())),
            },
            Self::Links {
                heading: finnish("Muualla verkossa"),
                links: vec![(
                    finnish("Työnantajan muistilista"),
                    "https://muistilista.example/".into(),
                )],
            },
            Self::Files { heading: finnish("Oppaat"), files: file.into_iter().collect() },
        ]
    }
}
