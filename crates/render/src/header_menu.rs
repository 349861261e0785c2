//! The links of the header: what a signed-in person works with; for visitors, ways into the
//! catalogue.

use crate::frame::{Frame, MenuEntry};
use crate::i18n::Texts;
use crate::urls;
use service_manual_domain::language::Language;

/// A link of the header.
pub(crate) struct MenuLink {
    pub(crate) label: &'static str,
    pub(crate) href: String,
    pub(crate) current: bool,
}

/// The links of the header, with the entry of the page marked.
pub(crate) fn menu(frame: &Frame, current: Option<MenuEntry>) -> Vec<MenuLink> {
    let Some(user) = &frame.user else { return for_visitors(frame) };
    let link = |entry: &MenuEntry| MenuLink {
        label: entry.label(frame.t()),
        href: entry.href(frame.language),
        current: Some(*entry) == current,
    };
    user.menu.iter().map(link).collect()
}

fn for_visitors(frame: &Frame) -> Vec<MenuLink> {
    let link = |(label, href): (_, String)| {
        let current = frame.path() == href;
        MenuLink { label, href, current }
    };
    ways_in(frame.t(), frame.language).map(link).into()
}

/// The ways into the catalogue: the search, and its indexes.
pub(crate) fn ways_in(t: &Texts, language: Language) -> [(&'static str, String); 4] {
    [
        (t.frame_search_link(), urls::search(language)),
        (t.browse_topics(), urls::topics(language)),
        (t.browse_municipalities(), urls::municipalities(language)),
        (t.browse_organisations(), urls::public_organisations(language)),
    ]
}
