//! The list of organisations.

use askama::Template;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::{OrganisationKind, OrganisationStatus};

use crate::frame::{Frame, MenuEntry};
use crate::page::Page;
use crate::pages::paging::{Paging, Part};
use crate::pages::sample;
use crate::{labels, urls};

/// The list of organisations a person may manage.
#[derive(Debug, Template)]
#[template(path = "pages/organisations.html")]
pub struct OrganisationsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The organisations, in the order to show.
    pub rows: Vec<OrganisationRow>,
    /// Which part of the list they are.
    pub part: Part,
    /// Whether the person may add one.
    pub can_create: bool,
}

/// A row of the list.
#[derive(Debug, Clone)]
pub struct OrganisationRow {
    /// Its id.
    pub id: OrganisationId,
    /// Its name in the reader's language or, failing that, in Finnish.
    pub name: String,
    /// Authority or provider.
    pub kind: OrganisationKind,
    /// Names of the authorities a provider works under.
    pub parents: Vec<String>,
    /// How many people it has.
    pub people: usize,
    /// Whether it takes part.
    pub status: OrganisationStatus,
}

impl Page for OrganisationsPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().organisation_list_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Organisations)
    }
}

impl OrganisationsPage {
    fn paging(&self) -> Paging {
        Paging::of_list(self.frame.t(), self.part, &urls::organisations(self.frame.language))
    }

    /// Some, and none.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = || sample::signed_in(language, urls::ORGANISATIONS, &[]);
        let authority = sample::id(1).map(|id| OrganisationRow {
            id,
            name: "Esimerkkilän työllisyysalue".to_owned(),
            kind: OrganisationKind::Authority,
            parents: Vec::new(),
            people: 12,
            status: OrganisationStatus::Active,
        });
        let provider = sample::id(2).map(|id| OrganisationRow {
            id,
            name: "Föreningen Exempel rf".to_owned(),
            kind: OrganisationKind::Provider,
            parents: vec!["Esimerkkilän työllisyysalue".to_owned()],
            people: 1,
            status: OrganisationStatus::Closed,
        });
        let rows = authority.into_iter().chain(provider).collect();
        let part = |page, total| Part { page, size: 50, total };
        vec![
            Self { frame: frame(), rows, part: part(3, 102), can_create: true },
            Self { frame: frame(), rows: Vec::new(), part: part(1, 0), can_create: false },
        ]
    }
}
