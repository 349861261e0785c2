//! What became of each address.

use askama::Template;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;

use super::{InviteRow, Inviting, invited, sample_rows};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// What became of each address.
#[derive(Debug, Template)]
#[template(path = "pages/invite_result.html")]
pub struct InviteResultPage {
    /// What surrounds it.
    pub frame: Frame,
    /// To which organisation.
    pub organisation: Inviting,
    /// One row per address, in the order typed.
    pub rows: Vec<InviteRow>,
}

impl Page for InviteResultPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().invite_result_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(self.organisation.crumbs(&self.frame))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Organisations)
    }
}

impl InviteResultPage {
    fn invited(&self) -> usize {
        invited(&self.rows)
    }

    /// Every outcome.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<OrganisationId>(1) else {
            return Vec::new();
        };
        vec![Self {
            frame: sample::signed_in(language, urls::INVITATIONS_NEW, &[("id", &id.to_string())]),
            organisation: Inviting { id, name: "Esimerkkilän työllisyysalue".to_owned() },
            rows: sample_rows(),
        }]
    }
}
