//! The index of categories and client situations.

use askama::Template;
use service_manual_domain::language::Language;

use super::TopicKind;
use crate::frame::Frame;
use crate::page::Page;
use crate::pages::sample;
use crate::urls;

/// All categories on their two levels, and the client situations.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/browse/topics.html")]
pub struct TopicsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The first level of the categories, in their order.
    pub categories: Vec<TopicLink>,
    /// The client situations that services are for, in their order.
    pub situations: Vec<TopicLink>,
}

/// A category or client situation in a list.
#[derive(Debug, Clone)]
pub struct TopicLink {
    /// Which of the two.
    pub kind: TopicKind,
    /// Its code, which is the end of its address.
    pub code: String,
    /// Its name in the reader's language.
    pub label: String,
    /// How many public services it has.
    pub count: usize,
    /// The categories under it.
    pub below: Vec<Self>,
}

impl TopicLink {
    pub(crate) fn href(&self, language: Language) -> String {
        self.kind.href(language, &self.code)
    }

    pub(crate) fn samples(kind: TopicKind) -> Vec<Self> {
        let link = |code: &str, label: &str, count| Self {
            kind,
            code: code.to_owned(),
            label: label.to_owned(),
            count,
            below: Vec::new(),
        };
        if kind == TopicKind::Situation {
            return vec![link("immigrant", "Maahanmuuttaja", 41), link("student", "Opiskelija", 1)];
        }
        let below = vec![link("courses", "Kurssit", 21), link("digital", "Digitaidot", 0)];
        let top = Self { below, ..link("training", "Koulutus ja kurssit", 21) };
        vec![top, link("employers", "Palvelut työnantajille", 0)]
    }
}

impl Page for TopicsPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().browse_topics().to_owned()
    }

    fn description(&self) -> String {
        self.frame.t().browse_topics_lead().to_owned()
    }
}

impl TopicsPage {
    /// With everything, and of a catalogue without services.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = sample::visitor(language, urls::TOPICS, &[]);
        let categories = TopicLink::samples(TopicKind::Category);
        let situations = TopicLink::samples(TopicKind::Situation);
        let full = Self { frame, categories, situations };
        vec![full.clone(), Self { situations: Vec::new(), ..full }]
    }
}
