//! The front page.

use std::sync::Arc;

use service_manual_app::public_data::Card;
use service_manual_domain::lift::FRONT_LIMIT;
use service_manual_render::pages::browse::TopicKind;
use service_manual_render::pages::front::FrontPage;

use crate::call::{Call, PageResult, answer};
use crate::pages::{browse, cards};

/// How many of the latest services are shown.
const LATEST: usize = 6;

pub(crate) async fn get(call: Call) -> PageResult {
    let data = call.ctx().public_data();
    let language = call.language();
    let lifts = data.lifts.on_front(call.ctx().now().day());
    let lifted = lifts.iter().filter_map(|id| data.cards.get(id)).take(FRONT_LIMIT);
    let lifted: Vec<&Arc<Card>> = lifted.collect();
    let is_other = |card: &&Arc<Card>| lifted.iter().all(|lifted| lifted.id != card.id);
    let latest = data.latest().filter(is_other).take(LATEST);
    let shown = |card: &Arc<Card>| cards::card(&data, card, language);
    answer(&FrontPage {
        frame: call.frame(),
        lifted: lifted.iter().copied().filter_map(shown).collect(),
        categories: browse::topic_links(&data, TopicKind::Category, language),
        situations: browse::topic_links(&data, TopicKind::Situation, language),
        latest: latest.filter_map(shown).collect(),
    })
}
