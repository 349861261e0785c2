//! Categories and client situations: the index, and the page of each.

use service_manual_app::public_data::PublicData;
use service_manual_app::queries::browse::{topic_page, topics};
use service_manual_domain::language::Language;
use service_manual_domain::search::Group;
use service_manual_render::pages::browse::{TopicKind, TopicLink, TopicPage, TopicsPage};

use super::{frame, services, shown, topic_link};
use crate::call::{Call, PageResult, answer};

pub(crate) async fn list(call: Call) -> PageResult {
    let data = call.ctx().public_data();
    let all = |kind| links(&data, kind, call.language());
    answer(&TopicsPage {
        frame: call.frame(),
        categories: all(TopicKind::Category),
        situations: all(TopicKind::Situation),
    })
}

/// All categories or client situations.
pub(crate) fn links(data: &PublicData, kind: TopicKind, language: Language) -> Vec<TopicLink> {
    let topics = topics(data, group(kind), language);
    topics.into_iter().map(|topic| topic_link(kind, topic)).collect()
}

pub(crate) async fn category(call: Call) -> PageResult {
    get(&call, TopicKind::Category)
}

pub(crate) async fn situation(call: Call) -> PageResult {
    get(&call, TopicKind::Situation)
}

fn get(call: &Call, kind: TopicKind) -> PageResult {
    let data = call.ctx().public_data();
    let (group, language) = (group(kind), call.language());
    let (code, page) = (call.value("topic"), call.page_number());
    let found = topic_page(call.ctx(), &data, group, code, language, page);
    shown(
        found,
        |code| kind.href(language, code),
        |found| {
            let code = found.topic.code.clone();
            let address = |language| kind.href(language, &code);
            answer(&TopicPage {
                frame: frame(call, Language::ALL.map(address), found.services.page),
                services: services(call, &data, &found.services, address(language), (group, &code)),
                topic: topic_link(kind, found.topic),
                above: found.above.map(|above| topic_link(kind, above)),
            })
        },
    )
}

/// The filter that asks for them.
const fn group(kind: TopicKind) -> Group {
    match kind {
        TopicKind::Category => Group::Category,
        TopicKind::Situation => Group::Situation,
    }
}
