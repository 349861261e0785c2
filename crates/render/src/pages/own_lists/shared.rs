//! A list that somebody shares, for whoever has its link.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::time::Day;

use super::list_name;
use crate::format;
use crate::frame::Frame;
use crate::page::Page;
use crate::pages::card::ServiceCard;
use crate::pages::sample;
use crate::urls;
use crate::worded::Worded;

/// The list, or that the link does not work. It names no person.
#[derive(Debug, Template)]
#[template(path = "pages/own_lists/shared.html")]
pub struct SharedListPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The list; `None`: the link does not work.
    pub list: Option<SharedList>,
}

/// What a link shows.
#[derive(Debug, Clone)]
pub struct SharedList {
    /// The name of the list; `None`: favourites.
    pub name: Option<String>,
    /// The organisation of the person who shares it.
    pub organisation: Option<Worded>,
    /// Services that the public sees, with the notes that are shared.
    pub services: Vec<(ServiceCard, Option<String>)>,
    /// The last day on which the link works.
    pub ends_on: Day,
}

impl Page for SharedListPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        match &self.list {
            Some(list) => list_name(t, list.name.as_ref()),
            None => t.lists_shared_closed_title().to_owned(),
        }
    }
}

impl SharedListPage {
    fn until(&self, list: &SharedList) -> String {
        self.frame.t().lists_link_until(format::day(self.frame.language, list.ends_on))
    }

    /// With notes; empty; a link that does not work.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |list| Self {
            frame: sample::not_listed(language, urls::SHARED_LIST, &[("token", "abc")]),
            list,
        };
        let cards = sample::cards().into_iter();
        let cards =
            cards.map(|card| ServiceCard { star: None, obligation: None, guidance: None, ..card });
        let notes = [Some("Vapaita paikkoja yleensä syksyllä.\nPuhelinaika ma–to."), None, None];
        let services = cards.zip(notes).map(|(card, note)| (card, note.map(str::to_owned)));
        let full = SharedList {
            name: Some("Nuorten ryhmät, syksy 2026".to_owned()),
            organisation: Some(Worded::new(Language::Fi, "Esimerkkilän työllisyysalue".to_owned())),
            services: services.collect(),
            ends_on: sample::today().plus_days(30),
        };
        let empty = SharedList {
            name: None,
            organisation: None,
            services: Vec::new(),
            ends_on: sample::today(),
        };
        vec![page(Some(full)), page(Some(empty)), page(None)]
    }
}
