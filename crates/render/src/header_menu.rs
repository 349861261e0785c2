//! The links of the header: what a signed-in person works with; for visitors, ways into the
//! catalogue.

use crate::frame::{Crumb, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::urls;
use service_manual_domain::language::Language;

/// A link of the header.
pub(crate) struct MenuLink {
    pub(crate) label: &'static str,
    pub(crate) href: String,
    /// Whether the page is that of the link, or stands under it: the value of `aria-current`.
    pub(crate) current: Option<&'static str>,
}

/// The links of the header, with the entry of the page marked.
pub(crate) fn menu(frame: &Frame, current: Option<MenuEntry>) -> Vec<MenuLink> {
    let Some(user) = &frame.user else { return for_visitors(frame) };
    let shown = user.menu.iter().copied().filter(|entry| user.has_in_header(*entry));
    let above = current.map(|entry| match entry.under() {
        Some(above) => above,
        None if user.has_in_header(entry) => entry,
        None => MenuEntry::Administration,
    });
    let link = |entry: MenuEntry| {
        let href = entry.href(frame.language);
        let current = (Some(entry) == above).then(|| standing(frame, &href));
        MenuLink { label: entry.label(frame.t()), href, current }
    };
    shown.map(link).collect()
}

/// The step of the breadcrumb to the page of administrators, for the pages that are linked there.
pub(crate) fn administration(frame: &Frame, current: Option<MenuEntry>) -> Option<Crumb> {
    let user = frame.user.as_ref()?;
    let current = current?;
    let is_there = current.under().is_none() && !user.has_in_header(current);
    let entry = MenuEntry::Administration;
    is_there.then(|| Crumb::new(entry.label(frame.t()), entry.href(frame.language)))
}

fn standing(frame: &Frame, href: &str) -> &'static str {
    let path = frame.path().split('?').next();
    if path == Some(href) { "page" } else { "true" }
}

fn for_visitors(frame: &Frame) -> Vec<MenuLink> {
    let link = |(label, href): (_, String)| {
        let current = (frame.path() == href).then_some("page");
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
