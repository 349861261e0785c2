//! Names of the filters of the search, of their options and of the orders.

use service_manual_domain::language::Language;
use service_manual_domain::search::{
    CHARGEABLE, EVERYWHERE, FREE, Group, NO_PLACE, Sort, StartsWithin,
};
use service_manual_domain::service::facts::Audience;

use crate::i18n::Texts;
use crate::labels;

/// The name of a group of filters.
pub fn group(t: &Texts, group: Group) -> &'static str {
    match group {
        Group::Municipality => t.field_home_municipality(),
        Group::Category => t.field_categories(),
        Group::Situation => t.field_client_situations(),
        Group::Audience => t.field_audience(),
        Group::Age => t.field_age(),
        Group::ServiceLanguage => t.field_service_languages(),
        Group::Charge => t.field_charge(),
        Group::Delivery => t.field_ways_of_delivery(),
        Group::Place => t.search_group_place(),
        Group::Start => t.search_group_start(),
        Group::Accessibility => t.field_accessibility(),
        Group::Organisation => t.search_group_organisation(),
        Group::TextLanguage => t.search_group_language(),
    }
}

/// The name of an option that the rules know; of any other, its code.
pub fn option(t: &Texts, group: Group, code: &str) -> String {
    let known = match group {
        Group::Municipality if code == EVERYWHERE => Some(t.search_everywhere()),
        Group::Place if code == NO_PLACE => Some(t.search_no_place()),
        Group::Charge if code == FREE => Some(t.field_charge_free()),
        Group::Charge if code == CHARGEABLE => Some(t.field_charge_chargeable()),
        Group::Audience => code.parse().ok().map(|one: Audience| labels::service::audience(t, one)),
        Group::TextLanguage => code.parse().ok().map(|one: Language| labels::language(t, one)),
        Group::Start => code.parse().ok().map(|one| starts_within(t, one)),
        _ => None,
    };
    match (known, group) {
        (Some(known), _) => known.to_owned(),
        (None, Group::Age) => t.search_age(code),
        (None, _) => code.to_owned(),
    }
}

fn starts_within(t: &Texts, within: StartsWithin) -> &'static str {
    match within {
        StartsWithin::TwoWeeks => t.search_start_two_weeks(),
        StartsWithin::OneMonth => t.search_start_one_month(),
        StartsWithin::ThreeMonths => t.search_start_three_months(),
    }
}

/// The name of an order.
pub(crate) fn sort(t: &Texts, sort: Sort) -> &'static str {
    match sort {
        Sort::Relevance => t.search_sort_relevance(),
        Sort::Updated => t.search_sort_updated(),
        Sort::Name => t.search_sort_name(),
        Sort::Start => t.search_sort_start(),
    }
}
