//! Blocks of pages as they are read: with the services, files and texts that they name, as these are
//! now.

use std::sync::Arc;

use service_manual_domain::ids::FileId;
use service_manual_domain::language::{Language, Texts};
use service_manual_domain::page_block::{Block, Card as TextCard, NamedLink, PageFile};
use service_manual_domain::search::SearchRequest;
use service_manual_render::rich_text::RichText;
use service_manual_store::Tx;

use crate::context::Context;
use crate::error::Result;
use crate::pages::blocks::known_request;
use crate::public_data::{Card, PublicData};
use crate::queries::search::first_for_visitors;

/// A block as it is read in a language.
#[derive(Debug, Clone)]
pub enum ReadBlock {
    /// Text, with facts in square brackets.
    Text(RichText),
    /// Services.
    Services {
        /// What stands above them.
        heading: Texts,
        /// The services, in their order.
        cards: Vec<Arc<Card>>,
        /// The search that found them, and how many services it finds in all.
        search: Option<(SearchRequest, usize)>,
    },
    /// Short texts that lead somewhere.
    Cards {
        /// What stands above them.
        heading: Texts,
        /// The cards.
        cards: Vec<TextCard>,
    },
    /// Links with names.
    Links {
        /// What stands above them.
        heading: Texts,
        /// The links.
        links: Vec<NamedLink>,
    },
    /// Files to take along.
    Files {
        /// What stands above them.
        heading: Texts,
        /// The files that exist, with what they are called.
        files: Vec<(PageFile, Texts)>,
    },
}

/// The blocks for a reader of a language. Chosen services and files that are gone are left out, and
/// so is a block of which nothing is left.
pub(crate) async fn read(
    ctx: &Context,
    tx: &mut Tx,
    blocks: &[Block],
    sanitiser: u32,
    language: Language,
) -> Result<Vec<ReadBlock>> {
    let data = ctx.public_data();
    let mut all = Vec::new();
    for block in blocks {
        all.extend(match block {
            Block::Text { bodies } => {
                let html = language.of(bodies).clone();
                Some(ReadBlock::Text(RichText::from_stored(html, sanitiser)))
            }
            Block::Lifts { heading, services } => {
                let cards = services.iter().filter_map(|id| data.cards.get(id).cloned());
                services_block(heading, cards.collect())
            }
            Block::Cards { heading, cards } => {
                Some(ReadBlock::Cards { heading: heading.clone(), cards: cards.clone() })
            }
            Block::Services { heading, filter, most } => {
                found(ctx, &data, (heading, filter, *most), language)?
            }
            Block::Links { heading, links } => {
                Some(ReadBlock::Links { heading: heading.clone(), links: links.clone() })
            }
            Block::Files { heading, files } => {
                let mut named = Vec::new();
                for one in files {
                    named.extend(file(tx, one.file).await?.map(|file| (file, one.title.clone())));
                }
                let heading = heading.clone();
                (!named.is_empty()).then_some(ReadBlock::Files { heading, files: named })
            }
        });
    }
    Ok(all)
}

fn services_block(heading: &Texts, cards: Vec<Arc<Card>>) -> Option<ReadBlock> {
    let heading = heading.clone();
    (!cards.is_empty()).then_some(ReadBlock::Services { heading, cards, search: None })
}

/// The services that a stored filter finds now. One that asks for what does not exist any more
/// finds nothing, not everything.
fn found(
    ctx: &Context,
    data: &PublicData,
    (heading, filter, most): (&Texts, &[(String, String)], usize),
    language: Language,
) -> Result<Option<ReadBlock>> {
    let Some(request) = known_request(data, filter) else { return Ok(None) };
    let (total, cards) = first_for_visitors(ctx, data, language, &request, most)?;
    let (heading, search) = (heading.clone(), Some((request, total)));
    Ok((total > 0).then_some(ReadBlock::Services { heading, cards, search }))
}

async fn file(tx: &mut Tx, id: FileId) -> Result<Option<PageFile>> {
    Ok(tx.page_files().find(id).await?.map(|row| row.file))
}
