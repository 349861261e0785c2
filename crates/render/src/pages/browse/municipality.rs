//! The page of a municipality.

use askama::Template;
use service_manual_domain::language::Language;

use super::{MunicipalityLink, OrganisationLink, ServiceList};
use crate::frame::{Crumb, Frame};
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// The services for the people of a municipality, and who serves them.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/browse/municipality.html")]
pub struct MunicipalityPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Its name in the reader's language.
    pub name: String,
    /// How many of the services take place there.
    pub there: usize,
    /// The services for its people; first those that take place there.
    pub services: ServiceList,
    /// The organisations that cover it.
    pub organisations: Vec<OrganisationLink>,
}

impl Page for MunicipalityPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().browse_municipality(&self.name)
    }

    fn description(&self) -> String {
        self.frame.t().browse_municipality_description(&self.name)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let href = urls::municipalities(self.frame.language);
        Some(vec![Crumb::new(self.frame.t().browse_municipalities(), href)])
    }
}

impl MunicipalityPage {
    /// With many services, with one, and with none.
    pub fn samples(language: Language) -> Vec<Self> {
        let values = [("slug", "esimerkkila")];
        let name = MunicipalityLink::samples().into_iter().map(|one| one.name).take(1).collect();
        let frame = sample::visitor(language, urls::MUNICIPALITY, &values);
        let path = urls::municipality(language, "esimerkkila");
        let [many, one, none] = ServiceList::samples(language, &path);
        let organisations = OrganisationLink::samples();
        let full = Self { frame, name, there: 12, services: many, organisations };
        let single = Self { there: 0, services: one, ..full.clone() };
        let bare = Self { there: 0, services: none, organisations: Vec::new(), ..full.clone() };
        vec![full, single, bare]
    }
}
