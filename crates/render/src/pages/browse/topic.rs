//! The page of a category or of a client situation.

use askama::Template;
use service_manual_domain::language::Language;

use super::{ServiceList, TopicLink};
use crate::frame::{Crumb, Frame};
use crate::page::Page;
use crate::pages::sample;
use crate::urls::{self, Pattern};

/// What a page of services is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TopicKind {
    /// A category of services.
    Category,
    /// A situation of clients.
    Situation,
}

impl TopicKind {
    /// The addresses of its pages.
    pub const fn pattern(self) -> Pattern {
        match self {
            Self::Category => urls::CATEGORY,
            Self::Situation => urls::SITUATION,
        }
    }

    /// The address of a page.
    pub fn href(self, language: Language, code: &str) -> String {
        self.pattern().path(language, &[("topic", code)])
    }
}

/// The services of a category, or for those in a situation.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/browse/topic.html")]
pub struct TopicPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The category or client situation, with the categories under it.
    pub topic: TopicLink,
    /// The category above it.
    pub above: Option<TopicLink>,
    /// Its services.
    pub services: ServiceList,
}

impl Page for TopicPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.topic.label.clone()
    }

    fn description(&self) -> String {
        self.frame.t().browse_topic_description(&self.topic.label)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let language = self.frame.language;
        let index = Crumb::new(self.frame.t().browse_topics(), urls::topics(language));
        let above = self.above.iter().map(|one| Crumb::new(&one.label, one.href(language)));
        Some(std::iter::once(index).chain(above).collect())
    }
}

impl TopicPage {
    /// The categories under it that lead to services.
    fn below(&self) -> Vec<&TopicLink> {
        self.topic.below.iter().filter(|one| one.count > 0).collect()
    }

    fn lead(&self) -> Option<&'static str> {
        let t = self.frame.t();
        (self.topic.kind == TopicKind::Situation).then(|| t.browse_situation_lead())
    }

    /// A category with others under it, one under another, an empty one, and a situation.
    pub fn samples(language: Language) -> Vec<Self> {
        let categories = TopicLink::samples(TopicKind::Category);
        let situations = TopicLink::samples(TopicKind::Situation);
        let page = |topic: &TopicLink, above: Option<&TopicLink>, services: &ServiceList| Self {
            frame: sample::visitor(language, topic.kind.pattern(), &[("code", &topic.code)]),
            topic: topic.clone(),
            above: above.cloned(),
            services: services.clone(),
        };
        let path = TopicKind::Category.href(language, "training");
        let [many, one, none] = ServiceList::samples(language, &path);
        let mut all = Vec::new();
        for top in &categories {
            all.push(page(top, None, if top.below.is_empty() { &none } else { &many }));
            all.extend(top.below.iter().take(1).map(|below| page(below, Some(top), &one)));
        }
        all.extend(situations.iter().take(1).map(|situation| page(situation, None, &many)));
        all
    }
}
