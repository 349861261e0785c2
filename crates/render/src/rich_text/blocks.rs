//! Clean HTML as the blocks of a document.

use service_manual_domain::language::Language;

use super::read::{Piece, address, pieces, unescaped};
use crate::pdf::{Block, Kind, Run};

const BULLET: &str = "•";

/// The blocks, in a language. Headings are those of a part of the document: the third level of the
/// HTML stands under the headings of the document. A list in a list becomes part of it.
pub(super) fn of_html(html: &str, language: Language) -> Vec<Block> {
    let mut reading =
        Reading { language, blocks: Vec::new(), lists: Vec::new(), bold: 0, href: None };
    for piece in pieces(html) {
        match piece {
            Piece::Text(text) => reading.text(&unescaped(text)),
            Piece::Open { name, attributes } => reading.open(name, attributes),
            Piece::Close(name) => reading.close(name),
        }
    }
    let says_something = |block: &Block| block.runs.iter().any(|run| !run.text.trim().is_empty());
    reading.blocks.retain(says_something);
    reading.blocks
}

/// What has been read so far.
struct Reading {
    language: Language,
    blocks: Vec<Block>,
    /// The open lists: the number of the last row, or none where rows have bullets.
    lists: Vec<Option<usize>>,
    /// How many tags of emphasis are open.
    bold: usize,
    href: Option<String>,
}

impl Reading {
    fn text(&mut self, text: &str) {
        let run = Run { text: text.to_owned(), bold: self.bold > 0, href: self.href.clone() };
        if self.blocks.is_empty() {
            self.start(Kind::Paragraph);
        }
        if let Some(block) = self.blocks.last_mut() {
            block.runs.push(run);
        }
    }

    fn start(&mut self, kind: Kind) {
        self.blocks.push(Block { kind, language: self.language, runs: Vec::new() });
    }

    fn open(&mut self, name: &str, attributes: &str) {
        match name {
            "p" if self.lists.is_empty() => self.start(Kind::Paragraph),
            "br" => self.start(Kind::Paragraph),
            "h3" | "h4" => self.start(Kind::Subheading),
            "ul" => self.lists.push(None),
            "ol" => self.lists.push(Some(0)),
            "li" => {
                let mark = self.next_mark();
                self.start(Kind::Item(mark));
            }
            "strong" | "em" => self.bold += 1,
            "a" => self.href = Some(address(attributes)).filter(|address| !address.is_empty()),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "ul" | "ol" => {
                self.lists.pop();
            }
            "strong" | "em" => self.bold = self.bold.saturating_sub(1),
            "a" => self.href = None,
            _ => {}
        }
    }

    fn next_mark(&mut self) -> String {
        match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{number}.")
            }
            Some(None) | None => BULLET.to_owned(),
        }
    }
}
