//! What a card of a service says beside its texts.

use std::collections::BTreeSet;

use service_manual_domain::collation::sort_key;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::MunicipalityCode;
use service_manual_domain::search::{EVERYWHERE, Group, NO_PLACE};
use service_manual_domain::time::Day;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::public_data::{Card, PublicData};
use crate::queries::search::options::name;
use crate::queries::service_page;

/// What a card says beside its texts, in a language.
#[derive(Debug, Clone, Default)]
pub struct CardFacts {
    /// The cities in which it takes place.
    pub places: Vec<String>,
    /// The municipalities whose residents may come; none: it does not matter.
    pub municipalities: Vec<String>,
    /// The languages in which it is given.
    pub spoken: Vec<String>,
    /// The next day on which something begins.
    pub next: Option<Day>,
}

/// The facts of a card.
pub fn card_facts(data: &PublicData, card: &Card, language: Language) -> CardFacts {
    let options = || card.facets.options.iter().filter_map(|number| data.options.get(*number));
    let of = |group: Group| options().filter(move |option| option.group == group);
    let names = |group: Group| {
        let codes = of(group).filter(|option| ![EVERYWHERE, NO_PLACE].contains(&&*option.code));
        let mut names: Vec<String> = codes.map(|one| name(data, one, language)).collect();
        names.sort_by_cached_key(|name| sort_key(name));
        names
    };
    let spoken = of(Group::ServiceLanguage).map(|option| &*option.code);
    let slot = card.number.and_then(|number| data.slots.get(number));
    CardFacts {
        places: names(Group::Place),
        municipalities: names(Group::Municipality),
        spoken: data.labels_of_group(Group::ServiceLanguage, spoken, language),
        next: slot.and_then(|slot| slot.next),
    }
}

/// The municipalities of the caller's home organisation: what a search without filters is limited
/// to for them, until they say otherwise.
pub async fn own_municipalities(
    ctx: &Context,
    caller: &Caller,
) -> Result<BTreeSet<MunicipalityCode>> {
    if caller.actor.account.is_none() {
        return Ok(BTreeSet::new());
    }
    service_page::own_municipalities(&mut ctx.read().await?, caller).await
}
