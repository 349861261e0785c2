//! What the public sees, in memory: the search index, and the cards, categories, notices and
//! settings that every page needs. Every process follows the change feed; the database stays the
//! only truth (architecture 4).
//!
//! Beside the cards nothing is kept here that grows with the catalogue. What only the page of one
//! service shows (places, contacts, files) is read when the page is made: anonymous pages are kept
//! by the page cache until something changes.

mod cards;
pub(crate) mod facets;
mod follower;
pub(crate) mod guidance_words;
mod indexed;
mod lifts;
mod organisations;
mod picture;
mod words;

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use imbl::{HashMap as SharedMap, OrdMap as SharedOrder};

use service_manual_domain::help::OwnHelp;
use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::menu::Menus;
use service_manual_domain::notice::ServiceNotice;
use service_manual_domain::search::Group;
use service_manual_domain::settings::Settings;
use service_manual_domain::time::{Day, Instant};
use service_manual_domain::vocabulary::{TermCode, Vocabulary};
use service_manual_search::ServiceNumber;
use service_manual_store::StoredSiteNotice;

use facets::FilterName::Coded;
use facets::{Filter, OptionNumber, Options, Slot, Slots};

pub use cards::{Card, CardText};
pub use follower::Follower;
pub use indexed::documents;
pub use lifts::Lifts;
pub use organisations::{OrganisationCard, Organisations};
pub use service_manual_store::Term;

/// A picture of the public data. Never changed, only replaced. What grows with the catalogue is
/// shared between one picture and the next but for what changed: a publication must not cost more
/// in a larger catalogue.
#[derive(Debug, Clone, Default)]
pub struct PublicData {
    /// Counts the replacements: a page rendered from an older picture is out of date.
    pub generation: u64,
    /// The day of the picture: services are shown from the first to the last day of their validity
    /// (spec 3.2). None: nobody has looked yet.
    day: Option<Day>,
    /// Every service that the public sees on that day.
    pub cards: SharedMap<ServiceId, Arc<Card>>,
    /// Services that are published, but not for that day.
    pub hidden: Arc<HashSet<ServiceId>>,
    /// Their cards.
    hidden_cards: SharedMap<ServiceId, Arc<Card>>,
    /// Public services, the most recently confirmed first.
    latest: SharedOrder<Place, Arc<Card>>,
    /// The same services as filters see them.
    pub(crate) slots: Slots,
    /// What filters can ask for.
    pub(crate) options: Arc<Options>,
    /// The category vocabulary, in its order.
    pub categories: Arc<Vec<Term>>,
    /// The other vocabularies whose terms everybody reads.
    vocabularies: Arc<HashMap<Vocabulary, Vec<Term>>>,
    /// The organisations that take part.
    pub organisations: Organisations,
    /// Notices on every page; each knows when it is shown.
    pub notices: Arc<Vec<StoredSiteNotice>>,
    /// Services that administrators lift.
    pub lifts: Arc<Lifts>,
    /// Help beside fields that administrators wrote in place of the defaults.
    pub help: Arc<OwnHelp>,
    /// Menus of the public pages that administrators changed.
    pub menus: Arc<Menus>,
    /// The newest version of the privacy policy statement.
    pub privacy_version: i64,
    /// The settings in force.
    pub settings: Arc<Settings>,
}

impl PublicData {
    /// The public services, the most recently confirmed first.
    pub fn latest(&self) -> impl Iterator<Item = &Arc<Card>> {
        self.latest.values()
    }

    /// How many published services the public reads in a language, when their validity has come.
    pub fn published_in(&self, language: Language) -> usize {
        let cards = self.cards.values().chain(self.hidden_cards.values());
        cards.filter(|card| card.texts.get(language).is_some()).count()
    }

    /// The public services in the order of their ids, which never changes.
    pub fn in_order_of_ids(&self) -> Vec<&Arc<Card>> {
        let mut cards: Vec<&Arc<Card>> = self.cards.values().collect();
        cards.sort_unstable_by_key(|card| card.id);
        cards
    }

    /// The label of a category in a language; its code if the vocabulary does not know it.
    pub fn category_label<'a>(&'a self, code: &'a TermCode, language: Language) -> &'a str {
        self.category(code.as_str()).map_or(code.as_str(), |term| term.label.text(language))
    }

    /// The term of a category code; of a merged one, the term that took its place.
    pub fn category(&self, code: &str) -> Option<&Term> {
        let at = term_today(&self.categories, code)?;
        self.categories.get(at)
    }

