//! Blocks of pages between the form and the database: checking what was typed, typing again what is
//! stored, and their words for the history.

use service_manual_domain::ids::{FileId, ServiceId};
use service_manual_domain::info_page::unknown_marks;
use service_manual_domain::language::{Language, Texts};
use service_manual_domain::page_block::{
    Block, LinkTarget, Offered, SHOWN, TypedBlock, TypedBlocks, request_of,
};
use service_manual_domain::problem::ProblemCode;
use service_manual_domain::query_string;
use service_manual_domain::search::{SearchRequest, Unread};
use service_manual_render::rich_text::RichText;
use service_manual_store::Tx;

use crate::context::Context;
use crate::error::Result;
use crate::lifts;
use crate::public_data::PublicData;
use crate::queries::search::without_unknown;

/// The checked blocks of a page that has these files.
///
/// # Errors
/// [`crate::Error::Invalid`] with all problems of the form.
pub(super) fn checked(ctx: &Context, typed: &TypedBlocks, files: &[FileId]) -> Result<Vec<Block>> {
    let data = ctx.public_data();
    let offered = Offered {
        service: &|typed| lifts::find(&data, typed),
        filter: &|typed| filter(&data, typed),
        rich: &rich,
        files,
    };
    Ok(typed.parse(&offered)?)
}

/// What the address of a search asks for: the whole address, or what stands in it after the `?`.
/// Everything that it asks for must be something that the search knows.
pub(crate) fn filter(
    data: &PublicData,
    typed: &str,
) -> std::result::Result<SearchRequest, ProblemCode> {
    let typed = typed.split('#').next().unwrap_or_default().trim();
    let query = typed.split_once('?').map_or(typed, |(_, query)| query);
    let pairs = query_string::pairs(query.as_bytes());
    let unknown = |filter: String| Err(ProblemCode::UnknownFilter { filter });
    // The parameters of others are let pass by the search; here they are mistakes of writing.
    if let Some((name, _)) = pairs.iter().find(|(name, _)| !SearchRequest::reads(name)) {
        return unknown(name.clone());
    }
    let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let (mut request, mut unread) = SearchRequest::read(pairs);
    without_unknown(data, &mut request, &mut unread);
    let Unread { cut, sort, values } = unread;
    let value = values.into_iter().map(|(group, value)| format!("{group}={value}")).next();
    match value.or_else(|| sort.map(|sort| format!("sort={sort}"))) {
        Some(value) => unknown(value),
        None if cut => unknown("q".to_owned()),
        None => Ok(request),
    }
}

/// The clean HTML of a typed text.
pub(crate) fn rich(typed: &str) -> std::result::Result<String, Vec<ProblemCode>> {
    let text = RichText::from_typed(typed);
    // Labels of links stand between brackets too; in plain text they have none.
    let marks = unknown_marks(&text.to_plain());
    if marks.is_empty() {
        return Ok(text.as_html().to_owned());
    }
    Err(marks.into_iter().map(|mark| ProblemCode::UnknownPlaceholder { mark }).collect())
}

/// Stored blocks as somebody would type them.
pub(crate) async fn typed_again(
    ctx: &Context,
    tx: &mut Tx,
    blocks: &[Block],
    sanitiser: u32,
) -> Result<TypedBlocks> {
    let data = ctx.public_data();
    let mut typed = Vec::new();
    for block in blocks {
        let empty = TypedBlock::new(block.kind());
        let headed = match block.heading() {
            Some(heading) => texts(empty, "heading", heading),
            None => empty,
        };
        typed.push(match block {
            Block::Text { bodies } => Language::ALL.into_iter().fold(headed, |block, language| {
                let text = RichText::from_stored(language.of(bodies).clone(), sanitiser);
                block.with(format!("body_{language}"), text.to_typed())
            }),
            Block::Lifts { services, .. } => {
                let names = names(tx, &data, services).await?;
                items(headed, &names, |block, row, name| block.with(format!("{row}_service"), name))
            }
            Block::Cards { cards, .. } => items(headed, cards, |block, row, card| {
                let block = texts(block, &format!("{row}_title"), &card.title);
                let block = texts(block, &format!("{row}_text"), &card.text);
                target(block, row, card.target.as_ref())
            }),
            Block::Services { filter, most, .. } => {
                let block = headed.with("filter", query(filter));
                if *most == SHOWN { block } else { block.with("most", most.to_string()) }
            }
            Block::Links { links, .. } => items(headed, links, |block, row, link| {
                let block = texts(block, &format!("{row}_title"), &link.title);
                target(block, row, Some(&link.target))
            }),
            Block::Files { files, .. } => items(headed, files, |block, row, file| {
                let block = texts(block, &format!("{row}_title"), &file.title);
                block.with(format!("{row}_file"), file.file.to_string())
            }),
        });
    }
    Ok(typed.into_iter().collect())
}

fn items<T>(
    block: TypedBlock,
    items: &[T],
    one: impl Fn(TypedBlock, &str, &T) -> TypedBlock,
) -> TypedBlock {
    let numbered = items.iter().enumerate();
    numbered.fold(block, |block, (number, item)| one(block, &format!("items_{number}"), item))
}

fn texts(block: TypedBlock, name: &str, texts: &Texts) -> TypedBlock {
    texts
        .iter()
        .fold(block, |block, (language, text)| block.with(format!("{name}_{language}"), text))
}

fn target(block: TypedBlock, row: &str, target: Option<&LinkTarget>) -> TypedBlock {
    match target {
        None => block,
        Some(LinkTarget::Page(page)) => block.with(format!("{row}_page"), page.code()),
        Some(LinkTarget::Own(addresses)) => {
            let finnish = Language::Fi.of(addresses);
            Language::ALL.into_iter().fold(block, |block, language| {
                let address = language.of(addresses);
                let same = language != Language::Fi && address == finnish;
                let typed = if same { "" } else { address.as_str() };
                block.with(format!("{row}_address_{language}"), typed)
            })
        }
    }
}

/// What services are called, as [`lifts::find`] finds them again while they are public.
async fn names(tx: &mut Tx, data: &PublicData, services: &[ServiceId]) -> Result<Vec<String>> {
    let stored = tx.names().services(services).await?;
    let name = |id: &ServiceId| {
        let public = lifts::typed_name(data, *id);
        public.or_else(|| stored.get(id).cloned()).unwrap_or_default()
    };
    Ok(services.iter().map(name).collect())
}

/// A filter as it stands in the address of the search, with the letters of people.
fn query(filter: &[(String, String)]) -> String {
    let escaped = |value: &str| {
        let signs = [('%', "%25"), ('&', "%26"), ('#', "%23"), ('+', "%2B"), (' ', "+")];
        signs.iter().fold(value.to_owned(), |text, (sign, code)| text.replace(*sign, code))
    };
    let pair = |(name, value): &(String, String)| format!("{name}={}", escaped(value));
    format!("?{}", filter.iter().map(pair).collect::<Vec<_>>().join("&"))
}

/// Whether a filter still asks for what the search knows; `None`: nothing fits it any more.
pub(crate) fn known_request(
    data: &PublicData,
    stored: &[(String, String)],
) -> Option<SearchRequest> {
    let mut request = request_of(stored);
    let mut unread = Unread::default();
    without_unknown(data, &mut request, &mut unread);
    unread.is_empty().then_some(request)
}
