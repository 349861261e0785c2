//! The new link to a list, shown once.

use askama::Template;
use service_manual_domain::ids::OwnListId;
use service_manual_domain::language::Language;
use service_manual_domain::time::Day;

use super::{list_name, to_lists};
use crate::format;
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// The link. Only its hash is stored, so it is in this answer and nowhere else.
#[derive(Debug, Template)]
#[template(path = "pages/own_lists/link.html")]
pub struct OwnListLinkPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The list.
    pub list: OwnListId,
    /// The name of the list; `None`: the favourites.
    pub list_name: Option<String>,
    /// The whole address.
    pub link: String,
    /// The last day on which it works.
    pub ends_on: Day,
    /// Whether the notes are shown.
    pub with_notes: bool,
}

impl Page for OwnListLinkPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().lists_link_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let name = list_name(self.frame.t(), self.list_name.as_ref());
        Some(vec![to_lists(&self.frame), Crumb::new(name, self.back())])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::OwnLists)
    }
}

impl OwnListLinkPage {
    fn back(&self) -> String {
        urls::of_own_list(urls::OWN_LIST, self.frame.language, self.list)
    }

    fn ends_on(&self) -> String {
        format::day(self.frame.language, self.ends_on)
    }

    /// With notes and without.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(list) = sample::id::<OwnListId>(63) else { return Vec::new() };
        let path = urls::shared_list(language, &"0123456789abcdef".repeat(2));
        let page = |with_notes| Self {
            frame: sample::signed_in(
                language,
                urls::OWN_LIST_SHARE,
                &[("list", &list.to_string())],
            ),
            list,
            list_name: Some("Kielikurssit".to_owned()),
            link: urls::absolute(sample::PUBLIC_ADDRESS, &path),
            ends_on: sample::today().plus_days(30),
            with_notes,
        };
        vec![page(true), page(false)]
    }
}