    /// What the terms with these codes are called today, each once, in the order of the
    /// vocabulary. The standard texts of other benefits are not here: guidance alone has them.
    pub fn labels_of<'a>(
        &self,
        vocabulary: Vocabulary,
        codes: impl IntoIterator<Item = &'a str>,
        language: Language,
    ) -> Vec<String> {
        let none = Vec::new();
        let terms = self.vocabularies.get(&vocabulary).unwrap_or(&none);
        labels_today(terms, codes, language)
    }

    /// The terms of the vocabulary of a group of filters, in their order.
    pub(crate) fn terms(&self, group: Group) -> &[Term] {
        match group.vocabulary() {
            None => &[],
            Some(Vocabulary::Category) => &self.categories,
            Some(vocabulary) => self.vocabularies.get(&vocabulary).map_or(&[], Vec::as_slice),
        }
    }

    /// See [`PublicData::labels_of`].
    pub(crate) fn labels_of_group<'a>(
        &self,
        group: Group,
        codes: impl IntoIterator<Item = &'a str>,
        language: Language,
    ) -> Vec<String> {
        labels_today(self.terms(group), codes, language)
    }

    /// The code that stands for a term of a group of filters today.
    pub(crate) fn code_today(&self, group: Group, code: &TermCode) -> String {
        let terms = self.terms(group);
        let term = term_today(terms, code.as_str()).and_then(|at| terms.get(at));
        term.map_or_else(|| code.as_str().to_owned(), |term| term.code.clone())
    }

    /// How many public services an option of a filter has; a category counts those under it.
    pub fn count(&self, group: Group, code: &str) -> usize {
        self.option(group, code).map_or(0, |number| self.slots.count(number))
    }

    /// How many public services an organisation organises or produces.
    pub fn services_of(&self, id: OrganisationId) -> usize {
        let option = self.options.find(Group::Organisation, &id.to_string());
        option.map_or(0, |number| self.slots.count(number))
    }

    /// The option of a value in an address. Organisations stand there by their slugs.
    pub(crate) fn option(&self, group: Group, code: &str) -> Option<OptionNumber> {
        match group {
            Group::Organisation => {
                let card = self.organisations.of_code(code)?;
                self.options.find(group, &card.id.to_string())
            }
            _ => self.options.find(group, code),
        }
    }

    /// The value of an option in addresses.
    pub(crate) fn code<'a>(&'a self, option: &'a Filter) -> &'a str {
        let card = (option.group == Group::Organisation)
            .then(|| self.organisations.of_code(&option.code))
            .flatten();
        card.map_or(&*option.code, |card| card.code())
    }

    /// The codes of the terms for which some codes stand today, each once.
    fn resolved<'a>(&self, codes: impl Iterator<Item = &'a TermCode>) -> Vec<TermCode> {
        let today = |code: &TermCode| match self.category(code.as_str()) {
            Some(term) => TermCode::new(term.code.as_str()),
            None => code.clone(),
        };
        codes.map(today).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The first level of the category vocabulary, in its order.
    pub fn top_categories(&self) -> impl Iterator<Item = &Term> {
        self.categories.iter().filter(|term| term.active && term.parent.is_none())
    }

    /// Whether a service with these categories belongs to a category: to itself, or to one of the
    /// terms under it.
    pub fn belongs_to(&self, categories: &[TermCode], code: &str) -> bool {
        categories.iter().any(|category| {
            let parent = self.category(category.as_str()).and_then(|term| term.parent.as_deref());
            category.as_str() == code || parent == Some(code)
        })
    }

    /// The same for a day: what is not valid on it is not shown.
    fn arranged(mut self, day: Option<Day>) -> Self {
        let all = self.cards.into_iter().chain(self.hidden_cards);
        let shown = |card: &Card| day.is_none_or(|day| card.validity.covers(day));
        (self.cards, self.hidden_cards) = all.partition(|(_, card)| shown(card));
        self.hidden = Arc::new(self.hidden_cards.keys().copied().collect());
        self.latest = self.cards.values().map(|card| (place(card), Arc::clone(card))).collect();
        self.day = day;
        let cards: Vec<Arc<Card>> = self.cards.values().cloned().collect();
        let slots = cards.iter().filter_map(|card| Some((card.number?, self.slot(card))));
        self.slots = slots.collect();
        self
    }

    /// A card that is shown as filters see it: with its categories and those above them today.
    fn slot(&mut self, card: &Arc<Card>) -> Slot {
        let codes = counted_for(card, &self.parents()).into_iter().map(str::to_owned);
        let codes: Vec<String> = codes.collect();
        let mut number =
            |code: &String| facets::number(&mut self.options, Group::Category, code, Coded);
        let categories: Vec<_> = codes.iter().map(&mut number).collect();
        Slot::of(card, &categories, self.day)
    }

    /// The category above each category that has one.
    fn parents(&self) -> HashMap<&str, &str> {
        self.categories
            .iter()
            .filter_map(|term| Some((term.code.as_str(), term.parent.as_deref()?)))
            .collect()
    }

    /// Puts the card of a service in its place, or takes it out. What was arranged stays so, and
    /// only what concerns the service is touched.
    fn put(&mut self, id: ServiceId, number: ServiceNumber, card: Option<Arc<Card>>) {
        self.slots.put(number, None);
        if self.hidden_cards.remove(&id).is_some() {
            Arc::make_mut(&mut self.hidden).remove(&id);
        }
        if let Some(old) = self.cards.remove(&id) {
            self.latest.remove(&place(&old));
        }
        let Some(card) = card else { return };
        if self.day.is_some_and(|day| !card.validity.covers(day)) {
            Arc::make_mut(&mut self.hidden).insert(id);
            self.hidden_cards.insert(id, card);
            return;
        }
        self.latest.insert(place(&card), Arc::clone(&card));
        let slot = self.slot(&card);
        self.slots.put(number, Some(slot));
        self.cards.insert(id, card);
    }

    /// Every card, shown today or not.
    fn all_cards(&self) -> impl Iterator<Item = &Arc<Card>> {
        self.cards.values().chain(self.hidden_cards.values())
    }

    /// The notices that a reader sees now.
    pub fn notices_for(
        &self,
        signed_in: bool,
        now: Instant,
    ) -> impl Iterator<Item = &StoredSiteNotice> {
        self.notices.iter().filter(move |stored| stored.notice.is_for(signed_in, now))
    }

    /// The notice of a service on the day of the picture.
    pub fn notice_of<'a>(&self, card: &'a Card) -> Option<&'a ServiceNotice> {
        let is_shown =
            |notice: &&ServiceNotice| self.day.is_some_and(|day| notice.days.covers(day));
        card.notice.as_ref().filter(is_shown)
    }

    /// All labels of the categories in a language, for indexing.
    fn labels(&self, codes: &[TermCode], language: Language) -> Vec<String> {
        codes.iter().map(|code| self.category_label(code, language).to_owned()).collect()
    }
}

