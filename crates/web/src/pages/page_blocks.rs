//! Blocks of pages in the words of a reader.

use service_manual_app::public_data::PublicData;
use service_manual_app::queries::page_blocks::ReadBlock;
use service_manual_domain::language::{Language, Texts};
use service_manual_domain::page_block::{Card, NamedLink, PageFile};
use service_manual_domain::settings::Settings;
use service_manual_render::pages::info_page::FilledText;
use service_manual_render::pages::page_blocks::{ShownBlock, TextCard, href, worded};
use service_manual_render::pages::service::FileLine;
use service_manual_render::rich_text::{RichText, SANITISER_VERSION};
use service_manual_render::urls;
use service_manual_render::worded::Worded;

use crate::call::Call;
use crate::pages::cards;

/// Blocks for a reader of a language.
pub(super) fn shown(call: &Call, blocks: &[ReadBlock], language: Language) -> Vec<ShownBlock> {
    let (data, settings) = (call.ctx().public_data(), call.ctx().settings());
    blocks.iter().map(|block| one(&data, &settings, block, language)).collect()
}

/// The texts of a page without its other blocks, for where a page is a part of a form.
pub(super) fn texts(call: &Call, blocks: &[ReadBlock], language: Language) -> FilledText {
    let html = |block: &ReadBlock| match block {
        ReadBlock::Text(text) => Some(text.as_html().to_owned()),
        ReadBlock::Services { .. }
        | ReadBlock::Cards { .. }
        | ReadBlock::Links { .. }
        | ReadBlock::Files { .. } => None,
    };
    let html = blocks.iter().filter_map(html).collect();
    let text = RichText::from_stored(html, SANITISER_VERSION);
    FilledText::of(&text, &call.ctx().settings(), language)
}

fn one(
    data: &PublicData,
    settings: &Settings,
    block: &ReadBlock,
    language: Language,
) -> ShownBlock {
    match block {
        ReadBlock::Text(text) => ShownBlock::Text(FilledText::of(text, settings, language)),
        ReadBlock::Services { heading, cards, search } => ShownBlock::Services {
            heading: name(heading, language),
            cards: cards.iter().filter_map(|card| cards::card(data, card, language)).collect(),
            all: search
                .as_ref()
                .map(|(request, total)| (*total, urls::search_for(language, request))),
        },
        ReadBlock::Cards { heading, cards } => ShownBlock::Cards {
            heading: name(heading, language),
            cards: cards.iter().map(|card| text_card(card, language)).collect(),
        },
        ReadBlock::Links { heading, links } => {
            let link =
                |link: &NamedLink| (name(&link.title, language), href(&link.target, language));
            ShownBlock::Links {
                heading: name(heading, language),
                links: links.iter().map(link).collect(),
            }
        }
        ReadBlock::Files { heading, files } => ShownBlock::Files {
            heading: name(heading, language),
            files: files.iter().map(|(file, title)| file_line(file, title, language)).collect(),
        },
    }
}

/// A text that is there in one language at least.
fn name(texts: &Texts, language: Language) -> Worded {
    worded(texts, language).unwrap_or_else(|| Worded::new(language, String::new()))
}

fn text_card(card: &Card, language: Language) -> TextCard {
    TextCard {
        title: name(&card.title, language),
        text: worded(&card.text, language),
        href: card.target.as_ref().map(|target| href(target, language)),
    }
}

fn file_line(file: &PageFile, title: &Texts, language: Language) -> FileLine {
    FileLine {
        id: file.id,
        name: file.name.clone(),
        title: worded(title, language),
        file_type: file.file_type,
        size: file.size,
        language: None,
    }
}
