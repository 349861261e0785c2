//! The links of the header: what a signed-in person works with; for visitors, ways into the
//! catalogue.

use crate::frame::{Crumb, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::pages::info_page;
use crate::urls;
use service_manual_domain::language::Language;
use service_manual_domain::menu::{MenuItem, MenuPage, MenuPlace};

/// A link of the header.
pub(crate) struct MenuLink {
    pub(crate) label: String,
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
        MenuLink { label: entry.label(frame.t()).to_owned(), href, current }
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
    let link = |link: Link| {
        let current = (frame.path() == link.href).then_some("page");
        MenuLink { label: link.label, href: link.href, current }
    };
    links(frame, MenuPlace::Header).into_iter().map(link).collect()
}

/// A link of a menu that administrators can change.
pub(crate) struct Link {
    pub(crate) label: String,
    pub(crate) href: String,
}

/// The links of a place, in the language of the page.
pub(crate) fn links(frame: &Frame, place: MenuPlace) -> Vec<Link> {
    let (t, language) = (frame.t(), frame.language);
    let link = |item: MenuItem| match item {
        MenuItem::Page(page) => {
            Link { label: name(t, page).to_owned(), href: href(language, page) }
        }
        MenuItem::Own(link) => Link {
            label: language.of(&link.labels).clone(),
            href: language.of(&link.addresses).clone(),
        },
    };
    frame.menus.items(place).into_iter().map(link).collect()
}

/// What a page is called in menus.
pub(crate) fn name(t: &Texts, page: MenuPage) -> &'static str {
    match page {
        MenuPage::Search => t.frame_search_link(),
        MenuPage::Topics => t.browse_topics(),
        MenuPage::Municipalities => t.browse_municipalities(),
        MenuPage::Organisations => t.browse_organisations(),
        MenuPage::Guides => t.guide_title(),
        MenuPage::Info(page) => info_page::name(t, page),
    }
}

/// Where a page is.
pub(crate) fn href(language: Language, page: MenuPage) -> String {
    match page {
        MenuPage::Search => urls::search(language),
        MenuPage::Topics => urls::topics(language),
        MenuPage::Municipalities => urls::municipalities(language),
        MenuPage::Organisations => urls::public_organisations(language),
        MenuPage::Guides => urls::guides(language),
        MenuPage::Info(page) => urls::info_page(language, page),
    }
}
