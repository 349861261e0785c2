//! What somebody may be about to search for.

use std::collections::HashSet;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::search::Group;
use service_manual_domain::service::Slug;
use service_manual_search::{SuggestedService, SuggestedWord, folded_words, written_words};

use crate::context::Context;
use crate::error::Result;
use crate::public_data::PublicData;

/// How many suggestions there are at most, and of each kind (spec 4.3: services, words,
/// categories).
const ALL: usize = 8;
const WORDS: usize = 3;
const CATEGORIES: usize = 2;
/// Letters that must be typed.
const SHORTEST: usize = 2;

/// Something to choose instead of typing on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Suggestion {
    /// A word to search for.
    Word(String),
    /// A category.
    Category {
        /// Its code.
        code: String,
        /// Its name.
        label: String,
    },
    /// A service.
    Service {
        /// Its name.
        name: String,
        /// The language of the name.
        language: Language,
        /// The readable part of its address.
        slug: Slug,
    },
}

/// What may be meant by what was typed: words, categories, services.
pub fn suggest(
    ctx: &Context,
    data: &PublicData,
    language: Language,
    typed: &str,
) -> Result<Vec<Suggestion>> {
    let wanted = folded_words(typed);
    if wanted.iter().all(|word| word.chars().count() < SHORTEST) {
        return Ok(Vec::new());
    }
    let found = ctx.index().suggest(typed, language)?;
    let services = services(data, language, &wanted, &found.services);
    let mut all = Vec::new();
    if let [wanted] = wanted.as_slice() {
        all = words(&found.words, wanted, &services);
    }
    all.extend(categories(data, language, &wanted));
    let room = ALL.saturating_sub(all.len());
    let named = services.into_iter().map(|(_, suggestion)| suggestion);
    all.extend(named.take(room));
    Ok(all)
}

/// Frequent words that begin so. One that was typed without its accents is written as in a name.
fn words(
    found: &[SuggestedWord],
    wanted: &str,
    services: &[(Rank, Suggestion)],
) -> Vec<Suggestion> {
    let in_names = |folded: &str| {
        services.iter().find_map(|(_, suggestion)| {
            let Suggestion::Service { name, .. } = suggestion else { return None };
            let mut words = written_words(name).into_iter();
            words.find(|word| folded_words(word).iter().any(|one| one == folded))
        })
    };
    let longer = found.iter().filter(|word| word.folded != wanted);
    let written = longer.filter_map(|word| {
        let written = word.written.clone();
        written.or_else(|| in_names(&word.folded)).map(Suggestion::Word)
    });
    written.take(WORDS).collect()
}

/// Categories whose names have the words.
fn categories(data: &PublicData, language: Language, wanted: &[String]) -> Vec<Suggestion> {
    let counted = |code: &str| data.count(Group::Category, code) > 0;
    let all = data.categories.iter().filter(|term| term.active && counted(&term.code));
    let fitting = all.filter(|term| fits(term.label.text(language), wanted));
    let suggestion = |term: &crate::public_data::Term| Suggestion::Category {
        code: term.code.clone(),
        label: term.label.text(language).to_owned(),
    };
    fitting.map(suggestion).take(CATEGORIES).collect()
}

/// What comes first: a name in the reader's language, one that begins as typed, a short one.
type Rank = (bool, bool, usize);

/// Services whose names have words that begin as all the typed ones.
fn services(
    data: &PublicData,
    language: Language,
    wanted: &[String],
    found: &[SuggestedService],
) -> Vec<(Rank, Suggestion)> {
    let mut seen: HashSet<ServiceId> = HashSet::new();
    let mut all = Vec::new();
    for candidate in found {
        let Some(slot) = data.slots.get(candidate.service) else { continue };
        let Some((shown_in, text)) = slot.card.texts.best(language) else { continue };
        let fitting = slot.card.texts.get(candidate.language).map(|text| text.name.as_str());
        let fits = fitting.is_some_and(|name| fits(name, wanted));
        if !fits || !seen.insert(slot.card.id) {
            continue;
        }
        let begins = folded_words(&text.name).first().is_some_and(|first| {
            wanted.first().is_some_and(|wanted| first.starts_with(wanted.as_str()))
        });
        let rank = (candidate.language != language, !begins, text.name.len());
        let (name, slug) = (text.name.clone(), text.slug.clone());
        all.push((rank, Suggestion::Service { name, language: shown_in, slug }));
    }
    all.sort_by_key(|(rank, _)| *rank);
    all
}

/// Whether each word is the beginning of a word of the name.
fn fits(name: &str, wanted: &[String]) -> bool {
    let words = folded_words(name);
    wanted.iter().all(|wanted| words.iter().any(|word| word.starts_with(wanted.as_str())))
}
