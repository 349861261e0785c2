//! Names of the menus of the public pages.

use service_manual_domain::menu::{MenuPage, MenuPlace};

use crate::header_menu;
use crate::i18n::Texts;

/// What a menu is called by those who edit it.
pub(crate) fn place(t: &Texts, place: MenuPlace) -> String {
    let header = || t.menus_header().to_owned();
    footer_title(t, place).map_or_else(header, |title| t.menus_footer(title))
}

/// The heading of a menu of the footer; `None` for that of the header.
pub(crate) fn footer_title(t: &Texts, place: MenuPlace) -> Option<&'static str> {
    match place {
        MenuPlace::Header => None,
        MenuPlace::Services => Some(t.frame_footer_services()),
        MenuPlace::Audiences => Some(t.frame_footer_audiences()),
        MenuPlace::Support => Some(t.frame_footer_support()),
        MenuPlace::Statements => Some(t.frame_footer_statements()),
    }
}

/// The lines of a menu as the history keeps them, with the pages in words.
pub(crate) fn said(t: &Texts, lines: &str) -> String {
    let line = |line: &str| {
        let code = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        let page = code.and_then(|code| code.parse::<MenuPage>().ok());
        page.map_or_else(|| line.to_owned(), |page| header_menu::name(t, page).to_owned())
    };
    lines.lines().map(line).collect::<Vec<_>>().join("\n")
}