/// The categories that a service counts for: its own and those above them, each once.
fn counted_for<'a>(card: &'a Card, parents: &HashMap<&'a str, &'a str>) -> BTreeSet<&'a str> {
    let own = card.categories.iter().map(TermCode::as_str);
    own.clone().chain(own.filter_map(|code| parents.get(code).copied())).collect()
}

/// The place of a card among the latest: the most recently confirmed first.
type Place = (Reverse<Instant>, ServiceId);

pub(crate) const fn place(card: &Card) -> Place {
    (Reverse(card.confirmed_at), card.id)
}

/// What the terms with these codes are called today, each once, in the order of the vocabulary.
pub(crate) fn labels_today<'a>(
    terms: &[Term],
    codes: impl IntoIterator<Item = &'a str>,
    language: Language,
) -> Vec<String> {
    let places: BTreeSet<usize> =
        codes.into_iter().filter_map(|code| term_today(terms, code)).collect();
    let labels = places.into_iter().filter_map(|at| terms.get(at));
    labels.map(|term| term.label.text(language).to_owned()).collect()
}

/// Where the term of a code stands; of a merged one, the term that took its place.
fn term_today(terms: &[Term], code: &str) -> Option<usize> {
    let find = |code: &str| terms.iter().position(|term| term.code == code);
    let mut at = find(code)?;
    // A chain is never longer than the vocabulary, even if it should lead in a circle.
    for _ in 0..terms.len() {
        let into = terms.get(at).and_then(|term| term.merged_into.as_deref());
        match into.and_then(find) {
            Some(into) => at = into,
            None => break,
        }
    }
    Some(at)
}

/// The name of an organisation, as cards and pages show it.
pub type OrganisationName = Arc<Localised<String>>;
