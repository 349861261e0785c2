//! What else a reader of a service may look for: the services that its writers chose, then those
//! that the search finds by the words of its name, keywords and categories.

use std::collections::BTreeSet;
use std::sync::Arc;

use service_manual_domain::language::Language;
use service_manual_domain::service::{ServiceContent, ServiceText};
use service_manual_domain::vocabulary::TermCode;

use crate::context::Context;
use crate::error::Result;
use crate::public_data::{Card, PublicData};
use crate::queries::search::best;

/// How many are shown at most.
const SHOWN: usize = 5;
/// To how many they are filled up with services that are less like it.
const FEWEST: usize = 3;
/// Words that are searched for: each costs.
const WORDS: usize = 8;
/// Hits that are looked at for a category in common.
const HITS: usize = 60;

/// The services to show beside one, the chosen ones first. All of them are public today, since the
/// index and the cards hold nothing else; what was chosen and is not public is left out.
pub fn related(
    ctx: &Context,
    data: &PublicData,
    language: Language,
    card: &Card,
    content: &ServiceContent,
) -> Result<Vec<Arc<Card>>> {
    let chosen = content.facts.related_services.iter().filter_map(|id| data.cards.get(id));
    let mut found: Vec<Arc<Card>> = chosen.filter(|one| one.id != card.id).cloned().collect();
    if found.len() >= SHOWN {
        return Ok(found);
    }
    let hits = similar(ctx, data, language, card, content)?;
    fill(&mut found, &hits, SHOWN, |hit| hit.id != card.id && have_a_category(hit, card));
    fill(&mut found, &hits, FEWEST, |hit| hit.id != card.id && have_a_branch(data, hit, card));
    Ok(found)
}

/// What the search finds by the words of a service, the best first. Many services are described in
/// one language only: what the words of the reader's language do not find, those of the original may.
fn similar(
    ctx: &Context,
    data: &PublicData,
    language: Language,
    card: &Card,
    content: &ServiceContent,
) -> Result<Vec<Arc<Card>>> {
    let texts = content.public();
    let original = texts.original();
    let further = (original != language).then_some(original);
    let mut hits = Vec::new();
    for of in std::iter::once(language).chain(further) {
        if let Some(text) = texts.get(of) {
            hits.extend(best(ctx, data, of, &words(data, of, card, text), HITS)?);
        }
    }
    Ok(hits)
}

/// Adds hits that are not there yet, until there are so many.
fn fill(
    found: &mut Vec<Arc<Card>>,
    hits: &[Arc<Card>],
    limit: usize,
    fits: impl Fn(&Card) -> bool,
) {
    for hit in hits {
        let is_new = found.iter().all(|one| one.id != hit.id);
        if found.len() < limit && is_new && fits(hit) {
            found.push(Arc::clone(hit));
        }
    }
}

/// Words alone say little: a course in welding is not like a course in Finnish.
fn have_a_category(one: &Card, other: &Card) -> bool {
    one.categories.iter().any(|category| other.categories.contains(category))
}

/// Whether categories of both stand under the same one.
fn have_a_branch(data: &PublicData, one: &Card, other: &Card) -> bool {
    let above =
        |code: &TermCode| data.category(code.as_str()).and_then(|term| term.parent.as_ref());
    let branches: Vec<&String> = other.categories.iter().filter_map(above).collect();
    one.categories.iter().filter_map(above).any(|branch| branches.contains(&branch))
}

/// The words to search for, without the signs that mean something in a search: those of the name
/// and the keywords, then those of the categories.
fn words(data: &PublicData, language: Language, card: &Card, text: &ServiceText) -> String {
    let own = std::iter::once(text.name()).chain(text.keywords());
    let labels = card.categories.iter().map(|code| data.category_label(code, language));
    let mut seen = BTreeSet::new();
    let all = own.chain(labels).flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let new = all.filter(|word| !word.is_empty() && seen.insert(word.to_lowercase()));
    new.take(WORDS).collect::<Vec<_>>().join(" ")
}
