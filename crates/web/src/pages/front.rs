//! The front page.

use service_manual_render::pages::browse::TopicKind;
use service_manual_render::pages::front::FrontPage;

use crate::call::{Call, PageResult, answer};
use crate::pages::{browse, cards};

/// How many of the latest services are shown.
const LATEST: usize = 6;

pub(crate) async fn get(call: Call) -> PageResult {
    let data = call.ctx().public_data();
    let language = call.language();
    answer(&FrontPage {
        frame: call.frame(),
        categories: browse::topic_links(&data, TopicKind::Category, language),
        situations: browse::topic_links(&data, TopicKind::Situation, language),
        latest: data
            .latest()
            .take(LATEST)
            .filter_map(|card| cards::card(&data, card, language))
            .collect(),
    })
}
