//! The front page.

use service_manual_render::pages::front::FrontPage;

use crate::call::{Call, PageResult, answer};
use crate::pages::cards;

/// How many of the latest services are shown.
const LATEST: usize = 6;

pub(crate) async fn get(call: Call) -> PageResult {
    let data = call.ctx().public_data();
    let language = call.language();
    let latest = data.latest_cards(LATEST);
    answer(&FrontPage {
        frame: call.frame(),
        categories: cards::categories(&data, language),
        latest: latest.iter().filter_map(|card| cards::card(card, language)).collect(),
    })
}
