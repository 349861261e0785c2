//! The search page.

use service_manual_app::public_data::PublicData;
use service_manual_app::queries::own_lists::{favourites_among, keeps_any};
use service_manual_app::queries::search::{
    Excerpt, Explanation, Found, FoundGroup, FoundOption, MatchedPart, PAGE_SIZE, chosen_labels,
    explain, found_by_visitors, guidance_found, own_municipalities, search, without_unknown,
};
use service_manual_domain::language::Language;
use service_manual_domain::query_log::LoggedSearch;
use service_manual_domain::search::{Group, SearchRequest, Unread};
use service_manual_render::pages::card::{InGuidance, MarkedText, ServiceCard, Star};
use service_manual_render::pages::paging::Part;
use service_manual_render::pages::search::{Chosen, FilterGroup, FilterOption, SearchPage};
use service_manual_render::{Texts, format, labels};

use crate::call::{Call, PageResult, answer};
use crate::counted::CountedSearch;
use crate::error::Failure;
use crate::pages::cards;

pub(crate) async fn get(call: Call) -> PageResult {
    let data = call.ctx().public_data();
    let language = call.language();
    let (request, unread) = read(&call, &data).await?;
    let found = search(call.ctx(), &call.caller(), &data, language, &request)?;
    let is_first = request.page <= 1;
    let counted = if is_first { counted(&call, &data, found.total)? } else { None };
    let t = call.t();
    let chosen = chosen(t, language, &data, &request);
    let mut frame = call.frame();
    // A page of results is for people who search, not for search engines.
    frame.indexable = request.text.is_empty() && request.choices().count() < 2 && found.page == 1;
    frame.search_text.clone_from(&request.text);
    let mut response = answer(&SearchPage {
        frame,
        unread,
        groups: groups(t, &found),
        chosen,
        categories: cards::categories(&data, language),
        cards: shown(&call, &data, &request, &found).await?,
        part: Part { page: found.page, size: PAGE_SIZE, total: found.total },
        request: request.on_page(found.page),
        complete: found.complete,
        keeps: keeps_any(&call.caller()),
        suggestion: found.corrected,
        without: found.without,
    })?;
    if let Some(counted) = counted {
        response.extensions_mut().insert(counted);
    }
    Ok(response)
}

/// What is counted of a search, once, on its first page, and as it was asked for: a municipality that was chosen for the reader
/// would tell of the reader. Hits are those of visitors: what only some find, others search in vain.
fn counted(call: &Call, data: &PublicData, total: usize) -> Result<Option<CountedSearch>, Failure> {
    let (mut asked, mut unread) = SearchRequest::read(call.query_pairs());
    without_unknown(data, &mut asked, &mut unread);
    let Some(search) = LoggedSearch::of(&asked, call.language()) else { return Ok(None) };
    let hits = if call.is_signed_in() {
        found_by_visitors(call.ctx(), data, call.language(), &asked)?
    } else {
        total
    };
    Ok(Some(CountedSearch(search, hits)))
}

/// What is asked for. For those with a home organisation in certain municipalities, that is theirs
/// as long as they ask for no other.
pub(super) async fn read(
    call: &Call,
    data: &PublicData,
) -> Result<(SearchRequest, Unread), Failure> {
    let (mut request, mut unread) = SearchRequest::read(call.query_pairs());
    without_unknown(data, &mut request, &mut unread);
    if !call.is_signed_in() {
        return Ok((request, unread));
    }
    let own = own_municipalities(call.ctx(), &call.caller()).await?;
    let says_nothing = !request.is_filtered() && call.query(Group::Municipality.code()).is_none();
    if says_nothing {
        let page = request.page;
        for code in &own {
            request = request.with(Group::Municipality, code.as_str());
        }
        request = request.on_page(page);
    }
    request.preselects = !own.is_empty();
    Ok((request, unread))
}

/// What is chosen, with its names.
fn chosen(
    t: &Texts,
    language: Language,
    data: &PublicData,
    request: &SearchRequest,
) -> Vec<Chosen> {
    let all = chosen_labels(data, request, language).into_iter();
    all.map(|(group, code, label)| {
        let label = label.unwrap_or_else(|| labels::search::option(t, group, &code));
        Chosen { group, code, label }
    })
    .collect()
}

