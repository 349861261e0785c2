//! The filters of a request over the numbers of options.

use service_manual_domain::search::{
    EVERYWHERE, Group, NO_PLACE, SearchRequest, StartsWithin, Unread,
};
use service_manual_domain::service::facts::AGE_LIMIT;
use service_manual_domain::time::Day;
use service_manual_domain::vocabulary::TermCode;

use crate::public_data::PublicData;
use crate::public_data::facets::{OptionNumber, Slot, place};

/// What services are asked.
#[derive(Debug, Clone)]
pub(super) struct Filters {
    /// The groups in which something is chosen.
    groups: u16,
    /// By option: the bit of its group if it is chosen.
    chosen: Vec<u16>,
    age: Option<u8>,
    /// The last day on which something may begin.
    until: Option<Day>,
    /// The last day of each [`StartsWithin`].
    pub(super) last_days: [Day; 3],
}

impl Filters {
    pub(super) fn of(data: &PublicData, request: &SearchRequest, today: Day) -> Self {
        let mut chosen = vec![0; data.options.len()];
        for (group, code) in request.choices() {
            for number in fitting(data, group, code) {
                if let Some(bits) = chosen.get_mut(place(number)) {
                    *bits = group.bit();
                }
            }
        }
        let within = request.values(Group::Start).filter_map(|code| code.parse().ok());
        Self {
            groups: request.groups().fold(0, |bits, group| bits | group.bit()),
            chosen,
            age: request.values(Group::Age).find_map(age),
            until: within.map(|within: StartsWithin| within.last_day(today)).max(),
            last_days: StartsWithin::ALL.map(|within| within.last_day(today)),
        }
    }

    /// The groups that a service does not fit.
    pub(super) fn failing(&self, slot: &Slot) -> u16 {
        if self.groups == 0 {
            return 0;
        }
        let mut met = 0;
        for option in slot.options.iter() {
            met |= self.chosen.get(place(*option)).copied().unwrap_or_default();
        }
        if self.age.is_some_and(|years| slot.age.is_none_or(|age| age.fits(years))) {
            met |= Group::Age.bit();
        }
        if self.until.is_some_and(|until| slot.next.is_some_and(|next| next <= until)) {
            met |= Group::Start.bit();
        }
        self.groups & !met
    }
}

/// The options that fit a choice. A service that does not mind where the client lives fits every
/// municipality. A category takes those under it by what services have: each has those above it.
fn fitting<'a>(
    data: &'a PublicData,
    group: Group,
    code: &'a str,
) -> impl Iterator<Item = OptionNumber> + 'a {
    let everywhere = (group == Group::Municipality).then_some(EVERYWHERE);
    let codes = std::iter::once(code).chain(everywhere);
    codes.filter_map(move |code| data.option(group, code))
}

/// Takes out of a request what no filter knows, and tells it. A code of a term that was merged
/// becomes the code of the term that took its place; an id or old slug of an organisation, its slug.
pub fn without_unknown(data: &PublicData, request: &mut SearchRequest, unread: &mut Unread) {
    let merged: Vec<(Group, String, String)> = request
        .choices()
        .filter_map(|(group, code)| Some((group, code.to_owned(), taken_by(data, group, code)?)))
        .collect();
    for (group, old, new) in merged {
        *request = request.with_in_place_of(group, &old, &new);
    }
    request.retain(|group, code| is_known(data, group, code), unread);
}

fn taken_by(data: &PublicData, group: Group, code: &str) -> Option<String> {
    let today = match group {
        Group::Organisation => data.organisations.of_code(code)?.code().to_owned(),
        _ => data.code_today(group, &TermCode::new(code)),
    };
    (today != code).then_some(today)
}

fn is_known(data: &PublicData, group: Group, code: &str) -> bool {
    match group {
        Group::Age => age(code).is_some(),
        Group::Start => code.parse::<StartsWithin>().is_ok(),
        // A filter that no service has is known all the same, if the vocabulary has it.
        _ if data.terms(group).iter().any(|term| term.code == code) => true,
        Group::Audience | Group::Charge | Group::TextLanguage => {
            super::options::coded(group).contains(&code)
        }
        Group::Municipality if code == EVERYWHERE => true,
        Group::Place if code == NO_PLACE => true,
        _ => data.option(group, code).is_some(),
    }
}

fn age(code: &str) -> Option<u8> {
    code.parse().ok().filter(|years| *years <= AGE_LIMIT)
}
