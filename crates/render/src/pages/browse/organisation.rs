//! The public page of an organisation.

use askama::Template;
use service_manual_domain::email::EmailAddress;
use service_manual_domain::language::Language;
use service_manual_domain::location::AccessibilityFact;
use service_manual_domain::organisation::{OrganisationKind, PhoneNumber, WebAddress};
use service_manual_domain::time::Day;

use super::{MunicipalityLink, OrganisationLink, ServiceList};
use crate::frame::{Crumb, Frame};
use crate::page::Page;
use crate::pages::sample;
use crate::pages::service::Place;
use crate::worded::Worded;
use crate::{format, labels, urls};

/// What everybody sees of an organisation. What is empty is left out.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/browse/organisation.html")]
pub struct PublicOrganisationPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Its name, in the reader's language or, failing that, in Finnish.
    pub name: Worded,
    /// Authority or provider.
    pub kind: OrganisationKind,
    /// A short description.
    pub description: Option<Worded>,
    /// The address for questions.
    pub email: Option<EmailAddress>,
    /// The telephone number for questions.
    pub phone: Option<PhoneNumber>,
    /// Its own site.
    pub web: Option<WebAddress>,
    /// The municipalities it covers.
    pub municipalities: Vec<MunicipalityLink>,
    /// The authorities that it works under, or the providers under it.
    pub related: Vec<OrganisationLink>,
    /// The places of its public services.
    pub places: Vec<Place>,
    /// Its services.
    pub services: ServiceList,
    /// When one of them was last published or confirmed.
    pub updated: Option<Day>,
}

impl Page for PublicOrganisationPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.name.text.clone()
    }

    fn description(&self) -> String {
        match &self.description {
            Some(description) => description.text.clone(),
            None => self.frame.t().browse_organisation_description(&self.name.text),
        }
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let href = urls::public_organisations(self.frame.language);
        Some(vec![Crumb::new(self.frame.t().browse_organisations(), href)])
    }
}

impl PublicOrganisationPage {
    fn kind(&self) -> &'static str {
        super::kind(self.frame.t(), self.kind)
    }

    /// The language of the description, if it is not the reader's.
    fn described_in(&self) -> Option<&'static str> {
        let description = self.description.as_ref()?;
        let is_foreign = description.language != self.frame.language;
        is_foreign.then(|| labels::language(self.frame.t(), description.language))
    }

    fn related_title(&self) -> &'static str {
        match self.kind {
            OrganisationKind::Authority => self.frame.t().browse_providers(),
            OrganisationKind::Provider => self.frame.t().browse_authorities(),
        }
    }

    fn has_contacts(&self) -> bool {
        self.email.is_some() || self.phone.is_some() || self.web.is_some()
    }

    /// The sections after the services, which a long list puts far away.
    fn further(&self) -> Vec<(&'static str, &'static str)> {
        let related = (!self.related.is_empty()).then(|| ("#related", self.related_title()));
        let places = (!self.places.is_empty()).then(|| ("#places", self.frame.t().browse_places()));
        related.into_iter().chain(places).collect()
    }

    fn updated(&self) -> Option<String> {
        let day = format::day(self.frame.language, self.updated?);
        Some(self.frame.t().browse_updated(day))
    }

    /// An authority with everything, a provider with one service, and an authority without services
    /// of its own.
    pub fn samples(language: Language) -> Vec<Self> {
        let slug = "esimerkkilan-tyollisyysalue";
        let frame = sample::visitor(language, urls::PUBLIC_ORGANISATION, &[("slug", slug)]);
        let path = urls::public_organisation(language, slug);
        let [many, one, none] = ServiceList::samples(language, &path);
        let finnish = |text: &str| Worded::new(Language::Fi, text.to_owned());
        let full = Self {
            frame,
            name: finnish("Esimerkkilän työllisyysalue"),
            kind: OrganisationKind::Authority,
            description: Some(finnish("Neljän kunnan yhteiset työvoimapalvelut.")),
            email: EmailAddress::parse("neuvonta@esimerkki.example").ok(),
            phone: "09 123 4567".parse().ok(),
            web: "https://esimerkki.example/".parse().ok(),
            municipalities: MunicipalityLink::samples(),
            related: OrganisationLink::samples(),
            places: places(),
            services: many,
            updated: Some(sample::today()),
        };
        let provider = Self {
            name: Worded::new(Language::Sv, "Föreningen Exempel rf".to_owned()),
            kind: OrganisationKind::Provider,
            description: None,
            web: None,
            municipalities: Vec::new(),
            places: Vec::new(),
            services: one,
            ..full.clone()
        };
        let bare = Self {
            email: None,
            phone: None,
            web: None,
            services: none,
            updated: None,
            places: Vec::new(),
            ..full.clone()
        };
        vec![full, provider, bare]
    }
}

fn places() -> Vec<Place> {
    let place = Place {
        name: Some(Worded::new(Language::Fi, "Työllisyystalo".to_owned())),
        street: "Mallikatu 1".to_owned(),
        postal_code: "00100".to_owned(),
        city: "Esimerkkilä".to_owned(),
        coordinates: None,
        accessibility: vec![AccessibilityFact::StepFree],
        note: Some(Worded::new(Language::Fi, "Ovi on pihan puolella.".to_owned())),
    };
    let plain = Place { name: None, accessibility: Vec::new(), note: None, ..place.clone() };
    vec![place, plain]
}
