//! The page with everything that administrators do.

use askama::Template;
use service_manual_domain::language::Language;

use crate::frame::{Frame, MenuEntry, MenuGroup};
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// What the header has no room for, by what it is about.
#[derive(Debug, Template)]
#[template(path = "pages/administration.html")]
pub struct AdministrationPage {
    /// What surrounds it; the entries are those of its menu.
    pub frame: Frame,
}

impl Page for AdministrationPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().frame_administration().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Administration)
    }
}

impl AdministrationPage {
    fn groups(&self) -> impl Iterator<Item = (MenuGroup, Vec<MenuEntry>)> + '_ {
        let entries = self.frame.user.iter().flat_map(|user| &user.menu).copied();
        let of = move |group| entries.clone().filter(|one| one.group() == Some(group)).collect();
        MenuGroup::ALL.into_iter().map(move |group| (group, of(group)))
    }

    /// All that there is.
    pub fn samples(language: Language) -> Vec<Self> {
        vec![Self { frame: sample::signed_in(language, urls::ADMINISTRATION, &[]) }]
    }
}
