//! The index of municipalities.

use askama::Template;
use service_manual_domain::language::Language;

use crate::frame::Frame;
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// All municipalities: those of the region, and the others.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/browse/municipalities.html")]
pub struct MunicipalitiesPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Those that an organisation covers, by name.
    pub region: Vec<MunicipalityLink>,
    /// The others, by name.
    pub others: Vec<MunicipalityLink>,
}

/// A municipality in a list.
#[derive(Debug, Clone)]
pub struct MunicipalityLink {
    /// Its name in the reader's language.
    pub name: String,
    /// The end of its address in the reader's language.
    pub slug: String,
    /// How many public services its people may use.
    pub count: usize,
}

impl MunicipalityLink {
    pub(crate) fn href(&self, language: Language) -> String {
        urls::municipality(language, &self.slug)
    }

    pub(crate) fn samples() -> Vec<Self> {
        [("Esimerkkilä", "esimerkkila", 120), ("Mallikaupunki", "mallikaupunki", 1)]
            .map(|(name, slug, count)| Self { name: name.to_owned(), slug: slug.to_owned(), count })
            .into()
    }
}

impl Page for MunicipalitiesPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().browse_municipalities().to_owned()
    }

    fn description(&self) -> String {
        self.frame.t().browse_municipalities_lead().to_owned()
    }
}

impl MunicipalitiesPage {
    /// With a region and without one.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = sample::visitor(language, urls::MUNICIPALITIES, &[]);
        let some = MunicipalityLink::samples();
        let full = Self { frame, region: some.clone(), others: some };
        vec![full.clone(), Self { region: Vec::new(), ..full }]
    }
}
