//! The front page.

use askama::Template;
use service_manual_domain::language::Language;

use crate::frame::{Crumb, Flash, Frame};
use crate::page::Page;
use crate::pages::card::{CategoryLink, ServiceCard};
use crate::pages::sample;
use crate::{format, urls};

/// The front page: search box, categories, latest services (spec 4.1).
#[derive(Debug, Template)]
#[template(path = "pages/front.html")]
pub struct FrontPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Categories to browse.
    pub categories: Vec<CategoryLink>,
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

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        None
    }

    fn has_search_box(&self) -> bool {
        true
    }
}

impl FrontPage {
    /// With services and without.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = sample::visitor(language, urls::FRONT, &[]);
        let signed_in = sample::signed_in(language, urls::FRONT, &[]);
        vec![
            Self { frame, categories: sample::categories(), latest: sample::cards() },
            Self {
                frame: sample::with_messages(signed_in, Flash::SignedOut),
                categories: Vec::new(),
                latest: Vec::new(),
            },
        ]
    }
}