/// What a search asks for, in words.
pub(super) fn in_words(call: &Call, data: &PublicData, request: &SearchRequest) -> Vec<String> {
    let chosen = chosen(call.t(), call.language(), data, request);
    let text = Some(request.text.clone()).filter(|text| !text.is_empty());
    text.into_iter().chain(chosen.into_iter().map(|one| one.label)).collect()
}

fn groups(t: &Texts, found: &Found) -> Vec<FilterGroup> {
    let group = |found: &FoundGroup| FilterGroup {
        group: found.group,
        options: found.options.iter().map(|one| option(t, found.group, one)).collect(),
        more: found.more,
    };
    found.groups.iter().map(group).collect()
}

fn option(t: &Texts, group: Group, found: &FoundOption) -> FilterOption {
    let label = found.label.clone();
    FilterOption {
        code: found.code.clone(),
        label: label.unwrap_or_else(|| labels::search::option(t, group, &found.code)),
        count: found.count,
        chosen: found.chosen,
        below: found.below.iter().map(|below| option(t, group, below)).collect(),
    }
}

/// The cards of the page, with what only some readers see.
async fn shown(
    call: &Call,
    data: &PublicData,
    request: &SearchRequest,
    found: &Found,
) -> Result<Vec<ServiceCard>, Failure> {
    let (t, language) = (call.t(), call.language());
    let ids: Vec<_> = found.cards.iter().map(|one| one.card.id).collect();
    let caller = call.caller();
    let mut guidance = guidance_found(call.ctx(), &caller, language, found).await?;
    let explanations = explain(call.ctx(), &caller, language, request, found)?;
    let favourites = favourites_among(call.ctx(), &caller, &ids).await?;
    let cards = found.cards.iter().filter_map(|one| {
        let card = cards::marked_card(data, &one.card, language, &one.places)?;
        let guidance = guidance.remove(&one.card.id);
        let leads_to_guidance = guidance.is_some();
        let guidance = guidance.unwrap_or_default();
        let obligation = guidance.obligation.map(|one| labels::service::obligation(t, one));
        let guidance = guidance.is_found.then(|| in_guidance(guidance.excerpt.as_ref(), language));
        let explanation = explanations.get(&one.card.id);
        let explanation = explanation.map(|one| explained(t, language, one)).unwrap_or_default();
        let star = favourites
            .as_ref()
            .map(|all| Star { service: one.card.id, is_on: all.contains(&one.card.id) });
        Some(ServiceCard { obligation, leads_to_guidance, guidance, explanation, star, ..card })
    });
    Ok(cards.collect())
}

/// What the guidance says to the words; nothing where it says them otherwise.
fn in_guidance(excerpt: Option<&Excerpt>, language: Language) -> InGuidance {
    let Some(excerpt) = excerpt else {
        return InGuidance { text: MarkedText::plain(""), language };
    };
    let (before, after) = excerpt.is_cut;
    InGuidance {
        text: MarkedText::new(&excerpt.text, &excerpt.places).cut(before, after),
        language: excerpt.language,
    }
}

/// Why a hit stands where it stands, in lines.
fn explained(t: &Texts, language: Language, explanation: &Explanation) -> Vec<String> {
    let score = |score| format::score(language, score);
    let part = |(part, points): &(MatchedPart, f64)| match part {
        MatchedPart::Name => t.search_explain_name(score(*points)),
        MatchedPart::Labels => t.search_explain_labels(score(*points)),
        MatchedPart::Summary => t.search_explain_summary(score(*points)),
        MatchedPart::Description => t.search_explain_description(score(*points)),
        MatchedPart::Guidance => t.search_explain_guidance(score(*points)),
        MatchedPart::Otherwise => t.search_explain_otherwise(score(*points)),
    };
    let mut lines = Vec::new();
    if explanation.lifted {
        lines.push(t.search_explain_lifted().to_owned());
    }
    if let Some((points, language)) = explanation.matched {
        lines.push(t.search_explain_score(score(points)));
        lines.push(t.search_explain_language(labels::language(t, language)));
    }
    for word in explanation.words.iter().filter(|word| !word.parts.is_empty()) {
        let parts = word.parts.iter().map(part).collect::<Vec<_>>().join(", ");
        let line =
            if word.word.is_empty() { parts } else { t.search_explain_word(parts, &word.word) };
        lines.push(line);
    }
    lines
}
