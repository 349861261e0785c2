//! The facts of a row.

use std::collections::BTreeSet;

use service_manual_domain::import::{Note, shortened};
use service_manual_domain::language::Language;
use service_manual_domain::organisation::WebAddress;
use service_manual_domain::service::typed::ROW_TEXT_LIMIT;
use service_manual_domain::vocabulary::Vocabulary;

use super::super::draft::Draft;
use super::super::known::Known;
use super::super::mapping;
use super::super::node::{Faults, Node};
use super::{code, labels, texts};

/// The most links that are taken of one row.
const LINKS: usize = 50;

pub(super) fn write(
    draft: &mut Draft,
    row: &Node<'_>,
    languages: &[Language],
    known: &Known,
    faults: &mut Faults,
) {
    categories(draft, row, known, faults);
    groups(draft, row, known, faults);
    match row.text_of("serviceChargeType", faults) {
        "Free" | "FreeOfCharge" => draft.add("charge", "free"),
        "Charged" | "Chargeable" => {
            draft.add("charge", "chargeable");
            draft.note(Note::PriceUnknown);
        }
        _ => {}
    }
    service_languages(draft, row, known, faults);
    home_municipality(draft, row, known, faults);
    links(draft, row, languages, faults);
}

fn categories(draft: &mut Draft, row: &Node<'_>, known: &Known, faults: &mut Faults) {
    let classes = row.list_of("serviceClasses", faults);
    let ours = |class: &Node<'_>| {
        known.code(Vocabulary::Category, mapping::category(code(class, faults))?)
    };
    let ours: BTreeSet<String> = classes.iter().filter_map(ours).collect();
    if ours.is_empty() && !classes.is_empty() {
        let names = labels(&classes, Language::Fi, faults);
        draft.note(Note::NoCategory(names.into_iter().map(str::to_owned).collect()));
    }
    for category in ours {
        draft.add("categories", category);
    }
}

/// For whom it is, by its target groups and life events.
fn groups(draft: &mut Draft, row: &Node<'_>, known: &Known, faults: &mut Faults) {
    let mut groups = row.list_of("targetGroups", faults);
    groups.extend(row.list_of("lifeEvents", faults));
    let codes: Vec<&str> = groups.iter().map(|group| code(group, faults)).collect();
    let audience: BTreeSet<&str> =
        codes.iter().filter_map(|group| mapping::audience(group)).collect();
    for one in audience {
        draft.add("audience", one);
    }
    let situations = codes
        .iter()
        .filter_map(|group| known.code(Vocabulary::ClientSituation, mapping::situation(group)?));
    let situations: BTreeSet<String> = situations.collect();
    for one in situations {
        draft.add("client_situations", one);
    }
}

/// The languages of a service. Those of a general description are only its texts'.
fn service_languages(draft: &mut Draft, row: &Node<'_>, known: &Known, faults: &mut Faults) {
    if !row.field("names", faults).list(&mut Vec::new()).is_empty() {
        return;
    }
    let mut chosen = BTreeSet::new();
    for language in row.list_of("languages", faults) {
        let text = language.text(faults);
        match known.code(Vocabulary::ServiceLanguage, text) {
            Some(term) => {
                chosen.insert(term);
            }
            None => draft.note(Note::TermLeftOut(text.chars().take(50).collect())),
        }
    }
    for (number, language) in chosen.into_iter().enumerate() {
        draft.add(format!("service_languages_{number}_language"), language);
    }
}

/// Where those must live for whom a service is.
fn home_municipality(draft: &mut Draft, row: &Node<'_>, known: &Known, faults: &mut Faults) {
    match row.text_of("areaType", faults) {
        "Nationwide"
        | "WholeCountry"
        | "NationwideExceptAlandIslands"
        | "WholeCountryExceptAlandIslands" => return draft.add("home_municipality", "any"),
        _ => {}
    }
    let mut municipalities = row.list_of("municipalities", faults);
    for area in row.list_of("areas", faults) {
        municipalities.extend(area.list_of("municipalities", faults));
    }
    let mut chosen = BTreeSet::new();
    for municipality in municipalities {
        let text = municipality.text_of("code", faults);
        match known.term(Vocabulary::Municipality, text) {
            Some(term) => {
                chosen.insert(term);
            }
            None => draft.note(Note::TermLeftOut(text.chars().take(50).collect())),
        }
    }
    if !chosen.is_empty() {
        draft.add("home_municipality", "some");
    }
    for one in chosen {
        draft.add("home_municipality_codes", one);
    }
}

/// The laws behind it, and the pages of its electronic channels.
fn links(draft: &mut Draft, row: &Node<'_>, languages: &[Language], faults: &mut Faults) {
    let mut links = Links { draft, addresses: Vec::new() };
    for law in row.list_of("legislation", faults) {
        let names = texts(&law.either(&["names", "name"], faults), faults);
        for page in law.list_of("webPages", faults) {
            let language = page.text_of("language", faults);
            let name = names.iter().find(|name| name.language == language);
            let name = name.map_or("", |name| name.value);
            links.add(page.text_of("url", faults), language, name, languages);
        }
    }
    for channel in row.list_of("serviceChannels", faults) {
        let own = channel.field("serviceChannel", faults).text_of("name", faults);
        let details = channel.field("contactDetails", faults);
        for page in details.list_of("webPages", faults) {
            let name = page.text_of("value", faults);
            let name = if name.is_empty() { own } else { name };
            let language = page.text_of("language", faults);
            links.add(page.text_of("url", faults), language, name, languages);
        }
    }
}

struct Links<'d> {
    draft: &'d mut Draft,
    /// Those that stand in the form, in their rows.
    addresses: Vec<String>,
}

impl Links<'_> {
    /// A link with its text in a language; the text of another language goes to the row of the
    /// same address.
    fn add(&mut self, address: &str, language: &str, text: &str, languages: &[Language]) {
        let Ok(language) = language.parse::<Language>() else { return };
        if !languages.contains(&language) || address.trim().is_empty() {
            return;
        }
        let Ok(address) = address.parse::<WebAddress>() else {
            let shown = address.chars().take(200).collect();
            return self.draft.note(Note::AddressLeftOut(shown));
        };
        let known = self.addresses.iter().position(|one| one == address.as_str());
        if known.is_none() && self.addresses.len() >= LINKS {
            return self.draft.note(Note::AddressLeftOut(address.as_str().to_owned()));
        }
        let row = known.unwrap_or(self.addresses.len());
        if known.is_none() {
            self.addresses.push(address.as_str().to_owned());
            self.draft.add(format!("links_{row}_address"), address.as_str());
        }
        let name = format!("links_{row}_text_{language}");
        if self.draft.typed.text(&name).is_empty() && !text.is_empty() {
            self.draft.add(name, shortened(text, ROW_TEXT_LIMIT).0);
        }
    }
}
