//! The front page.

use askama::Template;
use serde_json::{Value, json};
use service_manual_domain::language::Language;
use service_manual_domain::search::{Group, SearchRequest};
use service_manual_domain::service::facts::Audience;

use crate::frame::{Crumb, Flash, Frame};
use crate::page::Page;
use crate::pages::browse::{TopicKind, TopicLink};
use crate::pages::card::ServiceCard;
use crate::pages::info_page::{InfoPage, name};
use crate::pages::sample;
use crate::urls;

/// The front page: search box, categories, situations, latest services (spec 4.1).
#[derive(Debug, Template)]
#[template(path = "pages/front.html")]
pub struct FrontPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What administrators lift, in their order.
    pub lifted: Vec<ServiceCard>,
    /// The first level of the categories.
    pub categories: Vec<TopicLink>,
    /// Client situations that services are for.
    pub situations: Vec<TopicLink>,
    /// The latest services, newest first.
    pub latest: Vec<ServiceCard>,
}

impl Page for FrontPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().frame_site_name().to_owned()
    }

    /// The site, and that it can be searched.
    fn data(&self) -> Vec<Value> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let address = |path: &str| urls::absolute(&self.frame.public_address, path);
        let search = format!("{}?q={{words}}", address(&urls::search(language)));
        vec![json!({
            "@context": "https://schema.org",
            "@type": "WebSite",
            "@id": format!("{}#site", address("/")),
            "url": address(&urls::front(language)),
            "name": t.frame_site_name(),
            "description": t.frame_description(),
            "inLanguage": language.code(),
            "potentialAction": {
                "@type": "SearchAction",
                "target": { "@type": "EntryPoint", "urlTemplate": search },
                "query-input": "required name=words",
            },
        })]
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        None
    }

    fn has_search_box(&self) -> bool {
        true
    }
}

impl FrontPage {
    /// For whom the service is: name, what one finds there, address. Employers come for services, and
    /// have no page of their own to read first.
    fn audiences(&self) -> Vec<(&'static str, &'static str, String)> {
        let (t, language) = (self.frame.t(), self.frame.language);
        let employers =
            SearchRequest::everything().with(Group::Audience, Audience::Employers.code());
        let employers = urls::search_for(language, &employers);
        let mut audiences: Vec<_> = InfoPage::AUDIENCES
            .map(|page| {
                let lead = match page {
                    InfoPage::Experts => t.front_experts(),
                    InfoPage::Providers => t.front_providers(),
                    _ => t.front_jobseekers(),
                };
                (name(t, page), lead, urls::info_page(language, page))
            })
            .into();
        audiences.insert(1, (t.front_employers_title(), t.front_employers(), employers));
        audiences
    }

    /// With services and without.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = sample::visitor(language, urls::FRONT, &[]);
        let signed_in = sample::signed_in(language, urls::FRONT, &[]);
        vec![
            Self {
                frame,
                lifted: sample::cards().into_iter().take(2).collect(),
                categories: TopicLink::samples(TopicKind::Category),
                situations: TopicLink::samples(TopicKind::Situation),
                latest: sample::cards(),
            },
            Self {
                frame: sample::with_messages(signed_in, Flash::SignedOut),
                lifted: Vec::new(),
                categories: Vec::new(),
                situations: Vec::new(),
                latest: Vec::new(),
            },
        ]
    }
}
